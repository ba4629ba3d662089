"""What the colours of the map mean: a scale between two words, or a list of kinds."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QLinearGradient, QPainter

from gui.theme import Theme
from gui.views.map.camera import Camera
from gui.views.map.categories import Categories
from gui.views.map.cloud import scale_colour
from gui.views.map.sprites import paint_point, shape_of

EDGE = 12.0  # Distance of legend and captions from the edges of the view.
_LEGEND_WIDTH = 92.0
_WIDEST_NAME_PX = 150.0
_TALLEST_PART = 0.7  # Of the view; what does not fit is counted.

translate = QCoreApplication.translate


def paint_scale(painter: QPainter, camera: Camera, words: tuple[str, str], theme: Theme) -> QRectF:
    """Draw the scale of colours with a word at either end; gives the place."""
    painter.setFont(small_font(painter.font()))
    widths = [painter.fontMetrics().horizontalAdvance(word) for word in words]
    height = painter.fontMetrics().height() + 8.0
    card = QRectF(EDGE, camera.height - EDGE - height, sum(widths) + _LEGEND_WIDTH + 36, height)
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
    return card


def small_font(font: QFont) -> QFont:
    """The font of captions."""
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.9, 7.5))
    return small


def paint_kinds(painter: QPainter, camera: Camera, kinds: Categories, theme: Theme) -> QRectF:
    """Draw a list of colours, shapes and names; gives the place."""
    painter.setFont(small_font(painter.font()))
    metrics = QFontMetricsF(painter.font())
    row = metrics.height() + 4.0
    lines, signs = _lines(kinds, int((camera.height * _TALLEST_PART - 12) / row))
    elide = Qt.TextElideMode.ElideRight
    lines = [metrics.elidedText(line, elide, _WIDEST_NAME_PX) for line in lines]
    widest = max(metrics.horizontalAdvance(line) for line in lines)
    size = 42.0 + widest, len(lines) * row + 12.0
    card = QRectF(EDGE, camera.height - EDGE - size[1], *size)
    ground = QColor(theme.map_background)
    ground.setAlphaF(0.9)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(card, 10, 10)
    for number, line in enumerate(lines):
        place = QRectF(card.left() + 28, card.top() + 6 + number * row, widest + 4, row)
        painter.setPen(Qt.PenStyle.NoPen)
        if number < signs:
            middle = QPointF(card.left() + 15, place.center().y())
            colour = QColor(kinds.colours[number])
            paint_point(painter, (middle, 5.0, 1.0), shape_of(number), colour, theme)
        painter.setPen(QColor(theme.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
    return card


def _lines(kinds: Categories, room: int) -> tuple[list[str], int]:
    """The lines of a list and how many of them have a sign; the last counts what has no room."""
    count = min(len(kinds.names), len(kinds.colours))
    if count <= max(room, 2):
        return list(kinds.names[:count]), count
    shown = max(room, 2) - 1
    more = translate("Map", "and %n more", "", count - shown)
    return [*kinds.names[:shown], more], shown
