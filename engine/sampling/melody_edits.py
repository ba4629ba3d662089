"""Small random changes to many melodies at once, such as a hand would make.

Melodies are framed event indices, one row each (engine.music.events). Each row gets one change: a
note goes or comes, moves, takes another pitch or length, a passage is said again in another bar or
lies higher or lower.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import Frame
from engine.music.events import EVENT_COUNT, HOLD, NOTE_OFF, PITCH_OFFSET

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_LOWEST = NOTE_OFF + 1
_INTERVALS = np.array([-12, -7, -4, -3, -2, -1, 1, 2, 3, 4, 7, 12])
_INTERVAL_ODDS = np.array([3, 3, 7, 10, 15, 12, 12, 15, 10, 7, 3, 3]) / 100
_SAME_PITCH = 0.25  # How often a new note repeats the one before it.
_ON_BEAT, _ON_EIGHTH, _BETWEEN = 1.0, 0.6, 0.15  # Where new notes rather come.


@dataclass(frozen=True, slots=True)
class Grid:
    """What changes keep to.

    Attributes:
        frame: How the melodies are heard.
        chromatic: How often a note may leave the scale, 0..1.
    """

    frame: Frame
    chromatic: float = 0.0


def changed(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """Melodies, shape (count, steps), each with one random change; the given ones stay."""
    out = events.copy()
    odds = np.array([share for share, _ in _CHANGES])
    kinds = rng.choice(len(_CHANGES), len(events), p=odds / odds.sum())
    for kind, (_, change) in enumerate(_CHANGES):
        rows = np.flatnonzero(kinds == kind)
        if len(rows):
            out[rows] = change(out[rows], grid, rng)
    return out


def _tie(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """A note becomes part of the one before it."""
    rows, steps = _some_notes(events, rng)
    events[rows, steps] = HOLD
    return events


def _silence(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    rows, steps = _some_notes(events, rng)
    events[rows, steps] = NOTE_OFF
    return events


def _insert(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """A new note, near the one before it in pitch."""
    every, steps = np.arange(len(events)), _some_free(events, rng)
    before = _note_before(events, steps)
    interval = np.where(rng.random(len(events)) < _SAME_PITCH, 0, _intervals(len(events), rng))
    known = before >= _LOWEST
    new = _in_scale(before + interval, grid, rng)
    events[every[known], steps[known]] = new[known]
    return events


def _move(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """A note begins an eighth or a sixteenth sooner or later."""
    rows, steps = _some_notes(events, rng)
    to = np.clip(steps + rng.choice([-2, -1, 1, 2], len(steps)), 0, events.shape[1] - 1)
    free = events[rows, to] < _LOWEST
    rows, steps, to = rows[free], steps[free], to[free]
    events[rows, to] = events[rows, steps]
    events[rows, steps] = HOLD
    return events


def _repitch(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    rows, steps = _some_notes(events, rng)
    events[rows, steps] = _in_scale(events[rows, steps] + _intervals(len(rows), rng), grid, rng)
    return events


def _lengthen(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """A rest begins, or what sounds before it goes on."""
    every, steps = np.arange(len(events)), _some_free(events, rng)
    events[every, steps] = np.where(events[every, steps] == HOLD, NOTE_OFF, HOLD)
    return events


def _repeat(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """A passage of one bar is said in another bar too, at the same place."""
    bar = grid.frame.meter.steps_per_bar
    bars = events.shape[1] // bar
    lengths = np.array([1, 2, 4, bar // 2, bar])
    for row in events if bars > 1 else ():
        length = int(rng.choice(lengths))
        place = int(rng.integers(bar - length + 1))
        source, target = rng.choice(bars, 2, replace=False) * bar + place
        row[target : target + length] = row[source : source + length]
    return events


def _transpose(events: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """What follows a place, or a passage from it, lies higher or lower."""
    steps = events.shape[1]
    for row, interval in zip(events, _intervals(len(events), rng), strict=True):
        start = int(rng.integers(steps))
        end = steps if rng.random() < 0.6 else min(steps, start + int(rng.integers(2, steps)))
        passage = row[start:end]
        notes = passage >= _LOWEST
        passage[notes] = _in_scale(passage[notes] + interval, grid, rng)
    return events


_Change = Callable[[Ints, Grid, np.random.Generator], Ints]
_CHANGES: tuple[tuple[float, _Change], ...] = (
    (0.13, _tie),
    (0.07, _silence),
    (0.18, _insert),
    (0.12, _move),
    (0.22, _repitch),
    (0.06, _lengthen),
    (0.12, _repeat),
    (0.10, _transpose),
)


def _some_notes(events: Ints, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """A random note of each melody that has one: rows and steps."""
    notes = events >= _LOWEST
    rows = np.flatnonzero(notes.any(axis=1))
    return rows, (notes * rng.random(events.shape)).argmax(axis=1)[rows]


def _some_free(events: Ints, rng: np.random.Generator) -> Ints:
    """A random step of each melody where no note begins, rather one that is strong."""
    step = np.arange(events.shape[1])
    strength = np.where(step % 4 == 0, _ON_BEAT, np.where(step % 2 == 0, _ON_EIGHTH, _BETWEEN))
    free = (events < _LOWEST) * rng.random(events.shape) ** (1 / strength)
    return np.asarray(free.argmax(axis=1), np.int64)


def _note_before(events: Ints, steps: Ints) -> Ints:
    """The note that begins last before a step, else the first of all, else no note."""
    notes = events >= _LOWEST
    places = np.where(notes, np.arange(events.shape[1]), -1)
    last = np.maximum.accumulate(places, axis=1)[np.arange(len(events)), steps]
    found = np.where(last >= 0, last, notes.argmax(axis=1))
    return np.asarray(events[np.arange(len(events)), found], np.int64)


def _intervals(count: int, rng: np.random.Generator) -> Ints:
    return rng.choice(_INTERVALS, count, p=_INTERVAL_ODDS)


def _in_scale(notes: Ints, grid: Grid, rng: np.random.Generator) -> Ints:
    """Notes as events that exist; one beside the scale moves into it, if it may not leave."""
    heard = (notes + PITCH_OFFSET + grid.frame.shift) % 12
    outside = ~np.isin(heard, list(grid.frame.key.pitch_classes))
    strict = rng.random(len(notes)) >= grid.chromatic
    beside = rng.choice([-1, 1], len(notes))
    return np.clip(np.where(outside & strict, notes + beside, notes), _LOWEST, EVENT_COUNT - 1)
