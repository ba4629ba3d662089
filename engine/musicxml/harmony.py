"""Chord symbols of MusicXML as triads."""

from xml.etree.ElementTree import Element

from engine.music.chords import Chord
from engine.musicxml.elements import text_of, whole_in

_LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_NONE = "none"
_QUALITY_OF_START = (
    ("major-minor", "min"),  # A minor triad with a major seventh.
    ("minor", "min"),
    ("diminished", "dim"),
    ("half-diminished", "dim"),
    ("augmented", "aug"),
)
_ALTERED_FIFTHS = {("maj", 1): "aug", ("min", -1): "dim"}


def chord_of(harmony: Element, transposition: int) -> Chord | None:
    """The triad of a <harmony>, so many semitones from where it is written; None for no chord.

    A suspended or unknown kind counts as major, as in Chord.parse.

    Raises:
        ValueError: It names no root, such as one that is a degree of the key.
    """
    kind = text_of(harmony, "kind")
    if kind == _NONE:
        return None
    step = text_of(harmony, "root/root-step")
    if step not in _LETTERS:
        raise ValueError(f"no root in {step!r}")
    root = _LETTERS[step] + whole_in(text_of(harmony, "root/root-alter")) + transposition
    quality = _quality(kind, harmony)
    for degree in harmony.iter("degree"):
        if text_of(degree, "degree-value") == "5":
            change = whole_in(text_of(degree, "degree-alter"))
            quality = _ALTERED_FIFTHS.get((quality, change), quality)
    return Chord(root % 12, quality)


def _quality(kind: str, harmony: Element) -> str:
    found = harmony.find("kind")
    shown = found.get("text", "") if found is not None else ""
    if kind in ("", "other") and shown:  # Only what is shown tells it.
        chord = Chord.parse(f"C{shown}")
        return chord.quality if chord else "maj"
    return next((quality for start, quality in _QUALITY_OF_START if kind.startswith(start)), "maj")
