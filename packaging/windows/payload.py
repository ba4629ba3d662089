"""Lays out on any system a folder such as PyInstaller leaves on Windows, to prove installers with.

python packaging/windows/payload.py --out build/windows/payload

It takes the Windows wheels that requirements.lock pins for the playing part, with their hashes,
keeps of them what PyInstaller would, and adds what Lento ships. PyInstaller's own starters for
Windows stand in for Lento.exe and lento-cli.exe, so what is laid out does not run.
"""

import argparse
import io
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parents[2]
PYTHON = "3.11"
PLATFORM = "win_amd64"
STARTERS = "PyInstaller/bootloader/Windows-64bit-intel/"
PROGRAMS = {"runw.exe": "Lento.exe", "run.exe": "lento-cli.exe"}
INSIDE = "_internal"
MODULES = "modules.zip"  # In the place of the archive inside Lento.exe.
_MARKERS = {"python_full_version": "3.11.9", "python_version": "3.11", "sys_platform": "win32"}
_MARKERS |= {"platform_machine": "AMD64", "os_name": "nt", "platform_system": "Windows"}
_MARKERS |= {"implementation_name": "cpython", "platform_python_implementation": "CPython"}
_QT = ("Core", "Gui", "Widgets", "Svg")
_QT_PLUGINS = ("platforms/qwindows", "styles/", "iconengines/", "imageformats/", "generic/")
_LEFT_OUT = (
    "/tests/",
    "/include/",
    "/examples/",
    ".dist-info/",
    ".data/",
    "/_pyinstaller/",
    "TimGM6mb",
)
_LEFT_OUT_SUFFIXES = {".pyi", ".h", ".lib", ".a", ".pxd", ".pyx", ".c", ".json", ".qml"}


def pinned(lock: str, project: dict[str, object]) -> list[str]:
    """Of a lock file, the entries with hashes that playing on Windows needs, and PyInstaller."""
    entries = dict(_entries(lock))
    wanted = {_name(need) for need in _strings(project["dependencies"])} | {"pyinstaller"}
    playing = wanted - {"pyinstaller"}
    while new := {name for name, entry in entries.items() if _via(entry) & playing} - playing:
        playing |= new
    return [
        _requirement(entries[name])
        for name in sorted(playing | wanted)
        if name in entries and _on_windows(entries[name])
    ]


def _entries(lock: str) -> Iterator[tuple[str, str]]:
    for entry in re.split(r"\n(?=[A-Za-z0-9])", lock):
        if found := re.match(r"([A-Za-z0-9._-]+)==", entry):
            yield _name(found[1]), entry


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    return re.sub(r"[-_.]+", "-", found[0]).lower() if found else ""


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _via(entry: str) -> set[str]:
    """Who asked for an entry: the comment below it."""
    comment = entry.partition("# via")[2].replace("#", " ")
    return {_name(word) for word in comment.split()}


def _on_windows(entry: str) -> bool:
    """Whether Windows wants it."""
    from packaging.requirements import Requirement

    marker = Requirement(_requirement(entry).partition("\\")[0].strip()).marker
    return marker is None or marker.evaluate(_MARKERS)


def _requirement(entry: str) -> str:
    return entry.partition("\n    # via")[0]


def download(requirements: list[str], folder: Path) -> list[Path]:
    """Fetch the wheels, each with a hash that the lock file names."""
    with tempfile.TemporaryDirectory() as work:
        listed = Path(work) / "requirements.txt"
        listed.write_text("\n".join(requirements) + "\n", "utf-8")
        run = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        run += ["--require-hashes", "--only-binary", ":all:", "--platform", PLATFORM]
        run += ["--python-version", PYTHON, "--dest", str(folder), "-r", str(listed)]
        subprocess.run([*run, "--disable-pip-version-check"], check=True)
    return sorted(folder.glob("*.whl"))


def lay_out(wheels: list[Path], out: Path) -> None:
    """Make the folder anew."""
    if out.exists():
        shutil.rmtree(out)
    inside = out / INSIDE
    inside.mkdir(parents=True)
    modules = io.BytesIO()
    with zipfile.ZipFile(modules, "w", zipfile.ZIP_DEFLATED) as archive:
        for wheel in wheels:
            with zipfile.ZipFile(wheel) as packed:
                if wheel.name.startswith("pyinstaller-"):
                    _take_starters(packed, out)
                else:
                    _take_package(packed, inside, archive)
    (inside / MODULES).write_bytes(modules.getvalue())
    _take_own(inside)


def _take_starters(packed: zipfile.ZipFile, out: Path) -> None:
    for starter, program in PROGRAMS.items():
        (out / program).write_bytes(packed.read(STARTERS + starter))


def _take_package(packed: zipfile.ZipFile, inside: Path, modules: zipfile.ZipFile) -> None:
    """Python modules go into one archive, as PyInstaller has it; everything else lies open."""
    for info in packed.infolist():
        path = PurePosixPath(info.filename)
        if info.is_dir() or not _is_kept(info.filename):
            continue
        if path.suffix == ".py":
            modules.writestr(zipfile.ZipInfo(info.filename), packed.read(info))
            continue
        target = inside / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(packed.read(info))


def _is_kept(name: str) -> bool:
    if any(part in f"/{name}" for part in _LEFT_OUT):
        return False
    path = PurePosixPath(name)
    if path.suffix in _LEFT_OUT_SUFFIXES:
        return False
    return path.parts[0] != "PySide6" or _is_kept_of_qt(name.removeprefix("PySide6/"))


def _is_kept_of_qt(name: str) -> bool:
    """What Lento's imports of Qt bring along, with the libraries of C++ and of drawing."""
    if name.startswith("plugins/"):
        return name.removeprefix("plugins/").startswith(_QT_PLUGINS)
    if name.startswith("translations/"):
        return name.startswith(("translations/qtbase_de", "translations/qtbase_fr"))
    if "/" in name:
        return False
    stem = PurePosixPath(name).stem
    if stem in {f"Qt{part}" for part in _QT} | {f"Qt6{part}" for part in _QT}:
        return True
    return name.endswith(".dll") and not stem.startswith("Qt6")


def _take_own(inside: Path) -> None:
    unwanted = shutil.ignore_patterns("__pycache__", "*.py", "*.ts")
    shutil.copytree(ROOT / "resources", inside / "resources", ignore=unwanted)
    (inside / "checkpoints").mkdir()
    for file in sorted((ROOT / "checkpoints").glob("lento-*")):
        shutil.copyfile(file, inside / "checkpoints" / file.name)
    shutil.copyfile(ROOT / "LICENSE", inside / "LICENSE")


def main(arguments: list[str]) -> None:
    """Download and lay out."""
    parser = argparse.ArgumentParser(description="Lay out a payload of the real Windows wheels.")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "windows" / "payload")
    parser.add_argument("--wheels", type=Path, default=ROOT / "build" / "windows" / "wheels")
    args = parser.parse_args(arguments)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    args.wheels.mkdir(parents=True, exist_ok=True)
    lay_out(download(pinned(lock, project), args.wheels), args.out)


if __name__ == "__main__":
    main(sys.argv[1:])
