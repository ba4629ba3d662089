"""The weights that a network begins with, drawn on the host: the same ones on every backend.

Keras's own initialisers say of which kind; NumPy draws.
"""

from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from engine.training.network.music_network import MusicNetwork


def draw_weights(network: MusicNetwork, seed: int) -> None:
    """Give every layer of a built network the weights that a seed stands for.

    Raises:
        ValueError: A layer begins in a way that is not known here.
    """
    rng = np.random.default_rng(seed)
    for layer in network.named_layers().values():
        if isinstance(layer, keras.layers.LSTM):
            kernel, recurrent, bias = (tuple(weight.shape) for weight in layer.weights)
            layer.set_weights(
                [
                    _drawn(layer.cell.kernel_initializer, kernel, rng),
                    _drawn(layer.cell.recurrent_initializer, recurrent, rng),
                    np.repeat(np.array([0, 1, 0, 0], np.float32), bias[0] // 4),  # Forget little.
                ]
            )
        else:
            kernel, bias = (tuple(weight.shape) for weight in layer.weights)
            weights = _drawn(layer.kernel_initializer, kernel, rng)
            layer.set_weights([weights, np.zeros(bias, np.float32)])


def _drawn(
    initializer: Any, shape: tuple[int, int], rng: np.random.Generator
) -> NDArray[np.float32]:
    if isinstance(initializer, keras.initializers.GlorotUniform):
        limit = np.sqrt(6.0 / sum(shape))
        return rng.uniform(-limit, limit, shape).astype(np.float32)
    if isinstance(initializer, keras.initializers.RandomNormal):
        return rng.normal(initializer.mean, initializer.stddev, shape).astype(np.float32)
    if isinstance(initializer, keras.initializers.Orthogonal):
        return _orthogonal(shape, rng)
    raise ValueError(f"no draw is known for {type(initializer).__name__}")


def _orthogonal(shape: tuple[int, int], rng: np.random.Generator) -> NDArray[np.float32]:
    """Rows or columns, whichever are fewer, that stand at right angles and have length 1."""
    tall = rng.standard_normal((max(shape), min(shape)))
    q, r = np.linalg.qr(tall)
    q = q * np.sign(np.diag(r))
    return np.ascontiguousarray(q if shape[0] >= shape[1] else q.T, np.float32)
