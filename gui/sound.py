"""Getting sound ready beside the window: loading the instruments takes a second or two."""

import logging
import threading

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal

from engine.audio.player import Player
from engine.audio.sink import AudioSink, NullSink, SoundDeviceSink
from engine.audio.synthesiser import SAMPLE_RATE, Synthesiser, open_synthesiser
from engine.errors import AudioUnavailable, LentoError
from gui.stage import Stage

log = logging.getLogger(__name__)


class SilentSynthesiser:
    """Plays nothing; stands in until the instruments are loaded, so that playheads move."""

    name = "silence"
    sample_rate = SAMPLE_RATE

    def note_on(self, channel: int, pitch: int, velocity: int) -> None: ...
    def note_off(self, channel: int, pitch: int) -> None: ...
    def program(self, channel: int, sound: int) -> None: ...
    def control(self, channel: int, controller: int, value: int) -> None: ...
    def bend(self, channel: int, offset: int) -> None: ...
    def all_notes_off(self) -> None: ...
    def cut(self) -> None: ...
    def reset(self) -> None: ...

    def render(self, frames: int) -> NDArray[np.float32]:
        return np.zeros((frames, 2), np.float32)

    def close(self) -> None: ...


def silent_player() -> Player:
    """A player that keeps time and makes no sound."""
    return Player(SilentSynthesiser(), NullSink())


class SoundOpener(QObject):
    """Opens synthesiser and sound device on a thread and connects them to a stage."""

    _opened = Signal(object, object, str)

    def __init__(self, stage: Stage, parent: QObject | None = None, device: str = "") -> None:
        super().__init__(parent)
        self._stage = stage
        self._device = device
        self._over = False
        self._opened.connect(self._connect_sound, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._open, name="open-sound", daemon=True)

    def start(self) -> None:
        """Begin; the stage has sound when it is done."""
        self._thread.start()

    def close(self) -> None:
        """Wait for the thread; what it opened is not used any more."""
        self._over = True
        if self._thread.is_alive():
            self._thread.join()

    def _open(self) -> None:
        try:
            synthesiser = open_synthesiser()
        except LentoError as error:
            self._opened.emit(None, None, str(error))
            return
        log.info("notes are played by %s", type(synthesiser))
        sink = open_sink(self._device)
        silent = isinstance(sink, NullSink)
        self._opened.emit(synthesiser, sink, self._no_device() if silent else "")

    def _no_device(self) -> str:
        return self.tr("No sound device was found; music is shown and exported, but not heard.")

    def _connect_sound(
        self, synthesiser: Synthesiser | None, sink: AudioSink | None, sentence: str
    ) -> None:
        if synthesiser is not None and sink is not None:
            if self._over:
                synthesiser.close()
                return
            self._stage.connect_sound(Player(synthesiser, sink))
        self._stage.sound_problem.set_value(sentence)
        if sentence:
            self._stage.said.emit(sentence)


def open_sink(device: str = "") -> AudioSink:
    """The device of a name, else the system's, else a silent stand-in."""
    for name in dict.fromkeys((device, "")):
        sink = SoundDeviceSink(device=name)
        try:
            sink.start(lambda frames: np.zeros((frames, 2), np.float32))
        except AudioUnavailable as error:
            log.info("no sound device: %s", error)
        else:
            return sink
        finally:
            sink.stop()
    return NullSink()
