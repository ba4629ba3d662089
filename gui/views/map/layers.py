"""What the map shows besides its points, each layer painted in pixels of the view."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
)

from gui.theme import Theme
from gui.views.map.camera import Camera
from gui.views.map.cloud import scale_colour

MARK_REACH_PX = 17.0  # Nothing of a mark is farther from its point.
_HATCH_PX = 9
_EDGE = 12.0  # Distance of the legend and the caption from the edges.
_LEGEND_WIDTH = 92.0
_NUMBERS_FROM_PX = 16.5  # Path dots nearer to each other than this carry no numbers.


def _tr(text: str) -> str:
    return QCoreApplication.translate("Map", text)


@dataclass(frozen=True, slots=True)
class Mark:
    """A ring around one point.

    Attributes:
        at: Map position.
        role: What the ring says.
    """

    at: tuple[float, float]
    role: str  # 'hover', 'selection', 'playing' or 'cursor'


def paint_home(
    painter: QPainter, hull: NDArray[np.float32], camera: Camera, theme: Theme
) -> QRectF:
    """Hatch everything outside a polygon; gives the place of the caption, empty without room."""
    view = QRectF(0, 0, camera.width, camera.height)
    home = QPolygonF([QPointF(x, y) for x, y in camera.to_pixels(hull).tolist()])
    inside, outside = QPainterPath(), QPainterPath()
    inside.addPolygon(home)
    inside.closeSubpath()
    outside.addRect(view)
    outside = outside.subtracted(inside)
    painter.fillPath(outside, _hatching(painter, theme))
    painter.setPen(QPen(QColor(theme.hatching), 1.5))
    painter.drawPath(inside)
    words = _tr("here the model is guessing")
    painter.setFont(small_font(painter.font()))
    return _paint_caption(painter, words, (view, inside), theme)


def _hatching(painter: QPainter, theme: Theme) -> QBrush:
    """Slanted lines, sharp at the ratio of the device."""
    ratio = painter.device().devicePixelRatioF()
    tile = QPixmap(round(_HATCH_PX * ratio), round(_HATCH_PX * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    lines = QPainter(tile)
    lines.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines.setPen(QPen(QColor(theme.hatching), 1.2))
    for shift in (-_HATCH_PX, 0, _HATCH_PX):  # The neighbours close the corners.
        lines.drawLine(QPointF(shift - 1, _HATCH_PX + 1), QPointF(shift + _HATCH_PX + 1, -1))
    lines.end()
    return QBrush(tile)


def _paint_caption(
    painter: QPainter, words: str, place: tuple[QRectF, QPainterPath], theme: Theme
) -> QRectF:
    """Write words at an edge of the view where they are wholly outside the home."""
    view, home = place
    size = painter.fontMetrics().size(0, words)
    box = QRectF(0, 0, size.width() + 16, size.height() + 6)
    inner = view.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    corners = (
        QPointF(inner.right() - box.width(), inner.bottom() - box.height()),
        QPointF(inner.right() - box.width(), inner.top()),
        inner.topLeft(),
        QPointF(inner.center().x() - box.width() / 2, inner.bottom() - box.height()),
        QPointF(inner.center().x() - box.width() / 2, inner.top()),
    )
    for corner in corners:
        box.moveTopLeft(corner)
        if inner.contains(box) and not home.intersects(box):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.map_background))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            return box
    return QRectF()


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


def paint_legend(painter: QPainter, camera: Camera, words: tuple[str, str], theme: Theme) -> None:
    """Draw the scale of colours with a word at either end."""
    painter.setFont(small_font(painter.font()))
    widths = [painter.fontMetrics().horizontalAdvance(word) for word in words]
    height = painter.fontMetrics().height() + 8.0
    card = QRectF(_EDGE, camera.height - _EDGE - height, sum(widths) + _LEGEND_WIDTH + 36, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.map_background))
    painter.drawRoundedRect(card, height / 2, height / 2)
    bar = QRectF(card.left() + widths[0] + 18, card.center().y() - 3, _LEGEND_WIDTH, 6)
    scale = QLinearGradient(bar.topLeft(), bar.topRight())
    for stop in np.linspace(0, 1, 9).tolist():
        scale.setColorAt(stop, scale_colour(theme, stop))
    painter.setBrush(scale)
    painter.drawRoundedRect(bar, 3, 3)
    painter.setPen(QColor(theme.muted))
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    painter.drawText(card.adjusted(10, 0, -10, 0), left | Qt.AlignmentFlag.AlignVCenter, words[0])
    painter.drawText(card.adjusted(10, 0, -10, 0), right | Qt.AlignmentFlag.AlignVCenter, words[1])


def small_font(font: QFont) -> QFont:
    """The font of captions."""
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.9, 7.5))
    return small


def _number_font(font: QFont) -> QFont:
    number = QFont(font)
    number.setPixelSize(10)
    number.setBold(True)
    return number


def _around(dot: QPointF, reach: float) -> QRectF:
    return QRectF(dot.x() - reach, dot.y() - reach, 2 * reach, 2 * reach)
