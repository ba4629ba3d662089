"""The nearest latent vectors of latent vectors, by comparing all pairs, some at a time."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
Ints = NDArray[np.int32]
Told = Callable[[int, int], None]  # Rows that are done, of how many.

_PAIRS_AT_ONCE = 8_000_000
_GROUP = 32  # Candidates of which the nearest stands for all at first.
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
    same vectors have the same neighbours on every run.

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
        near = np.sort(_smallest(rough, width), axis=1)
        apart = among[near] - part[:, None]
        exact = np.einsum("rcz,rcz->rc", apart, apart)
        if apart_from_itself:
            exact[near == start + own[:, None]] = np.inf
        order = np.argsort(exact, axis=1, kind="stable")[:, :count]
        found[start : start + rows] = np.take_along_axis(near, order, axis=1)
        squares[start : start + rows] = np.take_along_axis(exact, order, axis=1)
    return found, squares


def _smallest(values: FloatArray, count: int) -> NDArray[np.int64]:
    """Where the smallest values of each row are, shape (rows, count), in no order.

    They can only be in the groups with the smallest least values, so that most are read but once.
    """
    rows, columns = values.shape
    groups = columns // _GROUP
    if groups <= 4 * count:
        return np.argpartition(values, count - 1, axis=1)[:, :count]
    least = values[:, : groups * _GROUP].reshape(rows, _GROUP, groups).min(axis=1)
    chosen = np.argpartition(least, count - 1, axis=1)[:, :count]
    inside = (chosen[:, None, :] + np.arange(_GROUP)[:, None] * groups).reshape(rows, -1)
    rest = np.broadcast_to(np.arange(groups * _GROUP, columns), (rows, columns % _GROUP))
    places = np.concatenate((inside, rest), axis=1)
    found = np.take_along_axis(values, places, axis=1)
    best = np.argpartition(found, count - 1, axis=1)[:, :count]
    return np.asarray(np.take_along_axis(places, best, axis=1), np.int64)
