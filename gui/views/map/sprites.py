"""Small pictures of points, one for each colour and size, that are stamped onto the map."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QPolygonF

from gui.theme import Theme
from gui.views.map.cloud import bin_colours, rim_colour

SIZE_FACTORS = (1.0, 1.35, 1.75, 2.2)  # Diameters of the size classes.
_CORNERS = {1: (4, 45.0), 2: (4, 0.0), 3: (3, 90.0), 4: (3, -90.0), 5: (6, 0.0)}
_SHAPES = 6  # A disc, and these corners and turns.
_SAME_AREA = {3: 1.38, 4: 1.22, 6: 1.08}  # How much longer the radius is than that of a disc.
_WIDEST = max(_SAME_AREA.values())


@dataclass(frozen=True, slots=True, eq=False)
class Sprites:
    """A sheet of points: a column for each bin, a row for each size class.

    Attributes:
        sheet: The pictures, in device pixels.
        sides: Width and height of each picture of a row.
        tops: Where each row starts.
    """

    sheet: QPixmap
    sides: tuple[int, ...]
    tops: tuple[int, ...]


@lru_cache(maxsize=64)
def sprites(theme: Theme, colours: tuple[str, ...], diameter_px: float, ratio: float) -> Sprites:
    """The pictures for a theme and a palette; diameter in device-independent pixels."""
    fills = bin_colours(theme, colours)
    widest = diameter_px * ratio * (_WIDEST if colours else 1.0)
    sides = tuple(_side(widest * factor) for factor in SIZE_FACTORS)
    tops = tuple(sum(sides[:row]) for row in range(len(sides)))
    sheet = QPixmap(sides[-1] * len(fills), sum(sides))
    sheet.fill(Qt.GlobalColor.transparent)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for factor, side, top in zip(SIZE_FACTORS, sides, tops, strict=True):
        for column, fill in enumerate(fills):
            middle = QPointF((column + 0.5) * side, top + side / 2)
            is_known = bool(colours) and column < len(colours)
            shape = shape_of(column) if is_known else 0
            radius = diameter_px * factor * ratio / 2
            paint_point(painter, (middle, radius, ratio), shape, fill, theme)
    painter.end()
    return Sprites(sheet, sides, tops)


def _side(diameter: float) -> int:
    side = int(np.ceil(diameter)) + 2
    return side + side % 2  # An even side has its middle on a pixel edge, where stamps are put.


def shape_of(category: int) -> int:
    """The shape of a category: neighbours in the legend never share one."""
    return category % _SHAPES


def paint_point(
    painter: QPainter,
    place: tuple[QPointF, float, float],
    shape: int,
    fill: QColor,
    theme: Theme,
) -> None:
    """Paint one point with its rim; place is its middle, its radius, and the width of the rim."""
    middle, radius, rim = place
    for colour, reach in ((rim_colour(theme, fill), radius), (fill, radius - rim)):
        painter.setBrush(colour)
        if shape == 0:
            painter.drawEllipse(middle, reach, reach)
        else:
            painter.drawPolygon(_polygon(middle, reach, *_CORNERS[shape]))


def _polygon(middle: QPointF, reach: float, corners: int, turn: float) -> QPolygonF:
    """A regular polygon about as large as a disc of that radius."""
    angles = np.radians(turn) + np.arange(corners) * 2 * np.pi / corners
    reach *= _SAME_AREA[corners]
    x, y = np.cos(angles) * reach + middle.x(), middle.y() - np.sin(angles) * reach
    return QPolygonF([QPointF(*corner) for corner in zip(x.tolist(), y.tolist(), strict=True)])
