"""What encoders and decoders of every family are made of: LSTM layers over whole sequences.

Nothing is masked and on a GPU no cell is stepped by hand, which is what lets it use cuDNN.
Segments of a sequence are put side by side as rows of the batch for the same reason. A CPU sweeps
by hand (engine.training.network.sweeps), with the same weights.
"""

from collections.abc import Sequence
from typing import Any

import keras
from keras import ops

from engine.model.shapes import DIRECTIONS
from engine.training.network.sweeps import (
    Heard,
    Sweep,
    by_hand,
    projection,
    recurrent,
    steps_swapped,
    sweeps,
)

NamedLayers = dict[str, Any]
"""Keras layers, LSTM or Dense, by the name that Magenta gives their kernel and bias."""


def nearly_zero(seed: int) -> Any:
    """How Magenta starts the dense kernels around z: N(0, 0.001)."""
    return keras.initializers.RandomNormal(stddev=0.001, seed=seed)


def in_float32(units: int, **settings: Any) -> Any:
    """A dense layer whose numbers a loss is made of: never less precise, whatever the others."""
    return keras.layers.Dense(units, dtype="float32", **settings)


def split(x: Any, segments: int) -> Any:
    """(rows, steps, width) to (rows * segments, steps / segments, width)."""
    if segments == 1:
        return x
    return ops.reshape(x, (-1, ops.shape(x)[1] // segments, x.shape[2]))


def joined(x: Any, segments: int) -> Any:
    """The way back from split."""
    if segments == 1:
        return x
    return ops.reshape(x, (-1, ops.shape(x)[1] * segments, x.shape[2]))


def one_step_late(x: Any) -> Any:
    """What is heard of x (rows, steps, width): each step after it was written, first nothing."""
    return ops.pad(x[:, :-1], [[0, 0], [1, 0], [0, 0]])


class BothWays:
    """A bidirectional LSTM layer.

    Gives its last outputs side by side, (rows, 2 * units), or with `every_step` those of each
    step.
    """

    def __init__(self, units: int, name: str, *, every_step: bool = False) -> None:
        self._every_step, self._by_hand = every_step, by_hand()
        self._layer = keras.layers.Bidirectional(
            keras.layers.LSTM(units, return_sequences=every_step, name=name), name=f"{name}_ways"
        )

    def run(self, heard: Heard) -> Any:
        """Outputs of what is heard."""
        if not self._by_hand:
            return self._layer(heard.whole())
        if not self._layer.built:
            self._layer.build((None, None, heard.width))
        forwards, backwards = self._swept(heard)
        if self._every_step:
            return steps_swapped(ops.concatenate([forwards, backwards], axis=-1))
        return ops.concatenate([forwards[-1], backwards[0]], axis=-1)

    def named(self, names: Sequence[str]) -> NamedLayers:
        """Its two cells under the names of fw and bw."""
        return dict(zip(names, self._ways(), strict=True))

    def _ways(self) -> list[Any]:
        sides = dict(zip(DIRECTIONS, ("forward_layer", "backward_layer"), strict=True))
        return [getattr(self._layer, sides[direction]) for direction in DIRECTIONS]

    def _swept(self, heard: Heard) -> list[Any]:
        ways = self._ways()
        nothing = ops.zeros((ops.shape(heard.moving)[0], ways[0].units))
        runs = [
            Sweep(projection(heard, way), recurrent(way), nothing, nothing, backwards)
            for way, backwards in zip(ways, (False, True), strict=True)
        ]
        return sweeps(runs)


class StartedLstms:
    """LSTM layers on top of each other whose first states are a dense tanh of a vector."""

    def __init__(self, units: Sequence[int], name: str, *, start: Any = "glorot_uniform") -> None:
        self._units, self._by_hand = units, by_hand()
        self.state = keras.layers.Dense(
            2 * sum(units), "tanh", kernel_initializer=start, name=f"{name}_state"
        )
        self.layers = [
            keras.layers.LSTM(width, return_sequences=True, name=f"{name}_{level}")
            for level, width in enumerate(units)
        ]

    def run(self, heard: Heard, vector: Any) -> Any:
        """Outputs of the top layer at every step of what is heard."""
        state, at = self.state(vector), 0  # In the order c0, h0, c1, h1 and so on.
        x = heard.moving
        for layer, width in zip(self.layers, self._units, strict=True):
            c, h = state[:, at : at + width], state[:, at + width : at + 2 * width]
            x = self._one(layer, heard, h, c)
            heard = Heard(x)
            at += 2 * width
        return x

    def _one(self, layer: Any, heard: Heard, h: Any, c: Any) -> Any:
        if not self._by_hand:
            return layer(heard.whole(), initial_state=[h, c])
        if not layer.built:
            layer.build((None, None, heard.width))
        (outputs,) = sweeps([Sweep(projection(heard, layer), recurrent(layer), h, c)])
        return steps_swapped(outputs)
