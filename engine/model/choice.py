"""How a decoder settles on an event: the likeliest one, or one drawn by chance."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine.model.weights import FloatArray

Tokens = NDArray[np.int64]
Chooser = Callable[[int, FloatArray], Tokens]
RowRandomness = np.random.Generator | Sequence[np.random.Generator]

_COLDEST = 1e-6  # Below it float32 logits leave nothing to chance.


def likeliest(logits: FloatArray) -> Tokens:
    """The event with the largest logit in each row, the first of equals; shape (rows,)."""
    return np.asarray(logits.argmax(axis=1), dtype=np.int64)


def drawn(logits: FloatArray, temperature: float, uniform: NDArray[np.float64]) -> Tokens:
    """One event a row with probability softmax(logits / temperature).

    Args:
        logits: Shape (rows, depth); -inf is never chosen.
        temperature: Above 0; less is surer.
        uniform: One number in [0, 1) a row, the only chance there is.
    """
    scaled = (logits - logits.max(axis=1, keepdims=True)) / np.float32(temperature)
    reached = np.cumsum(np.exp(scaled), axis=1, dtype=np.float64)
    wanted = uniform[:, None] * reached[:, -1:]
    return np.asarray((reached <= wanted).sum(axis=1), dtype=np.int64)


def row_generators(rng: RowRandomness, rows: int) -> Sequence[np.random.Generator]:
    """One generator a row, so that a row's chance does not depend on its neighbours.

    A single generator is split: row i gets its next i-th child, whatever the number of rows.
    """
    if isinstance(rng, np.random.Generator):
        return rng.spawn(rows)
    if len(rng) != rows:
        raise ValueError(f"{len(rng)} generators for {rows} rows")
    return rng


def chooser(
    temperature: float | None, rng: RowRandomness | None, rows: int, *, steps: int
) -> Chooser:
    """Make the function (step, logits) -> events for one run of a decoder.

    Raises:
        ValueError: The temperature is negative or not a number, or chance has no generator.
    """
    if temperature is not None and not 0.0 <= temperature < np.inf:
        raise ValueError(f"a temperature of {temperature} makes no sense")
    if temperature is None or temperature < _COLDEST:
        return lambda step, logits: likeliest(logits)
    if rng is None:
        raise ValueError("sampling above temperature 0 needs a generator")
    heat = temperature
    uniform = np.empty((steps, rows))
    for column, generator in enumerate(row_generators(rng, rows)):
        uniform[:, column] = generator.random(steps)
    return lambda step, logits: drawn(logits, heat, uniform[step])
