"""Opening what is kept of a collection for one model: reports, windows, and their map.

Nothing is read or encoded here: ImportJob and RescanJob have done that, or are still at it.
"""

from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.jobs import JobLink, Progress
from engine.library.contents import MEASURED, Library
from engine.library.database import open_library_file, reading
from engine.library.errors import LibraryError
from engine.library.layouts import LayoutKey, Whole, layouts_of, plane_of
from engine.library.map_windows import MapWindows, z_rows_of
from engine.library.model_file import model_id
from engine.library.model_reports import for_kind, for_meters
from engine.library.store import LibraryStore
from engine.library.stored_entries import EntryColumns, HeardBy, StoredEntries
from engine.library.stored_layouts import StoredPlaces, StoredPlane
from engine.library.vectors import Vectors, marks_of
from engine.library.window_rows import StoredWindows
from engine.model.music_model import MusicModel, load_model
from engine.music.meter import MODEL_METERS
from engine.pieces.report import FileReport
from engine.pieces.wanted import KEPT_KINDS, wanted_by
from engine.pieces.window_table import WINDOW_FEATURES

KEPT = {wanted.name for wanted in KEPT_KINDS}


@dataclass(frozen=True, slots=True)
class OpenLibraryJob:
    """Open what is kept, as one model hears it; quick enough to be run while an import goes on.

    Attributes:
        library: The library's file.
        model: The model file whose latent space the map shows.
        growing: Whether more is being taken in: then a plane that is fitted to what is there by
            chance is shown and not kept, so that the same library gets the same map.
    """

    library: Path
    model: Path
    growing: bool = False

    def run(self, link: JobLink) -> Library:
        """Open; progress stage 'open' (pieces).

        Raises:
            CheckpointError: The model cannot be opened.
            LibraryError: The library cannot be opened.
            JobCancelled: cancel() was called.
        """
        model = load_model(self.model)
        heard_by = HeardBy(self.library, model_id(self.model), model.config)
        with closing(open_library_file(self.library)) as connection:
            store = LibraryStore(connection)
            with reading(connection):
                found = opened(store, heard_by, model, link)
            if not (found.plane.kept or self.growing) and len(found.library.plane):
                connection.execute("PRAGMA busy_timeout = 0")  # Opening waits for nobody.
                with suppress(LibraryError):
                    found.key.keep_plane(store, found.plane)
            return found.library


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """An open library and what its maps are made of.

    Attributes:
        library: As the window shows it.
        whole: Its windows.
        plane: Of 'directions'.
        places: Of 'neighbourhoods', as they are kept.
        key: Under which names its maps are kept.
    """

    library: Library
    whole: Whole
    plane: StoredPlane
    places: StoredPlaces | None
    key: LayoutKey


def opened(store: LibraryStore, heard_by: HeardBy, model: MusicModel, link: JobLink) -> Opened:
    """What OpenLibraryJob gives, with what it is made of."""
    kind = wanted_by(model.config).name
    windows = store.windows(kind)
    marks = marks_of(windows)
    vectors = Vectors(store, heard_by.library, heard_by.model_id, (kind, marks))
    placed = _placed_contents(windows, vectors, model, link)
    known = np.isin(windows.meter, [MODEL_METERS.index(meter) for meter in model.meters])
    on_map = placed[windows.content_of] & known
    rows = np.flatnonzero(on_map)
    order = np.concatenate((rows, np.flatnonzero(known & ~on_map)))
    columns = EntryColumns(
        windows.content_of[order].astype(np.int32),
        windows.start_step[order],
        windows.bar[order],
        windows.meter[order],
        windows.key[order],
        windows.file[order],
        z_rows_of(windows)[order].astype(np.int32),
        windows.arousal[order],
    )
    on = MapWindows(windows, vectors, rows, model.config.z_size)
    whole = Whole(windows, marks, on, _reports(store, windows, kind, model))
    layout_key = LayoutKey(kind, heard_by.model_id)
    plane = plane_of(layout_key.plane(store, model.config.z_size), on)
    places = layout_key.places(store)
    layouts = layouts_of(plane, places, whole)
    library = Library(
        files=tuple(whole.files),
        entries=StoredEntries(heard_by, windows.contents, columns),
        arousal=columns.arousal,
        file_of=columns.file,
        bar_of=columns.bar,
        step_of=columns.start_step.astype(np.int32),
        row_ids=windows.row_id[order],
        key_of=columns.key,
        meter_of=columns.meter,
        measured={name: windows.features[order, WINDOW_FEATURES.index(name)] for name in MEASURED},
        plane=layouts["directions"].positions,
        projection=plane.projection,
        layouts=layouts,
        model=model.name,
        kind=kind,
        library=heard_by.library,
        sources=tuple(source.path for source in store.sources()),
    )
    return Opened(library, whole, plane, places, layout_key)


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
