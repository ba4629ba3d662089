"""One LSTM layer in NumPy: TensorFlow's block cell, arranged for speed.

Magenta's kernel has the column blocks i, g (candidate), f, o and leaves out a forget bias of one.
Here the blocks are i, f, o, g, the forget bias is in the bias, and the columns of i, f and o are
halved, because sigmoid(x) = (1 + tanh(x / 2)) / 2: one tanh serves all four gates. Halving is
exact in binary, so nothing is lost.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.model.weights import FloatArray, Weights

STEPS_AT_ONCE = 32  # Input gates are worked out for this many steps together at most.
_GATES_AT_ONCE = 256  # And for about so many rows and steps, which the near cache still holds.
_FORGET_BIAS = 1.0
_FEW_ROWS = 4  # Up to here row by row is faster: a matrix product first repacks the kernel.

GatesOf = Callable[[slice], FloatArray]

# From so many rows on each row of a product is the same in any company; fewer rows are added up in
# another order, and differ in the last place.
STEADY_ROWS = 16


@dataclass(frozen=True, slots=True, eq=False)
class LstmCell:
    """The arrays of one layer, arranged as the module says.

    Attributes:
        kernel: Shape (inputs + units, 4 * units), row-contiguous: input rows, then recurrent.
        bias: Shape (4 * units,).
    """

    kernel: FloatArray
    bias: FloatArray

    @classmethod
    def from_magenta(cls, weights: Weights, name: str) -> Self:
        """Rearrange '<name>/kernel' and '<name>/bias'."""
        return cls(_arranged(weights[f"{name}/kernel"]), _with_forget_bias(weights[f"{name}/bias"]))

    @property
    def units(self) -> int:
        """Width of the layer's output."""
        return len(self.bias) // 4

    @property
    def input_kernel(self) -> FloatArray:
        """Rows for the input, shape (inputs, 4 * units)."""
        return self.kernel[: -self.units]

    @property
    def recurrent_kernel(self) -> FloatArray:
        """Rows for the layer's own last output, shape (units, 4 * units)."""
        return self.kernel[-self.units :]


def multiply(rows: FloatArray, kernel: FloatArray, out: FloatArray) -> None:
    """Write rows @ kernel into out, whichever way is faster for so many rows."""
    if len(rows) > _FEW_ROWS:
        np.matmul(rows, kernel, out=out)
        return
    for row, product in zip(rows, out, strict=True):
        np.matmul(row, kernel, out=product)


def advance(gates: FloatArray, memory: FloatArray, hidden: FloatArray) -> None:
    """Take one step in place.

    Args:
        gates: Sums before the nonlinearity, shape (rows, 4 * units); overwritten.
        memory: The cell state c before the step, shape (rows, units); c after it.
        hidden: Receives the output h, shape (rows, units).
    """
    units = memory.shape[1]
    np.tanh(gates, out=gates)
    doubled = gates[:, : 3 * units]  # Twice the sigmoids; halving what they make costs less.
    doubled += 1.0
    written = gates[:, :units]
    written *= gates[:, 3 * units :]
    memory *= gates[:, units : 2 * units]
    memory += written
    memory *= 0.5
    np.tanh(memory, out=hidden)
    hidden *= gates[:, 2 * units : 3 * units]
    hidden *= 0.5


def run_layer(
    cell: LstmCell, steps: int, gates_of: GatesOf, memory: FloatArray, hidden: FloatArray
) -> FloatArray:
    """Run a layer over a whole known sequence.

    Args:
        cell: The layer.
        steps: Length of the sequence.
        gates_of: Gives the share of the input and the bias in the gates for a slice of steps,
            shape (len(slice), rows, 4 * units), an array that may be overwritten.
        memory: Initial cell state, shape (rows, units); overwritten.
        hidden: Initial output, shape (rows, units).

    Returns:
        Outputs, shape (steps, rows, units).
    """
    rows = len(memory)
    outputs = np.empty((steps, *memory.shape), dtype=np.float32)
    recurrent_kernel = cell.recurrent_kernel
    recalled = np.empty((rows, 4 * cell.units), dtype=np.float32)
    at_once = max(1, min(STEPS_AT_ONCE, _GATES_AT_ONCE // max(1, rows)))
    for start in range(0, steps, at_once):
        block = slice(start, min(start + at_once, steps))
        for gates, output in zip(gates_of(block), outputs[block], strict=True):
            multiply(hidden, recurrent_kernel, recalled)
            gates += recalled
            advance(gates, memory, output)
            hidden = output
    return outputs


def gates_from(cell: LstmCell, inputs: FloatArray) -> GatesOf:
    """The gates_of for run_layer where inputs, shape (steps, rows, inputs), are in memory."""

    def gates_of(block: slice) -> FloatArray:
        part = inputs[block]
        flat = part.reshape(-1, part.shape[2]) @ cell.input_kernel
        flat += cell.bias
        return flat.reshape(*part.shape[:2], 4 * cell.units)

    return gates_of


def gates_from_table(cell: LstmCell, inputs: FloatArray, which: NDArray[np.int64]) -> GatesOf:
    """The gates_of for run_layer where few inputs come again and again.

    Args:
        cell: The layer.
        inputs: The different inputs, shape (count, inputs).
        which: The one that is heard at each step, shape (steps, rows).
    """
    filled = np.zeros((max(len(inputs), STEADY_ROWS), inputs.shape[1]), dtype=np.float32)
    filled[: len(inputs)] = inputs
    table = filled @ cell.input_kernel
    table += cell.bias

    room = np.empty((0, which.shape[1], len(cell.bias)), dtype=np.float32)

    def gates_of(block: slice) -> FloatArray:
        nonlocal room
        wanted = which[block]
        if len(room) < len(wanted):
            room = np.empty((*wanted.shape, len(cell.bias)), dtype=np.float32)
        return table.take(wanted, axis=0, out=room[: len(wanted)], mode="clip")

    return gates_of


def _arranged(columns: FloatArray) -> FloatArray:
    """Reorder the last axis from i, g, f, o to i, f, o, g and halve i, f and o; a copy."""
    i, g, f, o = np.split(columns, 4, axis=-1)
    half = np.float32(0.5)
    return np.ascontiguousarray(np.concatenate((i * half, f * half, o * half, g), axis=-1))


def _with_forget_bias(bias: FloatArray) -> FloatArray:
    units = len(bias) // 4
    complete = bias.copy()
    complete[2 * units : 3 * units] += _FORGET_BIAS
    return _arranged(complete)
