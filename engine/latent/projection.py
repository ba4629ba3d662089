"""The map's plane: principal components of the library's latent vectors, exactly invertible."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]


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


def trustworthiness(z: FloatArray, plane: FloatArray, neighbours: int = 10) -> float:
    """How far neighbours on the map are neighbours in latent space, 0..1.

    Source: Venna and Kaski 2001; as in scikit-learn. Quadratic in the count of vectors.

    Raises:
        ValueError: There are not more than 1.5 * neighbours vectors.
    """
    count = len(z)
    if 2 * count <= 3 * neighbours + 1:
        raise ValueError(f"{count} vectors are too few for {neighbours} neighbours")
    order = np.argsort(_squared_distances(z), axis=1, kind="stable")
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.arange(count)[None, :], axis=1)
    near = np.argsort(_squared_distances(plane), axis=1, kind="stable")[:, :neighbours]
    excess = np.take_along_axis(ranks, near, axis=1) - neighbours + 1
    penalty = float(excess[excess > 0].sum())
    return 1.0 - penalty * 2.0 / (count * neighbours * (2.0 * count - 3.0 * neighbours - 1.0))


def _squared_distances(points: FloatArray) -> NDArray[np.float64]:
    """All pairs, with a point infinitely far from itself so that it is nobody's neighbour."""
    wide = points.astype(np.float64)
    squares = (wide**2).sum(axis=1)
    distances: NDArray[np.float64] = squares[:, None] + squares[None, :] - 2.0 * wide @ wide.T
    np.fill_diagonal(distances, np.inf)
    return distances
