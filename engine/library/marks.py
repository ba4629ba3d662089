"""What a person adds to files and windows: tags, favourites, notes; and how often each was played.

Marks of a file belong to its content, those of a window to its place in that content, so that they
survive moving, renaming and reading again.
"""

import sqlite3
import time
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.library.database import reading, writing
from engine.library.text_index import searchable
from engine.library.window_rows import content_and_step, row_ids

ALL_OF_IT = ""  # The kind of a mark on the file itself.
LONGEST_TAG = 80


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """What carries marks.

    Attributes:
        content: Hash of the file's content.
        kind: The kind of window, such as 'melody-2'; empty for the file itself.
        start_step: Where the window starts in the piece; 0 for the file itself.
    """

    content: str
    kind: str = ALL_OF_IT
    start_step: int = 0


@dataclass(frozen=True, slots=True)
class Marks:
    """What a person added; tags in alphabetical order, last_played_s in seconds since 1970."""

    favourite: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    plays: int = 0
    last_played_s: int | None = None


NO_MARKS = Marks()


class MarkStore:
    """Reads and changes the marks of a library."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def marks_of(self, marked: Marked) -> Marks:
        """What was added to a file or a window."""
        with reading(self._connection):
            return self._marks_of(marked)

    def file_marks(self) -> dict[str, Marks]:
        """What was added to files, by content; only those with marks."""
        return {marked.content: marks for marked, marks in self._all(ALL_OF_IT)}

    def window_marks(self, kind: str) -> dict[int, Marks]:
        """What was added to windows of a kind, by row id; only those with marks."""
        with reading(self._connection):
            ids = dict(self._connection.execute("SELECT hash, id FROM contents").fetchall())
            found = self._all(kind)
        contents = np.array([ids[marked.content] for marked, _ in found], np.int64)
        steps = np.array([marked.start_step for marked, _ in found], np.int32)
        rows = row_ids(contents, steps).tolist()
        return {row: marks for row, (_, marks) in zip(rows, found, strict=True)}

    def tags(self) -> tuple[tuple[str, int], ...]:
        """All tags in alphabetical order, each with the number of files and windows it is on."""
        with reading(self._connection):
            return tuple(
                self._connection.execute(
                    "SELECT name, count(mark) FROM tags JOIN mark_tags ON tag = tags.id "
                    "GROUP BY tags.id ORDER BY folded"
                ).fetchall()
            )

    def set_favourite(self, marked: Iterable[Marked], favourite: bool) -> None:
        """Make files or windows favourites, or no longer."""
        self._update(marked, "favourite = ?", (favourite,))

    def set_note(self, marked: Iterable[Marked], note: str) -> None:
        """Write a note on files or windows; an empty one takes it away."""
        legible = note.encode("utf-8", "replace").decode("utf-8")
        self._update(marked, "note = ?", (legible,))

    def played(self, marked: Iterable[Marked]) -> None:
        """Count that files or windows were listened to."""
        self._update(marked, "plays = plays + 1, last_played_s = ?", (int(time.time()),))

    def add_tags(self, marked: Iterable[Marked], tags: Iterable[str]) -> None:
        """Tag files or windows; 'Sleep' and 'sleep' are one tag, spelled as it was first."""
        with writing(self._connection):
            numbers = [self._tag(name) for name in map(tag_name, tags) if name]
            for mark in self._marks(marked):
                self._connection.executemany(
                    "INSERT OR IGNORE INTO mark_tags VALUES (?, ?)", [(mark, n) for n in numbers]
                )
                _index(self._connection, mark)

    def remove_tags(self, marked: Iterable[Marked], tags: Iterable[str]) -> None:
        """Take tags off files or windows; a tag that nothing carries is gone."""
        folded = [tag_name(tag).casefold() for tag in tags]
        with writing(self._connection):
            for mark in self._marks(marked):
                self._connection.executemany(
                    "DELETE FROM mark_tags WHERE mark = ? "
                    "AND tag = (SELECT id FROM tags WHERE folded = ?)",
                    [(mark, name) for name in folded],
                )
                _index(self._connection, mark)
            self._drop_unused_tags()

    def put_marks(self, marks: Mapping[Marked, Marks]) -> None:
        """Give files and windows exactly these marks, as undo does."""
        with writing(self._connection):
            for marked, wanted in marks.items():
                self._update(
                    [marked],
                    "favourite = ?, note = ?, plays = ?, last_played_s = ?",
                    (wanted.favourite, wanted.note, wanted.plays, wanted.last_played_s),
                )
                self.remove_tags([marked], set(self._marks_of(marked).tags) - set(wanted.tags))
                self.add_tags([marked], wanted.tags)

    def _update(self, marked: Iterable[Marked], change: str, values: tuple[object, ...]) -> None:
        with writing(self._connection):
            for mark in self._marks(marked):
                self._connection.execute(f"UPDATE marks SET {change} WHERE id = ?", (*values, mark))
                if "note" in change:
                    _index(self._connection, mark)

    def _marks(self, marked: Iterable[Marked]) -> list[int]:
        """The numbers of marks, made where missing; contents that are not known are left out."""
        numbers = []
        for one in marked:
            place = (one.kind, one.start_step, one.content)
            self._connection.execute(
                "INSERT OR IGNORE INTO marks (content, kind, start_step) "
                "SELECT id, ?, ? FROM contents WHERE hash = ?",
                place,
            )
            numbers += self._connection.execute(
                "SELECT marks.id FROM marks JOIN contents ON contents.id = content "
                "WHERE kind = ? AND start_step = ? AND hash = ?",
                place,
            ).fetchall()
        return [number for (number,) in numbers]

    def _marks_of(self, marked: Marked) -> Marks:
        row = self._connection.execute(
            "SELECT marks.id, favourite, note, plays, last_played_s FROM marks "
            "JOIN contents ON contents.id = content "
            "WHERE hash = ? AND kind = ? AND start_step = ?",
            (marked.content, marked.kind, marked.start_step),
        ).fetchone()
        if row is None:
            return NO_MARKS
        return Marks(bool(row[1]), tags_of(self._connection, row[0]), *row[2:])

    def _all(self, kind: str) -> list[tuple[Marked, Marks]]:
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT marks.id, hash, start_step, favourite, note, plays, last_played_s "
                "FROM marks JOIN contents ON contents.id = content WHERE kind = ? "
                "ORDER BY hash, start_step",
                (kind,),
            ).fetchall()
            tags: dict[int, list[str]] = {}
            for mark, name in self._connection.execute(
                "SELECT mark, name FROM mark_tags JOIN tags ON tags.id = tag ORDER BY folded"
            ):
                tags.setdefault(mark, []).append(name)
        all_marks = [
            (
                Marked(row[1], kind, row[2]),
                Marks(bool(row[3]), tuple(tags.get(row[0], ())), *row[4:]),
            )
            for row in rows
        ]
        return [(marked, marks) for marked, marks in all_marks if marks != NO_MARKS]

    def _tag(self, name: str) -> int:
        self._connection.execute(
            "INSERT OR IGNORE INTO tags (name, folded) VALUES (?, ?)", (name, name.casefold())
        )
        row = self._connection.execute("SELECT id FROM tags WHERE folded = ?", (name.casefold(),))
        return int(row.fetchone()[0])

    def _drop_unused_tags(self) -> None:
        self._connection.execute("DELETE FROM tags WHERE id NOT IN (SELECT tag FROM mark_tags)")


def marked_windows(
    connection: sqlite3.Connection, kind: str, rows: NDArray[np.int64]
) -> tuple[Marked, ...]:
    """What carries the marks of windows that a search found; unknown ones are left out."""
    with reading(connection):
        hashes = dict(connection.execute("SELECT id, hash FROM contents").fetchall())
    places = [content_and_step(row) for row in rows.tolist()]
    return tuple(Marked(hashes[c], kind, step) for c, step in places if c in hashes)


def tags_of(connection: sqlite3.Connection, mark: int) -> tuple[str, ...]:
    """The tags of a mark by its number, in alphabetical order."""
    rows = connection.execute(
        "SELECT name FROM mark_tags JOIN tags ON tags.id = tag WHERE mark = ? ORDER BY folded",
        (mark,),
    )
    return tuple(name for (name,) in rows)


def tag_name(name: str) -> str:
    """A tag as it is kept: one line without spaces around, not too long."""
    legible = name.encode("utf-8", "replace").decode("utf-8")
    return " ".join(unicodedata.normalize("NFC", legible).split())[:LONGEST_TAG].strip()


def _index(connection: sqlite3.Connection, mark: int) -> None:
    """Keep the tags and the note of a mark for searching."""
    content, kind, note = connection.execute(
        "SELECT content, kind, note FROM marks WHERE id = ?", (mark,)
    ).fetchone()
    texts = searchable(" ".join(tags_of(connection, mark))), searchable(note)
    if kind == ALL_OF_IT:
        change = "UPDATE texts SET tags = ?, note = ? WHERE rowid = ?"
        connection.execute(change, (*texts, content))
    else:
        change = "INSERT OR REPLACE INTO mark_texts (tags, note, rowid) VALUES (?, ?, ?)"
        connection.execute(change, (*texts, mark))
