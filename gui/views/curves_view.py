"""Three curves of a training: how wrong it still is, how much it gets right, what z holds."""

from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.models.curves import Curves
from gui.theme import current_theme, theme_changed

_HEIGHT = 132
_PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class _Curve:
    """One plot: its title, its tooltip, the figure it draws, and one drawn as dots beside it."""

    title: str
    tip: str
    figure: str
    factor: float = 1.0
    dots: str = ""
    unit: str = ""


class CurvesView(QWidget):
    """Draws Curves; show_curves() is cheap enough for ten times a second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plots = [_Plot(curve, self) for curve in self._curves()]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for plot in self._plots:
            layout.addWidget(plot, 1)

    def show_curves(self, curves: Curves) -> None:
        """Draw what there is."""
        for plot in self._plots:
            plot.show_curves(curves)
        self.setAccessibleName("; ".join(plot.said for plot in self._plots))

    def _curves(self) -> tuple[_Curve, ...]:
        return (
            _Curve(
                self.tr("Surprise"),
                self.tr("How surprised the model is by the music; lower is better.\nFigure: loss"),
                "loss",
            ),
            _Curve(
                self.tr("Right notes"),
                self.tr(
                    "Share of the steps that the model gets right; the dots are pieces that were "
                    "kept aside.\nFigures: accuracy, free-running accuracy held out"
                ),
                "accuracy",
                _PERCENT,
                "held_out_accuracy",
                self.tr(" %"),
            ),
            _Curve(
                self.tr("Memory for a clip"),
                self.tr(
                    "How much the model keeps of each clip; near zero it tells no two apart.\n"
                    "Figure: KL divergence in bits"
                ),
                "kl_bits",
                unit=self.tr(" bits"),
            ),
        )


class _Plot(QWidget):
    """One curve with its title and its newest value."""

    def __init__(self, curve: _Curve, parent: QWidget) -> None:
        super().__init__(parent)
        self._curve = curve
        self._title = QLabel(curve.title)
        self._title.setProperty("quiet", True)
        self._value = QLabel()
        self._plot = pg.PlotWidget()
        self._line = self._plot.plot([], [])
        self._dots = self._plot.plot([], [], pen=None, symbol="o", symbolSize=7)
        self.setToolTip(curve.tip)
        self._set_up()
        theme_changed.connect(self._dress)
        self._dress()

    @property
    def said(self) -> str:
        """The title and the newest value."""
        return f"{self._curve.title}: {self._value.text() or self.tr('nothing yet')}"

    def show_curves(self, curves: Curves) -> None:
        """Draw what there is."""
        curve = self._curve
        steps, values = curves.line(curve.figure)
        scaled = [curve.factor * value for value in values]
        self._line.setData(steps, scaled)
        self._value.setText(f"{scaled[-1]:.3g}{curve.unit}" if scaled else "")
        if curve.dots:
            steps, values = curves.line(curve.dots)
            self._dots.setData(steps, [curve.factor * value for value in values])

    def _set_up(self) -> None:
        item = self._plot.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.setContentsMargins(0, 4, 6, 0)
        item.getAxis("left").setWidth(34)
        self._plot.setFixedHeight(_HEIGHT)
        self._plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._plot)

    def _dress(self) -> None:
        theme = current_theme()
        self._plot.setBackground(QColor(theme.base))
        self._line.setPen(pg.mkPen(theme.accent, width=2))
        self._dots.setSymbolBrush(QColor(theme.note_b))
        self._dots.setSymbolPen(QColor(theme.base))
        for side in ("left", "bottom"):
            axis = self._plot.getPlotItem().getAxis(side)
            axis.setPen(QColor(theme.border))
            axis.setTextPen(QColor(theme.muted))
            axis.setStyle(tickLength=-4, maxTickLevel=0)
