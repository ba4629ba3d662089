"""One part of a MusicXML score: what its measures hold, in ticks from their starts."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from engine.errors import MidiFormatError
from engine.midi.read import MOST_NOTES
from engine.music.chords import Chord
from engine.musicxml.directions import LOUDNESS, lyrics_in, repeat_marks, tempo_of
from engine.musicxml.elements import number_in, text_of, whole_in
from engine.musicxml.harmony import chord_of
from engine.musicxml.header import PartHead
from engine.musicxml.repeats import RepeatMarks

TICKS = 80_640  # A quarter note; every usual division and tuplet lies on whole ticks.
LONGEST_MEASURE = 1_000 * TICKS
MOST_MEASURES = 20_000
MOST_STAVES = 8
_LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_USUAL_VELOCITY = 80
_LOUDNESS_OF_PERCENT = 0.9  # MusicXML counts from a velocity of 90.
# Where drums stand on a staff; Weinberg 1998, 'Guidelines for Drumset Notation'.
_DRUM_AT = {
    "D4": 44, "E4": 36, "F4": 36, "G4": 43, "A4": 43, "B4": 45, "C5": 38, "D5": 47, "E5": 50,
    "F5": 51, "G5": 42, "A5": 49, "B5": 57,
}  # fmt: skip
_SNARE = 38


class WrittenNote(NamedTuple):
    """A note as it stands in its measure.

    Attributes:
        measure: Index of the measure.
        offset: Ticks from the measure's start.
        length: Ticks.
        pitch: As it sounds, a MIDI note number.
        velocity: 1..127.
        staff: From 1.
        tied: Whether it goes on in the next.
        struck: Whether it has no pitch, as strokes of drums.
    """

    measure: int
    offset: int
    length: int
    pitch: int
    velocity: int
    staff: int
    tied: bool
    struck: bool


@dataclass(slots=True)
class WrittenMeasure:
    """What a measure says beside its notes.

    Attributes:
        implicit: Whether it is not counted, as pickups are.
        length: Ticks that its notes and rests fill.
        meter: Numerator and denominator where it states them; (0, 0) for free time.
        marks: Its repeats.
        tempos: (offset, quarter notes per minute).
    """

    implicit: bool = False
    length: int = 0
    meter: tuple[int, int] | None = None
    marks: RepeatMarks = field(default_factory=RepeatMarks)
    tempos: list[tuple[int, float]] = field(default_factory=list)


class PartReader:
    """Reads the measures of one part, one after the other.

    Attributes:
        head: What the list of parts says of it.
        notes: What it plays.
        measures: What its measures say.
        chords: (measure, offset, chord).
        lyrics: Words by verse.
        damaged: Whether something made no sense and was left out.
        too_long: Whether it has too many measures.
    """

    def __init__(self, head: PartHead) -> None:
        self.head = head
        self.notes: list[WrittenNote] = []
        self.measures: list[WrittenMeasure] = []
        self.chords: list[tuple[int, int, Chord | None]] = []
        self.lyrics: dict[str, list[str]] = {}
        self.damaged = self.too_long = False
        self._divisions = 1.0
        self._transposition = 0
        self._velocity = _USUAL_VELOCITY
        self._ending: frozenset[int] = frozenset()
        self._measure = WrittenMeasure()
        self._at = self._chord_at = 0.0  # In divisions, from _base on.
        self._base = 0

    def read(self, attributes: dict[str, str], measure: Element) -> None:
        """Read the next measure."""
        if len(self.measures) >= MOST_MEASURES:
            self.too_long = True
            return
        implicit = attributes.get("implicit") == "yes" or attributes.get("number") == "0"
        self._measure = WrittenMeasure(implicit)
        self.measures.append(self._measure)
        self._at = self._chord_at = 0.0
        self._base = 0
        for element in measure:
            self._read_element(element)
        marks, self._ending = repeat_marks(measure, self._ending)
        self._measure.marks = marks

    def _read_element(self, element: Element) -> None:
        match element.tag:
            case "note":
                self._read_note(element)
            case "backup":
                self._move(-self._duration(element))
            case "forward":
                self._move(self._duration(element))
            case "attributes":
                self._read_attributes(element)
            case "harmony":
                with suppress(ValueError):
                    chord = chord_of(element, self._transposition)
                    place = (len(self.measures) - 1, self._offset_of(element), chord)
                    self.chords.append(place)
            case "direction" | "sound":
                self._read_direction(element)

    def _read_attributes(self, attributes: Element) -> None:
        divisions = number_in(text_of(attributes, "divisions"))
        if divisions is not None and divisions > 0:
            self._base, self._at = self._ticks(self._at), 0.0
            self._divisions = divisions
        elif divisions is not None:
            self.damaged = True
        if (time := attributes.find("time")) is not None and (meter := _meter(time)):
            self._measure.meter = meter
        if (transpose := attributes.find("transpose")) is not None:
            semitones = whole_in(text_of(transpose, "chromatic"))
            octaves = whole_in(text_of(transpose, "octave-change"))
            self._transposition = semitones + 12 * octaves

    def _read_direction(self, direction: Element) -> None:
        tempo = tempo_of(direction)
        if tempo is not None:
            self._measure.tempos.append((self._offset_of(direction), tempo))
        for sound in direction.iter("sound"):
            percent = number_in(sound.get("dynamics"))
            if percent is not None:
                self._velocity = _velocity(percent)
                return
        for dynamics in direction.iterfind("direction-type/dynamics"):
            for mark in dynamics:
                self._velocity = LOUDNESS.get(mark.tag, self._velocity)

    def _read_note(self, note: Element) -> None:
        if note.find("grace") is not None:
            return
        length = self._duration(note)
        if note.find("chord") is not None:
            start = self._chord_at
        else:
            start = self._chord_at = self._at
            self._move(length)
        if note.find("cue") is None and note.find("rest") is None and length > 0:
            self._write(note, self._ticks(start), self._ticks(start + length))
            for verse, word in lyrics_in(note):
                self.lyrics.setdefault(verse, []).append(word)

    def _write(self, note: Element, start: int, end: int) -> None:
        struck = note.find("unpitched") is not None
        pitch = self._drum(note) if struck else self._pitch(note)
        if pitch is None or not start < end <= LONGEST_MEASURE:
            self.damaged = True
            return
        if len(self.notes) >= MOST_NOTES:
            raise MidiFormatError(
                f"holds more than {MOST_NOTES:,} notes, far more than a piece of music, and was "
                "left out; split it into single pieces and add those."
            )
        ties = note.findall("tie") or note.findall("notations/tied")
        percent = number_in(note.get("dynamics"))
        self.notes.append(
            WrittenNote(
                len(self.measures) - 1,
                start,
                end - start,
                pitch,
                self._velocity if percent is None else _velocity(percent),
                min(max(1, whole_in(text_of(note, "staff"), 1)), MOST_STAVES),
                any(tie.get("type") == "start" for tie in ties),
                struck,
            )
        )

    def _pitch(self, note: Element) -> int | None:
        """The pitch as it sounds; None where none is written or it cannot sound."""
        pitch = note.find("pitch")
        if pitch is None:
            return None
        step, octave = text_of(pitch, "step"), number_in(text_of(pitch, "octave"))
        if step not in _LETTERS or octave is None:
            return None
        altered = _LETTERS[step] + round(number_in(text_of(pitch, "alter")) or 0.0)
        sounding = altered + 12 * (int(octave) + 1) + self._transposition
        return sounding if 0 <= sounding <= 127 else None

    def _drum(self, note: Element) -> int:
        """The General MIDI drum of a stroke."""
        instrument = note.find("instrument")
        key = instrument.get("id", "") if instrument is not None else ""
        if key in self.head.drums:
            return self.head.drums[key]
        where = text_of(note, "unpitched/display-step") + text_of(note, "unpitched/display-octave")
        return _DRUM_AT.get(where, _SNARE)

    def _duration(self, element: Element) -> float:
        """A duration in divisions; 0 for one that makes no sense."""
        duration = number_in(text_of(element, "duration"))
        if duration is None or duration < 0 or duration / self._divisions * TICKS > LONGEST_MEASURE:
            self.damaged = True
            return 0.0
        return duration

    def _move(self, duration: float) -> None:
        """Go on, or back; never beyond the ends of the longest measure there is."""
        at = self._at + duration
        if self._ticks(at) < 0:
            self.damaged = True
            at = -self._base * self._divisions / TICKS
        if self._ticks(at) > LONGEST_MEASURE:
            self.damaged = True
            return
        self._at = at
        self._measure.length = max(self._measure.length, self._ticks(at))

    def _offset_of(self, element: Element) -> int:
        """Where something stands that may be moved from where it is written."""
        offset = number_in(text_of(element, "offset")) or 0.0
        return min(max(0, self._ticks(self._at + offset)), LONGEST_MEASURE)

    def _ticks(self, divisions: float) -> int:
        return self._base + round(divisions * TICKS / self._divisions)

    def staves(self) -> Iterator[tuple[int, list[WrittenNote]]]:
        """Its notes by staff, the topmost first."""
        by_staff: dict[int, list[WrittenNote]] = {}
        for note in self.notes:
            by_staff.setdefault(note.staff, []).append(note)
        yield from sorted(by_staff.items())


def _meter(time: Element) -> tuple[int, int] | None:
    """A metre as written; sums such as 3+2 are added up; None where it makes no sense."""
    if time.find("senza-misura") is not None:
        return 0, 0
    counts = [whole_in(beats) for beats in text_of(time, "beats").split("+")]
    unit = whole_in(text_of(time, "beat-type"))
    if min(counts) <= 0 or sum(counts) > 1000 or not 1 <= unit <= 128:
        return None
    return sum(counts), unit


def _velocity(percent: float) -> int:
    return min(max(1, round(percent * _LOUDNESS_OF_PERCENT)), 127)
