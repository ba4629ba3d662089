"""A Lento.app as PyInstaller lays it out, of Mach-O files that are written here or given."""

import plistlib
import runpy
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MACOS = Path(__file__).parents[2] / "packaging" / "macos"
CPUS = {"arm64": 0x0100000C, "x86_64": 0x01000007}
SYSTEM = "/usr/lib/libSystem.B.dylib"
LOAD, RPATH, SYMBOLS, SIGNATURE, BUILT_FOR = 0x0C, 0x8000001C, 0x02, 0x1D, 0x32


@dataclass(frozen=True, slots=True)
class Library:
    """What a Mach-O file says of itself.

    Attributes:
        oldest: The oldest macOS, as (13, 0).
        loads: Libraries that must be there.
        rpaths: Where '@rpath' looks.
        symbols: Names that it takes from the first of its libraries.
    """

    architecture: str = "arm64"
    oldest: tuple[int, int] = (13, 0)
    loads: tuple[str, ...] = (SYSTEM,)
    rpaths: tuple[str, ...] = ()
    symbols: tuple[str, ...] = ()
    signed: bool = True

    def written(self) -> bytes:
        """The file: a header, its commands, and the table of its symbols."""
        names = b"\0" + b"".join(name.encode() + b"\0" for name in self.symbols)
        commands = [self._built_for(), *(_named(LOAD, load) for load in self.loads)]
        commands += [_named(RPATH, path) for path in self.rpaths]
        commands += [struct.pack("<4I", SIGNATURE, 16, 0, 0)] * self.signed
        size = sum(map(len, commands)) + 24
        start = 32 + size
        commands.append(self._table(start, len(names)))
        header = (0xFEEDFACF, CPUS[self.architecture], 0, 6, len(commands), size, 0, 0)
        return struct.pack("<8I", *header) + b"".join(commands) + self._entries() + names

    def _built_for(self) -> bytes:
        oldest = self.oldest[0] << 16 | self.oldest[1] << 8
        return struct.pack("<6I", BUILT_FOR, 24, 1, oldest, 15 << 16, 0)

    def _table(self, start: int, length: int) -> bytes:
        count = len(self.symbols)
        return struct.pack("<6I", SYMBOLS, 24, start, count, start + 16 * count, length)

    def _entries(self) -> bytes:
        place, made = 1, b""
        for name in self.symbols:  # Undefined, external, of the first library.
            made += struct.pack("<IBBHQ", place, 0x01, 0, 1 << 8, 0)
            place += len(name.encode()) + 1
        return made


def _named(kind: int, name: str) -> bytes:
    """A command with a name behind its numbers, filled up to whole words."""
    fields = b"" if kind == RPATH else struct.pack("<3I", 0, 0, 0)
    start = 12 + len(fields)
    text = name.encode() + b"\0"
    text += b"\0" * (-(start + len(text)) % 8)
    return struct.pack("<3I", kind, start + len(text), start) + fields + text


def app_info(version: str = "1.2.3") -> dict[str, Any]:
    """What packaging/macos/plist.py wants in Info.plist."""
    info: dict[str, Any] = runpy.run_path(str(MACOS / "plist.py"))["app_info"](version)
    return info


def lay_out_app(folder: Path, architecture: str = "arm64", version: str = "1.2.3") -> Path:
    """A Lento.app with nothing wrong with it."""
    app = folder / "Lento.app"
    contents = app / "Contents"
    info = app_info(version) | {"CFBundleExecutable": "Lento", "CFBundleIconFile": "Lento.icns"}
    library = Library(architecture)
    files = {
        "Info.plist": plistlib.dumps(info),
        "_CodeSignature/CodeResources": b"seal",
        "MacOS/Lento": library.written(),
        "Resources/Lento.icns": b"icns",
        **{f"Resources/{name}.lproj/InfoPlist.strings": b"words" for name in ("de", "fr")},
        "Resources/LICENSE": b"words",
        "Resources/checkpoints/lento-mel.lento": b"model",
        "Resources/resources/soundfont/lento.sf3": b"sounds",
        "Resources/resources/translations/lento_de.qm": b"words",
        "Frameworks/sound-libraries/libfluidsynth.3.dylib": library.written(),
        "Frameworks/sound-libraries/libportaudio.2.dylib": library.written(),
    }
    for name, data in files.items():
        place = contents / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    (contents / "Frameworks" / "resources").symlink_to("../Resources/resources")
    return app
