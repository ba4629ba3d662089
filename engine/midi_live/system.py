"""The MIDI devices of this computer, behind one small interface.

docs/decisions/live-midi.md says why rtmidi2. Where a computer has no MIDI system, or the package is
not there, nothing else suffers: what is asked for is told in one sentence.
"""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from engine.errors import MidiUnavailable

ALSA_SEQUENCER = Path("/dev/snd/seq")
LAST_DATA_BYTE = 127

Hear = Callable[[bytes], None]


class InputPort(Protocol):
    """A device that is listened to."""

    def close(self) -> None:
        """Listen no more; harmless when the device is gone."""


class OutputPort(Protocol):
    """A device that is played."""

    def send(self, message: bytes) -> None:
        """Send one message.

        Raises:
            MidiUnavailable: The device is gone.
        """

    def close(self) -> None:
        """Send no more; harmless when the device is gone."""


class MidiSystem(Protocol):
    """What devices there are now, by the names that the system gives them.

    Every method raises MidiUnavailable where the system has none, or where the device is gone.
    """

    def inputs(self) -> tuple[str, ...]:
        """Devices that can be listened to."""

    def outputs(self) -> tuple[str, ...]:
        """Devices that can be played."""

    def open_input(self, name: str, hear: Hear) -> InputPort:
        """Listen to a device; messages come on a thread of its own, one at a time."""

    def open_output(self, name: str) -> OutputPort:
        """Play a device."""


class RtMidi:
    """RtMidi through rtmidi2: ALSA, CoreMIDI and Windows' own."""

    def inputs(self) -> tuple[str, ...]:
        return _names(_library().get_in_ports)

    def outputs(self) -> tuple[str, ...]:
        return _names(_library().get_out_ports)

    def open_input(self, name: str, hear: Hear) -> InputPort:
        number = _number_of(name, self.inputs())
        try:
            port = _library().MidiIn()
            port.callback = lambda message, _seconds: hear(bytes(message))
            port.open_port(number)
        except (RuntimeError, OSError) as error:
            raise MidiUnavailable(_busy(name)) from error
        return _In(port)

    def open_output(self, name: str) -> OutputPort:
        number = _number_of(name, self.outputs())
        try:
            port = _library().MidiOut()
            port.open_port(number)
        except (RuntimeError, OSError) as error:
            raise MidiUnavailable(_busy(name)) from error
        return _Out(port, name)


class _In:
    def __init__(self, port: Any) -> None:
        self._port = port

    def close(self) -> None:
        self._port.callback = None
        _close(self._port)


class _Out:
    def __init__(self, port: Any, name: str) -> None:
        self._port = port
        self._name = name

    def send(self, message: bytes) -> None:
        try:
            self._port.send_raw(*message)
        except (RuntimeError, OSError) as error:
            raise MidiUnavailable(gone(self._name)) from error

    def close(self) -> None:
        _close(self._port)


def gone(name: str) -> str:
    """What to say of a device that was unplugged."""
    return f"{name} is not connected any more; plug it in again to go on."


def _close(port: Any) -> None:
    try:
        port.close_port()
    except (RuntimeError, OSError):
        return  # It was unplugged: there is nothing left to close.


def _names(ask: Callable[[], list[str]]) -> tuple[str, ...]:
    try:
        return tuple(str(name) for name in ask())
    except (RuntimeError, OSError) as error:
        raise MidiUnavailable(_no_system()) from error


def _number_of(name: str, names: tuple[str, ...]) -> int:
    if name not in names:
        raise MidiUnavailable(gone(name))
    return names.index(name)


def _library() -> Any:
    """Import rtmidi2. On Linux without a sequencer its C library would complain on the terminal."""
    if sys.platform == "linux" and not ALSA_SEQUENCER.exists():
        raise MidiUnavailable(_no_system())
    try:
        return importlib.import_module("rtmidi2")
    except (ImportError, OSError) as error:
        raise MidiUnavailable(
            "The part of Lento that talks to keyboards is missing; install Lento again to play "
            "on one. Everything else works without it."
        ) from error


def _no_system() -> str:
    return (
        "This computer has no MIDI system that Lento can reach, so no keyboard can be connected. "
        "Everything else works without it."
    )


def _busy(name: str) -> str:
    return f"{name} cannot be opened; close other programs that use it, or plug it in again."
