"""The loop that trains: batches in, weights out, with progress, stop, cancel and a guard.

Backend-neutral: schedules are variables that are set before each step.
"""

import math
import time
from dataclasses import dataclass, field
from typing import Any

import keras
import numpy as np

from engine.data.batches import BatchStream, blank_batch
from engine.errors import TrainingFailed
from engine.jobs import JobLink, Progress
from engine.training.device import describe_device
from engine.training.measure import free_running_accuracy, playable, some_of
from engine.training.network.exchange import Arrays, export_weights, import_weights
from engine.training.network.music_network import LN2, TALLY_RATE, MusicNetwork
from engine.training.network.optimizer import GuardedAdam
from engine.training.recipe import TrainConfig
from engine.training.state import load_state, save_state
from engine.training.trained import CurvePoint, Start, Trained, TrainingData

MOST_HELD_OUT = 512
_LOST_AFTER = 25  # Steps in a row without a usable loss.
_LOG_EVERY = 20
_STATE_EVERY_S = 120.0
_STEPS_BEFORE_SPEED = 5  # The first ones trace and compile.


@dataclass(slots=True)
class _Best:
    """The weights with the best accuracy on what is held out."""

    accuracy: float = -1.0
    weights: Arrays = field(default_factory=dict)


def train(
    config: TrainConfig, data: TrainingData, link: JobLink, *, start: Start | None = None
) -> Trained:
    """Train until the steps or minutes are over or stop is asked for.

    Raises:
        JobCancelled: cancel() was called; nothing is left behind but a state file.
        TrainingFailed: The loss stays no number.
    """
    link.report(Progress("prepare", 0))
    run = _Run(config, data, start or Start())
    run.begin()
    while not run.over and not link.stop_requested:
        link.raise_if_cancelled()
        run.make_step()
        link.report(run.progress())
    return run.finish()


class _Run:
    """One training on its way."""

    def __init__(self, config: TrainConfig, data: TrainingData, start: Start) -> None:
        self._config, self._start = config, start
        self._held_out = some_of(data.held_out, MOST_HELD_OUT, config.seed)
        self._network = _built_network(config)
        if start.weights is not None:
            import_weights(self._network, dict(start.weights))
        self._curve: list[CurvePoint] = []
        self._first = 0
        if start.state_file is not None and start.state_file.exists():
            self._first, self._curve = load_state(start.state_file, self._network)
        self._step = self._first
        self._batches = BatchStream(
            data.training,
            config.model,
            batch_size=config.batch_size,
            augmentation=config.augmentation,
            seed=(config.seed, self._first),
        )
        self._best = _Best()
        self._measured: float | None = None
        self._measured_at = -1
        self._lost = 0

    def begin(self) -> None:
        """See what computes, and start the clock."""
        self._on_gpu = float(describe_device().kind == "gpu")
        self._began = self._saved = time.monotonic()
        self._fast_since = self._began

    @property
    def seconds(self) -> float:
        """Time since begin()."""
        return time.monotonic() - self._began

    @property
    def share_done(self) -> float:
        """How much of the run is over, 0..1, by steps or by time, whichever is further."""
        steps, minutes = self._config.steps, self._config.minutes
        by_steps = self._step / steps if steps else 0.0
        by_time = self.seconds / (60.0 * minutes) if minutes else 0.0
        return min(1.0, max(by_steps, by_time))

    @property
    def over(self) -> bool:
        """Whether the steps or the minutes are used up; a new training makes one step at least."""
        return self.share_done >= 1.0 and self._step > 0

    def make_step(self) -> None:
        """Set the rates, learn one batch, look after what is kept."""
        self._set_rates()
        batch = next(self._batches)
        loss = float(self._network.train_on_batch(batch.arrays(), return_dict=True)["loss"])
        self._step += 1
        if self._step - self._first == _STEPS_BEFORE_SPEED:
            self._fast_since = time.monotonic()
        self._guard(loss)
        if self._step % self._config.evaluate_every == 0:
            self._measure()
        if self._step % _LOG_EVERY == 0 or self._step % self._config.evaluate_every == 0:
            self._curve.append(self._point())
        if time.monotonic() - self._saved > _STATE_EVERY_S:
            self._save_state()

    def progress(self) -> Progress:
        """What there is to tell: steps, or seconds where time decides."""
        point, config = self._point(), self._config
        metrics = {
            "steps": float(self._step),
            "loss": point.loss,
            "accuracy": point.accuracy,
            "kl_bits": point.kl_bits,
            "on_gpu": self._on_gpu,
        }
        metrics |= self._speed()
        if self._measured is not None:
            metrics["held_out_accuracy"] = self._measured
        if config.steps is not None:
            return Progress("train", self._step, config.steps, metrics)
        total = math.ceil(60.0 * (config.minutes or 0.0))
        return Progress("train", min(total, int(self.seconds)), total, metrics)

    def finish(self) -> Trained:
        """Choose what is kept."""
        seconds = self.seconds
        if self._step % self._config.evaluate_every:
            self._measure()
        if self._step > self._first and (not self._curve or self._curve[-1].step != self._step):
            self._curve.append(self._point())
        self._save_state()
        keep_best = self._config.keep_best and self._best.weights
        weights = self._best.weights if keep_best else export_weights(self._network)
        return Trained(weights, self._step, seconds, tuple(self._curve))

    def _set_rates(self) -> None:
        config, step = self._config, self._step
        network = self._network
        network.optimizer.learning_rate = config.learning_rate_at(step, self.share_done)
        network.beta.assign(config.schedules.beta_at(step))
        if network.scheduled:
            network.sampling.assign(config.schedules.sampling_at(step))

    def _guard(self, loss: float) -> None:
        """Bear single bad batches, whose gradients are dropped, but not a lost run."""
        self._lost = 0 if math.isfinite(loss) else self._lost + 1
        if self._lost >= _LOST_AFTER:
            raise TrainingFailed(
                "The training went out of bounds and was ended; no model was written. "
                "Start it again with another seed, or without the model it began from."
            )

    def _measure(self) -> None:
        if not len(self._held_out):
            return
        weights = export_weights(self._network)
        model = playable(self._config.model, weights)
        self._measured = free_running_accuracy(model, self._held_out)
        self._measured_at = self._step
        if self._measured > self._best.accuracy:
            self._best = _Best(self._measured, weights)

    def _point(self) -> CurvePoint:
        made = self._step - self._first
        whole = 1.0 - (1.0 - TALLY_RATE) ** made
        nats, bits, right = (self._network.tally_now() / whole).tolist()
        beta = self._config.schedules.beta_at(self._step)
        costly = max(0.0, bits - self._config.free_bits)
        fresh = self._measured if self._measured_at == self._step else None
        return CurvePoint(self._step, nats + beta * costly * LN2, right, bits, fresh)

    def _speed(self) -> dict[str, float]:
        made = self._step - self._first - _STEPS_BEFORE_SPEED
        taken = time.monotonic() - self._fast_since
        if made <= 0 or taken <= 0:
            return {}
        rate, left = made / taken, math.inf
        if self._config.minutes is not None:
            left = 60.0 * self._config.minutes - self.seconds
        if self._config.steps is not None:
            left = min(left, (self._config.steps - self._step) / rate)
        return {"steps_per_s": rate, "seconds_left": max(0.0, left)}

    def _save_state(self) -> None:
        self._saved = time.monotonic()
        if self._start.state_file is not None:
            save_state(self._start.state_file, self._network, self._step, self._curve)


def _built_network(config: TrainConfig) -> MusicNetwork:
    """A network whose variables and optimiser exist, every draw decided by the seed."""
    keras.utils.set_random_seed(config.seed)
    network = MusicNetwork(
        config.model,
        free_bits=config.free_bits,
        scheduled=config.schedules.sampling_rate > 0,
        seed=config.seed,
    )
    network.compile(optimizer=GuardedAdam(), jit_compile=_worth_jit(config))
    network(blank_batch(config.model, rows=2).arrays())
    network.optimizer.build(network.trainable_variables)
    network.tally.assign(np.zeros(3, np.float32))
    network.word_dropout.assign(config.word_dropout)
    return network


def _worth_jit(config: TrainConfig) -> Any:
    """JAX always compiles; TensorFlow if told to, but not on a GPU, where cuDNN is faster."""
    backend = keras.backend.backend()
    if backend == "tensorflow":
        return config.compiled and describe_device().kind == "cpu"
    return backend == "jax"
