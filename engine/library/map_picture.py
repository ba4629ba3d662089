"""The last picture of a library's map, kept beside it, so that a start shows it before all else.

Figures only, and no names: positions, colours, and the lines under them. The file says which
library and which model it belongs to; a picture of another one is never given.
"""

import logging
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.errors import CheckpointError
from engine.library.model_file import model_id
from engine.storage.files import replacing

_ENDING = "-map.safetensors"
_MOST_BYTES = 64_000_000
_KEY_BYTES = 16
_VERSION = 1
_DTYPES = {
    "positions": np.float32, "corners": np.float32, "bins": np.uint8, "colours": np.uint8,
    "lengths": np.int32, "levels": np.int32,
}  # fmt: skip

log = logging.getLogger(__name__)

Lines = tuple[NDArray[np.float32], ...]


@dataclass(frozen=True, slots=True, eq=False)
class MapPicture:
    """What is needed to draw a map.

    Attributes:
        positions: Shape (N, 2), float32.
        bins: Shape (N,), uint8, the colour of each point.
        colours: Shape (K, 3), uint8, red, green and blue of each bin; none for the usual scale.
        contours: For each level, from the outermost inwards: closed lines, shape (M, 2), float32.
    """

    positions: NDArray[np.float32]
    bins: NDArray[np.uint8]
    colours: NDArray[np.uint8]
    contours: tuple[Lines, ...] = ()


def keep_map_picture(library: Path, model: Path, picture: MapPicture) -> None:
    """Keep a picture in place of the last one.

    Raises:
        CheckpointError: The model cannot be read.
        OSError: It cannot be written.
    """
    lines = [line for level in picture.contours for line in level]
    levels = [number for number, level in enumerate(picture.contours) for _ in level]
    data = save(
        {
            "key": _key(library, model),
            "positions": np.ascontiguousarray(picture.positions, np.float32),
            "bins": np.ascontiguousarray(picture.bins, np.uint8),
            "colours": np.ascontiguousarray(picture.colours, np.uint8).reshape(-1, 3),
            "corners": np.concatenate([np.zeros((0, 2), np.float32), *lines]).astype(np.float32),
            "lengths": np.array([len(line) for line in lines], np.int32),
            "levels": np.array(levels, np.int32),
        }
    )
    with replacing(_place(library)) as file:
        file.write(data)


def kept_map_picture(library: Path, model: Path) -> MapPicture | None:
    """The last picture of this very library as this very model hears it; None without one."""
    place = _place(library)
    try:
        if not library.is_file() or place.stat().st_size > _MOST_BYTES:
            return None
        arrays = load(place.read_bytes())
        if not np.array_equal(arrays["key"], _key(library, model)):
            return None
        return _read(arrays)
    except FileNotFoundError:
        return None
    except (OSError, CheckpointError, SafetensorError, KeyError, ValueError) as error:
        log.info("the kept picture of the map is of no use: %s", error)
        return None


def _place(library: Path) -> Path:
    return library.with_name(library.stem + _ENDING)


def _key(library: Path, model: Path) -> NDArray[np.uint8]:
    """Which file this is, which model, and how pictures are written."""
    status = library.stat()
    words = (str(_VERSION), str(library.absolute()), str(status.st_ino), model_id(model))
    digest = blake2b("\n".join(words).encode(), digest_size=_KEY_BYTES).digest()
    return np.frombuffer(digest, dtype=np.uint8)


def _read(arrays: dict[str, NDArray[np.generic]]) -> MapPicture:
    """Check that arrays belong together; ValueError if they do not."""
    positions, bins, colours = arrays["positions"], arrays["bins"], arrays["colours"]
    corners, lengths, levels = arrays["corners"], arrays["lengths"], arrays["levels"]
    count = len(positions)
    wanted = ((count, 2), (count,), (len(colours), 3), (len(corners), 2), (len(lengths),))
    shapes = tuple(array.shape for array in (positions, bins, colours, corners, levels))
    dtypes = tuple(array.dtype.name for array in arrays.values())
    if shapes != wanted or any(arrays[name].dtype != kind for name, kind in _DTYPES.items()):
        raise ValueError(f"arrays of {shapes} in {dtypes} are no picture")
    if not all(np.isfinite(places.astype(np.float32)).all() for places in (positions, corners)):
        raise ValueError("a position is not finite")
    ends = np.cumsum(lengths.astype(np.int64))
    if len(ends) and (ends[-1] != len(corners) or (np.diff(ends, prepend=0) < 1).any()):
        raise ValueError("the lines do not end where they should")
    lines = np.split(corners.astype(np.float32), ends[:-1]) if len(ends) else []
    of = levels.astype(np.int64).tolist()
    contours = tuple(
        tuple(line for line, level in zip(lines, of, strict=True) if level == number)
        for number in sorted(set(of))
    )
    return MapPicture(
        positions.astype(np.float32), bins.astype(np.uint8), colours.astype(np.uint8), contours
    )
