"""Names of groups, written over the map where they do not cover each other."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from gui.theme import Theme
from gui.views.map.camera import Camera
from gui.views.map.points import Box

_WIDEST_PX = 190.0
_HALO_PX = 4.0
_APART_PX = 5.0
_TRIES = (0.0, -0.9, 0.9, -1.8, 1.8)  # Where a name may stand instead, in heights downwards.
_FADES_FROM, _GONE_AT = 5.0, 10.0  # Times as large as the view, the map needs no names any more.


@dataclass(frozen=True, slots=True)
class Names:
    """Words at map positions, the most important first."""

    at: tuple[tuple[float, float, str], ...] = ()

    def paint(
        self,
        painter: QPainter,
        camera: Camera,
        bounds: Box,
        taken: list[QRectF],
        theme: Theme,
    ) -> None:
        """Write the names that have room beside what is taken already."""
        opacity = _opacity(camera, bounds)
        if not self.at or opacity <= 0.0:
            return
        font = _name_font(painter.font())
        ratio = painter.device().devicePixelRatioF()
        view = QRectF(0, 0, camera.width, camera.height)
        painter.setOpacity(opacity)
        for place, words in self.places(camera, font):
            if view.intersects(place) and not any(place.intersects(box) for box in taken):
                painter.drawPixmap(place.topLeft(), _written(words, font.toString(), theme, ratio))
        painter.setOpacity(1.0)

    def places(self, camera: Camera, font: QFont) -> list[tuple[QRectF, str]]:
        """Where names stand, in pixels; it is the same wherever the view is moved.

        A name that finds no room beside more important ones is left out.
        """
        found: list[tuple[QRectF, str]] = []
        metrics = QFontMetricsF(font)
        for x, y, words in self.at:
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST_PX)
            box = _box(metrics, shown)
            for down in _TRIES:
                box.moveCenter(camera.point(x, y) + QPointF(0, down * metrics.height()))
                wide = box.adjusted(-_APART_PX, -1, _APART_PX, 1)
                if not any(wide.intersects(other) for other, _ in found):
                    found.append((QRectF(box), shown))
                    break
        return found


def _opacity(camera: Camera, bounds: Box) -> float:
    """Names are for the whole; who looks at single points has seen them."""
    left, bottom, right, top = bounds
    parts = (
        (right - left) * camera.scale / max(camera.width, 1.0),
        (top - bottom) * camera.scale / max(camera.height, 1.0),
    )
    return min(max((_GONE_AT - max(parts)) / (_GONE_AT - _FADES_FROM), 0.0), 1.0)


def _name_font(font: QFont) -> QFont:
    name = QFont(font)
    name.setWeight(QFont.Weight.DemiBold)
    return name


def _box(metrics: QFontMetricsF, words: str) -> QRectF:
    width = metrics.horizontalAdvance(words) + 2 * _HALO_PX
    return QRectF(0, 0, round(width), round(metrics.height() + _HALO_PX))


@lru_cache(maxsize=256)
def _written(words: str, font_words: str, theme: Theme, ratio: float) -> QPixmap:
    """Words with a halo, so that points behind them do not disturb."""
    font = QFont()
    font.fromString(font_words)
    metrics = QFontMetricsF(font)
    box = _box(metrics, words)
    picture = QPixmap(round(box.width() * ratio), round(box.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    outline = QPainterPath()
    outline.addText(QPointF(_HALO_PX, _HALO_PX / 2 + metrics.ascent()), font, words)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo = QColor(theme.map_background)
    halo.setAlphaF(0.85)
    pen = QPen(halo, 2 * _HALO_PX - 2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(outline, pen)
    painter.fillPath(outline, QColor(theme.text))
    painter.end()
    return picture
