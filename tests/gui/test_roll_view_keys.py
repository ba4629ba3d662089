"""The roll under the keys, its parts, and what is seen and heard of an edit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.music.parts import parts_of
from gui.models.roll.editing import RollEditing
from gui.studio import Studio
from gui.theme import current_theme
from gui.views.roll.panel import RollPanel
from gui.views.roll.view import RollView
from tests.gui.roll_hands import (
    ALT,
    CTRL,
    NEXT,
    PLAIN,
    SHIFT,
    SONG,
    TRIO,
    click,
    notes,
    open_roll,
    place_of,
    show,
    spot,
)


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[RollPanel]:
    with open_roll(qtbot, tmp_path) as opened:
        show(opened, SONG, NEXT)
        yield opened


@pytest.fixture
def view(panel: RollPanel) -> RollView:
    return panel.view


@pytest.fixture
def studio(panel: RollPanel) -> Studio:
    return panel._studio


@pytest.fixture
def editing(studio: Studio) -> RollEditing:
    return studio.roll_editing


def test_drums_are_drawn_into_the_drums_and_notes_into_the_melody(
    panel: RollPanel, view: RollView, editing: RollEditing
) -> None:
    show(panel, TRIO)
    view.set_tool("draw")
    geometry = view.shown
    kick = QPointF(geometry.x_of(8.2), geometry.y_of_drum(36) + geometry.drum_height / 2)

    click(view, kick)
    assert (8.0, 36) in [(n.start, n.pitch) for n in editing.parts[2].notes]

    click(view, spot(view, 20.2, 74))
    assert (20, 21, 74) in notes(editing)


def test_only_the_part_that_is_worked_on_is_taken_by_the_mouse(
    panel: RollPanel, view: RollView, editing: RollEditing, studio: Studio
) -> None:
    show(panel, TRIO)
    assert panel.parts.isVisible()
    panel.parts.focus_part(1)

    click(view, place_of(view, 0, part=0).center())
    assert not editing.selection.value
    click(view, place_of(view, 0, part=1).center())
    assert editing.selection.value == {(1, 0)}


def test_a_part_is_muted_in_the_list(panel: RollPanel, studio: Studio) -> None:
    show(panel, TRIO)
    editing = studio.roll_editing
    mute = next(
        b for b in panel.parts.findChildren(type(panel.toolbar._more)) if "Mute Bass" in b.toolTip()
    )

    mute.setFocus()
    mute.click()

    assert [part.muted for part in editing.parts] == [False, True, False]
    assert studio.edits.undo_label == "Undo muting a part"
    assert panel.parts._buttons[4].isChecked()
    behind = panel.parts._buttons[-1].nextInFocusChain()
    while not behind.focusPolicy() & Qt.FocusPolicy.TabFocus:
        behind = behind.nextInFocusChain()
    assert behind is panel.view
    assert panel.parts._buttons[4].accessibleName() == "Mute Bass"


def test_arrows_go_from_note_to_note_and_say_what_is_there(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert editing.selection.value == {(0, 0)}
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert editing.selection.value == {(0, 1)}
    assert view.accessibleDescription() == "E4, 0.8 seconds, in Song, bar 1, beat 3"

    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert editing.selection.value == {(0, 2)}
    qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert editing.selection.value == {(0, 1), (0, 2)}


def test_alt_and_arrows_move_notes(view: RollView, editing: RollEditing, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert notes(editing)[0] == (1, 5, 61)

    qtbot.keyClick(view, Qt.Key.Key_Right, ALT | SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT | SHIFT)
    assert notes(editing)[0] == (1, 6, 49)


def test_the_pencil_is_led_by_arrows_and_draws_with_return(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert view.tool == "draw"

    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert (1, 2, 61) in notes(editing)
    assert view.cursor_note.step == 2


def test_delete_takes_chosen_notes_out_and_the_cursor_stays_near(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Delete)

    assert notes(editing) == [(8, 12, 64), (16, 24, 67)]
    assert view.cursor_note.note == (0, 0)


def test_keys_that_edit_are_kept_from_the_menus_while_the_roll_has_the_focus(
    view: RollView, editing: RollEditing
) -> None:
    for key, keys, wanted in (
        (Qt.Key.Key_A, CTRL, True),
        (Qt.Key.Key_Delete, PLAIN, True),
        (Qt.Key.Key_Space, PLAIN, False),
        (Qt.Key.Key_Up, CTRL, False),
        (Qt.Key.Key_Escape, PLAIN, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, keys)
        event.ignore()
        QApplication.sendEvent(view, event)
        assert event.isAccepted() is wanted


def test_escape_is_the_roll_s_where_there_is_something_to_let_go_of(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    editing.select_all()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, PLAIN)
    event.ignore()
    QApplication.sendEvent(view, event)
    assert event.isAccepted()

    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not editing.selection.value


def test_the_view_stays_where_it_is_when_notes_change(view: RollView, editing: RollEditing) -> None:
    view.zoom(3.0)
    view.zoom_pitch(2.0)
    before = (view.shown.px_per_step, view.shown.scroll_px, view.shown.row_height)

    editing.select_all()
    editing.notes.transpose(2)

    assert (view.shown.px_per_step, view.shown.scroll_px, view.shown.row_height) == before


def test_zoom_in_pitch_keeps_what_is_under_the_mouse_in_its_place(view: RollView) -> None:
    y = view.shown.notes_top + 60
    pitch = view.shown.pitch_at(y)

    view.zoom_pitch(2.0, y)

    assert view.shown.pitch_at(y) == pitch
    assert view.verticalScrollBar().maximum() > 0


def test_what_a_hand_changed_is_marked_and_counted(
    panel: RollPanel, view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    assert not panel._legend.isVisible()
    editing.select([(0, 0)])
    editing.notes.transpose(5)

    qtbot.waitUntil(panel._legend.isVisible)

    assert panel._legend.accessibleName() == "2 kept, 1 new, 1 gone"
    assert sorted(view.columns.mark[view.columns.clip == 0].tolist()) == [1, 1, 2]
    assert "new" in view.describe(place_of(view, 0).center())


def test_a_note_that_is_moved_is_heard_unless_the_roll_plays(
    view: RollView, studio: Studio
) -> None:
    click(view, place_of(view, 1).center())

    heard = studio.heard.value
    assert heard is not None
    assert heard.audition
    assert [n.pitch for part in parts_of(heard.clips[0].clip) for n in part.notes] == [64]


def test_notes_stay_in_their_place_when_the_line_of_changes_comes(
    panel: RollPanel, view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    before = view.geometry()
    editing.select([(0, 0)])
    editing.notes.transpose(5)
    qtbot.waitUntil(panel._legend.isVisible)
    QApplication.processEvents()

    assert view.geometry() == before


def test_the_frame_of_a_note_that_is_scrolled_away_is_drawn_nowhere(
    view: RollView, editing: RollEditing
) -> None:
    view.zoom_pitch(6.0)
    view.cursor_note.go_to(0, extend=False)
    view.verticalScrollBar().setValue(0)
    assert place_of(view, 0).top() > view.shown.drums_top

    picture = QImage(view.viewport().size(), QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    view.cursor_note.paint(painter, current_theme())
    painter.end()

    blank = QImage(picture.size(), picture.format())
    blank.fill(0)
    assert picture == blank
