"""Whether files may be learned from, by the hash of their content, held by the library or not.

A refusal outlives the file: where a file was forgotten, or never taken in, its hash alone says that
it may not be learned from, and nothing says what it was. A permission goes with its file.
"""

import sqlite3
from collections.abc import Iterable

from engine.library.database import reading, writing


class ConsentStore:
    """Reads and changes what was said about learning from files."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def set_consent(self, contents: Iterable[str], consent: bool | None) -> None:
        """Keep whether files may be used for training; None: undecided."""
        rows = [(content,) for content in contents if content]
        with writing(self._connection):
            if consent is None:
                self._connection.executemany("DELETE FROM consents WHERE hash = ?", rows)
            else:
                change = f"INSERT OR REPLACE INTO consents VALUES (?, {int(consent)})"
                self._connection.executemany(change, rows)

    def consents(self) -> dict[str, bool]:
        """Which contents may (True) and may not (False) be used for training, where decided."""
        with reading(self._connection):
            rows = self._connection.execute(
                "SELECT hash, consent FROM consents ORDER BY hash"
            ).fetchall()
        return {content: bool(consent) for content, consent in rows}


def take_refusal_along(connection: sqlite3.Connection, before: int, content: int) -> None:
    """Refuse what a file has become, where what it was may not be learned from.

    A permission was given for the music as it was, and does not go along.
    """
    connection.execute(
        "INSERT OR IGNORE INTO consents SELECT new.hash, 0 FROM contents AS new, contents AS old "
        "JOIN consents ON consents.hash = old.hash AND consent = 0 WHERE new.id = ? AND old.id = ?",
        (content, before),
    )


def forget_consents(connection: sqlite3.Connection, *, refusals: bool = False) -> None:
    """Drop what was said of contents that the library does not hold (any more).

    Args:
        connection: The library.
        refusals: Whether refusals go too. What they kept from being learned from may be, then.
    """
    which = "" if refusals else "consent = 1 AND "
    connection.execute(f"DELETE FROM consents WHERE {which}hash NOT IN (SELECT hash FROM contents)")


def take_refusals_over(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Refuse in `other` what is refused in a library, which it is going to replace."""
    refused = connection.execute("SELECT hash FROM consents WHERE consent = 0").fetchall()
    with writing(other):
        other.executemany("INSERT OR REPLACE INTO consents VALUES (?, 0)", refused)
