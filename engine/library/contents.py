"""What a library holds: a report of every file, an entry for every window, and their map."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import Frame
from engine.latent.projection import Projection
from engine.music.clip import Clip
from engine.music.key import Key
from engine.pieces.report import FileReport


@dataclass(frozen=True, slots=True)
class Entry:
    """One window of the library, a point of the map.

    Attributes:
        clip: The music as written.
        key: The key of its notes.
        frame: How the model's C major becomes this clip's key, octave and metre.
        file: Index into the library's files.
        bar: First bar in the piece, from 0.
        arousal: 0 calm to 1 excited.
    """

    clip: Clip
    key: Key
    frame: Frame
    file: int
    bar: int
    arousal: float


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Everything the window shows of a collection; arrays run in the order of entries.

    Attributes:
        files: A report for every file that was given, refused ones included.
        entries: Every window.
        z: Latent vectors (mu), shape (entries, z_size), float32.
        plane: Map positions, shape (entries, 2), float32.
        projection: Leads from z to the plane and back.
        model: Name of the model that made z.
    """

    files: tuple[FileReport, ...] = ()
    entries: tuple[Entry, ...] = ()
    z: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 1), np.float32))
    plane: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 2), np.float32))
    projection: Projection | None = None
    model: str = ""
