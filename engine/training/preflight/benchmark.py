"""Which device trains fastest, measured with the real step, and which trains at all.

A GPU that comes to other losses than the processor, or learns nothing, is not used; nor is one
that is slower. Imports Keras only when it runs.
"""

import logging
import math
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import CONVERTERS
from engine.data.batches import Batch, blank_batch
from engine.errors import JobCancelled, TrainingFailed
from engine.jobs import JobLink, Progress
from engine.model.checkpoint import load_description
from engine.model.config import CONTENTS, ModelConfig
from engine.model.known import KNOWN_CONFIGS
from engine.training.device import (
    Choice,
    Device,
    computing_on,
    devices,
    open_device,
    processor_beside,
)
from engine.training.preflight.preflight import DeviceRate
from engine.training.preflight.rates import rates_of_today, remember_rates
from engine.training.recipe import SHIPPED_MODEL, TrainConfig
from engine.training.schedules import Schedules

SAME_STEPS = 20
FARTHEST_APART = 0.01  # Of the processor's loss.
_PATTERNS = 8
_FALLEN = 0.999  # A loss that is not below so much of what it was has not fallen.
_log = logging.getLogger(__name__)

Candidates = Callable[[], tuple[Device, ...]]


@dataclass(frozen=True, slots=True)
class Tried:
    """What a device made of the same steps as every other.

    Attributes:
        losses: Of SAME_STEPS steps from one seed; none where it could not make them.
        steps_per_s: How fast it was after them.
        fused: Whether cuDNN ran its LSTMs.
    """

    losses: tuple[float, ...]
    steps_per_s: float
    fused: bool = False


Trial = Callable[[ModelConfig, int, float, JobLink], Tried]


@dataclass(frozen=True, slots=True)
class MeasureDevicesJob:
    """Train a little on every device; progress stage 'measure' (devices).

    What was measured today is not measured again.

    Attributes:
        config: Name of the configuration that would be trained.
        base: The model that would go on learning, whose configuration counts then, or None.
        batch_size: Windows of a step.
        seconds: How long each device is timed.
    """

    config: str = SHIPPED_MODEL
    base: Path | None = None
    batch_size: int = 64
    seconds: float = 5.0

    def run(self, link: JobLink) -> tuple[DeviceRate, ...]:
        """Measure; the processor comes first.

        Raises:
            JobCancelled: cancel() was called.
            TrainingFailed: There is nothing to train with.
            CheckpointError: The base cannot be opened.
        """
        model = load_description(self.base)[0] if self.base else KNOWN_CONFIGS[self.config]
        known = rates_of_today(model, self.batch_size)
        if known is not None:
            return known
        open_device()
        rates = measured(model, self.batch_size, self.seconds, link)
        remember_rates(model, rates)
        return rates


def measured(
    model: ModelConfig,
    batch_size: int,
    seconds: float,
    link: JobLink,
    *,
    candidates: Candidates = devices,
    trial: Trial | None = None,
) -> tuple[DeviceRate, ...]:
    """Rates of all candidates, the first of which is the processor that the others are held to."""
    found, tried = candidates(), []
    for done, device in enumerate(found):
        link.raise_if_cancelled()
        link.report(Progress("measure", done, len(found)))
        with computing_on(device):
            attempt = partial(trial or tried_here, model, batch_size, seconds, link)
            tried.append(_tried_in_bfloat16(attempt) if _is_mixed(device) else attempt())
        _log.info("%s: %s", device, tried[-1])
    return tuple(
        _rate(device, each, tried[0], batch_size) for device, each in zip(found, tried, strict=True)
    )


def tried_here(model: ModelConfig, batch_size: int, seconds: float, link: JobLink) -> Tried:
    """The same steps as on every device, then as many as fit into the seconds."""
    from engine.training.network.built import built_network
    from engine.training.network.fused import fused_lstm
    from engine.training.network.step import make_step

    network = built_network(_recipe(model, batch_size))
    network.optimizer.learning_rate = 1e-3
    batches = _practice(model, batch_size)
    losses = []
    for step in range(SAME_STEPS):
        link.raise_if_cancelled()
        losses.append(make_step(network, batches[step % len(batches)]))
    taken: list[float] = []
    while not taken or sum(taken) < seconds:
        link.raise_if_cancelled()
        began = time.perf_counter()
        make_step(network, batches[len(taken) % len(batches)])
        taken.append(time.perf_counter() - began)
    return Tried(tuple(losses), 1.0 / statistics.median(taken), fused_lstm())


def best(rates: Sequence[DeviceRate]) -> DeviceRate:
    """The fastest that may be used."""
    return max((rate for rate in rates if rate.sound), key=lambda rate: rate.steps_per_s)


def device_to_use(choice: Choice, model: ModelConfig, batch_size: int, link: JobLink) -> Device:
    """Wake the backend and settle what to compute on, by measuring where there is a GPU.

    Raises:
        TrainingFailed: Nothing to train with is installed, there is no GPU where one was asked
            for, or it does not train as it should.
        JobCancelled: cancel() was called.
    """
    here = open_device(choice)
    if here.kind == "cpu":
        return here
    if choice == "cpu":  # The backend woke up before, and with its GPU.
        return processor_beside(here)
    rates = rates_of_today(model, batch_size)
    if rates is None or not any(rate.device == here for rate in rates):
        rates = measured(model, batch_size, 3.0, link)
        remember_rates(model, rates)
    if choice == "auto":
        return best(rates).device
    own = [rate for rate in rates if rate.device.kind == here.kind]
    usable = [rate for rate in own if rate.words in ("", _SLOWER)]
    if not usable:
        raise TrainingFailed(_UNSOUND.format(name=here.name, words=own[0].words))
    return max(usable, key=lambda rate: rate.steps_per_s).device


def _is_mixed(device: Device) -> bool:
    return device.precision != "float32"


def _tried_in_bfloat16(attempt: Callable[[], Tried]) -> Tried:
    """What came of it; nothing where a driver or library has no bfloat16, whatever it raises."""
    try:
        return attempt()
    except JobCancelled:
        raise
    except Exception as error:
        _log.info("no bfloat16: %s", error)
        return Tried((), 0.0)


def _rate(device: Device, own: Tried, reference: Tried, batch_size: int) -> DeviceRate:
    rate = DeviceRate(device, own.steps_per_s, batch_size, fused=own.fused)
    if own is reference:
        return rate
    words = _unsound(own.losses, reference.losses)
    if not words and own.steps_per_s < reference.steps_per_s:
        words = _SLOWER
    return replace(rate, sound=not words, words=words)


def _unsound(losses: Sequence[float], reference: Sequence[float]) -> str:
    """Why losses are not to be trusted, as half a sentence; empty where they are."""
    if not losses:
        return "it does not take bfloat16"
    if not all(map(math.isfinite, losses)):
        return "its losses are no numbers"
    if losses[-1] >= _FALLEN * losses[0] and reference[-1] < _FALLEN * reference[0]:
        return "it learns nothing"
    apart = abs(losses[-1] - reference[-1]) / abs(reference[-1])
    if apart > FARTHEST_APART:
        return f"its losses are {100 * apart:.0f} % from the processor's"
    return ""


def _recipe(model: ModelConfig, batch_size: int) -> TrainConfig:
    schedules = Schedules(learning_rate=1e-3, sampling_rate=0.0)
    return TrainConfig(model, schedules, batch_size=batch_size, seed=0, steps=SAME_STEPS)


def _practice(model: ModelConfig, rows: int) -> tuple[Batch, ...]:
    """Batches of one handful of windows, so that there is something to learn in few steps."""
    rng = np.random.default_rng(0)
    blank = blank_batch(model, rows)
    events = _events(model, rng)[np.arange(rows) % _PATTERNS].astype(blank.events.dtype)
    noises = (rng.standard_normal(blank.noise.shape, np.float32) for _ in range(2))
    inputs = CONVERTERS[model.content].inputs_of(events)
    return tuple(replace(blank, inputs=inputs, events=events, noise=noise) for noise in noises)


def _events(model: ModelConfig, rng: np.random.Generator) -> NDArray[Any]:
    if not CONTENTS[model.content].categorical:
        return rng.uniform(0.0, 0.5, (_PATTERNS, model.steps, model.depth))
    shape = (_PATTERNS, model.steps)
    parts = [rng.integers(0, depth, shape) for depth in model.part_depths]
    return parts[0] if len(parts) == 1 else np.stack(parts, axis=-1)


_SLOWER = "it is slower than the processor"
_UNSOUND = (
    "{name} is not used for training: {words}. A newer driver may help; until then choose 'auto' "
    "or 'cpu'."
)
