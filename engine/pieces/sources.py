"""Which files a person means by what was dropped, and their bytes; zips are walked like folders.

A file inside a zip has the zip's path before its own: 'songs/pack.zip/waltzes/one.mid'.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import blake2b
from pathlib import Path, PurePath, PurePosixPath

from engine.midi.read import LARGEST_FILE_BYTES, MIDI_SUFFIXES
from engine.musicxml.recognise import looks_like_musicxml
from engine.pieces.no_file import not_unpacked, too_large, why_no_file
from engine.pieces.recordings import (
    RECORDING_SUFFIXES,
    is_called_recording,
    is_recording,
    on_recording,
)
from engine.pieces.remarks import FileNotRead
from engine.pieces.zips import PACKED_SUFFIXES, InZip, folder_of, inside
from engine.storage.packed import NotUnpacked, PackedFolder

MUSICXML_SUFFIXES = (".musicxml", ".mxl", ".xml")
_NAMED_SUFFIXES = (*MIDI_SUFFIXES, *MUSICXML_SUFFIXES, *RECORDING_SUFFIXES)
_OF_MACOS = "__MACOSX"
_HEAD_BYTES = 16_384
_HASH_BYTES = 16


def find_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """List files to read, each once, as each_file finds them."""
    return tuple(each_file(paths))


def each_file(paths: Iterable[Path]) -> Iterator[Path]:
    """Find files to read, one after the other, each once.

    A folder or a zip gives all music in it and in its folders, sorted by name, without what is
    hidden; one that cannot be opened stands for itself. Recordings of sound are among them: nobody
    should look in vain for what became of one. Whatever else is named is kept, so that it gets a
    report.
    """
    found: set[Path] = set()
    for path in paths:
        for file in _files_of(path):
            if file not in found:
                found.add(file)
                yield file


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, also of one inside a zip; of a recording no more than its first.

    Raises:
        FileNotRead: There is none, it is a recording of sound, or it is far too large; its remark
            says what to do.
        OSError: The disk failed.
    """
    remark = why_no_file(path)
    if remark:
        raise FileNotRead(remark)
    place = inside(path)
    if is_called_recording(path) and is_recording(path, _head(path, place)):
        raise FileNotRead(on_recording(path.name))
    if place is None:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE_BYTES + 1)
        if len(data) > LARGEST_FILE_BYTES:
            raise FileNotRead(too_large(path))
        return data
    try:
        return folder_of(place.zip).read(place.name, LARGEST_FILE_BYTES)
    except NotUnpacked as error:
        raise FileNotRead(not_unpacked(path, error.fault)) from error


def stat_of(path: Path) -> tuple[int, int]:
    """Size in bytes and time of the last change in ns; of the zip for a file inside one.

    Raises:
        OSError: There is no such file.
    """
    place = inside(path)
    status = (place.zip if place else path).stat()
    return status.st_size, status.st_mtime_ns


def content_hash(data: bytes) -> str:
    """A name for these bytes, whatever file they are in."""
    return blake2b(data, digest_size=_HASH_BYTES).hexdigest()


def _files_of(path: Path) -> Iterator[Path]:
    """What a path that was named stands for."""
    if path.is_dir():
        yield from _files_in_folder(path)
        return
    place = inside(path)
    yield from (_files_in_zip(place) if place else ()) or (path,)


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
            place = inside(path)
            yield from _files_in_zip(place) if place else (path,)
        elif name.endswith(_NAMED_SUFFIXES) and not _is_other_xml(path, _head_of_file):
            yield path


def _listed_in(folder: Path, seen: set[tuple[int, int]]) -> list[Path]:
    """Folders and files that may be music, sorted; none where the folder was seen before."""
    status = folder.stat()
    if (status.st_dev, status.st_ino) in seen:
        return []
    seen.add((status.st_dev, status.st_ino))
    suffixes = _NAMED_SUFFIXES + PACKED_SUFFIXES
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


def _files_in_zip(place: InZip) -> tuple[Path, ...]:
    """Music in a zip, or in a folder of it; the zip itself where it cannot be looked into."""
    try:
        folder = folder_of(place.zip)
    except (NotUnpacked, OSError):
        return (place.zip,)
    prefix = f"{place.name}/" if place.name else ""
    names = [
        name
        for name in folder.members
        if name.startswith(prefix)
        and name.lower().endswith(_NAMED_SUFFIXES + PACKED_SUFFIXES)
        and not any(map(_is_hidden, name.split("/")))
        and not _is_other_xml(PurePosixPath(name), partial(_head_of_member, folder))
    ]
    if names and all(folder.members[name].locked for name in names):
        return (place.zip,)
    names.sort(key=lambda name: (name.casefold().split("/"), name))
    return tuple(place.zip / name for name in names)


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


def _head(path: Path, place: InZip | None) -> bytes:
    """The first bytes of a file that is there; none where they are packed beyond reading."""
    if place is None:
        return _head_of_file(path)
    try:
        return folder_of(place.zip).head(place.name, _HEAD_BYTES)
    except NotUnpacked:
        return b""


def _head_of_file(path: PurePath) -> bytes:
    if not Path(path).is_file():  # Reading a pipe would wait for ever.
        return b""
    with Path(path).open("rb") as file:
        return file.read(_HEAD_BYTES)


def _head_of_member(folder: PackedFolder, path: PurePath) -> bytes:
    return folder.head(str(path), _HEAD_BYTES)
