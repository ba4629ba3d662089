"""The C libraries of sound: in the installed program its own, elsewhere the system's.

pyfluidsynth and sounddevice ask ctypes.util.find_library while they are imported. It looks in the
system's folders, on Windows in every folder of PATH, where another program's library may lie.
"""

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = "sound-libraries"  # Within the bundle.
_NAMES = {
    "fluidsynth": (
        *("libfluidsynth.so.3", "libfluidsynth.3.dylib"),
        *("libfluidsynth-3.dll", "fluidsynth-3.dll"),
    ),
    "portaudio": ("libportaudio.so.2", "libportaudio.2.dylib", "libportaudio64bit.dll"),
}


def own_library(name: str) -> str | None:
    """The bundle's library of a name as given to find_library; None where it is not there."""
    bundle = Path(getattr(sys, "_MEIPASS", ""))
    files = (bundle / FOLDER / file for file in _NAMES.get(name, ()))
    return next((str(file) for file in files if file.is_file()), None)


@contextmanager
def own_libraries() -> Iterator[None]:
    """Let what is imported inside find the bundle's libraries and no others."""
    if not hasattr(sys, "_MEIPASS"):
        yield
        return
    before = ctypes.util.find_library
    ctypes.util.find_library = own_library
    try:
        yield
    finally:
        ctypes.util.find_library = before
