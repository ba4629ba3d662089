"""Clips on their way from panel to panel, and out of the window as a MIDI file."""

import atexit
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QMimeData, QTemporaryDir, QUrl

from engine.export.names import safe_stem
from engine.midi.write import write_clips
from engine.project.clip_json import items_from_json, items_to_json
from engine.project.playlist import PlaylistItem

CLIPS_MIME = "application/x-lento-clips"
ROWS_MIME = "application/x-lento-rows"  # Marks a drag that began in the list it is dropped on.


def clips_mime(items: Sequence[PlaylistItem]) -> QMimeData:
    """Clips for a drag or the clipboard: Lento's own form, and one MIDI file for all others."""
    mime = QMimeData()
    mime.setData(CLIPS_MIME, items_to_json(items))
    path = Path(_outgoing().path()) / f"{safe_stem(items[0].title)}.mid"
    try:
        write_clips(path, [item.clip for item in items])
    except OSError:
        return mime  # Inside the window the clips still go where they are dropped.
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    return mime


def clips_in(mime: QMimeData) -> tuple[PlaylistItem, ...]:
    """The clips of a drag from any panel; empty if it holds none that can be read."""
    if not mime.hasFormat(CLIPS_MIME):
        return ()
    try:
        return items_from_json(bytes(mime.data(CLIPS_MIME).data()))
    except ValueError:
        return ()


@cache
def _outgoing() -> QTemporaryDir:
    """Where dragged files lie until the program ends: their new owner may read them late."""
    folder = QTemporaryDir()
    atexit.register(folder.remove)  # Nobody destroys the object when Python ends.
    return folder
