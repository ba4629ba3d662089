"""A slider with a mark where something was before."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from gui.theme import current_theme

TICKS = 400
_STEP, _PAGE = TICKS // 40, TICKS // 8
_HALF_WIDTH, _HEIGHT = 3.5, 5.0


class MarkedSlider(QSlider):
    """Shares from 0 to 1 in TICKS, with a small triangle under one of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, TICKS)
        self.setSingleStep(_STEP)
        self.setPageStep(_PAGE)
        self._mark: float | None = None

    @property
    def share(self) -> float:
        """Where the handle is, 0 to 1."""
        return self.value() / TICKS

    def show_share(self, share: float, mark: float | None) -> None:
        """Put handle and mark somewhere without telling of it; a held handle stays."""
        if not self.isSliderDown():
            blocked = self.blockSignals(True)
            self.setValue(round(min(max(share, 0.0), 1.0) * TICKS))
            self.blockSignals(blocked)
        if mark != self._mark:
            self._mark = mark
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._mark is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(current_theme().muted if self.isEnabled() else current_theme().border)
        )
        x, low = self._x_of(min(max(self._mark, 0.0), 1.0)), float(self.height())
        tip = QPointF(x, low - _HEIGHT)
        base = (QPointF(x - _HALF_WIDTH, low), QPointF(x + _HALF_WIDTH, low))
        painter.drawPolygon(QPolygonF([tip, *base]))

    def _x_of(self, share: float) -> float:
        """The middle of the handle when it is at a share."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_Slider
        groove = style.subControlRect(control, option, QStyle.SubControl.SC_SliderGroove, self)
        handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
        way = groove.width() - handle.width()
        return groove.x() + handle.width() / 2 + share * way
