"""What the Play menu does with keyboards: choose one, count in, record."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMainWindow

from gui.dialogs.midi import MidiDialog
from gui.menus.actions import Actions
from gui.models.state import RollContent, TransportSettings
from gui.settings import COUNT_IN, METRONOME, MIDI_INPUT, MIDI_OUTPUT, Settings
from gui.studio import Studio

RECONNECT_AFTER_MS = 1_500  # The window stands by then; asking for devices may take a moment.


class LiveCommands(QObject):
    """Ties keyboards and recording to a window; devices of last time are connected again."""

    def __init__(
        self, window: QMainWindow, studio: Studio, settings: Settings, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window, self._studio, self._settings = window, studio, settings
        self._actions = actions
        self._dialog: MidiDialog | None = None
        studio.set_transport(
            metronome=settings.get(METRONOME), count_in_bars=settings.get(COUNT_IN) or 0
        )
        actions["record"].triggered.connect(lambda _: self._record())
        actions["metronome"].triggered.connect(lambda on: studio.set_transport(metronome=on))
        actions["midi_devices"].triggered.connect(lambda _: self.open())
        actions["play_counted"].triggered.connect(lambda _: self._play_counted())
        studio.recorder.recording.changed.connect(self._show_recording)
        studio.roll.changed.connect(self._show_roll)
        studio.transport.changed.connect(self._keep_transport)
        studio.midi.chosen.connect(self._keep_devices)
        studio.midi.lost.connect(studio.said)
        self._keep_transport(studio.transport.value)
        self._show_roll(studio.roll.value)
        if settings.get(MIDI_INPUT) or settings.get(MIDI_OUTPUT):
            QTimer.singleShot(RECONNECT_AFTER_MS, self, self._reconnect)

    def open(self) -> None:
        """Let the person choose devices."""
        if self._dialog is None:
            self._dialog = MidiDialog(self._studio, self._window)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _record(self) -> None:
        """Begin or end; without a keyboard ask for one first."""
        recorder = self._studio.recorder
        if not recorder.recording.value and not self._studio.midi.state.value.input:
            self._actions["record"].setChecked(False)
            self.open()
            return
        recorder.toggle()
        self._actions["record"].setChecked(recorder.recording.value)

    def _play_counted(self) -> None:
        bars = self._studio.transport.value.count_in_bars or 1
        self._studio.play(self._studio.cursor_step, count_in_bars=bars)

    def _reconnect(self) -> None:
        """Connect the devices of last time if they are there; say nothing if they are not."""
        midi = self._studio.midi
        heard, played = self._settings.get(MIDI_INPUT), self._settings.get(MIDI_OUTPUT)
        midi.refresh()
        state = midi.state.value
        if heard in state.inputs:
            midi.choose_input(heard)
        if played in state.outputs:
            midi.choose_output(played)

    def _show_recording(self, recording: bool) -> None:
        self._actions["record"].setChecked(recording)

    def _show_roll(self, content: RollContent) -> None:
        self._actions["play_counted"].setEnabled(bool(content.clips))

    def _keep_transport(self, transport: TransportSettings) -> None:
        self._actions["metronome"].setChecked(transport.metronome)
        self._settings.set(METRONOME, transport.metronome)
        self._settings.set(COUNT_IN, transport.count_in_bars)

    def _keep_devices(self, heard: str, played: str) -> None:
        """Keep what was chosen; a cable that was pulled does not change that."""
        self._settings.set(MIDI_INPUT, heard)
        self._settings.set(MIDI_OUTPUT, played)
