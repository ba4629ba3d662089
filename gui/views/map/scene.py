"""Everything that is drawn on the map, in layers; it is told what to show and decides nothing."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter

from engine.latent.layout import Density
from gui.icons import icon_pixmap
from gui.theme import Theme, current_theme
from gui.views.map.camera import Camera
from gui.views.map.canvas import MapCanvas
from gui.views.map.categories import NO_CATEGORIES, Categories
from gui.views.map.cloud import Cloud, colour_bins
from gui.views.map.ground import Contours, Ground, paint_guess_caption
from gui.views.map.hover_card import card_rect, paint_card
from gui.views.map.layers import (
    MARK_REACH_PX,
    Mark,
    mark_rect,
    paint_mark,
    paint_path,
    paint_rubber,
)
from gui.views.map.legend import paint_kinds, paint_scale
from gui.views.map.names import Names
from gui.views.map.picture import MapPicture
from gui.views.map.points import PointIndex

_SETTLE_MS = 70  # After the last zoom, before a costly picture is drawn anew.
_EMPTY_ICON = QSize(44, 44)
_UNCOVERED = ("selection", "playing")  # Rings that no name may cover.
NO_CLOUD = Cloud(PointIndex.of(np.zeros((0, 2), np.float32)), colour_bins(np.zeros(0, np.float32)))


@dataclass(frozen=True, slots=True)
class Pointing:
    """The rings on the map and the card beside one of them.

    Attributes:
        marks: Rings, the last on top.
        card: Lines of the card, none for no card.
        at: Map position that the card belongs to.
    """

    marks: tuple[Mark, ...] = ()
    card: tuple[str, ...] = ()
    at: tuple[float, float] = (0.0, 0.0)


class MapScene(QObject):
    """The layers of one canvas."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._cloud = NO_CLOUD
        self._picture = MapPicture()
        self._home: NDArray[np.float32] | None = None
        self._density: Density | None = None
        self._ground = Ground()
        self._names = Names()
        self._categories = NO_CATEGORIES
        self._path: NDArray[np.float32] | None = None
        self._line: tuple[QPointF, QPointF] | None = None
        self._pointing = Pointing()
        self._scale_words: tuple[str, str] | None = None
        self._layers = (
            canvas.add_layer(0, self._paint_map),
            canvas.add_layer(2, self._paint_words),
        )
        self._top = canvas.add_layer(3, self._paint_pointing)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.redraw)
        canvas.camera_changed.connect(self.update)

    @property
    def cloud(self) -> Cloud:
        """The points that are shown."""
        return self._cloud

    def show_cloud(self, cloud: Cloud) -> None:
        """Show other points."""
        self._cloud = cloud
        self._show_picture()

    @property
    def contours(self) -> Contours:
        """The lines under the points."""
        return self._ground.lines

    def show_stored(self, cloud: Cloud, contours: Contours) -> None:
        """Show points and lines until others are known."""
        self._cloud, self._ground = cloud, Ground(contours)
        self._show_picture()

    def show_home(self, hull: NDArray[np.float32] | None) -> None:
        """Hatch what lies outside a polygon."""
        self._home = hull
        self._show_ground()

    def show_density(self, density: Density | None) -> None:
        """Show contours, and hatch what lies outside the outermost, instead of a polygon."""
        self._density = density
        self._show_ground()

    def show_names(self, names: tuple[tuple[float, float, str], ...]) -> None:
        """Write names of groups at map positions, the most important first."""
        self._names = Names(names)
        self.update()

    def show_categories(self, categories: Categories) -> None:
        """Say in the legend what the colours are."""
        self._categories = categories
        self.update()

    def show_path(self, positions: NDArray[np.float32] | None) -> None:
        """Show a line with dots."""
        self._path = positions
        self.update()

    def show_line(self, ends: tuple[QPointF, QPointF] | None) -> None:
        """Show the line that is being drawn, in pixels."""
        self._line = ends
        self._top.update()

    def show_scale_words(self, words: tuple[str, str] | None) -> None:
        """Show or hide the legend."""
        self._scale_words = words
        self.update()

    def show_pointing(self, pointing: Pointing) -> None:
        """Show other rings; only what they touch is painted again."""
        changed = [m for m in self._pointing.marks if m not in pointing.marks]
        changed += [m for m in pointing.marks if m not in self._pointing.marks]
        before, self._pointing = self._pointing, pointing
        if any(mark.role in _UNCOVERED for mark in changed):
            self._layers[1].update()  # Names give way to what is chosen and what sounds.
        for mark in changed:
            dot = self._canvas.camera.point(*mark.at)
            reach = MARK_REACH_PX
            self._top.update(QRectF(dot.x() - reach, dot.y() - reach, 2 * reach, 2 * reach))
        for shown in (before, pointing):
            if shown.card and before.card != pointing.card:
                self._top.update(self._card_rect(shown).adjusted(-4, -4, 4, 6))

    def update(self) -> None:
        """Paint all layers again."""
        for layer in (*self._layers, self._top):
            layer.update()

    def redraw(self) -> None:
        """Draw the points anew and sharp."""
        self._picture.clear()
        self.update()

    def _card_rect(self, pointing: Pointing) -> QRectF:
        camera = self._canvas.camera
        view = QRectF(0, 0, camera.width, camera.height)
        return card_rect(pointing.card, self._canvas.font(), camera.point(*pointing.at), view)

    def _show_ground(self) -> None:
        self._ground = Ground.of(self._density, self._home)
        self._show_picture()

    def _show_picture(self) -> None:
        ground = self._ground if len(self._cloud) else Ground()
        self._picture.show(self._cloud, ground)
        self.update()

    # --- layers ------------------------------------------------------------------------------

    def _paint_map(self, painter: QPainter, camera: Camera) -> None:
        theme = current_theme()
        if not self._picture.paint(painter, camera, theme):
            self._settle.start()
        if not len(self._cloud):
            painter.setFont(self._canvas.font())
            self._paint_empty(painter, camera, theme)

    def _paint_empty(self, painter: QPainter, camera: Camera, theme: Theme) -> None:
        middle = QRectF(0, 0, camera.width, camera.height).adjusted(32, 0, -32, 0)
        ratio = painter.device().devicePixelRatioF()
        picture = icon_pixmap("file-music", _EMPTY_ICON, ratio, "accent")
        x = middle.center().x() - _EMPTY_ICON.width() / 2
        painter.drawPixmap(QPointF(x, middle.center().y() - 58), picture)
        painter.setPen(QColor(theme.muted))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(middle.adjusted(0, middle.height() / 2 + 2, 0, 0), flags, empty_words())

    def _paint_words(self, painter: QPainter, camera: Camera) -> None:
        theme = current_theme()
        if len(self._cloud):
            self._paint_captions(painter, camera, theme)
        if self._path is not None and len(self._path):
            paint_path(painter, self._path, camera, theme)

    def _paint_captions(self, painter: QPainter, camera: Camera, theme: Theme) -> None:
        """Write the legend, what hatching means, and the names of groups that have room."""
        font = self._canvas.font()
        painter.setFont(font)
        taken = []
        if self._categories.names:
            taken.append(paint_kinds(painter, camera, self._categories, theme))
        elif self._scale_words is not None and not self._cloud.colours:
            taken.append(paint_scale(painter, camera, self._scale_words, theme))
        if self._ground.has_guesses:
            painter.setFont(font)
            taken.append(paint_guess_caption(painter, camera, self._ground, theme))
        painter.setFont(font)
        taken += [
            mark_rect(mark, camera) for mark in self._pointing.marks if mark.role in _UNCOVERED
        ]
        self._names.paint(painter, camera, self._cloud.points.bounds, taken, theme)

    def _paint_pointing(self, painter: QPainter, camera: Camera) -> None:
        theme, shown = current_theme(), self._pointing
        if self._line is not None:
            paint_rubber(painter, self._line, theme)
        for mark in shown.marks:
            paint_mark(painter, mark, camera, theme)
        if shown.card:
            painter.setFont(self._canvas.font())
            view = QRectF(0, 0, camera.width, camera.height)
            paint_card(painter, shown.card, camera.point(*shown.at), view, theme)


def empty_words() -> str:
    """What the map says before it has points."""
    return QCoreApplication.translate(
        "Map", "Drop MIDI files here: each clip of them becomes a point you can hear."
    )
