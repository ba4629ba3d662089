"""What a step of each content is to a loss: one or several choices, or the numbers of a groove."""

from collections.abc import Sequence
from typing import Any, Protocol

import keras
from keras import ops

from engine.model.config import CONTENTS, ModelConfig


class Output(Protocol):
    """How written steps are heard, judged and drawn."""

    def written(self, events: Any) -> Any:
        """Events as the decoder hears them, float32 (rows, steps, depth)."""
        ...

    def nats(self, events: Any, logits: Any) -> Any:
        """What it costs to be told the events, summed over the steps, (rows,)."""
        ...

    def right(self, events: Any, logits: Any) -> Any:
        """Share of what is written that the likeliest answer gets right."""
        ...

    def drawn(self, logits: Any, picks: Any) -> Any:
        """Steps drawn from logits, as the decoder hears them; picks as in Batch decide."""
        ...


def output_of(config: ModelConfig) -> Output:
    """The output of a model."""
    return Choices(config.part_depths) if CONTENTS[config.content].categorical else Strokes()


class Choices:
    """One choice a step, or several side by side."""

    def __init__(self, depths: Sequence[int]) -> None:
        self._depths = depths

    def written(self, events: Any) -> Any:
        """One-hot, the parts side by side."""
        pairs = zip(self._columns(events), self._depths, strict=True)
        return ops.concatenate([ops.one_hot(column, depth) for column, depth in pairs], axis=-1)

    def nats(self, events: Any, logits: Any) -> Any:
        """Cross entropy, summed over the parts."""
        pairs = zip(self._columns(events), self._parts(logits), strict=True)
        costs = [
            keras.losses.sparse_categorical_crossentropy(column, part, from_logits=True)
            for column, part in pairs
        ]
        return ops.sum(sum(costs[1:], start=costs[0]), axis=1)

    def right(self, events: Any, logits: Any) -> Any:
        """Mean over the parts."""
        pairs = zip(self._columns(events), self._parts(logits), strict=True)
        shares = [_share(ops.argmax(part, -1), ops.cast(column, "int32")) for column, part in pairs]
        return ops.mean(ops.stack(shares))

    def drawn(self, logits: Any, picks: Any) -> Any:
        """One-hot, the choice of each part where its pick falls among the summed chances."""
        chosen = []
        for part, (own, depth) in enumerate(zip(self._parts(logits), self._depths, strict=True)):
            passed = ops.cumsum(ops.softmax(own), axis=-1) <= picks[:, :, part : part + 1]
            choice = ops.sum(ops.cast(passed, "int32"), axis=-1)
            chosen.append(ops.one_hot(ops.minimum(choice, depth - 1), depth))
        return ops.concatenate(chosen, axis=-1)

    def _columns(self, events: Any) -> list[Any]:
        if len(self._depths) == 1:
            return [events]
        return [events[:, :, part] for part in range(len(self._depths))]

    def _parts(self, logits: Any) -> list[Any]:
        parts, at = [], 0
        for depth in self._depths:
            parts.append(logits[:, :, at : at + depth])
            at += depth
        return parts


class Strokes:
    """Hit, velocity and timing of each drum. Source: magenta GrooveLstmDecoder."""

    def written(self, events: Any) -> Any:
        """The numbers themselves."""
        return ops.cast(events, "float32")

    def nats(self, events: Any, logits: Any) -> Any:
        """Cross entropy of the hits, squared errors of velocities and timing."""
        hits, velocities, offsets = ops.split(self.written(events), 3, axis=-1)
        raw = ops.split(logits, 3, axis=-1)
        costs = (
            ops.softplus(raw[0])
            - hits * raw[0]
            + ops.square(velocities - ops.sigmoid(raw[1]))
            + ops.square(offsets - ops.tanh(raw[2]))
        )
        return ops.sum(costs, axis=(1, 2))

    def right(self, events: Any, logits: Any) -> Any:
        """Share of the drums at each step that are struck, or not, as they should be."""
        hits = ops.split(self.written(events), 3, axis=-1)[0]
        return _share(ops.split(logits, 3, axis=-1)[0] > 0.0, hits > 0.5)

    def drawn(self, logits: Any, picks: Any) -> Any:
        """Hits drawn; velocities and timing as they are meant."""
        hits, velocities, offsets = ops.split(logits, 3, axis=-1)
        struck = ops.cast(picks < ops.sigmoid(hits), "float32")
        return ops.concatenate([struck, ops.sigmoid(velocities), ops.tanh(offsets)], axis=-1)


def _share(answer: Any, truth: Any) -> Any:
    return ops.mean(ops.cast(ops.equal(answer, truth), "float32"))
