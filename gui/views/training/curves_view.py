"""Four curves of a training: how wrong it still is, how much it gets right, what z holds, and in
how many of its dimensions.
"""

from dataclasses import dataclass
from math import ceil

import pyqtgraph as pg
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.models.training.curves import Curves
from gui.theme import current_theme, theme_changed
from gui.views.elided_label import ElidedLabel
from gui.wording import titled

DRAW_EVERY_MS = 250
MOST_DRAWN = 300  # Points of a line: a plot is hardly wider than that in pixels.
_LEAST_HEIGHT = 72
_COLUMNS = 2
_PERCENT = 100.0


@dataclass(frozen=True, slots=True)
class _Curve:
    """One plot.

    Attributes:
        title: What it shows, in plain words.
        term: The field's own word for it.
        tip: What it means.
        figure: The figure that is drawn as a line.
        factor: What it is multiplied with.
        dots: A figure that is drawn as dots beside it, or nothing.
        unit: What stands behind the newest value.
        plain: Whether the value says something to everybody.
    """

    title: str
    term: str
    tip: str
    figure: str
    factor: float = 1.0
    dots: str = ""
    unit: str = ""
    plain: bool = False


class CurvesView(QWidget):
    """Draws Curves, one plot after the other: what is heard meanwhile never waits for all four."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plots = [_Plot(curve, self) for curve in self._curves()]
        self._shown: Curves | None = None
        self._stale: list[_Plot] = []
        self._clock = QTimer(self, interval=DRAW_EVERY_MS)
        self._clock.timeout.connect(self._draw_next)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for number, plot in enumerate(self._plots):
            layout.addWidget(plot, *divmod(number, _COLUMNS))

    def show_curves(self, curves: Curves, *, at_once: bool = False) -> None:
        """Draw what there is: the first time or where asked at once, else within a second."""
        first, self._shown = self._shown is not curves, curves
        if not self._stale:
            self._stale = list(self._plots)
        if at_once or first:
            while self._stale:
                self._draw_next()
        elif not self._clock.isActive():
            self._clock.start()

    def _draw_next(self) -> None:
        if not self._stale or self._shown is None:
            self._clock.stop()
            return
        self._stale.pop(0).show_curves(self._shown)
        if not self._stale:
            self.setAccessibleName("; ".join(plot.said for plot in self._plots))

    def show_figures(self, shown: bool) -> None:
        """Show the field's own terms and the newest values, or plain words alone."""
        for plot in self._plots:
            plot.show_figures(shown)

    def _curves(self) -> tuple[_Curve, ...]:
        return (
            _Curve(
                self.tr("Surprise"),
                self.tr("loss"),
                self.tr("How surprised the model is by the music; lower is better."),
                "loss",
            ),
            _Curve(
                self.tr("Right notes"),
                self.tr("free-running accuracy"),
                self.tr(
                    "Share of the steps that the model gets right. The line is your music as it "
                    "learns it; the dots are pieces that were kept aside, rebuilt without help."
                ),
                "accuracy",
                _PERCENT,
                "held_out_accuracy",
                self.tr(" %"),
                plain=True,
            ),
            _Curve(
                self.tr("Memory for a clip"),
                self.tr("KL divergence"),
                self.tr("How much the model keeps of each clip; near zero it tells no two apart."),
                "kl_bits",
                unit=self.tr(" bits"),
            ),
            _Curve(
                self.tr("Shades it uses"),
                self.tr("active units"),
                self.tr("In how many ways clips can differ for the model; few make it monotonous."),
                "active_units",
            ),
        )


class _Plot(QWidget):
    """One curve with its title and its newest value."""

    def __init__(self, curve: _Curve, parent: QWidget) -> None:
        super().__init__(parent)
        self._curve = curve
        self._title = ElidedLabel(curve.title, quiet=True)
        self._figures = False
        self._value = QLabel()
        self._newest = ""
        self._pages = QStackedWidget()
        self._pages.setProperty("card", True)
        self._plot = pg.PlotWidget()
        self._line = self._plot.plot([], [])
        self._dots = self._plot.plot([], [], pen=None, symbol="o", symbolSize=7)
        self._key = QLabel(self.tr("● kept aside"))
        self._key.setProperty("quiet", True)
        self._key.hide()
        self.setToolTip(curve.tip + "\n" + self.tr("Field term: {0}").format(curve.term))
        self._set_up()
        theme_changed.connect(self._dress)
        self._dress()

    @property
    def said(self) -> str:
        """The title and the newest value."""
        newest = self._newest or self.tr("nothing yet")
        return titled(self._curve.title, newest)

    def show_figures(self, shown: bool) -> None:
        """Show the field's own term and the newest value, or plain words alone."""
        self._figures = shown
        curve = self._curve
        self._title.setText(f"{curve.title} ({curve.term})" if shown else curve.title)
        self._value.setVisible(shown or curve.plain)

    def show_curves(self, curves: Curves) -> None:
        """Draw what there is."""
        curve = self._curve
        steps, values = _thinned(*curves.line(curve.figure))
        scaled = [curve.factor * value for value in values]
        self._line.setData(steps, scaled)
        self._pages.setCurrentIndex(1 if scaled else 0)
        if curve.dots:
            steps, values = curves.line(curve.dots)
            dots = [curve.factor * value for value in values]
            self._dots.setData(steps, dots)
            self._key.setVisible(bool(dots))
            scaled = dots or scaled
        digits = ".3g" if self._figures else ".0f"
        self._newest = f"{scaled[-1]:{digits}}{curve.unit}" if scaled else ""
        self._value.setText(self._newest)

    def _set_up(self) -> None:
        item = self._plot.getPlotItem()
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.setContentsMargins(0, 4, 6, 0)
        item.getAxis("left").setWidth(34)
        self._plot.setMinimumHeight(_LEAST_HEIGHT)
        self._plot.setFrameShape(pg.QtWidgets.QFrame.Shape.NoFrame)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._key)
        head.addWidget(self._value)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        tested = self._curve.figure == "active_units"
        words = self.tr("Comes with the first test") if tested else self.tr("Begins in a moment")
        soon = QLabel(words)
        soon.setProperty("quiet", True)
        soon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages.addWidget(soon)
        self._pages.addWidget(self._plot)
        layout.addLayout(head)
        layout.addWidget(self._pages)

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


def _thinned(steps: list[float], values: list[float]) -> tuple[list[float], list[float]]:
    """So many points as a plot has room for, evenly, the last one among them."""
    every = ceil(len(steps) / MOST_DRAWN) or 1
    chosen = slice((len(steps) - 1) % every, None, every)
    return steps[chosen], values[chosen]
