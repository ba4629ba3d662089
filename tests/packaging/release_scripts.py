"""The scripts of packaging/release and the smoke test as modules: they are run as files."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
PACKAGING = ROOT / "packaging"
RELEASE = PACKAGING / "release"


def script(name: str) -> ModuleType:
    """One of the scripts."""
    for folder in (RELEASE, PACKAGING):
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
    return importlib.import_module(name)
