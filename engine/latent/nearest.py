"""The nearest latent vectors of latent vectors, by comparing all pairs, some at a time."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
Ints = NDArray[np.int32]
Told = Callable[[int, int], None]  # Rows that are done, of how many.

_PAIRS_AT_ONCE = 8_000_000
_SPARE = 6  # Candidates beyond those wanted: what rounding may have put in a wrong order.


def nearest(
    z: FloatArray,
    among: FloatArray,
    count: int,
    *,
    apart_from_itself: bool = False,
    told: Told = lambda done, total: None,
) -> tuple[Ints, FloatArray]:
    """The nearest of some vectors, for each of others.

    The distances that decide are summed in one order whatever the number of threads, so that the
    same vectors have the same neighbours on every run; of equally near ones the first count.

    Args:
        z: Shape (rows, z_size).
        among: What is looked through, shape (candidates, z_size).
        count: How many are wanted; fewer come where there are not so many.
        apart_from_itself: z is among, and no vector is its own neighbour.
        told: Hears how far it is; may raise.

    Returns:
        Indices into among, nearest first, and the squares of their distances; both of shape
        (rows, count).
    """
    count = min(count, len(among) - apart_from_itself)
    width = min(count + _SPARE, len(among))
    found = np.empty((len(z), count), np.int32)
    squares = np.empty((len(z), count), np.float32)
    lengths = (among**2).sum(axis=1)
    rows = max(1, _PAIRS_AT_ONCE // max(1, len(among)))
    for start in range(0, len(z), rows):
        told(start, len(z))
        part = z[start : start + rows]
        rough = part @ among.T
        rough *= -2.0
        rough += lengths
        if apart_from_itself:
            own = np.arange(len(part))
            rough[own, start + own] = np.inf
        near = np.sort(np.argpartition(rough, width - 1, axis=1)[:, :width], axis=1)
        exact = ((among[near] - part[:, None]) ** 2).sum(axis=2, dtype=np.float64)
        if apart_from_itself:
            exact[near == start + own[:, None]] = np.inf
        order = np.argsort(exact, axis=1, kind="stable")[:, :count]
        found[start : start + rows] = np.take_along_axis(near, order, axis=1)
        squares[start : start + rows] = np.take_along_axis(exact, order, axis=1)
    return found, squares
