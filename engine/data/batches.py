"""Endless training batches: one length a batch, shuffled anew every pass, reproducible by seed.

A batch brings every draw of its training step, so that all backends and devices see the same
numbers; and a stream can be put back to any place it has been in.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from engine.converters.controls import controls_from
from engine.converters.converter import CONVERTERS
from engine.data.augment import Augmentation, augment, augment_drums, crossed
from engine.data.examples import ExampleSet, joined_examples
from engine.model.config import CONTENTS, ModelConfig
from engine.music.drums import DRUM_CLASSES

State = dict[str, NDArray[Any]]
_HALF = 1 << 64  # NumPy's generator has numbers of 128 bits, arrays have 64.


@dataclass(frozen=True, slots=True)
class Batch:
    """What one training step learns from, and its draws.

    Attributes:
        inputs: What the encoder hears, float32 (rows, steps, input_depth).
        events: What the decoder should write, int32 (rows, steps) or (rows, steps, parts), or
            float32 (rows, steps, 27) of a groove.
        controls: Float32 (rows, steps, control_size).
        noise: What places z in its posterior, float32 (rows, z_size), standard normal.
        coins: Float32 (rows, steps, 2), uniform in 0..1: whether the decoder hears what it wrote
            itself there, whether it hears nothing.
        picks: Float32 (rows, steps, parts), or 9 of a groove; uniform in 0..1: what it writes
            itself.
    """

    inputs: NDArray[np.float32]
    events: NDArray[Any]
    controls: NDArray[np.float32]
    noise: NDArray[np.float32]
    coins: NDArray[np.float32]
    picks: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.events)

    def arrays(self) -> dict[str, NDArray[Any]]:
        """All arrays by name, as a network takes them."""
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def take(self, rows: slice) -> "Batch":
        """Some of the windows, each with its own draws."""
        return Batch(**{name: array[rows] for name, array in self.arrays().items()})


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Music that a model knew before, mixed into what it learns so that it does not forget.

    Attributes:
        examples: The music.
        share: How much of every batch it is, 0..1 and not 1.
    """

    examples: ExampleSet
    share: float

    def __post_init__(self) -> None:
        if not 0.0 <= self.share < 1.0:
            raise ValueError("the share of what is rehearsed lies in 0..1 and is not 1")

    def rows_beside(self, rows: int) -> int:
        """How many rows belong beside so many of what is new; one at least, unless share is 0."""
        beside = rows * self.share / (1.0 - self.share)
        return max(1, round(beside)) if self.share else 0


class BatchStream(Iterator[Batch]):
    """Gives batches for ever. Fewer windows than a batch make a smaller batch, never none.

    All windows of a batch have one length, so that no step is padding. A last, short batch of a
    pass is filled up with windows drawn again.

    Raises:
        ValueError: There is no example.
    """

    def __init__(
        self,
        examples: ExampleSet,
        model: ModelConfig,
        *,
        batch_size: int,
        augmentation: Augmentation,
        seed: int | Sequence[int],
        rehearsal: Rehearsal | None = None,
    ) -> None:
        if not len(examples):
            raise ValueError("there is no example to train on")
        self._examples, self._model = examples, model
        self._augmentation = augmentation
        self._groups = _by_length(examples)
        self._rehearsal = rehearsal
        self._known = _by_length(rehearsal.examples) if rehearsal is not None else {}
        own_share = 1.0 - rehearsal.share if rehearsal is not None else 1.0
        self._new_rows = max(1, round(batch_size * own_share))
        self._rng = np.random.default_rng(seed)
        self._passes, self._at = 0, 0
        self._order: list[NDArray[np.int64]] = []
        self._began = self._rng.bit_generator.state

    @property
    def epoch(self) -> int:
        """How many passes through all windows were made."""
        return self._passes - (self._at < len(self._order))

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Batch:
        if self._at == len(self._order):
            self._begin_pass()
            self._passes += 1
        indices = self._order[self._at]
        self._at += 1
        return self._batch(indices)

    def state(self) -> State:
        """Where the stream is, as small arrays."""
        return {
            "began": _numbers_of(self._began),
            "now": _numbers_of(self._rng.bit_generator.state),
            "place": np.array([self._passes, self._at], np.int64),
        }

    def restore(self, state: Mapping[str, NDArray[Any]]) -> None:
        """Go to where a stream of the same windows was when it gave state().

        Raises:
            KeyError, ValueError: That is no state of such a stream.
        """
        passes, at = (int(number) for number in state["place"])
        now = _generator_state(state["now"])
        self._rng.bit_generator.state = _generator_state(state["began"])
        if passes:
            self._begin_pass()
        if not 0 <= at <= len(self._order):
            raise ValueError("the place lies outside the windows")
        self._rng.bit_generator.state = now
        self._passes, self._at = passes, at

    def _begin_pass(self) -> None:
        self._began = self._rng.bit_generator.state
        self._order = _one_pass(list(self._groups.values()), self._new_rows, self._rng)
        self._at = 0

    def _batch(self, indices: NDArray[np.int64]) -> Batch:
        part = self._examples.take(indices)
        steps = int(part.lengths[0])
        part = self._with_rehearsal(self._crossed(part, steps), steps)
        rng, model, events = self._rng, self._model, part.events[:, :steps]
        if model.content == "melody":
            events = augment(events, self._augmentation, rng)
        elif model.content == "drums":
            others = self._examples.events[rng.choice(self._groups[steps], len(events)), :steps]
            events = augment_drums(events, others, self._augmentation, rng)
        return _drawn_batch(events, model, controls_of(part, model, steps), rng)

    def _crossed(self, part: ExampleSet, steps: int) -> ExampleSet:
        """Windows of which some end as another does, if that is how they vary."""
        share = self._augmentation.cross_share
        if not share:
            return part
        others = self._examples.take(self._rng.choice(self._groups[steps], len(part)))
        return crossed(part, others, share, self._rng)

    def _with_rehearsal(self, part: ExampleSet, steps: int) -> ExampleSet:
        """Windows with some that were known before, where there are any of their length."""
        if self._rehearsal is None or steps not in self._known:
            return part
        chosen = self._rng.choice(self._known[steps], self._rehearsal.rows_beside(len(part)))
        return joined_examples(part, self._rehearsal.examples.take(chosen))


def blank_batch(model: ModelConfig, rows: int) -> Batch:
    """A batch of silence, for building a network."""
    controls = np.zeros((rows, model.steps, model.control_size), np.float32)
    blank = CONVERTERS[model.content].blank(rows, model.steps)
    return _drawn_batch(blank, model, controls, np.random.default_rng(0))


def controls_of(examples: ExampleSet, model: ModelConfig, steps: int) -> NDArray[np.float32]:
    """The controls of examples, shape (count, steps, control_size); a width of 0 for none."""
    if not model.controls:
        return np.zeros((len(examples), steps, 0), np.float32)
    meters = np.repeat(examples.meters.astype(np.int64)[:, None], steps, axis=1)
    chords = np.zeros_like(meters) if examples.chords is None else examples.chords[:, :steps]
    return controls_from(model.controls, meters, chords)


def _drawn_batch(
    events: NDArray[Any],
    model: ModelConfig,
    controls: NDArray[np.float32],
    rng: np.random.Generator,
) -> Batch:
    """Events with all that a step needs beside them."""
    categorical = CONTENTS[model.content].categorical
    written = events.astype(np.int32 if categorical else np.float32)
    picks = len(model.part_depths) if categorical else DRUM_CLASSES
    return Batch(
        CONVERTERS[model.content].inputs_of(written),
        written,
        controls,
        rng.standard_normal((len(events), model.z_size), np.float32),
        rng.random((*events.shape[:2], 2), np.float32),
        rng.random((*events.shape[:2], picks), np.float32),
    )


def _by_length(examples: ExampleSet) -> dict[int, NDArray[np.int64]]:
    lengths = examples.lengths
    return {int(n): np.flatnonzero(lengths == n) for n in np.unique(lengths)}


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


def _numbers_of(state: Mapping[str, Any]) -> NDArray[np.uint64]:
    """The state of a PCG64 as plain numbers."""
    inner = state["state"]
    halves = [*divmod(inner["state"], _HALF), *divmod(inner["inc"], _HALF)]
    return np.array([*halves, state["has_uint32"], state["uinteger"]], np.uint64)


def _generator_state(numbers: NDArray[Any]) -> dict[str, Any]:
    high, low, inc_high, inc_low, has_half, half = (int(number) for number in numbers)
    inner = {"state": high * _HALF + low, "inc": inc_high * _HALF + inc_low}
    return {"bit_generator": "PCG64", "state": inner, "has_uint32": has_half, "uinteger": half}
