"""Keyboards and other instruments that are connected: chosen, heard, recorded, played.

Keys come on a thread of their own: they sound at once from there, and are noted on the GUI thread
with the moment at which they came.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from engine.audio.instruments import FELT_PIANO
from engine.audio.live_keys import LiveKeys
from engine.audio.synthesiser import Synthesiser, open_synthesiser
from engine.errors import AudioUnavailable, LentoError, MidiUnavailable
from engine.midi_live.keys import KeyMoved, LiveEvent, PedalMoved, read_message
from engine.midi_live.midi_out import MidiOut
from engine.midi_live.system import InputPort, MidiSystem, RtMidi, gone
from gui.models.value import ValueModel
from gui.stage import Stage

WATCH_MS = 1_000  # How soon it is noticed that a cable was pulled.


@dataclass(frozen=True, slots=True)
class LiveMidiState:
    """What is connected.

    Attributes:
        inputs: Devices that can be listened to.
        outputs: Devices that can be played.
        input: The one that is listened to; empty for none.
        output: The one that is played; empty for none.
        problem: Why that is not so, as a sentence; empty where all is well.
    """

    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    input: str = ""
    output: str = ""
    problem: str = ""


class LiveMidi(QObject):
    """The devices of one stage.

    Attributes:
        state: What is connected.

    Signals:
        came: A LiveEvent: a key or a pedal moved.
        lost: A plain sentence: a device is gone.
        chosen: The names of the input and the output that are chosen now; not sent when a cable
            is pulled.
    """

    came = Signal(object)
    lost = Signal(str)
    chosen = Signal(str, str)
    _keys_ready = Signal(object)

    def __init__(
        self,
        stage: Stage,
        parent: QObject | None = None,
        *,
        system: MidiSystem | None = None,
        open_keys: Callable[[], Synthesiser] = open_synthesiser,
    ) -> None:
        super().__init__(parent)
        self.state = ValueModel(LiveMidiState(), self)
        self._stage = stage
        self._system = system or RtMidi()
        self._open_keys = open_keys
        self._port: InputPort | None = None
        self._out: MidiOut | None = None
        self._opener: threading.Thread | None = None
        self._watched = False
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self.refresh)
        self._keys_ready.connect(self._connect_keys, Qt.ConnectionType.QueuedConnection)
        stage.sound_connected.connect(self._follow_sound)
        stage.transport.changed.connect(lambda _: self._choose_sound())
        stage.roll.changed.connect(lambda _: self._choose_sound())

    def refresh(self) -> None:
        """Look which devices there are; one that is gone is let go and told."""
        try:
            inputs, outputs = self._system.inputs(), self._system.outputs()
        except MidiUnavailable as error:
            self._let_go()
            self.state.set_value(LiveMidiState(problem=str(error)))
            return
        state = replace(self.state.value, inputs=inputs, outputs=outputs)
        if state == self.state.value:
            return
        self.state.set_value(replace(state, problem="") if inputs or outputs else state)
        for name, there in ((state.input, inputs), (state.output, outputs)):
            if name and name not in there:
                self._lose(name)

    def watch(self, wanted: bool) -> None:
        """Look for devices that come and go, now and every second, or only while one is in use."""
        self._watched = wanted
        if wanted:
            self.refresh()
        self._keep_watch()

    def choose_input(self, name: str) -> None:
        """Listen to a device, or to none where the name is empty."""
        self._close_input()
        state = replace(self.state.value, input="", problem="")
        if name:
            try:
                self._port = self._system.open_input(name, self._hear)
                state = replace(state, input=name)
                self._prepare_keys()
            except MidiUnavailable as error:
                state = replace(state, problem=str(error))
        self.state.set_value(state)
        self._keep_watch()
        self.chosen.emit(state.input, state.output)

    def choose_output(self, name: str) -> None:
        """Play what plays on a device, too, or on none where the name is empty."""
        self._close_output()
        state = replace(self.state.value, output="", problem="")
        if name:
            try:
                port = self._system.open_output(name)
                self._out = MidiOut(port, self._stage.player.clock.now)
                self._stage.player.connect_listener(self._out)
                state = replace(state, output=name)
            except MidiUnavailable as error:
                state = replace(state, problem=str(error))
        self.state.set_value(state)
        self._keep_watch()
        self.chosen.emit(state.input, state.output)

    def close(self) -> None:
        """End every note and let all devices go; call once, before the player is closed."""
        self._watch.stop()
        self._let_go()
        if self._opener is not None:
            self._opener.join()

    # --- keys --------------------------------------------------------------------------------

    def _hear(self, message: bytes) -> None:
        """Let a key sound at once; on the device's own thread."""
        player = self._stage.player
        event = read_message(message, player.clock.now())
        match event:
            case KeyMoved(_, pitch, velocity) if velocity:
                player.press_key(pitch, velocity)
            case KeyMoved(_, pitch, _):
                player.lift_key(pitch)
            case PedalMoved(_, down):
                player.set_pedal(down)
            case None:
                return
        self.came.emit(event)

    def _prepare_keys(self) -> None:
        """Load the instruments of the keys beside the window: it takes a second."""
        if self._opener is not None and self._opener.is_alive():
            return
        self._opener = threading.Thread(target=self._open, name="open-keys", daemon=True)
        self._opener.start()

    def _open(self) -> None:
        try:
            self._keys_ready.emit(LiveKeys(self._open_keys()))
        except LentoError as error:
            self._keys_ready.emit(error)

    def _connect_keys(self, keys: LiveKeys | LentoError) -> None:
        if isinstance(keys, LentoError):
            self.state.set_value(replace(self.state.value, problem=str(keys)))
            return
        if not self.state.value.input:
            keys.close()
            return
        try:
            self._stage.player.connect_keys(keys)
        except AudioUnavailable as error:
            self.state.set_value(replace(self.state.value, problem=str(error)))
        self._choose_sound()

    def _choose_sound(self) -> None:
        """The keys sound like what is chosen for everything, else like the clip on the roll."""
        roll, chosen = self._stage.roll.value, self._stage.transport.value.program
        if chosen is None and roll.clips:
            chosen = roll.clips[min(roll.current or 0, len(roll.clips) - 1)].clip.program
        self._stage.player.set_key_sound(FELT_PIANO if chosen is None else chosen)

    # --- devices that go ---------------------------------------------------------------------

    def _follow_sound(self) -> None:
        """Another player has neither keys nor a listener yet."""
        if self._out is not None:
            self._stage.player.connect_listener(self._out)
        if self.state.value.input:
            self._prepare_keys()

    def _lose(self, name: str) -> None:
        sentence = gone(name)
        if name == self.state.value.input:
            self._close_input()
            self.state.set_value(replace(self.state.value, input="", problem=sentence))
        if name == self.state.value.output:
            self._close_output()
            self.state.set_value(replace(self.state.value, output="", problem=sentence))
        self._keep_watch()
        self.lost.emit(sentence)

    def _let_go(self) -> None:
        self._close_input()
        self._close_output()

    def _close_input(self) -> None:
        if self._port is not None:
            self._port.close()
            self._port = None
            self._stage.player.cut_keys()
            self._stage.player.connect_keys(None)

    def _close_output(self) -> None:
        if self._out is not None:
            self._stage.player.connect_listener(None)
            self._out.close()
            self._out = None

    def _keep_watch(self) -> None:
        state = self.state.value
        if state.input or state.output or self._watched:
            self._watch.start()
        else:
            self._watch.stop()


def is_press(event: LiveEvent) -> bool:
    """Whether a key went down."""
    return isinstance(event, KeyMoved) and event.velocity > 0
