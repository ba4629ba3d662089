"""Where clips lie that a hand has changed or a model made, beside the points of the library."""

from typing import NamedTuple

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.models.map.places import MapPlaces
from gui.models.state import ShownClip
from gui.studio import Studio
from gui.theme import Theme, current_theme, theme_changed
from gui.views.map.camera import Camera
from gui.views.map.view import MapView

_LAYER = 2.4  # Above the points, below what the tools draw.
_HALF_PX = 5.5


class EditedPoint(NamedTuple):
    """A point of the map that is no clip of the library.

    Attributes:
        at: Map position.
        before: Where the clip lay that it was made from; None where nobody knows.
        chosen: Whether it is the current clip of the roll.
    """

    at: tuple[float, float]
    before: tuple[float, float] | None
    chosen: bool


class EditedPoints(QObject):
    """Draws a diamond for every edited clip of the roll that has come back to the map, and for the
    current one wherever it is from, if it is no point of the library.
    """

    def __init__(self, view: MapView, studio: Studio, places: MapPlaces) -> None:
        super().__init__(view)
        self._canvas, self._studio, self._places = view.canvas, studio, places
        self.points: tuple[EditedPoint, ...] = ()
        self._layer = view.canvas.add_layer(_LAYER, self._paint)
        view.canvas.camera_changed.connect(self._repaint)
        theme_changed.connect(self._repaint)
        studio.roll.changed.connect(self.refresh)
        studio.library.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_: object) -> None:
        """Find the points anew: the roll, the library or the layout is another."""
        content = self._studio.roll.value
        current = self._studio.roll_editing.index
        found = (
            self._point_of(shown, chosen=number == current)
            for number, shown in enumerate(content.clips)
        )
        self.points = tuple(point for point in found if point is not None)
        self._repaint()

    def _point_of(self, shown: ShownClip, *, chosen: bool) -> EditedPoint | None:
        marked = shown.origin == "edited" or (chosen and shown.entry is None)
        at = self._where(shown) if marked else None
        before = self._where(shown.parent) if shown.parent is not None else None
        return None if at is None else EditedPoint(at, before, chosen)

    def _where(self, shown: ShownClip) -> tuple[float, float] | None:
        """Where a clip lies on the map that is shown; None where it has no place there."""
        projection = self._studio.library.value.projection
        if projection is None or shown.point is None:
            return None
        ours = shown.entry is not None or shown.model == self._studio.model.value
        if not ours or len(shown.point.z) != len(projection.mean):
            return None
        return self._places.position_of(shown.point.z)

    def _repaint(self, *_: object) -> None:
        self._layer.update()

    def _paint(self, painter: QPainter, camera: Camera) -> None:
        theme = current_theme()
        for point in self.points:
            end = camera.point(*point.at)
            if point.before is not None:
                _paint_way(painter, camera.point(*point.before), end, theme)
            _paint_diamond(painter, end, theme, chosen=point.chosen)


def _paint_way(painter: QPainter, start: QPointF, end: QPointF, theme: Theme) -> None:
    for colour, width in ((theme.halo, 4.5), (theme.path, 1.8)):
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.DotLine))
        painter.drawLine(start, end)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(start, _HALF_PX, _HALF_PX)


def _paint_diamond(painter: QPainter, at: QPointF, theme: Theme, *, chosen: bool) -> None:
    half = _HALF_PX * (1.3 if chosen else 1.0)
    painter.save()
    painter.translate(at)
    painter.rotate(45)
    painter.setPen(QPen(QColor(theme.halo), 2.0))
    painter.setBrush(QColor(theme.accent))
    painter.drawRect(QRectF(-half, -half, 2 * half, 2 * half))
    painter.restore()
