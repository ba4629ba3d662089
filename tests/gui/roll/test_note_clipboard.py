"""Notes on the clipboard of the system."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from engine.music.drums import DrumHit
from gui.models.clip_mime import clips_in
from gui.models.roll.clipboard import NOTES_MIME, notes_in
from gui.studio import Studio
from tests.gui.roll.rolls import show, trio
from tests.gui.shell import make_studio, scale_clip


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made, _ = make_studio(tmp_path)
    yield made
    made.close()


def test_copied_notes_are_pasted_where_they_are_asked_for(studio: Studio) -> None:
    editing = show(studio, trio())
    editing.select(((0, 1), (2, 1)))
    assert editing.clipboard.cut()
    assert len(editing.parts[0].notes) == 7
    show(studio, scale_clip("Other", bars=1))

    assert editing.clipboard.can_paste
    assert editing.clipboard.paste(14.0)

    clip = editing.clip
    assert clip is not None
    assert clip.bars == 2
    assert [p.role for p in editing.parts] == ["melody", "drums"]
    assert {(i, editing.note((i, n)).start) for i, n in editing.selection.value} == {
        (0, 14.0),
        (1, 18.25),
    }
    assert studio.edits.undo_label == "Undo pasting notes"


def test_notes_of_an_edited_clip_are_a_clip_for_others(studio: Studio) -> None:
    editing = show(studio, replace(trio(), drums=(DrumHit(30, 0),)))
    editing.notes.humanise()
    editing.select(((0, 7), (2, 0)))
    assert editing.clipboard.copy()

    (item,) = clips_in(QGuiApplication.clipboard().mimeData())
    assert item.clip.bars == 1
    assert [len(part.notes) for part in item.clip.parts] == [1, 1]


def test_what_is_no_notes_is_not_pasted(studio: Studio, qapp: object) -> None:
    for text in (b"", b"[1]", b"{}", b'[{"role": "melody"}]', b"[[[["):
        mime = QMimeData()
        mime.setData(NOTES_MIME, text)
        assert notes_in(mime) == ()
