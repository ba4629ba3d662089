"""A tiny frozen Lento for tests, made of a small program of the system's, and what packs it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
TIME = 1_700_000_000
PROGRAM = Path("/bin/true")
NEEDED = ("dpkg-deb", "readelf")


def missing_tools() -> str:
    """Why a package cannot be made here, or nothing."""
    missing = [name for name in NEEDED if not shutil.which(name)]
    if sys.platform != "linux" or not PROGRAM.is_file():
        return "a Debian package is made on Linux only"
    return f"needs {' and '.join(missing)}, which Debian has" if missing else ""


def lay_bundle(folder: Path) -> Path:
    """A folder as PyInstaller leaves it: a program, a library of the system's, a document."""
    inner = folder / "_internal"
    (inner / "resources").mkdir(parents=True)
    (inner / "resources" / "song.mid").write_bytes(b"MThd")
    (inner / "resources" / "song.mid").chmod(0o600)
    shutil.copy(PROGRAM, folder / "Lento")
    (folder / "Lento").chmod(0o700)
    for name in ("libz.so.1", "libown.so.3"):
        shutil.copy(PROGRAM, inner / name)
    (inner / "libown.so").symlink_to("libown.so.3")
    return folder


def lay_component(folder: Path) -> Path:
    """A training component with a package and a library."""
    packages = folder / "site-packages" / "keras"
    packages.mkdir(parents=True)
    (folder / "component.json").write_text("{}")
    (packages / "__init__.py").write_text("")
    shutil.copy(PROGRAM, packages / "fast.so")
    return folder


def call(script: str, *words: object) -> "subprocess.CompletedProcess[str]":
    """Run a script of packaging/linux at a fixed time."""
    return subprocess.run(
        [sys.executable, str(LINUX / script), *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(TIME), "PYTHONDONTWRITEBYTECODE": "1"},
    )
