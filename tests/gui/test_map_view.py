"""The map under mouse and keyboard, and what it says in words."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.theme import LIGHT, apply_theme
from gui.views.map_points import inflated_hull
from gui.views.map_view import MapView

# A cross: middle, right, left, up, down; and two points in one place at the upper right.
POSITIONS = np.array([(0, 0), (4, 0), (-4, 0), (0, 3), (0, -3), (4, 3), (4, 3)], dtype=np.float32)
VALUES = np.array([0.5, 0.9, 0.1, 0.5, 0.5, 0.5, np.nan], dtype=np.float32)
EMPTY_AT = (2.0, -2.0)


def named(index: int) -> str:
    return f"point {index}"


@pytest.fixture
def view(qtbot):
    apply_theme(QApplication.instance(), "light")
    view = MapView()
    qtbot.addWidget(view)
    view.resize(640, 440)
    view.show()
    qtbot.waitExposed(view)
    view.set_points(POSITIONS, VALUES, named)
    yield view
    QApplication.instance().setStyleSheet("")


def heard(signal) -> list:
    """What a signal says from now on."""
    said: list = []
    signal.connect(lambda *args: said.append(args[0] if len(args) == 1 else args))
    return said


def pixel(view: MapView, index: int) -> QPoint:
    return view.canvas.camera.point(*POSITIONS[index].tolist()).toPoint()


def empty_pixel(view: MapView) -> QPoint:
    return view.canvas.camera.point(*EMPTY_AT).toPoint()


def move(view: MapView, to: QPoint, *, button: bool = False, shift: bool = False) -> None:
    """Move the mouse; qtbot's own depends on where the real one is."""
    send(view, QEvent.Type.MouseMove, to, button=button, shift=shift)


def send(
    view: MapView, kind: QEvent.Type, at: QPoint, *, button: bool = True, shift: bool = False
) -> None:
    target = view.canvas.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    changed = none if kind == QEvent.Type.MouseMove else left
    held = left if button and kind != QEvent.Type.MouseButtonRelease else none
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    spot = QPointF(at)
    event = QMouseEvent(kind, spot, target.mapToGlobal(spot), changed, held, keys)
    QApplication.sendEvent(target, event)


def drag(view: MapView, start: QPoint, end: QPoint, *, shift: bool = False) -> None:
    send(view, QEvent.Type.MouseButtonPress, start, shift=shift)
    for part in (0.3, 0.7, 1.0):
        move(view, start + (end - start) * part, button=True, shift=shift)
    send(view, QEvent.Type.MouseButtonRelease, end, shift=shift)


def scroll(view: MapView, at: QPoint, turn: int) -> None:
    target = view.canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        target.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)


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


def test_the_keyboard_focus_can_be_seen(view) -> None:
    view.clearFocus()
    before = view.grab().toImage()

    view.activateWindow()
    view.setFocus()
    QApplication.processEvents()

    assert view.grab().toImage() != before


# --- words and pictures ----------------------------------------------------------------------


def test_the_hover_text_says_colour_in_words(view) -> None:
    said = []
    for index in (2, 0, 1):
        move(view, pixel(view, index))
        said.append(view.hover_text().splitlines())

    assert said == [["point 2", "calm"], ["point 0", "balanced"], ["point 1", "lively"]]


def test_a_label_that_names_the_mood_is_not_followed_by_it(view) -> None:
    view.set_points(POSITIONS, VALUES, lambda index: "Morning, bar 3 – calm")

    move(view, pixel(view, 2))

    assert view.hover_text() == "Morning, bar 3 – calm"


def test_the_hover_text_tells_of_points_that_lie_underneath(view) -> None:
    move(view, pixel(view, 5))

    first, second, third = view.hover_text().splitlines()
    assert (first, second) == ("point 6", "not measured")
    assert "1 more here" in third


def test_the_card_is_painted_only_while_something_is_pointed_at(view) -> None:
    before = view.grab().toImage()
    move(view, pixel(view, 1))
    during = view.grab().toImage()
    move(view, empty_pixel(view))

    assert during != before
    assert view.grab().toImage() == before


def test_marks_and_path_are_painted_and_taken_away_again(view) -> None:
    before = view.grab().toImage()
    for show, what in (
        (view.set_selection, 1),
        (view.set_playing, 2),
        (view.set_path, POSITIONS[:4]),
        (view.set_home, inflated_hull(POSITIONS[:5])),
        (view.set_scale_words, None),
    ):
        show(what)
        assert view.grab().toImage() != before, show.__name__
        show(("calm", "lively") if show == view.set_scale_words else None)
    view._cursor = None
    view._show_marks()

    assert view.grab().toImage() == before


def test_only_what_lies_outside_the_home_is_hatched(view) -> None:
    plain = view.grab().toImage()
    view.set_home(inflated_hull(POSITIONS, 0.02))
    hatched = view.grab().toImage()

    inside, outside = pixel(view, 0) + QPoint(30, 30), QPoint(20, 40)
    assert _square(hatched, inside) == _square(plain, inside)
    assert _square(hatched, outside) != _square(plain, outside)


def test_an_empty_map_says_what_to_drop(view, qtbot) -> None:
    said = heard(view.empty_clicked)
    view.set_points(np.zeros((0, 2), np.float32), np.zeros(0, np.float32), named)

    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    qtbot.wait(300)

    assert "Drop MIDI files here" in view.accessibleDescription()
    assert said == []
    assert _colours(view.grab().toImage()) > 2


def test_a_points_colour_is_drawn_where_the_point_is(view) -> None:
    image = view.grab().toImage()
    calm, lively = (QColor(image.pixel(view.pixel_of(index))) for index in (2, 1))

    assert calm.blue() > calm.red()
    assert lively.red() > lively.blue()


def test_new_points_forget_what_was_marked(view) -> None:
    view.set_selection(6)
    view.set_playing(6)

    view.set_points(POSITIONS[:2], VALUES[:2], named)

    with pytest.raises(IndexError):
        view.set_selection(6)
    assert view.grab().toImage().size().width() > 0


def test_a_point_that_is_not_there_cannot_be_marked(view) -> None:
    with pytest.raises(IndexError, match="no point 7"):
        view.set_playing(7)
    with pytest.raises(ValueError, match="values for"):
        view.set_points(POSITIONS, VALUES[:3], named)


@pytest.mark.parametrize("count", [1, 2])
def test_one_or_two_points_are_shown_too(view, count: int) -> None:
    view.set_points(POSITIONS[:count] * 0, VALUES[:count], named)

    assert view.rect().contains(view.pixel_of(0))
    assert view.point_at(QPointF(view.canvas.camera.point(0, 0))) == count - 1


def test_a_change_of_theme_repaints_the_map(view) -> None:
    light = view.grab().toImage()
    apply_theme(QApplication.instance(), "dark")
    dark = view.grab().toImage()
    apply_theme(QApplication.instance(), "light")

    assert light.pixelColor(20, 60) == QColor(LIGHT.map_background)
    assert dark.pixelColor(20, 60) != light.pixelColor(20, 60)


def test_the_picture_is_drawn_anew_after_a_costly_zoom(view, qtbot) -> None:
    view._scene._picture._took_s = 1.0
    view.grab()
    view._scene._picture._took_s = 1.0
    scroll(view, pixel(view, 0), 240)
    stretched = view.grab().toImage()

    qtbot.wait(200)

    assert view.grab().toImage() != stretched


def _square(image: QImage, middle: QPoint) -> QImage:
    return image.copy(middle.x() - 8, middle.y() - 8, 16, 16)


def _colours(image: QImage) -> int:
    return len(
        {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)}
    )
