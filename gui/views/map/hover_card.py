"""A small card beside a point that says what it is."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.theme import Theme

_WIDEST_PX = 420.0
_PADDING_X, _PADDING_Y = 11.0, 7.0
_GAP_PX = 15.0


def card_rect(lines: tuple[str, ...], font: QFont, at: QPointF, view: QRectF) -> QRectF:
    """Where the card of a point stands: above its right if there is room, always in the view."""
    widths = [
        QFontMetricsF(_weighted(font, number)).horizontalAdvance(line)
        for number, line in enumerate(lines)
    ]
    height = QFontMetricsF(font).height() * len(lines) + 2 * _PADDING_Y
    size = QSizeF(min(max(widths, default=0.0) + 2 * _PADDING_X + 1, _WIDEST_PX), height)
    x = at.x() + _GAP_PX
    if x + size.width() > view.right() - 4:
        x = at.x() - _GAP_PX - size.width()
    y = at.y() - _GAP_PX - size.height()
    if y < view.top() + 4:
        y = at.y() + _GAP_PX
    x = max(view.left() + 4, min(x, view.right() - 4 - size.width()))
    return QRectF(QPointF(x, y), size)


def paint_card(
    painter: QPainter, lines: tuple[str, ...], at: QPointF, view: QRectF, theme: Theme
) -> None:
    """Paint the card: the first line strong, the others quiet."""
    font = painter.font()
    card = card_rect(lines, font, at, view)
    shadow = QColor(0, 0, 0, 26)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shadow)
    for spread in (1.0, 2.5):
        painter.drawRoundedRect(card.translated(0, 2).adjusted(-spread, -1, spread, spread), 9, 9)
    painter.setPen(QPen(QColor(theme.outline), 1))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(card, 7, 7)
    row = card.adjusted(_PADDING_X, _PADDING_Y, -_PADDING_X, 0)
    row.setHeight(QFontMetricsF(font).height())
    for number, line in enumerate(lines):
        weighted = _weighted(font, number)
        painter.setFont(weighted)
        painter.setPen(QColor(theme.muted if number else theme.text))
        shown = QFontMetricsF(weighted).elidedText(line, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shown)
        row.translate(0, row.height())
    painter.setFont(font)


def _weighted(font: QFont, line: int) -> QFont:
    weighted = QFont(font)
    weighted.setWeight(QFont.Weight.Normal if line else QFont.Weight.DemiBold)
    return weighted
