"""Where a clip lies in latent space, as plain JSON values."""

import re
from base64 import b64decode, b64encode
from typing import Any

from engine.converters.frame import Frame
from engine.music.chords import Chord, ChordSpan
from engine.music.key import Key
from engine.music.meter import Meter
from engine.project.playlist import Place

_SHA256 = re.compile(r"[0-9a-f]{64}")


def place_to_fields(place: Place) -> dict[str, Any]:
    """What json.dumps can write."""
    frame = place.frame
    fields: dict[str, Any] = {
        "model": place.model,
        "z": b64encode(place.z).decode("ascii"),
        "meter": [frame.meter.numerator, frame.meter.denominator],
        "key": {"tonic": frame.key.tonic, "minor": frame.key.minor},
        "shift": frame.shift,
    }
    if frame.chords:
        fields["chords"] = [[c.start_step, c.end_step, str(c.chord)] for c in frame.chords]
    return fields


def place_from_fields(fields: Any) -> Place:
    """Read what place_to_fields gave; ValueError, KeyError or TypeError for anything else."""
    numerator, denominator, tonic, shift = whole_numbers(
        *fields["meter"], fields["key"]["tonic"], fields["shift"]
    )
    chords = tuple(_span(*span) for span in fields.get("chords", []))
    key = Key(tonic, bool(fields["key"]["minor"]))
    frame = Frame(Meter(numerator, denominator), key, shift, chords)
    return Place(digest(fields["model"]), b64decode(fields["z"], validate=True), frame)


def digest(value: Any) -> str:
    """A SHA-256 as it is written; ValueError for anything else."""
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise ValueError("a model in it is not named as models are")
    return value


def whole_numbers(*values: Any) -> tuple[int, ...]:
    """The same values; ValueError unless each is a whole number."""
    if not all(type(value) is int for value in values):
        raise ValueError("a number in it is not whole")
    return values


def _span(start: Any, end: Any, symbol: Any) -> ChordSpan:
    chord = Chord.parse(symbol) if isinstance(symbol, str) else None
    if chord is None:
        raise ValueError("a chord in it has no name")
    first, last = whole_numbers(start, end)
    return ChordSpan(first, last, chord)
