from pathlib import Path

import numpy as np
import pytest

from engine.importing.placing import ENCODE_DEADLINE_S, Placing
from engine.importing.run import MODELS_BYTES
from engine.model.checkpoint import Checkpoint, save_checkpoint
from engine.model.config import ModelConfig
from engine.model.shapes import expected_shapes


def saved(folder: Path, units: int, steps: int = 32) -> Path:
    config = ModelConfig(
        "big", "flat", steps, 90, z_size=16, encoder_units=(units,), decoder_units=(units,)
    )
    weights = {name: np.zeros(s, np.float32) for name, s in expected_shapes(config).items()}
    path = folder / f"{units}.lento"
    save_checkpoint(path, Checkpoint(config, weights))
    return path


@pytest.mark.parametrize("units", [32, 512])
def test_a_process_has_room_to_open_the_model_and_to_place_with_it(
    tmp_path: Path, units: int
) -> None:
    model = saved(tmp_path, units)

    placing = Placing.of(tmp_path / "library.sqlite", model)

    assert placing is not None
    # The archive's bytes and the arrays are there at once, then what is made of 256 windows.
    assert 3 * model.stat().st_size < placing.memory_bytes < MODELS_BYTES


def test_a_large_model_has_longer_for_a_call(tmp_path: Path) -> None:
    small = Placing.of(tmp_path / "library.sqlite", saved(tmp_path, 32))
    large = Placing.of(tmp_path / "library.sqlite", saved(tmp_path, 512, steps=512))

    assert small is not None
    assert large is not None
    assert small.deadline_s == ENCODE_DEADLINE_S
    assert large.deadline_s > ENCODE_DEADLINE_S
