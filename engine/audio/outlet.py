"""What a synthesiser is told, told to an instrument outside as well, with the time it is heard at.

Nothing is left sounding outside: when the synthesiser is cut, every note that was begun is ended.
"""

from typing import Protocol

from engine.audio.instruments import DRUM_KIT, PROGRAMS_PER_BANK
from engine.audio.synthesiser import Samples, Synthesiser
from engine.midi.lanes import DRUM_CHANNEL

MIDI_CHANNELS = 16
NOTE_OFF, NOTE_ON, PROGRAM = 0x80, 0x90, 0xC0


class MidiListener(Protocol):
    """An instrument outside. It must return at once: the sound waits for it."""

    def send(self, at: float, message: bytes) -> None:
        """Take a MIDI message that is due at a moment of the sink's clock, in seconds."""

    def silence(self) -> None:
        """Forget what is due later and end every note that was begun."""


class Outlet:
    """A synthesiser that passes everything on to another one, and notes to a listener."""

    def __init__(self, synthesiser: Synthesiser) -> None:
        self._inner = synthesiser
        self._listener: MidiListener | None = None
        self._sounds: dict[int, int] = {}
        self._heard_at = 0.0
        self.name = synthesiser.name
        self.sample_rate = synthesiser.sample_rate

    def connect(self, listener: MidiListener | None) -> None:
        """Tell another listener from now on, or none; the one before is silenced."""
        if self._listener is not None:
            self._listener.silence()
        self._listener = listener
        for channel, sound in self._sounds.items():
            self._tell_program(channel, sound)

    def heard_from(self, at: float) -> None:
        """Say when the next frame that is rendered will be heard."""
        self._heard_at = at

    def note_on(self, channel: int, pitch: int, velocity: int) -> None:
        self._inner.note_on(channel, pitch, velocity)
        self._tell(NOTE_ON, channel, pitch, velocity)

    def note_off(self, channel: int, pitch: int) -> None:
        self._inner.note_off(channel, pitch)
        self._tell(NOTE_OFF, channel, pitch, 0)

    def program(self, channel: int, sound: int) -> None:
        self._inner.program(channel, sound)
        if self._sounds.get(channel) != sound:
            self._sounds[channel] = sound
            self._tell_program(channel, sound)

    def control(self, channel: int, controller: int, value: int) -> None:
        self._inner.control(channel, controller, value)

    def bend(self, channel: int, offset: int) -> None:
        self._inner.bend(channel, offset)

    def all_notes_off(self) -> None:
        self._inner.all_notes_off()
        self._silence()

    def cut(self) -> None:
        self._inner.cut()
        self._silence()

    def reset(self) -> None:
        self._inner.reset()
        self._silence()

    def render(self, frames: int) -> Samples:
        block = self._inner.render(frames)
        self._heard_at += frames / self.sample_rate
        return block

    def close(self) -> None:
        self._silence()
        self._inner.close()

    def _silence(self) -> None:
        self._sounds.clear()
        if self._listener is not None:
            self._listener.silence()

    def _tell_program(self, channel: int, sound: int) -> None:
        if sound != DRUM_KIT:
            self._tell(PROGRAM, channel, sound % PROGRAMS_PER_BANK)

    def _tell(self, status: int, channel: int, *data: int) -> None:
        if self._listener is not None:
            message = bytes((status | self._outside(channel), *data))
            self._listener.send(self._heard_at, message)

    def _outside(self, channel: int) -> int:
        """The channel out there: 10, as people count, for drums and for nothing else."""
        if self._sounds.get(channel) == DRUM_KIT:
            return DRUM_CHANNEL
        outside = channel % MIDI_CHANNELS
        return outside if outside != DRUM_CHANNEL else DRUM_CHANNEL - 1
