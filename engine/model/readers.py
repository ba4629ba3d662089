"""How encoders read, family by family: sequences to summaries, in NumPy.

Source: magenta lstm_models.py, BidirectionalLstmEncoder and HierarchicalLstmEncoder.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from engine.model.config import FLAT, HIER, HIERDEC, PHRASES, ModelConfig
from engine.model.lstm import LstmCell, gates_from, gates_from_table, run_layer
from engine.model.shapes import DIRECTIONS, encoder_cell_name, level_cell_name
from engine.model.weights import FloatArray, Weights

_FEW_DIFFERENT = 4  # A table pays where an input comes at least so often.

Lengths = NDArray[np.int64]
Name = Callable[[int, str], str]


class Reader(Protocol):
    """Turns sequences of one family into summaries.

    Attributes:
        width: Width of a summary.
    """

    width: int

    def summary(self, inputs: FloatArray, lengths: Lengths) -> FloatArray:
        """Summaries, (rows, width), of inputs (rows, steps, depth); lengths are (rows,)."""
        ...


class Layers:
    """Bidirectional layers, each hearing both directions of the one below: a flat encoder."""

    def __init__(self, arrays: Weights, name: Name, indices: range) -> None:
        """Arrange the layers that name gives for each index and direction."""
        self._layers = [
            [LstmCell.from_magenta(arrays, name(index, way)) for way in DIRECTIONS]
            for index in indices
        ]
        self.width = 2 * self._layers[-1][0].units

    def summary(self, inputs: FloatArray, lengths: Lengths) -> FloatArray:
        """Join the last outputs of both directions of the top layer; zeros for no length."""
        rows, steps, _ = inputs.shape
        there = np.arange(rows)
        back = _reversal(steps, lengths)
        heard = Heard.of(inputs)
        for forward_cell, backward_cell in self._layers:
            forward = _run(forward_cell, heard)
            backward = _run(backward_cell, heard.reordered(back, there))
            if forward_cell is not self._layers[-1][0]:
                heard = Heard(np.concatenate((forward, backward[back, there]), axis=2))
        last = lengths - 1
        ends = np.concatenate((forward[last, there], backward[last, there]), axis=1)
        ends[lengths == 0] = 0.0
        return ends


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What a layer hears at each step.

    Music says few different things: of thousands of steps most are a held note. So a step is
    looked up among the different ones, where that saves most of the work; the result is the same.

    Attributes:
        inputs: In order of time, shape (steps, rows, depth); or each different one once, shape
            (count, depth), where `which` says when it is heard.
        which: Index into inputs, shape (steps, rows), or None.
    """

    inputs: FloatArray
    which: NDArray[np.int64] | None = None

    @classmethod
    def of(cls, inputs: FloatArray) -> Self:
        """Arrange sequences, shape (rows, steps, depth)."""
        rows, steps, depth = inputs.shape
        flat = inputs.reshape(-1, depth)
        sums = flat @ np.random.default_rng(0).random(depth, dtype=np.float32)
        _, first, which = np.unique(sums, return_index=True, return_inverse=True)
        different = flat[first]
        if len(first) * _FEW_DIFFERENT > len(flat) or not np.array_equal(different[which], flat):
            return cls(np.ascontiguousarray(inputs.transpose(1, 0, 2)))
        return cls(different, np.ascontiguousarray(which.reshape(rows, steps).T))

    def reordered(self, steps: NDArray[np.int64], rows: NDArray[np.int64]) -> Self:
        """The same, heard in another order."""
        if self.which is None:
            return type(self)(self.inputs[steps, rows])
        return type(self)(self.inputs, self.which[steps, rows])


class BarReader:
    """One level hears the steps of each bar, the next hears the bars.

    As in Magenta the second level hears all bars of the longest sequence, also those that are
    empty, whose summary is zero. Magenta takes either whole sequences or a length for every bar;
    a shorter sequence here fills its bars in order.
    """

    def __init__(self, config: ModelConfig, arrays: Weights) -> None:
        """Arrange both levels."""
        self._bars = config.segments
        self._bar_steps = config.steps // config.segments
        self._steps_level = Layers(arrays, level_cell_name, range(1))
        self._bars_level = Layers(arrays, level_cell_name, range(1, 2))
        self.width = self._bars_level.width

    def summary(self, inputs: FloatArray, lengths: Lengths) -> FloatArray:
        """Summaries of the bars' summaries."""
        rows, steps, depth = inputs.shape
        room = self._bars * self._bar_steps
        if steps > room:
            raise ValueError(f"a sequence has {room} steps at most")
        padded = np.zeros((rows, room, depth), dtype=np.float32)
        padded[:, :steps] = inputs
        starts = np.arange(0, room, self._bar_steps)
        in_bars = np.clip(lengths[:, None] - starts, 0, self._bar_steps)
        bars = self._steps_level.summary(
            padded.reshape(rows * self._bars, self._bar_steps, depth), in_bars.ravel()
        )
        whole = np.full(rows, self._bars, dtype=np.int64)
        return self._bars_level.summary(bars.reshape(rows, self._bars, -1), whole)


class PhraseReader:
    """One level hears the steps of each phrase; the summaries stand side by side.

    A row's phrases divide its own length, which may differ from its neighbours'.
    """

    def __init__(self, config: ModelConfig, arrays: Weights) -> None:
        """Arrange the level."""
        self._phrases = config.segments
        self._level = Layers(arrays, level_cell_name, range(1))
        self.width = self._phrases * self._level.width

    def summary(self, inputs: FloatArray, lengths: Lengths) -> FloatArray:
        """Summaries of all phrases in order."""
        if (lengths % self._phrases).any():
            raise ValueError(f"lengths are divided into {self._phrases} phrases of one length")
        own = lengths // self._phrases
        longest = max(1, int(own.max(initial=0)))
        starts = own[:, None, None] * np.arange(self._phrases)[:, None]
        wanted = np.minimum(starts + np.arange(longest), inputs.shape[1] - 1)
        rows = np.arange(len(inputs))[:, None, None]
        phrases = inputs[rows, wanted].reshape(-1, longest, inputs.shape[2])
        return self._level.summary(phrases, own.repeat(self._phrases)).reshape(len(inputs), -1)


def reader_of(config: ModelConfig, arrays: Weights) -> Reader:
    """How a model reads."""
    return _READERS[config.family](config, arrays)


def _flat(config: ModelConfig, arrays: Weights) -> Reader:
    return Layers(arrays, encoder_cell_name, range(len(config.encoder_units)))


_READERS: dict[str, Callable[[ModelConfig, Weights], Reader]] = {
    FLAT: _flat,
    HIERDEC: _flat,
    HIER: BarReader,
    PHRASES: PhraseReader,
}


def _run(cell: LstmCell, heard: Heard) -> FloatArray:
    if heard.which is None:
        steps, rows, _ = heard.inputs.shape
        gates_of = gates_from(cell, heard.inputs)
    else:
        steps, rows = heard.which.shape
        gates_of = gates_from_table(cell, heard.inputs, heard.which)
    memory = np.zeros((rows, cell.units), dtype=np.float32)
    return run_layer(cell, steps, gates_of, memory, np.zeros_like(memory))


def _reversal(steps: int, lengths: Lengths) -> NDArray[np.int64]:
    """Which step to read at each step, (steps, rows), so that a row's own length is reversed.

    What lies beyond a row's length stays in place. The reversal is its own inverse.
    """
    forward = np.arange(steps)[:, None]
    return np.where(forward < lengths, lengths - 1 - forward, forward)
