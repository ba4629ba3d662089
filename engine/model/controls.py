"""The control that goes beside every input of a model that has one."""

import numpy as np

from engine.model.config import ModelConfig
from engine.model.weights import FloatArray


def check_controls(
    config: ModelConfig, controls: FloatArray | None, rows_and_steps: tuple[int, ...]
) -> FloatArray | None:
    """Return controls as float32; ValueError unless they are just what the model needs."""
    if config.control_size == 0:
        if controls is not None:
            raise ValueError(f"{config.name} takes no control")
        return None
    shape = (*rows_and_steps, config.control_size)
    if controls is None or controls.shape != shape:
        raise ValueError(f"{config.name} needs controls of shape {shape}")
    return np.asarray(controls, dtype=np.float32)
