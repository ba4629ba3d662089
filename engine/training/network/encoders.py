"""From what a window sounds like to its posterior, for every family."""

from typing import Any, Protocol

from keras import ops

from engine.model.config import FLAT, HIER, HIERDEC, PHRASES, ModelConfig
from engine.model.shapes import DIRECTIONS, encoder_cell_name, level_cell_name
from engine.training.network.layers import BothWays, NamedLayers, in_float32, nearly_zero, split
from engine.training.network.sweeps import Heard


class Reader(Protocol):
    """Sums up sequences."""

    def summary(self, heard: Heard) -> Any:
        """One vector a window, by what is heard in its segments, side by side as rows."""
        ...

    def named_layers(self) -> NamedLayers:
        """Its cells."""
        ...


class Encoder:
    """A reader, and the two dense layers that turn its summary into mu and sigma."""

    def __init__(self, config: ModelConfig, seed: int) -> None:
        self._config = config
        self._reader = _READERS[config.family](config)
        of_mu = "glorot_uniform" if config.family == PHRASES else nearly_zero(seed)
        self._mu = in_float32(config.z_size, kernel_initializer=of_mu, name="mu")
        self._sigma = in_float32(
            config.z_size,
            activation="softplus",
            kernel_initializer=nearly_zero(seed + 1),
            name="sigma",
        )

    def posterior(self, inputs: Any, controls: Any) -> tuple[Any, Any]:
        """(mu, sigma), each (rows, z_size), of inputs (rows, steps, input_depth)."""
        segments = 1 if self._config.family in (FLAT, HIERDEC) else self._config.segments
        beside = split(controls, segments) if self._config.control_size else None
        chosen = self._config.content == "melody"
        summary = self._reader.summary(Heard(split(inputs, segments), None, beside, chosen=chosen))
        return self._mu(summary), self._sigma(summary)

    def named_layers(self) -> NamedLayers:
        """All layers under Magenta's names."""
        dense = {"encoder/mu": self._mu, "encoder/sigma": self._sigma}
        return self._reader.named_layers() | dense


class _FlatReader:
    """Layers over the whole sequence; all but the last give every step to the one above."""

    def __init__(self, config: ModelConfig) -> None:
        last = len(config.encoder_units) - 1
        self._layers = [
            BothWays(units, f"encoder_{level}", every_step=level < last)
            for level, units in enumerate(config.encoder_units)
        ]

    def summary(self, heard: Heard) -> Any:
        x = heard.moving
        for layer in self._layers:
            x = layer.run(heard)
            heard = Heard(x)
        return x

    def named_layers(self) -> NamedLayers:
        named: NamedLayers = {}
        for level, layer in enumerate(self._layers):
            named |= layer.named([encoder_cell_name(level, way) for way in DIRECTIONS])
        return named


class _BarReader:
    """One layer over the steps of each segment, one over the segments' summaries."""

    def __init__(self, config: ModelConfig) -> None:
        self._segments, self._units = config.segments, config.encoder_units[-1]
        self._levels = [BothWays(self._units, f"encoder_level_{level}") for level in (0, 1)]

    def summary(self, heard: Heard) -> Any:
        steps, bars = self._levels
        summaries = ops.reshape(steps.run(heard), (-1, self._segments, 2 * self._units))
        return bars.run(Heard(summaries))

    def named_layers(self) -> NamedLayers:
        return _named_levels(self._levels)


class _PhraseReader:
    """One layer over the steps of each segment; the summaries stand side by side."""

    def __init__(self, config: ModelConfig) -> None:
        self._segments, self._units = config.segments, config.encoder_units[-1]
        self._level = BothWays(self._units, "encoder_level_0")

    def summary(self, heard: Heard) -> Any:
        return ops.reshape(self._level.run(heard), (-1, self._segments * 2 * self._units))

    def named_layers(self) -> NamedLayers:
        return _named_levels([self._level])


def _named_levels(levels: list[BothWays]) -> NamedLayers:
    named: NamedLayers = {}
    for level, layer in enumerate(levels):
        named |= layer.named([level_cell_name(level, way) for way in DIRECTIONS])
    return named


_READERS: dict[str, type[_FlatReader | _BarReader | _PhraseReader]] = {
    FLAT: _FlatReader,
    HIERDEC: _FlatReader,
    HIER: _BarReader,
    PHRASES: _PhraseReader,
}
