"""Opening the library's file, and changing it in whole steps.

SQLite with a write-ahead log: readers never wait, several Lento windows may write, and a change
that has been reported done survives a power cut.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.library.copies import companions
from engine.library.errors import LibraryBusy, LibraryError, LibraryTooNew, explained
from engine.library.migrations import APPLICATION_ID, LATEST, migrate
from engine.storage.places import user_data_dir, user_data_place

FILE_NAME = "library.sqlite"
WAIT_FOR_OTHERS_S = 30.0
_OPENED_AGAIN_S = 0.05
_SETTINGS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # What was reported done is on the disk, and not only on its way.
    "fullfsync = ON",  # The same on a Mac.
    "checkpoint_fullfsync = ON",
    "journal_size_limit = 67108864",
    "foreign_keys = ON",
)


def library_file() -> Path:
    """Where the person's library is kept."""
    return user_data_dir() / FILE_NAME


def library_place() -> Path:
    """Where the person's library would be, made or not."""
    return user_data_place() / FILE_NAME


def open_library_file(path: Path) -> sqlite3.Connection:
    """Open a library to read and write; a missing one is made, an older one brought up to date.

    Raises:
        LibraryError: It cannot be opened, is damaged, newer, or no library of Lento.
    """
    until = time.monotonic() + WAIT_FOR_OTHERS_S
    while True:
        try:
            return _open(path)
        except LibraryBusy:  # Another window makes it, or turns its log on, at this moment.
            if time.monotonic() > until:
                raise
            time.sleep(_OPENED_AGAIN_S)


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open a library that exists, for reading only; may be used by several threads.

    Raises:
        LibraryError: It cannot be opened, is damaged, of another version, or no library of Lento.
    """
    if not path.is_file():
        raise LibraryError(
            f"There is no library at {path.name} any more, so its clips cannot be read; open "
            "Lento again, or restore a backup."
        )
    with explained():
        uri = f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(
            uri, uri=True, timeout=WAIT_FOR_OTHERS_S, isolation_level=None, check_same_thread=False
        )
        try:
            version = checked_version(connection, path)
        except BaseException:
            connection.close()
            raise
    if version < LATEST:  # Reading alone cannot bring it up to date.
        connection.close()
        open_library_file(path).close()
        return open_to_read(path)
    return connection


def checked_version(connection: sqlite3.Connection, path: Path) -> int:
    """The format of an open library, 0 for an empty file.

    Raises:
        LibraryError: It is newer than this Lento, or no library.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application != APPLICATION_ID and (tables or version or application):
        raise LibraryError(
            f"{path.name} is a database, but no library of Lento, so it was left as it is; choose "
            "another file."
        )
    if version > LATEST:
        raise LibraryTooNew(
            f"The library {path.name} was made by a newer Lento (its format is {version}, this one "
            f"knows {LATEST}), so it was left as it is; open it with the newer Lento."
        )
    return int(version)


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Make all changes of a block, or none; inside another such block, part of that one.

    Raises:
        LibraryError: Nothing was changed, and why.
    """
    if connection.in_transaction:
        yield
        return
    with explained():
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """See one state of the library throughout a block, whatever others write meanwhile.

    Raises:
        LibraryError: It cannot be read.
    """
    if connection.in_transaction:
        yield
        return
    with explained():
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def set_aside(path: Path, why: str = "damaged") -> Path:
    """Move a library that cannot be used out of the way, with its log; it is never deleted.

    Returns:
        Where it is now: beside, under a name of its own.

    Raises:
        LibraryError: It cannot be moved.
    """
    aside = free_name(path, why)
    try:
        if path.exists():
            path.rename(aside)
        for companion in companions(path):
            companion.rename(aside.with_name(companion.name.replace(path.name, aside.name, 1)))
    except OSError as error:
        raise LibraryError(
            f"{path.name} could not be set aside ({error.strerror or error}), so it is where it "
            "was. Close other Lento windows and try again."
        ) from error
    return aside


def free_name(path: Path, why: str) -> Path:
    """A name beside a library that no file has yet, such as 'library-damaged-1.sqlite'."""
    number = 1
    while (free := path.with_name(f"{path.stem}-{why}-{number}{path.suffix}")).exists():
        number += 1
    return free


def _open(path: Path) -> sqlite3.Connection:
    _make_folder(path.parent)
    with explained():
        connection = sqlite3.connect(path, timeout=WAIT_FOR_OTHERS_S, isolation_level=None)
        try:
            version = checked_version(connection, path)
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}").fetchone()
            if version < LATEST:
                migrate(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The folder {folder.name} for the library could not be made "
            f"({error.strerror or error}), so nothing can be kept; check that its disk is "
            "connected and may be written to."
        ) from error
