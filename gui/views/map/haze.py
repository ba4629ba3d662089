"""Many points as a soft picture of how many there are and what colour they have."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from gui.views.map.points import Box, PointIndex

_FINEST = ((20_000, 512), (0, 256))  # From so many points on, cells along a side.
_FINEST_OF_KINDS = 256
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
            self._images[side] = _coloured(self._level(side), self._reference)
        return self._images[side]

    @cached_property
    def _finest(self) -> int:
        """Cells along a side of the finest picture; kinds are counted one by one."""
        side = next(side for count, side in _FINEST if len(self._points) >= count)
        return min(side, _FINEST_OF_KINDS) if self._kinds else side

    @cached_property
    def _base(self) -> _Floats:
        """Red, green, blue of all points of each cell, and their number: (4, side, side)."""
        side = self._finest
        left, bottom, right, top = self.bounds
        scale = np.array((side / (right - left), side / (top - bottom)), dtype=np.float32)
        corner = np.array((left, bottom), dtype=np.float32)
        column, row = ((self._points.positions - corner) * scale).astype(np.int32).T
        cell = (side - 1 - np.clip(row, 0, side - 1)) * side + np.clip(column, 0, side - 1)
        sums = np.empty((4, side * side), dtype=np.float32)
        sums[3] = np.bincount(cell, minlength=side * side)
        if self._kinds:
            sums[:3] = self._commonest(cell) * sums[3]
        else:
            for channel in range(3):
                weights = self._colours[self._bins, channel]
                sums[channel] = np.bincount(cell, weights, minlength=side * side)
        return sums.reshape(4, side, side)

    def _commonest(self, cell: NDArray[np.int32]) -> _Floats:
        """The colour that most points of each cell have, shape (3, cells).

        A mean of kinds would be the colour of none of them.
        """
        kinds, cells = len(self._colours), self._finest**2
        of = np.bincount(cell * kinds + self._bins, minlength=cells * kinds)
        most: _Floats = self._colours[of.reshape(cells, kinds).argmax(axis=1)].T
        return most

    def _level(self, side: int) -> _Floats:
        sums = self._base
        while sums.shape[1] > side:
            rows = sums[:, 0::2] + sums[:, 1::2]
            sums = rows[:, :, 0::2] + rows[:, :, 1::2]
        return _blurred(sums)

    @cached_property
    def _reference(self) -> float:
        """Points per map of the densest places, leaving out what is denser than nearly all."""
        count = self._level(_COARSEST)[3]
        seen = count[count > 0.05]
        return float(np.percentile(seen, 98)) * count.size if len(seen) else 1.0


def _blurred(sums: _Floats) -> _Floats:
    """Each cell shared with its neighbours, 1 4 6 4 1 in both directions; edges lose a little."""
    for axis in (1, 2):
        turned = np.ascontiguousarray(np.moveaxis(sums, axis, 1))
        soft = turned * np.float32(6 / 16)
        for apart, weight in ((1, 4 / 16), (2, 1 / 16)):
            soft[:, apart:] += turned[:, :-apart] * np.float32(weight)
            soft[:, :-apart] += turned[:, apart:] * np.float32(weight)
        sums = np.moveaxis(soft, 1, axis)
    return np.ascontiguousarray(sums)


def _coloured(sums: _Floats, reference: float) -> QImage:
    """Premultiplied pixels: the mean colour, the more solid the more points there are."""
    count = sums[3]
    dense = np.log1p(count * np.float32(_STRENGTH * count.size / reference))
    solid = np.minimum(dense / np.float32(np.log1p(_STRENGTH)), 1.0) * np.float32(_MOST * 255)
    side = len(count)
    pixels = np.empty((side, side, 4), dtype=np.uint8)
    part = solid / np.maximum(count, np.float32(1e-9))
    for channel in range(3):
        pixels[:, :, 2 - channel] = sums[channel] * part  # Blue comes first.
    pixels[:, :, 3] = np.ceil(solid)
    image_format = QImage.Format.Format_ARGB32_Premultiplied
    return QImage(pixels.data, side, side, 4 * side, image_format).copy()
