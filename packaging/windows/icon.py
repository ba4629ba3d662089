"""Makes lento.ico, the program's icon on Windows, from the pictures in resources/icons.

And side.bmp, which the installer's last page shows.

python packaging/windows/icon.py
"""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "resources" / "icons"
ICON = Path(__file__).with_name("lento.ico")
SIDE = Path(__file__).with_name("side.bmp")
SIZES = (16, 24, 32, 48, 64, 128, 256)
_PALE = "#e4f0ef"
_PACKED_FROM = 128  # Smaller pictures are kept as bitmaps, which every tool reads.
_DIRECTORY_ENTRY = struct.Struct("<BBBBHHII")
_BITMAP_HEADER = struct.Struct("<IiiHHIIiiII")


def icon(pictures: Path = PICTURES) -> bytes:
    """All sizes in one file."""
    images = [_picture(pictures / f"lento-{size}.png", size) for size in SIZES]
    offset = 6 + _DIRECTORY_ENTRY.size * len(images)
    entries = []
    for size, image in zip(SIZES, images, strict=True):
        side = size % 256  # 256 is written as 0.
        entries.append(_DIRECTORY_ENTRY.pack(side, side, 0, 0, 1, 32, len(image), offset))
        offset += len(image)
    return b"".join([struct.pack("<HHH", 0, 1, len(images)), *entries, *images])


def side(pictures: Path = PICTURES) -> QImage:
    """The icon on a pale ground, in the size that NSIS wants."""
    image = QImage(164, 314, QImage.Format.Format_RGB888)
    image.fill(QColor(_PALE))
    painter = QPainter(image)
    painter.drawImage(50, 40, QImage(str(pictures / "lento-64.png")))
    painter.end()
    return image


def _picture(file: Path, size: int) -> bytes:
    image = QImage(str(file)).convertToFormat(QImage.Format.Format_ARGB32)
    if image.width() != size or image.height() != size:
        raise SystemExit(f"{file} is not a picture of {size} by {size} points.")
    return _png(image) if size >= _PACKED_FROM else _bitmap(image)


def _png(image: QImage) -> bytes:
    packed = QByteArray()
    buffer = QBuffer(packed)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(packed.data())


def _bitmap(image: QImage) -> bytes:
    """Rows from the bottom up, then an empty mask: the alpha channel says what shows."""
    size = image.width()
    pixels = bytes(image.constBits())  # Four bytes each, so a row has no gap after it.
    rows = [pixels[y * size * 4 : (y + 1) * size * 4] for y in reversed(range(size))]
    mask = bytes((size + 31) // 32 * 4 * size)
    header = _BITMAP_HEADER.pack(40, size, size * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    return header + b"".join(rows) + mask


if __name__ == "__main__":
    ICON.write_bytes(icon())
    side().save(str(SIDE))
