"""A training that can go on after a crash: weights, optimiser and step in one .npz, no pickle."""

import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any

import numpy as np

from engine.errors import TrainingFailed
from engine.storage.files import replacing
from engine.training.network.exchange import export_weights, import_weights
from engine.training.network.music_network import MusicNetwork
from engine.training.trained import CurvePoint

_WEIGHTS, _OPTIMIZER, _STEP, _CURVE = "weights/", "optimizer/", "step", "curve"


def save_state(
    path: Path, network: MusicNetwork, step: int, curve: Sequence[CurvePoint] = ()
) -> None:
    """Write where a training is, replacing path in one go."""
    rows = [[np.nan if v is None else v for v in astuple(point)] for point in curve]
    arrays: dict[str, Any] = {
        _STEP: np.array(step),
        _CURVE: np.array(rows, np.float64).reshape(-1, len(fields(CurvePoint))),
    }
    for name, array in export_weights(network).items():
        arrays[_WEIGHTS + name] = array
    for index, variable in enumerate(network.optimizer.variables):
        arrays[f"{_OPTIMIZER}{index}"] = variable.numpy()
    with replacing(path) as file:
        np.savez(file, **arrays)


def load_state(path: Path, network: MusicNetwork) -> tuple[int, list[CurvePoint]]:
    """Set a built network and its optimiser to what save_state wrote.

    Returns:
        The number of steps made, and the curve so far.

    Raises:
        TrainingFailed: The file is damaged or belongs to another model.
    """
    try:
        with np.load(path, allow_pickle=False) as stored:
            weights = {n[len(_WEIGHTS) :]: stored[n] for n in stored if n.startswith(_WEIGHTS)}
            import_weights(network, weights)
            for index, variable in enumerate(network.optimizer.variables):
                variable.assign(stored[f"{_OPTIMIZER}{index}"])
            return int(stored[_STEP]), [_curve_point(row) for row in stored[_CURVE].tolist()]
    except (ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise TrainingFailed(
            f"The training kept in {path.name} is damaged or of another model. "
            "Remove the file to begin anew."
        ) from error


def _curve_point(row: Sequence[float]) -> CurvePoint:
    step, loss, accuracy, kl_bits, held_out = row
    measured = None if np.isnan(held_out) else held_out
    return CurvePoint(int(step), loss, accuracy, kl_bits, measured)
