"""Notes as they are played, as columns of numbers: what is done to many is done to these."""

from collections.abc import Sequence
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

Chosen = NDArray[np.bool_] | NDArray[np.int64]


class PlayedColumns(NamedTuple):
    """Columns of one length; they are shared and must not change.

    Attributes:
        starts: Onsets in steps, shape (count,), float64.
        ends: Releases in steps, shape (count,), float64.
        pitches: MIDI note numbers, shape (count,), int64.
        velocities: 1..127, shape (count,), int64.
    """

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    pitches: NDArray[np.int64]
    velocities: NDArray[np.int64]

    @classmethod
    def of(
        cls,
        starts: Sequence[float],
        ends: Sequence[float],
        pitches: Sequence[int],
        velocities: Sequence[int],
    ) -> Self:
        """Take lists of numbers."""
        return cls(
            np.array(starts, np.float64),
            np.array(ends, np.float64),
            np.array(pitches, np.int64),
            np.array(velocities, np.int64),
        )

    @property
    def size(self) -> int:
        """How many notes there are."""
        return len(self.starts)

    def at(self, chosen: Chosen) -> Self:
        """Some of them, by a mask or by their numbers."""
        return type(self)(
            self.starts[chosen], self.ends[chosen], self.pitches[chosen], self.velocities[chosen]
        )

    def joined(self, other: Self) -> Self:
        """These and then others."""
        return type(self)(
            np.concatenate((self.starts, other.starts)),
            np.concatenate((self.ends, other.ends)),
            np.concatenate((self.pitches, other.pitches)),
            np.concatenate((self.velocities, other.velocities)),
        )

    def exchanged(self, gone: Sequence[int], places: Sequence[int], come: Self) -> Self:
        """These without some, and with others that stand at `places` of what is left."""

        def column(old: NDArray[Any], new: NDArray[Any]) -> NDArray[Any]:
            return np.insert(np.delete(old, gone), places, new)

        return type(self)(
            column(self.starts, come.starts),
            column(self.ends, come.ends),
            column(self.pitches, come.pitches),
            column(self.velocities, come.velocities),
        )

    def order(self) -> NDArray[np.int64]:
        """Numbers of the notes in the order that a part has."""
        return np.lexsort((self.velocities, self.pitches, self.ends, self.starts))


def no_columns() -> PlayedColumns:
    """No note at all."""
    return PlayedColumns.of((), (), (), ())
