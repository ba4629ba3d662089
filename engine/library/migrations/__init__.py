"""Every format that the library has had, and how each becomes the next.

A migration is never changed once it has shipped; tests keep a database of every old format.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from engine.library.migrations import version_1

APPLICATION_ID = 0x4C656E74  # 'Lent', in the file's header: what tells it from other databases.
# The first makes version 1 of an empty file, the second version 2 of version 1, and so on.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (version_1.apply,)
LATEST = len(MIGRATIONS)
PAGES_AT_ONCE = 2000


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring an open library up to date in one step, after a copy of the old one was made."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version:
        copy_beside(connection, path, f"before-format-{LATEST}")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another window may have been faster.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for number in range(version, LATEST):
            MIGRATIONS[number](connection)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def copy_beside(connection: sqlite3.Connection, path: Path, why: str) -> Path:
    """Copy an open library to a neighbour; an earlier copy of the same name is replaced."""
    copy = path.with_name(f"{path.stem}-{why}{path.suffix}")
    draft = path.with_name(f"{copy.name}.part")
    copy_to(connection, draft)
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
    path.unlink(missing_ok=True)
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
