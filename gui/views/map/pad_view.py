"""The pad: anchors at its corners, and a dot that one drags between them."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from gui.models.map.anchors import LETTERS, Anchors
from gui.theme import Theme, current_theme, theme_changed

_MARGIN = 24.0
_SMALLEST_PX, _GROWTH_PX = 9.0, 8.0  # Radius of an anchor, and how much larger a heavy one is.
_DOT_PX = 8.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class PadView(QWidget):
    """Shows the pad of some anchors; mouse and arrow keys move the dot, Return keeps its clip."""

    def __init__(self, anchors: Anchors) -> None:
        super().__init__()
        self._anchors = anchors
        self.setAccessibleName(self.tr("Pad to blend on"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(150, 108)
        anchors.changed.connect(self._follow)
        anchors.point.changed.connect(lambda _: self._follow())
        theme_changed.connect(self._wear)
        self._follow()

    def _wear(self, *_: object) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(218, 218)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return width

    # --- mouse and keys ----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._anchors.pad is not None:
            self._anchors.move(*self._position(event.position()))
            self._anchors.listen()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._anchors.move(*self._position(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._anchors.to_roll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, pad = Qt.Key(event.key()), self._anchors.pad
        if key in _ARROWS and pad is not None:
            across, up = _ARROWS[key]
            x, y = self._anchors.point.value
            self._anchors.move(x + across * pad.width, y + up * pad.width)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and pad is not None:
            self._anchors.to_roll()
        else:
            super().keyPressEvent(event)

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.border), 1.5))
        painter.setBrush(QColor(theme.map_background))
        painter.drawRoundedRect(ground, 8, 8)
        if self._anchors.pad is None:
            self._paint_empty(painter, theme)
            return
        self._paint_cells(painter, theme)
        self._paint_anchors(painter, theme)
        self._paint_dot(painter, theme)

    def _paint_empty(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QColor(theme.muted))
        place = QRectF(self.rect()).adjusted(16, 16, -16, -16)
        missing = 2 - len(self._anchors.all)
        words = self.tr("Click %n clip(s) on the map.", "", max(missing, 1))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(place, flags, words)

    def _paint_cells(self, painter: QPainter, theme: Theme) -> None:
        pad = self._anchors.pad
        assert pad is not None
        painter.setPen(QPen(QColor(theme.outline), 1.2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([self._pixel(x, y) for x, y in pad.corners.tolist()]))
        painter.setPen(Qt.PenStyle.NoPen)
        ready = not self._anchors.is_making
        painter.setBrush(QColor(theme.outline if ready else theme.border))
        for x, y in pad.cells.tolist():
            painter.drawEllipse(self._pixel(x, y), 1.6, 1.6)

    def _paint_anchors(self, painter: QPainter, theme: Theme) -> None:
        pad = self._anchors.pad
        assert pad is not None
        font = painter.font()
        font.setBold(True)
        font.setPixelSize(11)
        painter.setFont(font)
        for letter, (x, y), weight in zip(
            LETTERS, pad.corners.tolist(), self._anchors.weights, strict=False
        ):
            middle, radius = self._pixel(x, y), _SMALLEST_PX + _GROWTH_PX * weight
            box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
            painter.setPen(QPen(QColor(theme.halo), 2))
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(box, 4, 4)
            painter.setPen(QColor(theme.on_accent))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter)

    def _paint_dot(self, painter: QPainter, theme: Theme) -> None:
        middle = self._pixel(*self._anchors.point.value)
        painter.setPen(QPen(QColor(theme.halo), 2.5))
        painter.setBrush(QColor(theme.playhead))
        painter.drawEllipse(middle, _DOT_PX, _DOT_PX)

    # --- geometry ----------------------------------------------------------------------------

    def _reach(self) -> float:
        return max(min(self.width(), self.height()) / 2 - _MARGIN, 1.0)

    def _pixel(self, x: float, y: float) -> QPointF:
        reach = self._reach()
        return QPointF(self.width() / 2 + x * reach, self.height() / 2 - y * reach)

    def _position(self, pixel: QPointF) -> tuple[float, float]:
        reach = self._reach()
        return (pixel.x() - self.width() / 2) / reach, (self.height() / 2 - pixel.y()) / reach

    def _follow(self) -> None:
        """Paint anew, and say to a screen reader what is where the dot is."""
        parts = [
            self.tr("{0} {1} %").format(letter, round(100 * weight))
            for letter, weight in zip(LETTERS, self._anchors.weights, strict=False)
            if weight >= 0.01
        ]
        keys = self.tr("Arrow keys move the dot, Return keeps the clip.")
        self.setAccessibleDescription(", ".join(parts) + ". " + keys if parts else keys)
        change = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(self, change))
        self.update()
