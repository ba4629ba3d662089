"""Installing the training part: checked byte by byte, and there wholly or not at all.

Nothing in the zip, or in the folder that a browser made of it, is believed. Its description must be
for this Lento and this computer, and its list of files must be the one that the description seals;
then exactly those files are taken out, under plain names, and each must have the size and the
SHA-256 of the list.
"""

import errno
import re
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath

from engine.errors import ComponentError
from engine.jobs import JobLink, Progress
from engine.storage.component_parts import PartSource, opened_part
from engine.storage.components import (
    DESCRIPTION,
    LARGEST_DESCRIPTION,
    LISTING,
    Component,
    misfit,
    own_place,
    read_component,
)

LARGEST_LISTING, LARGEST_TOTAL = 2**24, 16 * 2**30
_SPARE_BYTES = 64 * 2**20  # What is left for everything else on the disk.
_CHUNK = 2**20
_MEGABYTE = 1_000_000
_LINE = re.compile(r"([0-9a-f]{64}) ([0-9]{1,12}) (\S[^\n]*)")
# Windows takes none of these in names, and some names for devices.
_BAD_NAME = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]|[ .]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)', re.I)
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of a component: its SHA-256 and its size in bytes."""

    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class InstallTrainingJob:
    """Unpack a training part into the person's own folder; progress stage 'install' (megabytes).

    Attributes:
        file: The zip, or the folder that it was unpacked to.
    """

    file: Path

    def run(self, link: JobLink) -> Component:
        """Install it; what was there before stays until all of it is checked.

        Raises:
            ComponentError: It is damaged, not for this Lento, or cannot be unpacked.
            JobCancelled: cancel() was called; nothing is changed then.
        """
        return install_training(self.file, own_place(), link)


def install_training(file: Path, place: Path, link: JobLink) -> Component:
    """Unpack a component beside its place and then put it there; errors as the job's."""
    draft, old = place.with_name(f"{place.name}.new"), place.with_name(f"{place.name}.old")
    with _explained(file), opened_part(file) as source:
        description, component = _described(source, file)
        listing = _listed(source, component)
        place.parent.mkdir(parents=True, exist_ok=True)
        for left in (draft, old):  # By a crash.
            shutil.rmtree(left, ignore_errors=True)
        try:
            _check_room(place.parent, sum(each.size for each in listing.values()))
            _unpack(source, listing, draft, link)
            # Last, since a folder without its description is no component.
            (draft / LISTING).write_bytes(_read(source, LISTING, LARGEST_LISTING))
            (draft / DESCRIPTION).write_bytes(description)
            link.raise_if_cancelled()
            _put(draft, place, old)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    return component


def _described(source: PartSource, file: Path) -> tuple[bytes, Component]:
    data = _read(source, DESCRIPTION, LARGEST_DESCRIPTION)
    component = read_component(data)
    if words := misfit(component, file.name):
        raise ComponentError(words)
    return data, component


def _listed(source: PartSource, component: Component) -> dict[str, Listed]:
    """The files of the list, which must be there."""
    data = _read(source, LISTING, LARGEST_LISTING)
    if sha256(data).hexdigest() != component.files_sha256:
        raise ValueError("its list of files is not the one that was sealed")
    listing: dict[str, Listed] = {}
    for line in data.decode("utf-8").splitlines():
        match = _LINE.fullmatch(line)
        if match is None or match[3] in listing or not _is_plain(match[3]):
            raise ValueError(f"a line of its list cannot be taken, {line[-60:]!a}")
        listing[match[3]] = Listed(match[1], int(match[2]))
    if sum(each.size for each in listing.values()) > LARGEST_TOTAL:
        raise ValueError("it is larger than a training part can be")
    source.check(listing)
    return listing


def _is_plain(name: str) -> bool:
    """Whether a name is that of a file inside, on every system."""
    parts = name.split("/")
    inside = not any(part in ("", ".", "..") or _BAD_NAME.search(part) for part in parts)
    return inside and name not in (DESCRIPTION, LISTING)


def _check_room(folder: Path, wanted: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < wanted + _SPARE_BYTES:
        raise ComponentError(
            f"The training part needs {wanted / 1e6:.0f} MB in {folder}, and {free / 1e6:.0f} MB "
            "are free there. Free some space and install it again; nothing was changed."
        )


def _unpack(origin: PartSource, listing: Mapping[str, Listed], folder: Path, link: JobLink) -> None:
    total = sum(each.size for each in listing.values()) // _MEGABYTE
    done = 0
    for name, listed in listing.items():
        link.raise_if_cancelled()
        target = folder.joinpath(*PurePosixPath(name).parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        digest, size = sha256(), 0
        with origin.open(name) as source, target.open("xb") as out:
            while chunk := source.read(_CHUNK):
                size += len(chunk)
                if size > listed.size:
                    raise ValueError(f"{name[-60:]!a} in it is larger than listed")
                digest.update(chunk)
                out.write(chunk)
                link.raise_if_cancelled()
                link.report(Progress("install", (done + size) // _MEGABYTE, total))
        if (digest.hexdigest(), size) != (listed.digest, listed.size):
            raise ValueError(f"{name[-60:]!a} in it is not the file that was sealed")
        done += size


def _put(draft: Path, place: Path, old: Path) -> None:
    """Let the new folder be the one that is there; the old one stays where that fails."""
    try:
        if place.exists():
            place.rename(old)
        draft.rename(place)
    except OSError as error:
        if old.exists() and not place.exists():
            old.rename(place)
        raise ComponentError(
            f"The training part in {place} could not be replaced ({error.strerror or error}): a "
            "training may be using it. Close Lento, open it again and install the file once more."
        ) from error
    shutil.rmtree(old, ignore_errors=True)


def _read(source: PartSource, name: str, most: int) -> bytes:
    with source.open(name) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError(f"{name} in it is too large")
    return data


@contextmanager
def _explained(file: Path) -> Iterator[None]:
    """Say in a sentence what is wrong with a file or the disk."""
    try:
        yield
    except (  # NotImplementedError: damage that zipfile reads as a compression it does not know.
        *(ValueError, KeyError, EOFError, NotImplementedError, RuntimeError),
        *(zipfile.BadZipFile, zlib.error),
    ) as error:
        raise ComponentError(
            f"{file.name} is damaged or is no training part of Lento ({error}). Nothing was "
            "changed; get the file once more from where you got Lento."
        ) from error
    except OSError as error:
        full = error.errno in _FULL
        reason = "the disk is full" if full else error.strerror or str(error)
        raise ComponentError(
            f"The training part could not be installed ({reason}). Nothing was changed; free some "
            "space or allow writing to Lento's own folder, and install it again."
        ) from error
