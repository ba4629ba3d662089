"""From the units of the map to pixels and back, at one moment."""

from dataclasses import dataclass, replace

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from gui.views.map.points import Box


@dataclass(frozen=True, slots=True)
class Camera:
    """What part of the map is seen, y upwards.

    Attributes:
        left, top: Map position of the upper left pixel.
        scale: Pixels per map unit, the same in both directions.
        width, height: Size of the view in pixels, device-independent ones unless said otherwise.
    """

    left: float
    top: float
    scale: float
    width: float
    height: float

    @classmethod
    def of(cls, box: pg.ViewBox) -> "Camera":
        """What a ViewBox with locked aspect shows."""
        (left, right), (_, top) = box.viewRange()
        width, height = float(box.width()), float(box.height())
        return cls(left, top, max(width, 1.0) / max(right - left, 1e-12), width, height)

    @property
    def box(self) -> Box:
        """Left, bottom, right, top of what is seen, map units."""
        return self.box_of(QRectF(0, 0, self.width, self.height))

    @property
    def transform(self) -> QTransform:
        """What turns map positions into pixels."""
        scale = self.scale
        return QTransform(scale, 0, 0, -scale, -self.left * scale, self.top * scale)

    def box_of(self, pixels: QRectF) -> Box:
        """Left, bottom, right, top of a part of the view, map units."""
        left, top = self.position(pixels.topLeft())
        return left, top - pixels.height() / self.scale, left + pixels.width() / self.scale, top

    def in_device(self, ratio: float) -> "Camera":
        """The same view in device pixels, whole ones."""
        width, height = max(round(self.width * ratio), 1), max(round(self.height * ratio), 1)
        return replace(self, scale=self.scale * ratio, width=width, height=height)

    def moved(self, pixels: QPointF) -> "Camera":
        """The same map, seen from so many pixels further right and down."""
        left, top = self.position(pixels)
        return replace(self, left=left, top=top)

    def to_pixels(self, positions: NDArray[np.float32]) -> NDArray[np.float64]:
        """Map positions, shape (N, 2), as pixels."""
        pixels = np.asarray(positions, dtype=np.float64) - (self.left, self.top)
        return pixels * (self.scale, -self.scale)

    def point(self, x: float, y: float) -> QPointF:
        """One map position as a pixel."""
        return QPointF((x - self.left) * self.scale, (self.top - y) * self.scale)

    def position(self, pixel: QPointF) -> tuple[float, float]:
        """The map position of a pixel."""
        return self.left + pixel.x() / self.scale, self.top - pixel.y() / self.scale
