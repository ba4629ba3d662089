"""Ground and points of the map in one picture, drawn anew only where moving it will not do."""

import time
from dataclasses import dataclass, replace
from math import isclose

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from gui.theme import Theme
from gui.views.map.camera import Camera
from gui.views.map.cloud import Cloud
from gui.views.map.crowd import Crowd, Look, crowds
from gui.views.map.ground import Ground

_QUICK_S = 0.028  # Drawing that took less is done at every step of a zoom.
_FORGETTING = 0.85
_COARSE_FROM = 2.0  # With so many device pixels a picture of half as many looks well in motion.
_SAME_LOOK = 0.12  # Shares of points that differ less are not told apart while the map moves.


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How the last picture was drawn; a picture for another of these has to be drawn anew.

    Attributes:
        theme: In which colours.
        ratio: Device pixels in a device-independent one.
        camera: What it shows, in device pixels.
        shares: Which part of each crowd was drawn one by one.
        coarse: Whether it stands in for a picture of twice the ratio.
    """

    theme: Theme
    ratio: float
    camera: Camera
    shares: tuple[float, ...] = ()
    coarse: bool = False

    def coarser(self) -> "_Drawn":
        """The same with half as many pixels in either direction."""
        camera = self.camera.in_device(0.5)
        return replace(self, ratio=self.ratio / 2, camera=camera, coarse=True)


class MapPicture:
    """Keeps the last picture and says whether it still serves."""

    def __init__(self) -> None:
        self._cloud: Cloud | None = None
        self._ground = Ground()
        self._crowds: tuple[Crowd, ...] = ()
        self._crowds_theme: Theme | None = None
        self._pixmap = QPixmap()
        self._drawn: _Drawn | None = None
        self._took_s = 0.0

    def show(self, cloud: Cloud, ground: Ground) -> None:
        """Draw other things from now on."""
        if cloud is not self._cloud:
            self._cloud, self._crowds_theme = cloud, None
        self._ground = ground
        self.clear()

    def clear(self) -> None:
        """Forget the picture."""
        self._drawn = None

    def paint(self, painter: QPainter, camera: Camera, theme: Theme) -> bool:
        """Draw the map; False if the picture is not quite what it should be, and should settle."""
        ratio = painter.device().devicePixelRatioF()
        wanted = self._wanted(camera, theme, ratio)
        exact = self._serve(wanted)
        last = self._drawn
        if last is None or not _same_zoom(last, wanted):
            self._show_stretched(painter, camera)
            return False
        shift = _shift(last.camera, camera.in_device(last.ratio)) / last.ratio
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)  # Thrice as fast.
        painter.drawPixmap(shift, self._pixmap)
        return exact

    def _wanted(self, camera: Camera, theme: Theme, ratio: float) -> _Drawn:
        if self._cloud is not None and self._crowds_theme != theme:
            self._crowds, self._crowds_theme = crowds(self._cloud, theme), theme
        shares = tuple(crowd.share(camera, ratio) for crowd in self._crowds)
        return _Drawn(theme, ratio, camera.in_device(ratio), shares)

    def _serve(self, wanted: _Drawn) -> bool:
        """Bring the picture as near to what is wanted as is quick; False if that is not it."""
        last, slow = self._drawn, self._took_s > _QUICK_S
        if last is None or not _same_surface(last, wanted):
            return self._draw(wanted)
        if not _same_zoom(last, wanted):
            return self._zoom_to(wanted) if slow else self._draw(wanted)
        shift = _shift(last.camera, wanted.camera)
        if last.coarse or not self._overlaps(shift) or not (slow or self._alike(last, wanted)):
            return self._draw(wanted)
        if shift != QPointF():
            self._scroll(last, shift.toPoint())
        return last.shares == wanted.shares

    def _zoom_to(self, wanted: _Drawn) -> bool:
        """Follow a zoom where a new picture takes long; False, for this is not what is wanted."""
        took = self._took_s
        if wanted.ratio >= _COARSE_FROM:
            self._draw(wanted.coarser())
            self._took_s = took
        else:
            self._took_s = took * _FORGETTING  # One slow drawing must not stretch all that follow.
        return False

    def _alike(self, last: _Drawn, wanted: _Drawn) -> bool:
        pairs = zip(last.shares, wanted.shares, strict=True)
        return all(abs(before - now) < _SAME_LOOK for before, now in pairs)

    def _overlaps(self, shift: QPointF) -> bool:
        width, height = self._pixmap.width(), self._pixmap.height()
        return abs(shift.x()) < width and abs(shift.y()) < height

    def _draw(self, wanted: _Drawn) -> bool:
        started = time.perf_counter()
        width, height = _size(wanted)
        if (self._pixmap.width(), self._pixmap.height()) != (width, height):
            self._pixmap = QPixmap(width, height)
        self._pixmap.setDevicePixelRatio(1.0)
        self._drawn = wanted
        self._paint_part(QRect(0, 0, width, height))
        self._pixmap.setDevicePixelRatio(wanted.ratio)
        self._took_s = time.perf_counter() - started
        return True

    def _scroll(self, last: _Drawn, shift: QPoint) -> None:
        """Move the picture and draw only what comes into view."""
        whole = QRect(0, 0, *_size(last))
        self._pixmap.setDevicePixelRatio(1.0)
        self._pixmap.scroll(shift.x(), shift.y(), whole)
        self._drawn = replace(last, camera=last.camera.moved(QPointF(-shift)))
        for part in _uncovered(whole, shift):
            self._paint_part(part)
        self._pixmap.setDevicePixelRatio(last.ratio)

    def _paint_part(self, part: QRect) -> None:
        drawn = self._drawn
        if drawn is None:
            return
        area = QRectF(part)
        painter = QPainter(self._pixmap)
        painter.setClipRect(part)
        self._ground.paint(painter, drawn.camera, area, drawn.theme, drawn.ratio)
        for crowd, share in zip(self._crowds, drawn.shares, strict=True):
            crowd.paint(painter, drawn.camera, area, Look(share, drawn.ratio))
        painter.end()

    def _show_stretched(self, painter: QPainter, camera: Camera) -> None:
        """Show the picture of another zoom while there is no time for a new one."""
        if self._drawn is None:
            return
        old = self._drawn.camera
        corner = camera.point(old.left, old.top)
        zoom = camera.scale / old.scale
        place = QRectF(corner.x(), corner.y(), old.width * zoom, old.height * zoom)
        painter.fillRect(
            QRectF(0, 0, camera.width, camera.height), self._drawn.theme.map_background
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.drawPixmap(place, self._pixmap, QRectF(self._pixmap.rect()))


def _size(drawn: _Drawn) -> tuple[int, int]:
    return int(drawn.camera.width), int(drawn.camera.height)


def _same_surface(first: _Drawn, second: _Drawn) -> bool:
    """Whether a picture is as large as another in device-independent pixels, and as colourful."""
    if first.coarse:
        second = second.coarser()
    same = first.theme == second.theme and first.ratio == second.ratio
    return same and _size(first) == _size(second)


def _same_zoom(first: _Drawn, second: _Drawn) -> bool:
    scales = first.camera.scale / first.ratio, second.camera.scale / second.ratio
    return isclose(*scales, rel_tol=1e-9)


def _uncovered(whole: QRect, shift: QPoint) -> list[QRect]:
    """What a picture that was moved leaves free: an upright and a level strip."""
    kept = whole.intersected(whole.translated(shift))
    upright, level = QRect(whole), QRect(kept.left(), whole.top(), kept.width(), whole.height())
    if shift.x() > 0:
        upright.setRight(kept.left() - 1)
    else:
        upright.setLeft(kept.right() + 1)
    if shift.y() > 0:
        level.setBottom(kept.top() - 1)
    else:
        level.setTop(kept.bottom() + 1)
    return [strip for strip in (upright, level) if not strip.isEmpty()]


def _shift(before: Camera, now: Camera) -> QPointF:
    """How far a picture has moved in the view, in whole pixels."""
    return QPointF(now.point(before.left, before.top).toPoint())
