"""A zip with a manifest: the shell of every file format that is Lento's own.

manifest.json names the format, its version, the app's version and the SHA-256 of every member.
Equal members give equal bytes: fixed order, fixed times, nothing compressed. Reading trusts
nothing: members are read by name into memory, bounded, and nothing is unpacked to disk. What is
wrong is a ValueError whose text is the technical fact; the caller words the rest.
"""

import json
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any, Self

from engine.storage.files import replacing

LARGEST_JSON = 2**20
_MANIFEST = "manifest.json"
_MOST_MEMBERS = 1000
_MOST_TIMES_SMALLER = 32  # A member that was pressed more than this is a bomb and not data.
_FIRST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_ENCRYPTED = 1


@dataclass(frozen=True, slots=True)
class ArchiveKind:
    """A file format.

    Attributes:
        format: Its name, such as 'lento-checkpoint'.
        version: The newest version that can be read, and the one that is written.
    """

    format: str
    version: int


class NewerFormat(ValueError):
    """The file has a later version of the format than this app knows."""


def app_version() -> str:
    """The version of Lento that runs, or 'development' outside an installation."""
    try:
        return metadata.version("lento")
    except metadata.PackageNotFoundError:
        return "development"


def to_json(value: Any) -> bytes:
    """JSON that is the same for equal values; ValueError for what JSON cannot hold."""
    return json.dumps(value, indent=1, sort_keys=True, allow_nan=False).encode("utf-8")


def write_archive(path: Path, kind: ArchiveKind, members: Mapping[str, bytes]) -> None:
    """Write members and their manifest, replacing path in one go."""
    manifest = {
        "format": kind.format,
        "format_version": kind.version,
        "app_version": app_version(),
        "sha256": {name: sha256(data).hexdigest() for name, data in members.items()},
    }
    with replacing(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_stamped(_MANIFEST), to_json(manifest))
        for name in sorted(members):
            archive.writestr(_stamped(name), members[name])


class ArchiveReader:
    """An archive that is open for reading.

    Attributes:
        names: The members, without the manifest.
        version: The format version that the file has.
    """

    def __init__(self, archive: zipfile.ZipFile, kind: ArchiveKind) -> None:
        self._archive = archive
        self._hashes: Mapping[str, Any] = {}
        self._members = _members(archive)
        manifest = _parsed(self._bytes(_MANIFEST, LARGEST_JSON))
        self.version = _version(manifest, kind)
        self._hashes = manifest.get("sha256") or {}
        self.names = frozenset(self._members) - {_MANIFEST}
        if not isinstance(self._hashes, dict) or set(self._hashes) != self.names:
            raise ValueError("its parts are not those that its manifest lists")

    @classmethod
    @contextmanager
    def open(cls, path: Path, kind: ArchiveKind) -> Iterator[Self]:
        """Open a file and check its manifest.

        Raises:
            ValueError: It is no undamaged file of this kind; NewerFormat if it is too new.
            OSError: The disk cannot be read.
        """
        try:
            with zipfile.ZipFile(path) as archive:
                yield cls(archive, kind)
        except zipfile.BadZipFile as error:
            raise ValueError("it is not a Lento file or is cut short") from error
        # NotImplementedError: damage that zipfile reads as a compression it does not know.
        except (zlib.error, struct.error, EOFError, NotImplementedError) as error:
            raise ValueError("its contents are damaged") from error

    def read(self, name: str, limit: int) -> bytes:
        """One member, its hash checked; ValueError if it is missing, damaged or over limit."""
        data = self._bytes(name, limit)
        if sha256(data).hexdigest() != self._hashes[name]:
            raise ValueError(f"{name} is not what was written")
        return data

    def read_json(self, name: str, limit: int = LARGEST_JSON) -> dict[str, Any]:
        """One member that holds a JSON object."""
        return _parsed(self.read(name, limit))

    def _bytes(self, name: str, limit: int) -> bytes:
        info = self._members.get(name)
        if info is None:
            raise ValueError(f"{name} is missing")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise ValueError(f"{name} is compressed in an unknown way")
        if info.flag_bits & _ENCRYPTED:
            raise ValueError(f"{name} is encrypted")
        limit = min(limit, LARGEST_JSON + _MOST_TIMES_SMALLER * info.compress_size)
        try:
            with self._archive.open(info) as member:
                data = member.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise ValueError(f"{name} is damaged") from error
        if len(data) > limit:
            raise ValueError(f"{name} is larger than it can be")
        return data


def _stamped(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _FIRST_ZIP_TIME)
    info.create_system = _UNIX  # Otherwise the bytes would tell the operating system.
    info.external_attr = 0o644 << 16
    return info


def _members(archive: zipfile.ZipFile) -> dict[str, zipfile.ZipInfo]:
    listed = archive.infolist()
    members = {info.filename: info for info in listed}
    if len(listed) > _MOST_MEMBERS or len(members) != len(listed):
        raise ValueError("it has too many parts, or two of one name")
    if any(info.header_offset < 0 for info in listed):  # Python 3.11 would ask the disk for it.
        raise ValueError("one of its parts lies outside it")
    return members


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ValueError("a description in it is not readable") from error
    if not isinstance(value, dict):
        raise ValueError("a description in it is not a list of fields")
    return value


def _version(manifest: Mapping[str, Any], kind: ArchiveKind) -> int:
    if manifest.get("format") != kind.format:
        raise ValueError("it is another kind of file")
    version = manifest.get("format_version")
    if type(version) is not int or version < 1:
        raise ValueError("it does not say its version")
    if version > kind.version:
        raise NewerFormat(f"it has format version {version}, and {kind.version} is known")
    return version
