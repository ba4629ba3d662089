"""Notes on the clipboard of the system: in Lento's own form, and as a clip for everything else."""

import json
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from engine.music.clip import Clip
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote
from engine.music.parts import with_parts
from engine.music.parts_edit import Edited, NoteRef, columns_of, deleted, put
from engine.project.clip_json import parts_from_fields, parts_to_fields
from gui.models.clip_mime import clips_mime
from gui.models.playlist import item_of
from gui.models.roll.clip import RollClip
from gui.models.state import ShownClip

NOTES_MIME = "application/x-lento-notes"


class NoteClipboard(QObject):
    """Cut, copy and paste of the chosen notes."""

    def __init__(self, editing: RollClip) -> None:
        super().__init__(editing)
        self._editing = editing

    @property
    def can_paste(self) -> bool:
        """Whether there are notes on the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        return mime is not None and mime.hasFormat(NOTES_MIME)

    def copy(self) -> bool:
        """Put the chosen notes on the clipboard; tells whether there were any."""
        shown = self._editing.shown
        parts = _chosen_parts(self._editing.parts, self._editing.selection.value)
        if shown is None or not parts:
            return False
        QGuiApplication.clipboard().setMimeData(notes_mime(shown, parts))
        return True

    def cut(self) -> bool:
        """Put the chosen notes on the clipboard and take them out, as one step."""
        if not self.copy():
            return False
        edited = deleted(self._editing.parts, self._editing.selection.value)
        return self._editing.apply(edited, self.tr("cutting notes"))

    def paste(self, at: float | None = None) -> bool:
        """Put the clipboard's notes in so that the first starts at a step, or at the playhead, as
        one step; they are chosen then. The clip grows by whole bars where it is too short.
        """
        mime = QGuiApplication.clipboard().mimeData()
        pasted = notes_in(mime) if mime is not None else ()
        if not pasted or self._editing.shown is None:
            return False
        settings = self._editing.settings.value
        start = settings.floored(self._editing.playhead) if at is None else at
        edited = _with_pasted(self._editing.parts, pasted, start, self._editing.active_part.value)
        return self._editing.apply(edited, self.tr("pasting notes"))


def notes_mime(shown: ShownClip, parts: Sequence[Part]) -> QMimeData:
    """Notes for the clipboard, from step 0 on: for the roll, and as a clip for all others."""
    first = min(part.notes[0].start for part in parts)
    moved = tuple(_later(part, -first) for part in parts)
    old = shown.clip
    empty = Clip(Melody(), old.meter, 1, old.tempo_qpm, old.program, old.name)
    clip = with_parts(empty, moved)
    mime = clips_mime((item_of(replace(shown, clip=clip, entry=None, point=None, parent=None)),))
    mime.setData(NOTES_MIME, json.dumps(parts_to_fields(moved), allow_nan=False).encode())
    return mime


def notes_in(mime: QMimeData) -> tuple[Part, ...]:
    """Notes that were copied, from step 0 on; empty if there are none that can be read."""
    if not mime.hasFormat(NOTES_MIME):
        return ()
    try:
        parts = parts_from_fields(json.loads(bytes(mime.data(NOTES_MIME).data())))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        return ()
    return tuple(part for part in parts if part.notes)


def _chosen_parts(parts: Sequence[Part], chosen: frozenset[NoteRef]) -> tuple[Part, ...]:
    found = []
    for index, part in enumerate(parts):
        numbers = sorted(n for of, n in chosen if of == index)
        if numbers:
            found.append(replace(part, notes=tuple(part.notes[n] for n in numbers)))
    return tuple(found)


def _with_pasted(
    parts: Sequence[Part], pasted: Sequence[Part], start: float, active: int
) -> Edited:
    """Notes of each role go to the part of that role, those of one part alone to the active one."""
    here = list(parts)
    notes: list[PlayedNote] = []
    of: list[int] = []
    for part in pasted:
        place = _home(here, part, active, alone=len(pasted) == 1)
        if place is None:
            here.append(replace(part, notes=()))
            place = len(here) - 1
        moved = _later(part, start)
        notes += moved.notes
        of += [place] * len(moved.notes)
    return put(here, None, np.array(of, np.int64), columns_of(notes))


def _home(parts: Sequence[Part], pasted: Part, active: int, *, alone: bool) -> int | None:
    fits = active < len(parts) and (parts[active].role == "drums") == (pasted.role == "drums")
    if alone and fits:
        return active
    alike = [n for n, part in enumerate(parts) if part.role == pasted.role]
    named = [n for n in alike if parts[n].name == pasted.name]
    return next(iter((*named, *alike)), None)


def _later(part: Part, steps: float) -> Part:
    moved = (
        PlayedNote(max(0.0, n.start + steps), n.end + steps, n.pitch, n.velocity)
        for n in part.notes
    )
    return replace(part, notes=tuple(sorted(moved)))
