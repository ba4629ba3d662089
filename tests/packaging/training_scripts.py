"""The scripts of packaging/training, and a tiny training part that they seal."""

import importlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from engine.storage.archive import app_version
from engine.storage.components import this_computer

FOLDER = Path(__file__).parents[2] / "packaging" / "training"


def script(name: str) -> ModuleType:
    """One of the scripts, as a module; they import each other by their bare names."""
    sys.path.insert(0, str(FOLDER))
    try:
        return importlib.import_module(name)
    finally:
        sys.path.remove(str(FOLDER))


def lay_part(folder: Path, **other: Any) -> Path:
    """A training part with a package of one line, sealed; `other` replaces what it says."""
    package = folder / "site-packages" / "tiny_trainer"
    (package / "inner").mkdir(parents=True)
    (package / "__init__.py").write_bytes(b"LOSS = 1.25\n")
    (package / "inner" / "weights.bin").write_bytes(bytes(range(256)) * 40)
    says = {
        "format": 1,
        "name": "training",
        "lento": app_version(),
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "platform": this_computer(),
        "backend": "tensorflow",
        "least_system": "",
        "packages": {"tiny-trainer": "1.0"},
    }
    script("sealing").seal(folder, says | other)
    return folder


def zip_part(folder: Path, file: Path) -> Path:
    """The zip of a part that was laid."""
    script("sealing").write_zip(folder, file)
    return file
