"""Notes of a track as columns of numbers, which also behave as a sequence of notes.

A piece has thousands of notes; what is measured in all of them is measured in the columns.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Self, overload

import numpy as np
from numpy.typing import NDArray


class TimedNote(NamedTuple):
    """A note in quarter notes from the start of the file; velocity 1..127."""

    start_quarter: float
    end_quarter: float
    pitch: int
    velocity: int


class Notes(Sequence[TimedNote]):
    """The notes of a track, ordered by onset, end, pitch and velocity.

    Attributes:
        starts: Onsets in quarter notes, shape (count,), float64.
        ends: Where they end, shape (count,), float64.
        pitches: MIDI note numbers, shape (count,), int64.
        velocities: 1..127, shape (count,), int64.
    """

    __slots__ = ("_rows", "ends", "pitches", "starts", "velocities")

    def __init__(
        self,
        starts: NDArray[np.float64],
        ends: NDArray[np.float64],
        pitches: NDArray[np.int64],
        velocities: NDArray[np.int64],
    ) -> None:
        """Take columns that are in order; they are not copied and must not change."""
        self.starts, self.ends = starts, ends
        self.pitches, self.velocities = pitches, velocities
        self._rows: tuple[TimedNote, ...] | None = None

    @classmethod
    def of(cls, notes: Iterable[TimedNote]) -> Self:
        """Arrange notes given one by one, in any order."""
        rows = sorted(notes)
        table = np.array(rows, dtype=np.float64).reshape(-1, 4)
        whole = table[:, 2:].astype(np.int64)
        return cls(table[:, 0].copy(), table[:, 1].copy(), whole[:, 0].copy(), whole[:, 1].copy())

    @classmethod
    def in_order(
        cls,
        starts: NDArray[np.float64],
        ends: NDArray[np.float64],
        pitches: NDArray[np.int64],
        velocities: NDArray[np.int64],
    ) -> Self:
        """Take columns in any order."""
        order = np.lexsort((velocities, pitches, ends, starts))
        return cls(starts[order], ends[order], pitches[order], velocities[order])

    def where(self, chosen: NDArray[np.bool_]) -> Self:
        """Those that are chosen, by a mask of shape (count,)."""
        return type(self)(
            self.starts[chosen], self.ends[chosen], self.pitches[chosen], self.velocities[chosen]
        )

    def at(self, starts: NDArray[np.float64], ends: NDArray[np.float64]) -> Self:
        """The same notes at other places in time."""
        columns = (starts, ends, self.pitches, self.velocities)
        return type(self)(*columns) if _ordered(*columns) else self.in_order(*columns)

    @property
    def rows(self) -> tuple[TimedNote, ...]:
        """The notes one by one; made when first asked for."""
        if self._rows is None:
            columns = (self.starts, self.ends, self.pitches, self.velocities)
            rows = zip(*(column.tolist() for column in columns), strict=True)
            self._rows = tuple(map(TimedNote._make, rows))
        return self._rows

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> TimedNote: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[TimedNote, ...]: ...

    def __getitem__(self, index: int | slice) -> TimedNote | tuple[TimedNote, ...]:
        return self.rows[index]

    def __iter__(self) -> Iterator[TimedNote]:
        return iter(self.rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Notes) and self.rows == other.rows

    def __hash__(self) -> int:
        return hash((len(self.starts), float(self.starts.sum()), int(self.pitches.sum())))

    def __reduce__(self) -> tuple[Any, ...]:
        return Notes, (self.starts, self.ends, self.pitches, self.velocities)

    def __repr__(self) -> str:
        return f"Notes{self.rows!r}"


def _ordered(
    starts: NDArray[np.float64],
    ends: NDArray[np.float64],
    pitches: NDArray[np.int64],
    velocities: NDArray[np.int64],
) -> bool:
    """Whether columns are in order already, which is quicker to see than to bring about."""
    if (starts[1:] < starts[:-1]).any():
        return False
    tied = np.flatnonzero(starts[1:] == starts[:-1])
    for column in (ends, pitches, velocities):
        earlier, later = column[tied], column[tied + 1]
        if (later < earlier).any():
            return False
        tied = tied[later == earlier]
    return True
