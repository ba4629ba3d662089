"""The answer of a command as one JSON object."""

import dataclasses
import json
import math
from collections.abc import Mapping, Set
from pathlib import Path
from typing import Any


def as_json(answer: Mapping[str, Any], *, indent: int | None = None) -> str:
    """Write an answer as JSON that every reader takes: what is not a number becomes null."""
    return json.dumps(_plain(answer), allow_nan=False, indent=indent)


def _plain(value: Any) -> Any:
    """Reduce dataclasses, paths, sets and NumPy's values to what JSON has."""
    if isinstance(value, Path):
        return str(value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Set):
        return [_plain(item) for item in sorted(value)]
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if hasattr(value, "tolist"):  # NumPy's scalars and arrays.
        return _plain(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
