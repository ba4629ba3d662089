"""Where a training part comes from: the zip that is given away, or the folder it was unpacked to.

Safari unpacks what it downloads, so a person on a Mac may hold a folder and no zip.
"""

import stat
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from engine.storage.components import DESCRIPTION, LISTING

MOST_FILES = 100_000


class PartSource(Protocol):
    """Files of a training part, none of which is believed yet."""

    def open(self, name: str) -> IO[bytes]:
        """One of the files, by its name in the list."""

    def check(self, names: Collection[str]) -> None:
        """Refuse with a ValueError what does not hold the files of the list."""


@contextmanager
def opened_part(file: Path) -> Iterator[PartSource]:
    """The files of a zip, of a folder, or of the folder that a component.json lies in."""
    place = _place_of(file)
    if place.is_dir():
        yield _Unpacked(place)
        return
    with zipfile.ZipFile(place) as archive:
        yield _Zipped(archive)


def is_training_file(file: Path) -> bool:
    """Whether a file is a zip that calls itself a component, intact or not; or one unpacked."""
    place = _place_of(file)
    if place.is_dir():
        return all((place / name).is_file() for name in (DESCRIPTION, LISTING))
    if file.suffix.lower() != ".zip" or not file.is_file():
        return False
    try:
        with zipfile.ZipFile(file) as archive:
            archive.getinfo(DESCRIPTION)
            archive.getinfo(LISTING)
    # NotImplementedError: damage that zipfile reads as a compression it does not know.
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, ValueError):
        return file.name.lower().startswith("lento-training-")
    return True


class _Zipped:
    """A zip, which must hold the files of the list and nothing else."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def open(self, name: str) -> IO[bytes]:
        return self._archive.open(name)

    def check(self, names: Collection[str]) -> None:
        entries = self._archive.infolist()
        if len(entries) > MOST_FILES:
            raise ValueError("it is larger than a training part can be")
        if sorted(each.filename for each in entries) != sorted((DESCRIPTION, LISTING, *names)):
            raise ValueError("it holds other files than its list")
        for entry in entries:
            kind = stat.S_IFMT(entry.external_attr >> 16)
            if kind not in (0, stat.S_IFREG):
                raise ValueError(f"it holds a link or a device, {entry.filename[-60:]!a}")


class _Unpacked:
    """A folder; what a file manager left there beside the files of the list is left there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def open(self, name: str) -> IO[bytes]:
        return (self._folder / name).open("rb")

    def check(self, names: Collection[str]) -> None:
        for name in names:
            if not stat.S_ISREG(_mode_of(self._folder / name)):
                raise ValueError("it holds other files than its list")


def _place_of(file: Path) -> Path:
    return file.parent if file.name == DESCRIPTION else file


def _mode_of(path: Path) -> int:
    try:
        return path.lstat().st_mode
    except OSError:
        return 0
