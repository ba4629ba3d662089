"""The scripts of packaging/user_guide as modules: they are run as files, and import each other."""

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "packaging" / "user_guide"
BUILT = ROOT / "resources" / "user-guide"

pytest.importorskip("markdown_it", reason="the guide is built with the extra 'installers'")


def script(name: str) -> ModuleType:
    """One of the scripts."""
    if str(SCRIPTS) not in sys.path:
        sys.path.append(str(SCRIPTS))
    return importlib.import_module(name)
