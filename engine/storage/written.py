"""Saying in words why a file that a person asked for could not be written."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from engine.errors import FileNotWritten


@contextmanager
def explained_if_unwritable(path: Path) -> Iterator[None]:
    """Turn the disk's error into a sentence about path.

    Raises:
        FileNotWritten: The disk is full, read-only, or gone.
    """
    try:
        yield
    except OSError as error:
        raise FileNotWritten(
            f"{path.name} could not be written ({error.strerror or error}). "
            "What was there before is untouched; choose another folder or free some space."
        ) from error


def prove_writable(path: Path) -> None:
    """Make a file beside path and remove it: better known now than after an hour of work.

    Raises:
        FileNotWritten: Nothing can be written there.
    """
    with (
        explained_if_unwritable(path),
        tempfile.NamedTemporaryFile(dir=path.absolute().parent, prefix=f"{path.name}.") as probe,
    ):
        probe.write(b"\0")
        probe.flush()
