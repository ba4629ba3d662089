"""Which sounds there are, what stands in for the others, and how loud each one is set.

A sound number is bank * 128 + program, so 0..127 are the General MIDI programs. The sounds are the
presets of resources/soundfont/lento.sf3; docs/decisions/soundfont.md tells how they were chosen.
"""

from dataclasses import dataclass
from pathlib import Path

SOUNDFONT = Path(__file__).parents[2] / "resources" / "soundfont" / "lento.sf3"

PROGRAMS_PER_BANK = 128
GRAND_PIANO = 0
FELT_PIANO = 8 * PROGRAMS_PER_BANK
DRUM_KIT = 128 * PROGRAMS_PER_BANK
NOMINAL_VOLUME = 100  # MIDI channel volume that a file or a clip starts with.


@dataclass(frozen=True, slots=True)
class Instrument:
    """A sound worth offering in a menu."""

    name: str
    sound: int


# The order is the order of the menu: softest characters first.
CALM_INSTRUMENTS = (
    Instrument("Felt piano", FELT_PIANO),
    Instrument("Grand piano", GRAND_PIANO),
    Instrument("Electric piano", 4),
    Instrument("Harp", 46),
    Instrument("Nylon guitar", 24),
    Instrument("Celesta", 8),
    Instrument("Music box", 10),
    Instrument("Vibraphone", 11),
    Instrument("Kalimba", 108),
    Instrument("Flute", 73),
    Instrument("Clarinet", 71),
    Instrument("Cello", 42),
    Instrument("Strings", 48),
    Instrument("Slow strings", 49),
    Instrument("Choir", 52),
    Instrument("Warm pad", 89),
)

# What sounds for a General MIDI program that the soundfont does not hold.
SUBSTITUTES = {
    1: 0, 2: 0, 3: 0, 5: 4, 7: 6, 15: 104,
    17: 16, 18: 16, 19: 16, 23: 21,
    27: 26, 28: 26, 29: 26, 30: 26, 31: 26,
    33: 32, 34: 32, 36: 32, 37: 32, 38: 32, 39: 32,
    41: 42, 43: 42, 44: 48, 47: 45, 51: 50, 54: 53, 55: 48,
    59: 56, 61: 60, 62: 60, 63: 60, 64: 65, 66: 65, 67: 65, 69: 68,
    76: 75, 78: 79, 82: 79, 83: 80, 84: 81, 85: 53, 86: 81, 87: 81,
    90: 50, 93: 92, 95: 89, 96: 98, 97: 89, 99: 98, 100: 98, 101: 89, 102: 98, 103: 98,
    106: 107, 109: 68, 110: 40, 111: 68,
    112: 9, 113: 12, 115: 12, 116: 45, 117: 45, 118: 45,
}  # fmt: skip
# Noises that no instrument can stand in for.
SILENT = frozenset({119, 120, 121, 123, 124, 125, 126, 127})


def shipped_sound(sound: int) -> int | None:
    """The sound of the soundfont that plays a sound number; None for a noise left silent."""
    if sound in SILENT:
        return None
    return SUBSTITUTES.get(sound, sound)
