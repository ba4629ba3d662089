"""A slider with two handles: everything between them is wanted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme import current_theme

_RADIUS, _EDGE = 8.0, 10.0
_STEP = 0.05
_KEYS = {
    Qt.Key.Key_Left: -_STEP,
    Qt.Key.Key_Down: -_STEP,
    Qt.Key.Key_Right: _STEP,
    Qt.Key.Key_Up: _STEP,
}


class RangeSlider(QWidget):
    """Chooses a lowest and a highest share, 0 to 1; Space goes to the other handle.

    Signals:
        chosen: The lowest and the highest share, when a handle is let go.
    """

    chosen = Signal(float, float)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ends = [0.0, 1.0]
        self._held: int | None = None
        self._current = 0
        self._describe()

    @property
    def ends(self) -> tuple[float, float]:
        """The lowest and the highest share."""
        return self._ends[0], self._ends[1]

    def show_ends(self, low: float, high: float) -> None:
        """Show other ends without telling of it."""
        if self._held is None:
            self._ends = [low, high]
            self._describe()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(170, 26)

    # --- mouse and keys ----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        share = self._share_at(event.position().x())
        low, high = self._ends
        nearer_low = abs(share - low) < abs(share - high) or (low == high and share < low)
        self._held = self._current = 0 if nearer_low else 1
        self._move(share)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._move(self._share_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.chosen.emit(*self._ends)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Space:
            self._current = 1 - self._current
            self.update()
        elif step is not None:
            self._move(self._ends[self._current] + step)
            self.chosen.emit(*self._ends)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _move(self, share: float) -> None:
        """Take the current handle to a share, at most as far as the other one."""
        share = min(max(round(share / _STEP) * _STEP, 0.0), 1.0)
        low, high = self._ends
        self._ends[self._current] = min(share, high) if self._current == 0 else max(share, low)
        self._describe()
        self.update()

    def _share_at(self, x: float) -> float:
        return (x - _EDGE) / max(1.0, self.width() - 2 * _EDGE)

    def _x_of(self, share: float) -> float:
        return _EDGE + share * (self.width() - 2 * _EDGE)

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self.height() / 2
        left, right = (self._x_of(share) for share in self._ends)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(QRectF(_EDGE, y - 2, self.width() - 2 * _EDGE, 4), 2, 2)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(left, y - 2, right - left, 4), 2, 2)
        for number, x in enumerate((left, right)):
            current = self.hasFocus() and number == self._current
            painter.setPen(
                QPen(QColor(theme.accent if current else theme.outline), 3 if current else 1)
            )
            painter.setBrush(QColor(theme.raised))
            painter.drawEllipse(QPointF(x, y), _RADIUS - 1, _RADIUS - 1)

    def _describe(self) -> None:
        self.setAccessibleDescription(
            self.tr("from {0} to {1} percent; Space changes to the other end").format(
                round(100 * self._ends[0]), round(100 * self._ends[1])
            )
        )
