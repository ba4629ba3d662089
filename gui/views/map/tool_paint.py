"""How the tools of the map draw: rings around chosen clips, paths, anchors, the hand's line."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.theme import Theme
from gui.views.map.camera import Camera

MOST_RINGS = 400  # More would hide what they ring; then it is enough that the others are faint.
_MANY_RINGS = 60  # More of them are drawn thinner.
_RING_PX = 8.0
_CORNER_PX = 5.0
_FLAG_PX = 9.0


@dataclass(frozen=True, slots=True, eq=False)
class PaintedPath:
    """One path on the map.

    Attributes:
        line: Its way, map positions of shape (points, 2).
        name: What it is called.
        corners: What can be dragged, shape (corners, 2), of the one that is worked on.
        dots: Where its clips lie, shape (clips, 2); numbered from its start.
    """

    line: NDArray[np.float32]
    name: str
    corners: NDArray[np.float32] | None = None
    dots: NDArray[np.float32] | None = None

    @property
    def chosen(self) -> bool:
        """Whether it is worked on: it is drawn strong."""
        return self.corners is not None


@dataclass(frozen=True, slots=True)
class Flag:
    """An anchor: a letter beside its place."""

    at: tuple[float, float]
    letter: str


def paint_rings(
    painter: QPainter, positions: NDArray[np.float32], camera: Camera, theme: Theme
) -> None:
    """Ring the clips that are chosen together, unless they are too many."""
    pixels = camera.to_pixels(positions)
    seen = (
        (pixels > -_RING_PX) & (pixels < (camera.width + _RING_PX, camera.height + _RING_PX))
    ).all(axis=1)
    if np.count_nonzero(seen) > MOST_RINGS:
        return
    dots = [QPointF(x, y) for x, y in pixels[seen].tolist()]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    strong, thin = ((theme.halo, 3.5), (theme.accent, 1.8)), ((theme.accent, 1.2),)
    for colour, width in thin if len(dots) > _MANY_RINGS else strong:
        painter.setPen(QPen(QColor(colour), width))
        for dot in dots:
            painter.drawEllipse(dot, _RING_PX, _RING_PX)


def paint_path_line(painter: QPainter, path: PaintedPath, camera: Camera, theme: Theme) -> None:
    """Draw a path: strong with its corners where it is worked on, else a thin dashed line."""
    dots = [QPointF(x, y) for x, y in camera.to_pixels(path.line).tolist()]
    style = Qt.PenStyle.SolidLine if path.chosen else Qt.PenStyle.DashLine
    colour, width = (theme.path, 2.6) if path.chosen else (theme.muted, 1.4)
    for ink, thick in ((theme.halo, width + 3.0), (colour, width)):
        pen = QPen(QColor(ink), thick, style if ink != theme.halo else Qt.PenStyle.SolidLine)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline(dots)
    _paint_tag(painter, dots[0], path.name, theme)
    if path.dots is not None:
        painter.setPen(QPen(QColor(theme.halo), 1.5))
        painter.setBrush(QColor(theme.path))
        for x, y in camera.to_pixels(path.dots).tolist():
            painter.drawEllipse(QPointF(x, y), 4.0, 4.0)
    if path.corners is not None:
        painter.setPen(QPen(QColor(theme.path), 2.0))
        painter.setBrush(QColor(theme.base))
        side = 2 * _CORNER_PX
        for x, y in camera.to_pixels(path.corners).tolist():
            painter.drawRect(QRectF(x - _CORNER_PX, y - _CORNER_PX, side, side))


def paint_flags(painter: QPainter, flags: Sequence[Flag], camera: Camera, theme: Theme) -> None:
    """Draw anchors as letters in squares, so that they are told from all that is round."""
    font = painter.font()
    bold = painter.font()
    bold.setPixelSize(11)
    bold.setBold(True)
    painter.setFont(bold)
    for flag in flags:
        dot = camera.point(*flag.at)
        box = QRectF(dot.x() - _FLAG_PX, dot.y() - _FLAG_PX, 2 * _FLAG_PX, 2 * _FLAG_PX)
        painter.setPen(QPen(QColor(theme.halo), 2.0))
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(theme.on_accent))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, flag.letter)
    painter.setFont(font)


def paint_hand(painter: QPainter, line: Sequence[QPointF], theme: Theme, *, closed: bool) -> None:
    """Draw the line that follows the hand; of a lasso also what it encloses."""
    if closed:
        fill = QColor(theme.accent)
        fill.setAlphaF(0.12)
        painter.setBrush(fill)
        painter.setPen(QPen(QColor(theme.accent), 1.6, Qt.PenStyle.DashLine))
        painter.drawPolygon(QPolygonF(list(line)))
        return
    for colour, width in ((theme.halo, 5.5), (theme.path, 2.6)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawPolyline(list(line))


def _paint_tag(painter: QPainter, at: QPointF, name: str, theme: Theme) -> None:
    """Write a name beside the start of a path."""
    metrics = painter.fontMetrics()
    words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, 160)
    box = QRectF(at.x() + 10, at.y() - metrics.height() - 8, 0, metrics.height() + 2)
    box.setWidth(metrics.horizontalAdvance(words) + 12)
    ground = QColor(theme.map_background)
    ground.setAlphaF(0.85)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
