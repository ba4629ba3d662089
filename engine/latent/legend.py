"""What the picture of the map says below it, drawn with NumPy alone: the scale and the count."""

import numpy as np
from numpy.typing import NDArray

from engine.latent.picture import cividis

_LETTERS = {  # Seven rows of five pixels, a byte each; the leftmost pixel is the highest bit.
    "a": "00000e010f110f", "b": "1010161911111e", "c": "00000e1010110e", "d": "01010d1311110f",
    "e": "00000e111f100e", "h": "10101619111111", "i": "04000c0404040e", "k": "10101214181412",
    "l": "0c04040404040e", "m": "00001a15151111", "n": "00001619111111", "o": "00000e1111110e",
    "p": "00001e111e1010", "r": "00001619101010", "s": "00000e100e011e", "t": "08081c08080906",
    "u": "0000111111130d", "v": "00001111110a04", "y": "000011110f010e", "0": "0e11131519110e",
    "1": "040c040404040e", "2": "0e11010204081f", "3": "1f02040201110e", "4": "02060a121f0202",
    "5": "1f101e0101110e", "6": "0608101e11110e", "7": "1f010204080808", "8": "0e11110e11110e",
    "9": "0e11110f01020c", ":": "000c0c000c0c00", ",": "000000000c0408", " ": "00000000000000",
}  # fmt: skip
_INK = (60, 60, 64)
_SIZE = 2  # Pixels of the picture to a pixel of a letter.
_LEFT, _FROM_BELOW = 48, 31
_SCALE_WIDTH, _GAP = 200, 12


def draw_legend(pixels: NDArray[np.uint8], count: int) -> NDArray[np.uint8]:
    """A picture of a map with a line below: the colours from calm to lively, and what a dot is.

    Args:
        pixels: RGB, shape (height, width, 3), with a margin below of 40 pixels; it is not changed.
        count: How many clips are on the map.
    """
    picture = pixels.copy()
    top = len(picture) - _FROM_BELOW
    at = _write(picture, "calm", _LEFT, top) + _GAP
    colours = np.rint(cividis(np.linspace(0.0, 1.0, _SCALE_WIDTH)))
    room = picture[top : top + 7 * _SIZE, at : at + _SCALE_WIDTH]
    room[:] = colours[: room.shape[1]]
    at = _write(picture, "lively", at + _SCALE_WIDTH + _GAP, top) + 4 * _GAP
    clips = "1 clip" if count == 1 else f"{count} clips"
    _write(picture, f"{clips}, a dot each: near ones sound alike", at, top)
    return picture


def _write(picture: NDArray[np.uint8], text: str, left: int, top: int) -> int:
    """Write a text, as far as there is room, and give where it ends."""
    for letter in text:
        rows = np.frombuffer(bytes.fromhex(_LETTERS[letter]), np.uint8)
        dots = np.unpackbits(rows[:, None], axis=1)[:, 3:].astype(bool)
        dots = dots.repeat(_SIZE, axis=0).repeat(_SIZE, axis=1)
        room = picture[top : top + dots.shape[0], left : left + dots.shape[1]]
        room[dots[: room.shape[0], : room.shape[1]]] = _INK
        left += 6 * _SIZE
    return left - _SIZE
