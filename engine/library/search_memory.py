"""What a search goes through, remembered until files change: all windows of a kind, all files."""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.library.path_keys import path_of
from engine.library.store_contents import shown_places
from engine.library.store_sources import state_of
from engine.library.store_windows import stored_windows
from engine.library.window_rows import StoredWindows

MOST_REMEMBERED = 4
_FILES = ""  # Beside the kinds of windows.

T = TypeVar("T")
_remembered: OrderedDict[tuple[str, str], tuple[int, Any]] = OrderedDict()


@dataclass(frozen=True, slots=True, eq=False)
class ShownFiles:
    """All files under the sources, in the order of reports.

    Attributes:
        paths: Where they lie.
        keys: The same as the library keeps them.
        contents: Numbers of their contents, 0 for those that could not be read, shape (files,).
    """

    paths: tuple[Path, ...]
    keys: tuple[bytes, ...]
    contents: NDArray[np.int64]


def remembered_windows(connection: sqlite3.Connection, kind: str) -> StoredWindows:
    """All windows of a kind, inside a transaction."""
    return _of_now(connection, kind, lambda: stored_windows(connection, kind))


def remembered_files(connection: sqlite3.Connection) -> ShownFiles:
    """All files, inside a transaction."""
    return _of_now(connection, _FILES, lambda: _shown_files(connection))


def _shown_files(connection: sqlite3.Connection) -> ShownFiles:
    places = shown_places(connection)
    return ShownFiles(
        tuple(path_of(place.key) for place in places),
        tuple(place.key for place in places),
        np.array([place.content or 0 for place in places], np.int64),
    )


def _of_now(connection: sqlite3.Connection, what: str, make: Callable[[], T]) -> T:
    """What make gave last time, unless the library has changed since, in whatever window."""
    library = connection.execute("PRAGMA database_list").fetchone()[2]
    state = state_of(connection)
    known = _remembered.get((library, what))
    if known is not None and known[0] == state:
        found: T = known[1]
        return found
    _remembered.pop((library, what), None)  # Not both at once in memory.
    del known
    found = make()
    if library:  # A library in memory has no name, and would pass for another one.
        _remembered[library, what] = state, found
        while len(_remembered) > MOST_REMEMBERED:
            _remembered.popitem(last=False)
    return found
