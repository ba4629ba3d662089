"""The device that sound goes to: chosen by name, followed when it goes away or the system changes.

Devices are looked at and opened on a thread of its own, since both may take a moment; what plays
waits for that moment and goes on.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from engine.audio.outputs import OutputDevice, look_again, outputs, system_default
from engine.audio.player import Player
from engine.audio.sink import AudioSink, NullSink, SoundDeviceSink
from engine.errors import AudioUnavailable
from gui.models.value import ValueModel
from gui.sound import open_sink
from gui.stage import Stage

WATCH_MS = 1_000
RETRY_TICKS = 10  # Where there is no device, one is looked for every so many seconds.
Why = Literal["listed", "chosen", "gone", "moved", "retried"]


class SoundSystem(Protocol):
    """What is asked of the computer; a test has another one."""

    def devices(self) -> tuple[OutputDevice, ...]: ...
    def look_again(self) -> None: ...
    def open(self, name: str) -> AudioSink: ...
    def default(self) -> int | None: ...


class PortAudioSystem:
    """The computer."""

    def devices(self) -> tuple[OutputDevice, ...]:
        """Those that were there when it was looked at last."""
        return outputs()

    def look_again(self) -> None:
        """Count them anew; no stream may be open."""
        look_again()

    def open(self, name: str) -> AudioSink:
        """The device of a name, else the system's, else silence."""
        return open_sink(name)

    def default(self) -> int | None:
        """Another number when the system takes another device."""
        return system_default()


@dataclass(frozen=True, slots=True)
class OutputState:
    """Where the sound goes.

    Attributes:
        names: Devices that can be chosen.
        default: The name of the system's own.
        chosen: The one that the person wants; empty for the system's.
        played_on: The one that plays; empty for the system's.
        works: Whether anything can be heard.
        busy: Whether devices are looked at or opened just now.
    """

    names: tuple[str, ...] = ()
    default: str = ""
    chosen: str = ""
    played_on: str = ""
    works: bool = False
    busy: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether the chosen device does not play."""
        return bool(self.chosen) and self.works and self.played_on != self.chosen


@dataclass(frozen=True, slots=True)
class _Reopened:
    """What came of looking at the devices."""

    why: Why
    devices: tuple[OutputDevice, ...]
    sink: AudioSink


class SoundOutput(QObject):
    """Keeps the sound of a stage on a device.

    Attributes:
        state: Where it goes.

    Signals:
        chosen: The person chose a device, by its name.
    """

    chosen = Signal(str)
    _reopened = Signal(object)

    def __init__(
        self,
        stage: Stage,
        chosen: str = "",
        parent: QObject | None = None,
        *,
        system: SoundSystem | None = None,
    ) -> None:
        super().__init__(parent)
        self.state = ValueModel(OutputState(chosen=chosen), self)
        self._stage = stage
        self._system = system or PortAudioSystem()
        self._thread: threading.Thread | None = None
        self._default: int | None = None
        self._ticks = 0
        self._asked_again = False  # Something was chosen while devices were opened.
        self._over = False
        self._timer = QTimer(self, interval=WATCH_MS)
        self._timer.timeout.connect(self.look)
        self._reopened.connect(self._take, Qt.ConnectionType.QueuedConnection)
        stage.sound_connected.connect(self._begin)

    def choose(self, name: str) -> None:
        """Play on a device from now on, or where the name is empty on the system's."""
        self.state.set_value(replace(self.state.value, chosen=name))
        self.chosen.emit(name)
        self._reopen("chosen")

    def look_again(self) -> None:
        """See devices that were connected meanwhile; what plays is held for a moment."""
        self._reopen("chosen")

    def test(self) -> None:
        """Sound three quiet tones."""
        try:
            self._stage.player.play_chime()
        except AudioUnavailable as error:
            self._stage.said.emit(str(error))

    def close(self) -> None:
        """Watch no more; call when the window closes, before the player ends."""
        self._over = True
        self._timer.stop()
        if self._thread is not None:
            self._thread.join()

    @Slot()
    def look(self) -> None:
        """Take note of a device that is gone, of another default, or of the first that came."""
        sink = self._stage.player.sink
        if isinstance(sink, SoundDeviceSink) and sink.lost:
            self._reopen("gone")
        elif isinstance(sink, NullSink):
            self._ticks += 1
            if self._ticks % RETRY_TICKS == 0:
                self._reopen("retried")
        elif not self.state.value.chosen and self._default != (now := self._system.default()):
            self._default = now
            self._reopen("moved")

    def _begin(self) -> None:
        self._default = self._system.default()
        self._timer.start()
        self._run(self._list)

    def _reopen(self, why: Why) -> None:
        player, chosen = self._stage.player, self.state.value.chosen
        if self.state.value.busy:
            self._asked_again = self._asked_again or why == "chosen"
        elif why == "retried":
            self._run(lambda: self._retry(player, chosen))
        else:
            self._run(lambda: self._open(player, chosen, why))

    def _run(self, work: Callable[[], None]) -> None:
        if self._over:
            return
        self.state.set_value(replace(self.state.value, busy=True))
        self._thread = threading.Thread(target=work, name="sound-output", daemon=True)
        self._thread.start()

    # --- on the thread -----------------------------------------------------------------------

    def _list(self) -> None:
        self._tell("listed", self._stage.player.sink)

    def _retry(self, player: Player, chosen: str) -> None:
        """Look for a device where there was none; the silence that keeps time is not disturbed."""
        try:
            self._system.look_again()
            found = bool(self._system.devices())
        except AudioUnavailable:
            found = False
        if found:
            self._open(player, chosen, "retried")
        else:
            self._tell("listed", player.sink)

    def _open(self, player: Player, chosen: str, why: Why) -> None:
        player.let_go_of_sink()
        sink: AudioSink = NullSink()
        try:
            self._system.look_again()
            sink = self._system.open(chosen)
            player.change_sink(sink)
        except AudioUnavailable:
            sink = NullSink()
            player.change_sink(sink)
        self._tell(why, sink)

    def _tell(self, why: Why, sink: AudioSink) -> None:
        try:
            devices = self._system.devices()
        except AudioUnavailable:
            devices = ()
        self._reopened.emit(_Reopened(why, devices, sink))

    # --- on the thread of the window ---------------------------------------------------------

    @Slot(object)
    def _take(self, reopened: _Reopened) -> None:
        if self._over:
            return
        before, sink = self.state.value, reopened.sink
        works = not isinstance(sink, NullSink)
        names = tuple(device.name for device in reopened.devices if not device.is_default)
        default = next((d.name for d in reopened.devices if d.is_default), "")
        played_on = sink.device if isinstance(sink, SoundDeviceSink) else ""
        if played_on not in (*names, default):
            played_on = ""  # PortAudio gave the system's in place of one that is gone.
        state = OutputState(names, default, before.chosen, played_on, works)
        self.state.set_value(state)
        self._say(reopened.why, state)
        if self._asked_again:
            self._asked_again = False
            self._reopen("chosen")

    def _say(self, why: Why, now: OutputState) -> None:
        """One sentence about what changed by itself; nothing where all is as it was."""
        words = ""
        if not now.works:
            words = self._silent_words(why)
        elif why == "gone":
            words = self.tr("The sound device is gone. The music goes on through {0}.").format(
                self._name_of(now)
            )
        elif why == "moved":
            words = self.tr("The sound follows the system: {0}.").format(self._name_of(now))
        elif why == "retried":
            words = self.tr("A sound device is here: music can be heard now.")
        elif now.is_missing and (why == "chosen" or why == "listed"):
            words = self.tr(
                "{0} is not connected or does not answer. The sound comes from {1}."
            ).format(now.chosen, self._name_of(now))
        if now.works:
            self._stage.sound_problem.set_value("")
        if words:
            self._stage.said.emit(words)

    def _silent_words(self, why: Why) -> str:
        """That nothing is heard; once, until something is heard again."""
        if why == "gone":
            words = self.tr(
                "The sound device is gone and there is no other. Music is shown and exported, but "
                "not heard until one is connected."
            )
        elif why == "chosen":
            words = self.tr("No sound device answers; connect one and look again.")
        else:
            return ""
        self._stage.sound_problem.set_value(words)
        return words

    def _name_of(self, state: OutputState) -> str:
        return state.played_on or state.default or self.tr("the system's sound device")


def choices_of(state: OutputState) -> Sequence[str]:
    """Names that can be chosen beside the system's own: those that are there, and the wanted."""
    gone = () if state.chosen in ("", *state.names, state.default) else (state.chosen,)
    return (*state.names, *gone)
