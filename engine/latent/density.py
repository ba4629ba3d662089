"""How densely clips lie on a map, and where the model is at home on it."""

import numpy as np
from numpy.typing import NDArray

from engine.latent.contours import contours
from engine.latent.layout import Density

FEWEST = 3  # Positions that a density is made of.
CELLS = 160  # Of the longer side.
HOME = 0.97  # Of all clips lie at home.
INNER = (0.75, 0.5, 0.25)  # Shares of clips inside the other contours.
_ROOM = 0.12  # Around the clips, of the longer side.
_BANDWIDTH = 0.5  # Of Scott's rule: maps have many summits, and the rule is made for one.

FloatArray = NDArray[np.float32]
Doubles = NDArray[np.float64]


def density_of(positions: FloatArray) -> Density | None:
    """How densely positions (count, 2) lie; None where they are too few or in one place.

    Takes a few hundredths of a second for half a million.

    Source: Scott 1992, 'Multivariate density estimation' (the width of the kernel).
    """
    extent = np.ptp(positions, axis=0) if len(positions) else np.zeros(2)
    if len(positions) < FEWEST or not extent.max() > 0:
        return None
    cell = float(extent.max()) * (1 + 2 * _ROOM) / CELLS
    lower = positions.min(axis=0).astype(np.float64) - _ROOM * float(extent.max())
    shape = np.ceil((extent + 2 * _ROOM * float(extent.max())) / cell).astype(int) + 1
    at = (positions - lower) / cell
    heights = _smooth(_counted(at, shape), _widths(at))
    grid = np.asarray(heights / heights.max(), np.float32)
    upper = lower + (shape - 1) * cell
    own = _between(grid, at)
    levels = [float(np.quantile(own, 1.0 - share, method="lower")) for share in (HOME, *INNER)]
    corner = lower.astype(np.float32)
    (left, bottom), (right, top) = lower.tolist(), upper.tolist()
    lines = tuple(
        tuple(line * np.float32(cell) + corner for line in contours(grid, level))
        for level in levels
    )
    return Density(grid, left, bottom, right, top, levels[0], lines)


def height_at(density: Density, positions: FloatArray) -> FloatArray:
    """The density at map positions (count, 2), shape (count,); beyond the grid there is none."""
    rows, columns = density.grid.shape
    scale = np.array([columns - 1, rows - 1]) / (
        density.right - density.left,
        density.top - density.bottom,
    )
    at = (positions - np.array([density.left, density.bottom])) * scale
    beyond = ((at < 0) | (at > (columns - 1, rows - 1))).any(axis=1)
    return np.where(beyond, np.float32(0.0), _between(density.grid, at)).astype(np.float32)


def _counted(at: Doubles, shape: NDArray[np.int64]) -> Doubles:
    """How many positions lie at each point of a grid, each shared among the four around it."""
    columns, rows = shape.tolist()
    corner = np.floor(at).astype(np.int64)
    part = at - corner
    counts = np.zeros(rows * columns)
    for right in (0, 1):
        for up in (0, 1):
            share = np.abs(1 - right - part[:, 0]) * np.abs(1 - up - part[:, 1])
            places = (corner[:, 1] + up) * columns + corner[:, 0] + right
            counts += np.bincount(places, share, rows * columns)
    return counts.reshape(rows, columns)


def _widths(at: Doubles) -> Doubles:
    """The kernel's standard deviation in cells, along each axis."""
    scott = at.std(axis=0) * len(at) ** (-1 / 6)
    return np.asarray(np.clip(_BANDWIDTH * scott, 1.0, CELLS * _ROOM / 3))


def _smooth(counts: Doubles, widths: Doubles) -> Doubles:
    rows, columns = (
        np.exp(-0.5 * (np.subtract.outer(np.arange(size), np.arange(size)) / width) ** 2)
        for size, width in zip(counts.shape, widths[::-1].tolist(), strict=True)
    )
    return np.asarray(rows @ counts @ columns)


def _between(grid: FloatArray, at: Doubles) -> Doubles:
    """Heights between the points of a grid, linear in both directions."""
    most = np.array(grid.shape[::-1]) - 2
    corner = np.clip(np.floor(at), 0, most).astype(np.int64)
    across, up = np.clip(at - corner, 0.0, 1.0).T
    column, row = corner.T
    below = grid[row, column] * (1 - across) + grid[row, column + 1] * across
    above = grid[row + 1, column] * (1 - across) + grid[row + 1, column + 1] * across
    return np.asarray(below * (1 - up) + above * up, np.float64)
