"""What can go wrong with the library, told so that a person knows what is lost and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from engine.errors import LentoError


class LibraryError(LentoError):
    """The library cannot be opened, read or written."""


class LibraryBusy(LibraryError):
    """Another program holds the library for longer than a person should wait."""


class LibraryDamaged(LibraryError):
    """The library's file is damaged; it can be set aside and a backup restored."""


class LibraryTooNew(LibraryError):
    """A newer Lento made the library."""


class LibraryNotWritten(LibraryError):
    """The disk is full or read-only; what was kept before is kept."""


_KEPT = "Everything that was kept before is still there"
_SENTENCES: dict[int, tuple[type[LibraryError], str]] = {
    sqlite3.SQLITE_BUSY: (
        LibraryBusy,
        f"Another program has held the library for too long, so nothing was changed. {_KEPT}; "
        "close other Lento windows or wait a moment, then try again.",
    ),
    sqlite3.SQLITE_FULL: (
        LibraryNotWritten,
        f"The disk is full, so the library could not keep this. {_KEPT}; free some space and "
        "try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        LibraryNotWritten,
        f"The library may not be written to, so it could not keep this. {_KEPT}; allow writing "
        "to Lento's folder and try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        LibraryNotWritten,
        f"The disk that holds the library reported an error, so it could not be used. {_KEPT} "
        "as far as the disk can be read; check that it is connected and has room, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        LibraryError,
        "The library could not be opened, so nothing was read or changed; check that you may "
        "open Lento's folder and that its disk is connected.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        LibraryDamaged,
        "The library's file is damaged, so it cannot be used as it is. Nothing was deleted; "
        "restore a backup, or set the damaged file aside and start a new library.",
    ),
}
_LIKE = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PROTOCOL: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOTADB: sqlite3.SQLITE_CORRUPT,
}


@contextmanager
def explained() -> Iterator[None]:
    """Turn what SQLite says of the disk, the file and other programs into a sentence.

    Raises:
        LibraryError: One of its kinds. What is a mistake of ours is let through as it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = primary_code(error)
        kind, sentence = _SENTENCES.get(_LIKE.get(code, code), (None, ""))
        if kind is None:
            raise
        raise kind(sentence) from error


def primary_code(error: sqlite3.Error) -> int:
    """SQLite's result code without its details; 0 where Python itself complains."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
