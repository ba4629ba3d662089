"""Where the points of the map lie: the nearest one, the next one in a direction, their outline."""

from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray

Box = tuple[float, float, float, float]  # Left, bottom, right, top, map units.

_CELLS = 256  # Along either side: the number of a cell fits into 16 bits, which sort quickly.
_SLACK = 1e-3  # Of a cell, so that rounding loses no point.
_WIDEST_TURN = 0.70711  # Cosine of 45 degrees: four directions together see everything.


@dataclass(frozen=True)
class PointIndex:
    """Points in the plane, sorted into a grid so that a search looks at a few cells only.

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
    def _grid(self) -> "_Grid":
        return _Grid.of(self.positions, self.bounds)

    def within(self, box: Box) -> NDArray[np.int64]:
        """Points in the cells that a box of left, bottom, right, top touches, in order."""
        spans = self._grid.spans(box)
        if len(spans) == 1 and spans[0][1] - spans[0][0] == len(self):
            return np.arange(len(self))
        return np.sort(self._grid.members(spans))

    def count_within(self, box: Box) -> int:
        """How many points within() would give."""
        return sum(end - start for start, end in self._grid.spans(box))

    def nearest(self, x: float, y: float, radius: float) -> int | None:
        """Index of the nearest point within radius; of equal ones the highest, drawn on top."""
        near = self._around(x, y, radius)
        if not len(near):
            return None
        offsets = self.positions[near] - np.array((x, y), dtype=np.float32)
        distances = np.einsum("ij,ij->i", offsets, offsets)
        least = distances.min()
        if least > radius * radius:
            return None
        return int(near[distances == least].max())

    def stack(self, index: int, radius: float) -> tuple[int, ...]:
        """All points that lie within radius of a point, itself included, topmost first."""
        x, y = self.positions[index].tolist()
        near = np.sort(self._around(x, y, radius))
        offsets = np.abs(self.positions[near] - self.positions[index])
        found = near[(offsets <= radius).all(axis=1)]
        return tuple(found[::-1].tolist())

    def toward(self, index: int, direction: tuple[int, int]) -> int | None:
        """The nearest point within 45 degrees of a direction, such as (1, 0) for right.

        Points off the straight line count as farther away than they are.
        """
        x, y = self.positions[index].tolist()
        left, bottom, right, top = self.bounds
        farthest = max(x - left, right - x, y - bottom, top - y)
        reach, (dx, dy) = 3 * self.spacing, direction
        while True:
            box = (x - reach * (dx <= 0), y - reach * (dy <= 0))
            ahead = (*box, x + reach * (dx >= 0), y + reach * (dy >= 0))
            found = self._best_toward(ahead, index, direction)
            if found is not None and found[1] <= reach:
                return found[0]  # All that is farther away than reach costs more.
            if reach > farthest:
                return None if found is None else found[0]
            reach = 1.5 * reach if found is None else found[1] * 1.0001

    def _best_toward(
        self, box: Box, index: int, direction: tuple[int, int]
    ) -> tuple[int, float] | None:
        """The point of a box that a step in a direction goes to, and what it costs."""
        near = self._grid.members(self._grid.spans(box))
        offsets = self.positions[near] - self.positions[index]
        along = offsets @ np.array(direction, dtype=np.float32)
        distances = np.hypot(offsets[:, 0], offsets[:, 1])
        ahead = np.flatnonzero((along > 0) & (along >= distances * (_WIDEST_TURN - 1e-4)))
        if not len(ahead):
            return None
        costs = distances[ahead] ** 2 / along[ahead]
        least = costs.min()
        return int(near[ahead[costs == least]].min()), float(least)

    def _around(self, x: float, y: float, radius: float) -> NDArray[np.int64]:
        """Points in the cells that a square touches, in any order."""
        return self._grid.members(
            self._grid.spans((x - radius, y - radius, x + radius, y + radius))
        )

    @cached_property
    def bounds(self) -> Box:
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


@dataclass(frozen=True, slots=True)
class _Grid:
    """Points sorted by the cell that they lie in, row by row.

    Attributes:
        corner: Left and bottom of the grid, map units.
        step: Width and height of a cell.
        order: Indices of points, cell after cell, rising within each, shape (N,), int64.
        starts: Where each cell starts in order, shape (cells + 1,).
    """

    corner: tuple[float, float]
    step: tuple[float, float]
    order: NDArray[np.int64]
    starts: NDArray[np.int64]

    @classmethod
    def of(cls, positions: NDArray[np.float32], bounds: Box) -> Self:
        left, bottom, right, top = bounds
        step = max((right - left) / _CELLS, 1e-9), max((top - bottom) / _CELLS, 1e-9)
        cells = (positions.astype(np.float64) - (left, bottom)) / step
        column, row = np.clip(cells, 0, _CELLS - 1).astype(np.uint16).T
        cell = row * np.uint16(_CELLS) + column
        counts = np.bincount(cell, minlength=_CELLS * _CELLS)
        starts = np.concatenate(([0], np.cumsum(counts)))
        return cls((left, bottom), step, np.argsort(cell, kind="stable"), starts)

    def spans(self, box: Box) -> list[tuple[int, int]]:
        """Parts of order that belong to the cells that a box touches."""
        low = [(box[axis] - self.corner[axis]) / self.step[axis] - _SLACK for axis in (0, 1)]
        high = [(box[axis + 2] - self.corner[axis]) / self.step[axis] + _SLACK for axis in (0, 1)]
        if min(high) < 0 or max(low) > _CELLS:
            return []
        first, bottom = (int(min(max(cell, 0), _CELLS - 1)) for cell in low)
        last, top = (int(min(max(cell, 0), _CELLS - 1)) for cell in high)
        if last - first == _CELLS - 1:  # Whole rows follow each other.
            return [(int(self.starts[bottom * _CELLS]), int(self.starts[(top + 1) * _CELLS]))]
        rows = np.arange(bottom, top + 1) * _CELLS
        starts, ends = self.starts[rows + first].tolist(), self.starts[rows + last + 1].tolist()
        return [(start, end) for start, end in zip(starts, ends, strict=True) if end > start]

    def members(self, spans: list[tuple[int, int]]) -> NDArray[np.int64]:
        """The points in parts of order."""
        if len(spans) == 1:
            return self.order[slice(*spans[0])]
        return np.concatenate([np.zeros(0, np.int64), *(self.order[a:b] for a, b in spans)])


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
