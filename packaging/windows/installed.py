"""The files of a folder that an installer carries: what they are, and the lists made from them."""

import hashlib
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
LIST_NAME = "installed-files.txt"
UNINSTALLER = "uninstall.exe"
_PRE_RELEASE = {"a": 0, "b": 100, "rc": 200}
_FINAL = 1000


@dataclass(frozen=True, slots=True)
class PayloadFile:
    """One file to install.

    Attributes:
        path: Where it goes, below the program's folder.
        size: In bytes.
        sha256: Of what it holds, as hex.
    """

    path: PurePosixPath
    size: int
    sha256: str


def payload_files(payload: Path) -> tuple[PayloadFile, ...]:
    """Everything in a folder, by name."""
    found = sorted(
        (PurePosixPath(file.relative_to(payload).as_posix()), file)
        for file in payload.rglob("*")
        if file.is_file()
    )
    if not found:
        raise SystemExit(f"There is nothing to install in {payload}.")
    return tuple(_described(path, file) for path, file in found)


def _described(path: PurePosixPath, file: Path) -> PayloadFile:
    with file.open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return PayloadFile(path, file.stat().st_size, digest)


def folders(files: Iterable[PayloadFile]) -> list[PurePosixPath]:
    """Every folder that holds something, the outer ones first."""
    return sorted({parent for file in files for parent in file.path.parents if parent.name})


def checksum_list(files: Iterable[PayloadFile]) -> str:
    """The file list that is published: what `sha256sum --check` reads."""
    return "".join(f"{file.sha256}  {file.path}\n" for file in files)


def installed_list(files: tuple[PayloadFile, ...]) -> bytes:
    """What the uninstaller goes by: files, then folders with a backslash, the inner ones first."""
    lines = [_windows(file.path) for file in files]
    lines.append(UNINSTALLER)
    lines += [f"{_windows(folder)}\\" for folder in reversed(folders(files))]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-16")


def nsis_commands(files: tuple[PayloadFile, ...], payload: Path) -> str:
    """The lines of an NSIS script that unpack every file."""
    lines, current = [], None
    for file in sorted(files, key=lambda file: (file.path.parent, file.path)):
        if file.path.parent != current:
            current = file.path.parent
            below = f"\\{_windows(current)}" if current.name else ""
            lines.append(f'SetOutPath "$INSTDIR{_escaped(below)}"')
        source = str(payload.absolute() / file.path)
        lines.append(f'File "/oname={_escaped(file.path.name)}" "{source}"')
    return "\n".join(lines) + "\n"


def longest_path(files: Iterable[PayloadFile]) -> int:
    """Letters that the files' names add to the folder's, with the backslash between."""
    return 1 + max(len(str(file.path)) for file in files)


def size_kb(files: Iterable[PayloadFile]) -> int:
    """What the files take, in units of 1024 bytes."""
    return sum(file.size for file in files) // 1024 + 1


def lento_version() -> str:
    """The version in pyproject.toml."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def version_number(version: str) -> str:
    """A version as Windows counts: four numbers, of which the last puts 1.0rc1 before 1.0.

    Raises:
        SystemExit: It is not such a version.
    """
    found = re.fullmatch(r"(\d+)\.(\d+)(?:\.(\d+))?(?:(a|b|rc)(\d+))?(?:[.+]\w+)*", version)
    if found is None:
        raise SystemExit(f"{version} is not a version such as 1.2.3 or 1.2.3rc1.")
    major, minor, patch, stage, count = found.groups()
    last = _FINAL if stage is None else _PRE_RELEASE[stage] + int(count)
    return f"{major}.{minor}.{patch or 0}.{last}"


def _windows(path: PurePosixPath) -> str:
    return str(path).replace("/", "\\")


def _escaped(text: str) -> str:
    """As NSIS wants it between double quotes."""
    return text.replace("$", "$$").replace('"', '$\\"')
