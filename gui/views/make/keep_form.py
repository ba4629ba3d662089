"""The form of Keep it: one row for each limit, the calm preset, and the way back to none."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from engine.converters.limits import CALM, NO_LIMITS, SCALES, Limits
from engine.music.events import HIGHEST_EVENT_PITCH, LOWEST_EVENT_PITCH
from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH
from engine.music.pitch import parse_pitch, pitch_name
from gui.models.edits import Edits
from gui.models.limits import leap_words, length_words, onset_words, scale_words
from gui.models.value import ValueModel
from gui.spoken import spoken
from gui.views.buttons import push_button

_PITCHES = range(LOWEST_EVENT_PITCH, HIGHEST_EVENT_PITCH + 1)
_LEAPS = (None, 12, 9, 7, 5, 4, 2)
_LENGTHS = (1, 2, 4, 6, 8)
_ONSETS = (None, *range(8, 0, -1))


class WordBox(QComboBox):
    """Chooses one of some values, each said in words.

    Signals:
        chosen: The value that the person chose.
    """

    chosen = Signal(object)

    def __init__(self, values: Iterable[Any], say: Callable[[Any], str]) -> None:
        super().__init__()
        self._values: list[Any] = []
        self._say = say
        for value in values:
            self._add(value)
        self.currentIndexChanged.connect(lambda index: self.chosen.emit(self._values[index]))

    def set_value(self, value: Any) -> None:
        """Show a value without telling it back; one that was not offered is from now on."""
        with QSignalBlocker(self):
            if value not in self._values:
                self._add(value)
            self.setCurrentIndex(self._values.index(value))

    def _add(self, value: Any) -> None:
        self._values.append(value)
        self.addItem(self._say(value))


class KeepForm(QFrame):
    """Edits Limits, in a window that closes when somebody presses Esc or anything else."""

    def __init__(self, limits: ValueModel[Limits], edits: Edits, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._limits = limits
        self._edits = edits
        self.setObjectName("keepForm")
        self.setAccessibleName(self.tr("Keep it"))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # A press on the line closes it.
        self.scale = WordBox(SCALES, scale_words)
        self.lowest = WordBox((LOWEST_PITCH, *_PITCHES), self._say_lowest)
        self.highest = WordBox((HIGHEST_PITCH, *reversed(_PITCHES)), self._say_highest)
        self.leap = WordBox(_LEAPS, leap_words)
        self.length = WordBox(_LENGTHS, length_words)
        self.onsets = WordBox(_ONSETS, onset_words)
        self.forbidden = QLineEdit(placeholderText=self.tr("such as C4, F#4"))
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("role", "warning")
        self.calm = push_button(self.tr("&Calm"), "heart")
        self.none = push_button(self.tr("&No limits"))
        self._lay_out()
        self._explain()
        self._connect()
        self._show(limits.value)

    def take_focus(self) -> None:
        """Let the keyboard begin at the first row."""
        self.scale.setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("Keep it in"), self.scale),
            (self.tr("Not lower than"), self.lowest),
            (self.tr("Not higher than"), self.highest),
            (self.tr("No leap wider than"), self.leap),
            (self.tr("No note shorter than"), self.length),
            (self.tr("At most"), self.onsets),
            (self.tr("Never"), self.forbidden),
        ):
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.calm)
        buttons.addWidget(self.none)
        scope = QLabel(
            self.tr(
                "Holds for every new clip: samples, variations, all steps of a blend with its "
                "ends, and places of the map. Rebuild stays as the model hears it."
            ),
            wordWrap=True,
        )
        scope.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addLayout(form)
        layout.addWidget(self.problem)
        layout.addLayout(buttons)
        layout.addWidget(scope)

    def _explain(self) -> None:
        self.scale.setToolTip(self.tr("The key that each clip is heard in; five notes: pentatonic"))
        self.leap.setToolTip(self.tr("From one note to the next, also across a rest"))
        self.onsets.setToolTip(self.tr("How many notes may begin in one bar"))
        self.forbidden.setToolTip(
            self.tr("Notes that never come, by name or MIDI number; C4 is middle C, 60")
        )
        self.calm.setToolTip(
            self.tr("In key, C3 to C5, leaps to a fifth, eighths or longer, four notes a bar")
        )

    def _connect(self) -> None:
        for box, field in (
            (self.scale, "scale"),
            (self.lowest, "lowest"),
            (self.highest, "highest"),
            (self.leap, "longest_leap"),
            (self.length, "shortest_note"),
            (self.onsets, "most_onsets"),
        ):
            box.chosen.connect(lambda value, name=field: self._set(name, value))
        self.forbidden.editingFinished.connect(self._take_forbidden)
        self.calm.clicked.connect(lambda: self._take(CALM))
        self.none.clicked.connect(lambda: self._take(NO_LIMITS))
        self._limits.changed.connect(self._show)

    def _set(self, name: str, value: Any) -> None:
        self._take(replace(self._limits.value, **{name: value}), merge=self._edits.field(name))

    def _take(self, limits: Limits, *, merge: str = "") -> None:
        self._edits.set(
            self._limits, limits, self.tr("changing what new clips keep to"), merge=merge
        )

    def _take_forbidden(self) -> None:
        parts = [
            part for part in self.forbidden.text().replace(";", ",").split(",") if part.strip()
        ]
        try:
            self._set("forbidden", tuple(sorted({parse_pitch(part) for part in parts})))
        except ValueError as error:
            self._say_problem(f"{error}.")

    def _show(self, limits: Limits) -> None:
        self.scale.set_value(limits.scale)
        self.lowest.set_value(limits.lowest)
        self.highest.set_value(limits.highest)
        self.leap.set_value(limits.longest_leap)
        self.length.set_value(limits.shortest_note)
        self.onsets.set_value(limits.most_onsets)
        self.forbidden.setText(", ".join(pitch_name(pitch) for pitch in limits.forbidden))
        self._say_problem(limits.contradiction())

    def _say_problem(self, sentence: str) -> None:
        self.problem.setText(spoken(sentence))
        self.problem.setVisible(bool(sentence))
        if self.isVisible():
            self.adjustSize()

    def _say_lowest(self, pitch: int) -> str:
        return self.tr("any note") if pitch == LOWEST_PITCH else pitch_name(pitch)

    def _say_highest(self, pitch: int) -> str:
        return self.tr("any note") if pitch == HIGHEST_PITCH else pitch_name(pitch)
