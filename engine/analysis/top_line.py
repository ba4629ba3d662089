"""The line that is heard on top of chords and figures: a tune inside a piano's notes."""

import numpy as np
from numpy.typing import NDArray

from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.notes import Notes
from engine.music.score import skyline

_LONGEST_ON_TOP = 16 * STEPS_PER_QUARTER  # A drone does not hide what comes after it for ever.


def top_line(notes: Notes) -> Melody:
    """Keep what nothing higher covers, and of that the highest of notes that start together.

    Unlike a plain skyline, an accompaniment that moves under a held note of the tune does not cut
    that note short.
    """
    return skyline(uncovered(notes))


def uncovered(notes: Notes) -> Notes:
    """The notes that nothing higher covers.

    A note's last step covers nothing, so that legato does not hide the next one.
    """
    if not len(notes):
        return notes
    starts = np.rint(notes.starts * STEPS_PER_QUARTER).astype(np.int64)
    ends = np.rint(notes.ends * STEPS_PER_QUARTER).astype(np.int64)
    highest = _highest_sounding(starts, ends - 1, notes.pitches)
    return notes.where(notes.pitches >= highest)


def _highest_sounding(
    starts: NDArray[np.int64], ends: NDArray[np.int64], pitches: NDArray[np.int64]
) -> NDArray[np.int64]:
    """The highest pitch of what started at or before each note and has not ended."""
    places, ranks = np.unique(starts, return_inverse=True)
    ends = np.clip(ends, starts + 1, starts + _LONGEST_ON_TOP)
    lengths = np.searchsorted(places, ends) - ranks
    before = np.cumsum(lengths) - lengths
    covered = np.repeat(ranks - before, lengths) + np.arange(int(lengths.sum()))
    highest = np.zeros(len(places), np.int64)
    np.maximum.at(highest, covered, np.repeat(pitches, lengths))
    return np.asarray(highest[ranks])
