"""The orders in which files and windows can be listed, as a number for each of them."""

import sqlite3
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.library.path_keys import path_of
from engine.library.search_memory import ShownFiles
from engine.library.window_rows import StoredWindows, row_ids
from engine.pieces.window_table import WINDOW_FEATURES

BY_FILE = ("name", "title", "added", "plays", "last_played")
Values = NDArray[np.float64]
_OF_MARK = {"plays": "plays", "last_played": "coalesce(last_played_s, 0)"}


def window_values(
    connection: sqlite3.Connection, windows: StoredWindows, kind: str, order: str
) -> Values:
    """What an order sorts windows by, shape (count,)."""
    if order in WINDOW_FEATURES:
        return windows.features[:, WINDOW_FEATURES.index(order)].astype(np.float64)
    if order in _OF_MARK:
        return _of_windows(connection, windows, kind, _OF_MARK[order])
    numbers = windows.row_id[np.cumsum(windows.counts) - windows.counts] >> 32
    return np.repeat(_of_contents(connection, numbers.tolist(), order), windows.counts)


def file_values(
    connection: sqlite3.Connection,
    windows: StoredWindows,
    files: ShownFiles,
    order: str,
) -> Values:
    """What an order sorts files by, shape (files,); files without windows have no means."""
    if order == "name":
        return _ranks([path.name.casefold() for path in files.paths])
    numbers = files.contents.tolist()
    if order not in WINDOW_FEATURES:
        return _of_contents(connection, numbers, order)
    firsts = np.cumsum(windows.counts) - windows.counts
    if not len(firsts):
        return np.full(len(numbers), np.nan)
    column = windows.features[:, WINDOW_FEATURES.index(order)].astype(np.float64)
    means = np.add.reduceat(column, firsts) / windows.counts
    of_content = dict(zip((windows.row_id[firsts] >> 32).tolist(), means.tolist(), strict=True))
    return np.array([of_content.get(number, np.nan) for number in numbers], np.float64)


def _of_contents(connection: sqlite3.Connection, numbers: Sequence[int], order: str) -> Values:
    if order in _OF_MARK:
        question = f"SELECT content, {_OF_MARK[order]} FROM marks WHERE kind = ''"
        marks = dict(connection.execute(question).fetchall())
        return np.array([marks.get(number, 0) for number in numbers], np.float64)
    if order == "added":
        added = dict(connection.execute("SELECT id, added_s FROM contents").fetchall())
        return np.array([added.get(number, 0) for number in numbers], np.float64)
    of_title = "SELECT rowid, title FROM texts"
    of_name = (
        "SELECT id, (SELECT path FROM places WHERE content = contents.id ORDER BY path LIMIT 1) "
        "FROM contents"
    )
    rows = connection.execute(of_title if order == "title" else of_name).fetchall()
    words = {number: _word(value) for number, value in rows}
    return _ranks([words.get(number, "") for number in numbers])


def _of_windows(
    connection: sqlite3.Connection, windows: StoredWindows, kind: str, column: str
) -> Values:
    """A figure of the marks of single windows; 0 for those without."""
    values = np.zeros(len(windows))
    found = connection.execute(
        f"SELECT content, start_step, {column} FROM marks WHERE kind = ?", (kind,)
    ).fetchall()
    if found:
        table = np.array(found, np.int64)
        marked = row_ids(table[:, 0], table[:, 1].astype(np.int32))
        order = np.argsort(marked)
        at = np.minimum(np.searchsorted(marked[order], windows.row_id), len(marked) - 1)
        same = marked[order][at] == windows.row_id
        values[same] = table[order, 2][at][same]
    return values


def _word(value: str | bytes | None) -> str:
    if isinstance(value, bytes):
        return path_of(value).name.casefold()
    return (value or "").casefold()


def _ranks(words: Sequence[str]) -> Values:
    """The place of each word among all, the same for the same word."""
    ranks = {word: rank for rank, word in enumerate(sorted(set(words)))}
    return np.array([ranks[word] for word in words], np.float64)
