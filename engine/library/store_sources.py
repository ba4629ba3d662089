"""The folders and files that a person gave the library, in the order given."""

import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.library.database import reading, writing
from engine.library.path_keys import behind, key_of, path_of


@dataclass(frozen=True, slots=True)
class Source:
    """A folder or file of the library.

    Attributes:
        path: Where it is.
        watched: Whether new files in it are taken in by themselves.
        added_s: When it was added, in seconds since 1970.
    """

    path: Path
    watched: bool
    added_s: int


class SourceStore:
    """Reads and changes the list of sources."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def sources(self) -> tuple[Source, ...]:
        """All sources in the order in which they were added."""
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT path, watched, added_s FROM sources ORDER BY id"
            )
            return tuple(Source(path_of(key), bool(watched), at) for key, watched, at in rows)

    def add_sources(self, paths: Iterable[Path], *, watched: bool = False) -> None:
        """Put folders and files at the end; one that is there keeps its place and is as it was."""
        with writing(self._connection):
            self._connection.executemany(
                "INSERT OR IGNORE INTO sources (path, behind, watched, added_s) "
                "VALUES (?, ?, ?, ?)",
                [(k, behind(k), watched, int(time.time())) for k in map(key_of, paths)],
            )
            count_state(self._connection)

    def remove_sources(self, paths: Iterable[Path]) -> None:
        """Take folders and files off the list; what is known of them stays until forgotten."""
        with writing(self._connection):
            self._connection.executemany(
                "DELETE FROM sources WHERE path = ?", [(key_of(path),) for path in paths]
            )
            count_state(self._connection)

    def set_watched(self, paths: Iterable[Path], watched: bool) -> None:
        """Say whether new files in sources are taken in by themselves."""
        with writing(self._connection):
            self._connection.executemany(
                "UPDATE sources SET watched = ? WHERE path = ?",
                [(watched, key_of(path)) for path in paths],
            )


def count_state(connection: sqlite3.Connection) -> None:
    """Note that what is shown has changed, so that nobody goes on with what they remember."""
    connection.execute("UPDATE counters SET value = value + 1 WHERE name = 'state'")


def state_of(connection: sqlite3.Connection) -> int:
    """A number that grows whenever files, windows or sources change."""
    row = connection.execute("SELECT value FROM counters WHERE name = 'state'").fetchone()
    return int(row[0])


def begin_new_state(connection: sqlite3.Connection) -> None:
    """Note that everything may be different, as after a backup was taken back."""
    with writing(connection):
        change = "UPDATE counters SET value = ? WHERE name = 'state'"
        connection.execute(change, (time.time_ns(),))
