"""What of a clip is kept, new or gone in another that was made from it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.music.clip import Clip
from engine.music.part import Part
from engine.music.parts import parts_of

SAME_ONSET = 0.5  # Steps; what is nearer was meant for the same sixteenth.
_VOICE = 1e6  # Steps that lie between pitches in one line of figures: longer than any clip.


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """A clip against what it was made from.

    Attributes:
        kept: For each part of the clip (as parts_of gives them) which of its notes were there
            before, shape (its notes,); the others are new.
        gone: What was there before and is not any more, part by part.
    """

    kept: tuple[NDArray[np.bool_], ...]
    gone: tuple[Part, ...]

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many notes are kept, new and gone."""
        kept = sum(int(mask.sum()) for mask in self.kept)
        total = sum(len(mask) for mask in self.kept)
        return kept, total - kept, sum(len(part.notes) for part in self.gone)


def compare(before: Clip, after: Clip) -> Comparison:
    """Find each note of a clip in another: the same pitch at about the same onset; how long and how
    loud it is does not count. Notes behind the end of `after` are not looked at.

    Where `after` has no parts, a model wrote it: then what it did not write (such as a bass, for a
    model of melodies) was not heard by it and is not said to be gone.
    """
    new = parts_of(after)
    old = parts_of(before)
    if not after.parts:
        written = {part.role for part in new}
        old = tuple(p for p in parts_of(replace(before, parts=())) if p.role in written)
    theirs, ours = _listed(old, after.steps), _listed(new, np.inf)
    kept = _twins(ours.keys, theirs.keys)
    gone = ~_twins(theirs.keys, ours.keys)
    near, far = np.flatnonzero(~kept), np.flatnonzero(gone)
    for mine, other in _near(ours.keys[near].tolist(), theirs.keys[far].tolist()):
        kept[near[mine]], gone[far[other]] = True, False
    return Comparison(_by_part(ours, kept, new), _with_notes(old, theirs, gone))


@dataclass(frozen=True, slots=True, eq=False)
class _Listed:
    """Notes of parts in order of pitch and onset.

    Attributes:
        keys: Pitch (of drums or of the rest) and onset in one figure, shape (count,).
        parts: Part of each.
        numbers: Number of each in its part.
    """

    keys: NDArray[np.float64]
    parts: NDArray[np.int64]
    numbers: NDArray[np.int64]


def _listed(parts: Sequence[Part], end: float) -> _Listed:
    """Those that start before a step."""
    columns = [part.columns for part in parts]
    counts = [len(part.notes) for part in parts]
    starts = np.concatenate([np.zeros(0), *(c.starts for c in columns)])
    pitches = np.concatenate([np.zeros(0, np.int64), *(c.pitches for c in columns)])
    drums = np.repeat([part.role == "drums" for part in parts], counts).astype(np.int64)
    keys = (128 * drums + pitches) * _VOICE + starts
    of = np.repeat(np.arange(len(parts)), counts)
    numbers = np.concatenate([np.zeros(0, np.int64), *(np.arange(count) for count in counts)])
    order = np.argsort(keys, kind="stable")
    order = order[starts[order] < end]
    return _Listed(keys[order], of[order], numbers[order])


def _twins(keys: NDArray[np.float64], others: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which keys of a sorted list another sorted list has, too, each counted once."""
    there = np.searchsorted(others, keys, "right") - np.searchsorted(others, keys, "left")
    return np.arange(len(keys)) - np.searchsorted(keys, keys, "left") < there


def _near(ours: Sequence[float], theirs: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Pairs of numbers of notes that were meant for the same sixteenth, each note in one pair."""
    at = 0
    for number, key in enumerate(ours):
        while at < len(theirs) and theirs[at] < key - SAME_ONSET:
            at += 1
        if at < len(theirs) and theirs[at] <= key + SAME_ONSET:
            yield number, at
            at += 1


def _by_part(
    listed: _Listed, mask: NDArray[np.bool_], parts: Sequence[Part]
) -> tuple[NDArray[np.bool_], ...]:
    result = tuple(np.zeros(len(part.notes), np.bool_) for part in parts)
    for index, found in enumerate(result):
        mine = listed.parts == index
        found[listed.numbers[mine]] = mask[mine]
    return result


def _with_notes(
    parts: Sequence[Part], listed: _Listed, mask: NDArray[np.bool_]
) -> tuple[Part, ...]:
    """Parts with some of their notes alone."""
    masks = _by_part(listed, mask, parts)
    return tuple(
        replace(part, notes=tuple(part.notes[n] for n in np.flatnonzero(some).tolist()))
        for part, some in zip(parts, masks, strict=True)
        if some.any()
    )
