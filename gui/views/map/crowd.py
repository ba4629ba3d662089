"""Points that stand out alike, drawn one by one where few are seen and as a haze where many are."""

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from gui.theme import Theme
from gui.views.map.camera import Camera
from gui.views.map.cloud import Cloud, bin_colours
from gui.views.map.haze import Haze
from gui.views.map.points import PointIndex
from gui.views.map.sprites import SIZE_FACTORS, Sprites, sprites

_FAINT, _FAINT_HAZE = 0.12, 0.3  # Opacity of points that do not stand out, and of their haze.
_FEWEST, _MOST = 6_000, 60_000  # So many points in view at least, and at most, are all drawn.
_STAMPED_PX = 5_000_000  # In between as many as all crowds together have of these pixels.
_GONE_AT = 2.0  # Times as many in view, and none is drawn by itself.
_SCATTER = np.uint32(2654435761)  # Knuth's multiplicative hash: 2 to the 32 by the golden ratio.


@dataclass(frozen=True, eq=False)
class Crowd:
    """Some points of a cloud.

    Attributes:
        cloud: All points, and how they are drawn.
        points: Where these lie.
        bins: Their colours.
        sizes: Their classes of size.
        theme: What they are drawn in.
        faint: Whether others stand out instead.
    """

    cloud: Cloud
    points: PointIndex
    bins: NDArray[np.uint8]
    sizes: NDArray[np.uint8] | None
    theme: Theme
    faint: bool = False

    @cached_property
    def _haze(self) -> Haze:
        colours = self.cloud.colours
        return Haze(self.points, self.bins, bin_colours(self.theme, colours), kinds=bool(colours))

    @cached_property
    def _ranks(self) -> NDArray[np.uint32]:
        """A number of each point, spread evenly: which are drawn first of too many."""
        return np.arange(len(self.points), dtype=np.uint32) * _SCATTER

    def share(self, camera: Camera, ratio: float) -> float:
        """Which part of the points is drawn one by one, where a camera sees its part of them."""
        diameter = self.cloud.diameter_px(camera.scale)
        stamp = sprites(self.theme, self.cloud.colours, diameter, ratio).sides[0] ** 2
        few = min(max(_STAMPED_PX / stamp, _FEWEST), _MOST) / (1 if self.cloud.lit is None else 2)
        seen = self.points.count_within(camera.box)
        return min(max((_GONE_AT - seen / few) / (_GONE_AT - 1.0), 0.0), 1.0)

    def paint(self, painter: QPainter, camera: Camera, part: QRectF, look: "Look") -> None:
        """Draw what lies in a part of the view, all in device pixels."""
        if look.share < 1.0:
            self._paint_haze(painter, camera, 1.0 - look.share)
        if look.share > 0.0:
            diameter = self.cloud.diameter_px(camera.scale / look.ratio)
            stamps = sprites(self.theme, self.cloud.colours, diameter, look.ratio)
            self._paint_points(painter, camera, part, (stamps, look.share))

    def _paint_haze(self, painter: QPainter, camera: Camera, opacity: float) -> None:
        left, bottom, right, top = self._haze.bounds
        place = QRectF(camera.point(left, top), camera.point(right, bottom))
        painter.setOpacity(opacity * (_FAINT_HAZE if self.faint else 1.0))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, self._haze.image(place.width()))
        painter.setOpacity(1.0)

    def _paint_points(
        self, painter: QPainter, camera: Camera, part: QRectF, drawn: tuple[Sprites, float]
    ) -> None:
        stamps, share = drawn
        reach = stamps.sides[-1 if self.sizes is not None else 0] / 2
        seen = self.points.within(camera.box_of(part.adjusted(-reach, -reach, reach, reach)))
        if share < 1.0:
            seen = seen[self._ranks[seen] < np.uint32(share * 0xFFFFFFFF)]
        pixels = camera.to_pixels(self.points.positions[seen])
        fragments = PrimitiveArray(QPainter.PixmapFragment, 10)
        fragments.resize(len(seen))
        rows = fragments.ndarray()
        rows[:, 0:2] = np.round(pixels)  # Whole pixels are drawn several times faster.
        sizes = np.zeros(len(seen), np.uint8) if self.sizes is None else self.sizes[seen]
        sizes = np.minimum(sizes, len(SIZE_FACTORS) - 1)
        sides = np.array(stamps.sides)[sizes]
        rows[:, 2] = np.minimum(self.bins[seen], self.cloud.last_bin) * sides
        rows[:, 3] = np.array(stamps.tops)[sizes]
        rows[:, 4] = rows[:, 5] = sides
        rows[:, 6:] = (1, 1, 0, _FAINT if self.faint else 1)  # Scales, turn, opacity.
        if len(rows):
            first, count = fragments.drawargs()
            painter.drawPixmapFragments(first, count, stamps.sheet)


@dataclass(frozen=True, slots=True)
class Look:
    """How a crowd is drawn in one picture.

    Attributes:
        share: The part of its points that is drawn one by one; the others are in the haze.
        ratio: Device pixels in a device-independent one.
    """

    share: float
    ratio: float


def crowds(cloud: Cloud, theme: Theme) -> tuple[Crowd, ...]:
    """The points of a cloud in the order that they are drawn: what stands out lies on top."""
    bins = np.minimum(cloud.bins, cloud.last_bin).astype(np.uint8)
    everyone = Crowd(cloud, cloud.points, bins, cloud.sizes, theme)
    if cloud.lit is None:
        return (everyone,) if len(cloud) else ()
    parts = (_part(everyone, ~cloud.lit, faint=True), _part(everyone, cloud.lit, faint=False))
    return tuple(part for part in parts if len(part.points))


def _part(everyone: Crowd, chosen: NDArray[np.bool_], *, faint: bool) -> Crowd:
    sizes = None if everyone.sizes is None else everyone.sizes[chosen]
    return replace(
        everyone,
        points=PointIndex(everyone.points.positions[chosen]),
        bins=everyone.bins[chosen],
        sizes=sizes,
        faint=faint,
    )
