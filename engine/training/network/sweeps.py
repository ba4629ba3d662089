"""LSTMs over whole sequences on a CPU, with a gradient of their own.

A framework's own loop multiplies weights with one step after the other, forwards and for the
gradients. Here only what depends on the step before is done step by step: what comes in is
projected for all steps at once, and so are the gradients of the weights. A GPU has cuDNN, which
does the same. Numbers differ from the framework's by rounding alone.
"""

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import keras
from keras import ops

from engine.training.device import computes_on_gpu

_BY_HAND = {
    "tensorflow": "engine.training.network.on_tensorflow",
    "torch": "engine.training.network.on_torch",
}
_FLOAT32 = "float32"


@dataclass(frozen=True, slots=True, eq=False)
class Sweep:
    """One LSTM going once over sequences; steps come first in its arrays.

    Attributes:
        projected: Inputs times kernel plus bias, (steps, rows, 4 * units), gates i, f, g, o.
        recurrent: Recurrent kernel, (units, 4 * units).
        h: First outputs, (rows, units).
        c: First cell states, (rows, units).
        backwards: Whether it begins at the last step.
    """

    projected: Any
    recurrent: Any
    h: Any
    c: Any
    backwards: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What LSTMs are given.

    Attributes:
        moving: What differs from step to step, (rows, steps, width).
        lasting: What all steps hear after the moving, (rows, width), or None.
        beside: What they hear after that, (rows, steps, width), or None.
        chosen: Whether each step of `moving` is one-hot or nothing at all, so that a row of the
            kernel can be looked up instead of multiplied.
    """

    moving: Any
    lasting: Any | None = None
    beside: Any | None = None
    chosen: bool = False

    def whole(self) -> Any:
        """All of it side by side, (rows, steps, width)."""
        parts = [self.moving]
        if self.lasting is not None:
            steps = ops.shape(self.moving)[1]
            parts.append(ops.repeat(ops.expand_dims(self.lasting, 1), steps, axis=1))
        if self.beside is not None:
            parts.append(self.beside)
        return parts[0] if len(parts) == 1 else ops.concatenate(parts, axis=-1)

    @property
    def width(self) -> int:
        """Numbers a step."""
        parts = (self.moving, self.lasting, self.beside)
        return sum(int(part.shape[-1]) for part in parts if part is not None)


def by_hand() -> bool:
    """Whether networks built here and now sweep by hand: on a CPU, where that is quicker."""
    if keras.backend.backend() not in _BY_HAND:
        return False
    return str(keras.config.dtype_policy().compute_dtype) == _FLOAT32 and not computes_on_gpu()


def sweeps(runs: Sequence[Sweep]) -> list[Any]:
    """Outputs of LSTMs that do not wait for each other, (steps, rows, units) each."""
    module: Any = importlib.import_module(_BY_HAND[keras.backend.backend()])
    outputs: list[Any] = module.sweeps(runs)
    return outputs


def projection(heard: Heard, layer: Any) -> Any:
    """Inputs of an LSTM layer times its kernel plus its bias, (steps, rows, 4 * units)."""
    kernel, constant = _numbers(layer.cell.kernel), _numbers(layer.cell.bias)
    own = at = int(heard.moving.shape[-1])
    if heard.lasting is not None:
        at += int(heard.lasting.shape[-1])
        constant = constant + ops.matmul(heard.lasting, kernel[own:at])
    if heard.chosen:
        projected = _looked_up(heard.moving, kernel[:own], constant)
    else:
        projected = ops.matmul(steps_swapped(heard.moving), kernel[:own]) + constant
    if heard.beside is None:
        return projected
    return projected + ops.matmul(steps_swapped(heard.beside), kernel[at:])


def recurrent(layer: Any) -> Any:
    """Recurrent kernel of an LSTM layer."""
    return _numbers(layer.cell.recurrent_kernel)


def steps_swapped(x: Any) -> Any:
    """(rows, steps, width) to (steps, rows, width), and back."""
    return ops.transpose(x, (1, 0, 2))


def _looked_up(moving: Any, kernel: Any, constant: Any) -> Any:
    """Rows of the kernel plus a constant, which is one for all rows of the batch or one each."""
    depth, width = (int(size) for size in kernel.shape)
    nothing = ops.max(moving, axis=-1) < 0.5
    tokens = ops.transpose(ops.where(nothing, depth, ops.argmax(moving, axis=-1)))
    table = ops.concatenate([kernel, ops.zeros((1, width))], axis=0)
    if len(constant.shape) == 1:  # Added to few rows rather than to every step.
        return ops.take(table + constant, tokens, axis=0)
    return ops.take(table, tokens, axis=0) + constant


def _numbers(variable: Any) -> Any:
    return ops.convert_to_tensor(variable)
