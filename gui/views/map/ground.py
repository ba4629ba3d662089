"""What lies under the points: the ground, contours of where clips lie, and where it guesses."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from engine.latent.layout import Density
from gui.theme import Theme
from gui.views.map.camera import Camera
from gui.views.map.cloud import mixed
from gui.views.map.legend import EDGE, small_font
from gui.views.map.points import Box

_HATCH_PX = 9
_CONTOUR_PX, _HOME_PX = 1.0, 1.5
_CONTOUR_PART = 0.55  # Of the way from the hatching to the outline of controls.

Contours = tuple[tuple[NDArray[np.float32], ...], ...]

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Ground:
    """Lines of the map that lie under its points.

    Attributes:
        lines: For each level, from the home's edge inwards, closed lines, shape (M, 2), map units.
    """

    lines: Contours = ()

    @classmethod
    def of(cls, density: Density | None, hull: NDArray[np.float32] | None) -> "Ground":
        """The contours of a density, or a hull where there is none."""
        if density is not None and density.contours and density.contours[0]:
            return cls(density.contours)
        return cls(((hull,),)) if hull is not None and len(hull) > 2 else cls()

    @cached_property
    def _home(self) -> QPainterPath:
        return _path(self.lines[0]) if self.lines else QPainterPath()

    @cached_property
    def _segments(self) -> tuple[NDArray[np.float32], ...]:
        """For each level the straight pieces of its lines, shape (K, 2, 2): ends, x and y."""
        return tuple(_pieces(level) for level in self.lines)

    @property
    def has_guesses(self) -> bool:
        """Whether some of the ground is hatched."""
        return bool(self.lines)

    def meets_home(self, box: QRectF, camera: Camera) -> bool:
        """Whether some of a place in the view is not hatched, or its edge is near."""
        left, bottom, right, top = camera.box_of(box)
        if self._home.contains(QPointF((left + right) / 2, (bottom + top) / 2)):
            return True
        return bool(self.lines) and len(_crossing(self._segments[0], camera.box_of(box))) > 0

    def paint(
        self, painter: QPainter, camera: Camera, part: QRectF, theme: Theme, ratio: float
    ) -> None:
        """Cover a part of the view, all in device pixels."""
        ground = QColor(theme.map_background)
        if not self.lines:
            painter.fillRect(part, ground)
            return
        tile = _hatching(theme, ratio)
        start = camera.point(0.0, 0.0)  # The lines are on the map and move with it.
        painter.setBrushOrigin(round(start.x()) % tile.width(), round(start.y()) % tile.height())
        painter.fillRect(part, QBrush(tile))
        # The edge is not smooth here, which is much faster; the contour covers it.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillPath(camera.transform.map(self._home), ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_contours(painter, camera, part, theme, ratio)

    def _paint_contours(
        self, painter: QPainter, camera: Camera, part: QRectF, theme: Theme, ratio: float
    ) -> None:
        """Draw the lines piece by piece: as a path Qt takes ten times as long."""
        colour = mixed(QColor(theme.hatching), QColor(theme.outline), _CONTOUR_PART)
        seen = camera.box_of(part.adjusted(-4, -4, 4, 4))
        for level, segments in enumerate(self._segments):
            found = _crossing(segments, seen)
            lines = PrimitiveArray(QLineF, 4)
            lines.resize(len(found))
            lines.ndarray()[:] = camera.to_pixels(found.reshape(-1, 2)).reshape(-1, 4)
            painter.setPen(QPen(colour, (_CONTOUR_PX if level else _HOME_PX) * ratio))
            if len(found):
                painter.drawLines(*lines.drawargs())


def _path(lines: tuple[NDArray[np.float32], ...]) -> QPainterPath:
    """Closed lines as one path, in map units; holes are holes."""
    path = QPainterPath()
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))
        path.closeSubpath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def _pieces(lines: tuple[NDArray[np.float32], ...]) -> NDArray[np.float32]:
    closed = [np.stack((line, np.roll(line, -1, axis=0)), axis=1) for line in lines]
    return np.concatenate([np.zeros((0, 2, 2), np.float32), *closed]).astype(np.float32)


def _crossing(segments: NDArray[np.float32], box: Box) -> NDArray[np.float32]:
    """The pieces that may touch a box of left, bottom, right, top."""
    low, high = segments.min(axis=1), segments.max(axis=1)
    misses = (high < box[:2]).any(axis=1) | (low > box[2:]).any(axis=1)
    found: NDArray[np.float32] = segments[~misses]
    return found


@lru_cache(maxsize=8)
def _hatching(theme: Theme, ratio: float) -> QPixmap:
    """Ground with slanted lines, in device pixels."""
    side = round(_HATCH_PX * ratio)
    tile = QPixmap(side, side)
    tile.fill(QColor(theme.map_background))
    lines = QPainter(tile)
    lines.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines.setPen(QPen(QColor(theme.hatching), 1.2 * ratio))
    for shift in (-side, 0, side):  # The neighbours close the corners.
        lines.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    lines.end()
    return tile


def paint_guess_caption(painter: QPainter, camera: Camera, ground: Ground, theme: Theme) -> QRectF:
    """Say at an edge of the view what hatching means, wholly outside the home; gives the place."""
    words = translate("Map", "here the model is guessing")
    painter.setFont(small_font(painter.font()))
    size = painter.fontMetrics().size(0, words)
    box = QRectF(0, 0, size.width() + 16, size.height() + 6)
    inner = QRectF(0, 0, camera.width, camera.height).adjusted(EDGE, EDGE, -EDGE, -EDGE)
    corners = (
        QPointF(inner.right() - box.width(), inner.bottom() - box.height()),
        QPointF(inner.right() - box.width(), inner.top()),
        inner.topLeft(),
        QPointF(inner.center().x() - box.width() / 2, inner.bottom() - box.height()),
        QPointF(inner.center().x() - box.width() / 2, inner.top()),
    )
    for corner in corners:
        box.moveTopLeft(corner)
        if inner.contains(box) and not ground.meets_home(box, camera):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.map_background))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            return box
    return QRectF()
