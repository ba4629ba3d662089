"""The points of the map as one picture, drawn anew only where moving it will not do."""

import time
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from gui.theme import Theme, cividis
from gui.views.map.camera import Camera
from gui.views.map.points import PointIndex

COLOUR_STEPS = 16
UNKNOWN = COLOUR_STEPS  # The bin of a point whose value is not known.
_SMALLEST_PX, _LARGEST_PX = 5.5, 11.0
_RIM_PART, _DARK_LIFT = 0.45, 0.42  # How far colours are moved toward rim and text.
_FAINT = 0.16  # Opacity of points that do not stand out.
_FILLED_PART = 0.8  # Of the mean distance between points.
_MARGIN = 0.2  # Drawn around the view, so that short pans need no drawing.
_QUICK_S = 0.012  # Drawing that took less is done at every step of a zoom.


@dataclass(frozen=True)
class Cloud:
    """What is drawn.

    Attributes:
        points: Where they lie, N of them.
        bins: Shape (N,), colour of each point, 0..COLOUR_STEPS - 1 or UNKNOWN.
        lit: Which points stand out, shape (N,), the others are faint; None where all are alike.
        sizes: Shape (N,), classes from 0, small, to 3; None where all are alike.
        colours: '#rrggbb' for each bin where bins are categories; none for the scale of values.
    """

    points: PointIndex
    bins: NDArray[np.uint8]
    lit: NDArray[np.bool_] | None = None
    sizes: NDArray[np.uint8] | None = None
    colours: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.points)

    def diameter_px(self, scale: float) -> float:
        """Size of a point: smaller where many are near each other, in half pixels."""
        wanted = min(max(_FILLED_PART * self.points.spacing * scale, _SMALLEST_PX), _LARGEST_PX)
        return round(wanted * 2) / 2


def colour_bins(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The colour step of each value 0..1; not-a-number is UNKNOWN."""
    unknown = np.isnan(values)
    steps = np.clip(np.where(unknown, 0.0, values) * COLOUR_STEPS, 0, COLOUR_STEPS - 1)
    return np.where(unknown, UNKNOWN, steps.astype(np.uint8)).astype(np.uint8)


class CloudPicture:
    """Keeps the last picture of a cloud and says whether it still serves."""

    def __init__(self) -> None:
        self._image: QImage | None = None
        self._camera = Camera(0, 0, 1, 0, 0)
        self._key: tuple[object, ...] = ()
        self._took_s = 0.0

    def clear(self) -> None:
        """Forget the picture: the cloud has changed."""
        self._image = None

    def paint(self, painter: QPainter, cloud: Cloud, camera: Camera, theme: Theme) -> bool:
        """Draw the cloud; False if the picture is only stretched and should be drawn later."""
        key = (theme, painter.device().devicePixelRatioF(), camera.width, camera.height)
        if self._image is None or key != self._key:
            self._draw(cloud, camera, theme, key)
        exact = self._serves(camera)
        if not exact and self._took_s < _QUICK_S:
            self._draw(cloud, camera, theme, key)
            exact = True
        self._show(painter, camera)
        return exact

    def _serves(self, camera: Camera) -> bool:
        return camera.scale == self._camera.scale and self._place(camera).contains(
            QRectF(0, 0, camera.width, camera.height)
        )

    def _draw(self, cloud: Cloud, camera: Camera, theme: Theme, key: tuple[object, ...]) -> None:
        started = time.perf_counter()
        margin_x, margin_y = camera.width * _MARGIN, camera.height * _MARGIN
        self._camera = replace(
            camera,
            left=camera.left - margin_x / camera.scale,
            top=camera.top + margin_y / camera.scale,
            width=camera.width + 2 * margin_x,
            height=camera.height + 2 * margin_y,
        )
        self._key = key
        self._image = cloud_image(cloud, self._camera, theme, float(str(key[1])))
        self._took_s = time.perf_counter() - started

    def _place(self, camera: Camera) -> QRectF:
        """Where the picture lies in the view of a camera."""
        corner = camera.point(self._camera.left, self._camera.top)
        zoom = camera.scale / self._camera.scale
        return QRectF(corner.x(), corner.y(), self._camera.width * zoom, self._camera.height * zoom)

    def _show(self, painter: QPainter, camera: Camera) -> None:
        if self._image is None:
            return
        place = self._place(camera)
        if camera.scale == self._camera.scale:
            ratio = self._image.devicePixelRatio()
            corner = QPointF(round(place.x() * ratio) / ratio, round(place.y() * ratio) / ratio)
            painter.drawImage(corner, self._image)
        else:
            painter.drawImage(place, self._image)


def cloud_image(cloud: Cloud, camera: Camera, theme: Theme, ratio: float) -> QImage:
    """Draw all points that a camera sees on transparent ground, sharp at that ratio."""
    width, height = max(round(camera.width * ratio), 1), max(round(camera.height * ratio), 1)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(Qt.GlobalColor.transparent))
    atlas = _sprites(theme, cloud.diameter_px(camera.scale), ratio)
    side = atlas.height()
    pixels = camera.to_pixels(cloud.points.positions) * ratio
    inside = (pixels > -side) & (pixels < (width + side, height + side))
    seen = np.flatnonzero(inside.all(axis=1))
    if cloud.lit is not None:
        seen = seen[np.argsort(cloud.lit[seen], kind="stable")]  # What stands out lies on top.
    fragments = PrimitiveArray(QPainter.PixmapFragment, 10)
    fragments.resize(len(seen))
    rows = fragments.ndarray()
    rows[:, 0:2] = np.round(pixels[seen])  # Whole pixels are drawn several times faster.
    rows[:, 2] = cloud.bins[seen] * np.float64(side)
    rows[:, 3:] = (0, side, side, 1, 1, 0, 1)  # Source y, width, height, scales, turn, opacity.
    if cloud.lit is not None:
        rows[:, 9] = np.where(cloud.lit[seen], 1.0, _FAINT)
    if len(rows):
        painter = QPainter(image)
        first, count = fragments.drawargs()
        painter.drawPixmapFragments(first, count, atlas)
        painter.end()
    image.setDevicePixelRatio(ratio)
    return image


@lru_cache(maxsize=64)
def _sprites(theme: Theme, diameter_px: float, ratio: float) -> QPixmap:
    """One disc for each colour, side by side, in device pixels."""
    side = int(diameter_px * ratio) + 3
    side += side % 2  # An even side has its middle on a pixel edge, where fragments are put.
    atlas = QPixmap(QSize(side * (COLOUR_STEPS + 1), side))
    atlas.fill(Qt.GlobalColor.transparent)
    painter = QPainter(atlas)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(COLOUR_STEPS + 1):
        fill = point_colour(theme, step)
        for colour, diameter in ((rim_colour(theme, fill), diameter_px), (fill, diameter_px - 2)):
            painter.setBrush(colour)
            radius = diameter * ratio / 2
            painter.drawEllipse(QPointF((step + 0.5) * side, side / 2), radius, radius)
    painter.end()
    return atlas


def point_colour(theme: Theme, step: int) -> QColor:
    """The colour of a bin."""
    if step == UNKNOWN:
        return QColor(theme.disabled)
    return scale_colour(theme, (step + 0.5) / COLOUR_STEPS)


def scale_colour(theme: Theme, value: float) -> QColor:
    """Cividis, its dark end lifted where the ground is dark too."""
    lift = _DARK_LIFT * (1 - value) if theme.is_dark else 0.0
    return _mixed(cividis(value), QColor(theme.text), lift)


def rim_colour(theme: Theme, fill: QColor) -> QColor:
    """The edge of a point: darker than the point, so that neighbours stay apart."""
    return _mixed(fill, QColor(theme.map_rim), _RIM_PART)


def _mixed(first: QColor, second: QColor, part: float) -> QColor:
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * part,
        first.greenF() + (second.greenF() - first.greenF()) * part,
        first.blueF() + (second.blueF() - first.blueF()) * part,
    )
