"""Single values as they stand in JSON: what is not of its kind is a ValueError that says so."""

import re
from typing import Any

_SHA256 = re.compile(r"[0-9a-f]{64}")
_FARTHEST_SHIFT = 2 * 127  # From the highest pitch to the lowest and back.


def text(value: Any) -> str:
    """A text. Names of files may bring halves of characters along: no file could be written with
    them, so each becomes a question mark.
    """
    if not isinstance(value, str):
        raise ValueError("a name in it is not text")
    return value.encode("utf-8", "replace").decode()


def whole_numbers(*values: Any) -> tuple[int, ...]:
    """The same values; ValueError unless each is a whole number."""
    if not all(type(value) is int for value in values):
        raise ValueError("a number in it is not whole")
    return values


def shift(value: Any) -> int:
    """By how many semitones a place is heard higher than the model knows it; ValueError for more
    than music can be moved.
    """
    (semitones,) = whole_numbers(value)
    if not -_FARTHEST_SHIFT <= semitones <= _FARTHEST_SHIFT:
        raise ValueError(f"a place in it is moved by {semitones} semitones")
    return semitones


def digest(value: Any) -> str:
    """A SHA-256 as it is written; ValueError for anything else."""
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise ValueError("a model in it is not named as models are")
    return value
