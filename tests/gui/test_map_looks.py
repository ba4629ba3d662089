"""What the map says in words and shows in pictures."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from gui.theme import LIGHT, apply_theme
from gui.views.map.points import inflated_hull
from tests.gui.map_gestures import (
    POSITIONS,
    VALUES,
    empty_pixel,
    heard,
    move,
    named,
    open_map,
    pixel,
    scroll,
)


@pytest.fixture
def view(qtbot):
    with open_map(qtbot) as view:
        yield view


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


def test_the_card_says_why_a_point_does_not_stand_out(view) -> None:
    nothing = np.zeros(len(POSITIONS), np.bool_)
    move(view, pixel(view, 1))

    view.set_lit(nothing, chosen=True)
    assert view.hover_text().endswith("not among the chosen ones")
    view.set_lit(nothing)
    assert view.hover_text().endswith("not among what you look for")
