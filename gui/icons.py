"""Icons of one family, drawn from SVG in the colours of the theme that is on.

The files in resources/icons are Lucide's (ISC, LICENSE-lucide.txt beside them); lento.svg, the
icon of the application, is our own. A change of theme recolours every icon that is on the screen.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from engine.storage.places import resources_dir
from gui.theme import Theme, current_theme

APP_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
Tint = Literal["text", "muted", "accent", "on_accent", "danger", "warning"]
# Short names of things in Lento, and the file that shows each; any other name is a file's.
_FILES = {
    "alert-triangle": "triangle-alert",
    "blend": "spline",
    "download": "download",
    "drag": "grip-vertical",
    "export": "share",
    "help": "circle-help",
    "loop": "repeat",
    "record": "circle-dot",
    "redo": "redo-2",
    "refresh": "refresh-cw",
    "sliders": "sliders-horizontal",
    "stop": "square",
    "trash": "trash-2",
    "undo": "undo-2",
    "volume": "volume-2",
    "wand": "wand-sparkles",
}
_SOLID = frozenset({"play", "pause", "square"})  # Filled, so that they are found at once.
_SOLID_WHEN_ON = frozenset({"star", "heart"})


def icon(name: str, tint: Tint = "text") -> QIcon:
    """An icon by the name of a thing or of its file; accent-coloured while checked.

    Raises:
        KeyError: There is no such icon.
    """
    file = _FILES.get(name, name)
    if not _path(file).is_file():
        raise KeyError(f"there is no icon {name!r} in resources/icons")
    return QIcon(_TintedSvg(file, tint))


def icon_pixmap(name: str, size: QSize, ratio: float = 1.0, tint: Tint = "text") -> QPixmap:
    """An icon as a picture of `size` in device-independent pixels, sharp at that ratio."""
    pixmap = icon(name, tint).pixmap(size, ratio)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def app_icon() -> QIcon:
    """The icon of Lento in every size that a desktop asks for."""
    found = QIcon()
    for size in APP_ICON_SIZES:
        found.addFile(str(resources_dir() / "icons" / f"lento-{size}.png"), QSize(size, size))
    return found


class _TintedSvg(QIconEngine):
    """Draws one SVG file in a colour of the theme at the moment of drawing."""

    def __init__(self, file: str, tint: Tint) -> None:
        super().__init__()
        self._file = file
        self._tint: Tint = tint

    def clone(self) -> QIconEngine:
        return _TintedSvg(self._file, self._tint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self._drawn(rect.size(), ratio, mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._drawn(size, 1.0, mode, state)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Qt passes a size in device-independent pixels and the ratio to draw it at."""
        drawn = QPixmap(self._drawn(size, scale, mode, state))
        drawn.setDevicePixelRatio(scale)
        return drawn

    def _drawn(self, size: QSize, ratio: float, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        on = state == QIcon.State.On
        filled = self._file in _SOLID or (on and self._file in _SOLID_WHEN_ON)
        colour = _colour(current_theme(), self._tint, mode, on=on)
        return _rendered(
            self._file, colour, filled, round(size.width() * ratio), round(size.height() * ratio)
        )


def _colour(theme: Theme, tint: Tint, mode: QIcon.Mode, *, on: bool) -> str:
    if mode == QIcon.Mode.Disabled:
        return theme.disabled
    if on and tint == "text":
        return theme.accent
    return str(getattr(theme, tint))


@cache
def _source(file: str) -> str:
    return _path(file).read_text("utf-8")


@cache
def _rendered(file: str, colour: str, filled: bool, width: int, height: int) -> QPixmap:
    """Render at exactly this many device pixels; a few hundred small pictures at most."""
    svg = _source(file).replace("currentColor", colour)
    if filled:
        svg = svg.replace('fill="none"', f'fill="{colour}"', 1)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(Qt.GlobalColor.transparent))
    side = min(width, height)
    place = QRectF(QPoint((width - side) // 2, (height - side) // 2), QSize(side, side))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, place)
    painter.end()
    return QPixmap.fromImage(image)


def _path(file: str) -> Path:
    return resources_dir() / "icons" / f"{file}.svg"
