"""What goes into the installed program, and what stays out; read by lento.spec."""

import importlib.util
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import PySide6
from PyInstaller.utils.hooks import collect_submodules, is_package

# Training's packages come as a component of their own; the rest is nobody's.
EXCLUDED = [
    *("tensorflow", "keras", "torch", "jax", "h5py", "ml_dtypes", "optree", "grpc"),
    *("PIL", "matplotlib", "IPython", "pytest", "setuptools", "pip", "scipy", "OpenGL", "numba"),
    *("yaml", "charset_normalizer", "numpy.f2py", "numpy.distutils"),  # What numpy may do at most.
    *("pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.jupyter"),
    *(f"PySide6.{name}" for name in ("QtNetwork", "QtQml", "QtQuick", "QtSql", "QtUiTools")),
    *(f"PySide6.{name}" for name in ("QtPdf", "QtPrintSupport", "QtTest")),
]
# Of Python's own: tests, toys, terminals, and what is only there on other systems.
UNUSED_STDLIB = {
    *("antigravity", "this", "turtle", "turtledemo", "__phello__", "_xxtestfuzz", "test"),
    *("tkinter", "_tkinter", "idlelib", "ensurepip", "lib2to3", "distutils", "pydoc_data"),
    *("readline", "rlcompleter", "curses", "_curses", "_curses_panel", "_dbm", "_gdbm"),
    *("nis", "ossaudiodev", "spwd", "crypt", "_crypt", "msilib"),
}
# What engine/ imports through importlib, where PyInstaller does not see it.
LOADED_BY_NAME = ["fluidsynth", "rtmidi2", "sounddevice", "soundfile", "tinysoundfont"]
# A frozen package hides the folder of the same name in training's component, so it is whole.
WHOLE = ["numpy", "packaging"]
_LEFT_OUT = (
    "PySide6/Qt/translations",  # Those of Lento's languages are put back by name.
    "PySide6/translations",
    "pretty_midi/TimGM6mb.sf2",
    "pyqtgraph/icons",
    "lento.egg-info",
    "numpy/random/lib",
)
_LANGUAGES = ("de", "fr")


def version(root: Path) -> str:
    """Lento's version."""
    return str(tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def standard_library() -> list[str]:
    """All of Python's own modules: training's component brings packages, not what they import."""
    names = sorted(sys.stdlib_module_names - UNUSED_STDLIB)
    present = [name for name in names if importlib.util.find_spec(name) is not None]
    packages = [name for name in present if is_package(name)]
    inner = [m for name in packages for m in collect_submodules(name, on_error="ignore")]
    return [*present, *(module for module in inner if ".test" not in module)]


def whole_packages() -> list[str]:
    """All modules of the packages that training's component shares with the playing part."""
    inner = [m for name in WHOLE for m in collect_submodules(name, filter=_is_wanted)]
    return [module for module in inner if _is_wanted(module)]


def _is_wanted(module: str) -> bool:
    parts = module.split(".")
    dropped = any(module == name or module.startswith(f"{name}.") for name in EXCLUDED)
    return not dropped and not {"tests", "conftest", "_pyinstaller", "mypy_plugin"} & set(parts)


def data_files(root: Path, work: Path) -> list[tuple[str, str]]:
    """Soundfont, icons, demo, models, translations, licences, and the version."""
    gathered = [
        *_files(root, "resources", ("*.py", "*.ts")),
        *((str(file), "checkpoints") for file in (root / "checkpoints").glob("lento-*")),
        *_files(root, "engine/magenta_bridge/child", ()),  # A program for another Python.
        *_files(root, "packaging/magenta", ()),
        *qt_translations(),
        (str(root / "LICENSE"), "."),
        (str(_metadata(root, work)), f"lento-{version(root)}.dist-info"),
    ]
    return gathered


def sound_libraries(root: Path) -> list[tuple[str, str]]:
    """FluidSynth and PortAudio, as packaging/native made them or else as the system has them."""
    made = root / "build" / "native"
    files = [file for file in made.glob("*") if file.is_file()] if made.is_dir() else []
    if not files and sys.platform == "linux":
        lib = Path("/usr/lib/x86_64-linux-gnu")
        files = [lib / name for name in ("libfluidsynth.so.3", "libportaudio.so.2")]
    if not files:
        raise SystemExit("build/native is empty; packaging/native makes the sound libraries.")
    return [(str(file), "sound-libraries") for file in files]


def qt_translations() -> list[tuple[str, str]]:
    """Qt's own words (OK, Cancel, ...) in the languages that Lento speaks."""
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    package = Path(PySide6.__file__).parent
    inside = Path("PySide6") / folder.relative_to(package)
    return [(str(folder / f"qtbase_{name}.qm"), str(inside)) for name in _LANGUAGES]


def without_unused(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Data that PyInstaller's hooks collect and Lento never opens."""
    own = {str(Path(folder) / Path(file).name) for file, folder in qt_translations()}
    return [entry for entry in entries if entry[0] in own or not _is_unused(entry[0])]


def _is_unused(name: str) -> bool:
    return any(part in name.replace("\\", "/") for part in _LEFT_OUT)


def _files(root: Path, folder: str, left_out: tuple[str, ...]) -> list[tuple[str, str]]:
    found = []
    for file in sorted((root / folder).rglob("*")):
        hidden = "__pycache__" in file.parts or any(file.match(p) for p in left_out)
        if file.is_file() and not hidden:
            found.append((str(file), str(file.parent.relative_to(root))))
    return found


def _metadata(root: Path, work: Path) -> Path:
    """What importlib.metadata reads, so that the program knows its version."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / "METADATA"
    file.write_text(f"Metadata-Version: 2.1\nName: lento\nVersion: {version(root)}\n", "utf-8")
    return file
