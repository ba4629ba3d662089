"""Endless training batches: one length a batch, shuffled anew every pass, reproducible by seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.data.augment import Augmentation, augment
from engine.data.examples import ExampleSet
from engine.music.meter import MODEL_METERS


@dataclass(frozen=True, slots=True)
class Batch:
    """Model inputs: events int32 (batch, steps) and controls float32 (batch, control_size)."""

    events: NDArray[np.int32]
    controls: NDArray[np.float32]


def endless_batches(
    examples: ExampleSet,
    *,
    batch_size: int,
    augmentation: Augmentation,
    seed: int | Sequence[int],
    controls: int,
) -> Iterator[Batch]:
    """Yield batches for ever. Fewer windows than a batch make a smaller batch, never none.

    All windows of a batch have one length, so that no step is padding. A last, short batch of a
    pass is filled up with windows drawn again.
    """
    if not len(examples):
        raise ValueError("there is no example to train on")
    rng = np.random.default_rng(seed)
    groups = [np.flatnonzero(examples.lengths == n) for n in np.unique(examples.lengths)]
    while True:
        for indices in _one_pass(groups, batch_size, rng):
            part = examples.take(indices)
            steps = int(part.lengths[0])
            events = augment(part.events[:, :steps], augmentation, rng)
            yield Batch(events.astype(np.int32), control_rows(part.meters, controls))


def control_rows(meters: NDArray[np.uint8], width: int) -> NDArray[np.float32]:
    """The metre as one-hot rows (count, width); width 0 where a model has no control."""
    return np.eye(len(MODEL_METERS), dtype=np.float32)[meters][:, :width]


def _one_pass(
    groups: list[NDArray[np.int64]], batch_size: int, rng: np.random.Generator
) -> list[NDArray[np.int64]]:
    batches = []
    for group in groups:
        size = min(batch_size, len(group))
        order = rng.permutation(group)
        missing = -len(order) % size
        order = np.concatenate([order, rng.choice(group, missing, replace=False)])
        batches += np.split(order, len(order) // size)
    return [batches[index] for index in rng.permutation(len(batches))]
