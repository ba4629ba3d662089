"""Telling whether windows hold the same music, by a number for each.

Every step of a piece gets a number for what starts there, in figures that do not change when the
music is transposed; a window's number is their sum, each times an odd number of its own place,
modulo 2^64. Two different windows have the same one with a chance of about 1 in 10^18.
"""

from functools import cache

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from engine.music.timeline import Timeline
from engine.pieces.inside import Counts, Inside
from engine.pieces.parts import Parts
from engine.pieces.strokes import Strokes

Prints = NDArray[np.uint64]

_MELODY, _BASS, _DISTANCE, _DRUMS, _PLAYED, _CHORDS, _PITCH, _TEMPO, _METER = range(1, 10)
_NO_INTERVAL = 999  # Of a window's first note.
_REACH = 1_000_000  # More than any length or interval.


def fingerprints(parts: Parts, starts: Counts, ends: Counts, meter: int) -> Prints:
    """The same number for windows with the same notes in the same metre, in whatever key.

    How hard and how exactly in time drums are struck does not count.

    Args:
        parts: What windows are cut from.
        starts: Where they start, shape (rows,); all are of one length.
        ends: Where they end.
        meter: Index of the metre.
    """
    prints = np.full(len(starts), meter, dtype=np.uint64) + _mixed(ends - starts, _METER)
    melody, bass = Inside(parts.melody, starts, ends), Inside(parts.bass, starts, ends)
    if len(parts.melody):
        prints = prints + _of_line(melody, _MELODY)
    if len(parts.bass):
        prints = prints + _of_line(bass, _BASS)
        apart = np.where(bass.count > 0, _first_pitch(bass) - _first_pitch(melody), _NO_INTERVAL)
        prints = prints + _mixed(apart, _DISTANCE)
    if len(parts.drums):
        codes = _mixed(parts.drums.drums, _DRUMS)
        prints = prints + _of_steps(parts.drums.steps, codes, starts, ends)
    return _mixed(prints.view(np.int64), _METER)


def sounds_of(
    prints: Prints, parts: Parts, timeline: Timeline, *, spans: tuple[Counts, Counts], qpm: Counts
) -> Prints:
    """The same number only for windows that sound the same: key, tempo, chords, touch as well.

    Args:
        prints: As fingerprints gives them.
        parts: What windows are cut from.
        timeline: The chords of the piece.
        spans: Where windows start and end.
        qpm: Tempo of each window, as whole numbers that tell tempi apart.
    """
    starts, ends = spans
    sounds = prints + _mixed(qpm, _TEMPO)
    if len(parts.melody):
        sounds = sounds + _mixed(_first_pitch(Inside(parts.melody, starts, ends)), _PITCH)
    if len(parts.drums):
        codes = _mixed(_touch(parts.drums), _PLAYED)
        sounds = sounds + _of_steps(parts.drums.steps, codes, starts, ends)
    if timeline.chords:
        steps = np.arange(int(ends.max()))
        codes = _mixed(_chords_at(timeline, len(steps)), _CHORDS)
        sounds = sounds + _of_steps(steps, codes, starts, ends)
    return sounds


def first_rows(sounds: Prints) -> NDArray[np.int32]:
    """The first row with the same number, for every row, shape (rows,)."""
    _, first, which = np.unique(sounds, return_index=True, return_inverse=True)
    return first[which].astype(np.int32)


def _of_line(inside: Inside, kind: int) -> Prints:
    """Sum over the notes of a line in each window; every note as its length and its interval."""
    line = inside.line
    steps = line.ends - line.starts
    intervals = np.diff(line.pitches, prepend=line.pitches[:1])
    codes = _note(steps, intervals, kind)
    sums = _of_steps(line.starts, codes, inside.starts, inside.ends)
    odd = _odd(int(inside.ends[0] - inside.starts[0]))
    alone = np.full(len(inside.starts), _NO_INTERVAL)
    lasts = _note(inside.held_steps, alone, kind) * odd[0]
    sums = sums + np.where(inside.held, lasts, np.uint64(0))
    begins = np.flatnonzero(inside.starting & ~inside.held)  # Their first note has no interval.
    note = inside.first[begins]
    place = odd[line.starts[note] - inside.starts[begins]]
    sums[begins] += (_note(steps[note], alone[begins], kind) - codes[note]) * place
    over = np.flatnonzero(inside.over)  # Their last note is cut off.
    note = inside.last[over]
    only = (note == inside.first[over]) & ~inside.held[over]
    interval = np.where(only, _NO_INTERVAL, intervals[note])
    place = odd[line.starts[note] - inside.starts[over]]
    cut, whole = steps[note] - inside.over[over], steps[note]
    sums[over] += (_note(cut, interval, kind) - _note(whole, interval, kind)) * place
    return sums


def _of_steps(steps: Counts, codes: Prints, starts: Counts, ends: Counts) -> Prints:
    """Sum over what lies on the steps of each window, shape (rows,)."""
    length = int(ends[0] - starts[0])
    grid = np.zeros(int(ends.max()), dtype=np.uint64)
    inside = steps < len(grid)
    np.add.at(grid, steps[inside], codes[inside])
    windows = sliding_window_view(grid, length)[starts]
    sums: Prints = windows @ _odd(length)
    return sums


def _first_pitch(inside: Inside) -> Counts:
    """Pitch of the first note that sounds in each window, or any where none does."""
    if not len(inside.line):
        return np.zeros(len(inside.starts), dtype=np.int64)
    first = np.minimum(np.where(inside.held, inside.before, inside.first), len(inside.line) - 1)
    pitches: Counts = inside.line.pitches[first]
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


def _note(steps: Counts, intervals: Counts, kind: int) -> Prints:
    return _mixed(steps * _REACH + intervals, kind)


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
