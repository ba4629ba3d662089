"""Finding files and windows by words, tags and what was measured in them."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.library.database import reading
from engine.library.search_memory import ShownFiles, remembered_files, remembered_windows
from engine.library.search_orders import BY_FILE, file_values, window_values
from engine.library.search_terms import Found, names_fit, terms
from engine.library.window_rows import StoredWindows
from engine.music.key import Key
from engine.music.meter import MODEL_METERS, Meter
from engine.pieces.window_table import WINDOW_FEATURES

ORDERS = ("place", *BY_FILE, *WINDOW_FEATURES)

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for; what is empty asks for nothing, and all that is given has to fit.

    Attributes:
        text: Words to be found in titles, names of files, folders and tracks, lyrics, tags and
            notes; each finds all words that begin with it, "in quotes" they stand together.
        tags: Tags that a window or its file carries.
        favourites: Whether a window or its file is a favourite.
        keys: Keys of windows, one of which.
        meters: Metres, one of which.
        arousal: Lowest and highest arousal, both included.
        ranges: Lowest and highest value of WINDOW_FEATURES by name, both included.
        sources: Folders or files, in one of which it lies.
        order: One of ORDERS: 'place' as reports and windows lie, a name of WINDOW_FEATURES (for
            files its mean), or 'name', 'title', 'added', 'plays', 'last_played'. What is alike
            stays in order of place.
        descending: Whether the greatest comes first.
        distinct: Whether of windows of a piece with the same music only the first is given.

    Raises:
        ValueError: An order or a feature does not exist.
    """

    text: str = ""
    tags: tuple[str, ...] = ()
    favourites: bool = False
    keys: tuple[Key, ...] = ()
    meters: tuple[Meter, ...] = ()
    arousal: Range | None = None
    ranges: Mapping[str, Range] = field(default_factory=dict)
    sources: tuple[Path, ...] = ()
    order: str = "place"
    descending: bool = False
    distinct: bool = False

    def __post_init__(self) -> None:
        unknown = set(self.ranges) - set(WINDOW_FEATURES)
        if self.order not in ORDERS or unknown:
            raise ValueError(f"no order {self.order!r}, or no feature {sorted(unknown)}")

    @property
    def measures(self) -> bool:
        """Whether it asks for something that only windows have."""
        return bool(self.keys or self.meters or self.arousal or self.ranges)


def search_windows(
    connection: sqlite3.Connection, query: Query, kind: str, limit: int | None = None
) -> NDArray[np.int64]:
    """Row ids of the windows of a kind that fit, in the order asked for."""
    with reading(connection):
        windows = remembered_windows(connection, kind)
        fits = _measured(windows, query)
        for found in terms(connection, query, kind):
            fits &= _carried(windows, found)
        rows = np.flatnonzero(fits)
        if query.distinct:
            rows = rows[np.sort(np.unique(windows.twin[rows], return_index=True)[1])]
        if query.order != "place":
            values = window_values(connection, windows, kind, query.order)[rows]
            rows = rows[_sorted(values, descending=query.descending)]
        elif query.descending:
            rows = rows[::-1]
    return windows.row_id[rows[:limit]]


def search_files(
    connection: sqlite3.Connection, query: Query, kind: str = "melody-2"
) -> tuple[Path, ...]:
    """Files that fit, or of which some window fits, in the order asked for.

    Files that could not be read are found by their names.
    """
    with reading(connection):
        files = remembered_files(connection)
        windows = remembered_windows(connection, kind)
        contents = files.contents
        fits = np.ones(len(contents), bool)
        if query.measures:
            measured = _measured(windows, query)
            fits &= np.isin(contents, windows.row_id[measured] >> 32)
        for found in terms(connection, query, kind):
            fits &= np.isin(contents, found.all_contents)
        if not (query.measures or query.tags or query.favourites):
            fits |= _unread(files, query)
        rows = np.flatnonzero(fits)
        if query.order != "place":
            values = file_values(connection, windows, files, query.order)[rows]
            rows = rows[_sorted(values, descending=query.descending)]
        elif query.descending:
            rows = rows[::-1]
    return tuple(files.paths[row] for row in rows.tolist())


def _measured(windows: StoredWindows, query: Query) -> NDArray[np.bool_]:
    """Which windows have the key, the metre and the figures asked for."""
    fits = np.ones(len(windows), bool)
    if query.keys:
        fits &= _among([k.tonic + 12 * k.minor for k in query.keys], windows.key)
    if query.meters:
        known = [MODEL_METERS.index(meter) for meter in query.meters if meter in MODEL_METERS]
        fits &= _among(known, windows.meter)
    ranges = dict(query.ranges)
    if query.arousal is not None:
        fits &= _between(windows.arousal, query.arousal)
    for name, limits in ranges.items():
        fits &= _between(windows.features[:, WINDOW_FEATURES.index(name)], limits)
    return fits


def _between(values: NDArray[np.float32], limits: Range) -> NDArray[np.bool_]:
    return np.asarray((values >= np.float32(limits[0])) & (values <= np.float32(limits[1])))


def _among(wanted: list[int], numbers: NDArray[np.int8]) -> NDArray[np.bool_]:
    table = np.zeros(256, bool)
    table[wanted] = True
    return np.asarray(table[numbers.view(np.uint8)])


def _carried(windows: StoredWindows, found: Found) -> NDArray[np.bool_]:
    """Which windows carry something themselves or with their whole file."""
    numbers = windows.row_id[np.cumsum(windows.counts) - windows.counts] >> 32
    fits = np.repeat(np.isin(numbers, found.contents), windows.counts)
    if len(found.rows):
        near = np.flatnonzero(np.repeat(np.isin(numbers, found.rows >> 32), windows.counts))
        fits[near] |= np.isin(windows.row_id[near], found.rows)
    return fits


def _unread(files: ShownFiles, query: Query) -> NDArray[np.bool_]:
    """Which files could not be read, and fit by name."""
    fits = np.equal(files.contents, 0)
    for row in np.flatnonzero(fits).tolist():
        fits[row] = names_fit(files.keys[row], query)
    return fits


def _sorted(values: NDArray[np.float64], *, descending: bool) -> NDArray[np.int64]:
    return np.argsort(-values if descending else values, kind="stable")
