"""A library that is made in a test: clips in two groups, with files, keys and places in z."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import overload

import numpy as np

from engine.converters.frame import frame_for
from engine.latent.density import density_of
from engine.latent.layout import Cluster, Layout
from engine.latent.projection import fit_projection
from engine.library.contents import Entries, Entry, Library
from engine.library.window_rows import row_ids
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.pieces.report import FileReport

Z_SIZE = 8


@dataclass(frozen=True, slots=True)
class MadeEntries(Entries):
    """Entries that are there already, with their z."""

    entries: tuple[Entry, ...]
    z: np.ndarray

    def __len__(self) -> int:
        return len(self.entries)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | Sequence[Entry]:
        return self.entries[index]

    def z_of(self, index: int) -> np.ndarray:
        return self.z[index]


def made_library(count: int = 24, *, files: int = 3, model: str = "Tiny") -> Library:
    """So many clips, evenly from so many files; the same call gives the same library."""
    rng = np.random.default_rng(5)
    z = rng.standard_normal((count, Z_SIZE)).astype(np.float32)
    z[: count // 2, 0] += 4.0  # Two groups.
    projection = fit_projection(z)
    plane = projection.to_plane(z)
    file_of = (np.arange(count) % files).astype(np.int32)
    tonics = (np.arange(count) % 5).astype(np.int8)
    entries = tuple(_entry(n, int(file_of[n]), Key(int(tonics[n]))) for n in range(count))
    aside = np.column_stack((plane[:, 1], plane[:, 0] * 3)).astype(np.float32)
    groups = (Cluster(np.arange(count // 2, dtype=np.int32), (0.0, 0.0), (("arousal", "low"),)),)
    return Library(
        files=tuple(
            FileReport(Path(f"song_{n}.mid"), "ok", content=f"content{n}") for n in range(files)
        ),
        entries=MadeEntries(entries, z),
        arousal=np.linspace(0, 1, count).astype(np.float32),
        file_of=file_of,
        bar_of=np.arange(count).astype(np.int32),
        step_of=np.arange(count).astype(np.int32) * 16,
        row_ids=row_ids(file_of.astype(np.int64) + 1, np.arange(count, dtype=np.int32) * 32),
        key_of=tonics,
        meter_of=np.zeros(count, np.int8),
        measured={
            "mean_pitch": np.linspace(48, 84, count).astype(np.float32),
            "onsets_per_s": np.linspace(0.5, 4, count).astype(np.float32),
        },
        plane=plane,
        projection=projection,
        layouts={
            "directions": Layout("directions", plane, density_of(plane)),
            "neighbourhoods": Layout("neighbourhoods", aside, density_of(aside), groups),
        },
        model=model,
        kind="melody-2",
        library=Path("library.sqlite"),
    )


def _entry(number: int, file: int, key: Key) -> Entry:
    notes = tuple(Note(4 * n, 4 * n + 4, 60 + (number + n) % 12) for n in range(8))
    clip = Clip(Melody(notes), name=f"clip {number}")
    return Entry(clip, key, frame_for(clip, key), file, number, 0.5)
