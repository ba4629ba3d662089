"""The ground that a library covers: outside it the map shows places that the model only guesses."""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
MARGIN = 0.06  # Of the way from the middle; a point on the edge is at home, too.


def outline(plane: FloatArray, margin: float = MARGIN) -> FloatArray | None:
    """The convex hull of positions (N, 2), a little widened, shape (M, 2) counterclockwise.

    None for positions that lie on one line or in one place: they cover no ground.

    Source: Andrew 1979, 'Another efficient algorithm for convex hulls in two dimensions'.
    """
    points = np.unique(plane.astype(np.float64), axis=0)  # Sorted by x, then y.
    corners = np.array([*_chain(points), *_chain(points[::-1])])
    if len(np.unique(corners, axis=0)) < 3:
        return None
    middle = corners.mean(axis=0)
    return np.asarray(middle + (corners - middle) * (1.0 + margin), dtype=np.float32)


def _chain(points: NDArray[np.float64]) -> list[tuple[float, float]]:
    """Half of the hull of sorted points, without its last corner."""
    chain: list[tuple[float, float]] = []
    for x, y in points.tolist():
        while len(chain) >= 2 and _turns_right(chain[-2], chain[-1], (x, y)):
            chain.pop()
        chain.append((x, y))
    return chain[:-1]


def _turns_right(
    first: tuple[float, float], second: tuple[float, float], third: tuple[float, float]
) -> bool:
    """Whether the way over three points turns right or goes straight on."""
    (ax, ay), (bx, by), (cx, cy) = first, second, third
    return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) <= 0
