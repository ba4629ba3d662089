"""Where a path leads inside a zip, and what the zip lists; asked once while it does not change."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from engine.storage.packed import PackedFolder

PACKED_SUFFIXES = (".zip",)
_ZIPS_KEPT = 4


class InZip(NamedTuple):
    """Where a path leads inside a zip; the name is empty for the zip itself."""

    zip: Path
    name: str


def inside(path: Path) -> InZip | None:
    """Where a path leads in a zip; None for one of the disk alone."""
    if not any(part.lower().endswith(PACKED_SUFFIXES) for part in path.parts):
        return None
    for parent in (*reversed(path.parents), path):
        if parent.name.lower().endswith(PACKED_SUFFIXES) and parent.is_file():
            name = path.relative_to(parent).as_posix()
            return InZip(parent, "" if name == "." else name)
    return None


def folder_of(path: Path) -> PackedFolder:
    status = path.stat()
    return _listed_once(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=_ZIPS_KEPT)
def _listed_once(path: Path, _size: int, _mtime_ns: int) -> PackedFolder:
    return PackedFolder.listed(lambda: path.open("rb"))
