r"""Paths as the library keeps them: as bytes that sort by parts and hold any name there is.

Between the parts stands \0, which no name can hold. What lies in a folder, the folder itself
included, is then everything from its key up to, not including, its key followed by \1.
"""

import os
from pathlib import Path

_BETWEEN, _BEHIND = b"\0", b"\1"
_SEPARATOR = os.fsencode(os.sep)


def key_of(path: Path) -> bytes:
    """The key of a path, made absolute; links are left as they are."""
    return os.fsencode(os.path.abspath(path)).replace(_SEPARATOR, _BETWEEN).rstrip(_BETWEEN)


def path_of(key: bytes) -> Path:
    """The path whose key it is."""
    text = os.fsdecode(key.replace(_BETWEEN, _SEPARATOR))
    return Path(text if os.sep in text else text + os.sep)


def behind(key: bytes) -> bytes:
    """What comes after everything in a folder."""
    return key + _BEHIND


def above(key: bytes) -> tuple[bytes, ...]:
    """The key and those of all folders around it, the nearest first."""
    found = [key]
    while key:
        key = key.rpartition(_BETWEEN)[0]
        found.append(key)
    return tuple(found)
