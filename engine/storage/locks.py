"""A lock that says that a living process works in a folder; it ends with the process, however."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FILE = "lock"
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


class AlreadyLocked(Exception):
    """Another living process, or another part of this one, holds the lock."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder that exists.

    Where a file system knows no locks it is held without one.

    Raises:
        AlreadyLocked: Somebody else holds it.
        OSError: The file of the lock cannot be made.
    """
    file = os.open(folder / _FILE, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        try:
            _lock(file)
        except OSError as error:
            if error.errno in _TAKEN:
                raise AlreadyLocked(str(folder)) from error
        yield
    finally:
        os.close(file)


def is_locked(folder: Path) -> bool:
    """Whether somebody holds the lock of a folder at this moment."""
    if not (folder / _FILE).exists():
        return False
    try:
        with locked(folder):
            return False
    except AlreadyLocked:
        return True


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
