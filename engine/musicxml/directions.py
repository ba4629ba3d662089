"""What stands around the notes of a measure: tempi, repeats, lyrics."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from engine.musicxml.elements import number_in, text_of, whole_in
from engine.musicxml.repeats import MOST_TURNS, RepeatMarks

SLOWEST_QPM, FASTEST_QPM = 5.0, 1000.0
LOUDNESS = {
    "ppp": 16, "pp": 33, "p": 49, "mp": 64, "mf": 80, "f": 96, "ff": 112, "fff": 127
}  # fmt: skip
_QUARTERS = {
    "breve": 8.0, "whole": 4.0, "half": 2.0, "quarter": 1.0, "eighth": 0.5, "16th": 0.25,
    "32nd": 0.125,
}  # fmt: skip
_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,4})?")
_ENDING = re.compile(r"[1-9]")


def tempo_of(direction: Element) -> float | None:
    """Quarter notes per minute that a <direction> or <sound> sets; None where it sets none."""
    for sound in direction.iter("sound"):
        tempo = number_in(sound.get("tempo"))
        if tempo is not None and SLOWEST_QPM <= tempo <= FASTEST_QPM:
            return tempo
    for metronome in direction.iterfind("direction-type/metronome"):
        found = _NUMBER.search(text_of(metronome, "per-minute")[:40])
        unit = _QUARTERS.get(text_of(metronome, "beat-unit"))
        if found and unit:
            dots = min(len(metronome.findall("beat-unit-dot")), 3)
            tempo = float(found[0]) * unit * (2 - 0.5**dots)
            if SLOWEST_QPM <= tempo <= FASTEST_QPM:
                return tempo
    return None


def repeat_marks(measure: Element, ending: frozenset[int]) -> tuple[RepeatMarks, frozenset[int]]:
    """The repeats of a measure, and the ending that goes on behind it."""
    marks = RepeatMarks()
    ended = False
    for barline in measure.findall("barline"):
        repeat, bracket = barline.find("repeat"), barline.find("ending")
        if bracket is not None and bracket.get("type") == "start":
            ending = frozenset(map(int, _ENDING.findall(bracket.get("number", "")[:40])))
        elif bracket is not None:
            ended = True
        if repeat is not None and repeat.get("direction") == "forward":
            marks.forward = True
        elif repeat is not None:
            marks.turns = min(max(2, whole_in(repeat.get("times"), 2)), MOST_TURNS)
    marks.endings = ending
    return marks, frozenset() if ended else ending


def lyrics_in(note: Element) -> Iterator[tuple[str, str]]:
    """(verse, text) of a note; the text ends in a space where its word does."""
    for lyric in note.findall("lyric"):
        text = " ".join(part.text or "" for part in lyric.findall("text"))
        if text:
            goes_on = text_of(lyric, "syllabic") in ("begin", "middle")
            yield lyric.get("number", "1"), text if goes_on else f"{text} "
