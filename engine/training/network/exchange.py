"""Weights between Keras and Magenta's names: the bridge from the trainer to the NumPy runtime.

Keras keeps LSTM gates in the order i, f, g, o, with the forget bias of 1 stored; Magenta keeps
i, g, f, o in one kernel for input and state, and adds the 1 when it runs. The network's parts say
which layer has which name.
"""

from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from engine.model.weights import FloatArray, Weights
from engine.training.network.music_network import MusicNetwork

Arrays = dict[str, FloatArray]
_SWAPPED_GATES = (0, 2, 1, 3)  # The same swap leads there and back.


def export_weights(network: MusicNetwork) -> Arrays:
    """All weights of a built network under Magenta's names, float32."""
    arrays: Arrays = {}
    for name, layer in network.named_layers().items():
        kernel, bias = _taken(layer)
        arrays[f"{name}/kernel"] = np.ascontiguousarray(kernel, np.float32)
        arrays[f"{name}/bias"] = np.ascontiguousarray(bias, np.float32)
    return arrays


def import_weights(network: MusicNetwork, arrays: Weights) -> None:
    """Set the weights of a built network from arrays under Magenta's names.

    Raises:
        KeyError: One is missing.
        ValueError: One has another shape.
    """
    for name, layer in network.named_layers().items():
        _give(layer, arrays[f"{name}/kernel"], arrays[f"{name}/bias"])


def _taken(layer: Any) -> tuple[FloatArray, FloatArray]:
    """Kernel and bias of an LSTM or dense layer in Magenta's form."""
    weights = [np.asarray(array) for array in layer.get_weights()]
    if not isinstance(layer, keras.layers.LSTM):
        kernel, bias = weights
        return kernel, bias
    kernel, recurrent, bias = weights
    both = np.concatenate([kernel, recurrent], axis=0)
    return _swap(both), _swap(bias - _forget_one(len(bias)))


def _give(layer: Any, kernel: FloatArray, bias: FloatArray) -> None:
    """Set an LSTM or dense layer from Magenta's form."""
    if not isinstance(layer, keras.layers.LSTM):
        layer.set_weights([kernel, bias])
        return
    both, inputs = _swap(kernel), len(kernel) - len(bias) // 4
    layer.set_weights([both[:inputs], both[inputs:], _swap(bias) + _forget_one(len(bias))])


def _swap(array: NDArray[np.float32]) -> NDArray[np.float32]:
    blocks = np.split(array, 4, axis=-1)
    return np.concatenate([blocks[gate] for gate in _SWAPPED_GATES], axis=-1)


def _forget_one(width: int) -> NDArray[np.float32]:
    """1 on Keras's forget block (the second), 0 elsewhere."""
    units = width // 4
    return np.repeat(np.array([0, 1, 0, 0], dtype=np.float32), units)
