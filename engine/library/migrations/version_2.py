"""The second format: whether files may be learned from is kept by itself, not with their music.

So it can be said of a file that the library does not hold, such as one that a model has learned
from without an import, and a refusal outlives the file's being forgotten.
"""

import sqlite3

_STEPS = (
    """
CREATE TABLE consents (
    hash TEXT PRIMARY KEY,
    consent INTEGER NOT NULL
) STRICT, WITHOUT ROWID
""",
    "INSERT INTO consents SELECT hash, consent <> 0 FROM contents WHERE consent IS NOT NULL",
    "ALTER TABLE contents DROP COLUMN consent",
)


def apply(connection: sqlite3.Connection) -> None:
    """Move what was said of contents into a table of its own."""
    for statement in _STEPS:
        connection.execute(statement)
