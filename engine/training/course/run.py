"""One training on its way: a step, what follows from it, and what is kept of it.

Backend-neutral: schedules are variables that are set before each step.
"""

import math
import time
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

import numpy as np

from engine.data.batches import Batch
from engine.errors import TrainingFailed
from engine.jobs import JobLink, Progress
from engine.model.weights import FloatArray
from engine.training.course.afterwards import Afterwards
from engine.training.course.clock import WorkClock
from engine.training.course.examiner import Examiner
from engine.training.course.keeping import Keeper
from engine.training.course.pace import Pace
from engine.training.course.state import State, StateUnreadable, load_state
from engine.training.course.stream import stream_of
from engine.training.course.trained import CurvePoint, Start, Trained, TrainingData
from engine.training.device import describe_device
from engine.training.judging.health import (
    Action,
    FailedOnGpu,
    GiveUp,
    Monitor,
    RollBack,
    StopKeepingBest,
)
from engine.training.judging.measure import commonest_nats
from engine.training.judging.previews import Previewer
from engine.training.network.built import built_network, raw_numbers, set_raw_numbers
from engine.training.network.exchange import export_weights, import_weights
from engine.training.network.music_network import LN2, TALLY_RATE
from engine.training.network.pieces import Pieces
from engine.training.news import Finding, Preview, TrainingNews
from engine.training.recipe import TrainConfig
from engine.training.team.orders import Leader

_LOG_EVERY = 20
FIRST_PREVIEWS_S, PREVIEWS_EVERY_S = 15.0, 60.0


class Run:
    """One training; its methods are called in the order in which they stand here."""

    def __init__(
        self, config: TrainConfig, data: TrainingData, start: Start, leader: Leader | None = None
    ) -> None:
        """Make a network ready; with a leader the others of its team learn along."""
        self._config, self._data, self._start, self._leader = config, data, start, leader
        self._network = built_network(config, fresh=start.weights is None)
        if start.weights is not None:
            import_weights(self._network, dict(start.weights))
        self._before = export_weights(self._network)
        self._snapshot = raw_numbers(self._network)
        self._stream = stream_of(config, data)
        self._examiner = Examiner(config, data)
        self._afterwards = Afterwards.of(config, data, teaches=start.weights is not None)
        self._keeper = Keeper(start.state_file)
        self._pace = Pace(config, WorkClock())
        self._device = describe_device()
        self._on_gpu = self._device.kind == "gpu"
        nats = commonest_nats(config.model, data.training)
        self._monitor = Monitor(config, counting_nats=nats, on_gpu=self._on_gpu)
        self._previewer: Previewer | None = None
        self._previews: tuple[Preview, ...] = ()
        self._previews_step, self._previews_due = 0, FIRST_PREVIEWS_S
        self._curve: list[CurvePoint] = []
        self._pieces = Pieces(config.micro_batch)
        self._found: list[Finding] = []
        self._ended = start.ended
        self._news = TrainingNews()

    def begin(self) -> None:
        """Go on from the state if there is one, and start the clock."""
        path = self._start.state_file
        if path is not None and path.exists():
            self._restore(load_state(path), path.name)
        elif self._start.weights is not None and not self._ended:
            self._examiner.begin(self._before)
        if self._leader is not None:
            self._leader.begin(self._config, self._data, self._network, self._stream)
        self._pace.clock.go_on()

    @property
    def over(self) -> bool:
        """Whether there is nothing more to learn."""
        return self._ended or self._pace.over

    def pause(self, link: JobLink) -> None:
        """Keep the state and wait until somebody wants to go on, or an end."""
        self._keep()
        going = self.progress()
        link.report(Progress("paused", going.done, going.total, going.metrics, going.news))
        link.wait_while_paused()
        self._pace.clock.go_on()

    def leave(self, link: JobLink) -> None:
        """End without a result; where the window was closed, keep what a later one goes on from.

        Raises:
            JobCancelled: Always.
        """
        if link.leave_requested:
            self._keep()
        link.raise_if_cancelled()

    def make_step(self) -> None:
        """Set the rates, learn one batch, look after what is kept."""
        self._set_rates()
        began = time.monotonic()
        batch = next(self._stream)
        waited = time.monotonic() - began
        loss, norm = self._learn(batch)
        self._pace.step_made(waited)
        step, every = self._pace.step, self._config.evaluate_every
        self._carry_out(self._monitor.hear_step(step, loss, norm))
        if step % every == 0 and math.isfinite(loss):
            self._examine()
        if step % _LOG_EVERY == 0 or step % every == 0:
            self._curve.append(self._point())
        if self._pace.clock.seconds >= self._previews_due:
            self._make_previews(self._weights())
        if self._keeper.due(self._stream.epoch):
            self._keep()

    def progress(self) -> Progress:
        """What there is to tell, in steps, or in seconds where time may end it before them."""
        pace = self._pace
        point, newest = self._point(), self._examiner.newest
        metrics = {
            "steps": float(pace.step),
            "epochs": float(self._stream.epoch),
            "seconds": pace.clock.seconds,
            "loss": point.loss,
            "accuracy": point.accuracy,
            "kl_bits": point.kl_bits,
            "on_gpu": float(self._on_gpu),
        }
        measured = {
            "held_out_accuracy": newest.held_out_accuracy if newest else None,
            "active_units": newest.active_units if newest else None,
        }
        metrics |= {name: float(value) for name, value in measured.items() if value is not None}
        metrics |= self._speed()
        return Progress("train", *pace.counted, metrics, self._newest_news())

    def finish(self) -> Trained:
        """Choose what is kept; the state stays what it was before, so that it can be done again."""
        self._keep()
        self._keeper.end()
        step = self._pace.step
        if step and self._examiner.at != step:
            self._examiner.examine(self._weights(), step)
        if step and (not self._curve or self._curve[-1].step != step):
            self._curve.append(self._point())
        keep_best = self._config.keep_best and self._examiner.best
        weights = dict(self._examiner.best) if keep_best else self._weights()
        if step:
            self._make_previews(weights)
        return Trained(
            weights,
            step,
            self._pace.clock.seconds,
            tuple(self._curve),
            self._findings(),
            self._previews,
        )

    def _speed(self) -> dict[str, float]:
        """How fast it goes and what is left, with the look at what was learned if that is known."""
        figures, after = self._pace.figures(), self._afterwards.seconds(self._examiner.seconds_each)
        if "seconds_left" in figures and after is not None:
            figures |= {
                "seconds_left": figures["seconds_left"] + after,
                "seconds_after": after,
            }
        return figures

    def _set_rates(self) -> None:
        config, step, network = self._config, self._pace.step, self._network
        rate = config.learning_rate_at(step, self._pace.share_done)
        network.optimizer.learning_rate = rate * self._monitor.rate_factor
        network.beta.assign(self._beta())
        if network.scheduled:
            network.sampling.assign(config.schedules.sampling_at(step))

    def _beta(self) -> float:
        return self._config.schedules.beta_at(self._pace.step) * self._monitor.beta_factor

    def _learn(self, batch: Batch) -> tuple[float, float | None]:
        """Make one step; its loss and the norm of its gradients before any guard."""
        if self._leader is not None:
            loss = self._leader.learn(self._network, batch, self._pieces)
        else:
            loss = self._pieces(self._network, batch)
        if (finding := self._pieces.finding(self._pace.step)) is not None:
            self._found.append(finding)
        return loss, self._network.optimizer.norm_now()

    def _examine(self) -> None:
        evaluation = self._examiner.examine(self._weights(), self._pace.step)
        self._carry_out(self._monitor.hear_evaluation(self._pace.step, evaluation))
        if self._monitor.healthy:
            self._snapshot = raw_numbers(self._network)

    def _carry_out(self, action: Action | None) -> None:
        """Do what the monitor says; what it only mentions needs nothing."""
        match action:
            case RollBack():
                tally = self._network.tally_now()
                set_raw_numbers(self._network, self._snapshot)
                self._network.tally.assign(tally)  # The curve goes on from what was.
                if self._leader is not None:
                    self._leader.renew(self._network)
            case StopKeepingBest():
                self._ended = True
            case GiveUp(sentence=sentence, try_cpu=True):
                raise FailedOnGpu(sentence, self._pace.step)
            case GiveUp(sentence=sentence):
                raise TrainingFailed(sentence)

    def _weights(self) -> dict[str, FloatArray]:
        """What would be kept now: what was learned, with a share of what it went on from."""
        learned, share = export_weights(self._network), self._config.base_share
        if self._start.weights is None or not share:
            return learned
        return {
            name: (share * self._before[name] + (1.0 - share) * array).astype(np.float32)
            for name, array in learned.items()
        }

    def _make_previews(self, weights: Mapping[str, Any]) -> None:
        if self._previewer is None:
            data, config = self._data, self._config
            self._previewer = Previewer(
                config, data.training, data.held_out, self._before, config.seed
            )
        self._previews = self._previewer.now(weights, self._pace.step)
        self._previews_step = self._pace.step
        self._previews_due = self._pace.clock.seconds + PREVIEWS_EVERY_S

    def _point(self) -> CurvePoint:
        step = self._pace.step
        whole = 1.0 - (1.0 - TALLY_RATE) ** max(1, step)
        nats, bits, right = (self._network.tally_now() / whole).tolist()
        costly = max(0.0, bits - self._config.free_bits)
        fresh = self._examiner.fresh(step)
        return CurvePoint(
            step,
            nats + self._beta() * costly * LN2,
            right,
            bits,
            fresh.held_out_accuracy if fresh else None,
            fresh.active_units if fresh else None,
        )

    def _findings(self) -> tuple[Finding, ...]:
        found = [*self._monitor.findings, *self._found]
        if self._keeper.finding is not None:
            found.append(self._keeper.finding)
        return tuple(sorted(found, key=lambda finding: finding.step))

    def _newest_news(self) -> TrainingNews:
        """The same object as long as nothing is new, so that nobody looks at it twice."""
        news = TrainingNews(
            self._previews, self._previews_step, self._findings(), self._keeper.kept_step
        )
        if news != self._news:
            self._news = news
        return self._news

    def _keep(self) -> None:
        new = self._pace.step != self._keeper.kept_step
        if new and self._start.state_file is not None:
            self._keeper.keep(self._state(), self._pace.step, self._stream.epoch)

    def _state(self) -> State:
        about = {
            "step": self._pace.step,
            "seconds": self._pace.clock.seconds,
            "share_done": self._pace.share_done,
            "seconds_left": self._speed().get("seconds_left"),
            "ended": self._ended,
            "precision": self._device.precision,
            "micro_batch": self._pieces.micro_batch,
            "found": [asdict(finding) for finding in self._found],
            "monitor": self._monitor.state(),
            "examiner": self._examiner.state(),
            "curve": [list(asdict(point).values()) for point in self._curve],
        }
        numbers, stream = raw_numbers(self._network), self._stream.state()
        return State(numbers, self._snapshot, stream, self._examiner.best, about)

    def _restore(self, state: State, name: str) -> None:
        about = state.about
        try:
            set_raw_numbers(self._network, state.numbers)
            self._stream.restore(state.stream)
            self._monitor.restore(about["monitor"])
            self._examiner.restore(about["examiner"], state.best)
            self._curve = [CurvePoint(*row) for row in about["curve"]]
            self._pieces = Pieces(about["micro_batch"])
            self._found = [Finding(**finding) for finding in about["found"]]
            self._pace.go_on(about["step"], about["seconds"])
        except (ValueError, KeyError, TypeError) as error:
            raise StateUnreadable(_OF_ANOTHER.format(name=name)) from error
        self._snapshot = state.snapshot
        self._ended = self._ended or about.get("ended", False)
        self._keeper.begin_at(self._pace.step, self._stream.epoch)


_OF_ANOTHER = (
    "The training kept in {name} is of another model or of other music, so it cannot go on. "
    "It stays where it is; throw it away and begin anew."
)
