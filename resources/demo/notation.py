"""The text notation of the demo scores, and its reading into timed notes.

A melody is written one phrase per line, bars parted by `|`. A token is a pitch with octave and
its length in eighth notes: `F#4:3` is a dotted quarter, `A4` one eighth, `G4:.5` a sixteenth,
`z:2` a quarter rest; `~` at the end ties a note to the next token, which repeats the pitch.
Chords are written bar by bar too: `C | F:2 G7:2`, the number counting felt beats; without
numbers the chords share the bar equally. A pickup is written apart: it fills the end of the bar
before, and the last bar of a part leaves room for it.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

STEPS_PER_EIGHTH = 2  # A step is a sixteenth note, as in engine.music.
LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
ACCIDENTALS = {"": 0, "#": 1, "b": -1}
CHORD_SHAPES = {"": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "5": (0, 7)}
TOKEN = re.compile(r"(?:([A-G])([#b]?)(\d)|z)(?::(\d*\.?\d+))?(~?)")
CHORD = re.compile(r"([A-G])([#b]?)(m|7|5|)(?::(\d))?")


@dataclass(frozen=True, slots=True)
class TimedPitch:
    """A pitch from start_step up to end_step, exclusive, within its phrase number."""

    start_step: int
    end_step: int
    pitch: int
    phrase: int = 0


@dataclass(frozen=True, slots=True)
class TimedChord:
    """A chord from start_step up to end_step; pitch classes from the root upwards."""

    start_step: int
    end_step: int
    name: str
    pitch_classes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a piece: its melody, the chords under it, and the pickup that leads in."""

    melody: str
    chords: str
    pickup: str = ""


@dataclass(frozen=True, slots=True)
class Voice:
    """An accompanying track: name, General MIDI program, and its figure (see figures.py)."""

    name: str
    program: int
    figure: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One pass through a part: which voices accompany it, and how loud the melody is."""

    part: str
    voices: tuple[str, ...]
    velocity: int = 50


@dataclass(frozen=True, slots=True)
class Score:
    """A piece as it is written down; `parts` are joined in the order of `form`."""

    file_name: str
    title: str
    key: str
    meter: tuple[int, int]
    tempo_qpm: int
    melody_program: int
    voices: tuple[Voice, ...]
    parts: dict[str, Part]
    form: tuple[Turn, ...]

    @property
    def steps_per_bar(self) -> int:
        """Length of a bar in sixteenths."""
        return self.meter[0] * 16 // self.meter[1]

    @property
    def steps_per_beat(self) -> int:
        """Length of a felt beat in sixteenths: a dotted quarter in 6/8."""
        return 6 if self.meter == (6, 8) else 16 // self.meter[1]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part read: phrases of bars of notes that start at 0, chords, pickup, whole bars."""

    notes: tuple[TimedPitch, ...]
    chords: tuple[TimedChord, ...]
    pickup: tuple[TimedPitch, ...]
    pickup_steps: int
    end_step: int
    bars: int


@dataclass(frozen=True, slots=True)
class Passage:
    """One turn of the form placed on the piece's time line."""

    turn: Turn
    start_step: int
    notes: tuple[TimedPitch, ...]
    chords: tuple[TimedChord, ...]


def read_part(part: Part, score: Score) -> Stretch:
    """Read one part and check that every bar adds up."""
    notes, end_step = _read_melody(part.melody, score.steps_per_bar)
    pickup, pickup_steps = _read_bar(part.pickup, at=0, phrase=0)
    chords = tuple(_read_chords(part.chords, score))
    bars = -(-end_step // score.steps_per_bar)
    assert chords[-1].end_step == bars * score.steps_per_bar, (score.file_name, bars, chords[-1])
    return Stretch(_join_ties(notes), chords, _plain(pickup), pickup_steps, end_step, bars)


def read_pitch(letter: str, accidental: str, octave: int) -> int:
    """MIDI note number; C4 is 60."""
    return 12 * (octave + 1) + LETTERS[letter] + ACCIDENTALS[accidental]


_Tied = tuple[TimedPitch, bool]


def _read_melody(text: str, steps_per_bar: int) -> tuple[list[_Tied], int]:
    phrases = [line.split("|") for line in text.strip().splitlines()]
    notes: list[_Tied] = []
    at, last = 0, (len(phrases) - 1, len(phrases[-1]) - 1)
    for phrase, bars in enumerate(phrases):
        for index, bar in enumerate(bars):
            found, steps = _read_bar(bar, at=at, phrase=phrase)
            full = steps == steps_per_bar or ((phrase, index) == last and steps < steps_per_bar)
            assert full, f"bar {bar!r} holds {steps} of {steps_per_bar} steps"
            notes += found
            at += steps
    return notes, at


def _read_bar(text: str, *, at: int, phrase: int) -> tuple[list[_Tied], int]:
    notes: list[_Tied] = []
    start = at
    for token in text.split():
        match = TOKEN.fullmatch(token)
        assert match, f"{token!r} is not a note"
        letter, accidental, octave, length, tie = match.groups()
        steps = float(length or 1) * STEPS_PER_EIGHTH
        assert steps == int(steps) > 0, f"{token!r} is not on the sixteenth grid"
        if letter:
            pitch = read_pitch(letter, accidental, int(octave))
            notes.append((TimedPitch(at, at + int(steps), pitch, phrase), bool(tie)))
        at += int(steps)
    return notes, at - start


def _join_ties(notes: list[_Tied]) -> tuple[TimedPitch, ...]:
    joined: list[_Tied] = []
    for note, tie in notes:
        if joined and joined[-1][1]:
            earlier = joined.pop()[0]
            assert (earlier.end_step, earlier.pitch) == (note.start_step, note.pitch), note
            note = TimedPitch(earlier.start_step, note.end_step, note.pitch, earlier.phrase)
        joined.append((note, tie))
    return _plain(joined)


def _plain(notes: list[_Tied]) -> tuple[TimedPitch, ...]:
    plain = tuple(note for note, _ in notes)
    assert all(a.end_step <= b.start_step for a, b in pairwise(plain)), "notes overlap"
    return plain


def _read_chords(text: str, score: Score) -> list[TimedChord]:
    chords: list[TimedChord] = []
    for index, bar in enumerate(text.replace("\n", "|").strip("| ").split("|")):
        at = index * score.steps_per_bar
        found = [_chord_match(token) for token in bar.split()]
        for match in found:
            beats = match.group(4)
            equal = score.steps_per_bar // len(found)
            steps = int(beats) * score.steps_per_beat if beats else equal
            chords.append(_timed_chord(match, at, at + steps))
            at += steps
        assert at == (index + 1) * score.steps_per_bar, f"chords {bar!r} do not fill the bar"
    return chords


def _chord_match(token: str) -> re.Match[str]:
    match = CHORD.fullmatch(token)
    assert match, f"{token!r} is not a chord"
    return match


def _timed_chord(match: re.Match[str], start_step: int, end_step: int) -> TimedChord:
    letter, accidental, shape, _ = match.groups()
    root = LETTERS[letter] + ACCIDENTALS[accidental]
    classes = tuple((root + interval) % 12 for interval in CHORD_SHAPES[shape])
    return TimedChord(start_step, end_step, letter + accidental + shape, classes)
