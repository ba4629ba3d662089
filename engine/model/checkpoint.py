"""The .lento file: one model with its configuration, its card and what was fitted to it.

Members: config.json, weights.safetensors (Magenta's names, float32 or float16), and where there is
something to hold, card.json and extras.safetensors. No pickle anywhere.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load, save

from engine.errors import CheckpointError
from engine.model.config import ModelConfig
from engine.model.shapes import parameter_count
from engine.model.weights import Weights, check_weights, has_encoder
from engine.storage.archive import (
    LARGEST_JSON,
    ArchiveKind,
    ArchiveReader,
    NewerFormat,
    to_json,
    write_archive,
)

KIND = ArchiveKind("lento-checkpoint", version=1)

PLAYS_ONLY = "plays_only"  # Set in the card of a model that has no encoder.

_CONFIG, _CARD = "config.json", "card.json"
_WEIGHTS, _EXTRAS = "weights.safetensors", "extras.safetensors"
_LARGEST_EXTRAS = 256 * 2**20
_LARGEST_HEADER = LARGEST_JSON
_LARGEST_CARD = 16 * 2**20  # It knows every file of a large folder.

Arrays = Mapping[str, NDArray[Any]]
Card = Mapping[str, Any]


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """A whole model.

    Attributes:
        config: Its structure.
        weights: Its float32 arrays under Magenta's names; all of them and no others, or all but
            the encoder's.
        card: What is known of it: name, trained_on, accuracy, kl_bits, steps and so on; JSON.
        extras: Arrays that were fitted to it, such as 'prior/means', of any number type.

    Raises:
        CheckpointMismatch: The weights do not fit the configuration.
    """

    config: ModelConfig
    weights: Weights
    card: Mapping[str, Any] = field(default_factory=dict)
    extras: Arrays = field(default_factory=dict)

    def __post_init__(self) -> None:
        check_weights(self.config, self.weights)

    @property
    def can_encode(self) -> bool:
        """Whether the encoder is there; a model without one plays and cannot place clips."""
        return has_encoder(self.weights)

    @property
    def parameters(self) -> int:
        """How many learned numbers there are."""
        return sum(array.size for array in self.weights.values())


def save_checkpoint(path: Path, checkpoint: Checkpoint, *, half: bool = False) -> None:
    """Write a model, replacing path in one go; equal models give equal bytes.

    Args:
        path: Where to; the folder must exist.
        checkpoint: What to write.
        half: Store the weights as float16, half the size, with 3 decimal digits.

    Raises:
        CheckpointError: A number in the model is not finite, or does not fit float16.
        ValueError: The card or the extras hold what the file cannot.
        OSError: The disk is full or cannot be written.
    """
    dtype = np.float16 if half else np.float32
    with np.errstate(over="ignore"):  # What does not fit float16 becomes infinite and is reported.
        weights = {name: array.astype(dtype) for name, array in checkpoint.weights.items()}
    _check_finite(weights, path.name)
    members = {_CONFIG: checkpoint.config.to_json().encode("utf-8"), _WEIGHTS: _packed(weights)}
    card = dict(checkpoint.card) if checkpoint.can_encode else {**checkpoint.card, PLAYS_ONLY: True}
    if card:
        members[_CARD] = to_json(card)
    if checkpoint.extras:
        members[_EXTRAS] = _packed(checkpoint.extras)
    write_archive(path, KIND, members)


def load_checkpoint(path: Path) -> Checkpoint:
    """Read and check a model.

    Raises:
        CheckpointError: The file is missing, damaged, too new or no model; CheckpointMismatch if
            its arrays do not fit its own configuration.
        OSError: The disk cannot be read.
    """
    with _open(path) as archive:
        checkpoint = _read(archive)
    _check_finite(checkpoint.weights, path.name)
    return checkpoint


def load_description(path: Path) -> tuple[ModelConfig, Mapping[str, Any]]:
    """The configuration and the card of a model without its arrays, in a moment.

    Raises:
        CheckpointError: The file is missing, damaged, too new or no model.
        OSError: The disk cannot be read.
    """
    with _open(path) as archive:
        return _read_config(archive), _read_card(archive)


def rewrite_card(path: Path, out: Path, change: Callable[[Card], Card]) -> None:
    """Write a model to another file with its card changed, and nothing else.

    Raises:
        CheckpointError: The file is missing, damaged, too new or no model.
        OSError: The disk cannot be read or written.
    """
    with _open(path) as archive:
        members = {name: archive.read(name, path.stat().st_size) for name in archive.names}
        card = _read_card(archive)
    members[_CARD] = to_json(change(card))
    write_archive(out, KIND, members)


@contextmanager
def _open(path: Path) -> Iterator[ArchiveReader]:
    """The archive of a model; what is wrong with it is told in words."""
    if not path.is_file():
        raise CheckpointError(f"There is no model file {path.name} here. Choose another file.")
    try:
        with ArchiveReader.open(path, KIND) as archive:
            yield archive
    except NewerFormat as error:
        raise CheckpointError(
            f"{path.name} was made by a newer Lento ({error}). Update Lento to use it."
        ) from error
    except ValueError as error:
        raise CheckpointError(
            f"{path.name} cannot be opened as a model: {error}. "
            "Copy it again from where it came from, or choose another file."
        ) from error


def _read_config(archive: ArchiveReader) -> ModelConfig:
    return ModelConfig.from_json(archive.read(_CONFIG, LARGEST_JSON).decode("utf-8"))


def _read_card(archive: ArchiveReader) -> dict[str, Any]:
    return archive.read_json(_CARD, _LARGEST_CARD) if _CARD in archive.names else {}


def _read(archive: ArchiveReader) -> Checkpoint:
    config = _read_config(archive)
    largest = np.dtype(np.float32).itemsize * parameter_count(config) + _LARGEST_HEADER
    stored = _unpacked(archive.read(_WEIGHTS, largest), _WEIGHTS)
    check_weights(config, stored)
    weights = {name: _frozen(array.astype(np.float32)) for name, array in stored.items()}
    card = _read_card(archive)
    extras: dict[str, NDArray[Any]] = {}
    if _EXTRAS in archive.names:
        extras = _unpacked(archive.read(_EXTRAS, _LARGEST_EXTRAS), _EXTRAS)
    return Checkpoint(config, weights, card, extras)


def _packed(arrays: Arrays) -> bytes:
    for name, array in arrays.items():
        if array.dtype.kind not in "fiub":  # safetensors would store the pointers of objects.
            raise ValueError(f"{name} holds {array.dtype}, which a model file cannot")
    return save({name: np.asarray(arrays[name], order="C") for name in sorted(arrays)})


def _unpacked(data: bytes, member: str) -> dict[str, NDArray[Any]]:
    try:
        arrays = load(data)
    except (SafetensorError, KeyError, TypeError) as error:
        raise ValueError(f"{member} is not a list of arrays") from error
    return {name: _frozen(arrays[name]) for name in sorted(arrays)}


def _frozen(array: NDArray[Any]) -> NDArray[Any]:
    array.setflags(write=False)
    return array


def _check_finite(arrays: Arrays, file_name: str) -> None:
    for name, array in arrays.items():
        if not np.isfinite(array).all():
            raise CheckpointError(
                f"The model {file_name} holds numbers that are not finite, in {name}. "
                "Its training went wrong, or it is stored too coarsely; use an earlier version."
            )
