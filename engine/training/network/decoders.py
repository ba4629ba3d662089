"""From z to what is written, hearing the right answer so far, for every family.

A leader gives each segment an embedding; core decoders write the segments side by side, each
part of a step by a core of its own that hears its own part alone.
"""

from typing import Any, Protocol

import keras
from keras import ops

from engine.model.config import CONTENTS, FLAT, HIER, HIERDEC, PHRASES, ModelConfig
from engine.model.shapes import (
    CONDUCTOR_STATE,
    EMBEDDINGS,
    OUTPUT_PROJECTION,
    Z_TO_STATE,
    conductor_cell_name,
    core_configs,
    core_prefixes,
    decoder_cell_name,
)
from engine.training.network.layers import (
    NamedLayers,
    StartedLstms,
    in_float32,
    joined,
    nearly_zero,
    one_step_late,
    split,
)
from engine.training.network.sweeps import Heard


class Leader(Protocol):
    """Tells the segments of a sequence what to be."""

    def lead(self, z: Any) -> Any:
        """Embeddings (rows * segments, width) of z (rows, z_size)."""
        ...

    def named_layers(self) -> NamedLayers:
        """Its layers."""
        ...


class Decoder:
    """A leader and the cores that write."""

    def __init__(self, config: ModelConfig, seed: int) -> None:
        self._config = config
        self._leader = _LEADERS[config.family](config, seed)
        pairs = zip(core_configs(config), core_prefixes(config), strict=True)
        self.cores = [
            CoreDecoder(core, prefix, _start_of_cores(config, seed + 2 + part))
            for part, (core, prefix) in enumerate(pairs)
        ]

    def logits(self, z: Any, heard: Any, controls: Any) -> Any:
        """Logits (rows, steps, depth) from z and what is heard before each step."""
        segments = self._config.segments
        embeddings = self._leader.lead(z)
        heard = split(heard, segments)
        beside = split(controls, segments) if self._config.control_size else None
        written, at = [], 0
        for core in self.cores:
            own = heard[:, :, at : at + core.depth]
            written.append(core.logits(embeddings, own, beside))
            at += core.depth
        return joined(ops.concatenate(written, axis=-1), segments)

    def heard(self, written: Any) -> Any:
        """What is heard before each step of what is written, (rows, steps, depth).

        At first nothing; at the beginning of a later segment what the one before ended with, and
        in phrases nothing again, so that they can be written side by side.
        """
        apart = self._config.segments if self._config.family == PHRASES else 1
        return joined(one_step_late(split(written, apart)), apart)

    def named_layers(self) -> NamedLayers:
        """All layers under Magenta's names."""
        named = self._leader.named_layers()
        for core in self.cores:
            named |= core.named_layers()
        return named


class CoreDecoder:
    """Writes steps from an embedding, hearing what was written before."""

    def __init__(self, config: ModelConfig, prefix: str, start: Any) -> None:
        self.depth = config.depth
        self._prefix = prefix
        self._chosen = CONTENTS[config.content].categorical and len(config.part_depths) == 1
        name = prefix.replace("/", "_") + "decoder"
        self._lstms = StartedLstms(config.decoder_units, name, start=start)
        self.output = in_float32(config.depth, name=f"{name}_output_projection")

    def logits(self, embeddings: Any, heard: Any, controls: Any | None) -> Any:
        """Logits (rows, steps, depth) of embeddings (rows, width)."""
        told = Heard(heard, embeddings, controls, chosen=self._chosen)
        return self.output(self._lstms.run(told, embeddings))

    def named_layers(self) -> NamedLayers:
        """All layers under Magenta's names."""
        own: NamedLayers = {Z_TO_STATE: self._lstms.state, OUTPUT_PROJECTION: self.output}
        own |= {decoder_cell_name(n): layer for n, layer in enumerate(self._lstms.layers)}
        return {f"{self._prefix}{name}": layer for name, layer in own.items()}


class _Nobody:
    """A flat model's one segment is led by z itself."""

    def __init__(self, config: ModelConfig, seed: int) -> None:
        pass

    def lead(self, z: Any) -> Any:
        return z

    def named_layers(self) -> NamedLayers:
        return {}


class _Conductor:
    """LSTMs that hear one zero a segment; the outputs of the top one are the embeddings."""

    def __init__(self, config: ModelConfig, seed: int) -> None:
        self._segments, self._width = config.segments, config.conductor_units[-1]
        start = nearly_zero(seed + 10)
        self._lstms = StartedLstms(config.conductor_units, "conductor", start=start)

    def lead(self, z: Any) -> Any:
        silence = ops.zeros((ops.shape(z)[0], self._segments, 1))
        return ops.reshape(self._lstms.run(Heard(silence), z), (-1, self._width))

    def named_layers(self) -> NamedLayers:
        cells = {conductor_cell_name(n): layer for n, layer in enumerate(self._lstms.layers)}
        return {CONDUCTOR_STATE: self._lstms.state} | cells


class _Table:
    """One dense layer gives the embeddings of all segments."""

    def __init__(self, config: ModelConfig, seed: int) -> None:
        (self._width,) = config.conductor_units
        self._dense = keras.layers.Dense(config.segments * self._width, name="embeddings")

    def lead(self, z: Any) -> Any:
        return ops.reshape(self._dense(z), (-1, self._width))

    def named_layers(self) -> NamedLayers:
        return {EMBEDDINGS: self._dense}


def _start_of_cores(config: ModelConfig, seed: int) -> Any:
    return "glorot_uniform" if config.family == PHRASES else nearly_zero(seed)


_LEADERS: dict[str, type[_Nobody | _Conductor | _Table]] = {
    FLAT: _Nobody,
    HIERDEC: _Conductor,
    HIER: _Conductor,
    PHRASES: _Table,
}
