"""The roll under the mouse: what gestures do to the notes of the chosen clip."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from engine.music.key import Key
from gui.models.roll.editing import RollEditing
from gui.models.state import ShownClip
from gui.studio import Studio
from gui.views.roll.lane import y_of_velocity
from gui.views.roll.panel import RollPanel
from gui.views.roll.surface import Tool
from gui.views.roll.view import RollView
from tests.gui.roll_hands import (
    ALT,
    CTRL,
    LEFT,
    NEXT,
    PLAIN,
    SHIFT,
    SONG,
    click,
    drag,
    notes,
    open_roll,
    place_of,
    send,
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


def test_a_dragged_note_snaps_to_the_grid_and_is_one_step(
    view: RollView, editing: RollEditing, studio: Studio
) -> None:
    start = place_of(view, 1).center()
    way = QPointF(2.3 * view.shown.px_per_step, -2 * view.shown.row_height)

    drag(view, start, start + way)

    assert notes(editing) == [(0, 4, 60), (10, 14, 66), (16, 24, 67)]
    assert studio.edits.undo_label == "Undo moving notes"
    studio.edits.undo()
    assert notes(editing)[1] == (8, 12, 64)


def test_shift_while_dragging_lets_go_of_the_grid(view: RollView, editing: RollEditing) -> None:
    start = place_of(view, 1).center()

    drag(view, start, start + QPointF(0.5 * view.shown.px_per_step, 0), then=SHIFT)

    assert notes(editing)[1][0] == pytest.approx(8.5, abs=0.1)


@pytest.mark.parametrize("key", [ALT, CTRL])
def test_alt_or_ctrl_at_the_start_of_a_drag_copies(
    view: RollView, editing: RollEditing, key: Qt.KeyboardModifier
) -> None:
    start = place_of(view, 0).center()

    drag(view, start, start + QPointF(4 * view.shown.px_per_step, 0), key)

    assert notes(editing)[:2] == [(0, 4, 60), (4, 8, 60)]
    assert len(notes(editing)) == 4


def test_both_edges_of_a_note_change_its_length(view: RollView, editing: RollEditing) -> None:
    place = place_of(view, 1)
    right = QPointF(place.right() - 1, place.center().y())

    drag(view, right, right + QPointF(2 * view.shown.px_per_step, 0))
    assert notes(editing)[1] == (8, 14, 64)

    place = place_of(view, 1)
    left = QPointF(place.left() + 1, place.center().y())
    drag(view, left, left + QPointF(3 * view.shown.px_per_step, 0))
    assert notes(editing)[1] == (11, 14, 64)


def test_the_pencil_draws_a_note_as_long_as_it_is_pulled(
    view: RollView, editing: RollEditing
) -> None:
    view.set_tool("draw")

    drag(view, spot(view, 4.2, 71), spot(view, 7.5, 71))

    assert (4, 8, 71) in notes(editing)
    assert len(editing.selection.value) == 1


def test_a_double_click_draws_and_another_takes_out(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    at = spot(view, 5.5, 70)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at.toPoint())
    assert (5, 6, 70) in notes(editing)

    qtbot.mouseDClick(view.viewport(), LEFT, pos=at.toPoint())
    assert (5, 6, 70) not in notes(editing)


def test_a_rubber_band_chooses_what_it_touches_and_shift_adds(
    view: RollView, editing: RollEditing
) -> None:
    drag(view, spot(view, 6, 69), spot(view, 18, 62))
    assert editing.selection.value == {(0, 1), (0, 2)}

    drag(view, spot(view, 5.5, 57), spot(view, 3, 61), SHIFT)
    assert editing.selection.value == {(0, 0), (0, 1), (0, 2)}

    click(view, place_of(view, 1).center(), CTRL)
    assert editing.selection.value == {(0, 0), (0, 2)}
    click(view, spot(view, 6, 70))
    assert not editing.selection.value


def test_several_chosen_notes_move_together(view: RollView, editing: RollEditing) -> None:
    editing.select_all()
    start = place_of(view, 0).center()

    drag(view, start, start + QPointF(2 * view.shown.px_per_step, 0))

    assert [n[0] for n in notes(editing)] == [2, 10, 18]


def test_escape_gives_a_drag_up(view: RollView, editing: RollEditing, qtbot: QtBot) -> None:
    start = place_of(view, 0).center()
    send(view, QEvent.Type.MouseButtonPress, start, PLAIN)
    send(view, QEvent.Type.MouseMove, start + QPointF(60, 0), PLAIN)
    assert editing.gesture.preview is not None

    qtbot.keyClick(view, Qt.Key.Key_Escape)
    send(view, QEvent.Type.MouseButtonRelease, start + QPointF(60, 0), PLAIN)

    assert notes(editing)[0] == (0, 4, 60)
    assert editing.gesture.preview is None


@pytest.mark.parametrize("tool", ["select", "draw"])
def test_what_the_mouse_holds_is_let_go_where_undo_takes_its_notes_away(
    view: RollView, editing: RollEditing, studio: Studio, tool: Tool
) -> None:
    editing.notes.draw(28, 70)
    view.set_tool(tool)
    start = place_of(view, 3).center() if tool == "select" else spot(view, 4, 62)
    send(view, QEvent.Type.MouseButtonPress, start, PLAIN)
    send(view, QEvent.Type.MouseMove, start + QPointF(30, 0), PLAIN)
    studio.edits.undo()
    after = notes(editing)
    send(view, QEvent.Type.MouseMove, start + QPointF(60, -20), PLAIN)
    send(view, QEvent.Type.MouseButtonRelease, start + QPointF(60, -20), PLAIN)

    assert (
        notes(editing) == after == [(n.start_step, n.end_step, n.pitch) for n in SONG.melody.notes]
    )
    assert not studio.edits.can_undo
    assert editing.gesture.preview is None


def test_a_rubber_band_ends_where_the_clip_is_another_one(
    view: RollView, editing: RollEditing, studio: Studio
) -> None:
    editing.select_all()
    start = QPointF(view.shown.left + 4, view.shown.notes_top + 2)
    send(view, QEvent.Type.MouseButtonPress, start, SHIFT)
    send(view, QEvent.Type.MouseMove, start + QPointF(200, 90), SHIFT)
    studio.show([ShownClip(NEXT, "sample", Key(0))], play=False)
    send(view, QEvent.Type.MouseMove, start + QPointF(210, 95), SHIFT)
    send(view, QEvent.Type.MouseButtonRelease, start + QPointF(210, 95), SHIFT)

    assert view.band is None
    assert not editing.selection.value


def test_pressing_a_note_of_another_clip_makes_that_the_chosen_one(
    view: RollView, editing: RollEditing, studio: Studio
) -> None:
    click(view, place_of(view, 0, clip=1).center())

    assert studio.roll.value.current == 1
    assert editing.selection.value == {(0, 0)}
    assert editing.first_step == 32


def test_a_bar_of_loudness_is_dragged_and_a_line_is_drawn_through_bars(
    view: RollView, editing: RollEditing
) -> None:
    geometry = view.shown
    assert geometry.with_lane
    loud = editing.parts[0].notes[0].velocity
    bar = QPointF(geometry.x_of(8), y_of_velocity(geometry, loud))

    drag(view, bar, QPointF(bar.x(), y_of_velocity(geometry, loud + 30)))
    assert editing.parts[0].notes[1].velocity == pytest.approx(loud + 30, abs=3)

    editing.select_none()
    first = QPointF(geometry.x_of(5), y_of_velocity(geometry, 100))
    drag(view, first, QPointF(geometry.x_of(20), y_of_velocity(geometry, 100)))
    assert [n.velocity for n in editing.parts[0].notes] == pytest.approx([loud, 100, 100], abs=3)


def test_a_drag_in_the_ruler_is_the_loop_and_a_double_click_ends_it(
    view: RollView, studio: Studio, qtbot: QtBot
) -> None:
    geometry = view.shown

    drag(view, QPointF(geometry.x_of(3.6), 24), QPointF(geometry.x_of(16.4), 24))
    assert studio.region.value == (4, 16)

    drag(view, QPointF(geometry.x_of(16) + 2, 24), QPointF(geometry.x_of(24.3), 24))
    assert studio.region.value == (4, 24)

    qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(round(geometry.x_of(8)), 24))
    assert studio.region.value is None


def test_the_cursor_s_shape_says_what_a_press_would_do(view: RollView) -> None:
    place = place_of(view, 1)
    shapes = []
    for at in (place.center(), QPointF(place.right() - 1, place.center().y()), spot(view, 6, 70)):
        send(view, QEvent.Type.MouseMove, at, PLAIN)
        shapes.append(view.viewport().cursor().shape())
    view.set_tool("draw")
    send(view, QEvent.Type.MouseMove, spot(view, 6, 70), PLAIN)

    assert shapes == [
        Qt.CursorShape.SizeAllCursor,
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.ArrowCursor,
    ]
    assert view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor


def test_what_is_lifted_is_painted_where_it_would_be_and_not_where_it_was(
    view: RollView, editing: RollEditing
) -> None:
    start = place_of(view, 1).center()
    before = view.viewport().grab().toImage().pixelColor(start.toPoint())
    send(view, QEvent.Type.MouseButtonPress, start, PLAIN)
    send(view, QEvent.Type.MouseMove, start + QPointF(0, -4 * view.shown.row_height), PLAIN)

    image = view.viewport().grab().toImage()

    assert image.pixelColor(start.toPoint()) != before
    assert editing.gesture.preview is not None
    send(view, QEvent.Type.MouseButtonRelease, start, PLAIN)
