"""A slider that says in words where it stands, and in figures for those who want them."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

TICKS_PER_UNIT = 100


class WordSlider(QWidget):
    """Chooses a number between two ends.

    Signals:
        value_changed: The number that the person chose.
    """

    value_changed = Signal(float)

    def __init__(
        self, low: float, high: float, words: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = words
        self._figures = False
        self._low, self._high = low, high
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(low * TICKS_PER_UNIT), round(high * TICKS_PER_UNIT))
        self.slider.setSingleStep(5)
        self.slider.setPageStep(20)
        self.slider.valueChanged.connect(self._tell)
        self._said = QLabel()
        self._said.setProperty("quiet", True)
        self._said.setMinimumWidth(self._widest())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self._said)

    @property
    def value(self) -> float:
        """Where it stands."""
        return self.slider.value() / TICKS_PER_UNIT

    @property
    def word(self) -> str:
        """What is said of where it stands."""
        share = (self.value - self._low) / (self._high - self._low)
        return self._words[min(int(share * len(self._words)), len(self._words) - 1)]

    def set_value(self, value: float) -> None:
        """Show a number without telling it back."""
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value * TICKS_PER_UNIT))
        self._say()

    def set_figures(self, shown: bool) -> None:
        """Say the number instead of the word."""
        self._figures = shown
        self._say()

    def name(self, name: str, tip: str) -> None:
        """What it is called where nobody sees the label beside it."""
        self.slider.setAccessibleName(name)
        self.slider.setToolTip(tip)

    def _tell(self, _ticks: int) -> None:
        self._say()
        self.value_changed.emit(self.value)

    def _say(self) -> None:
        self._said.setText(f"{self.value:.2f}" if self._figures else self.word)
        self.slider.setAccessibleDescription(self.word)

    def _widest(self) -> int:
        metrics = self.fontMetrics()
        return max(metrics.horizontalAdvance(word) for word in self._words) + 4
