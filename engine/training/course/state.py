"""A training that can go on after a crash as if nothing had been: one .npz, no pickle, no Keras.

It holds every number as the backend has it, since weights that went through a model file would not
come back bit for bit.
"""

import json
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import TrainingFailed
from engine.model.weights import FloatArray
from engine.storage.files import replacing

VERSION = 1
_ABOUT, _NUMBERS, _SNAPSHOT, _STREAM, _BEST = "about", "numbers", "snapshot", "stream", "best"


class StateUnreadable(TrainingFailed):
    """Where a training is cannot be read; it stays as it is, since another Lento may read it."""


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Where a training is.

    Attributes:
        numbers: Every variable of the network and its optimiser.
        snapshot: The same at a time when all was well.
        stream: Where the batches are.
        best: The best weights so far under Magenta's names; empty before the first.
        about: All the rest, in values that JSON can hold.
    """

    numbers: tuple[NDArray[Any], ...]
    snapshot: tuple[NDArray[Any], ...]
    stream: Mapping[str, NDArray[Any]]
    best: Mapping[str, FloatArray]
    about: Mapping[str, Any]


def save_state(path: Path, state: State) -> None:
    """Write where a training is, replacing path in one go.

    Raises:
        OSError: It could not be written; what was there before is as it was.
    """
    about = json.dumps({"version": VERSION, **state.about}).encode("utf-8")
    arrays: dict[str, NDArray[Any]] = {_ABOUT: np.frombuffer(about, np.uint8)}
    for kind, listed in ((_NUMBERS, state.numbers), (_SNAPSHOT, state.snapshot)):
        arrays |= {f"{kind}/{index}": array for index, array in enumerate(listed)}
    for kind, named in ((_STREAM, state.stream), (_BEST, state.best)):
        arrays |= {f"{kind}/{name}": array for name, array in named.items()}
    with replacing(path) as file:
        np.savez(file, **arrays)  # type: ignore[arg-type]


def load_state(path: Path) -> State:
    """Read what save_state wrote.

    Raises:
        StateUnreadable: The file is damaged, or another Lento's.
        OSError: The disk cannot be read.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            about = _about(stored)
            groups: dict[str, dict[str, NDArray[Any]]] = {}
            for member in stored.files:
                kind, _, name = member.partition("/")
                groups.setdefault(kind, {})[name] = stored[member]
    except (*_DAMAGES, KeyError) as error:
        raise StateUnreadable(_DAMAGED.format(name=path.name)) from error
    numbers, snapshot = (_in_order(groups.get(kind, {})) for kind in (_NUMBERS, _SNAPSHOT))
    return State(numbers, snapshot, groups.get(_STREAM, {}), groups.get(_BEST, {}), about)


def load_about(path: Path) -> Mapping[str, Any]:
    """What save_state was told about the training, in a moment.

    Raises:
        StateUnreadable: The file is damaged, or another Lento's.
        OSError: The disk cannot be read.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return _about(stored)
    except (*_DAMAGES, KeyError) as error:
        raise StateUnreadable(_DAMAGED.format(name=path.name)) from error


def _about(stored: Mapping[str, NDArray[Any]]) -> dict[str, Any]:
    about = json.loads(stored[_ABOUT].tobytes())
    if not isinstance(about, dict) or about.get("version") != VERSION:
        raise ValueError("it is of another version")
    return about


def _in_order(listed: Mapping[str, NDArray[Any]]) -> tuple[NDArray[Any], ...]:
    return tuple(listed[name] for name in sorted(listed, key=int))


# NotImplementedError is what zipfile raises where damage reads as an unknown compression.
_DAMAGES = (ValueError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError)
_DAMAGED = (
    "The training kept in {name} is damaged or of another Lento, so it cannot go on. "
    "It stays where it is; throw it away and begin anew."
)
