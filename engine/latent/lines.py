"""Lines drawn by hand over the map, and walks of even steps along lines in latent space."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]


def simplified(line: NDArray[np.floating], tolerance: float) -> NDArray[np.intp]:
    """The corners of a line that say as much as all its points, to within a tolerance.

    Args:
        line: Shape (count, 2), two points at least.
        tolerance: How far a point may lie from the simpler line, in the units of the line.

    Returns:
        Indices of the points that stay, in order, the first and the last among them.

    Source: Ramer 1972; Douglas and Peucker 1973.
    """
    points = np.asarray(line, np.float64)
    kept = np.zeros(len(points), bool)
    kept[[0, -1]] = True
    spans = [(0, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        apart = _distances(points[first + 1 : last], points[first], points[last])
        farthest = int(apart.argmax())
        if apart[farthest] > tolerance:
            middle = first + 1 + farthest
            kept[middle] = True
            spans += [(first, middle), (middle, last)]
    return np.flatnonzero(kept)


def densely(line: NDArray[np.floating], count: int) -> NDArray[np.float32]:
    """So many points along a line, evenly spread over its length; its ends are the line's.

    A line without length gives its first point, so many times.

    Args:
        line: Its corners, shape (corners, dimensions), one at least; of any dimensions, such as z.
        count: Two at least.

    Returns:
        Shape (count, dimensions).
    """
    corners = np.asarray(line, np.float64)
    lengths = np.linalg.norm(np.diff(corners, axis=0), axis=1)
    along = np.concatenate(([0.0], np.cumsum(lengths)))
    if along[-1] <= 0.0:
        return np.repeat(corners[:1], count, axis=0).astype(np.float32)
    wanted = np.linspace(0.0, along[-1], count)
    leg = np.clip(np.searchsorted(along, wanted, side="right") - 1, 0, len(lengths) - 1)
    part = (wanted - along[leg]) / np.where(lengths[leg] > 0, lengths[leg], 1.0)
    points = corners[leg] + part[:, None] * (corners[leg + 1] - corners[leg])
    points[0], points[-1] = corners[0], corners[-1]
    return points.astype(np.float32)


def inside(points: NDArray[np.floating], ring: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Which points lie inside a closed line that is drawn around them (even-odd rule).

    Args:
        points: Shape (count, 2).
        ring: Its corners, shape (corners, 2); the last is joined to the first.

    Returns:
        Shape (count,).
    """
    found = np.zeros(len(points), bool)
    if len(ring) < 3:
        return found
    places = np.asarray(points, np.float64)
    corners = np.asarray(ring, np.float64)
    low, high = corners.min(axis=0), corners.max(axis=0)
    near = np.flatnonzero(((places >= low) & (places <= high)).all(axis=1))
    x, y = places[near].T
    odd = np.zeros(len(near), bool)
    for (ax, ay), (bx, by) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        if ay == by:
            continue
        crosses = (ay > y) != (by > y)
        odd ^= crosses & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    found[near] = odd
    return found


def _distances(
    points: NDArray[np.float64], start: NDArray[np.float64], end: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How far points lie from a stretch, shape (count,)."""
    way = end - start
    squared = float(way @ way)
    part = np.clip((points - start) @ way / squared, 0.0, 1.0) if squared > 0 else 0.0
    nearest = start + np.multiply.outer(part, way) if squared > 0 else start
    apart: NDArray[np.float64] = np.linalg.norm(points - nearest, axis=1)
    return apart
