"""Fields for what Lento heard and a person may know better; empty of a decision they say so."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from engine.music.key import TONIC_NAMES
from engine.music.meter import Meter
from gui.models.report_words import pitch_word

_LEFT_MARGIN = 8  # What the style sheet gives line edits, and Qt takes from those in spin boxes.


class HeardNumber(QDoubleSpinBox):
    """A number, or at its lower end what was heard.

    Signals:
        decided: A number, or None to leave it to Lento.
    """

    decided = Signal(object)

    def __init__(
        self, span: tuple[float, float], step: float, decimals: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._heard = span[0]
        self.setDecimals(decimals)
        self.setRange(span[0] - step, span[1])
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_LEFT_MARGIN, 0, 0, 0)
        self.valueChanged.connect(lambda _: self.decided.emit(self.decision))

    @property
    def decision(self) -> float | None:
        """The number, or None where it is left to Lento."""
        return None if self.value() <= self.minimum() else self.value()

    def show_decision(self, decision: float | None, heard: float, words: str) -> None:
        """Show what holds.

        Args:
            decision: The person's number, or None.
            heard: Where stepping begins from None.
            words: What is shown for None.
        """
        self._heard = heard
        with QSignalBlocker(self):
            self.setSpecialValueText(words)
            self.setValue(self.minimum() if decision is None else decision)
        self.setAccessibleDescription(words if decision is None else "")

    def stepBy(self, steps: int) -> None:
        if self.decision is None:
            step = self.singleStep()
            self.setValue(round(self._heard / step) * step + (step * steps if steps > 0 else 0))
        else:
            super().stepBy(steps)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel that scrolls past changes nothing."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class PitchField(QSpinBox):
    """A pitch by its name, such as C4; typed in capitals or not, with sharps or flats."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 127)
        self.setValue(60)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(_LEFT_MARGIN, 0, 0, 0)

    def textFromValue(self, val: int) -> str:
        return pitch_word(val)

    def valueFromText(self, text: str) -> int:
        pitch = pitch_of(text)
        return self.value() if pitch is None else pitch

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        known = pitch_of(input) is not None
        state = QValidator.State.Acceptable if known else QValidator.State.Intermediate
        return (state, input, pos)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class MeterField(QComboBox):
    """A metre, or what was heard.

    Signals:
        decided: A Meter, or None to leave it to Lento.
    """

    decided = Signal(object)

    def __init__(self, meters: Sequence[Meter], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meters = tuple(meters)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.addItem("")
        for meter in self._meters:
            self.addItem(str(meter))
        self.activated.connect(
            lambda row: self.decided.emit(self._meters[row - 1] if row else None)
        )

    def show_decision(self, decision: Meter | None, words: str, *, alike: bool = True) -> None:
        """Show what holds; words stand for None, and for values that differ."""
        with QSignalBlocker(self):
            self.setItemText(0, words)
            self.setPlaceholderText(words)
            if not alike:
                self.setCurrentIndex(-1)
            elif decision is None:
                self.setCurrentIndex(0)
            else:
                self.setCurrentIndex(self._row_of(decision))

    def _row_of(self, meter: Meter) -> int:
        if meter not in self._meters:  # Decided in another way; shown all the same.
            self._meters = (*self._meters, meter)
            self.addItem(str(meter))
        return self._meters.index(meter) + 1

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def pitch_of(text: str) -> int | None:
    """The pitch that a name stands for, also a MIDI note number; None for other words."""
    text = text.strip().replace("♭", "b").replace("♯", "#")
    if text.isdigit():
        return int(text) if int(text) <= 127 else None
    letter, rest = text[:1].upper(), text[1:]
    if letter not in TONIC_NAMES:
        return None
    shift = {"#": 1, "b": -1}.get(rest[:1], 0)
    octave = rest[1:] if shift else rest
    if not octave.lstrip("-").isdigit():
        return None
    pitch = TONIC_NAMES.index(letter) + shift + 12 * (int(octave) + 1)
    return pitch if 0 <= pitch <= 127 else None
