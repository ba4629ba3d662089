"""Writes Lento.icns from resources/icons/lento.svg: python packaging/macos/icon.py [FILE.icns]

An .icns file is a list of pictures, each with a name of four letters for its size. The small two
are ARGB as Apple's own iconutil writes them, since macOS shows PNG wrongly there; the rest is PNG.
"""

import os
import struct
import sys
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).parents[2]
SVG = ROOT / "resources" / "icons" / "lento.svg"
ICNS = Path(__file__).with_name("Lento.icns")
GRID = 824 / 1024  # How much of its place a rounded square fills in Apple's template.
DRAWN = 464 / 512  # How much it fills in lento.svg.
ARGB_SIZES = {"ic04": 16, "ic05": 32}
PNG_SIZES = {
    **{"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256},
    **{"ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024},
}
_LONGEST = 128  # Of a run that is written as it is; a repeated byte may have 130.


def written_icon(svg: Path = SVG) -> bytes:
    """The .icns file of a picture, the same bytes every time."""
    entries = [(name, _as_argb(_drawn(svg, size))) for name, size in ARGB_SIZES.items()]
    entries += [(name, _as_png(_drawn(svg, size))) for name, size in PNG_SIZES.items()]
    body = b"".join(_entry(name, data) for name, data in entries)
    return _entry("icns", body)


def packed(data: bytes) -> bytes:
    """Runs of three and more bytes become two bytes; the rest is kept in pieces of up to 128."""
    made = bytearray()
    kept = bytearray()
    for value, run in groupby(data):
        count = len(list(run))
        while count >= 3:
            made += _pieces(bytes(kept))
            kept.clear()
            taken = min(count, 130)
            made += bytes((taken + 125, value))
            count -= taken
        kept += bytes([value]) * count
    return bytes(made + _pieces(bytes(kept)))


def _pieces(kept: bytes) -> bytes:
    parts = (kept[i : i + _LONGEST] for i in range(0, len(kept), _LONGEST))
    return b"".join(bytes([len(part) - 1]) + part for part in parts)


def _entry(name: str, data: bytes) -> bytes:
    return name.encode("ascii") + struct.pack(">I", len(data) + 8) + data


def _drawn(svg: Path, size: int) -> QImage:
    """The picture, a little smaller than in the file, as large as its neighbours in the Dock."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    side = size * GRID / DRAWN
    edge = (size - side) / 2
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(svg)).render(painter, QRectF(edge, edge, side, side))
    painter.end()
    return image


def _as_argb(image: QImage) -> bytes:
    pixels = bytes(image.constBits())  # Blue, green, red, alpha.
    return b"ARGB" + b"".join(packed(pixels[channel::4]) for channel in (3, 2, 1, 0))


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def main(arguments: list[str]) -> int:
    """Write the file that is named, or the one beside this script."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication.instance() or QGuiApplication([])
    Path(arguments[0] if arguments else ICNS).write_bytes(written_icon())
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
