"""The windows of a library that have a place on the map of a model, and their latent vectors."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.library.vectors import Vectors
from engine.library.window_rows import StoredWindows

FloatArray = NDArray[np.float32]
Ints = NDArray[np.int64]


class MapWindows:
    """Windows that are on the map; those with the same music in a piece share one vector.

    Args:
        windows: All windows of a kind.
        vectors: What a model made of them.
        rows: Which of them are on the map, in order.
        z_size: Of the vectors.

    Attributes:
        rows: As given.
        contents: Of each different music its index into the contents, shape (distinct,).
        z_rows: Of each different music its row of the vectors of its content, shape (distinct,).
        place: Which different music each window of rows is, shape (len(rows),).
    """

    def __init__(self, windows: StoredWindows, vectors: Vectors, rows: Ints, z_size: int) -> None:
        self._windows, self._vectors, self.rows = windows, vectors, rows
        self._none = np.zeros((0, z_size), np.float32)
        firsts, self.place = np.unique(windows.twin[rows], return_inverse=True)
        self.contents: Ints = windows.content_of[firsts]
        self.z_rows: Ints = z_rows_of(windows)[firsts]

    def __len__(self) -> int:
        """How much different music there is."""
        return len(self.contents)

    def z(self, chosen: Ints) -> FloatArray:
        """Latent vectors of different music, shape (len(chosen), z_size); chosen is in order."""
        parts = [
            found[self.z_rows[chosen[part]]]
            for index, part in by_content(self.contents[chosen])
            if (found := self._vectors.of(index, self._windows.contents[index])) is not None
        ]
        return np.concatenate([self._none, *parts])


def z_rows_of(windows: StoredWindows) -> Ints:
    """For every window the row of z, among those of its content, that was made of its music."""
    distinct = windows.twin == np.arange(len(windows))
    rank = np.cumsum(distinct) - 1
    first = np.cumsum(windows.counts) - windows.counts
    rows: Ints = rank[windows.twin] - np.repeat(rank[first], windows.counts)
    return rows


def by_content(contents: Ints) -> Iterator[tuple[int, slice]]:
    """Contents that run in order, each with the span that is its own."""
    borders = np.flatnonzero(np.diff(contents, prepend=-1, append=-1))
    for start, end in pairwise(borders.tolist()):
        yield int(contents[start]), slice(start, end)
