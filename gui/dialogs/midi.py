"""Which keyboard is played on, which instrument plays along, and how a recording begins."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from engine.midi_live.keys import LiveEvent
from gui.models.live_midi import LiveMidiState, is_press
from gui.models.recorder import RecorderSettings
from gui.models.state import TransportSettings
from gui.spoken import spoken
from gui.studio import Studio
from gui.views.buttons import push_button
from gui.views.number_field import NumberField

MOST_BARS = 4
_WIDTH = 460


class MidiDialog(QDialog):
    """Shows and changes a studio's devices and how it records; keeps nothing itself."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("MIDI keyboard"))
        self.setMinimumWidth(_WIDTH)
        self._studio = studio
        self._presses = 0
        self.input = self._make_box(self.tr("Keyboard"))
        self.output = self._make_box(self.tr("Instrument outside"))
        self.sign = QLabel(wordWrap=True)
        self.sign.setAccessibleName(self.tr("State of the keyboard"))
        self.bars = NumberField(0, MOST_BARS)
        self.bars.setAccessibleName(self.tr("Count-in"))
        self.bars.setSpecialValueText(self.tr("none"))
        self.metronome = QCheckBox(self.tr("Click on every &beat"))
        self.replaces = QCheckBox(self.tr("&Replace what stands there"))
        self.replaces.setToolTip(
            self.tr("Otherwise what is played is added to what is there (overdub).")
        )
        self.snaps = QCheckBox(self.tr("&Snap to the grid of the roll"))
        self.snaps.setToolTip(self.tr("Otherwise notes stay where the hand played them."))
        self._lay_out()
        self._connect()
        self._show_devices(studio.midi.state.value)
        self._show_transport(studio.transport.value)
        self._show_recording(studio.recorder.settings.value)

    def _make_box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(24)
        return box

    def _lay_out(self) -> None:
        devices = QFormLayout()
        devices.addRow(self.tr("&Play on"), self.input)
        devices.addRow(self.tr("&Hear also on"), self.output)
        heading = QLabel(self.tr("Recording"))
        heading.setProperty("heading", True)
        recording = QFormLayout()
        recording.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        recording.addRow(self.tr("&Count-in in bars"), self.bars)
        for box in (self.metronome, self.replaces, self.snaps):
            recording.addRow(box)
        close = push_button(self.tr("C&lose"))
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(close)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 14)
        page.setSpacing(12)
        page.addLayout(devices)
        page.addWidget(self.sign)
        page.addSpacing(4)
        page.addWidget(heading)
        page.addLayout(recording)
        page.addStretch()
        page.addLayout(foot)

    def _connect(self) -> None:
        studio = self._studio
        self.input.activated.connect(
            lambda index: studio.midi.choose_input(self.input.itemData(index))
        )
        self.output.activated.connect(
            lambda index: studio.midi.choose_output(self.output.itemData(index))
        )
        self.bars.valueChanged.connect(lambda bars: studio.set_transport(count_in_bars=bars))
        self.metronome.toggled.connect(lambda on: studio.set_transport(metronome=on))
        for box in (self.replaces, self.snaps):
            box.toggled.connect(lambda _: self._set_recording())
        studio.midi.state.changed.connect(self._show_devices)
        studio.midi.came.connect(self._show_key)
        studio.transport.changed.connect(self._show_transport)
        studio.recorder.settings.changed.connect(self._show_recording)

    def showEvent(self, event: QShowEvent) -> None:
        """Look which devices there are while the dialog is open."""
        super().showEvent(event)
        self._presses = 0
        self._studio.midi.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more than is needed."""
        super().hideEvent(event)
        self._studio.midi.watch(False)

    def _set_recording(self) -> None:
        self._studio.recorder.settings.set_value(
            RecorderSettings(self.replaces.isChecked(), self.snaps.isChecked())
        )

    def _show_devices(self, state: LiveMidiState) -> None:
        self._fill(self.input, self.tr("No keyboard"), state.inputs, state.input)
        self._fill(self.output, self.tr("Only on this computer"), state.outputs, state.output)
        self._show_sign()

    def _fill(self, box: QComboBox, none: str, names: tuple[str, ...], chosen: str) -> None:
        with QSignalBlocker(box):
            box.clear()
            box.addItem(none, "")
            for name in names:
                box.addItem(name, name)
                box.setItemData(box.count() - 1, name, Qt.ItemDataRole.ToolTipRole)
            box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setEnabled(bool(names))

    def _show_sign(self) -> None:
        state = self._studio.midi.state.value
        if state.problem:
            words = spoken(state.problem)
        elif state.input and self._presses:
            words = self.tr("Lento hears the keyboard: %n key(s) so far.", "", self._presses)
        elif state.input:
            words = self.tr("Press a key: it sounds at once, and Lento says here that it came.")
        elif not state.inputs:
            words = self.tr("No keyboard is connected. Plug one in: it appears here by itself.")
        else:
            words = self.tr("Choose the keyboard that you play on.")
        self.sign.setText(words)

    def _show_key(self, event: LiveEvent) -> None:
        if is_press(event):
            self._presses += 1
            self._show_sign()

    def _show_transport(self, settings: TransportSettings) -> None:
        with QSignalBlocker(self.bars):
            self.bars.setValue(settings.count_in_bars)
        with QSignalBlocker(self.metronome):
            self.metronome.setChecked(settings.metronome)

    def _show_recording(self, settings: RecorderSettings) -> None:
        for box, on in ((self.replaces, settings.replaces), (self.snaps, settings.snaps)):
            with QSignalBlocker(box):
                box.setChecked(on)
