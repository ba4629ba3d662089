"""From the units of the map to pixels and back, at one moment."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF


@dataclass(frozen=True, slots=True)
class Camera:
    """What part of the map is seen, y upwards.

    Attributes:
        left, top: Map position of the upper left pixel.
        scale: Pixels per map unit, the same in both directions.
        width, height: Size of the view in device-independent pixels.
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
