"""Lists of clips: buttons, keys, and clips that travel by drag and drop."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.midi.read import read_score
from gui.models import calm
from gui.models.clip_mime import CLIPS_MIME, clips_in, clips_mime
from gui.models.clip_rows import ClipRow
from gui.models.playlist import item_of
from gui.views.clip_delegate import PLAY, RowAction
from gui.views.clip_list import ClipList
from tests.gui.panels import several, shown

STAR = RowAction("keep", "star", "Keep", "+", Qt.Key.Key_Plus, lit_when_kept=True)
ITEMS = [item_of(clip) for clip in several("ABC")]


@pytest.fixture
def clips(qtbot: QtBot) -> ClipList:
    made = ClipList((STAR,), takes_clips=True, placeholder="Nothing here")
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.rows.set_rows([ClipRow(item, "0:06", with_calm=True) for item in ITEMS])
    with qtbot.waitExposed(made):
        made.show()
    return made


def place_of(clips: ClipList, row: int, action: str) -> QPoint:
    rect = clips.visualRect(clips.rows.index(row))
    return clips._delegate.buttons(rect)[action].center()


def test_buttons_ask_for_what_they_show(qtbot: QtBot, clips: ClipList) -> None:
    asked: list[tuple[str, int]] = []
    clips.asked.connect(lambda action, row: asked.append((action, row)))

    for row, action in ((0, PLAY), (2, "keep")):
        qtbot.mouseClick(
            clips.viewport(), Qt.MouseButton.LeftButton, pos=place_of(clips, row, action)
        )

    assert asked == [(PLAY, 0), ("keep", 2)]


def test_a_button_is_pressed_only_where_the_mouse_went_down(qtbot: QtBot, clips: ClipList) -> None:
    asked: list[str] = []
    clips.asked.connect(lambda action, _row: asked.append(action))
    left = Qt.MouseButton.LeftButton

    qtbot.mousePress(clips.viewport(), left, pos=place_of(clips, 0, "keep"))
    qtbot.mouseRelease(clips.viewport(), left, pos=place_of(clips, 1, "keep"))
    qtbot.mousePress(clips.viewport(), left, pos=clips.visualRect(clips.rows.index(0)).center())
    qtbot.mouseRelease(clips.viewport(), left, pos=place_of(clips, 0, "keep"))

    assert asked == []


def test_only_rows_in_sight_are_measured(clips: ClipList) -> None:
    many = [item_of(shown(f"{n}", first_pitch=n)) for n in range(100)]
    before = calm._measured.cache_info().misses

    clips.rows.set_rows([ClipRow(item, with_calm=True) for item in many])
    clips.grab()

    assert 0 < calm._measured.cache_info().misses - before < 20


def test_keys_do_what_the_buttons_do(qtbot: QtBot, clips: ClipList) -> None:
    asked: list[tuple[str, int]] = []
    removed: list[list[int]] = []
    shifted: list[tuple[list[int], int]] = []
    clips.asked.connect(lambda action, row: asked.append((action, row)))
    clips.removal_asked.connect(removed.append)
    clips.shift_asked.connect(lambda rows, by: shifted.append((rows, by)))
    clips.select([1])

    qtbot.keyClick(clips, Qt.Key.Key_Return)
    qtbot.keyClick(clips, Qt.Key.Key_Plus)
    qtbot.keyClick(clips, Qt.Key.Key_Delete)
    qtbot.keyClick(clips, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)

    assert asked == [(PLAY, 1), ("keep", 1)]
    assert removed == [[1]]
    assert shifted == [([1], -1)]


def test_the_arrows_say_where_they_went(qtbot: QtBot, clips: ClipList) -> None:
    stepped: list[int] = []
    clips.stepped.connect(stepped.append)
    clips.select([0])

    qtbot.keyClick(clips, Qt.Key.Key_Down)
    qtbot.keyClick(clips, Qt.Key.Key_Up)

    assert stepped == [1, 0]


def test_the_mouse_that_rests_on_notes_hears_them(qtbot: QtBot, clips: ClipList) -> None:
    heard: list[int] = []
    clips.hovered.connect(heard.append)
    picture = clips._delegate.picture(clips.visualRect(clips.rows.index(1)))

    move(clips, QPoint(150, 290))
    move(clips, picture.center())
    qtbot.waitUntil(lambda: heard == [1])
    move(clips, QPoint(150, 290))
    assert heard == [1, -1]


def test_a_row_says_everything_to_a_screen_reader(clips: ClipList) -> None:
    clips.rows.set_rows(
        [ClipRow(ITEMS[0], "0:06", with_calm=True, kept=True, heard=True, number=4)]
    )

    said = clips.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "4, A, 0:06, calm, in the playlist, playing"


def test_the_menu_of_a_row_holds_all_its_buttons(qtbot: QtBot, clips: ClipList) -> None:
    menu = clips.menu_for(0)
    qtbot.addWidget(menu)

    assert [action.text().split("\t")[0] for action in menu.actions()] == ["Play", "Keep"]


def test_dragged_clips_are_a_midi_file_for_other_programs(qtbot: QtBot) -> None:
    mime = clips_mime(ITEMS[:2])

    (url,) = mime.urls()
    path = Path(url.toLocalFile())
    (track,) = read_score(path).tracks
    assert path.name == "A.mid"
    assert [note.pitch for note in track.notes] == [*range(48, 56), *range(49, 57)]
    assert clips_in(mime) == tuple(ITEMS[:2])


def test_what_is_no_clip_is_not_taken(qtbot: QtBot) -> None:
    mime = QMimeData()
    assert clips_in(mime) == ()
    mime.setData(CLIPS_MIME, b"nonsense")
    assert clips_in(mime) == ()


def test_what_was_dragged_does_not_stay_behind_when_the_program_ends() -> None:
    code = (
        "from gui.app import make_application; app = make_application();"
        "from gui.models.clip_mime import clips_mime; from gui.models.playlist import item_of;"
        "from tests.gui.panels import shown;"
        "print(clips_mime([item_of(shown('Secret'))]).urls()[0].toLocalFile())"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.strip()

    assert said.endswith("Secret.mid")
    assert not Path(said).parent.exists()


def move(clips: ClipList, to: QPoint) -> None:
    """Move the mouse; qtbot's own depends on where the real one is."""
    none, target = Qt.MouseButton.NoButton, clips.viewport()
    spot = QPointF(to)
    kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, spot, target.mapToGlobal(spot), none, none, keys)
    QApplication.sendEvent(target, event)


def drop(clips: ClipList, mime: QMimeData, at: QPoint) -> None:
    clips.dropEvent(
        QDropEvent(
            QPointF(at),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_clips_land_where_the_line_is(qtbot: QtBot, clips: ClipList) -> None:
    landed: list[tuple[int, int]] = []
    clips.dropped.connect(lambda items, at: landed.append((len(items), at)))
    mime = clips_mime(ITEMS[:2])
    second = clips.visualRect(clips.rows.index(1))

    drop(clips, mime, second.topLeft() + QPoint(30, 4))
    drop(clips, mime, second.bottomLeft() + QPoint(30, -4))
    drop(clips, mime, QPoint(30, 295))

    assert landed == [(2, 1), (2, 2), (2, 3)]


def test_rows_are_painted_in_any_width_and_when_there_are_none(
    qtbot: QtBot, clips: ClipList
) -> None:
    for width in (120, 200, 500):
        clips.resize(width, 200)
        assert not clips.grab().isNull()
    clips.rows.set_rows([])
    assert isinstance(clips.grab(), QPixmap)


def test_a_title_is_edited_in_place(qtbot: QtBot, clips: ClipList) -> None:
    renamed: list[tuple[int, str]] = []
    clips.rows.on_rename = lambda row, title: renamed.append((row, title))

    clips.rows.setData(clips.rows.index(1), "Evening")

    assert renamed == [(1, "Evening")]
