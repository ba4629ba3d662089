"""Which notes of a line sound in each of many windows, and their sums, without a loop.

A line's notes never overlap, so in a window lie whole notes in a row, at most one before them that
is held over its start, and at most the last one reaches over its end. Sums over a row of notes are
differences of running sums; the first and the last are put right.
"""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.music.grid_notes import GridNotes

Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]

_NOTHING = np.zeros(1, dtype=np.int64)


class Inside:
    """A line seen through windows [starts, ends) of the grid; all columns of shape (rows,).

    Attributes:
        line: The notes.
        starts: Where windows start.
        ends: Where they end, exclusive.
        first: Index of the first note that starts in each window.
        behind: Index behind the last one.
        held: The rows into whose window a note is held over.
        before: Index of that note, shape (held,).
        held_steps: How long it lasts in the window, shape (held,).
        cut: The rows whose last note reaches over the window's end.
        last: Index of that note, shape (cut,).
        over: How far it reaches over the end, shape (cut,).
        count: Notes that sound in each window.
    """

    __slots__ = (
        "before",
        "behind",
        "count",
        "cut",
        "ends",
        "first",
        "held",
        "held_steps",
        "last",
        "line",
        "over",
        "starts",
    )

    def __init__(self, line: GridNotes, starts: Counts, ends: Counts) -> None:
        """Look for the notes in every window."""
        self.line, self.starts, self.ends = line, starts, ends
        self.first = np.searchsorted(line.starts, starts)
        self.behind = np.searchsorted(line.starts, ends)
        until = np.concatenate(
            (line.ends, _NOTHING)
        )  # The end of no note, which index -1 finds, is before all.
        self.held = np.flatnonzero(until[self.first - 1] > starts)
        self.before = self.first[self.held] - 1
        self.held_steps = np.minimum(until[self.before], ends[self.held]) - starts[self.held]
        reaching = (until[self.behind - 1] > ends) & (self.behind > self.first)
        self.cut = np.flatnonzero(reaching)
        self.last = self.behind[self.cut] - 1
        self.over = until[self.last] - ends[self.cut]
        self.count = self.behind - self.first
        self.count[self.held] += 1

    def part(self, rows: slice) -> "Inside":
        """The same line seen through some of the windows, which follow each other."""
        part = object.__new__(Inside)
        part.line, part.starts, part.ends = self.line, self.starts[rows], self.ends[rows]
        part.first, part.behind, part.count = self.first[rows], self.behind[rows], self.count[rows]
        held = slice(*np.searchsorted(self.held, (rows.start, rows.stop)).tolist())
        cut = slice(*np.searchsorted(self.cut, (rows.start, rows.stop)).tolist())
        part.held, part.before = self.held[held] - rows.start, self.before[held]
        part.held_steps = self.held_steps[held]
        part.cut, part.last, part.over = self.cut[cut] - rows.start, self.last[cut], self.over[cut]
        return part

    def summed(self, values: Counts) -> Counts:
        """Sums over the notes that start in each window of a value a note, shape (rows, ...)."""
        running = np.zeros((len(values) + 1, *values.shape[1:]), dtype=np.int64)
        np.cumsum(values, axis=0, out=running[1:])
        sums: Counts = running[self.behind] - running[self.first]
        return sums

    def class_steps(self) -> Counts:
        """Steps that each pitch class sounds, shape (rows, 12)."""
        line = self.line
        steps = np.zeros((len(line), 12), dtype=np.int64)
        classes = line.pitches % 12
        steps[np.arange(len(line)), classes] = line.ends - line.starts
        sums = self.summed(steps)
        sums[self.held, classes[self.before]] += self.held_steps
        sums[self.cut, classes[self.last]] -= self.over
        return sums

    def pitch_sum(self) -> Counts:
        """Sum of the pitches that sound in each window."""
        sums = self.summed(self.line.pitches)
        sums[self.held] += self.line.pitches[self.before]
        return sums

    def leap_sum(self) -> Counts:
        """Sum of the steps from note to note in each window, in semitones."""
        pitches = self.line.pitches
        leaps = np.zeros(len(pitches) + 1, dtype=np.int64)
        np.cumsum(np.abs(pitches[1:] - pitches[:-1]), out=leaps[1 : len(pitches)])
        leaps[-1] = leaps[len(pitches) - 1]
        entered = self.first.copy()  # A window's first note comes from nowhere.
        entered[self.held] -= 1
        sums: Counts = leaps[np.maximum(self.behind - 1, entered)] - leaps[entered]
        return sums

    def span(self) -> Counts:
        """Semitones from the lowest to the highest note; in each window one has to start."""
        padded = np.concatenate((self.line.pitches, _NOTHING))
        edges = np.empty(2 * len(self.first), dtype=np.int64)
        edges[::2], edges[1::2] = self.first, self.behind
        highest = np.maximum.reduceat(padded, edges)[::2]
        lowest = np.minimum.reduceat(padded, edges)[::2]
        held = self.line.pitches[self.before]
        highest[self.held] = np.maximum(highest[self.held], held)
        lowest[self.held] = np.minimum(lowest[self.held], held)
        spans: Counts = highest - lowest
        return spans


def stretches(values: Counts) -> Iterator[slice]:
    """Rows in a row that have the same value."""
    firsts = np.flatnonzero(values[1:] != values[:-1]) + 1
    edges = [0, *firsts.tolist(), len(values)]
    return (slice(*pair) for pair in pairwise(edges))
