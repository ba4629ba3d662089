"""Telling whether windows hold the same music, by a number for each.

Every step of a piece gets a number for what starts there, in figures that do not change when the
music is transposed; a window's number is their sum, each times an odd number of its own place,
modulo 2^64. Two different windows have the same one with a chance of about 1 in 10^18.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from engine.music.timeline import Timeline
from engine.pieces.inside import Counts, Inside, stretches
from engine.pieces.parts import NO_STROKES
from engine.pieces.strokes import Strokes

Prints = NDArray[np.uint64]

_MELODY, _BASS, _DISTANCE, _DRUMS, _PLAYED, _CHORDS, _PITCH, _TEMPO, _METER = range(1, 10)
_MIDDLE, _NO_INTERVAL, _INTERVALS = 128, 0, 256  # No note lies 128 semitones below another.


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A piece seen through windows in one metre.

    Attributes:
        strokes: The drums of the piece.
        starts: Where windows start, shape (rows,).
        ends: Where they end.
        melody: Its melody in these windows; None where it has none.
        bass: Its bass.
    """

    strokes: Strokes
    starts: Counts
    ends: Counts
    melody: Inside | None
    bass: Inside | None

    @property
    def steps(self) -> int:
        """Length of the first window, and of every one where all are of one length."""
        return int(self.ends[0] - self.starts[0])

    def by_length(self) -> Iterator[tuple[slice, "Seen"]]:
        """Windows of one length after the other, and which rows they are."""
        for rows in stretches(self.ends - self.starts):
            melody, bass = (one and one.part(rows) for one in (self.melody, self.bass))
            yield rows, Seen(self.strokes, self.starts[rows], self.ends[rows], melody, bass)


def fingerprints(seen: Seen, meter: int) -> Prints:
    """The same number for windows with the same notes in the same metre, in whatever key.

    How hard and how exactly in time drums are struck does not count.
    """
    prints = np.full(len(seen.starts), _of_window(seen.steps, meter))
    if seen.melody is not None:
        prints += _of_line(seen.melody, _MELODY)
    if seen.bass is not None:
        prints += _of_line(seen.bass, _BASS)
        apart = _first_pitch(seen.bass) - (_first_pitch(seen.melody) if seen.melody else 0)
        prints += _mixed(np.where(seen.bass.count > 0, apart, _NO_INTERVAL), _DISTANCE)
    if len(seen.strokes):
        prints += _of_steps(seen.strokes.steps, _mixed(seen.strokes.drums, _DRUMS), seen)
    return prints


def sounds_of(seen: Seen, prints: Prints, timeline: Timeline, qpm: Counts) -> Prints:
    """The same number only for windows that sound the same: key, tempo, chords, touch as well.

    Args:
        seen: The piece in windows.
        prints: As fingerprints gives them.
        timeline: The chords of the piece.
        qpm: Tempo of each window, as whole numbers that tell tempi apart.
    """
    steady = (qpm == qpm[0]).all()
    sounds = prints + _mixed(qpm[:1] if steady else qpm, _TEMPO)
    if seen.melody is not None:
        sounds += _of_pitches()[_first_pitch(seen.melody)]
    if len(seen.strokes):
        sounds += _of_steps(seen.strokes.steps, _mixed(_touch(seen.strokes), _PLAYED), seen)
    if timeline.chords:
        steps = np.arange(int(seen.ends.max()))
        sounds += _of_steps(steps, _mixed(_chords_at(timeline, len(steps)), _CHORDS), seen)
    return sounds


def first_rows(sounds: Prints) -> NDArray[np.int32]:
    """The first row with the same number, for every row, shape (rows,)."""
    first: dict[int, int] = {}
    rows = [first.setdefault(number, row) for row, number in enumerate(sounds.tolist())]
    return np.array(rows, dtype=np.int32)


def _of_line(inside: Inside, kind: int) -> Prints:
    """Sum over the notes of a line in each window; every note as its length and its interval."""
    line, first = inside.line, inside.first
    length = int(inside.ends[0] - inside.starts[0])
    codes, odd = _of_notes(kind, length), _odd(length)
    steps = np.minimum(line.ends - line.starts, length)
    intervals = np.zeros(len(line), dtype=np.int64)
    intervals[1:] = line.pitches[1:] - line.pitches[:-1] + _MIDDLE
    seen = Seen(NO_STROKES, inside.starts, inside.ends, None, None)
    own = codes[steps, intervals]
    sums = _of_steps(line.starts, own, seen)
    sums[inside.held] += codes[inside.held_steps, _NO_INTERVAL] * odd[0]
    begins = inside.behind > first  # Their first note comes from nowhere.
    begins[inside.held] = False
    rows = np.flatnonzero(begins)
    note = first[rows]
    fresh = codes[steps[note], _NO_INTERVAL] - own[note]
    sums[rows] += fresh * odd[line.starts[note] - inside.starts[rows]]
    if not len(inside.cut):
        return sums
    note = inside.last
    alone = begins[inside.cut] & (note == first[inside.cut])
    interval = np.where(alone, _NO_INTERVAL, intervals[note])
    left = inside.ends[inside.cut] - line.starts[note]
    change = codes[left, interval] - codes[steps[note], interval]
    sums[inside.cut] += change * odd[length - left]
    return sums


def _of_steps(steps: Counts, codes: Prints, seen: Seen) -> Prints:
    """Sum over what lies on the steps of each window, shape (rows,)."""
    grid = np.zeros(int(seen.ends.max()), dtype=np.uint64)
    behind = int(np.searchsorted(steps, len(grid)))
    np.add.at(grid, steps[:behind], codes[:behind])
    sums: Prints = sliding_window_view(grid, seen.steps)[seen.starts] @ _odd(seen.steps)
    return sums


def _first_pitch(inside: Inside) -> Counts:
    """Pitch of the first note that sounds in each window, or any where none does."""
    first = inside.first.copy()
    first[inside.held] -= 1
    pitches: Counts = inside.line.pitches[np.minimum(first, len(inside.line) - 1)]
    return pitches


def _touch(drums: Strokes) -> Counts:
    """What of a stroke can be heard, as one number."""
    offsets = np.rint(drums.offsets * 1000).astype(np.int64) + 500
    touch: Counts = (drums.drums * 128 + drums.velocities) * 1001 + offsets
    return touch


def _chords_at(timeline: Timeline, count: int) -> Counts:
    """Class of the chord at each step, 0 where there is none."""
    classes = np.zeros(count, dtype=np.int64)
    for span in timeline.chords_between(0, count):
        classes[span.start_step : span.end_step] = span.chord.class_index
    return classes


@cache
def _of_window(steps: int, meter: int) -> np.uint64:
    """A number for windows of so many steps in a metre."""
    return np.uint64(_mixed(np.array([steps * 1000 + meter]), _METER)[0])


@cache
def _of_pitches() -> Prints:
    """A number for every pitch, 0..127."""
    return _mixed(np.arange(128), _PITCH)


@cache
def _of_notes(kind: int, length: int) -> Prints:
    """A number for every note of a window of so many steps, by its steps and its interval."""
    return _mixed(np.arange((length + 1) * _INTERVALS), kind).reshape(-1, _INTERVALS)


@cache
def _odd(count: int) -> Prints:
    """An odd number for every place in a window, the same for ever."""
    return _mixed(np.arange(count), 0) | np.uint64(1)


def _mixed(values: Counts, kind: int) -> Prints:
    """Spread numbers over 64 bits, those of each kind in a way of its own.

    Source: Steele, Lea and Flood 2014, 'Fast splittable pseudorandom number generators' (the
    finaliser of SplitMix64).
    """
    bits = (values + (kind << 40)).astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> np.uint64(31))
