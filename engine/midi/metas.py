"""MIDI meta events: the few that matter, and what they say where they make sense."""

TEXT_KINDS = {0x01: "text", 0x03: "track_name", 0x05: "lyrics", 0x06: "marker"}
TEMPO, METER, KEY = 0x51, 0x58, 0x59
_LARGEST_EXPONENT = 6  # A 64th note as the unit of a metre.
_FIFTHS = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
_SHARPEST = ("G#", "D#", "A#")  # Tonics of minor keys alone.


def tempo_in(data: bytes) -> int | None:
    """Microseconds a quarter note, or None where that makes no sense."""
    return int.from_bytes(data) or None if len(data) == 3 else None


def meter_in(data: bytes) -> tuple[int, int] | None:
    """Numerator and denominator, or None where that makes no sense."""
    if len(data) < 2 or not data[0] or data[1] > _LARGEST_EXPONENT:
        return None
    return data[0], 2 ** data[1]


def key_in(data: bytes) -> str | None:
    """The name of a key; sharps are positive, and a minor key lies three fifths further on."""
    fifths = int.from_bytes(data[:1], signed=True)
    if len(data) != 2 or data[1] > 1 or not -7 <= fifths <= 7:
        return None
    tonics = (*_FIFTHS, *_SHARPEST)
    return f"{tonics[fifths + 10]}m" if data[1] else tonics[fifths + 7]
