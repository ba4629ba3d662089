"""Which shared libraries come from the system, and of which Debian packages.

A library that reads the system's data or talks to its drivers (fonts, keyboards, the screen, the
sound) is the system's own; everything else stays in the program's folder. The names hold for
Debian 12 and 13 and Ubuntu 22.04 and 24.04; where they differ, the newer one comes first.
"""

import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_XCB = {
    f"libxcb-{name}.so.{number}": f"libxcb-{name}{number}"
    for name, number in {
        **dict.fromkeys(("cursor", "glx", "image", "randr", "render", "render-util"), 0),
        **dict.fromkeys(("shape", "shm", "xfixes", "xinerama", "xinput"), 0),
        **dict.fromkeys(("keysyms", "sync", "util", "xkb"), 1),
        "icccm": 4,
    }.items()
}
_GLIBC = (
    *("ld-linux-x86-64.so.2", "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0"),
    *("librt.so.1", "libresolv.so.2", "libutil.so.1", "libmvec.so.1", "libanl.so.1"),
)
_GLIB = ("libglib-2.0.so.0", "libgobject-2.0.so.0", "libgio-2.0.so.0", "libgmodule-2.0.so.0")
PACKAGES: Mapping[str, str] = {
    **dict.fromkeys(_GLIBC, "libc6"),
    **dict.fromkeys((*_GLIB, "libgthread-2.0.so.0"), "libglib2.0-0t64 | libglib2.0-0"),
    **dict.fromkeys(("libssl.so.3", "libcrypto.so.3"), "libssl3t64 | libssl3"),
    **_XCB,
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libXau.so.6": "libxau6",
    "libXdmcp.so.6": "libxdmcp6",
    "libXext.so.6": "libxext6",
    "libasound.so.2": "libasound2t64 | libasound2",
    "libcrypt.so.1": "libcrypt1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgbm.so.1": "libgbm1",
    "libgcc_s.so.1": "libgcc-s1",
    "libgomp.so.1": "libgomp1",
    "libstdc++.so.6": "libstdc++6",
    "libudev.so.1": "libudev1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libwayland-server.so.0": "libwayland-server0",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
}
# What the newest symbol that is asked for says of the package that must be there.
_LIBSTDCXX = {
    **dict.fromkeys(("3.4.26", "3.4.27", "3.4.28"), "9"),
    **{"3.4.29": "11", "3.4.30": "12", "3.4.31": "13", "3.4.32": "13.2", "3.4.33": "14"},
}
_LIBSTDCXX_EVERYWHERE = 25  # 3.4.25 came with GCC 8, which is older than any Debian meant here.
# Parts that nothing of Lento's opens, and that ask for libraries that Lento goes without.
WITHOUT_USE = (
    "PySide6/Qt/plugins/platforms/libqvnc.so",
    "PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
    "*/lib-dynload/nis.*.so",
)
_LOADED_BY_NAME = ("libpython",)


class LibraryMissing(Exception):
    """A library is neither in the program's folder nor known to be a system's."""


@dataclass(frozen=True, slots=True)
class Binary:
    """What one ELF file asks for.

    Attributes:
        path: Where it lies.
        needed: Names of libraries.
        versions: Symbol versions, such as GLIBC_2.34.
    """

    path: Path
    needed: frozenset[str]
    versions: frozenset[str]


def binaries(folder: Path) -> list[Binary]:
    """All programs and libraries below a folder."""
    files = sorted(f for f in folder.rglob("*") if f.is_file() and not f.is_symlink() and _elf(f))
    return [_asked(file) for file in files]


def take_out(folder: Path) -> list[Path]:
    """Remove what the system has or nothing opens, with what only that needed; say which."""
    inner = folder / "_internal"
    unused = [f for pattern in WITHOUT_USE for f in inner.glob(pattern)]
    own = {f.name: f for f in inner.glob("*.so*")}
    gone = [*unused, *(file for name, file in own.items() if name in PACKAGES)]
    before = _all_needed(binaries(folder))
    for file in gone:
        file.unlink()
    while orphans := _no_longer_needed(folder, before):
        for file in orphans:
            file.unlink()
        gone += orphans
    return sorted(file.relative_to(folder) for file in gone)


def depends(folders: Iterable[Path]) -> list[str]:
    """The Depends field of what lies in folders, each seeing the libraries of those before it.

    Raises:
        LibraryMissing: Something asks for a library that no table names.
    """
    inside: set[str] = set()
    asked: list[Binary] = []
    for folder in folders:
        inside |= {file.name for file in folder.rglob("*.so*")}
        asked = binaries(folder)
    outside = {name: b.path for b in asked for name in b.needed if name not in inside}
    unknown = sorted(f"{name} ({path})" for name, path in outside.items() if name not in PACKAGES)
    if unknown:
        raise LibraryMissing(
            f"Nobody brings {', '.join(unknown)}. Put the library into the program, name its "
            f"Debian package in {Path(__file__).name}, or leave out what asks for it."
        )
    versions = {version for binary in asked for version in binary.versions}
    packages = {PACKAGES[name] for name in outside}
    return sorted(_at_least(package, versions) for package in packages)


def _at_least(package: str, versions: set[str]) -> str:
    if package == "libc6":
        return f"libc6 (>= {newest(versions, 'GLIBC')})"
    if package == "libstdc++6":
        return _libstdcxx(newest(versions, "GLIBCXX"))
    return package


def _libstdcxx(asked: str) -> str:
    if asked in _LIBSTDCXX:
        return f"libstdc++6 (>= {_LIBSTDCXX[asked]})"
    if int(asked.split(".")[-1]) <= _LIBSTDCXX_EVERYWHERE:
        return "libstdc++6"
    raise LibraryMissing(
        f"Which libstdc++6 brings GLIBCXX_{asked} is not known; say it in {Path(__file__).name}."
    )


def newest(versions: Iterable[str], family: str) -> str:
    """The newest of symbol versions such as GLIBC_2.34, without the family's name; '0' of none."""
    found = [v.removeprefix(f"{family}_") for v in versions if v.startswith(f"{family}_")]
    numbers = [v for v in found if re.fullmatch(r"[\d.]+", v)]
    return max(numbers, key=lambda v: [int(n) for n in v.split(".")], default="0")


def _no_longer_needed(folder: Path, before: set[str]) -> list[Path]:
    now = _all_needed(binaries(folder))
    return [
        file
        for file in (folder / "_internal").glob("*.so*")
        if file.name in before - now and not file.name.startswith(_LOADED_BY_NAME)
    ]


def _all_needed(found: Iterable[Binary]) -> set[str]:
    return {name for binary in found for name in binary.needed}


def _elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"


def _asked(file: Path) -> Binary:
    said = subprocess.run(
        ["readelf", "--wide", "--dynamic", "--version-info", str(file)],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return Binary(
        file,
        frozenset(re.findall(r"\(NEEDED\).*\[(.+?)\]", said)),
        frozenset(re.findall(r"Name: (\w+_[\d.]+)", said)),
    )
