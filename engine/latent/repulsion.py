"""How points of a map push each other away, all of them at once: a field on a grid.

Source: Linderman, Rachh, Hoskins, Steinerberger and Kluger 2019, 'Fast interpolation-based t-SNE
for improved visualization of single-cell RNA-seq data', Nature Methods 16.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Self

import numpy as np
from numpy.typing import NDArray

TAIL = 0.5  # Of the kernel (1 + d²/TAIL)^-TAIL. 1 is Student's t; docs/decisions/map-layouts.md.
_CELL = 0.5  # Between points of the grid; the kernel is about as wide as 1.
_MOST_CELLS = 400  # A wider map has wider cells.
_FEWEST_CELLS = 24  # A narrower map has narrower ones.
_SIZES = (32, 48, 64, 80, 96, 108, 128, 144, 160, 180, 192, 216, 240, 256, 288, 320, 360, 384, 432)

Doubles = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """What all points of a map do together at each point of a grid.

    Attributes:
        values: The sum of kernels, and the push along both axes, shape (size * size, 3).
        lower: Where the grid begins.
        cell: Between its points.
        size: Of its sides.
        whole: The sum of kernels over all pairs of different points.
        count: How many points there are.
    """

    values: Doubles
    lower: Doubles
    cell: float
    size: int
    whole: float
    count: int

    @classmethod
    def of(cls, points: Doubles) -> tuple[Self, Doubles]:
        """The field of points, shape (count, 2), and the push on each of them, of that shape."""
        extent = float(np.ptp(points, axis=0).max())
        cell = extent / np.clip(extent / _CELL, _FEWEST_CELLS, _MOST_CELLS) or 1.0
        size = next(size for size in _SIZES if size >= extent / cell + 5)
        lower = points.min(axis=0) - 2.0 * cell
        places, shares = _shared(points, lower, cell, size)
        masses = np.bincount(places.ravel(), shares.ravel(), size * size).reshape(size, size)
        spectrum = np.fft.rfft2(masses, (2 * size, 2 * size)) * _kernels(size, cell)
        sums = np.fft.irfft2(spectrum, (2 * size, 2 * size))[:, :size, :size]
        values = np.ascontiguousarray(sums.reshape(3, -1).T)
        here = np.einsum("rc,rcv->rv", shares, values[places])
        whole = max(float(here[:, 0].sum()) - len(points), 1e-9)
        return cls(values, lower, cell, size, whole, len(points)), here[:, 1:]

    def push(self, at: Doubles) -> Doubles:
        """The push on further points, shape (count, 2); beyond the grid that of its rim."""
        inside = np.clip(at, self.lower + self.cell, self.lower + (self.size - 3) * self.cell)
        places, shares = _shared(inside, self.lower, self.cell, self.size)
        return np.asarray(np.einsum("rc,rcv->rv", shares, self.values[places][..., 1:]))


def _shared(points: Doubles, lower: Doubles, cell: float, size: int) -> tuple[Ints, Doubles]:
    """The nine points of the grid around each point, and what each has of it (parabolas)."""
    at = (points - lower) / cell
    corner = np.rint(at).astype(np.int64)
    off = at - corner
    parts = np.stack((off * (off - 1) / 2, 1 - off * off, off * (off + 1) / 2))
    steps = np.array([-1, 0, 1])
    rows = (corner[:, 1, None] + steps) * size
    places = rows[:, :, None] + (corner[:, 0, None] + steps)[:, None, :]
    shares = parts[:, :, 1].T[:, :, None] * parts[:, :, 0].T[:, None, :]
    return places.reshape(len(points), 9), shares.reshape(len(points), 9)


@lru_cache(maxsize=2)
def _kernels(size: int, cell: float) -> NDArray[np.complex128]:
    """The spectra of the kernel and of the push of one point, shape (3, 2 * size, size + 1)."""
    offset = np.fft.fftfreq(2 * size, 1 / (2 * size)) * cell
    across, up = offset[None, :], offset[:, None]
    narrow = 1.0 / (1.0 + (across**2 + up**2) / TAIL)
    kernel = narrow**TAIL
    return np.fft.rfft2(np.stack((kernel, kernel * narrow * across, kernel * narrow * up)))
