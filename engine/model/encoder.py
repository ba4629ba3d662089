"""From sequences to the latent space: the bidirectional LSTM encoders of all families in NumPy."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.model.config import HIER, PHRASES, ModelConfig
from engine.model.controls import check_controls
from engine.model.readers import reader_of
from engine.model.weights import FloatArray, Weights, select_weights

_ROWS_AT_ONCE = 256  # Enough for full speed; keeps the memory of a large library bounded.


class BidirectionalLstmEncoder:
    """Reads sequences forwards and backwards and says where they lie in the latent space."""

    def __init__(self, config: ModelConfig, weights: Weights) -> None:
        """Arrange the encoder's arrays; CheckpointMismatch if they do not fit config."""
        self._config = config
        arrays = select_weights(config, weights, "encoder/")
        self._reader = reader_of(config, arrays)
        self._mu = (arrays["encoder/mu/kernel"], arrays["encoder/mu/bias"])
        self._sigma = (arrays["encoder/sigma/kernel"], arrays["encoder/sigma/bias"])

    def encode(
        self,
        x: FloatArray,
        lengths: NDArray[np.integer[Any]],
        controls: FloatArray | None = None,
    ) -> tuple[FloatArray, FloatArray]:
        """Give the posterior of each row.

        Args:
            x: Sequences as the model hears them, shape (rows, steps, input_depth).
            lengths: Steps that count in each row, 0..steps, shape (rows,).
            controls: Shape (rows, steps, control_size), where the model has a control.

        Returns:
            mu and sigma, each of shape (rows, z_size); sigma is a standard deviation.

        Raises:
            ValueError: A shape or length does not fit.
        """
        inputs = self._joined(x, controls)
        ends = np.asarray(lengths, dtype=np.int64)
        if ends.shape != x.shape[:1] or ((ends < 0) | (ends > x.shape[1])).any():
            raise ValueError("lengths are one per row, between 0 and the number of steps")
        summary = np.empty((len(x), self._reader.width), dtype=np.float32)
        at_once = max(1, _ROWS_AT_ONCE // self._segments())
        for part in _even_parts(len(x), at_once):
            summary[part] = self._reader.summary(inputs[part], ends[part])
        return _dense(summary, self._mu), _softplus(_dense(summary, self._sigma))

    def _segments(self) -> int:
        """How many segments of a row are read side by side."""
        return self._config.segments if self._config.family in (HIER, PHRASES) else 1

    def _joined(self, x: FloatArray, controls: FloatArray | None) -> FloatArray:
        if x.ndim != 3 or x.shape[2] != self._config.input_depth:
            raise ValueError(f"x is (rows, steps, {self._config.input_depth}) and not {x.shape}")
        x = np.asarray(x, dtype=np.float32)
        checked = check_controls(self._config, controls, x.shape[:2])
        return x if checked is None else np.concatenate((x, checked), axis=2)


def _even_parts(rows: int, at_once: int) -> Iterator[slice]:
    """Parts of about one size: in a last one of few rows they would come out a little different."""
    count = max(1, -(-rows // at_once))
    for part in range(count):
        yield slice(rows * part // count, rows * (part + 1) // count)


def _dense(inputs: FloatArray, layer: tuple[FloatArray, FloatArray]) -> FloatArray:
    kernel, bias = layer
    return inputs @ kernel + bias


def _softplus(x: FloatArray) -> FloatArray:
    return np.logaddexp(np.float32(0.0), x)
