"""Lines of equal height on a grid: marching squares, drawn with NumPy alone.

Source: Maple 2003, 'Geometric design and space planning using the marching squares'.
"""

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]

# Corners that are high, as bits from the lower left counterclockwise, and the edges that the line
# goes from and to, with the high ground on its left: bottom, right, top, left.
_BOTTOM, _RIGHT, _TOP, _LEFT = range(4)
_CASES: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((_BOTTOM, _LEFT),),
    2: ((_RIGHT, _BOTTOM),),
    3: ((_RIGHT, _LEFT),),
    4: ((_TOP, _RIGHT),),
    6: ((_TOP, _BOTTOM),),
    7: ((_TOP, _LEFT),),
    8: ((_LEFT, _TOP),),
    9: ((_BOTTOM, _TOP),),
    11: ((_RIGHT, _TOP),),
    12: ((_LEFT, _RIGHT),),
    13: ((_BOTTOM, _RIGHT),),
    14: ((_LEFT, _BOTTOM),),
}
_SADDLES = {  # Two high corners that do not touch: (joined in the middle, apart).
    5: (_CASES[13] + _CASES[7], _CASES[1] + _CASES[4]),
    10: (_CASES[14] + _CASES[11], _CASES[2] + _CASES[8]),
}


def contours(grid: FloatArray, level: float) -> tuple[FloatArray, ...]:
    """Closed lines around the ground that is higher than a level, longest first.

    Ground beyond the grid is low, so that every line is closed; around high ground lines run
    counterclockwise, around a hole clockwise.

    Args:
        grid: Heights, shape (rows, columns).
        level: What the lines go around.

    Returns:
        Lines in columns and rows of the grid, shape (M, 2); the last point joins the first.
    """
    low = min(0.0, 2.0 * level, float(grid.min(initial=0.0)))
    padded = np.pad(grid.astype(np.float64), 1, constant_values=low)
    after = _steps(padded, level)
    lines = []
    while after:
        first, edge = after.popitem()
        edges = [first]
        while edge != first:
            edges.append(edge)
            edge = after.pop(edge)
        lines.append(_crossings(padded, level, np.array(edges)))
    return tuple(sorted(lines, key=lambda line: (-len(line), *line[0].tolist())))


def _steps(grid: NDArray[np.float64], level: float) -> dict[int, int]:
    """For every edge of cells that a line crosses, the edge that it crosses next.

    Edges are numbered by the corner they begin at: twice its index, and one more if they go up.
    """
    high = grid > level
    corners = high[:-1, :-1] + 2 * high[:-1, 1:] + 4 * high[1:, 1:] + 8 * high[1:, :-1]
    middle = (grid[:-1, :-1] + grid[:-1, 1:] + grid[1:, 1:] + grid[1:, :-1]) / 4 > level
    columns = grid.shape[1]
    after: dict[int, int] = {}
    rows, at = np.nonzero((corners > 0) & (corners < 15))
    for row, column in zip(rows.tolist(), at.tolist(), strict=True):
        case = int(corners[row, column])
        ways = _CASES.get(case) or _SADDLES[case][0 if middle[row, column] else 1]
        corner = 2 * (row * columns + column)
        edges = (corner, corner + 3, corner + 2 * columns, corner + 1)
        for start, end in ways:
            after[edges[start]] = edges[end]
    return after


def _crossings(grid: NDArray[np.float64], level: float, edges: NDArray[np.int64]) -> FloatArray:
    """Where a line crosses edges, in columns and rows of the grid without its padding."""
    rows, columns = np.divmod(edges // 2, grid.shape[1])
    up = edges % 2
    start, end = grid[rows, columns], grid[rows + up, columns + 1 - up]
    along = (level - start) / (end - start)
    points = np.stack((columns + along * (1 - up), rows + along * up), axis=1) - 1.0
    return np.asarray(points, np.float32)
