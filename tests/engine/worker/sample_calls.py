"""Calls for the tests of the pool: good ones, and such as a hostile file could lead to."""

import ctypes
import os
import re
import sys
import time
from pathlib import Path
from typing import NoReturn

import numpy as np


def double(number: int) -> int:
    return 2 * number


def echo(value: object) -> object:
    return value


def sleep_then(seconds: float, value: object) -> object:
    time.sleep(seconds)
    return value


def crash() -> NoReturn:
    ctypes.string_at(0)  # What a mistake in compiled code does.
    raise AssertionError


def end(code: int) -> NoReturn:
    os._exit(code)


def hang() -> NoReturn:
    while True:
        pass


def hang_inside_compiled_code() -> NoReturn:
    """Never lets another thread run: a pattern that backtracks for years."""
    re.fullmatch("(a+)+b", "a" * 64)
    raise AssertionError


def eat_memory() -> int:
    held = []
    while True:
        held.append(bytearray(b"\x01") * (16 << 20))


def eat_memory_and_never_say() -> int:
    """Keeps the error to itself, as careless code does."""
    held: list[bytearray] = []
    while True:
        try:
            held.append(bytearray(b"\x01") * (1 << 20))
        except MemoryError:
            time.sleep(0.01)


def fail(sentence: str) -> NoReturn:
    raise ValueError(sentence)


def leave() -> NoReturn:
    sys.exit(4)


def unsendable() -> object:
    return lambda: None


def surroundings() -> dict[str, object]:
    return {
        "pid": os.getpid(),
        "threads": os.environ.get("OPENBLAS_NUM_THREADS"),
        "qt": any(name.startswith("PySide6") for name in sys.modules),
    }


def write_then_die(marker: Path) -> NoReturn:
    marker.write_text(str(len(marker.read_text()) if marker.exists() else 0))
    os._exit(9)


def warm() -> None:
    import json  # noqa: F401


def import_numpy() -> None:
    """What the import of music starts with."""
    np.zeros((400, 400)) @ np.zeros((400, 400))


def names_of_threads() -> list[str]:
    """The threads of this process, on Linux."""
    return [path.read_text().strip() for path in Path("/proc/self/task").glob("*/comm")]
