"""The component's description, the list of its files, and its zip: the same bytes every time."""

import json
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

DESCRIPTION, LISTING = "component.json", "files.txt"
_FIRST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_UNIX, _PLAIN_FILE = 3, 0o100644 << 16
_CHUNK = 2**20


def seal(folder: Path, description: dict[str, Any]) -> None:
    """List every file with its SHA-256 and size, and write the description over that list."""
    for name in (DESCRIPTION, LISTING):
        (folder / name).unlink(missing_ok=True)
    lines = [f"{_digest(f)} {f.stat().st_size} {_name(f, folder)}\n" for f in _files(folder)]
    (folder / LISTING).write_bytes("".join(lines).encode("utf-8"))
    sealed = description | {"files_sha256": _digest(folder / LISTING)}
    text = json.dumps(sealed, indent=1, sort_keys=True)
    (folder / DESCRIPTION).write_bytes(f"{text}\n".encode())


def write_zip(folder: Path, out: Path) -> None:
    """Pack a sealed folder; the description and the list come first, so that a look is cheap."""
    first = [folder / DESCRIPTION, folder / LISTING]
    others = [file for file in _files(folder) if file not in first]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for file in (*first, *others):
            info = zipfile.ZipInfo(_name(file, folder), _FIRST_ZIP_TIME)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, _UNIX
            info.external_attr = _PLAIN_FILE
            info.file_size = file.stat().st_size
            with file.open("rb") as source, archive.open(info, "w") as target:
                while chunk := source.read(_CHUNK):
                    target.write(chunk)


def _files(folder: Path) -> Iterator[Path]:
    found = (file for file in folder.rglob("*") if file.is_file())
    return iter(sorted(found, key=lambda file: _name(file, folder)))


def _name(file: Path, folder: Path) -> str:
    return file.relative_to(folder).as_posix()


def _digest(file: Path) -> str:
    with file.open("rb") as source:
        digest = sha256()
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
