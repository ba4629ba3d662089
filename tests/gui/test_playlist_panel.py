"""The playlist panel: order, sound, files; everything by keyboard, everything undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from gui.models.clip_mime import ROWS_MIME
from gui.models.playlist import item_of
from gui.studio import Studio
from gui.views.playlist.panel import PlaylistPanel
from tests.gui.panels import PATIENCE_MS, open_studio, several, shown

ABC = [item_of(clip) for clip in several("ABC")]


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio) -> PlaylistPanel:
    made = PlaylistPanel(studio)
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show()
    studio.playlist.add(ABC)
    return made


def titles(panel: PlaylistPanel) -> str:
    return "".join(row.item.title for row in panel.list.rows.rows)


def test_total_time_follows_the_clips_and_the_tempo(studio: Studio, panel: PlaylistPanel) -> None:
    assert panel.total.text().startswith("0:18 · 3 clip")
    studio.set_transport(tempo_qpm=40.0)
    assert panel.total.text().startswith("0:36 · 3 clip")


def test_keys_move_and_take_out_and_buttons_undo(qtbot: QtBot, panel: PlaylistPanel) -> None:
    panel.list.select([0])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert titles(panel) == "BAC"
    assert panel.list.selected_rows() == [1]
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert titles(panel) == "ABC"
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert titles(panel) == "BC"

    assert panel.undo.toolTip() == "Undo removing from the playlist"
    panel.undo.click()
    assert titles(panel) == "ABC"
    panel.redo.click()
    assert titles(panel) == "BC"


def test_dragged_rows_and_dropped_clips_land_and_stay_selected(panel: PlaylistPanel) -> None:
    panel.list.moved.emit([0, 1], 3)
    assert titles(panel) == "CAB"
    assert panel.list.selected_rows() == [1, 2]

    panel.list.dropped.emit((item_of(shown("New")),), 1)
    assert titles(panel) == "CNewAB"
    assert panel.list.selected_rows() == [1]


def test_dropping_a_dragged_row_below_the_last_one_moves_it_there(
    qtbot: QtBot, panel: PlaylistPanel
) -> None:
    view = panel.list
    panel.resize(320, 500)
    with qtbot.waitExposed(panel):
        panel.show()
    view.select([0])
    last = view.visualRect(view.model().index(2, 0))
    mime = QMimeData()
    mime.setData(ROWS_MIME, repr(id(view)).encode())

    view.dropEvent(
        QDropEvent(
            QPointF(last.center().x(), last.bottom() - 3),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )

    assert titles(panel) == "BCA"
    assert view.selected_rows() == [2]


def test_it_plays_through_from_the_chosen_clip(studio: Studio, panel: PlaylistPanel) -> None:
    panel.list.select([1])
    panel.play.click()

    assert "".join(c.clip.name for c in studio.roll.value.clips) == "ABC"
    assert studio.position_step() == pytest.approx(32.0)
    assert [row.heard for row in panel.list.rows.rows] == [False, True, False]
    panel.list.asked.emit("play", 1)
    assert studio.heard.value is None


def test_a_clip_that_is_there_twice_is_heard_once(studio: Studio, panel: PlaylistPanel) -> None:
    studio.playlist.add([ABC[0]])
    panel.play_from(3)

    assert [row.heard for row in panel.list.rows.rows] == [False, False, False, True]


def test_an_item_is_renamed_in_the_list(studio: Studio, panel: PlaylistPanel) -> None:
    panel.list.rows.setData(panel.list.rows.index(0), "Morning, slower")

    assert studio.playlist.value.items[0].title == "Morning, slower"
    assert studio.playlist.value.items[0].clip.name == "A"


def test_an_empty_playlist_says_what_to_do(studio: Studio, panel: PlaylistPanel) -> None:
    studio.playlist.clear()

    assert panel.total.text() == ""
    assert not panel.play.isEnabled()
    panel.play_from_chosen()
    assert not panel.grab().isNull()


def test_a_saved_playlist_opens_again(
    qtbot: QtBot, studio: Studio, panel: PlaylistPanel, tmp_path: Path
) -> None:
    with qtbot.waitSignal(studio.document.saved, timeout=PATIENCE_MS):
        studio.document.save_as(tmp_path / "evening.lentoproj")
    studio.playlist.clear()
    with qtbot.waitSignal(studio.document.opened, timeout=PATIENCE_MS):
        studio.document.open(tmp_path / "evening.lentoproj")

    assert titles(panel) == "ABC"


def test_every_button_has_a_name(panel: PlaylistPanel) -> None:
    for button in (panel.play, panel.undo, panel.redo, panel.more):
        assert button.accessibleName()
        assert button.toolTip()
