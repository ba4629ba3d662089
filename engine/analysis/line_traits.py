"""What can be measured in the notes of every track at once, to tell a tune from what goes with it.

All tracks lie behind each other in one set of columns, so that a trait costs a few array
operations for the whole piece, however many tracks and notes it has.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.music.melody import STEPS_PER_QUARTER
from engine.music.notes import Notes

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_STEPS_PER_BAR = 4 * STEPS_PER_QUARTER  # Of any metre: traits only need bars of one length.
_COMFORTABLE_PITCH, _TYPICAL_RANGE = 70.0, 15
_TYPICAL_ONSETS_PER_QUARTER = 1.2
_TOUCHING_QUARTERS = 0.13  # A note held this far into the next one is played legato, not with it.


@dataclass(frozen=True, slots=True)
class Lines:
    """The notes of all tracks and the highest line of each, as columns.

    Attributes:
        notes: All notes, track after track.
        firsts: Where each track starts in them, shape (tracks,).
        owners: The track of each note.
        steps: Onsets on the step grid.
        line_firsts: Where each track starts in the lines.
        line_owners, line_starts, line_ends: The lines; their notes end where the next one starts.
        line_pitches: Their pitches.
    """

    notes: Notes
    firsts: Ints
    owners: Ints
    steps: Ints
    line_firsts: Ints
    line_owners: Ints
    line_starts: Ints
    line_ends: Ints
    line_pitches: Ints

    @property
    def tracks(self) -> int:
        """How many there are."""
        return len(self.firsts)

    @property
    def quarters(self) -> float:
        """How long the piece is, at least a quarter note."""
        return max(1.0, float(self.notes.ends.max()))


def lines_of(tracks: Sequence[Notes]) -> Lines:
    """Lay the notes of tracks behind each other; none of them may be empty."""
    counts = np.array([len(notes) for notes in tracks])
    joined = Notes(
        np.concatenate([notes.starts for notes in tracks]),
        np.concatenate([notes.ends for notes in tracks]),
        np.concatenate([notes.pitches for notes in tracks]),
        np.concatenate([notes.velocities for notes in tracks]),
    )
    owners = np.repeat(np.arange(len(tracks)), counts)
    steps = np.rint(joined.starts * STEPS_PER_QUARTER).astype(np.int64)
    fresh = np.flatnonzero(_changes(owners) | _changes(steps))
    tops = _highest(joined.pitches, fresh)
    line_owners, starts = owners[fresh], steps[fresh]
    ends = np.rint(joined.ends[tops] * STEPS_PER_QUARTER).astype(np.int64)
    ends = np.maximum(starts + 1, ends)
    last = _changes(line_owners)[1:]
    ends[:-1] = np.where(last, ends[:-1], np.minimum(ends[:-1], starts[1:]))
    return Lines(
        joined,
        np.cumsum(counts) - counts,
        owners,
        steps,
        np.flatnonzero(_changes(line_owners)),
        line_owners,
        starts,
        ends,
        joined.pitches[tops],
    )


def traits_of(lines: Lines) -> dict[str, Floats]:
    """What the notes say of each track, each trait of shape (tracks,), about 0..1."""
    bars = _distinct(lines, lines.steps // _STEPS_PER_BAR)
    beats = _distinct(lines, lines.steps // STEPS_PER_QUARTER)
    counts = _counts(lines.line_firsts, len(lines.line_owners))
    return _movement(lines) | {
        "register": _register(lines),
        "monophony": _monophony(lines),
        "coverage": np.minimum(1.0, beats / (lines.quarters * 0.75)),
        "bar_coverage": np.minimum(1.0, bars / max(1.0, lines.quarters / 4)),
        "wide_range": _wide_range(lines),
        "density_off": np.minimum(
            1.0, np.abs(counts / lines.quarters - _TYPICAL_ONSETS_PER_QUARTER)
        ),
        "loudness": _loudness(lines),
        "same_rhythm": _same_rhythm(lines),
    }


def _movement(lines: Lines) -> dict[str, Floats]:
    """How the lines go from note to note; a line of one note leaps all the time."""
    leaps = np.zeros(len(lines.line_pitches), np.int64)
    np.abs(lines.line_pitches[1:] - lines.line_pitches[:-1], out=leaps[1:])
    leaps[lines.line_firsts] = 0
    moves = _counts(lines.line_firsts, len(leaps)) - 1
    some = np.maximum(1, moves)
    same = _sums(lines.line_firsts, leaps == 0) - 1.0  # The first note of a line is no repeat.
    steps = _sums(lines.line_firsts, (leaps == 1) | (leaps == 2))
    mean = np.where(moves > 0, _sums(lines.line_firsts, leaps) / some, 12.0)
    return {
        "leaps": np.minimum(12.0, mean) / 12.0,
        "repeated": np.minimum(1.0, same / some / 0.35),
        "stepwise": steps / some,
    }


def _register(lines: Lines) -> Floats:
    mean = _sums(lines.firsts, lines.notes.pitches) / _counts(lines.firsts, len(lines.owners))
    return np.asarray(1.0 - np.minimum(1.0, np.abs(mean - _COMFORTABLE_PITCH) / 24.0))


def _monophony(lines: Lines) -> Floats:
    """Share of notes that start when the one before has (nearly) ended."""
    apart = lines.owners * (lines.quarters + 1.0)  # Later tracks as if they were played later.
    held = np.maximum.accumulate(lines.notes.ends + apart)
    alone = np.ones(len(held), np.bool_)
    alone[1:] = lines.notes.starts[1:] + apart[1:] >= held[:-1] - _TOUCHING_QUARTERS
    alone[lines.firsts] = True
    return _sums(lines.firsts, alone) / _counts(lines.firsts, len(alone))


def _wide_range(lines: Lines) -> Floats:
    """How far the middle nine tenths of the notes reach beyond what is usual, 1 for an octave."""
    ordered = np.sort(lines.owners * 128 + lines.notes.pitches)
    last = _counts(lines.firsts, len(ordered)) - 1
    high = ordered[lines.firsts + np.rint(0.95 * last).astype(np.int64)]
    low = ordered[lines.firsts + np.rint(0.05 * last).astype(np.int64)]
    return np.asarray(np.minimum(np.maximum(high - low - _TYPICAL_RANGE, 0), 12) / 12.0)


def _loudness(lines: Lines) -> Floats:
    """Mean velocity against that of the whole piece, -1..1 for 20 below to 20 above."""
    velocities = lines.notes.velocities
    own = _sums(lines.firsts, velocities) / _counts(lines.firsts, len(velocities))
    return np.asarray(np.clip((own - velocities.mean()) / 20.0, -1.0, 1.0))


def _same_rhythm(lines: Lines) -> Floats:
    """Share of bars with the onsets of the bar before: high for what accompanies."""
    bars = lines.line_starts // _STEPS_PER_BAR
    fresh = np.flatnonzero(_changes(bars) | _changes(lines.line_owners))
    onsets = np.add.reduceat(1 << (lines.line_starts % _STEPS_PER_BAR), fresh)
    owners, bars = lines.line_owners[fresh], bars[fresh]
    follows = (owners[1:] == owners[:-1]) & (bars[1:] == bars[:-1] + 1)
    same = follows & (onsets[1:] == onsets[:-1])
    pairs = np.bincount(owners[1:], follows, lines.tracks)
    return np.asarray(np.bincount(owners[1:], same, lines.tracks) / np.maximum(1.0, pairs))


def _highest(pitches: Ints, firsts: Ints) -> Ints:
    """Where the highest note of each group is, the first of those."""
    count = len(pitches)
    marked = pitches * count + np.arange(count - 1, -1, -1)
    return np.asarray(count - 1 - np.maximum.reduceat(marked, firsts) % count)


def _distinct(lines: Lines, places: Ints) -> Ints:
    """How many different places each track's notes are at."""
    return _sums(lines.firsts, _changes(places) | _changes(lines.owners))


def _changes(values: Ints) -> NDArray[np.bool_]:
    """Where a value differs from the one before; the first counts."""
    changed = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changed[1:])
    return changed


def _counts(firsts: Ints, count: int) -> Ints:
    counts = np.empty_like(firsts)
    counts[:-1] = firsts[1:]
    counts[-1] = count
    return counts - firsts


def _sums(firsts: Ints, values: NDArray[np.bool_] | Ints) -> Ints:
    return np.asarray(np.add.reduceat(values, firsts, dtype=np.int64))
