"""The scripts in packaging/windows, which import one another by their plain names."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

WINDOWS = Path(__file__).parents[2] / "packaging" / "windows"


def load(*names: str) -> list[ModuleType]:
    """Import some of them, and leave neither path nor names behind for other scripts."""
    before = set(sys.modules)
    sys.path.insert(0, str(WINDOWS))
    try:
        return [importlib.import_module(name) for name in names]
    finally:
        sys.path.remove(str(WINDOWS))
        for name in set(sys.modules) - before:
            if Path(str(getattr(sys.modules[name], "__file__", ""))).parent == WINDOWS:
                del sys.modules[name]
