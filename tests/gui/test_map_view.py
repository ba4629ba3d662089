"""The map under mouse and keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.gui.map_gestures import (
    EMPTY_AT,
    POSITIONS,
    drag,
    empty_pixel,
    heard,
    move,
    open_map,
    pixel,
    scroll,
    send,
)


@pytest.fixture
def view(qtbot):
    with open_map(qtbot) as view:
        yield view


# --- hearing and choosing --------------------------------------------------------------------


def test_a_point_is_hovered_once_and_left_once(view) -> None:
    said = heard(view.hovered)

    move(view, pixel(view, 1))
    move(view, pixel(view, 1) + QPoint(2, 1))
    move(view, empty_pixel(view))

    assert said == [1, -1]


def test_leaving_the_map_ends_the_hover(view) -> None:
    said = heard(view.hovered)
    move(view, pixel(view, 1))

    QApplication.sendEvent(view.canvas, QEvent(QEvent.Type.Leave))

    assert said == [1, -1]


def test_a_click_chooses_the_point_under_it(view, qtbot) -> None:
    said = heard(view.clicked)

    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel(view, 2))

    assert said == [2]


def test_a_click_beside_the_points_says_where(view, qtbot) -> None:
    with qtbot.waitSignal(view.empty_clicked) as said:
        qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=empty_pixel(view))

    assert said.args == pytest.approx(EMPTY_AT, abs=0.02)


def test_a_double_click_beside_the_points_shows_all_and_tries_no_place(view, qtbot) -> None:
    said = heard(view.empty_clicked)
    scroll(view, pixel(view, 0), 600)
    zoomed = view.canvas.camera.scale
    corner = QPoint(60, 60)

    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseDClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    qtbot.wait(300)

    assert said == []
    assert view.canvas.camera.scale < zoomed


def test_clicks_in_one_place_go_through_all_points_that_lie_there(view, qtbot) -> None:
    said = []
    view.clicked.connect(lambda index: (said.append(index), view.set_selection(index)))

    for _ in range(3):
        qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel(view, 5))

    assert said == [6, 5, 6]


def test_two_quick_clicks_on_points_in_one_place_are_two_clicks(view, qtbot) -> None:
    said = []
    view.clicked.connect(lambda index: (said.append(index), view.set_selection(index)))
    target, left = view.canvas.viewport(), Qt.MouseButton.LeftButton

    qtbot.mouseClick(target, left, pos=pixel(view, 5))
    qtbot.mouseDClick(target, left, pos=pixel(view, 5))  # The second press alone.

    assert said == [6, 5]


# --- panning, zooming, blending --------------------------------------------------------------


def test_a_drag_moves_the_map_with_the_mouse_and_clicks_nothing(view) -> None:
    said = heard(view.clicked)
    before = pixel(view, 0)

    drag(view, before, before + QPoint(60, -40))

    assert (pixel(view, 0) - before - QPoint(60, -40)).manhattanLength() <= 2
    assert said == []


def test_the_wheel_zooms_to_the_mouse(view) -> None:
    scale, here = view.canvas.camera.scale, pixel(view, 1)

    scroll(view, here, 240)

    assert view.canvas.camera.scale == pytest.approx(scale * 1.44, rel=0.01)
    assert (pixel(view, 1) - here).manhattanLength() <= 2


def test_zooming_out_ends_before_the_points_are_lost(view) -> None:
    scroll(view, pixel(view, 0), -120 * 60)

    width = pixel(view, 1).x() - pixel(view, 2).x()
    assert width > 0.2 * view.width()


def test_both_directions_keep_the_same_scale_whatever_the_shape(view) -> None:
    view.resize(900, 300)
    QApplication.processEvents()

    across = pixel(view, 1).x() - pixel(view, 2).x()
    down = pixel(view, 4).y() - pixel(view, 3).y()
    assert across / 8 == pytest.approx(down / 6, rel=0.03)


def test_all_points_stay_in_sight_when_the_window_is_resized(view) -> None:
    view.resize(330, 300)
    QApplication.processEvents()

    for index in range(len(POSITIONS)):
        assert view.rect().contains(view.pixel_of(index))


def test_shift_drag_from_point_to_point_asks_for_a_blend(view) -> None:
    said, centre = heard(view.path_dragged), pixel(view, 0)

    drag(view, pixel(view, 2), pixel(view, 1), shift=True)

    assert said == [(2, 1)]
    assert pixel(view, 0) == centre  # The map has not moved.


def test_shift_drag_to_an_empty_place_says_where(view, qtbot) -> None:
    with qtbot.waitSignal(view.path_dragged_to) as said:
        drag(view, pixel(view, 2), empty_pixel(view), shift=True)

    assert said.args[0] == 2
    assert said.args[1:] == pytest.approx(EMPTY_AT, abs=0.02)


def test_shift_drag_back_to_where_it_began_asks_for_nothing(view) -> None:
    to_point, to_place = heard(view.path_dragged), heard(view.path_dragged_to)

    drag(view, pixel(view, 2), pixel(view, 2) + QPoint(1, 1), shift=True)

    assert to_point == to_place == []


def test_a_line_is_seen_while_it_is_drawn_and_gone_after(view) -> None:
    before = view.grab().toImage()
    send(view, QEvent.Type.MouseButtonPress, pixel(view, 2), shift=True)
    move(view, empty_pixel(view), button=True, shift=True)

    during = view.grab().toImage()
    send(view, QEvent.Type.MouseButtonRelease, empty_pixel(view), shift=True)
    move(view, empty_pixel(view))

    assert during != before
    assert view.grab().toImage() == before


def test_escape_gives_up_a_line(view, qtbot) -> None:
    said = heard(view.path_dragged)
    send(view, QEvent.Type.MouseButtonPress, pixel(view, 2), shift=True)
    move(view, pixel(view, 1), button=True, shift=True)

    qtbot.keyClick(view, Qt.Key.Key_Escape)
    send(view, QEvent.Type.MouseButtonRelease, pixel(view, 1), shift=True)

    assert said == []


# --- the keyboard ----------------------------------------------------------------------------


def test_arrow_keys_walk_the_map_and_are_heard(view, qtbot) -> None:
    said = heard(view.hovered)
    view.set_selection(0)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down):
        qtbot.keyClick(view, key)

    assert said == [1, 0, 3, 0]


def test_the_first_arrow_key_goes_to_the_middle(view, qtbot) -> None:
    said = heard(view.hovered)

    qtbot.keyClick(view, Qt.Key.Key_Up)

    assert said == [0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_return_and_space_choose_the_point_that_was_walked_to(view, qtbot, key: Qt.Key) -> None:
    said = heard(view.clicked)
    view.set_selection(0)

    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, key)

    assert said == [2]


def test_walking_brings_a_point_that_was_out_of_sight_into_it(view, qtbot) -> None:
    view.set_selection(0)
    scroll(view, pixel(view, 0), 120 * 12)

    qtbot.keyClick(view, Qt.Key.Key_Right)

    assert view.rect().contains(view.pixel_of(1))


def test_walking_tells_a_screen_reader_what_was_reached(view, qtbot) -> None:
    view.set_selection(0)

    qtbot.keyClick(view, Qt.Key.Key_Right)

    assert "point 1" in view.accessibleDescription()


def test_the_keyboard_focus_can_be_seen(view, qtbot) -> None:
    view.clearFocus()
    before = view.grab().toImage()

    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)

    assert view.grab().toImage() != before
