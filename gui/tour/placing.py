"""Where a card lies so that it points at something and never hides it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPoint, QRect, QSize

Side = Literal["right", "left", "below", "above", "none"]
GAP = 6  # Between the tip of the arrow and what it points at.
SIDES: tuple[Side, ...] = ("right", "left", "below", "above")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card lies.

    Attributes:
        rect: The card with its arrow.
        side: On which side of the thing it lies; none where it points at nothing.
    """

    rect: QRect
    side: Side


def place_beside(
    target: QRect | None, size: QSize, within: QRect, dots: Sequence[QPoint] = ()
) -> Place:
    """A side of a target where a card has room; of several, where it hides the fewest dots.

    Where no side has room, it is the one where the card hides least of the target.
    """
    if target is None or target.isEmpty():
        middle = QRect(within.topLeft(), size)
        middle.moveCenter(within.center())
        return Place(middle, "none")
    tried = [Place(_shifted(_beside(target, size, side), within), side) for side in SIDES]
    fitting = [place for place in tried if not place.rect.intersects(target)]
    if fitting:
        return min(fitting, key=lambda place: sum(map(place.rect.contains, dots)))
    return min(tried, key=lambda place: _hidden(place.rect, target))


def _beside(target: QRect, size: QSize, side: Side) -> QRect:
    rect = QRect(target.topLeft(), size)
    rect.moveCenter(target.center())
    if side == "right":
        rect.moveLeft(target.right() + 1 + GAP)
    elif side == "left":
        rect.moveRight(target.left() - 1 - GAP)
    elif side == "below":
        rect.moveTop(target.bottom() + 1 + GAP)
    else:
        rect.moveBottom(target.top() - 1 - GAP)
    return rect


def _shifted(rect: QRect, within: QRect) -> QRect:
    """Inside, as far as it is no larger."""
    rect.moveLeft(max(min(rect.left(), within.right() + 1 - rect.width()), within.left()))
    rect.moveTop(max(min(rect.top(), within.bottom() + 1 - rect.height()), within.top()))
    return rect


def _hidden(rect: QRect, target: QRect) -> int:
    common = rect.intersected(target)
    return common.width() * common.height()
