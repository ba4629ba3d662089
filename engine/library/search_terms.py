"""What carries a word, a tag, a favourite's mark, or lies in a folder."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from engine.library.marks import tag_name
from engine.library.path_keys import behind, key_of, path_of
from engine.library.text_index import asked_words, searchable
from engine.library.window_rows import row_ids

Numbers = NDArray[np.int64]


class Asked(Protocol):
    """The part of a Query that is answered here."""

    @property
    def text(self) -> str: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def favourites(self) -> bool: ...
    @property
    def sources(self) -> tuple[Path, ...]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What carries something: contents by number, and single windows by row id."""

    contents: Numbers
    rows: Numbers = field(default_factory=lambda: np.zeros(0, np.int64))

    @property
    def all_contents(self) -> Numbers:
        """Contents that carry it themselves or in one of their windows."""
        return np.concatenate((self.contents, self.rows >> 32))


def terms(connection: sqlite3.Connection, query: Asked, kind: str) -> Iterator[Found]:
    """What carries each thing that is asked for; all of them have to fit."""
    for word in asked_words(query.text):
        yield _with_word(connection, word, kind)
    for tag in query.tags:
        yield _with_mark(connection, kind, _TAGGED, (tag_name(tag).casefold(),))
    if query.favourites:
        yield _with_mark(connection, kind, "favourite = 1", ())
    if query.sources:
        yield _in_sources(connection, query.sources)


def names_fit(key: bytes, query: Asked) -> bool:
    """Whether a place that could not be read lies in the sources and has the words in its name."""
    keys = [key_of(source) for source in query.sources]
    if keys and not any(first <= key < behind(first) for first in keys):
        return False
    name = searchable(path_of(key).name).casefold()
    return all(word.strip('"* ').casefold() in name for word in asked_words(query.text))


_TAGGED = (
    "EXISTS (SELECT 1 FROM mark_tags JOIN tags ON tags.id = tag WHERE mark = marks.id "
    "AND folded = ?)"
)


def _with_word(connection: sqlite3.Connection, word: str, kind: str) -> Found:
    files = connection.execute("SELECT rowid FROM texts WHERE texts MATCH ?", (word,))
    windows = connection.execute(
        "SELECT content, start_step FROM mark_texts JOIN marks ON marks.id = mark_texts.rowid "
        "WHERE mark_texts MATCH ? AND kind = ?",
        (word, kind),
    )
    return Found(_column(files.fetchall()), _rows(windows.fetchall()))


def _with_mark(
    connection: sqlite3.Connection, kind: str, condition: str, values: tuple[str, ...]
) -> Found:
    found = connection.execute(
        f"SELECT content, start_step, kind FROM marks WHERE kind IN ('', ?) AND {condition}",
        (kind, *values),
    ).fetchall()
    files = [(content,) for content, _, of_kind in found if not of_kind]
    return Found(_column(files), _rows([row[:2] for row in found if row[2]]))


def _in_sources(connection: sqlite3.Connection, sources: Sequence[Path]) -> Found:
    found: set[tuple[int]] = set()
    for key in map(key_of, sources):
        found.update(
            connection.execute(
                "SELECT content FROM places WHERE path >= ? AND path < ? AND content IS NOT NULL",
                (key, behind(key)),
            )
        )
    return Found(_column(sorted(found)))


def _column(rows: Sequence[tuple[int]]) -> Numbers:
    return np.array(rows, np.int64).reshape(-1)


def _rows(places: Sequence[tuple[int, int]]) -> Numbers:
    table = np.array(places, np.int64).reshape(-1, 2)
    return row_ids(table[:, 0], table[:, 1].astype(np.int32))
