"""Rings, paths and lines over the points of the map, painted in pixels of the view."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.theme import Theme
from gui.views.map.camera import Camera

MARK_REACH_PX = 17.0  # Nothing of a mark is farther from its point.
_NUMBERS_FROM_PX = 16.5  # Path dots nearer to each other than this carry no numbers.


@dataclass(frozen=True, slots=True)
class Mark:
    """A ring around one point.

    Attributes:
        at: Map position.
        role: What the ring says.
    """

    at: tuple[float, float]
    role: str  # 'hover', 'selection', 'playing' or 'cursor'


def paint_path(
    painter: QPainter, positions: NDArray[np.float32], camera: Camera, theme: Theme
) -> None:
    """Draw a blend: a line with a numbered dot for each step."""
    pixels = camera.to_pixels(positions)
    dots = [QPointF(x, y) for x, y in pixels.tolist()]
    for colour, width in ((theme.halo, 6.0), (theme.path, 2.4)):
        pen = QPen(QColor(colour), width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(dots)
    gaps = np.hypot(*np.diff(pixels, axis=0).T) if len(dots) > 1 else np.array([99.0])
    numbered = float(gaps.min()) >= _NUMBERS_FROM_PX
    painter.setFont(_number_font(painter.font()))
    for number, dot in enumerate(dots, start=1):
        painter.setPen(QPen(QColor(theme.halo), 1.5))
        painter.setBrush(QColor(theme.path))
        radius = 8.0 if numbered else 5.0
        painter.drawEllipse(dot, radius, radius)
        if numbered:
            painter.setPen(QColor(theme.on_accent))
            painter.drawText(_around(dot, 10), Qt.AlignmentFlag.AlignCenter, str(number))


def mark_rect(mark: Mark, camera: Camera) -> QRectF:
    """What a mark takes of the view, in pixels."""
    return _around(camera.point(*mark.at), MARK_REACH_PX)


def paint_mark(painter: QPainter, mark: Mark, camera: Camera, theme: Theme) -> None:
    """Draw a ring: thin for hover, thick for the selection, with a triangle for what sounds."""
    dot = camera.point(*mark.at)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if mark.role == "cursor":
        pen = QPen(QColor(theme.accent), 2, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRoundedRect(_around(dot, 15), 6, 6)
        return
    if mark.role == "playing":
        _paint_playing(painter, dot, theme)
        return
    radius, width, colour = (8.0, 2.0, theme.text)
    if mark.role == "selection":
        radius, width, colour = (11.5, 2.5, theme.accent)
    painter.setPen(QPen(QColor(theme.halo), width + 2))
    painter.drawEllipse(dot, radius, radius)
    painter.setPen(QPen(QColor(colour), width))
    painter.drawEllipse(dot, radius, radius)


def _paint_playing(painter: QPainter, dot: QPointF, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.halo), 2))
    painter.setBrush(QColor(theme.playhead))
    painter.drawEllipse(dot, 11, 11)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.base))
    x, y = dot.x() + 0.8, dot.y()
    triangle = (QPointF(x - 3.6, y - 5), QPointF(x - 3.6, y + 5), QPointF(x + 5, y))
    painter.drawPolygon(QPolygonF(triangle))


def paint_rubber(painter: QPainter, ends: tuple[QPointF, QPointF], theme: Theme) -> None:
    """Draw the line that follows the mouse while a blend is asked for."""
    for colour, width in ((theme.halo, 5.0), (theme.accent, 2.0)):
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine))
        painter.drawLine(*ends)
    painter.setPen(QPen(QColor(theme.halo), 1.5))
    painter.setBrush(QColor(theme.accent))
    for end in ends:
        painter.drawEllipse(end, 5, 5)


def _number_font(font: QFont) -> QFont:
    number = QFont(font)
    number.setPixelSize(10)
    number.setBold(True)
    return number


def _around(dot: QPointF, reach: float) -> QRectF:
    return QRectF(dot.x() - reach, dot.y() - reach, 2 * reach, 2 * reach)
