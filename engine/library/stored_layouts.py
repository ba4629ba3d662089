"""Maps as the library keeps them: the plane of 'directions', the places of 'neighbourhoods'.

Nothing of the music is in them: contents stand by their numbers and a digest of their windows.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.latent.projection import Projection
from engine.library.map_windows import MapWindows
from engine.library.window_rows import StoredWindows

FloatArray = NDArray[np.float32]
Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class StoredPlane:
    """The plane of 'directions', as it was fitted once.

    Attributes:
        projection: The plane.
        count: How much different music was on the map when it was fitted.
        measured: Of how much the trustworthiness was measured; 0 before.
        trust: The trustworthiness; NaN where it was not measured.
        kept: Whether the library has it as it is.
    """

    projection: Projection
    count: int
    measured: int = 0
    trust: float = np.nan
    kept: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class StoredPlaces:
    """Where clips lie in 'neighbourhoods'.

    Attributes:
        numbers: Of each content its number in the library, ascending, shape (contents,).
        marks: What its windows were like, shape (contents,).
        counts: How much different music it has, shape (contents,).
        positions: Of all their different music, NaN where it is not on the map, shape (all, 2).
        laid: Which of it was laid out together, not placed among the others later, shape (all,).
        trust: The trustworthiness; NaN where it was not measured.
    """

    numbers: Ints
    marks: Ints
    counts: Ints
    positions: FloatArray
    laid: Bools
    trust: float = np.nan

    def found(
        self, windows: StoredWindows, marks: Ints, on: MapWindows
    ) -> tuple[FloatArray, Bools]:
        """Positions of the music on a map, NaN where none is known, and which was laid out.

        Args:
            windows: All windows of the kind.
            marks: Of their contents.
            on: Which of them are on the map.
        """
        numbers = content_numbers(windows)
        at = np.searchsorted(self.numbers, numbers).clip(max=max(0, len(self.numbers) - 1))
        starts = np.cumsum(self.counts) - self.counts
        if not len(self.numbers):
            return np.full((len(on), 2), np.nan, np.float32), np.zeros(len(on), np.bool_)
        same = (self.numbers[at] == numbers) & (self.marks[at] == marks)
        rows = starts[at][on.contents] + on.z_rows
        known = same[on.contents] & (on.z_rows < self.counts[at][on.contents])
        rows = np.where(known, rows, 0)
        positions = np.where(known[:, None], self.positions[rows], np.float32(np.nan))
        return positions.astype(np.float32), self.laid[rows] & known

    def without_others(self, numbers: Iterable[int]) -> Self | None:
        """Those of some contents alone; None where nothing is left."""
        kept = np.isin(self.numbers, list(numbers))
        rows = np.repeat(kept, self.counts)
        if not rows.any():
            return None
        columns = (self.numbers[kept], self.marks[kept], self.counts[kept])
        return type(self)(*columns, self.positions[rows], self.laid[rows], self.trust)


_NO_INTS = np.zeros(0, np.int64)
NO_PLACES = StoredPlaces(
    _NO_INTS, _NO_INTS, _NO_INTS, np.zeros((0, 2), np.float32), np.zeros(0, np.bool_)
)


def stored_places(
    windows: StoredWindows, marks: Ints, on: MapWindows, positions: FloatArray, laid: Bools
) -> StoredPlaces:
    """What is kept of the positions of the music on a map; see StoredPlaces.found."""
    chosen = np.unique(on.contents)
    distinct = np.bincount(
        windows.content_of, windows.twin == np.arange(len(windows)), len(windows.contents)
    ).astype(np.int64)
    numbers = content_numbers(windows)[chosen]
    chosen = chosen[np.argsort(numbers)]
    starts = np.zeros(len(windows.contents), np.int64)
    starts[chosen] = np.cumsum(distinct[chosen]) - distinct[chosen]
    rows = starts[on.contents] + on.z_rows
    every = np.full((int(distinct[chosen].sum()), 2), np.nan, np.float32)
    together = np.zeros(len(every), np.bool_)
    every[rows], together[rows] = positions, laid
    return StoredPlaces(np.sort(numbers), marks[chosen], distinct[chosen], every, together)


def content_numbers(windows: StoredWindows) -> Ints:
    """The numbers of the contents in the library, in their order."""
    firsts = np.cumsum(windows.counts) - windows.counts
    numbers: Ints = windows.row_id[firsts] >> 32
    return numbers


def pack_plane(plane: StoredPlane) -> bytes:
    """Write a plane."""
    return save(
        {
            "mean": plane.projection.mean,
            "axes": np.ascontiguousarray(plane.projection.axes),
            "counts": np.array([plane.count, plane.measured], np.int64),
            "trust": np.array([plane.trust]),
        }
    )


def unpack_plane(data: bytes | None, z_size: int) -> StoredPlane | None:
    """Read what pack_plane wrote for a model; None where it is nothing that can be used."""
    try:
        arrays = load(data or b"")
        count, measured = arrays["counts"].tolist()
        (trust,) = arrays["trust"].tolist()
        mean, axes = arrays["mean"], arrays["axes"]
    except (SafetensorError, KeyError, ValueError):
        return None
    if mean.shape != (z_size,) or axes.shape != (2, z_size) or not np.isfinite(axes).all():
        return None
    return StoredPlane(Projection(mean, axes), count, measured, trust, kept=True)


def pack_places(places: StoredPlaces) -> bytes:
    """Write positions."""
    return save(
        {
            "numbers": places.numbers,
            "marks": places.marks,
            "counts": places.counts,
            "positions": np.ascontiguousarray(places.positions),
            "laid": places.laid,
            "trust": np.array([places.trust]),
        }
    )


def unpack_places(data: bytes | None) -> StoredPlaces | None:
    """Read what pack_places wrote; None where it is nothing that can be used."""
    try:
        arrays = load(data or b"")
        (trust,) = arrays.pop("trust").tolist()
        places = StoredPlaces(**arrays, trust=trust)
    except (SafetensorError, KeyError, ValueError, TypeError):
        return None
    return places if _fits(places) else None


def _fits(places: StoredPlaces) -> bool:
    """Whether arrays belong together, and there is something in them."""
    columns = (places.numbers, places.marks, places.counts)
    if any(c.dtype != np.int64 or c.shape != places.numbers.shape for c in columns):
        return False
    ordered = places.numbers.ndim == 1 and (np.diff(places.numbers) > 0).all()
    if not ordered or (places.counts < 0).any() or np.isinf(places.positions).any():
        return False
    total = int(places.counts.sum())
    shapes = places.positions.shape, places.laid.shape
    kinds = [places.positions.dtype.name, places.laid.dtype.name]
    return total > 0 and shapes == ((total, 2), (total,)) and kinds == ["float32", "bool"]


def without_others(data: bytes, numbers: Iterable[int]) -> bytes | None:
    """Packed positions of some contents alone; None where nothing is left of them."""
    places = unpack_places(data)
    left = places.without_others(numbers) if places is not None else None
    return None if left is None else pack_places(left)
