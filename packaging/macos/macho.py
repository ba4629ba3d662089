"""What check_app.py wants to know of a Mach-O file: for whom it is built, and what it loads."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macholib import mach_o
from macholib.MachO import MachO
from macholib.SymbolTable import SymbolTable

MAGIC = {bytes.fromhex(word) for word in ("cffaedfe", "cefaedfe", "cafebabe", "cafebabf")}
_ARCHITECTURES = {0x01000007: "x86_64", 0x0100000C: "arm64", 7: "i386"}
_LOADS = {mach_o.LC_LOAD_DYLIB, mach_o.LC_REEXPORT_DYLIB}
_EXTERNAL, _KIND, _DEBUGGING = 0x01, 0x0E, 0xE0  # Of a symbol's type, in nlist.h.

Version = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Slice:
    """One architecture of a file.

    Attributes:
        file: The file that it is in.
        architecture: 'arm64' or 'x86_64'.
        oldest: The oldest macOS that it says it runs on; None where it says nothing.
        loads: What must be there, as the file names it; what may be missing is left out.
        rpaths: Where '@rpath' looks.
        signed: Whether it has a signature of any kind.
    """

    file: Path
    architecture: str
    oldest: Version | None
    loads: tuple[str, ...]
    rpaths: tuple[str, ...]
    signed: bool


def is_macho(file: Path) -> bool:
    """Whether a file is code; Java's classes begin alike, but none is in Lento."""
    with file.open("rb") as opened:
        return opened.read(4) in MAGIC


def slices(file: Path) -> Iterator[Slice]:
    """Every architecture of a file.

    Raises:
        ValueError: It is no program or library, but for instance an archive for linking.
    """
    for header in MachO(str(file)).headers:
        commands = [(int(load.cmd), command, data) for load, command, data in header.commands]
        yield Slice(
            file,
            _ARCHITECTURES.get(int(header.header.cputype), "another architecture"),
            next((v for c in commands if (v := _oldest(*c[:2]))), None),
            tuple(_text(data) for kind, _, data in commands if kind in _LOADS),
            tuple(_text(data) for kind, _, data in commands if kind == mach_o.LC_RPATH),
            any(kind == mach_o.LC_CODE_SIGNATURE for kind, *_ in commands),
        )


def wanted_symbols(file: Path) -> set[str]:
    """The names that a file takes from the system's libraries, in any of its architectures."""
    macho = MachO(str(file))
    return {name for header in macho.headers for name in _taken_from_system(macho, header)}


def _taken_from_system(macho: Any, header: Any) -> Iterator[str]:
    kinds = {*_LOADS, mach_o.LC_LOAD_WEAK_DYLIB}
    loads = [_text(data) for load, _, data in header.commands if int(load.cmd) in kinds]
    for entry, name in SymbolTable(macho, header).nlists:
        kind, number = int(entry.n_type), int(entry.n_desc) >> 8 & 0xFF
        undefined = kind & _EXTERNAL and not kind & (_KIND | _DEBUGGING)
        if undefined and 0 < number <= len(loads) and of_system(loads[number - 1]):
            yield name.decode() if isinstance(name, bytes) else name


def of_system(name: str) -> bool:
    """Whether macOS itself has it, at the place that is named."""
    return name.startswith(("/usr/lib/", "/System/Library/"))


def _oldest(kind: int, command: Any) -> Version | None:
    if kind == mach_o.LC_BUILD_VERSION:
        packed = int(command.minos)
    elif kind == mach_o.LC_VERSION_MIN_MACOSX:
        packed = int(command.version)
    else:
        return None
    return packed >> 16, packed >> 8 & 0xFF


def _text(data: bytes) -> str:
    return data.split(b"\0", 1)[0].decode("utf-8")
