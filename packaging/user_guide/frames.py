"""What is kept of a window for a picture: all of it, a part, a dialog; and numbers on it."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from opened import SIZE, Opened
from PIL import Image
from PySide6.QtCore import QBuffer, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

EDGE = 6
_RADIUS = 11.0
_ROUND, _RIM = QColor("#b3261e"), QColor("#ffffff")


def whole(held: Opened) -> QPixmap:
    """The window as it stands, without what was said last, which goes by the clock."""
    held.window.studio.said.emit("")
    held.app.processEvents()
    return held.window.grab()


def part(held: Opened, *widgets: QWidget) -> QPixmap:
    """The part of the window that some widgets take."""
    area = QRect()
    for widget in widgets:
        area = area.united(QRect(widget.mapTo(held.window, QPoint(0, 0)), widget.size()))
    around = area.adjusted(-EDGE, -EDGE, EDGE, EDGE)
    return cut(whole(held), around & held.window.rect())


def dialog(held: Opened, size: tuple[int, int] | None = None) -> QPixmap:
    """The dialog that is open, put away afterwards."""
    held.settle()
    shown = held.topmost()
    if size is not None:
        shown.resize(*size)
        held.settle(0.3)
    home = str(held.music.parent)
    for label in shown.findChildren(QLabel):  # Where it was taken is nobody's business.
        label.setText(label.text().replace(str(held.data), "Lento").replace(home, "Music"))
    picture = shown.grab()
    shown.close()
    held.settle(0.1)
    return picture


@contextmanager
def sized(held: Opened, width: int, height: int) -> Iterator[None]:
    """Have the window another size for a while."""
    held.window.resize(width, height)
    held.window.docks.reset()
    held.settle()
    yield
    held.window.resize(*SIZE)
    held.window.docks.reset()
    held.settle()


def marked(picture: QPixmap, places: Sequence[QPoint]) -> QPixmap:
    """A copy of a picture with 1, 2, 3 … at places, which the words below it explain."""
    copy = QPixmap(picture)
    painter = QPainter(copy)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont("Inter")
    font.setPixelSize(13)
    font.setBold(True)
    painter.setFont(font)
    painter.setBrush(_ROUND)
    painter.setPen(QPen(_RIM, 2.0))
    for number, place in enumerate(places, start=1):
        circle = QRectF(place.x() - _RADIUS, place.y() - _RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        painter.drawEllipse(circle)
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.end()
    return copy


def cut(picture: QPixmap, area: QRect) -> QPixmap:
    """A part of a picture, in the window's own units."""
    ratio = picture.devicePixelRatio()
    corners = (area.x(), area.y(), area.width(), area.height())
    piece = picture.copy(QRect(*(round(number * ratio) for number in corners)))
    piece.setDevicePixelRatio(ratio)
    return piece


def write(picture: QPixmap, file: Path) -> None:
    """Keep a picture in 256 colours, which nobody can tell from all of them, in a third of the
    bytes.
    """
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    few = image.quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE)
    few.save(file, optimize=True)
