"""Opening what is kept of a collection for one model: reports, windows, and their map.

Nothing is read or encoded here: ImportJob and RescanJob have done that, or are still at it.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.jobs import JobLink, Progress
from engine.latent.density import density_of
from engine.latent.layout import Layout
from engine.latent.projection import Projection, fit_projection
from engine.library.contents import MEASURED, Library
from engine.library.database import open_library_file, reading
from engine.library.model_file import model_id
from engine.library.model_reports import for_kind, for_meters
from engine.library.store import LibraryStore
from engine.library.stored_entries import EntryColumns, HeardBy, StoredEntries
from engine.library.vectors import Vectors
from engine.library.window_rows import StoredWindows
from engine.model.music_model import MusicModel, load_model
from engine.music.meter import MODEL_METERS
from engine.pieces.report import FileReport
from engine.pieces.wanted import KEPT_KINDS, wanted_by
from engine.pieces.window_table import WINDOW_FEATURES

FITTED_ROWS = 20_000  # The map's plane is fitted to so many windows at most.

KEPT = {wanted.name for wanted in KEPT_KINDS}

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class OpenLibraryJob:
    """Open what is kept, as one model hears it; quick enough to be run while an import goes on.

    Attributes:
        library: The library's file.
        model: The model file whose latent space the map shows.
    """

    library: Path
    model: Path

    def run(self, link: JobLink) -> Library:
        """Open; progress stage 'open' (pieces).

        Raises:
            CheckpointError: The model cannot be opened.
            LibraryError: The library cannot be opened.
            JobCancelled: cancel() was called.
        """
        model = load_model(self.model)
        with closing(open_library_file(self.library)) as connection, reading(connection):
            store = LibraryStore(connection)
            heard_by = HeardBy(self.library, model_id(self.model), model.config)
            return _opened(store, heard_by, model, link)


def _opened(store: LibraryStore, heard_by: HeardBy, model: MusicModel, link: JobLink) -> Library:
    kind = wanted_by(model.config).name
    windows = store.windows(kind)
    vectors = Vectors(store, heard_by.library, heard_by.model_id, (kind, windows))
    placed = _placed_contents(windows, vectors, model, link)
    known = np.isin(windows.meter, [MODEL_METERS.index(meter) for meter in model.meters])
    on_map = placed[windows.content_of] & known
    order = np.concatenate((np.flatnonzero(on_map), np.flatnonzero(known & ~on_map)))
    z_row = _z_rows(windows)
    projection = _fitted(windows, vectors, np.flatnonzero(on_map), z_row, model)
    columns = EntryColumns(
        windows.content_of[order].astype(np.int32),
        windows.start_step[order],
        windows.bar[order],
        windows.meter[order],
        windows.key[order],
        windows.file[order],
        z_row[order].astype(np.int32),
        windows.arousal[order],
    )
    plane = _plane(windows, vectors, order[: int(on_map.sum())], z_row, projection)
    return Library(
        files=_reports(store, windows, kind, model),
        entries=StoredEntries(heard_by, windows.contents, columns),
        arousal=columns.arousal,
        file_of=columns.file,
        bar_of=columns.bar,
        row_ids=windows.row_id[order],
        key_of=columns.key,
        meter_of=columns.meter,
        measured={name: windows.features[order, _column(name)] for name in MEASURED},
        plane=plane,
        projection=projection,
        layouts={"directions": Layout("directions", plane, density_of(plane))},
        model=model.name,
        kind=kind,
        library=heard_by.library,
        sources=tuple(source.path for source in store.sources()),
    )


def _column(name: str) -> int:
    return WINDOW_FEATURES.index(name)


def _placed_contents(
    windows: StoredWindows, vectors: Vectors, model: MusicModel, link: JobLink
) -> NDArray[np.bool_]:
    """Which contents have a place on the map of a model."""
    placed = np.zeros(len(windows.contents), np.bool_)
    if not model.can_place:
        return placed
    for index, content in enumerate(windows.contents):
        if index % 256 == 0:
            link.raise_if_cancelled()
            link.report(Progress("open", index, len(placed)))
        placed[index] = vectors.of(index, content) is not None
    return placed


def _z_rows(windows: StoredWindows) -> Ints:
    """For every window the row of z, among those of its content, that was made of its music."""
    distinct = windows.twin == np.arange(len(windows))
    rank = np.cumsum(distinct) - 1
    first = np.cumsum(windows.counts) - windows.counts
    rows: Ints = rank[windows.twin] - np.repeat(rank[first], windows.counts)
    return rows


def _fitted(
    windows: StoredWindows, vectors: Vectors, rows: Ints, z_row: Ints, model: MusicModel
) -> Projection:
    """The plane of some windows, or of as many of them as are enough, evenly spread."""
    if len(rows) > FITTED_ROWS:
        rows = rows[np.linspace(0, len(rows) - 1, FITTED_ROWS).astype(np.int64)]
    z = np.zeros((len(rows), model.config.z_size), np.float32)
    for index, part in _by_content(windows, rows):
        found = vectors.of(index, windows.contents[index])
        if found is not None:
            z[part] = found[z_row[rows[part]]]
    return fit_projection(z)


def _plane(
    windows: StoredWindows, vectors: Vectors, rows: Ints, z_row: Ints, projection: Projection
) -> NDArray[np.float32]:
    """Map positions of windows, shape (rows, 2)."""
    plane = np.zeros((len(rows), 2), np.float32)
    for index, part in _by_content(windows, rows):
        found = vectors.of(index, windows.contents[index])
        if found is not None:
            plane[part] = projection.to_plane(found)[z_row[rows[part]]]
    return plane


def _by_content(windows: StoredWindows, rows: Ints) -> Iterator[tuple[int, slice]]:
    """The contents of windows that run in order, each with the span of rows that are its own."""
    of = windows.content_of[rows]
    borders = np.flatnonzero(np.diff(of, prepend=-1, append=-1)) if len(of) else np.zeros(1, int)
    for start, end in pairwise(borders.tolist()):
        yield int(of[start]), slice(start, end)


def _reports(
    store: LibraryStore, windows: StoredWindows, kind: str, model: MusicModel
) -> tuple[FileReport, ...]:
    """The report of every file, as it is to the model."""
    wanted = wanted_by(model.config)
    uncut = set() if kind in KEPT else set(store.contents_without_table(kind))
    counts = _counts_by_meter(windows)
    return tuple(
        report
        if report.content in uncut
        else for_meters(for_kind(store, report, wanted), counts.get(report.content, {}), model)
        for report in store.reports(kind)
    )


def _counts_by_meter(windows: StoredWindows) -> dict[str, dict[str, int]]:
    """How many windows each content has, by metre."""
    pairs = windows.content_of * len(MODEL_METERS) + windows.meter
    numbers, counts = np.unique(pairs, return_counts=True)
    found: dict[str, dict[str, int]] = {}
    for number, count in zip(numbers.tolist(), counts.tolist(), strict=True):
        content, meter = divmod(number, len(MODEL_METERS))
        found.setdefault(windows.contents[content], {})[str(MODEL_METERS[meter])] = count
    return found
