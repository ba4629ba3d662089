"""The map's plane: principal components of the library's latent vectors, exactly invertible."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
_ROWS = 256  # Compared with all at once.


@dataclass(frozen=True, slots=True, eq=False)
class Projection:
    """An affine plane in latent space.

    Attributes:
        mean: The plane's origin, shape (z_size,).
        axes: Two orthonormal directions, shape (2, z_size).
    """

    mean: FloatArray
    axes: FloatArray

    def to_plane(self, z: FloatArray) -> FloatArray:
        """Positions (count, 2) of latent vectors (count, z_size)."""
        return np.asarray((z - self.mean) @ self.axes.T, dtype=np.float32)

    def from_plane(self, positions: FloatArray) -> FloatArray:
        """The one latent vector in the plane for each position, shape (count, z_size)."""
        return np.asarray(self.mean + positions @ self.axes, dtype=np.float32)

    def turned_like(self, like: Self) -> Self:
        """The same plane, its axes turned in it to run as those of another do, as far as may be.

        Source: Schönemann 1966, 'A generalized solution of the orthogonal Procrustes problem'.
        """
        left, _, right = np.linalg.svd(self.axes.astype(np.float64) @ like.axes.T)
        axes = (left @ right).T @ self.axes
        return type(self)(self.mean, np.asarray(axes, np.float32))


def fit_projection(z: FloatArray) -> Projection:
    """Principal components of latent vectors, shape (count, z_size).

    The sign of each axis is fixed (its largest entry is positive), so that the same library
    gives the same map. Fewer than three distinct vectors give the first coordinates as axes.
    """
    z_size = z.shape[1]
    mean = z.mean(axis=0) if len(z) else np.zeros(z_size)
    axes = np.eye(2, z_size)
    if len(z) >= 3:
        _, vectors = np.linalg.eigh(np.cov(z.astype(np.float64), rowvar=False))
        axes = vectors[:, [-1, -2]].T
        largest = np.abs(axes).argmax(axis=1)
        axes = axes * np.sign(axes[[0, 1], largest])[:, None]
    return Projection(mean.astype(np.float32), axes.astype(np.float32))


def trustworthiness(
    z: FloatArray, plane: FloatArray, neighbours: int = 10, *, asked: int | None = None
) -> float:
    """How far neighbours on the map are neighbours in latent space, 0..1.

    Source: Venna and Kaski 2001; as in scikit-learn.

    Args:
        z: Latent vectors, shape (count, z_size).
        plane: Where they lie on the map, shape (count, 2).
        neighbours: How many of each are looked at.
        asked: Of how many it is asked, evenly spread; of all without it. They are compared with
            all, so that it takes as long as asked * count pairs.

    Raises:
        ValueError: There are not more than 1.5 * neighbours vectors.
    """
    count = len(z)
    if 2 * count <= 3 * neighbours + 1:
        raise ValueError(f"{count} vectors are too few for {neighbours} neighbours")
    rows = np.linspace(0, count - 1, min(asked or count, count)).astype(np.int64)
    lengths = np.einsum("rz,rz->r", z, z)
    penalty = 0.0
    for start in range(0, len(rows), _ROWS):
        some = rows[start : start + _ROWS]
        far = (plane[some, :1] - plane[:, 0]) ** 2 + (plane[some, 1:] - plane[:, 1]) ** 2
        near = np.argpartition(_apart(far, some), neighbours - 1, axis=1)[:, :neighbours]
        penalty += _excess(_apart(lengths - 2.0 * z[some] @ z.T, some), near)
    worst = len(rows) * neighbours * (2.0 * count - 3.0 * neighbours - 1.0) / 2.0
    return 1.0 - penalty / worst


def _apart(distances: FloatArray, rows: NDArray[np.int64]) -> FloatArray:
    """Distances of some points to all, each infinitely far from itself: it is no neighbour."""
    distances[np.arange(len(rows)), rows] = np.inf
    return distances


def _excess(distances: FloatArray, near: NDArray[np.int64]) -> float:
    """How far beyond the nearest those are that are near on the map, added up over rows."""
    own = np.take_along_axis(distances, near, axis=1)
    ranks = np.stack([(distances < column[:, None]).sum(axis=1) for column in own.T]) + 1
    return float(np.maximum(ranks - near.shape[1], 0).sum())
