"""What lies under the points: the ground, contours of where clips lie, and where it guesses."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from engine.latent.layout import Density
from gui.theme import Theme
from gui.views.map.camera import Camera
from gui.views.map.cloud import mixed
from gui.views.map.legend import EDGE, small_font

_HATCH_PX = 9
_CONTOUR_PX, _HOME_PX = 1.0, 1.5
_CONTOUR_PART = 0.55  # Of the way from the hatching to the outline of controls.

translate = QCoreApplication.translate


@dataclass(frozen=True, eq=False)
class Ground:
    """Lines of the map that lie under its points.

    Attributes:
        lines: For each level, from the home's edge inwards, closed lines, shape (M, 2), map units.
    """

    lines: tuple[tuple[NDArray[np.float32], ...], ...] = ()

    @classmethod
    def of(cls, density: Density | None, hull: NDArray[np.float32] | None) -> "Ground":
        """The contours of a density, or a hull where there is none."""
        if density is not None and density.contours and density.contours[0]:
            return cls(density.contours)
        return cls(((hull,),)) if hull is not None and len(hull) > 2 else cls()

    @cached_property
    def _paths(self) -> tuple[QPainterPath, ...]:
        return tuple(_path(level) for level in self.lines)

    def home(self, camera: Camera) -> QPainterPath:
        """Where the model is at home, in pixels; empty where nothing is known of it."""
        return camera.transform.map(self._paths[0]) if self._paths else QPainterPath()

    def paint(
        self, painter: QPainter, camera: Camera, part: QRectF, theme: Theme, ratio: float
    ) -> None:
        """Cover a part of the view, all in device pixels."""
        painter.fillRect(part, QColor(theme.map_background))
        if not self._paths:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        home = self.home(camera)
        outside = QPainterPath()
        outside.addRect(part.adjusted(-4, -4, 4, 4))
        outside.addPath(home)
        outside.setFillRule(Qt.FillRule.OddEvenFill)
        period = round(_HATCH_PX * ratio)
        start = camera.point(0.0, 0.0)  # The lines are on the map and move with it.
        painter.setBrushOrigin(round(start.x()) % period, round(start.y()) % period)
        painter.fillPath(outside, QBrush(_hatching(theme, ratio)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        line = mixed(QColor(theme.hatching), QColor(theme.outline), _CONTOUR_PART)
        for number, path in enumerate(self._paths):
            painter.setPen(QPen(line, (_CONTOUR_PX if number else _HOME_PX) * ratio))
            painter.drawPath(home if number == 0 else camera.transform.map(path))


def _path(lines: tuple[NDArray[np.float32], ...]) -> QPainterPath:
    """Closed lines as one path, in map units; holes are holes."""
    path = QPainterPath()
    for line in lines:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))
        path.closeSubpath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    return path


def _hatching(theme: Theme, ratio: float) -> QPixmap:
    """Slanted lines, in device pixels."""
    side = round(_HATCH_PX * ratio)
    tile = QPixmap(side, side)
    tile.fill(Qt.GlobalColor.transparent)
    lines = QPainter(tile)
    lines.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines.setPen(QPen(QColor(theme.hatching), 1.2 * ratio))
    for shift in (-side, 0, side):  # The neighbours close the corners.
        lines.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    lines.end()
    return tile


def paint_guess_caption(
    painter: QPainter, view: QRectF, home: QPainterPath, theme: Theme
) -> QRectF:
    """Say at an edge of the view what hatching means, wholly outside the home; gives the place."""
    words = translate("Map", "here the model is guessing")
    painter.setFont(small_font(painter.font()))
    size = painter.fontMetrics().size(0, words)
    box = QRectF(0, 0, size.width() + 16, size.height() + 6)
    inner = view.adjusted(EDGE, EDGE, -EDGE, -EDGE)
    corners = (
        QPointF(inner.right() - box.width(), inner.bottom() - box.height()),
        QPointF(inner.right() - box.width(), inner.top()),
        inner.topLeft(),
        QPointF(inner.center().x() - box.width() / 2, inner.bottom() - box.height()),
        QPointF(inner.center().x() - box.width() / 2, inner.top()),
    )
    for corner in corners:
        box.moveTopLeft(corner)
        if inner.contains(box) and not home.intersects(box):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.map_background))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
            return box
    return QRectF()
