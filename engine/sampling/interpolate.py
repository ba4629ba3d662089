"""Ways through latent space."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.model.music_model import LatentPoint
from engine.music.clip import Clip
from engine.music.meter import Meter

FloatArray = NDArray[np.float32]
_PARALLEL = 1e-4  # Radians; below it, and this close to opposite, the arc is walked as a line.


def spherical_path(start: FloatArray, end: FloatArray, count: int) -> FloatArray:
    """Walk from one latent vector to another along the great circle between them.

    A straight line between two Gaussian samples passes nearer the origin than samples do; the
    arc stays at their typical length, so its decodings stay typical. Lengths that differ are
    blended along the way. Equal, zero and opposite ends are joined by a straight line.

    Args:
        start: Latent vector, shape (z_size,).
        end: Latent vector, shape (z_size,).
        count: Points on the path, both ends included, at least 2.

    Returns:
        Latent vectors, shape (count, z_size), float32; the first is start, the last is end.

    Source: White 2016, 'Sampling Generative Networks', arXiv:1609.04468.
    """
    if count < 2:
        raise ValueError("a path has at least its two ends")
    t = np.linspace(0.0, 1.0, count)[:, None]
    a, b = start.astype(np.float64), end.astype(np.float64)
    lengths = float(np.linalg.norm(a) * np.linalg.norm(b))
    cosine = float(np.dot(a, b)) / lengths if lengths > 0 else 1.0
    angle = float(np.arccos(np.clip(cosine, -1.0, 1.0)))
    if angle < _PARALLEL or np.pi - angle < _PARALLEL:
        path = (1 - t) * a + t * b
    else:
        path = (np.sin((1 - t) * angle) * a + np.sin(t * angle) * b) / np.sin(angle)
    path[0], path[-1] = a, b  # Exact ends, so that they decode as the inputs do.
    return np.asarray(path, dtype=np.float32)


def path_through(points: Sequence[LatentPoint], count: int) -> tuple[LatentPoint, ...]:
    """`count` points along a way through two or more, the given ones among them.

    The steps are shared out evenly among the legs, more to the longer ones. A point on the way
    is heard in the key, octave and metre of the nearer end of its leg.

    Raises:
        ValueError: Fewer than two points, or fewer steps than points.
    """
    if len(points) < 2 or count < len(points):
        raise ValueError("a way has two points or more, and at least as many steps as points")
    way: list[LatentPoint] = [points[0]]
    for start, end, steps in zip(
        points, points[1:], steps_of_legs(points, count - 1), strict=False
    ):
        leg = spherical_path(start.z, end.z, steps + 1)
        for step in range(1, steps + 1):
            nearer = start if 2 * step <= steps and step < steps else end
            way.append(LatentPoint(leg[step], nearer.frame))
    return tuple(way)


def meter_changes(clips: Sequence[Clip]) -> tuple[tuple[int, Meter], ...]:
    """Which clips, counted from 1, are in another metre than the one before, and in which."""
    return tuple(
        (number, clip.meter)
        for number, (before, clip) in enumerate(pairwise(clips), start=2)
        if clip.meter != before.meter
    )


def steps_of_legs(points: Sequence[LatentPoint], steps: int) -> list[int]:
    """Split the `steps` of a way among its legs by length, at least one each."""
    lengths = np.array([np.linalg.norm(b.z - a.z) for a, b in pairwise(points)])
    spare = steps - len(lengths)
    wanted = spare * (
        lengths / lengths.sum() if lengths.sum() > 0 else np.full(len(lengths), 1 / len(lengths))
    )
    shares = np.floor(wanted).astype(int)
    for leg in np.argsort(shares - wanted, kind="stable")[: spare - int(shares.sum())]:
        shares[leg] += 1
    return [int(share) + 1 for share in shares]
