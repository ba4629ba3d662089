"""What goes into the installed program, and what stays out; read by lento.spec."""

import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

from PyInstaller.utils.hooks import collect_submodules, is_package

# Training's packages come as a component of their own; the rest is nobody's.
EXCLUDED = [
    *("tensorflow", "keras", "torch", "jax", "h5py", "ml_dtypes", "optree", "grpc"),
    *("tkinter", "_tkinter", "turtle", "turtledemo", "idlelib", "ensurepip", "lib2to3", "test"),
    *("PIL", "matplotlib", "IPython", "pytest", "setuptools", "pip", "scipy", "OpenGL", "numba"),
    *("pyqtgraph.opengl", "pyqtgraph.examples", "pyqtgraph.jupyter"),
    *(f"PySide6.{name}" for name in ("QtNetwork", "QtQml", "QtQuick", "QtSql", "QtUiTools")),
    *(f"PySide6.{name}" for name in ("QtPrintSupport", "QtPdf")),
]
# What engine/ imports through importlib, where PyInstaller does not see it.
LOADED_BY_NAME = ["fluidsynth", "rtmidi2", "sounddevice", "soundfile", "tinysoundfont"]
_UNUSED_FILES = (
    "platformthemes/libqgtk3",  # It brings GTK; the portal and Lento's own style do without.
    "libgtk-3",
    "libgdk-3",
    "PySide6/Qt/translations/qtbase_",  # Those of Lento's languages are put back by name.
    "pretty_midi/TimGM6mb.sf2",
    "PySide6/Qt/qml",
    "libQt6Qml",
    "libQt6Quick",
    "libQt6Pdf",
    "libQt6VirtualKeyboard",
    "imageformats/libqpdf",
    "imageformats/libqtiff",
    "imageformats/libqwebp",
    "platforminputcontexts/libqtvirtualkeyboard",
    "qmltooling",
    "libQt6Network",
    "plugins/tls",
    "plugins/networkinformation",
)
_UNUSED_STDLIB = {"antigravity", "this", "pydoc_data", "turtledemo", "__phello__"}


def version(root: Path) -> str:
    """Lento's version."""
    return str(tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def standard_library() -> list[str]:
    """All of Python's own modules: training's component brings packages, not what they import."""
    names = sorted(sys.stdlib_module_names - set(EXCLUDED) - _UNUSED_STDLIB)
    packages = [name for name in names if is_package(name)]
    inner = [m for name in packages for m in collect_submodules(name, on_error="ignore")]
    return [*names, *(module for module in inner if ".test" not in module)]


def data_files(root: Path, work: Path) -> list[tuple[str, str]]:
    """Soundfont, icons, demo, models, translations, licences, and the version."""
    gathered = [
        *_files(root, "resources", ("*.py", "*.ts")),
        *((str(file), "checkpoints") for file in (root / "checkpoints").glob("lento-*")),
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


def without_unused(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """What PyInstaller's hooks collect and Lento never opens."""
    return [entry for entry in entries if not _is_unused(entry[0].replace("\\", "/"))]


def _is_unused(name: str) -> bool:
    return any(part in name for part in _UNUSED_FILES)


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
