"""The strokes of a piece's drums as columns of numbers."""

from collections.abc import Iterable
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from engine.music.drums import CLASS_OF_PITCH, DrumHit
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.notes import Notes

_NO_CLASS = -1
_CLASS_OF = np.array([CLASS_OF_PITCH.get(pitch, _NO_CLASS) for pitch in range(128)])
_NAMES = ("steps", "drums", "velocities", "offsets")


class Strokes:
    """Strokes in order of their steps, and of their drums where they fall together.

    Attributes:
        steps: The sixteenth that each belongs to, shape (count,), int64.
        drums: Index into DRUM_NAMES, shape (count,), int64.
        velocities: 1..127, shape (count,), int64.
        offsets: How far before (below 0) or behind the step it sounds, shape (count,), float64.
    """

    __slots__ = ("_hits", "drums", "offsets", "steps", "velocities")

    def __init__(
        self,
        steps: NDArray[np.int64],
        drums: NDArray[np.int64],
        velocities: NDArray[np.int64],
        offsets: NDArray[np.float64],
    ) -> None:
        """Take columns that are in order; they are not copied and must not change."""
        self.steps, self.drums, self.velocities, self.offsets = steps, drums, velocities, offsets
        self._hits: tuple[DrumHit, ...] | None = None

    @classmethod
    def of(cls, hits: Iterable[DrumHit]) -> Self:
        """Take strokes one by one, in order."""
        rows = [(hit.step, hit.drum, hit.velocity, hit.offset) for hit in hits]
        table = np.array(rows, dtype=np.float64).reshape(-1, 4)
        whole = table[:, :3].astype(np.int64)
        return cls(whole[:, 0].copy(), whole[:, 1].copy(), whole[:, 2].copy(), table[:, 3].copy())

    @classmethod
    def placed(cls, tracks: Iterable[Notes]) -> Self:
        """All strokes of drum tracks, each at the nearest sixteenth; of two on a drum the louder.

        Percussion that belongs to no class is left out, as Magenta leaves it out.
        """
        columns = [(notes.starts, notes.pitches, notes.velocities) for notes in tracks]
        if not columns:
            return cls.of(())
        starts, pitches, velocities = (np.concatenate(c) for c in zip(*columns, strict=True))
        drums, at = _CLASS_OF[pitches], starts * STEPS_PER_QUARTER
        steps = np.floor(at + 0.5).astype(np.int64)
        order = np.lexsort((-velocities, drums, steps))
        order = order[drums[order] != _NO_CLASS]
        place = steps[order] * len(_CLASS_OF) + drums[order]
        chosen = order[np.flatnonzero(np.diff(place, prepend=-1))]
        return cls(
            steps[chosen],
            drums[chosen],
            np.minimum(velocities[chosen], 127),
            at[chosen] - steps[chosen],
        )

    @property
    def hits(self) -> tuple[DrumHit, ...]:
        """The strokes one by one; made when first asked for."""
        if self._hits is None:
            self._hits = self.between(0, np.iinfo(np.int64).max)
        return self._hits

    def between(self, start_step: int, end_step: int) -> tuple[DrumHit, ...]:
        """The strokes in [start_step, end_step), counted from there."""
        part = slice(*np.searchsorted(self.steps, (start_step, end_step)).tolist())
        columns = (self.steps[part] - start_step, self.drums[part], self.velocities[part])
        rows = zip(*(c.tolist() for c in columns), self.offsets[part].tolist(), strict=True)
        return tuple(DrumHit(*row) for row in rows)

    def __len__(self) -> int:
        return len(self.steps)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Strokes) and all(
            np.array_equal(getattr(self, name), getattr(other, name)) for name in _NAMES
        )

    def __hash__(self) -> int:
        return hash((len(self), int(self.steps.sum()), int(self.drums.sum())))

    def __reduce__(self) -> tuple[Any, ...]:
        return Strokes, tuple(getattr(self, name) for name in _NAMES)

    def __repr__(self) -> str:
        return f"Strokes{self.hits!r}"
