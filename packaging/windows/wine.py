"""A Windows of its own for a proof: a wine prefix without a display, and its registry."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath

STUB = Path("/usr/share/nsis/Stubs/lzma_solid-amd64-unicode")
LIMIT_S = 900
_QUIET = {
    "WINEDEBUG": "-all",
    "WINEDLLOVERRIDES": "mscoree=;mshtml=;winemenubuilder.exe=",  # No downloads, no menu entries.
    "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
}
_LEFT_OUT = ("DISPLAY", "LENTO_DATA_DIR")  # The installer asks for the latter itself.
Registry = dict[str, dict[str, str]]  # Key, in small letters -> value's name -> value as kept.


def missing_tools() -> list[str]:
    """What this machine lacks to build the installers and try them."""
    missing = [tool for tool in ("makensis", "wixl", "wine", "wineserver") if not _found(tool)]
    if not STUB.exists() and "makensis" not in missing:
        missing.append("NSIS's 64-bit stub")
    return missing


def _found(tool: str) -> bool:
    return shutil.which(tool) is not None


@dataclass(frozen=True, slots=True)
class Wine:
    """One prefix.

    Attributes:
        prefix: Its folder, made by create(), in a folder that holds nothing else.
    """

    prefix: Path

    def create(self) -> None:
        """Make it, as a Windows 10."""
        self.prefix.mkdir(parents=True)
        self.home.mkdir()
        self.run("wineboot", "--init")
        self.become("win10")

    @property
    def home(self) -> Path:
        """What wine takes for the person's home: its desktop is a link to there."""
        return self.prefix.with_name("home")

    def become(self, windows: str) -> None:
        """Say another version of Windows, such as win7."""
        self.run("winecfg", "-v", windows)
        self.settle()

    def run(self, program: str | Path, *arguments: str) -> int:
        """Run a program to its end, and give its exit code."""
        done = subprocess.run(
            ["wine", str(program), *arguments],
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=LIMIT_S,
            check=False,
        )
        return done.returncode

    def said(self, program: str, *arguments: str) -> str:
        """What a program prints."""
        done = subprocess.run(
            ["wine", program, *arguments],
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LIMIT_S,
            check=False,
        )
        return done.stdout.decode("utf-8", "replace")

    def start(self, program: Path, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a program and leave it running."""
        return subprocess.Popen(
            ["wine", str(program), *arguments],
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def settle(self) -> None:
        """Wait until every program here has ended and the registry is on the disk."""
        subprocess.run(
            ["wineserver", "--wait"], env=self._environment(), timeout=LIMIT_S, check=False
        )

    def end(self) -> None:
        """End every program of this prefix."""
        subprocess.run(["wineserver", "--kill"], env=self._environment(), check=False)

    def place(self, windows_path: str) -> Path:
        """Where a path on drive C is on this machine."""
        path = PureWindowsPath(windows_path)
        return self.prefix / "drive_c" / PurePosixPath(*path.parts[1:])

    @property
    def local_data(self) -> str:
        """%LOCALAPPDATA% of the one person here."""
        users = (self.prefix / "drive_c" / "users").iterdir()
        (name,) = (user.name for user in users if user.name != "Public")
        return f"C:\\users\\{name}\\AppData\\Local"

    def registry(self) -> Registry:
        """Both hives as they are on the disk; settle() first."""
        user = _hive(self.prefix / "user.reg", "hkcu")
        return user | _hive(self.prefix / "system.reg", "hklm")

    def _environment(self) -> Mapping[str, str]:
        kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
        return kept | _QUIET | {"WINEPREFIX": str(self.prefix), "HOME": str(self.home)}


def _hive(file: Path, root: str) -> Registry:
    found: Registry = {}
    current: dict[str, str] = {}
    for line in file.read_text("utf-8", "replace").splitlines():
        if key := re.match(r"\[(.*)\] \d+", line):
            current = found.setdefault(f"{root}\\{_plain(key[1])}".lower(), {})
        elif value := re.match(r'(?:@|"((?:[^"\\]|\\.)*)")=(.*)', line):
            current[_plain(value[1] or "")] = _plain(value[2].removeprefix('"').removesuffix('"'))
    return found


def _plain(text: str) -> str:
    """Without wine's escapes."""
    text = re.sub(r"\\x([0-9a-f]{1,4})", lambda found: chr(int(found[1], 16)), text)
    return re.sub(r"\\(.)", r"\1", text)
