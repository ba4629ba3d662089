"""Where the points of the map lie: the nearest one, the next one in a direction, their outline."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

_WIDEST_TURN = 0.70711  # Cosine of 45 degrees: four directions together see everything.


@dataclass(frozen=True)
class PointIndex:
    """Points in the plane, sorted by x so that a search looks at a narrow strip only.

    Attributes:
        positions: Shape (N, 2), float32, in the units of the map.
    """

    positions: NDArray[np.float32]

    @classmethod
    def of(cls, positions: NDArray[np.float32]) -> Self:
        """Check and take over positions.

        Raises:
            ValueError: The shape is not (N, 2), or a number is not finite.
        """
        points = np.ascontiguousarray(positions, dtype=np.float32)
        if points.ndim != 2 or points.shape[1] != 2:
            raise ValueError(f"positions have shape {points.shape}, not (N, 2)")
        if not np.isfinite(points).all():
            raise ValueError("a position is not a finite number")
        return cls(points)

    def __len__(self) -> int:
        return len(self.positions)

    @cached_property
    def _order(self) -> NDArray[np.intp]:
        return np.argsort(self.positions[:, 0], kind="stable")

    @cached_property
    def _sorted(self) -> NDArray[np.float32]:
        return self.positions[self._order]

    def nearest(self, x: float, y: float, radius: float) -> int | None:
        """Index of the nearest point within radius; of equal ones the highest, drawn on top."""
        low, high = np.searchsorted(self._sorted[:, 0], (x - radius, x + radius), "left")
        while high < len(self) and self._sorted[high, 0] <= x + radius:
            high += 1
        if low == high:
            return None
        offsets = self._sorted[low:high] - np.array((x, y), dtype=np.float32)
        distances = np.einsum("ij,ij->i", offsets, offsets)
        least = distances.min()
        if least > radius * radius:
            return None
        return int(self._order[low:high][distances == least].max())

    def stack(self, index: int, radius: float) -> tuple[int, ...]:
        """All points that lie within radius of a point, itself included, topmost first."""
        offsets = np.abs(self.positions - self.positions[index])
        (found,) = np.nonzero((offsets <= radius).all(axis=1))
        return tuple(int(i) for i in found[::-1])

    def toward(self, index: int, direction: tuple[int, int]) -> int | None:
        """The nearest point within 45 degrees of a direction, such as (1, 0) for right.

        Points off the straight line count as farther away than they are.
        """
        offsets = self.positions - self.positions[index]
        along = offsets @ np.array(direction, dtype=np.float32)
        distances = np.hypot(offsets[:, 0], offsets[:, 1])
        ahead = (along > 0) & (along >= distances * (_WIDEST_TURN - 1e-4))
        if not ahead.any():
            return None
        cost = np.full(len(self), np.inf, dtype=np.float32)
        cost[ahead] = distances[ahead] ** 2 / along[ahead]
        return int(cost.argmin())

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top; a square around zero for no points."""
        if not len(self):
            return -1.0, -1.0, 1.0, 1.0
        (left, bottom), (right, top) = self.positions.min(axis=0), self.positions.max(axis=0)
        return float(left), float(bottom), float(right), float(top)

    @cached_property
    def spacing(self) -> float:
        """Distance between neighbours if all points were spread evenly over their bounds."""
        left, bottom, right, top = self.bounds
        area = max(right - left, 1e-6) * max(top - bottom, 1e-6)
        return float(np.sqrt(area / max(len(self), 1)))


def inflated_hull(positions: NDArray[np.float32], margin: float = 0.06) -> NDArray[np.float32]:
    """A rounded outline around all points, for MapView.set_home.

    Args:
        positions: Shape (N, 2), at least one point.
        margin: How far outside the points, as a part of their larger extent.

    Returns:
        Corners in order, shape (M, 2).
    """
    reach = max(float(np.ptp(positions, axis=0).max()), 1e-3) * margin
    angles = np.linspace(0.0, 2 * np.pi, 24, endpoint=False)
    circle = np.column_stack((np.cos(angles), np.sin(angles))) * reach
    corners = convex_hull(positions)
    return convex_hull((corners[:, None] + circle[None]).reshape(-1, 2).astype(np.float32))


def convex_hull(positions: NDArray[np.float32]) -> NDArray[np.float32]:
    """Corners of the smallest convex polygon around all points, counter-clockwise.

    Source: Andrew 1979, the monotone chain.
    """
    points = np.unique(np.asarray(positions, dtype=np.float32), axis=0)
    if len(points) < 3:
        return points
    lower, upper = _chain(points.tolist()), _chain(points[::-1].tolist())
    return np.array(lower[:-1] + upper[:-1], dtype=np.float32)


def _chain(points: list[list[float]]) -> list[list[float]]:
    chain: list[list[float]] = []
    for x, y in points:
        while len(chain) > 1:
            (ax, ay), (bx, by) = chain[-2:]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            chain.pop()
        chain.append([x, y])
    return chain
