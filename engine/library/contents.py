"""What a library holds: a report of every file, an entry for every window, and their map.

The window gets figures of all windows; the music itself it reads when somebody wants to hear it.
"""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import Frame
from engine.latent.layout import Layout, LayoutName
from engine.latent.projection import Projection
from engine.music.clip import Clip
from engine.music.key import Key
from engine.pieces.report import FileReport

MEASURED = ("onsets_per_s", "mean_pitch")  # What the window shows of WINDOW_FEATURES.


def _floats() -> NDArray[np.float32]:
    return np.zeros(0, np.float32)


def _ints() -> NDArray[np.int32]:
    return np.zeros(0, np.int32)


def _codes() -> NDArray[np.int8]:
    return np.zeros(0, np.int8)


def _ids() -> NDArray[np.int64]:
    return np.zeros(0, np.int64)


def _nowhere() -> NDArray[np.float32]:
    return np.zeros((0, 2), np.float32)


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


class Entries(Sequence[Entry]):
    """The windows of a library in order, each read when it is asked for."""

    @abstractmethod
    def z_of(self, index: int) -> NDArray[np.float32] | None:
        """Where a window lies in latent space, shape (z_size,); None where it has no place."""


@dataclass(frozen=True, slots=True, eq=False)
class Library:
    """Everything the window shows of a collection; arrays run in the order of entries.

    Windows that have a place on the map come before those that have none (yet), and in both groups
    they run in the order of files and of place in them.

    Attributes:
        files: A report for every file that was given, refused and missing ones included.
        entries: Every window.
        arousal: 0 calm to 1 excited, shape (entries,), float32.
        file_of: Index into files, shape (entries,), int32.
        bar_of: First bar in the piece, from 0, shape (entries,), int32.
        step_of: Where it starts in the piece, in sixteenths, shape (entries,), int32.
        row_ids: What searches and marks call a window, shape (entries,), int64.
        key_of: Tonic + 12 for minor, shape (entries,), int8.
        meter_of: Index into MODEL_METERS, shape (entries,), int8.
        measured: Figures of MEASURED by their names in WINDOW_FEATURES, each of shape (entries,),
            float32.
        plane: Map positions of the windows that are placed, shape (placed, 2), float32.
        projection: Leads from z to the plane and back.
        layouts: The maps that are ready, by name; 'directions' has the positions of plane.
        model: Name of the model that made z.
        kind: The kind of window, as the library names it: 'melody-2'.
        library: The library's file.
        sources: Files and folders that it is read from, as the person gave them.
    """

    files: tuple[FileReport, ...] = ()
    entries: Sequence[Entry] = ()
    arousal: NDArray[np.float32] = field(default_factory=_floats)
    file_of: NDArray[np.int32] = field(default_factory=_ints)
    bar_of: NDArray[np.int32] = field(default_factory=_ints)
    step_of: NDArray[np.int32] = field(default_factory=_ints)
    row_ids: NDArray[np.int64] = field(default_factory=_ids)
    key_of: NDArray[np.int8] = field(default_factory=_codes)
    meter_of: NDArray[np.int8] = field(default_factory=_codes)
    measured: Mapping[str, NDArray[np.float32]] = field(default_factory=dict)
    plane: NDArray[np.float32] = field(default_factory=_nowhere)
    projection: Projection | None = None
    layouts: Mapping[LayoutName, Layout] = field(default_factory=dict)
    model: str = ""
    kind: str = ""
    library: Path | None = None
    sources: tuple[Path, ...] = ()

    def z_of(self, index: int) -> NDArray[np.float32] | None:
        """Where a window lies in latent space, shape (z_size,); None where it has no place."""
        if index < len(self.plane) and isinstance(self.entries, Entries):
            return self.entries.z_of(index)
        return None

    def entries_of(self, file: int) -> NDArray[np.int64]:
        """The windows of a file, in order of place in it; a copy of a file has those of the first.

        Args:
            file: Index into files.
        """
        content = self.files[file].content
        first = next(
            (i for i, f in enumerate(self.files) if content and f.content == content), file
        )
        return np.flatnonzero(self.file_of == first)
