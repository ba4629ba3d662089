"""The side of a card where a person says what they know better than Lento."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from engine.music.clip import FASTEST_QPM, SLOWEST_QPM
from engine.music.meter import Meter
from engine.pieces.card import Card
from engine.pieces.correction import MOST_PICKUP_QUARTERS
from engine.pieces.report import FileReport
from gui.models.card import CardModel
from gui.models.report_words import heard_facts
from gui.views.make.heard_field import HeardNumber, MeterField, PitchField

METERS = tuple(
    Meter(*map(int, name.split("/")))
    for name in ("4/4", "3/4", "6/8", "2/4", "2/2", "12/8", "9/8", "3/8", "5/4", "7/8")
)
WIDTH = 286


class CardForm(QFrame):
    """Follows a CardModel; what files have in common is shown, and what differs is said to."""

    def __init__(self, model: CardModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setFixedWidth(WIDTH)
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("How it is read"))
        self.split = QCheckBox(self.tr("Two &hands, split at"))
        self.split.setToolTip(
            self.tr("In the melody's track, notes from this pitch up are the melody")
        )
        self.pitch = PitchField()
        self.pitch.setAccessibleName(self.tr("Where the hands are split"))
        self.meter = MeterField(METERS)
        self.pickup = HeardNumber((0.0, MOST_PICKUP_QUARTERS), 0.5, 2)
        self.pickup.setToolTip(
            self.tr("How many quarter notes come before the first whole bar (pickup, anacrusis)")
        )
        self.tempo = HeardNumber((SLOWEST_QPM, FASTEST_QPM), 1.0, 0)
        self.tempo.setToolTip(self.tr("Quarter notes a minute"))
        self.out = QCheckBox(self.tr("&Leave this file out"))
        self.out.setToolTip(self.tr("Its clips leave the map; the file itself stays as it is"))
        self._facts = QFormLayout()
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        for field in (self.meter, self.pickup, self.tempo):
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form.addRow(self.tr("&Metre"), self.meter)
        form.addRow(self.tr("&Upbeat"), self.pickup)
        form.addRow(self.tr("&Tempo"), self.tempo)
        hands = QHBoxLayout()
        hands.setSpacing(8)
        hands.addWidget(self.split, 1)
        self.pitch.setFixedWidth(78)
        hands.addWidget(self.pitch)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(3)
        page = QVBoxLayout(self)
        page.setContentsMargins(14, 12, 14, 12)
        page.setSpacing(10)
        page.addWidget(_title(self.tr("How it is read")))
        page.addLayout(form)
        page.addLayout(hands)
        page.addWidget(self.out)
        page.addSpacing(4)
        self._heard = _title(self.tr("What Lento heard"))
        page.addWidget(self._heard)
        page.addLayout(self._facts)
        page.addStretch()

    def _connect(self) -> None:
        model = self._model
        self.split.clicked.connect(self._toggle_split)
        self.pitch.valueChanged.connect(model.split)
        self.meter.decided.connect(model.set_meter)
        self.pickup.decided.connect(model.set_pickup)
        self.tempo.decided.connect(model.set_tempo)
        self.out.clicked.connect(model.exclude)
        model.decided.connect(self._show)
        model.files.changed.connect(lambda _: self._show())
        model.card.changed.connect(lambda _: self._show())

    def _toggle_split(self, wanted: bool) -> None:
        self._model.split(self.pitch.value() if wanted else None)

    # --- showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        model = self._model
        heard = self._heard_report()
        differ = self.tr("they differ")
        meter, alike = model.shared("meter")
        words = self.tr("as heard: {0}").format(heard.meter) if heard and heard.meter else ""
        as_heard = self.tr("as heard")
        self.meter.show_decision(meter, words or as_heard if alike else differ, alike=alike)
        pickup, alike = model.shared("pickup_quarters")
        self.pickup.show_decision(pickup, 0.0, as_heard if alike else differ)
        tempo, alike = model.shared("tempo_qpm")
        qpm = heard.tempo_qpm if heard and heard.tempo_qpm else 80.0
        words = self.tr("as heard: {0}").format(round(qpm)) if heard else as_heard
        self.tempo.show_decision(tempo, qpm, words if alike else differ)
        self._show_split()
        self._show_out()
        self._show_facts()

    def _show_split(self) -> None:
        split, alike = self._model.shared("split_pitch")
        with QSignalBlocker(self.split), QSignalBlocker(self.pitch):
            _tick(self.split, split is not None, alike)
            self.pitch.setEnabled(split is not None)
            self.pitch.setValue(split if split is not None else self._middle_pitch())

    def _show_out(self) -> None:
        out, alike = self._model.shared("excluded")
        many = len(self._model.files.value) > 1
        self.out.setText(
            self.tr("&Leave these files out") if many else self.tr("&Leave this file out")
        )
        with QSignalBlocker(self.out):
            _tick(self.out, bool(out), alike)
        for field in (self.meter, self.pickup, self.tempo, self.split):
            field.setEnabled(not (out and alike))
        if out and alike:
            self.pitch.setEnabled(False)

    def _show_facts(self) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        report = self._heard_report()
        self._heard.setVisible(report is not None)
        for name, words in heard_facts(report) if report else ():
            label, value = QLabel(name), QLabel(words, wordWrap=True)
            label.setProperty("quiet", True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(label, value)

    def _heard_report(self) -> FileReport | None:
        """What Lento makes of the file alone; None for several."""
        card: Card | None = self._model.card.value
        if card is not None:
            return card.heard
        return self._model.single

    def _middle_pitch(self) -> int:
        """Where a split begins: in the middle of the melody's track, near where hands part."""
        card: Card | None = self._model.card.value
        melody = card.report.melody_track if card else None
        for track in card.tracks if card else ():
            if track.info.index == melody and len(track.notes):
                pitches = sorted(track.notes.pitches.tolist())
                return int(min(max(pitches[len(pitches) // 2], 55), 67))
        return 60


def _tick(box: QCheckBox, on: bool, alike: bool) -> None:
    box.setTristate(not alike)
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    box.setCheckState(state if alike else Qt.CheckState.PartiallyChecked)


def _title(words: str) -> QLabel:
    label = QLabel(words)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label
