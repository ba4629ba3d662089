"""Lay the C libraries of sound into build/native: python packaging/native/build.py [--sources DIR]

libraries.toml says which, pinned by sha256. Ready files are taken out of a wheel or a zip; sources
are built with the compiler that is there. What --sources holds is not fetched. The same script
serves Linux, macOS and Windows; --platform lays out another system's ready files.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import urllib.request
import zipfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
HERE = {"linux": "linux", "darwin": "macos", "win32": "windows"}
_LIBRARY_SUFFIXES = (".so", ".dylib", ".dll")
_PROBE = """
import ctypes, os, sys
if hasattr(os, "add_dll_directory"):
    os.add_dll_directory(os.path.dirname(sys.argv[1]))
ctypes.CDLL(sys.argv[1])
"""

Pinned = dict[str, Any]


def main(arguments: list[str]) -> None:
    """Lay out all libraries of a platform, and open each where it is this one."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sources", type=Path, default=ROOT / "build" / "native-sources")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "native")
    parser.add_argument("--platform", choices=HERE.values(), default=HERE[sys.platform])
    args = parser.parse_args(arguments)
    args.sources.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(args.out, ignore_errors=True)
    args.out.mkdir(parents=True)
    for pinned in libraries(args.platform).values():
        archive = obtained(pinned, args.sources)
        if "configure" in pinned:
            build(archive, pinned, args.out)
        else:
            take_out(archive, pinned, args.out)
    if args.platform == HERE[sys.platform]:
        for file in sorted(args.out.iterdir()):
            subprocess.run([sys.executable, "-c", _PROBE, str(file)], check=True)
    for file in sorted(args.out.iterdir()):
        sys.stdout.write(f"{file.stat().st_size:>9} {file}\n")


def libraries(platform: str) -> dict[str, Pinned]:
    """What libraries.toml says of a platform, by library."""
    table = tomllib.loads(Path(__file__).with_name("libraries.toml").read_text("utf-8"))
    return dict(table[platform])


def obtained(pinned: Pinned, folder: Path) -> Path:
    """The pinned file in a folder, fetched if it is not there; SystemExit if it is another."""
    file = folder / str(pinned["file"])
    if not file.is_file():
        fetch(pinned, folder)
    found = hashlib.sha256(file.read_bytes()).hexdigest()
    if found != pinned["sha256"]:
        raise SystemExit(f"{file} is not what libraries.toml pins: its sha256 is {found}.")
    return file


def fetch(pinned: Pinned, folder: Path) -> None:
    """Bring a wheel through pip, anything else from its address."""
    if "wheel" not in pinned:
        part = folder / f"{pinned['file']}.part"
        with urllib.request.urlopen(pinned["url"]) as answer, part.open("wb") as kept:
            shutil.copyfileobj(answer, kept)
        part.replace(folder / str(pinned["file"]))
        return
    wanted = ["--only-binary", ":all:", "--python-version", "3.11", "--platform", pinned["tag"]]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder)]
    subprocess.run([*pip, *wanted, pinned["wheel"]], check=True)


def take_out(archive: Path, pinned: Pinned, out: Path) -> None:
    """Copy the named libraries of a wheel or zip, flat, under the names that Lento asks for."""
    left = set(pinned["take"])
    with zipfile.ZipFile(archive) as packed:
        for inside in packed.namelist():
            name = inside.rpartition("/")[2]
            start = next((start for start in pinned["take"] if name.startswith(start)), None)
            if start is None or not any(suffix in name for suffix in _LIBRARY_SUFFIXES):
                continue
            (out / pinned["name"].get(start, name)).write_bytes(packed.read(inside))
            left.discard(start)
    if left:
        raise SystemExit(f"{archive.name} holds no {', '.join(sorted(left))}.")


def build(archive: Path, pinned: Pinned, out: Path) -> None:
    """Configure and make sources, and keep what was made, stripped."""
    flags = {"CFLAGS": "-O2 -g0 -fPIC -w", "SOURCE_DATE_EPOCH": "0", **os.environ}
    with tempfile.TemporaryDirectory() as name:
        with tarfile.open(archive) as packed:
            packed.extractall(name, filter="data")
        (source,) = Path(name).iterdir()
        run = {"cwd": source, "env": flags, "check": True, "stdout": subprocess.DEVNULL}
        subprocess.run(["./configure", "--quiet", *pinned["configure"]], **run)
        subprocess.run(["make", "--silent", pinned["target"]], **run)
        for made, kept in pinned["made"].items():
            shutil.copy(source / made, out / kept)
            subprocess.run(["strip", "--strip-unneeded", str(out / kept)], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
