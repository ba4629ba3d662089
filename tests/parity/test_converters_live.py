"""Lento's windows and numbers beside those that Magenta's converters make of the same files."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.converters.converter import CONVERTERS
from engine.converters.frame import Frame
from engine.model.known import KNOWN_CONFIGS
from engine.pieces.windows import windows_for

Rows = list[NDArray[np.float32]]


def lentos(path: Path, name: str) -> tuple[Rows, Rows]:
    """(inputs, outputs) of every window of a file, in order, each (steps, depth)."""
    config = KNOWN_CONFIGS[name]
    converter = CONVERTERS[config.content]
    inputs, outputs = [], []
    for window in windows_for(path, config):
        tokens = converter.tokens_of(window.clip, Frame(window.clip.meter, window.key))
        inputs.append(converter.inputs_of(tokens[None])[0])
        outputs.append(_as_magenta_writes(tokens, config.part_depths))
    return inputs, outputs


def magentas(folder: Path, path: Path, name: str) -> tuple[Rows, Rows]:
    """The same from Magenta, in its order."""
    with np.load(folder / "tensors" / f"{path.stem}.{name}.npz") as arrays:
        count = len(arrays.files) // 2
        kinds = [
            [arrays[f"{kind}-{i}"].astype(np.float32) for i in range(count)]
            for kind in ("inputs", "outputs")
        ]
    return kinds[0], kinds[1]


def _as_magenta_writes(tokens: NDArray[Any], depths: tuple[int, ...]) -> NDArray[np.float32]:
    if tokens.dtype == np.float32:
        return tokens
    parts = [tokens] if tokens.ndim == 1 else list(tokens.T)
    wide = [np.eye(d, dtype=np.float32)[part] for part, d in zip(parts, depths, strict=True)]
    return np.concatenate(wide, axis=-1)


@pytest.mark.parametrize("piece", ["drums", "percussion", "groove", "trio"])
def test_drum_windows_are_magentas(magenta: Path, pieces: Path, piece: str) -> None:
    path, name = pieces / f"{piece}.mid", "cat-drums_2bar_small"
    theirs = set(zip(*(_bytes(rows) for rows in magentas(magenta, path, name)), strict=True))

    ours = set(zip(*(_bytes(rows) for rows in lentos(path, name)), strict=True))

    assert len(theirs) > 1
    assert ours == theirs


@pytest.mark.parametrize("name", ["groovae_2bar_humanize", "groovae_2bar_tap_fixed_velocity"])
@pytest.mark.parametrize("piece", ["drums", "groove"])
def test_grooves_and_taps_are_magentas(magenta: Path, pieces: Path, piece: str, name: str) -> None:
    path = pieces / f"{piece}.mid"
    theirs = magentas(magenta, path, name)

    ours = lentos(path, name)

    assert len(theirs[0]) > 1
    for mine, their in zip(ours, theirs, strict=True):
        np.testing.assert_allclose(mine[::2], their, atol=2e-3)  # Magenta's do not overlap.


def test_trio_windows_are_magentas(magenta: Path, pieces: Path) -> None:
    path, name = pieces / "trio.mid", "hierdec-trio_16bar"
    theirs = magentas(magenta, path, name)

    ours = lentos(path, name)

    assert len(theirs[0]) == 2
    for mine, their in zip(ours, theirs, strict=True):
        np.testing.assert_array_equal(mine, their)


def _bytes(rows: Rows) -> list[bytes]:
    return [row.tobytes() for row in rows]
