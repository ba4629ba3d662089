"""Single values as they stand in JSON: what is not of its kind is a ValueError that says so."""

import re
from typing import Any

_SHA256 = re.compile(r"[0-9a-f]{64}")


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


def digest(value: Any) -> str:
    """A SHA-256 as it is written; ValueError for anything else."""
    if not isinstance(value, str) or not _SHA256.fullmatch(value):
        raise ValueError("a model in it is not named as models are")
    return value
