"""Where files lie: what was known of them when they were last seen, and which are missing."""

import sqlite3
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.library.database import reading, writing
from engine.library.path_keys import behind, key_of, path_of
from engine.library.reader import READER
from engine.library.store_sources import count_state
from engine.library.text_index import index_names

READ_AGAIN = -1  # The reader of a file that has to be read once more, though it has not changed.


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A file as it was when it was last read.

    Attributes:
        size: In bytes; -1 where unknown.
        mtime_ns: When it was last changed, as the system counts; -1 where unknown.
        content: Hash of its bytes; empty where they could not be read.
        missing: Whether it was not there when it was last looked for.
        current: Whether this Lento's reader read it with all that the person has decided; else
            it is worth reading again though it has not changed.
    """

    size: int
    mtime_ns: int
    content: str
    missing: bool = False
    current: bool = True


class PlaceStore:
    """Reads and changes what is known of places; new ones come by put_records."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def known_places(self, under: Path | None = None) -> dict[Path, KnownPlace]:
        """All places in a folder (or a file, or a packed folder), or everywhere."""
        first, last = (key_of(under), behind(key_of(under))) if under else (b"", b"\xff")
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT path, size, mtime_ns, coalesce(hash, ''), missing_since_s, places.reader "
                "FROM places LEFT JOIN contents ON contents.id = places.content "
                "WHERE path >= ? AND path < ? ORDER BY path",
                (first, last),
            ).fetchall()
        return {
            path_of(key): KnownPlace(size, mtime_ns, content, since is not None, reader == READER)
            for key, size, mtime_ns, content, since, reader in rows
        }

    def put_copies(self, places: Mapping[Path, KnownPlace]) -> None:
        """Note files whose contents are known already: copies, moved and renamed files.

        Raises:
            KeyError: A content is not known.
        """
        with writing(self._connection):
            for path, place in places.items():
                (content,) = self._connection.execute(
                    "SELECT id FROM contents WHERE hash = ?", (place.content,)
                ).fetchone() or (None,)
                if content is None:
                    raise KeyError(place.content)
                put_place(self._connection, (path, place.size, place.mtime_ns), content)
                index_names(self._connection, content)
            count_state(self._connection)

    def mark_missing(self, paths: Iterable[Path]) -> None:
        """Note that files are not where they were; all that is known of them stays."""
        with writing(self._connection):
            self._connection.executemany(
                "UPDATE places SET missing_since_s = ? WHERE path = ? AND missing_since_s IS NULL",
                [(int(time.time()), key_of(path)) for path in paths],
            )
            count_state(self._connection)

    def forget_places(self, paths: Iterable[Path]) -> None:
        """Take files out; what is known of their contents stays until forget_removed."""
        with writing(self._connection):
            for key in map(key_of, paths):
                gone = self._connection.execute(
                    "DELETE FROM places WHERE path = ? RETURNING content", (key,)
                ).fetchall()
                for (content,) in gone:
                    index_names(self._connection, content)
            count_state(self._connection)

    def forget_moved(self, gone: Iterable[Path], new: Iterable[Path]) -> int:
        """Take out missing files whose contents lie at new places: they were moved or renamed.

        Returns:
            How many that were.
        """
        with writing(self._connection):
            held = {
                content
                for path in new
                for (content,) in self._connection.execute(
                    "SELECT content FROM places WHERE path = ? AND missing_since_s IS NULL "
                    "AND content IS NOT NULL",
                    (key_of(path),),
                )
            }
            missing = [
                (key, content)
                for key in map(key_of, gone)
                for (content,) in self._connection.execute(
                    "SELECT content FROM places WHERE path = ? AND missing_since_s IS NOT NULL",
                    (key,),
                )
                if content in held
            ]
            for key, content in missing:
                self._connection.execute("DELETE FROM places WHERE path = ?", (key,))
                index_names(self._connection, content)
            count_state(self._connection)
        return len(missing)

    def found_again(self, paths: Iterable[Path]) -> None:
        """Note that missing files are back, unchanged."""
        with writing(self._connection):
            self._connection.executemany(
                "UPDATE places SET missing_since_s = NULL WHERE path = ?",
                [(key_of(path),) for path in paths],
            )
            count_state(self._connection)

    def places_of(self, content: str) -> tuple[Path, ...]:
        """All places of a content that are not missing, in order."""
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT path FROM places JOIN contents ON contents.id = places.content "
                "WHERE hash = ? AND missing_since_s IS NULL ORDER BY path",
                (content,),
            )
            return tuple(path_of(key) for (key,) in rows)


def put_place(
    connection: sqlite3.Connection,
    file: tuple[Path, int, int],
    content: int | None,
    report: str | None = None,
    reader: int = READER,
) -> int | None:
    """Note what lies at a place (path, size, mtime_ns) now.

    Returns:
        The content that lay there before, or None.
    """
    key = key_of(file[0])
    row = connection.execute("SELECT content FROM places WHERE path = ?", (key,)).fetchone()
    connection.execute(
        "INSERT INTO places (path, content, size, mtime_ns, reader, report) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET content = excluded.content, "
        "size = excluded.size, mtime_ns = excluded.mtime_ns, reader = excluded.reader, "
        "report = excluded.report, missing_since_s = NULL",
        (key, content, *file[1:], reader, report),
    )
    return row[0] if row else None


def keep_place(connection: sqlite3.Connection, file: tuple[Path, int, int], report: str) -> bool:
    """Note that a file cannot be read now; what is known of it stays, and it is tried again.

    Args:
        connection: The library.
        file: Its path, size and mtime_ns; a size below 0 for one that is not there.
        report: Why it could not be read.

    Returns:
        Whether anything was known of it.
    """
    is_gone = file[1] < 0
    changed = connection.execute(
        "UPDATE places SET reader = ?, report = ?, "
        "missing_since_s = CASE WHEN ? THEN coalesce(missing_since_s, ?) END "
        "WHERE path = ? AND content IS NOT NULL",
        (READ_AGAIN, None if is_gone else report, is_gone, int(time.time()), key_of(file[0])),
    )
    return bool(changed.rowcount)


def read_places_again(connection: sqlite3.Connection, content: str) -> None:
    """Have a content read once more wherever it lies, also where that cannot be done now."""
    connection.execute(
        "UPDATE places SET reader = ? WHERE content = (SELECT id FROM contents WHERE hash = ?)",
        (READ_AGAIN, content),
    )


def places_are_read(connection: sqlite3.Connection, content: int) -> None:
    """Note that a content was read, which spares its other places."""
    connection.execute(
        "UPDATE places SET reader = ? WHERE content = ? AND reader = ? AND report IS NULL",
        (READER, content, READ_AGAIN),
    )
