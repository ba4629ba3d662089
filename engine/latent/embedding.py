"""A map on which clips lie beside those that sound alike: t-SNE, and further clips placed in it.

Each vector is drawn to those of the nearest directions and pushed away by all others; by distance,
short vectors would be the nearest of too many. Sources: van der Maaten and
Hinton 2008, 'Visualizing data using t-SNE'; Kobak, Linderman, Steinerberger, Kluger and Berens
2019, 'Heavy-tailed kernels reveal a finer cluster structure in t-SNE visualisations'.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.latent.nearest import nearest
from engine.latent.repulsion import TAIL, Field

NEIGHBOURS = 15
EARLY_STEPS, STEPS = 150, 500
PLACING_STEPS = 40
_PLACED_AT_ONCE = 4096
_SAME = 1e-6  # Square of the distance of two directions.
_EARLY = 12.0  # So much stronger is the attraction at first, that far groups find each other.
_START = 1e-2  # Of the map at first: its standard deviation.
_FARTHEST_STEP = 5.0

FloatArray = NDArray[np.float32]
Doubles = NDArray[np.float64]
Ints = NDArray[np.int64]
Told = Callable[[str, int, int], None]  # Stage, done, of how many; may raise to stop.


def _silent(stage: str, done: int, total: int) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class _Ties:
    """Who draws whom: pairs of both directions, in the order of the first.

    Attributes:
        first: Shape (pairs,).
        second: Shape (pairs,).
        weight: Shape (pairs,); they add up to 1.
        starts: Where the pairs of each vector begin, shape (count,).
    """

    first: Ints
    second: Ints
    weight: Doubles
    starts: Ints


def embed(z: FloatArray, start: FloatArray, told: Told = _silent) -> FloatArray:
    """Lay out latent vectors so that near ones lie near each other.

    The same vectors in the same order give the same map. Takes a quarter of a minute for 12,000,
    more than one for 60,000.

    Args:
        z: Shape (count, z_size).
        start: Where they lie at first, shape (count, 2), such as on the plane of 'directions'.
        told: Hears of the stages 'neighbours' (vectors) and 'layout' (steps); may raise.
    """
    if len(z) <= NEIGHBOURS:
        return start.astype(np.float32)
    points = start.astype(np.float64)
    points *= _START / max(float(points.std(axis=0).max()), 1e-12)
    ties = _ties_of(_directions(z), told)
    moved, gains = np.zeros_like(points), np.ones_like(points)
    for step in range(EARLY_STEPS + STEPS):
        told("layout", step, EARLY_STEPS + STEPS)
        early = step < EARLY_STEPS
        pull = _EARLY if early else 1.0
        field, push = Field.of(points)
        slope = 4.0 * (pull * _drawn(points, ties) - push / field.whole)
        gains = np.where((slope > 0) == (moved > 0), gains * 0.8, gains + 0.2).clip(0.01)
        moved = (0.5 if early else 0.8) * moved - len(points) / pull * gains * slope
        length = np.hypot(*moved.T)[:, None]
        moved *= np.minimum(1.0, _FARTHEST_STEP / np.maximum(length, 1e-12))
        points = points + moved
        points -= points.mean(axis=0)
    return points.astype(np.float32)


def place_among(
    z: FloatArray, known: FloatArray, positions: FloatArray, told: Told = _silent
) -> Doubles:
    """Where further vectors belong on a map that stays as it is, shape (count, 2).

    Each is placed for itself: the same vector comes to the same place, whatever comes with it. One
    that is on the map already comes to lie where it is.

    Args:
        z: Shape (count, z_size).
        known: Vectors that are on the map, shape (others, z_size), more than NEIGHBOURS of them.
        positions: Where these are, shape (others, 2).
        told: Hears of the stage 'place' (vectors); may raise.
    """
    field, _ = Field.of(positions.astype(np.float64))
    among = _directions(known)
    points = np.empty((len(z), 2))
    for start in range(0, len(z), _PLACED_AT_ONCE):
        told("place", start, len(z))
        part = slice(start, start + _PLACED_AT_ONCE)
        near, squares = nearest(_directions(z[part]), among, NEIGHBOURS)
        around = positions[near].astype(np.float64)
        points[part] = _placed(around, field)
        same = squares[:, 0] <= _SAME
        points[part][same] = around[same, 0]
    return points


def _placed(around: Doubles, field: Field) -> Doubles:
    """Where points come to rest that are drawn to others, shape (count, others, 2)."""
    points = np.median(around[:, : NEIGHBOURS // 3], axis=1)
    for step in range(PLACING_STEPS):
        away = points[:, None] - around
        drawn = away / (1.0 + (away**2).sum(axis=2, keepdims=True) / TAIL)
        slope = drawn.mean(axis=1) - field.count / field.whole * field.push(points)
        points = points - (1.0 - step / PLACING_STEPS) * slope
    return points


def turned_like(points: FloatArray, like: FloatArray) -> FloatArray:
    """Positions turned, and mirrored if need be, to lie most like others of the same points.

    Those of which the other is not known (NaN) are turned with the rest. Source: Schönemann 1966,
    'A generalized solution of the orthogonal Procrustes problem'.
    """
    known = np.isfinite(like).all(axis=1)
    middle = points[known].mean(axis=0, dtype=np.float64)
    there = like[known].astype(np.float64)
    left, _, right = np.linalg.svd((points[known] - middle).T @ (there - there.mean(axis=0)))
    return np.asarray((points - middle) @ (left @ right), np.float32)


def _directions(z: FloatArray) -> FloatArray:
    """Vectors of length one."""
    lengths = np.sqrt(np.einsum("rz,rz->r", z, z))
    return np.asarray(z / np.maximum(lengths, 1e-12)[:, None], np.float32)


def _ties_of(z: FloatArray, told: Told) -> _Ties:
    near, _ = nearest(
        z, z, NEIGHBOURS, apart_from_itself=True, told=lambda *so_far: told("neighbours", *so_far)
    )
    count, neighbours = near.shape
    first = np.repeat(np.arange(count), neighbours)
    second = near.ravel().astype(np.int64)
    pairs = np.concatenate((first * count + second, second * count + first))
    pairs, times = np.unique(pairs, return_counts=True)
    first, second = np.divmod(pairs, count)
    weight = times / (2.0 * neighbours * count)
    return _Ties(first, second, weight, np.searchsorted(first, np.arange(count)))


def _drawn(points: Doubles, ties: _Ties) -> Doubles:
    """How much each point is drawn, and which way it is not."""
    away = points[ties.first] - points[ties.second]
    weight = ties.weight / (1.0 + (away[:, 0] ** 2 + away[:, 1] ** 2) / TAIL)
    return np.asarray(np.add.reduceat(weight[:, None] * away, ties.starts, axis=0))
