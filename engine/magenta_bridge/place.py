"""Where Magenta is installed beside Lento, and how to get it where it is not."""

import importlib.util
import os
import sys
from pathlib import Path

from engine.errors import LentoError
from engine.storage.places import shipped_dir, user_data_place

PYTHON_VARIABLE = "LENTO_MAGENTA_PYTHON"
CHILD_DIR = Path(__file__).with_name("child")  # A program for the other Python; never imported.
SIZE_GB = 2.2


class MagentaMissing(LentoError):
    """Magenta is not installed; str() says how to get it."""


def find_python(chosen: Path | None = None) -> Path:
    """The Python that has Magenta.

    It is the one that was chosen; else the one that LENTO_MAGENTA_PYTHON names; else the
    environment `magenta` in the person's Lento folder; else this one, if it has Magenta.

    Raises:
        MagentaMissing: There is none.
    """
    named = os.environ.get(PYTHON_VARIABLE)
    told = chosen or (Path(named) if named else None)
    if told is not None:
        if told.is_file():
            return told
        source = "chosen" if chosen else f"that {PYTHON_VARIABLE} names"
        raise MagentaMissing(f"There is no file {told}, the Python {source}. {how_to_get_it()}")
    own = environment_python()
    if own.is_file():
        return own
    if has_magenta():
        return Path(sys.executable)
    raise MagentaMissing(f"Magenta is not installed beside Lento. {how_to_get_it()}")


def environment_dir() -> Path:
    """The folder that Magenta's environment is installed in."""
    return user_data_place() / "magenta"


def environment_python() -> Path:
    """The Python of that environment, there or not."""
    inside = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return environment_dir().joinpath(*inside)


def has_magenta() -> bool:
    """Whether the Python that runs Lento has Magenta installed; it is not imported."""
    return all(importlib.util.find_spec(name) for name in ("magenta", "note_seq", "tensorflow"))


def install_lines() -> tuple[str, str]:
    """The two commands that install Magenta for Lento."""
    pins = shipped_dir() / "packaging" / "magenta" / "constraints.txt"
    return (
        f'"{_python_of_the_person()}" -m venv "{environment_dir()}"',
        f'"{environment_python()}" -m pip install --no-deps -r "{pins}"',
    )


def how_to_get_it() -> str:
    """The same as a sentence."""
    first, second = install_lines()
    return f"To get it ({SIZE_GB} GB), run these two commands: {first} and then {second}"


def _python_of_the_person() -> str:
    """What is running, unless that is Lento itself as one program."""
    return "python3.12" if getattr(sys, "frozen", False) else sys.executable
