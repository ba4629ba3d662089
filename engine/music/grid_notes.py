"""Notes on the step grid as columns of numbers: what a piece's windows are counted and cut from.

A Melody made of notes one by one is for what is shown, edited and modelled; a piece has a thousand
notes in a hundred windows, and what is asked of all of them is asked of the columns.
"""

from collections.abc import Iterable
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from engine.music.melody import STEPS_PER_QUARTER, Melody, Note
from engine.music.notes import Notes

Steps = NDArray[np.int64]


class GridNotes:
    """Notes in onset order; where they are a line, none sounds when the next one starts.

    Attributes:
        starts: Onsets in steps, shape (count,), int64.
        ends: Where they end, exclusive, shape (count,), int64.
        pitches: MIDI note numbers, shape (count,), int64.
    """

    __slots__ = ("_melody", "ends", "pitches", "starts")

    def __init__(self, starts: Steps, ends: Steps, pitches: Steps) -> None:
        """Take columns that are in order; they are not copied and must not change."""
        self.starts, self.ends, self.pitches = starts, ends, pitches
        self._melody: Melody | None = None

    @classmethod
    def of(cls, notes: Iterable[Note]) -> Self:
        """Take notes one by one, in onset order."""
        rows = [(n.start_step, n.end_step, n.pitch) for n in notes]
        table = np.array(rows, dtype=np.int64).reshape(-1, 3)
        return cls(table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy())

    @classmethod
    def placed(cls, notes: Notes) -> Self:
        """Quantize to sixteenths, each note for itself; a shorter one lasts a step.

        A sixteenth and a half is rounded to the even step, as Python rounds.
        """
        starts = np.rint(notes.starts * STEPS_PER_QUARTER).astype(np.int64)
        ends = np.rint(notes.ends * STEPS_PER_QUARTER).astype(np.int64)
        return cls(starts, np.maximum(starts + 1, ends), notes.pitches)

    def highest(self) -> Self:
        """The highest of notes that start together, each ending where the next one starts."""
        order = np.lexsort((-self.pitches, self.starts))  # Stable: of equals the first counts.
        return self._line(order)

    def lowest(self) -> Self:
        """The lowest of notes that start together, each ending where the next one starts."""
        return self._line(np.lexsort((self.pitches, self.starts)))

    def _line(self, order: Steps) -> Self:
        ordered, fresh = self.starts[order], np.ones(len(order), np.bool_)
        np.not_equal(ordered[1:], ordered[:-1], out=fresh[1:])
        firsts = order[fresh]
        starts, ends = self.starts[firsts], self.ends[firsts]
        ends[:-1] = np.minimum(ends[:-1], starts[1:])
        return type(self)(starts, ends, self.pitches[firsts])

    @property
    def melody(self) -> Melody:
        """The notes of a line as a Melody; made when first asked for."""
        if self._melody is None:
            self._melody = _melody(self.starts, self.ends, self.pitches)
        return self._melody

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes of a line one by one."""
        return self.melody.notes

    def cut(self, start_step: int, end_step: int) -> Melody:
        """The part of a line in [start_step, end_step), counted from there, trimmed to it."""
        first = int(np.searchsorted(self.starts, start_step))
        behind = int(np.searchsorted(self.starts, end_step))
        if first and self.ends[first - 1] > start_step:  # Held over.
            first -= 1
        part = slice(first, behind)
        return _melody(
            np.maximum(self.starts[part], start_step) - start_step,
            np.minimum(self.ends[part], end_step) - start_step,
            self.pitches[part],
        )

    def __len__(self) -> int:
        return len(self.starts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, GridNotes) and all(
            np.array_equal(getattr(self, name), getattr(other, name))
            for name in ("starts", "ends", "pitches")
        )

    def __hash__(self) -> int:
        return hash((len(self), int(self.starts.sum()), int(self.pitches.sum())))

    def __reduce__(self) -> tuple[Any, ...]:
        return GridNotes, (self.starts, self.ends, self.pitches)

    def __repr__(self) -> str:
        rows = zip(self.starts.tolist(), self.ends.tolist(), self.pitches.tolist(), strict=True)
        return f"GridNotes({list(rows)})"


def _melody(starts: Steps, ends: Steps, pitches: Steps) -> Melody:
    rows = zip(starts.tolist(), ends.tolist(), pitches.tolist(), strict=True)
    return Melody(tuple(Note(*row) for row in rows))
