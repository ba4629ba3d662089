"""Copying a library into one file, and the files that SQLite keeps beside a library.

A log that lies beside a file is taken for its own, whoever left it there; so no copy may be put
where another file's log still lies.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

PAGES_AT_ONCE = 2000
COMPANIONS = ("-wal", "-shm", "-journal")


def companions(path: Path) -> tuple[Path, ...]:
    """The files beside a library that are there and belong to it."""
    named = (path.with_name(path.name + ending) for ending in COMPANIONS)
    return tuple(companion for companion in named if companion.exists())


def delete_copy(path: Path) -> None:
    """Delete a copy that is of no use, with what an interrupted attempt left beside it."""
    path.unlink(missing_ok=True)
    delete_companions(path)


def delete_companions(path: Path) -> None:
    """Delete the log of a file that is about to be replaced."""
    for companion in companions(path):
        companion.unlink(missing_ok=True)


def copy_beside(connection: sqlite3.Connection, path: Path, why: str) -> Path:
    """Copy an open library to a neighbour; an earlier copy of the same name is replaced."""
    copy = path.with_name(f"{path.stem}-{why}{path.suffix}")
    draft = path.with_name(f"{copy.name}.part")
    copy_to(connection, draft)
    delete_companions(copy)
    draft.replace(copy)
    return copy


def copy_to(
    connection: sqlite3.Connection,
    path: Path,
    told: Callable[[int, int], None] = lambda done, total: None,
) -> None:
    """Copy an open library into one file that needs no log beside it.

    Args:
        connection: The library; others may write to it meanwhile.
        path: The file to make; one that is there is replaced.
        told: Called now and then with how many pages are done and how many there are; what it
            raises ends the copying.
    """
    delete_copy(path)
    copy = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("BEGIN")  # One state throughout, whatever others write meanwhile.
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.backup(
            copy, pages=PAGES_AT_ONCE, progress=lambda _, left, total: told(total - left, total)
        )
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        copy.close()
