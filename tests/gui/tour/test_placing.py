"""Where cards lie: inside the window, beside what they point at, never over it."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from gui.tour.placing import place_beside

WINDOW = QRect(0, 30, 1366, 738)
CARD = QSize(360, 170)


@given(
    x=st.integers(0, 1300),
    y=st.integers(40, 700),
    width=st.integers(10, 400),
    height=st.integers(10, 300),
)
def test_a_card_is_inside_the_window_and_hides_nothing_of_what_it_points_at(
    x: int, y: int, width: int, height: int
) -> None:
    target = QRect(x, y, width, height).intersected(WINDOW)
    place = place_beside(target, CARD, WINDOW)

    assert WINDOW.contains(place.rect)
    assert place.rect.size() == CARD
    assert not place.rect.intersects(target)


def test_of_several_sides_it_is_the_one_with_the_fewest_dots() -> None:
    target = QRect(680, 380, 30, 30)
    crowd = [QPoint(800, y) for y in range(300, 500, 10)]

    assert place_beside(target, CARD, WINDOW).side == "right"
    assert place_beside(target, CARD, WINDOW, crowd).side == "left"


def test_without_a_target_it_lies_in_the_middle() -> None:
    place = place_beside(None, CARD, WINDOW)

    assert place.side == "none"
    assert place.rect.center() == WINDOW.center()


def test_where_no_side_has_room_it_still_is_inside() -> None:
    place = place_beside(WINDOW.adjusted(20, 20, -20, -20), CARD, WINDOW)

    assert WINDOW.contains(place.rect)
