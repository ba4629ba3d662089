"""Many points as a soft picture of how many there are and what colour they have."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from gui.views.map.points import Box, PointIndex

_FINEST = ((100_000, 1024), (20_000, 512), (0, 256))  # From so many points on, cells along a side.
_FINEST_OF_KINDS = 512
_COARSEST = 128
_WIDEST_CELL_PX = 4.0
_MARGIN = 3 / 256  # Around the points, so that the blur has room; a part of the extent.
_STRENGTH = 25.0  # How soon a few points are seen beside the densest place.
_MOST = 0.94  # Opacity of the densest place.

_Floats = NDArray[np.float32]


class Haze:
    """Pictures of one set of points at several sizes, made when they are first needed.

    Attributes:
        bounds: Left, bottom, right, top of every picture, map units.
    """

    def __init__(
        self, points: PointIndex, bins: NDArray[np.uint8], colours: list[QColor], *, kinds: bool
    ) -> None:
        left, bottom, right, top = points.bounds
        wide = max(right - left, 1e-6) * _MARGIN
        high = max(top - bottom, 1e-6) * _MARGIN
        self.bounds: Box = (left - wide, bottom - high, right + wide, top + high)
        self._points = points
        self._bins = bins
        channels = [(c.redF(), c.greenF(), c.blueF()) for c in colours]
        self._colours = np.array(channels, dtype=np.float32)
        self._kinds = kinds
        self._images: dict[int, QImage] = {}

    def image(self, pixels_wide: float) -> QImage:
        """The picture to be drawn over so many device pixels, as coarse as looks well."""
        side = _COARSEST
        while side < self._finest and pixels_wide / side > _WIDEST_CELL_PX:
            side *= 2
        if side not in self._images:
            self._images[side] = _coloured(*self._level(side), self._reference)
        return self._images[side]

    @cached_property
    def _finest(self) -> int:
        """Cells along a side of the finest picture; kinds are counted one by one."""
        side = next(side for count, side in _FINEST if len(self._points) >= count)
        return min(side, _FINEST_OF_KINDS) if self._kinds else side

    @cached_property
    def _base(self) -> tuple[_Floats, _Floats]:
        """Points in each cell, shape (side, side), and their colours, shape (side, side, 3)."""
        side = self._finest
        left, bottom, right, top = self.bounds
        scale = np.array((side / (right - left), side / (top - bottom)), dtype=np.float32)
        corner = np.array((left, bottom), dtype=np.float32)
        column, row = ((self._points.positions - corner) * scale).astype(np.int32).T
        cell = (side - 1 - np.clip(row, 0, side - 1)) * side + np.clip(column, 0, side - 1)
        count = np.bincount(cell, minlength=side * side).astype(np.float32).reshape(side, side)
        if self._kinds:
            return count, self._commonest(cell, count)
        colour = np.empty((side, side, 3), dtype=np.float32)
        for channel in range(3):
            weights = self._colours[self._bins, channel]
            sums = np.bincount(cell, weights, minlength=side * side)
            colour[:, :, channel] = sums.reshape(side, side)
        return count, colour

    def _commonest(self, cell: NDArray[np.int32], count: _Floats) -> _Floats:
        """The colour that most points of a cell have, times the number of points.

        A mean of kinds would be the colour of none of them.
        """
        kinds, side = len(self._colours), len(count)
        of = np.bincount(cell * kinds + self._bins, minlength=side * side * kinds)
        most = of.reshape(side, side, kinds).argmax(axis=2)
        colour: _Floats = self._colours[most] * count[:, :, None]
        return colour

    def _level(self, side: int) -> tuple[_Floats, _Floats]:
        count, colour = self._base
        while len(count) > side:
            count, colour = _halved(count), _halved(colour)
        return _blurred(count), _blurred(colour)

    @cached_property
    def _reference(self) -> float:
        """Points per map of the densest places, leaving out what is denser than nearly all."""
        count, _ = self._level(_COARSEST)
        seen = count[count > 0.05]
        return float(np.percentile(seen, 98)) * count.size if len(seen) else 1.0


def _halved(cells: _Floats) -> _Floats:
    half: _Floats = cells[0::2, 0::2] + cells[1::2, 0::2] + cells[0::2, 1::2] + cells[1::2, 1::2]
    return half


def _blurred(cells: _Floats) -> _Floats:
    """Each cell shared with its neighbours, 1 4 6 4 1 in both directions."""
    for axis in (0, 1):
        for _ in range(2):
            pad = [(1, 1) if a == axis else (0, 0) for a in range(cells.ndim)]
            wide = np.pad(cells, pad)
            length = cells.shape[axis]
            first, middle, last = (
                np.take(wide, range(start, start + length), axis) for start in range(3)
            )
            cells = np.asarray((first + 2 * middle + last) / 4, dtype=np.float32)
    return cells


def _coloured(count: _Floats, colour: _Floats, reference: float) -> QImage:
    """Premultiplied pixels: the mean colour, the more solid the more points there are."""
    dense = count * (count.size / reference)
    opacity = np.minimum(np.log1p(_STRENGTH * dense) / np.log1p(_STRENGTH), 1.0) * _MOST
    mean = colour / np.maximum(count, 1e-9)[:, :, None]
    pixels = np.empty((*count.shape, 4), dtype=np.uint8)
    pixels[:, :, :3] = mean[:, :, ::-1] * (opacity * 255)[:, :, None]  # Blue, green, red.
    pixels[:, :, 3] = np.ceil(opacity * 255)
    side = len(count)
    return QImage(
        pixels.tobytes(), side, side, 4 * side, QImage.Format.Format_ARGB32_Premultiplied
    ).copy()
