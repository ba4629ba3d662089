"""Which notes of a line sound in each of many windows, and their sums, without a loop.

A line's notes never overlap, so in a window lie whole notes in a row, at most one before them that
is held over its start, and at most the last one reaches over its end. Sums over a row of notes are
differences of running sums; the first and the last are put right.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from engine.music.grid_notes import GridNotes

Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Inside:
    """A line seen through windows [starts, ends) of the grid.

    Attributes:
        line: The notes.
        starts: Where windows start, shape (rows,), int64.
        ends: Where they end, exclusive.
    """

    line: GridNotes
    starts: Counts
    ends: Counts

    @cached_property
    def first(self) -> Counts:
        """Index of the first note that starts in each window."""
        return np.searchsorted(self.line.starts, self.starts)

    @cached_property
    def behind(self) -> Counts:
        """Index behind the last note that starts in each window."""
        return np.searchsorted(self.line.starts, self.ends)

    @cached_property
    def last(self) -> Counts:
        """Index of the last note that starts in each window; only where there is one."""
        return np.maximum(self.behind - 1, 0)

    @cached_property
    def before(self) -> Counts:
        """Index of the note before the first; only where it is held over."""
        return np.maximum(self.first - 1, 0)

    @cached_property
    def starting(self) -> Flags:
        """Whether any note starts in the window."""
        return self.behind > self.first

    @cached_property
    def held(self) -> Flags:
        """Whether a note is held over the window's start."""
        if not len(self.line):
            return np.zeros(len(self.starts), dtype=np.bool_)
        flags: Flags = (self.first > 0) & (self.line.ends[self.before] > self.starts)
        return flags

    @cached_property
    def held_steps(self) -> Counts:
        """How long the note that is held over lasts in the window; 0 without one."""
        if not len(self.line):
            return np.zeros(len(self.starts), dtype=np.int64)
        ends = np.minimum(self.line.ends[self.before], self.ends)
        return np.where(self.held, ends - self.starts, 0)

    @cached_property
    def over(self) -> Counts:
        """How far the last note that starts in the window reaches over its end."""
        if not len(self.line):
            return np.zeros(len(self.starts), dtype=np.int64)
        over = np.maximum(self.line.ends[self.last] - self.ends, 0)
        return np.where(self.starting, over, 0)

    @cached_property
    def count(self) -> Counts:
        """Notes that sound in the window."""
        return self.behind - self.first + self.held

    def summed(self, values: Counts) -> Counts:
        """Sums over the notes that start in each window of a value a note, shape (rows, ...)."""
        running = np.zeros((len(values) + 1, *values.shape[1:]), dtype=values.dtype)
        np.cumsum(values, axis=0, out=running[1:])
        sums: Counts = running[self.behind] - running[self.first]
        return sums

    @cached_property
    def class_steps(self) -> Counts:
        """Steps that each pitch class sounds, shape (rows, 12)."""
        line = self.line
        steps = np.zeros((len(line), 12), dtype=np.int64)
        classes = line.pitches % 12
        steps[np.arange(len(line)), classes] = line.ends - line.starts
        sums = self.summed(steps)
        held, over = np.flatnonzero(self.held), np.flatnonzero(self.over)
        sums[held, classes[self.before[held]]] += self.held_steps[held]
        sums[over, classes[self.last[over]]] -= self.over[over]
        return sums

    @cached_property
    def pitch_sum(self) -> Counts:
        """Sum of the pitches that sound in each window."""
        sums = self.summed(self.line.pitches)
        held = np.flatnonzero(self.held)
        sums[held] += self.line.pitches[self.before[held]]
        return sums

    @cached_property
    def leap_sum(self) -> Counts:
        """Sum of the steps from note to note in each window, in semitones."""
        leaps = np.abs(np.diff(self.line.pitches, prepend=self.line.pitches[:1]))
        first = np.where(self.held, self.first, self.first + 1)  # A first note comes from nowhere.
        running = np.concatenate(([0], np.cumsum(leaps)))
        sums: Counts = running[self.behind] - running[np.minimum(first, self.behind)]
        return sums

    @cached_property
    def span(self) -> Counts:
        """Semitones from the lowest to the highest note; each window has one that starts in it."""
        padded = np.append(self.line.pitches, 0)
        edges = np.stack([self.first, self.behind], axis=1).ravel()
        highest = np.maximum.reduceat(padded, edges)[::2]
        lowest = np.minimum.reduceat(padded, edges)[::2]
        held = self.line.pitches[self.before]
        highest = np.where(self.held, np.maximum(highest, held), highest)
        spans: Counts = highest - np.where(self.held, np.minimum(lowest, held), lowest)
        return spans
