"""What comes from a keyboard: bytes as keys and pedals, with the moment at which they came."""

from dataclasses import dataclass

NOTE_OFF, NOTE_ON, CONTROL = 0x80, 0x90, 0xB0
SUSTAIN, PEDAL_DOWN = 64, 64


@dataclass(frozen=True, slots=True)
class KeyMoved:
    """A key went down, or up where velocity is 0.

    Attributes:
        at: When, in seconds of the player's clock.
        pitch: MIDI note number.
        velocity: 0..127.
    """

    at: float
    pitch: int
    velocity: int


@dataclass(frozen=True, slots=True)
class PedalMoved:
    """The sustain pedal went down or up."""

    at: float
    down: bool


LiveEvent = KeyMoved | PedalMoved


def read_message(message: bytes, at: float) -> LiveEvent | None:
    """What a message says; None for what is neither key nor sustain pedal, or is no message."""
    if len(message) < 3 or any(byte > 127 for byte in message[1:3]):
        return None
    kind, first, second = message[0] & 0xF0, message[1], message[2]
    if kind == NOTE_ON:
        return KeyMoved(at, first, second)
    if kind == NOTE_OFF:
        return KeyMoved(at, first, 0)
    if kind == CONTROL and first == SUSTAIN:
        return PedalMoved(at, second >= PEDAL_DOWN)
    return None
