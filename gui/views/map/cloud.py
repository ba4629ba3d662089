"""The points of the map as one value, and the colours that they are drawn in."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from gui.theme import Theme, cividis
from gui.views.map.points import PointIndex

COLOUR_STEPS = 16
UNKNOWN = COLOUR_STEPS  # The bin of a point whose value is not known.
_SMALLEST_PX, _LARGEST_PX = 5.5, 11.0
_RIM_PART, _DARK_LIFT = 0.45, 0.42  # How far colours are moved toward rim and text.
_FILLED_PART = 0.8  # Of the mean distance between points.


@dataclass(frozen=True, eq=False)
class Cloud:
    """What is drawn.

    Attributes:
        points: Where they lie, N of them.
        bins: Shape (N,), colour of each point, 0..COLOUR_STEPS - 1 or UNKNOWN; with colours an
            index into them, or anything larger where it is not known.
        lit: Which points stand out, shape (N,), the others are faint; None where all are alike.
        sizes: Shape (N,), classes from 0, small, to 3; None where all are alike.
        colours: '#rrggbb' for each bin where bins are categories; none for the scale of values.
    """

    points: PointIndex
    bins: NDArray[np.uint8]
    lit: NDArray[np.bool_] | None = None
    sizes: NDArray[np.uint8] | None = None
    colours: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.points)

    @property
    def last_bin(self) -> int:
        """The bin of points of which nothing is known."""
        return len(self.colours) or UNKNOWN

    def diameter_px(self, scale: float) -> float:
        """Size of a point: smaller where many are near each other, in half pixels."""
        wanted = min(max(_FILLED_PART * self.points.spacing * scale, _SMALLEST_PX), _LARGEST_PX)
        return round(wanted * 2) / 2


def colour_bins(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The colour step of each value 0..1; not-a-number is UNKNOWN."""
    unknown = np.isnan(values)
    steps = np.clip(np.where(unknown, 0.0, values) * COLOUR_STEPS, 0, COLOUR_STEPS - 1)
    return np.where(unknown, UNKNOWN, steps.astype(np.uint8)).astype(np.uint8)


def bin_colours(theme: Theme, colours: tuple[str, ...]) -> list[QColor]:
    """The colour of every bin: the scale's or the categories', and that of what is not known."""
    if not colours:
        return [point_colour(theme, step) for step in range(COLOUR_STEPS + 1)]
    return [*(QColor(name) for name in colours), QColor(theme.disabled)]


def point_colour(theme: Theme, step: int) -> QColor:
    """The colour of a bin of the scale."""
    if step == UNKNOWN:
        return QColor(theme.disabled)
    return scale_colour(theme, (step + 0.5) / COLOUR_STEPS)


def scale_colour(theme: Theme, value: float) -> QColor:
    """Cividis, its dark end lifted where the ground is dark too."""
    lift = _DARK_LIFT * (1 - value) if theme.is_dark else 0.0
    return mixed(cividis(value), QColor(theme.text), lift)


def rim_colour(theme: Theme, fill: QColor) -> QColor:
    """The edge of a point: darker than the point, so that neighbours stay apart."""
    return mixed(fill, QColor(theme.map_rim), _RIM_PART)


def mixed(first: QColor, second: QColor, part: float) -> QColor:
    """The first colour, a part of the way toward the second."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * part,
        first.greenF() + (second.greenF() - first.greenF()) * part,
        first.blueF() + (second.blueF() - first.blueF()) * part,
    )
