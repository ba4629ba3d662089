"""What a frozen program really holds: every file and every module, each with its owner.

A distribution owns what its RECORD names and the modules that the program's archive has of it.
libraries.toml names the owners of what came from a system or from a pinned archive.
"""

import csv
import hashlib
import platform
import re
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from version import ROOT

# Where a bundle keeps what PyInstaller collects; what lies beside them is the program itself.
_CONTENTS = ("_internal/", "Contents/Frameworks/", "Contents/Resources/", "Contents/MacOS/")
_OWN_MODULES = frozenset({"engine", "gui", "main"})
_OWN_FILES = (
    *("engine/", "gui/", "packaging/magenta/", "resources/", "checkpoints/", "licences/"),
    *("lento-", "lento.", "LICENSE", "fonts.conf"),
)
_OWN_PROGRAMS = ("Lento", "Lento.exe", "lento-cli.exe", "Contents/*")
_ARCHIVE = "PYZ.pyz"


@dataclass(frozen=True, slots=True)
class BundledFile:
    """One file of a frozen program; a link is none.

    Attributes:
        path: From the bundle's folder, with slashes.
        inner: From where PyInstaller puts what it collects: as in site-packages.
        file: The file itself.
    """

    path: str
    inner: str
    file: Path

    @property
    def sha256(self) -> str:
        """Its content."""
        with self.file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()


@dataclass(frozen=True, slots=True)
class NativeLibrary:
    """A library that no Python distribution brings.

    Attributes:
        name: What its authors call it.
        licence: As SPDX says it.
        version: Empty where nothing tells.
        package: The system's package that it was taken from, such as 'debian/libx11-6', or nothing.
        instead: Whether it was laid over a file of a Python distribution.
    """

    name: str
    licence: str
    version: str = ""
    package: str = ""
    instead: bool = False


@dataclass(frozen=True, slots=True)
class Inventory:
    """What is inside, by owner.

    Attributes:
        own: Files of Lento's.
        python: Files of Python's own.
        distributions: Files of each distribution by its name; some have modules alone.
        native: Files of other libraries.
        unknown: Files that nothing tells of.
    """

    own: tuple[BundledFile, ...]
    python: tuple[BundledFile, ...]
    distributions: dict[str, tuple[BundledFile, ...]]
    native: dict[NativeLibrary, tuple[BundledFile, ...]]
    unknown: tuple[BundledFile, ...]


def files_of(bundle: Path) -> list[BundledFile]:
    """All files, by path."""
    found = []
    for file in sorted(bundle.rglob("*")):
        if file.is_file() and not file.is_symlink():
            path = file.relative_to(bundle).as_posix()
            inner = next((path.removeprefix(c) for c in _CONTENTS if path.startswith(c)), path)
            found.append(BundledFile(path, inner, file))
    return found


def take_stock(bundle: Path) -> Inventory:
    """Say of each file whose it is."""
    owners = _recorded_files()
    groups: dict[object, list[BundledFile]] = defaultdict(list)
    for found in files_of(bundle):
        groups[_owner(found, owners)].append(found)
    named: dict[str, tuple[BundledFile, ...]] = {
        key: tuple(files) for key, files in groups.items() if isinstance(key, str)
    }
    own, python, unknown = (named.pop(key, ()) for key in ("<own>", "<python>", "<unknown>"))
    native = {k: tuple(files) for k, files in groups.items() if isinstance(k, NativeLibrary)}
    modules_alone = dict.fromkeys(distributions_of(modules_of(bundle)), ())
    return Inventory(own, python, dict(sorted((modules_alone | named).items())), native, unknown)


def _owner(found: BundledFile, owners: dict[str, str]) -> str | NativeLibrary:
    """A distribution's name, '<own>', '<python>', '<unknown>' or a native library."""
    if any(fnmatch(found.path, program) for program in _OWN_PROGRAMS[:3]):
        return "<own>"
    if found.inner.startswith(_OWN_FILES):
        return "<own>"
    library = native_library(found.inner)
    if library and library.instead:
        return library
    if owner := owners.get(found.inner.casefold()):
        return owner
    if any(fnmatch(found.inner, pattern) for pattern in _tables()["python"]["files"]):
        return "<python>"
    if library:
        return library
    return "<own>" if fnmatch(found.path, _OWN_PROGRAMS[3]) else "<unknown>"


# --- Python ----------------------------------------------------------------------------------


def modules_of(bundle: Path) -> set[str]:
    """Top-level modules in the archives of a frozen program; also packages that lie open."""
    # Slow, and nothing else needs it.
    from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]

    found: set[str] = set()
    for file in files_of(bundle):
        if fnmatch(file.path, "*Lento") or fnmatch(file.path, "Lento.exe"):
            archive = CArchiveReader(str(file.file)).open_embedded_archive(_ARCHIVE)
            found |= {name.partition(".")[0] for name in archive.toc}
    return found


def distributions_of(modules: Iterable[str]) -> list[str]:
    """Distributions that these modules come from; Python's own and Lento's have none."""
    foreign = set(modules) - _OWN_MODULES - sys.stdlib_module_names
    known = metadata.packages_distributions() if foreign else {}  # Reads every file list.
    names = {name for module in foreign for name in known.get(module, ())}
    return sorted(names - {"lento"})


@cache
def _recorded_files() -> dict[str, str]:
    """The distribution of every file that pip installed, by its path in small letters."""
    found: dict[str, str] = {}
    for distribution in metadata.distributions():  # Its `files` looks for each on the disk.
        name = distribution.name  # Read anew each time that it is asked for.
        for row in csv.reader((distribution.read_text("RECORD") or "").splitlines()):
            found[row[0].replace("\\", "/").casefold()] = name
    return found


# --- native libraries ------------------------------------------------------------------------


def native_library(inner: str) -> NativeLibrary | None:
    """What libraries.toml says of a file."""
    name = inner.rpartition("/")[2]
    for row in _tables()["library"]:
        if any(re.match(pattern, name, re.IGNORECASE) for pattern in row["files"]):
            library = NativeLibrary(row["name"], row["licence"], instead=row.get("instead", False))
            if library.instead:
                return library
            if pinned := _pinned_version(library.name):
                return replace(library, version=pinned)
            package, _, version = _system_package(name).partition(" ")
            return replace(library, version=version, package=package)
    return None


def _pinned_version(name: str) -> str:
    """The version that packaging/native pins, of a library that it lays out."""
    file = ROOT / "packaging" / "native" / "libraries.toml"
    if not file.is_file():
        return ""
    here = {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(sys.platform, "")
    pinned = tomllib.loads(file.read_text("utf-8")).get(here, {})
    return str(pinned.get(name.casefold(), {}).get("version", ""))


@cache
def _system_package(file_name: str) -> str:
    """The installed package that has a library, and its version: 'debian/libx11-6 2:1.8.4-2'."""
    if sys.platform != "linux" or not shutil.which("dpkg-query"):
        return ""
    found = _said("dpkg-query", "--search", f"*/{file_name}")
    packages = sorted(line.partition(":")[0] for line in found.splitlines() if "/lib" in line)
    if not packages:
        return ""
    shown = _said("dpkg-query", "--show", "--showformat=${Package} ${Version}\n", packages[0])
    return f"{platform.freedesktop_os_release()['ID']}/{shown.partition(chr(10))[0]}"


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("libraries.toml").read_text("utf-8"))
