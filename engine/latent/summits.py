"""A map as a landscape: which clips belong to which summit of their density.

Source: Chazal, Guibas, Oudot and Skraba 2013, 'Persistence-based clustering in Riemannian
manifolds', Journal of the ACM 60(6).
"""

import numpy as np
from numpy.typing import NDArray

from engine.latent.layout import Density, FloatArray

MOST = 25
FEWEST = 3
_PLAINS = 8  # Parts of a map that has hardly any summits.
_LEAST_RISE = 0.08  # Of the highest summit: less is a ripple.
_ROUNDS = 30

Ints = NDArray[np.int64]
Doubles = NDArray[np.float64]


def grounds_of(density: Density, positions: FloatArray) -> Ints:
    """The part of the map that each position lies in, shape (count,); -1 away from home.

    Parts are the slopes of summits of the density; a map with fewer than FEWEST summits is cut
    into parts of about the same extent.
    """
    rows, columns = density.grid.shape
    scale = np.array([columns - 1, rows - 1]) / (
        density.right - density.left,
        density.top - density.bottom,
    )
    at = np.rint((positions - np.array([density.left, density.bottom])) * scale).astype(np.int64)
    cells = at[:, 1] * columns + at[:, 0]
    heights = density.grid.ravel().astype(np.float64)
    home = np.flatnonzero(heights >= min(density.home, float(heights[cells].max())))
    ground = _slopes(heights, home, columns)
    if ground.max() + 1 < FEWEST:
        ground = np.full(len(heights), -1)
        masses = np.bincount(cells, minlength=len(heights))[home].astype(np.float64)
        places = np.stack(np.divmod(home, columns), axis=1).astype(np.float64)
        ground[home] = _plains(places, masses)
    found: Ints = ground[cells]
    return found


def _slopes(heights: Doubles, home: Ints, columns: int) -> Ints:
    """The summit that each cell belongs to, from the highest on; -1 where there is no home."""
    rises = sorted(_climb(heights, home, columns, np.inf)[1], reverse=True)
    least = max(_LEAST_RISE * float(heights.max()), rises[MOST - 1] if len(rises) >= MOST else 0.0)
    roots, _ = _climb(heights, home, columns, least)
    tops = np.unique(roots[home])
    by_height = {top: n for n, top in enumerate(sorted(tops, key=lambda t: (-heights[t], t)))}
    ground = np.full(len(heights), -1)
    ground[home] = [by_height[top] for top in roots[home].tolist()]
    return ground


def _climb(heights: Doubles, home: Ints, columns: int, least: float) -> tuple[Ints, list[float]]:
    """Walk down from the summits, joining those that rise less than `least` above the pass.

    Returns:
        The cell of the summit of each cell, and how far each summit rose above the pass over which
        it was joined to a higher one.
    """
    above = [-1] * len(heights)  # Towards the summit; -1 for cells that were not reached.
    tall = heights.tolist()
    rises: list[float] = []

    def summit(cell: int) -> int:
        while above[cell] != cell:
            above[cell] = above[above[cell]]
            cell = above[cell]
        return cell

    for cell in home[np.lexsort((home, -heights[home]))].tolist():
        around = _around(cell, columns, len(tall))
        tops = sorted({summit(c) for c in around if above[c] >= 0}, key=lambda t: (-tall[t], t))
        above[cell] = tops[0] if tops else cell
        for top in tops[1:]:
            if tall[top] - tall[cell] < least:
                above[top] = tops[0]
                rises.append(tall[top] - tall[cell])
    roots = np.full(len(heights), -1)
    roots[home] = [summit(cell) for cell in home.tolist()]
    return roots, rises


def _around(cell: int, columns: int, cells: int) -> list[int]:
    """The up to eight cells around a cell; the rim of a density is far from home."""
    row, column = divmod(cell, columns)
    return [
        r * columns + c
        for r in range(max(0, row - 1), min(cells // columns, row + 2))
        for c in range(max(0, column - 1), min(columns, column + 2))
        if (r, c) != (row, column)
    ]


def _plains(places: Doubles, masses: Doubles) -> Ints:
    """Cut weighted places into _PLAINS parts: k-means, begun at the places farthest apart."""
    middle = (places * masses[:, None]).sum(axis=0) / max(float(masses.sum()), 1e-12)
    centres = [places[((places - middle) ** 2).sum(axis=1).argmax()]]
    for _ in range(min(_PLAINS, len(places)) - 1):
        gaps = np.min([((places - centre) ** 2).sum(axis=1) for centre in centres], axis=0)
        centres.append(places[(gaps * masses).argmax()])
    found = np.array(centres)
    for _ in range(_ROUNDS):
        part = ((places[:, None] - found) ** 2).sum(axis=2).argmin(axis=1)
        weight = np.bincount(part, masses, len(found))[:, None]
        sums = np.stack([np.bincount(part, masses * x, len(found)) for x in places.T], axis=1)
        found = np.where(weight > 0, sums / np.maximum(weight, 1e-12), found)
    return np.asarray(part, np.int64)
