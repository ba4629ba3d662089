"""The maps of an open library: what is kept of them, and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from engine.latent.clusters import Traits, clusters_of
from engine.latent.density import density_of
from engine.latent.embedding import NEIGHBOURS, place_among
from engine.latent.layout import Layout, LayoutName
from engine.latent.projection import Projection, fit_projection
from engine.library.map_windows import MapWindows, by_content
from engine.library.store import LibraryStore
from engine.library.stored_layouts import (
    Bools,
    StoredPlaces,
    StoredPlane,
    pack_places,
    pack_plane,
    unpack_places,
    unpack_plane,
)
from engine.library.window_rows import StoredWindows
from engine.music.key import ALL_KEYS
from engine.music.meter import MODEL_METERS
from engine.pieces.report import FileReport
from engine.pieces.window_table import WINDOW_FEATURES

FITTED = 20_000  # The plane is fitted to so much different music at most.
PLACED_AT_OPENING = 2_000  # So much is placed when a library is opened; more is for LayoutJob.
LAID = 60_000  # So much different music is laid out together; more is placed among it.
MOST_LATER = 0.25  # Of what could be laid out may be missing; then LayoutJob does it anew.
GROWN = 0.1  # So much more or less music, and the figure of trust is measured anew.
FEWEST = 2 * NEIGHBOURS  # Different pieces of music for a map of neighbourhoods.
_MEASURES = {
    "arousal": "arousal",
    "register": "mean_pitch",
    "density": "onsets_per_s",
    "range": "range_semitones",
    "leaps": "mean_leap",
    "repetition": "repetition",
    "syncopation": "syncopation",
}

FloatArray = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class LayoutKey:
    """Under which names the maps of a model are kept."""

    kind: str
    model_id: str

    def plane(self, store: LibraryStore, z_size: int) -> StoredPlane | None:
        """The plane that is kept."""
        return unpack_plane(store.layout(self._of("directions"), self.model_id), z_size)

    def places(self, store: LibraryStore) -> StoredPlaces | None:
        """The places that are kept."""
        return unpack_places(store.layout(self._of("neighbourhoods"), self.model_id))

    def keep_plane(self, store: LibraryStore, plane: StoredPlane) -> None:
        """Keep a plane."""
        store.put_layout(self._of("directions"), self.model_id, pack_plane(plane))

    def keep_places(self, store: LibraryStore, places: StoredPlaces) -> None:
        """Keep places."""
        store.put_layout(self._of("neighbourhoods"), self.model_id, pack_places(places))

    def _of(self, name: LayoutName) -> str:
        return f"{self.kind}/{name}"


def plane_of(known: StoredPlane | None, on: MapWindows, *, anew: bool = False) -> StoredPlane:
    """The plane of 'directions': what is kept, or a new one for a library that has outgrown it.

    Files that are added do not move the clips that are there, until they are more than half of
    all. A new plane is turned to face like the old one.
    """
    if known is not None and not anew and len(on) <= 2 * known.count:
        return known
    chosen = np.linspace(0, len(on) - 1, min(len(on), FITTED)).astype(np.int64)
    projection = fit_projection(on.z(chosen))
    if known is not None:
        projection = projection.turned_like(known.projection)
    return StoredPlane(projection, len(on))


def plane_positions(projection: Projection, on: MapWindows) -> FloatArray:
    """Where the different music on the map lies in 'directions', shape (len(on), 2)."""
    every = np.arange(len(on))
    parts = [projection.to_plane(on.z(every[part])) for _, part in by_content(on.contents)]
    return np.concatenate(parts) if parts else np.zeros((0, 2), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """All that maps are made of.

    Attributes:
        windows: All windows of a kind.
        marks: Of their contents.
        on: Which of them are on the map.
        files: The reports that the files of windows are indices into.
    """

    windows: StoredWindows
    marks: Ints
    on: MapWindows
    files: Sequence[FileReport]


def layouts_of(
    plane: StoredPlane, places: StoredPlaces | None, whole: Whole
) -> dict[LayoutName, Layout]:
    """The maps that are ready, 'directions' always."""
    positions = plane_positions(plane.projection, whole.on)[whole.on.place]
    found: dict[LayoutName, Layout] = {"directions": _directions(plane, positions, whole)}
    if len(whole.on) < FEWEST:  # All lie near each other.
        return found | {"neighbourhoods": replace(found["directions"], name="neighbourhoods")}
    near = _neighbourhoods(places, whole)
    return found if near is None else found | {"neighbourhoods": near}


def is_laid_out(laid: Bools) -> bool:
    """Whether enough of the different music on a map was laid out together."""
    return bool(laid.sum() >= (1.0 - MOST_LATER) * min(len(laid), LAID))


def _directions(plane: StoredPlane, positions: FloatArray, whole: Whole) -> Layout:
    """The map on which distances mean something."""
    layout = Layout("directions", positions, trustworthiness=_figure(plane.trust))
    grown = abs(len(whole.on) - plane.measured) > GROWN * plane.measured
    return _described(replace(layout, settled=not grown or len(whole.on) < FEWEST), whole)


def _neighbourhoods(places: StoredPlaces | None, whole: Whole) -> Layout | None:
    """The map on which clips lie beside those that sound alike; None where LayoutJob must make it.

    A few clips that came later are placed among those that are there.
    """
    if places is None:
        return None
    on = whole.on
    positions, laid = places.found(whole.windows, whole.marks, on)
    lacking = np.flatnonzero(np.isnan(positions).any(axis=1))
    if laid.sum() <= NEIGHBOURS or len(lacking) > PLACED_AT_OPENING:
        return None
    if len(lacking):
        there = np.flatnonzero(laid)
        positions[lacking] = place_among(on.z(lacking), on.z(there), positions[there])
    layout = Layout("neighbourhoods", positions[on.place], trustworthiness=_figure(places.trust))
    return _described(replace(layout, settled=not len(lacking) and is_laid_out(laid)), whole)


def _figure(trust: float) -> float | None:
    return None if np.isnan(trust) else trust


def _described(layout: Layout, whole: Whole) -> Layout:
    density = density_of(layout.positions)
    if density is None:
        return layout
    clusters = clusters_of(layout.positions, density, _traits(whole))
    return replace(layout, density=density, clusters=clusters)


def _traits(whole: Whole) -> Traits:
    windows, rows = whole.windows, whole.on.rows
    measures = {
        name: windows.features[rows, WINDOW_FEATURES.index(feature)]
        for name, feature in _MEASURES.items()
    }
    files = windows.file[rows].astype(np.int64)
    folders = sorted({report.path.parent for report in whole.files})
    numbers = {folder: index for index, folder in enumerate(folders)}
    of_file = np.array([numbers[report.path.parent] for report in whole.files], np.int64)
    kinds = {
        "meter": (windows.meter[rows].astype(np.int64), tuple(map(str, MODEL_METERS))),
        "key": (windows.key[rows].astype(np.int64), tuple(map(str, ALL_KEYS))),
        "file": (files, tuple(report.path.stem for report in whole.files)),
        "folder": (of_file[files], tuple(folder.name for folder in folders)),
    }
    return Traits(measures, kinds)
