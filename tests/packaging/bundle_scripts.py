"""The scripts of packaging/bundle and packaging/native, which are files and no package."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
BUNDLE, NATIVE = ROOT / "packaging" / "bundle", ROOT / "packaging" / "native"


def loaded(folder: Path, name: str) -> ModuleType:
    """A script as a module of a name that no other test takes."""
    unique = f"lento_{folder.name}_{name}"
    if unique not in sys.modules:
        spec = importlib.util.spec_from_file_location(unique, folder / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[unique] = module
        spec.loader.exec_module(module)
    return sys.modules[unique]
