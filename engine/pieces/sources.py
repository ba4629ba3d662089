"""Which files a person means by what was dropped, and their bytes; zips are walked like folders.

A file inside a zip has the zip's path before its own: 'songs/pack.zip/waltzes/one.mid'.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path, PurePath, PurePosixPath
from typing import NamedTuple

from engine.midi.read import LARGEST_FILE_BYTES, MIDI_SUFFIXES
from engine.musicxml.recognise import looks_like_musicxml
from engine.pieces.remarks import FileNotRead, Remark, not_opened
from engine.storage.packed import NotUnpacked, PackedFolder

MUSICXML_SUFFIXES = (".musicxml", ".mxl", ".xml")
PACKED_SUFFIXES = (".zip",)
_MUSIC_SUFFIXES = (*MIDI_SUFFIXES, *MUSICXML_SUFFIXES)
_OF_MACOS = "__MACOSX"
_HEAD_BYTES = 16_384
_ZIPS_KEPT = 4
_HASH_BYTES = 16

_OF_FAULT = {
    "damaged": (
        "is a packed folder that is damaged or cut short, so nothing in it was read.",
        "Download or copy it again.",
    ),
    "too_many": (
        "is a packed folder that lists more files than Lento looks through, so nothing in it was "
        "read.",
        "Unpack it and add the folder that comes out.",
    ),
}
_OF_MEMBER_FAULT = {
    "damaged": (
        "is damaged inside its packed folder, so it could not be read.",
        "Download or copy the packed folder again.",
    ),
    "locked": (
        "is locked with a password inside its packed folder, so it could not be read.",
        "Unpack it with its password and add the folder that comes out.",
    ),
    "method": (
        "is packed in a way that Lento does not know, so it could not be read.",
        "Unpack it with the program that packed it and add the folder that comes out.",
    ),
}


class _InZip(NamedTuple):
    """Where a path leads inside a zip; the name is empty for the zip itself."""

    zip: Path
    name: str


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """List files to read, each once, as each_file finds them."""
    return tuple(each_file(paths))


def each_file(paths: Iterable[Path]) -> Iterator[Path]:
    """Find files to read, one after the other, each once.

    A folder or a zip gives all music in it and in its folders, sorted by name, without what is
    hidden; one that cannot be opened stands for itself. Whatever else is named is kept, so that it
    gets a report.
    """
    found: set[Path] = set()
    for path in paths:
        for file in _files_of(path):
            if file not in found:
                found.add(file)
                yield file


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, also of one inside a zip.

    Raises:
        FileNotRead: There is none, or it is far too large; its remark says what to do.
        OSError: The disk failed.
    """
    remark = why_no_file(path)
    if remark:
        raise FileNotRead(remark)
    inside = _inside(path)
    if inside is None:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
        if len(data) > LARGEST_FILE_BYTES:
            raise FileNotRead(_too_large(path))
        return data
    try:
        return _folder(inside.zip).read(inside.name, LARGEST_FILE_BYTES)
    except NotUnpacked as error:
        if error.fault == "too_large":
            raise FileNotRead(_too_large(path)) from error
        raise FileNotRead(_remark(path, _OF_MEMBER_FAULT[error.fault])) from error


def stat_of(path: Path) -> tuple[int, int]:
    """Size in bytes and time of the last change in ns; of the zip for a file inside one.

    Raises:
        OSError: There is no such file.
    """
    inside = _inside(path)
    status = (inside.zip if inside else path).stat()
    return status.st_size, status.st_mtime_ns


def content_hash(data: bytes) -> str:
    """A name for these bytes, whatever file they are in."""
    return blake2b(data, digest_size=_HASH_BYTES).hexdigest()


def why_no_file(path: Path) -> Remark | None:
    """Why a path is no file to read music from; None if it may be one."""
    try:
        inside = _inside(path)
        return _why_not_inside(path, inside) if inside else _why_no_real_file(path)
    except OSError as error:
        return not_opened(path.name, error)


def _why_no_real_file(path: Path) -> Remark | None:
    if path.is_dir():
        if os.access(path, os.R_OK | os.X_OK):
            return Remark(
                f"{path.name} is a folder and not a file.", "Add the folder to read what is in it."
            )
        return Remark(
            f"The folder {path.name} could not be opened, so nothing in it was read.",
            "Check that you may open it.",
        )
    if not path.exists():
        return Remark(
            f"{path.name} was not found; it was moved, renamed, or its disk is not connected.",
            "Look for it and add it again.",
        )
    if not path.is_file():
        return Remark(
            f"{path.name} is not a file with music in it.", "Choose a MIDI file (.mid) or MusicXML."
        )
    return None


def _why_not_inside(path: Path, inside: _InZip) -> Remark | None:
    try:
        members = _folder(inside.zip).members
    except NotUnpacked as error:
        return _remark(inside.zip, _OF_FAULT[error.fault])
    if not inside.name:
        return _why_nothing_in(path, any(member.locked for member in members.values()))
    if inside.name not in members:
        return Remark(
            f"{path.name} is no longer in the packed folder {inside.zip.name}.",
            "Look for it and add it again.",
        )
    if path.name.lower().endswith(PACKED_SUFFIXES):
        return Remark(
            f"{path.name} is a packed folder inside another one, which Lento does not look into.",
            "Unpack the outer one and add the folder that comes out.",
        )
    if members[inside.name].locked:
        return _remark(path, _OF_MEMBER_FAULT["locked"])
    return None


def _why_nothing_in(path: Path, locked: bool) -> Remark:
    """Why a zip that could be opened stands for itself."""
    if locked:
        return Remark(
            f"{path.name} is a packed folder locked with a password, so nothing in it was read.",
            "Unpack it with its password and add the folder that comes out.",
        )
    return Remark(
        f"{path.name} is a packed folder in which Lento looks for music; it is no piece itself.",
        "Choose one with MIDI files (.mid) or MusicXML in it.",
    )


def _too_large(path: Path) -> Remark:
    return Remark(
        f"{path.name} is far larger than any piece of music in MIDI or MusicXML and was left out.",
        "If it is a collection, split it into single pieces and add those.",
    )


def _remark(path: Path, words: tuple[str, str]) -> Remark:
    return Remark(f"{path.name} {words[0]}", words[1])


def _files_of(path: Path) -> Iterator[Path]:
    """What a path that was named stands for."""
    if path.is_dir():
        yield from _files_in_folder(path)
        return
    inside = _inside(path)
    yield from (_files_in_zip(inside) if inside else ()) or (path,)


def _files_in_folder(folder: Path) -> Iterator[Path]:
    """Music in a folder and its folders, each folder once though links lead back to it."""
    seen: set[tuple[int, int]] = set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        name = path.name.lower()
        if path.is_dir():
            try:
                waiting.extend(reversed(_listed_in(path, seen)))
            except OSError:
                yield path
        elif name.endswith(PACKED_SUFFIXES):
            inside = _inside(path)
            yield from _files_in_zip(inside) if inside else (path,)
        elif name.endswith(_MUSIC_SUFFIXES) and not _is_other_xml(path, _head_of_file):
            yield path


def _listed_in(folder: Path, seen: set[tuple[int, int]]) -> list[Path]:
    """Folders and files that may be music, sorted; none where the folder was seen before."""
    status = folder.stat()
    if (status.st_dev, status.st_ino) in seen:
        return []
    seen.add((status.st_dev, status.st_ino))
    suffixes = _MUSIC_SUFFIXES + PACKED_SUFFIXES
    with os.scandir(folder) as entries:
        names = [
            entry.name
            for entry in entries
            if not _is_hidden(entry.name)
            and (entry.name.lower().endswith(suffixes) or _is_folder(entry))
        ]
    return [folder / name for name in sorted(names, key=lambda name: (name.casefold(), name))]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # A link that leads to itself.
        return False


def _files_in_zip(inside: _InZip) -> tuple[Path, ...]:
    """Music in a zip, or in a folder of it; the zip itself where it cannot be looked into."""
    try:
        folder = _folder(inside.zip)
    except (NotUnpacked, OSError):
        return (inside.zip,)
    prefix = f"{inside.name}/" if inside.name else ""
    names = [
        name
        for name in folder.members
        if name.startswith(prefix)
        and name.lower().endswith(_MUSIC_SUFFIXES + PACKED_SUFFIXES)
        and not any(map(_is_hidden, name.split("/")))
        and not _is_other_xml(PurePosixPath(name), partial(_head_of_member, folder))
    ]
    if names and all(folder.members[name].locked for name in names):
        return (inside.zip,)
    names.sort(key=lambda name: (name.casefold().split("/"), name))
    return tuple(inside.zip / name for name in names)


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == _OF_MACOS


def _is_other_xml(path: PurePath, head: Callable[[PurePath], bytes]) -> bool:
    """Whether a file is XML about something else; where it cannot be read it may be music."""
    if path.suffix.lower() != ".xml":
        return False
    try:
        return not looks_like_musicxml(head(path))
    except (NotUnpacked, OSError):
        return False


def _head_of_file(path: PurePath) -> bytes:
    if not Path(path).is_file():  # Reading a pipe would wait for ever.
        return b""
    with Path(path).open("rb") as file:
        return file.read(_HEAD_BYTES)


def _head_of_member(folder: PackedFolder, path: PurePath) -> bytes:
    return folder.head(str(path), _HEAD_BYTES)


def _inside(path: Path) -> _InZip | None:
    """Where a path leads in a zip; None for one of the disk alone."""
    if not any(part.lower().endswith(PACKED_SUFFIXES) for part in path.parts):
        return None
    for parent in (*reversed(path.parents), path):
        if parent.name.lower().endswith(PACKED_SUFFIXES) and parent.is_file():
            return _InZip(parent, path.relative_to(parent).as_posix().removeprefix("."))
    return None


def _folder(path: Path) -> PackedFolder:
    status = path.stat()
    return _listed_once(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=_ZIPS_KEPT)
def _listed_once(path: Path, _size: int, _mtime_ns: int) -> PackedFolder:
    return PackedFolder.listed(lambda: path.open("rb"))
