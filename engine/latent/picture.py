"""The map as a PNG picture, drawn with NumPy alone: it needs no window and no display.

Colours are cividis, which colour-blind eyes read as others do. Source: Nuñez, Anderton and
Renslow 2018, PLoS ONE 13(7); every 16th entry of its table, which is linear enough between them.
"""

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.storage.files import replacing

_CIVIDIS = np.array(
    [
        (0, 32, 77),
        (0, 44, 105),
        (6, 54, 110),
        (45, 66, 108),
        (65, 77, 107),
        (82, 89, 108),
        (97, 100, 111),
        (111, 112, 115),
        (125, 124, 120),
        (139, 135, 121),
        (155, 148, 119),
        (172, 161, 116),
        (188, 175, 111),
        (206, 188, 104),
        (224, 203, 94),
        (242, 218, 80),
        (255, 234, 70),
    ],
    dtype=np.float64,
)
_RIM = 0.62  # The edge of a dot is this much darker, so that yellow stands out on the ground.
_OPACITY = 0.85

Image = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PictureStyle:
    """How the picture looks; lengths in pixels."""

    width: int = 1200
    height: int = 900
    margin: int = 48
    largest_dot: float = 6.0
    smallest_dot: float = 1.8
    background: tuple[int, int, int] = (250, 250, 247)


def draw_map(
    plane: NDArray[np.float32], values: NDArray[np.float64], style: PictureStyle | None = None
) -> NDArray[np.uint8]:
    """Draw points as dots on a light ground, both axes in one scale.

    Args:
        plane: Positions, shape (count, 2); the second axis points up.
        values: Colours, 0 (blue) to 1 (yellow), shape (count,).
        style: Size and colours of the picture.

    Returns:
        RGB pixels, shape (height, width, 3).
    """
    style = style or PictureStyle()
    image = np.empty((style.height, style.width, 3))
    image[:] = style.background
    radius = float(
        np.clip(90.0 / np.sqrt(max(1, len(plane))), style.smallest_dot, style.largest_dot)
    )
    colours = cividis(values)
    for (x, y), colour in zip(_places(plane, style), colours, strict=True):
        _draw_dot(image, x, y, radius, colour)
    return np.asarray(np.rint(image), dtype=np.uint8)


def cividis(values: NDArray[np.float64]) -> Image:
    """Colours 0..255 of values 0..1, shape (count, 3)."""
    at = np.clip(values, 0.0, 1.0) * (len(_CIVIDIS) - 1)
    places = np.arange(len(_CIVIDIS))
    return np.stack([np.interp(at, places, channel) for channel in _CIVIDIS.T], axis=-1)


def write_png(path: Path, pixels: NDArray[np.uint8]) -> None:
    """Write RGB pixels, shape (height, width, 3); the same pixels give the same bytes.

    Raises:
        OSError: The file cannot be written; an older one of that name is untouched.
    """
    height, width, _ = pixels.shape
    rows = np.zeros((height, 1 + 3 * width), dtype=np.uint8)  # Each row begins with filter 0.
    rows[:, 1:] = pixels.reshape(height, -1)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    with replacing(path) as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for name, data in (
            (b"IHDR", header),
            (b"IDAT", zlib.compress(rows.tobytes(), 9)),
            (b"IEND", b""),
        ):
            file.write(struct.pack(">I", len(data)) + name + data)
            file.write(struct.pack(">I", zlib.crc32(name + data)))


def _places(plane: NDArray[np.float32], style: PictureStyle) -> Image:
    """Pixel positions, centred, as large as the margins allow."""
    if not len(plane):
        return np.zeros((0, 2))
    wide = plane.astype(np.float64)
    middle = (wide.max(axis=0) + wide.min(axis=0)) / 2
    extent = np.maximum(np.ptp(wide, axis=0), 1e-9)
    size = np.array([style.width, style.height], dtype=np.float64)
    scale = float(((size - 2 * style.margin) / extent).min()) if np.ptp(wide) > 0 else 0.0
    return np.asarray(size / 2 + (wide - middle) * scale * (1.0, -1.0))


def _draw_dot(image: Image, x: float, y: float, radius: float, colour: NDArray[np.float64]) -> None:
    """Blend a disc with a darker rim into the image; edges are smoothed over one pixel."""
    height, width, _ = image.shape
    reach = radius + 1.0
    top, bottom = max(0, int(y - reach)), min(height, int(y + reach) + 1)
    left, right = max(0, int(x - reach)), min(width, int(x + reach) + 1)
    down, across = np.mgrid[top:bottom, left:right]
    distance = np.hypot(across + 0.5 - x, down + 0.5 - y)
    cover = np.clip(radius + 0.5 - distance, 0.0, 1.0)[..., None] * _OPACITY
    inside = np.clip(radius - 0.5 - distance, 0.0, 1.0)[..., None]
    shade = colour * (_RIM + (1.0 - _RIM) * inside)
    patch = image[top:bottom, left:right]
    patch += cover * (shade - patch)
