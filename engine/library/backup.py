"""Copies of the library: made where a person wants them, checked before one is taken back."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from engine.library.copies import companions, copy_to, delete_companions, delete_copy
from engine.library.database import (
    WAIT_FOR_OTHERS_S,
    checked_version,
    free_name,
    open_library_file,
    set_aside,
)
from engine.library.errors import LibraryDamaged, LibraryError, explained
from engine.library.store_consents import take_refusals_over
from engine.library.store_sources import begin_new_state
from engine.storage.written import explained_if_unwritable

Told = Callable[[int, int], None]


def _nobody(done: int, total: int) -> None:
    pass


def back_up(connection: sqlite3.Connection, path: Path, told: Told = _nobody) -> None:
    """Write the whole library into one file, which replaces one of the same name when it is done.

    Args:
        connection: The library; it may be written to meanwhile.
        path: The file to write.
        told: Called with pages done and pages in all; what it raises ends the copying.

    Raises:
        FileNotWritten: The folder cannot be written to.
        LibraryError: The library cannot be read, the disk is full, or path is the library itself.
    """
    own = Path(connection.execute("PRAGMA database_list").fetchone()[2])
    if path.exists() and own.exists() and path.samefile(own):
        raise LibraryError(
            f"{path.name} is the library itself, so it was left as it is; choose another file for "
            "the backup."
        )
    draft = path.with_name(path.name + ".part")
    try:
        with explained_if_unwritable(path), explained():
            path.parent.mkdir(parents=True, exist_ok=True)
            copy_to(connection, draft, told)
            delete_companions(path)
            draft.replace(path)
    finally:
        _drop(draft)


def restore(path: Path, target: Path, told: Told = _nobody) -> Path | None:
    """Make the library at target what the backup at path holds; other windows follow.

    The backup is checked whole, copied and brought up to date before anything is replaced. The
    library that was there is kept beside. What was said since the backup not to be learned from
    stays refused.

    Returns:
        Where the library is that was there before; None where there was none.

    Raises:
        LibraryError: path is no backup that can be used, and nothing was changed; or the disk is
            full.
    """
    draft = target.with_name(target.name + ".restoring")
    try:
        with explained_if_unwritable(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            _checked_copy(path, draft, told)
            return _replaced(target, draft)
    finally:
        _drop(draft)


def find_damage(connection: sqlite3.Connection) -> str:
    """What is wrong inside a library, as SQLite says it; empty where all is well."""
    try:
        (first,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
        loose = connection.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if first == "ok" and loose is None else str(first if first != "ok" else loose)


def _checked_copy(path: Path, draft: Path, told: Told) -> None:
    """Copy a backup that has been found whole, and bring the copy up to date."""
    if not path.is_file():
        raise LibraryError(
            f"{path.name} could not be found, so nothing was restored; choose another backup."
        )
    try:
        with explained():
            backup = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode=ro",
                uri=True,
                timeout=WAIT_FOR_OTHERS_S,
                isolation_level=None,
            )
            try:
                version = checked_version(backup, path)
                if not version or find_damage(backup):
                    raise _unusable(path, damaged=bool(version))
                copy_to(backup, draft, told)
            finally:
                backup.close()
    except LibraryDamaged as error:
        raise _unusable(path, damaged=True) from error
    copy = open_library_file(draft)
    try:
        begin_new_state(copy)
        with explained():
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        copy.close()


def _replaced(target: Path, draft: Path) -> Path | None:
    """Put the checked copy into the place of the library; gives where the old one is kept."""
    if not target.exists():
        if companions(target):  # Without their library they are of no use, and would harm this one.
            set_aside(target, "log-without-library")
        draft.replace(target)
        return None
    try:
        connection = open_library_file(target)
    except LibraryError:  # Damaged, or of a newer Lento: it cannot be written into.
        old = set_aside(target, "before-restore")
        draft.replace(target)
        return old
    try:
        old = free_name(target, "before-restore")
        back_up(connection, old)
        copy = sqlite3.connect(draft, isolation_level=None)
        try:
            # Written into and not renamed over, so that other windows see it.
            with explained():
                take_refusals_over(connection, copy)
                copy.backup(connection)
        finally:
            copy.close()
    finally:
        connection.close()
    return old


def kept_copies(library: Path) -> tuple[Path, ...]:
    """Copies that Lento itself has put beside the library, oldest name first."""
    return tuple(sorted(library.parent.glob(f"{library.stem}-*{library.suffix}")))


def delete_kept_copies(library: Path) -> None:
    """Delete them.

    Raises:
        LibraryError: One cannot be deleted.
    """
    for copy in kept_copies(library):
        try:
            delete_copy(copy)
        except OSError as error:
            raise LibraryError(
                f"{copy.name}, an older copy of the library, could not be deleted, so nothing was "
                "forgotten yet; close other programs that have it open and try again."
            ) from error


def _drop(draft: Path) -> None:
    """Delete what is left of a copy that came to nothing, where that can be."""
    with suppress(OSError):
        delete_copy(draft)


def _unusable(path: Path, *, damaged: bool) -> LibraryError:
    if damaged:
        return LibraryDamaged(
            f"{path.name} is damaged or no backup of a library, so nothing was restored and the "
            "library is as it was; choose another backup."
        )
    return LibraryError(
        f"{path.name} is empty, so nothing was restored and the library is as it was; choose "
        "another backup."
    )
