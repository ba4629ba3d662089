"""Taking out of the library, for good, what belongs to files that are no longer kept in it."""

import sqlite3
from dataclasses import dataclass

from engine.library.database import writing
from engine.library.errors import LibraryBusy, LibraryNotWritten, explained
from engine.library.store_consents import forget_consents
from engine.library.store_sources import count_state
from engine.library.stored_layouts import without_others
from engine.library.text_index import index_names

_HELD = (
    "EXISTS (SELECT 1 FROM sources WHERE places.path >= sources.path "
    "AND places.path < sources.behind)"
)
_UNPLACED = "id NOT IN (SELECT content FROM places WHERE content IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was taken out.

    Attributes:
        files: Files of which nothing is known any more.
        contents: Pieces that lie nowhere any more: their music, words, marks and corrections.
        tidied: Whether the library's file has been written anew without them. Where not, because
            another window was at work or the disk was full, their bytes are overwritten all the
            same, and only the room they took is not free yet.
    """

    files: int
    contents: int
    tidied: bool


def forget_removed(
    connection: sqlite3.Connection, *, missing: bool = False, refusals: bool = False
) -> Forgotten:
    """Forget files that lie under no source any more, and pieces that no file holds any more.

    That a file may not be learned from is kept all the same, by its hash alone.

    Args:
        connection: The library.
        missing: Whether files that are no longer where they were are forgotten too.
        refusals: Whether it is forgotten, too, which files may not be learned from.

    Raises:
        LibraryError: Nothing was forgotten, and why.
    """
    connection.execute("PRAGMA secure_delete = ON")  # Freed pages are overwritten.
    condition = f"NOT {_HELD}" + (" OR missing_since_s IS NOT NULL" if missing else "")
    with writing(connection):
        gone = connection.execute(
            f"DELETE FROM places WHERE {condition} RETURNING content"
        ).fetchall()
        contents = _forget_unplaced(connection)
        forget_consents(connection, refusals=refusals)
        for content in {content for (content,) in gone if content is not None}:
            index_names(connection, content)
        count_state(connection)
    return Forgotten(len(gone), contents, _tidied(connection))


def forget_plays(connection: sqlite3.Connection) -> None:
    """Forget what was listened to, how often and when."""
    with writing(connection):
        connection.execute("UPDATE marks SET plays = 0, last_played_s = NULL")


def _forget_unplaced(connection: sqlite3.Connection) -> int:
    """Delete contents without a place; what refers to them goes with them."""
    unplaced = f"SELECT id FROM contents WHERE {_UNPLACED}"
    connection.execute(
        "DELETE FROM mark_texts WHERE rowid IN "
        f"(SELECT id FROM marks WHERE content IN ({unplaced}))"
    )
    connection.execute(f"DELETE FROM texts WHERE rowid IN ({unplaced})")
    count = connection.execute(f"DELETE FROM contents WHERE {_UNPLACED}").rowcount
    connection.execute("DELETE FROM tags WHERE id NOT IN (SELECT tag FROM mark_tags)")
    if count:
        _forget_places(connection)
    # Words that nothing holds any more leave the index only when it is merged.
    for index in ("texts", "mark_texts"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    return count


def _forget_places(connection: sqlite3.Connection) -> None:
    """Take contents that are gone off the maps; where none is left, no map is kept."""
    numbers = [number for (number,) in connection.execute("SELECT id FROM contents")]
    maps = connection.execute("SELECT rowid, kind, layout FROM layouts").fetchall()
    for row, kind, layout in maps:
        left = layout if numbers else None
        if numbers and kind.endswith("/neighbourhoods"):
            left = without_others(layout, numbers)
        if left is None:
            connection.execute("DELETE FROM layouts WHERE rowid = ?", (row,))
        elif left != layout:
            connection.execute("UPDATE layouts SET layout = ? WHERE rowid = ?", (left, row))


def _tidied(connection: sqlite3.Connection) -> bool:
    try:
        with explained():
            connection.execute("VACUUM")
            busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except (LibraryBusy, LibraryNotWritten):
        return False
    return not busy
