"""Memory: what a training needs, what is free, and when it ran out. Imports no Keras."""

from typing import Literal

import psutil

from engine.model.config import ModelConfig
from engine.model.shapes import parameter_count

Framework = Literal["TensorFlow", "PyTorch", "JAX", "NumPy"]

# Measured on Linux, 2 cores: what the process holds before it has seen a window.
_FRAMEWORK_BYTES: dict[Framework, int] = {
    "TensorFlow": 750_000_000,
    "PyTorch": 600_000_000,
    "JAX": 500_000_000,
    "NumPy": 150_000_000,
}
# Weights, gradients, two moments, the best, the healthy and the first weights, a state on its way.
_COPIES = 10
_KEPT_OF_A_UNIT = 14  # Numbers that a cell leaves at each step for the way back.
_NUMBER = 4
_OUT_OF_MEMORY_NAMES = ("OutOfMemoryError", "ResourceExhaustedError")
_OUT_OF_MEMORY_WORDS = ("out of memory", "RESOURCE_EXHAUSTED", "can't allocate memory")


def free_memory() -> int | None:
    """Bytes that programs can have without others being slowed; None where nobody says."""
    try:
        return int(psutil.virtual_memory().available)
    except (OSError, NotImplementedError, RuntimeError):  # What psutil raises on odd systems.
        return None


def needed_memory(model: ModelConfig, batch: int, framework: Framework = "TensorFlow") -> int:
    """Bytes that a training needs at its height, about, when it computes a batch at once."""
    cells = 2 * sum(model.encoder_units) + sum(model.decoder_units)
    of_steps = batch * model.steps * (_KEPT_OF_A_UNIT * cells + 6 * model.depth)
    weights = _COPIES * parameter_count(model)
    return _FRAMEWORK_BYTES[framework] + _NUMBER * (weights + of_steps)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error of any backend means that its memory is used up.

    TensorFlow raises ResourceExhaustedError, PyTorch OutOfMemoryError on a GPU and a RuntimeError
    on Apple's and on a CPU, JAX one that begins with RESOURCE_EXHAUSTED, Python MemoryError.
    """
    if isinstance(error, MemoryError) or type(error).__name__ in _OUT_OF_MEMORY_NAMES:
        return True
    words = str(error) if isinstance(error, RuntimeError) or _of_a_backend(error) else ""
    return any(said in words for said in _OUT_OF_MEMORY_WORDS)


def _of_a_backend(error: BaseException) -> bool:
    """By its module: the window and the engine process know no backend."""
    return type(error).__module__.partition(".")[0] in {"tensorflow", "jaxlib", "jax", "torch"}
