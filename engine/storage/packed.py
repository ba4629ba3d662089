"""Zips that anybody may have packed: their names listed, single members read, all of it bounded.

A member is inflated by hand, from its own header on, up to a limit that the reader sets: what the
zip says of sizes is believed nowhere. Nothing is unpacked to disk and no file stays open.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO, Literal, Self

MOST_MEMBERS = 100_000
LARGEST_DIRECTORY = 24_000_000  # Bytes; what so many members with long names take.
_DIRECTORY_ENTRY = b"PK\x01\x02"
_LOCAL_HEADER = b"PK\x03\x04"
_LOCAL_HEADER_BYTES = 30
_ENCRYPTED, _UTF8 = 0x1, 0x800
_CHUNK = 65_536
_JAPANESE = re.compile(r"[\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e]")
_EVIDENT_RUN = re.compile(rf"{_JAPANESE.pattern}{{3}}")

Fault = Literal["damaged", "locked", "method", "too_many", "too_large"]


class NotUnpacked(ValueError):
    """A zip or one of its members cannot be read; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a zip.

    Attributes:
        offset: Where its header stands, in bytes from the start of the zip.
        packed_size: Its bytes in the zip, as the directory says.
        method: 0 stored, 8 deflated; others are not read.
        crc: Checksum of its bytes, as the directory says.
        locked: Whether a password is needed.
    """

    offset: int
    packed_size: int
    method: int
    crc: int
    locked: bool


@dataclass(frozen=True, slots=True)
class PackedFolder:
    """What a zip lists.

    Attributes:
        open: Opens the zip; called anew for everything that is read.
        members: Its files by name, '/' between folders; no name leads out of the zip, and no two
            are the same.
    """

    open: Callable[[], BinaryIO]
    members: Mapping[str, Member]

    @classmethod
    def listed(cls, opener: Callable[[], BinaryIO]) -> Self:
        """Read the directory of a zip.

        Raises:
            NotUnpacked: It is no zip, is damaged, or lists far too much.
            OSError: The disk failed.
        """
        try:
            with opener() as file, zipfile.ZipFile(_Bounded(file)) as archive:
                infos = [info for info in archive.infolist() if not info.is_dir()]
        # NotImplementedError: damage that zipfile reads as a compression it does not know.
        except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
            if isinstance(error, NotUnpacked):
                raise
            raise NotUnpacked("damaged") from error
        members: dict[str, Member] = {}
        counts: dict[str, int] = {}
        for info in infos:
            members[_free(_harmless(_name(info)), members, counts)] = Member(
                info.header_offset,
                info.compress_size,
                info.compress_type,
                info.CRC,
                bool(info.flag_bits & _ENCRYPTED),
            )
        return cls(opener, members)

    def read(self, name: str, limit: int) -> bytes:
        """All of a member.

        Raises:
            KeyError: There is none of that name.
            NotUnpacked: It is locked, damaged, packed in an unknown way or larger than the limit.
            OSError: The disk failed.
        """
        member = self.members[name]
        data = self._inflated(member, limit + 1)
        if len(data) > limit:
            raise NotUnpacked("too_large")
        if zlib.crc32(data) != member.crc:
            raise NotUnpacked("damaged")
        return data

    def head(self, name: str, size: int) -> bytes:
        """The first bytes of a member, at most so many; raises as read does."""
        return self._inflated(self.members[name], size)

    def _inflated(self, member: Member, most: int) -> bytes:
        if member.locked:
            raise NotUnpacked("locked")
        if member.method not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotUnpacked("method")
        if member.offset < 0:
            raise NotUnpacked("damaged")
        with self.open() as file:
            file.seek(member.offset)
            header = file.read(_LOCAL_HEADER_BYTES)
            if len(header) < _LOCAL_HEADER_BYTES or header[:4] != _LOCAL_HEADER:
                raise NotUnpacked("damaged")
            file.seek(sum(struct.unpack("<HH", header[26:30])), 1)
            if member.method == zipfile.ZIP_STORED:
                return file.read(min(most, max(member.packed_size, 0)))
            return _inflate(file, member.packed_size, most)


class _Bounded:
    """A file for zipfile that refuses to hand out a directory of absurd size."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.tell = file.tell

    def seek(self, offset: int, whence: int = 0) -> int:
        if offset < 0 and whence == 0:
            raise NotUnpacked("damaged")
        return self._file.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        if size > LARGEST_DIRECTORY:
            raise NotUnpacked("too_many")
        data = self._file.read(size)
        if size > _CHUNK and data.count(_DIRECTORY_ENTRY) > MOST_MEMBERS:
            raise NotUnpacked("too_many")
        return data

    def seekable(self) -> bool:
        return True


def _inflate(file: BinaryIO, packed_size: int, most: int) -> bytes:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    parts: list[bytes] = []
    while most > 0 and not inflater.eof:
        packed = inflater.unconsumed_tail or file.read(min(_CHUNK, packed_size))
        packed_size -= 0 if inflater.unconsumed_tail else len(packed)
        if not packed:
            break
        try:
            parts.append(inflater.decompress(packed, most))
        except zlib.error as error:
            raise NotUnpacked("damaged") from error
        most -= len(parts[-1])
    return b"".join(parts)


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: programs write whatever their system used and call it cp437."""
    name = info.orig_filename.partition("\0")[0]
    if info.flag_bits & _UTF8 or name.isascii():
        return name
    try:
        data = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding, is_evident in (("utf-8", _always), ("cp932", _is_japanese)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if is_evident(text):
            return text
    letters = [byte for byte in data if byte >= 0x80]
    return data.decode("latin-1") if min(letters) >= 0xC0 else name  # Else cp437, or like it.


def _always(_text: str) -> bool:
    return True


def _is_japanese(text: str) -> bool:
    """Whether text is Japanese beyond doubt: 'élève' in cp437 also reads as two such letters."""
    foreign = [letter for letter in text if not letter.isascii()]
    if not all(_JAPANESE.match(letter) for letter in foreign):
        return False
    seconds = [pair[1] for letter in foreign if len(pair := letter.encode("cp932")) == 2]
    return any(second >= 0x80 for second in seconds) or _EVIDENT_RUN.search(text) is not None


def _harmless(name: str) -> str:
    """A name that stays inside the zip and is one on every system."""
    parts = name.replace("\\", "/").split("/")
    parts = ["".join(c if c.isprintable() and c != ":" else "_" for c in part) for part in parts]
    return "/".join(part for part in parts if part not in ("", ".", "..")) or "_"


def _free(name: str, taken: Mapping[str, Member], counts: dict[str, int]) -> str:
    """The name, counted on where the zip has it already; `counts` says how far it got."""
    stem, dot, suffix = name.rpartition(".")
    free = name
    while free in taken:
        counts[name] = counts.get(name, 1) + 1
        free = f"{stem} ({counts[name]}).{suffix}" if dot else f"{name} ({counts[name]})"
    return free
