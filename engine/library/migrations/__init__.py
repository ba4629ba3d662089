"""Every format that the library has had, and how each becomes the next.

A migration is never changed once it has shipped; tests keep a database of every old format.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from engine.library.copies import copy_beside
from engine.library.migrations import version_1, version_2

APPLICATION_ID = 0x4C656E74  # 'Lent', in the file's header: what tells it from other databases.
# The first makes version 1 of an empty file, the second version 2 of version 1, and so on.
MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (version_1.apply, version_2.apply)
LATEST = len(MIGRATIONS)


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
