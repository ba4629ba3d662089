"""Laying out 'neighbourhoods', and measuring both maps: too long for opening a library."""

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.jobs import JobLink, Progress
from engine.latent.embedding import embed, place_among, turned_like
from engine.latent.layout import FloatArray
from engine.latent.projection import trustworthiness
from engine.library.contents import Library
from engine.library.database import open_library_file, reading, writing
from engine.library.layouts import (
    FEWEST,
    GROWN,
    LAID,
    LayoutKey,
    is_laid_out,
    layouts_of,
    plane_of,
    plane_positions,
)
from engine.library.map_windows import MapWindows
from engine.library.model_file import model_id
from engine.library.open_library import Opened, opened
from engine.library.store import LibraryStore
from engine.library.stored_entries import HeardBy
from engine.library.stored_layouts import (
    NO_PLACES,
    Bools,
    StoredPlaces,
    StoredPlane,
    stored_places,
)
from engine.model.music_model import load_model

MEASURED = 50_000  # So much is compared to measure trust, and asked of so much:
ASKED = 1_000
_NEIGHBOURS = 10
_PLACED_AT_ONCE = 4_096


@dataclass(frozen=True, slots=True)
class LayoutJob:
    """Make the map 'neighbourhoods' of a library, or place on it what came since.

    Run it after opening a library of which a map is not there or not settled (wants_layout), once
    nothing is being imported; in a worker that nobody waits for, since it takes a second where a
    little came, but about one minute for 50,000 clips that were never laid out. What is cancelled
    leaves all as it was. Clips that are on the map stay where they are, unless so many came later
    that all are laid out anew.

    Attributes:
        library: The library's file.
        model: The model file whose latent space the maps show.
        anew: Draw both maps anew, whatever is there.
    """

    library: Path
    model: Path
    anew: bool = False

    def run(self, link: JobLink) -> Library:
        """The library as OpenLibraryJob gives it, with both maps.

        Progress stages: 'open' (pieces), 'neighbours' (clips), 'layout' (steps), 'place' (clips).

        Raises:
            CheckpointError: The model cannot be opened.
            LibraryError: The library cannot be opened or written.
            JobCancelled: cancel() was called.
        """
        model = load_model(self.model)
        heard_by = HeardBy(self.library, model_id(self.model), model.config)
        with closing(open_library_file(self.library)) as connection:
            store = LibraryStore(connection)
            with reading(connection):
                found = opened(store, heard_by, model, link)
                whole = found.whole
                plane = _measured(plane_of(found.plane, whole.on, anew=self.anew), whole.on)
                places = self._places(found, plane, link)
                layouts = layouts_of(plane, places or found.places, whole)
            link.raise_if_cancelled()
            if len(whole.on) and (places is not None or not plane.kept):
                with writing(connection):
                    _keep(store, found.key, plane, places)
        positions = layouts["directions"].positions
        return replace(found.library, plane=positions, projection=plane.projection, layouts=layouts)

    def _places(self, found: Opened, plane: StoredPlane, link: JobLink) -> StoredPlaces | None:
        """The places of 'neighbourhoods'; None where what is kept stays as it is."""
        whole, on = found.whole, found.whole.on
        if len(on) < FEWEST:
            return None
        known = None if self.anew else found.places
        positions, laid = (known or NO_PLACES).found(whole.windows, whole.marks, on)
        outgrown = known is None or not is_laid_out(laid)
        if outgrown:
            positions, laid = _laid_out(on, positions, plane, link)
        lacking = np.flatnonzero(np.isnan(positions).any(axis=1))
        if not outgrown and not len(lacking):
            return None
        there = np.flatnonzero(laid)
        among = on.z(there), positions[there]
        for start in range(0, len(lacking), _PLACED_AT_ONCE):
            link.raise_if_cancelled()
            link.report(Progress("place", start, len(lacking)))
            some = lacking[start : start + _PLACED_AT_ONCE]
            positions[some] = place_among(on.z(some), *among)
        places = stored_places(whole.windows, whole.marks, on, positions, laid)
        return replace(places, trust=_trust(on, positions))


def _keep(
    store: LibraryStore, key: LayoutKey, plane: StoredPlane, places: StoredPlaces | None
) -> None:
    """Keep maps, but nothing of what was forgotten while they were made."""
    numbers = store.numbers_of_contents()
    if numbers and not plane.kept:
        key.keep_plane(store, plane)
    left = None if places is None else places.without_others(numbers)
    if left is not None:
        key.keep_places(store, left)


def wants_layout(library: Library) -> bool:
    """Whether LayoutJob has something to do for an open library."""
    maps = library.layouts
    return "neighbourhoods" not in maps or not all(layout.settled for layout in maps.values())


def _laid_out(
    on: MapWindows, before: FloatArray, plane: StoredPlane, link: JobLink
) -> tuple[FloatArray, Bools]:
    """New positions, NaN where music is yet to be placed among the others, and where they are.

    The map is turned to lie as it did before, or else as 'directions' does.
    """

    def told(stage: str, done: int, total: int) -> None:
        link.raise_if_cancelled()
        link.report(Progress(stage, done, total))

    chosen = np.linspace(0, len(on) - 1, min(len(on), LAID)).astype(np.int64)
    z = on.z(chosen)
    start = plane.projection.to_plane(z)
    placed = embed(z, start, told)
    old = np.isfinite(before[chosen]).all(axis=1)
    like = before[chosen] if old.sum() >= FEWEST else start
    positions, laid = np.full((len(on), 2), np.nan, np.float32), np.zeros(len(on), np.bool_)
    positions[chosen], laid[chosen] = turned_like(placed, like), True
    return positions, laid


def _measured(plane: StoredPlane, on: MapWindows) -> StoredPlane:
    """A plane with a figure of trust that is not much older than the map."""
    if len(on) < FEWEST or abs(len(on) - plane.measured) <= GROWN * plane.measured:
        return plane
    trust = _trust(on, plane_positions(plane.projection, on))
    return replace(plane, measured=len(on), trust=trust, kept=False)


def _trust(on: MapWindows, positions: FloatArray) -> float:
    some = np.linspace(0, len(on) - 1, min(len(on), MEASURED)).astype(np.int64)
    return trustworthiness(on.z(some), positions[some], _NEIGHBOURS, asked=ASKED)
