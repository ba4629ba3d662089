"""Bars of a melody side by side: how alike any two are, and how much it rests before each."""

import numpy as np
from numpy.typing import NDArray

from engine.music.grid_notes import GridNotes
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.timeline import Timeline

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

_BAR_STEPS, _SHORTEST_BAR_STEPS = 16, 12
_LONGER = {2: 12, 6: 12, 10: 20}  # Bars of these steps make longer ones; others make 16.
_MOST_SLOTS = 32  # Steps of a bar that are told apart; no usual bar has more.
_STEPS_PER_SAMPLE = 2  # What sounds is compared at every eighth.
_MOST_INTERVAL = 7
_INTERVALS = 2 * _MOST_INTERVAL + 1
_CLASSES = np.eye(13, 12, dtype=np.float32)  # The last row is silence.


def bar_starts(timeline: Timeline, end_step: int) -> Ints:
    """Where each bar of the music starts, and behind them where the last one ends.

    Bars that are too short to compare are counted together: two of 2/4, four of 1/4.
    """
    changes = [round(change.quarter * STEPS_PER_QUARTER) for change in timeline.meters]
    starts, steps = [np.zeros(0, np.int64)], _BAR_STEPS
    for start, end, change in zip(changes, [*changes[1:], end_step], timeline.meters, strict=True):
        steps = change.meter.steps_per_bar
        steps = steps if steps >= _SHORTEST_BAR_STEPS else _LONGER.get(steps, _BAR_STEPS)
        starts.append(np.arange(max(start, 0), min(end, end_step), steps))
    if not changes or changes[0] > 0:  # Before the first metre that is written.
        starts[0] = np.zeros(1, np.int64)
    lines = np.concatenate(starts)
    return np.append(lines, max(int(lines[-1]) + steps, end_step))


def bar_likeness(line: GridNotes, bars: Ints) -> tuple[Floats, NDArray[np.bool_]]:
    """How alike bars are, 0..1, shape (bars, bars), and in which of them a note starts.

    Two bars are alike by the share of their eighths at which the same pitch class sounds, or by
    that of their notes which start at the same step and come from as far above or below: this
    finds what was moved to another key. A bar without an onset is like none.
    """
    count = len(bars) - 1
    slot_count = min(_MOST_SLOTS, int((bars[1:] - bars[:-1]).max()))
    places = np.searchsorted(bars, line.starts, side="right") - 1
    slots = np.minimum(line.starts - bars[places], slot_count - 1)
    moves = np.zeros(len(line), np.int64)
    np.subtract(line.pitches[1:], line.pitches[:-1], out=moves[1:])
    moves = np.minimum(np.maximum(moves, -_MOST_INTERVAL), _MOST_INTERVAL)
    marks = np.zeros((count, slot_count * _INTERVALS), np.float32)
    marks[places, slots * _INTERVALS + moves + _MOST_INTERVAL] = 1.0
    notes = np.bincount(places, minlength=count)
    alike = np.maximum(_shared(marks, notes), _shared(_sounding(line, bars, slot_count)))
    alike[notes == 0] = 0.0
    alike[:, notes == 0] = 0.0
    return alike, notes > 0


def breaths(line: GridNotes, bars: Ints) -> Floats:
    """How much the melody rests before each bar line, 0..1, shape (bars + 1,).

    The longest time from onset to onset that ends around the line counts, half a bar before it for
    a pickup, as a share of a bar.
    """
    lengths = np.empty(len(bars), np.int64)  # Of the bar before each line.
    lengths[1:] = bars[1:] - bars[:-1]
    lengths[0] = lengths[1]
    early = lengths // 2
    arrivals = line.starts[1:]
    gaps = arrivals - line.starts[:-1]
    places = np.searchsorted(bars - early, arrivals, side="right") - 1
    soon = arrivals - bars[places] <= early[places] // 2
    result = np.zeros(len(bars))
    np.maximum.at(result, places[soon], gaps[soon])
    result[0] = result[-1] = lengths.max()
    return np.asarray(np.minimum(1.0, result / lengths))


def _sounding(line: GridNotes, bars: Ints, slot_count: int) -> Floats:
    """Which pitch class sounds at each eighth of each bar, as zeros and ones; short rests do not
    count. Shape (bars, eighths * 12).
    """
    steps = bars[:-1, None] + np.arange(0, slot_count, _STEPS_PER_SAMPLE)
    note = np.searchsorted(line.starts, steps, side="right") - 1
    held = (note >= 0) & (steps < line.ends[note] + STEPS_PER_QUARTER) & (steps < bars[1:, None])
    return _CLASSES[np.where(held, line.pitches[note] % 12, 12)].reshape(len(steps), -1)


def _shared(marks: Floats, counts: Ints | None = None) -> Floats:
    """What share of the marks of two rows they have in common, of the one that has more."""
    filled = marks.sum(axis=1) if counts is None else counts.astype(np.float32)
    filled = np.maximum(np.float32(1.0), filled)
    return np.asarray(marks @ marks.T / np.maximum(filled[:, None], filled))
