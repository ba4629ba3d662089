"""Where a clip lies in latent space, as plain JSON values."""

from base64 import b64decode, b64encode
from typing import Any

from engine.converters.frame import Frame
from engine.music.chords import Chord, ChordSpan
from engine.music.key import Key
from engine.music.meter import Meter
from engine.project.json_values import digest, shift, whole_numbers
from engine.project.playlist import Place


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
    numerator, denominator, tonic = whole_numbers(*fields["meter"], fields["key"]["tonic"])
    chords = tuple(_span(*span) for span in fields.get("chords", []))
    key = Key(tonic, bool(fields["key"]["minor"]))
    frame = Frame(Meter(numerator, denominator), key, shift(fields["shift"]), chords)
    return Place(digest(fields["model"]), b64decode(fields["z"], validate=True), frame)


def _span(start: Any, end: Any, symbol: Any) -> ChordSpan:
    chord = Chord.parse(symbol) if isinstance(symbol, str) else None
    if chord is None:
        raise ValueError("a chord in it has no name")
    first, last = whole_numbers(start, end)
    return ChordSpan(first, last, chord)
