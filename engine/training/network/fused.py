"""Whether a GPU runs a whole LSTM as one kernel: asked of what really ran, not of a version."""

import importlib
from collections.abc import Callable
from typing import Any

import keras
import numpy as np

_SIZE = 8


def fused_lstm() -> bool:
    """Whether Keras's LSTM reaches cuDNN on the device that is current."""
    layer = keras.layers.LSTM(_SIZE)
    layer.build((None, None, _SIZE))
    seen = _SEEN.get(keras.backend.backend())
    return seen is not None and seen(lambda: layer(np.zeros((2, _SIZE, _SIZE), np.float32)))


def _seen_by_tensorflow(run: Callable[[], Any]) -> bool:
    """By the kernels of the graph."""
    tensorflow: Any = importlib.import_module("tensorflow")
    graph = tensorflow.function(run, autograph=False).get_concrete_function().graph.as_graph_def()
    nodes = [*graph.node, *(node for each in graph.library.function for node in each.node_def)]
    return any(node.op.startswith("CudnnRNN") for node in nodes)


def _seen_by_torch(run: Callable[[], Any]) -> bool:
    """By what the profiler heard; Keras goes on in silence where cuDNN refuses."""
    profiler: Any = importlib.import_module("torch.profiler")
    with profiler.profile(activities=[profiler.ProfilerActivity.CPU]) as heard:
        run()
    return any("cudnn_rnn" in event.key for event in heard.key_averages())


_SEEN = {"tensorflow": _seen_by_tensorflow, "torch": _seen_by_torch}
