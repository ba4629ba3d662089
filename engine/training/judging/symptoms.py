"""What tells that a training is unwell: one small question each, asked of what was heard so far.

Imports no Keras.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.model.config import CONTENTS, PHRASES
from engine.training.judging.evaluation import Evaluation
from engine.training.news import Finding
from engine.training.recipe import TrainConfig

RECENT_LOSSES = 15  # Their median is how a training stands: single bad batches do not move it.
LOST_AFTER = 10  # Steps in a row without a usable loss.
ABOVE_FOR = 25  # Steps in a row that a loss may stand far above its best.
STILL_AFTER = 20  # Steps in a row without a gradient.
FEWEST_STEPS_TO_LEARN = 300  # Real trainings are below the commonest after a tenth of them.
COLLAPSED_UNITS, COLLAPSED_BITS = 3, 2.0
WARM_UP_STEPS = 100  # Before, and before counting is beaten, what is written says little.
LONGEST_WARM_UP = 500
RAMP_STEPS = (
    300  # In which a weakened beta rises again from 0: a z that says nothing must learn to.
)
SILENT_STEPS = 300  # That a model may write nearly nothing while it learns to.
IN_A_ROW = 2  # Evaluations: one may be a moment's.
_FAR = 0.5  # Of the way from the best loss to that of somebody who only counts tokens.
_LEAST_FAR = 0.25  # Of that loss itself, where the best is near it.
_COUNTING_SHARE = 0.3  # Of the nats of blind guessing; what counting leaves of them in real music.
_LEAST_TO_LEARN = 0.05  # Nats a step, below which the music says the same all the time.
_BEATEN = 0.9  # Of what counting costs.
_IDLE_BITS = 10.0  # With few dimensions in use; more than that is a z that has yet to settle.
_SATURATED_BITS = 1000.0
_BY_HEART = 0.98
_RISE = 0.01


@dataclass(frozen=True, slots=True)
class Bounds:
    """What losses are compared with; None where they are no costs of tokens, as of grooves.

    Attributes:
        counting: The loss of somebody who knows how often each token comes, and nothing else.
        blind: That of somebody who guesses.
    """

    counting: float | None
    blind: float | None


@dataclass(slots=True)
class Heard:
    """What a monitor remembers; plain values, so that a resumed training remembers the same.

    Attributes:
        steps: Steps heard in all, those that were rolled back too.
        losses: The newest usable ones, at most RECENT_LOSSES.
        least: The least median of them so far.
        lost: Steps in a row without a usable loss.
        above: Steps in a row far above the least.
        still: Steps in a row without a gradient.
        rollbacks: How often it went back.
        rate_factor: What the learning rate is multiplied by.
        weakenings: How often beta was weakened.
        weakened_at: After how many steps that was last.
        beta_factor: What beta is multiplied by, in the end.
        best_held_out: Best accuracy on what is kept aside of a model that generalises, below 0
            before the first.
        best_step: When that was.
        training_then: Accuracy on what was learned, at that time.
        since_best: Evaluations since.
        asleep: Whether the newest evaluation found z at its ends or, of a model that should be
            awake by then, nothing in z or nothing written.
        collapsed_for: Evaluations in a row with too little in z.
        saturated_for: Evaluations in a row with z at its ends.
        one_note_for: Evaluations in a row that wrote nearly nothing.
        one_note_since: After how many steps the first of them was.
        findings: What was found.
    """

    steps: int = 0
    losses: list[float] = field(default_factory=list)
    least: float | None = None
    lost: int = 0
    above: int = 0
    still: int = 0
    rollbacks: int = 0
    rate_factor: float = 1.0
    weakenings: int = 0
    weakened_at: int = 0
    beta_factor: float = 1.0
    best_held_out: float = -1.0
    best_step: int = 0
    training_then: float = 0.0
    since_best: int = 0
    asleep: bool = False
    collapsed_for: int = 0
    saturated_for: int = 0
    one_note_for: int = 0
    one_note_since: int = 0
    findings: list[Finding] = field(default_factory=list)

    def hear(self, loss: float, gradient_norm: float | None, bounds: Bounds) -> None:
        """Take in one step: its loss, and the norm of its gradients before any guard."""
        self.steps += 1
        usable = math.isfinite(loss) and (gradient_norm is None or math.isfinite(gradient_norm))
        self.lost = 0 if usable else self.lost + 1
        self.still = self.still + 1 if gradient_norm == 0.0 else 0
        if not usable:
            return
        self.losses = [*self.losses[1 - RECENT_LOSSES :], float(loss)]
        if len(self.losses) == RECENT_LOSSES:
            recent = recent_loss(self.losses)
            self.least = recent if self.least is None else min(self.least, recent)
            self.above = self.above + 1 if far_above(recent, self.least, bounds) else 0

    def hear_evaluation(self, step: int, evaluation: Evaluation, bounds: Bounds) -> None:
        """Take in what was measured after a step."""
        collapsed, saturated = has_collapsed(evaluation), is_saturated(evaluation)
        silent = evaluation.writes_one_note
        self.saturated_for = self.saturated_for + 1 if saturated else 0
        self.asleep = saturated
        if warmed_up(self, bounds):
            self.asleep = collapsed or saturated or silent
            self.collapsed_for = self.collapsed_for + 1 if collapsed else 0
            if silent and not self.one_note_for:
                self.one_note_since = self.steps
            self.one_note_for = self.one_note_for + 1 if silent else 0
        self.since_best += 1
        aside = evaluation.held_out_accuracy or 0.0
        if evaluation.generalises and aside > self.best_held_out:
            self.best_held_out, self.best_step = aside, step
            self.training_then, self.since_best = evaluation.training_accuracy, 0

    def forget_losses(self) -> None:
        """Begin to listen anew, as after going back; the least stays."""
        self.losses, self.lost, self.above, self.still = [], 0, 0, 0
        self.forget_evaluations()

    def forget_evaluations(self) -> None:
        """Begin to count anew those in a row that said something was wrong."""
        self.collapsed_for = self.saturated_for = self.one_note_for = 0


def recent_loss(losses: Sequence[float]) -> float:
    """How a training stands after these losses."""
    return float(np.median(losses))


def bounds_of(config: TrainConfig, counted_nats: float | None) -> Bounds:
    """Between what a loss lies, as the network counts it.

    Args:
        config: The training.
        counted_nats: measure.commonest_nats of its windows; where nobody counted, a usual value.
    """
    model = config.model
    parts = model.segments if model.family == PHRASES else 1
    if not CONTENTS[model.content].categorical:
        return Bounds(None, None)
    blind = model.steps * sum(math.log(depth) for depth in model.part_depths)
    counted = _COUNTING_SHARE * blind if counted_nats is None else counted_nats
    return Bounds(counted / parts, blind / parts)


def far_above(recent: float, least: float, bounds: Bounds) -> bool:
    """Whether a loss stands so far above the best that what was learned is lost.

    What is worse than guessing blindly is far above whatever came before.
    """
    if bounds.counting is None or bounds.blind is None:
        return recent > least + max(abs(least), 1.0)
    best = min(least, bounds.blind)
    return recent > best + max(_FAR * (bounds.counting - best), _LEAST_FAR * bounds.counting)


def stands_high(heard: Heard, bounds: Bounds) -> bool:
    """Whether the newest losses are far above the best, or worse than guessing."""
    if not heard.losses or (heard.least is None and bounds.blind is None):
        return False
    least = bounds.blind if heard.least is None else heard.least
    return far_above(recent_loss(heard.losses), least or 0.0, bounds)


def warmed_up(heard: Heard, bounds: Bounds) -> bool:
    """Whether what a model writes says something of it yet: not before it beats counting, and not
    while a weakened beta rises again.
    """
    if heard.weakenings and heard.steps < heard.weakened_at + RAMP_STEPS:
        return False
    if heard.steps >= LONGEST_WARM_UP or bounds.counting is None:
        return heard.steps >= WARM_UP_STEPS
    beaten = heard.least is not None and heard.least < _BEATEN * bounds.counting
    return beaten and heard.steps >= WARM_UP_STEPS


def is_lost(heard: Heard) -> bool:
    """Whether there has been no usable loss for long; single bad batches are borne."""
    return heard.lost >= LOST_AFTER


def was_never_well(heard: Heard) -> bool:
    """Whether there never was a usable loss, so that there is nowhere to go back to."""
    return heard.least is None and not heard.losses


def diverges(heard: Heard) -> bool:
    """Whether what was learned has been lost for long."""
    return heard.above >= ABOVE_FOR


def stands_still(heard: Heard) -> bool:
    """Whether there has been no gradient for long."""
    return heard.still >= STILL_AFTER


def learns_nothing(heard: Heard, config: TrainConfig, bounds: Bounds) -> bool:
    """Whether a training that had the time is no better than counting.

    Music that says nearly the same all the time is learned by counting, and not meant.
    """
    counting = bounds.counting
    if heard.steps != FEWEST_STEPS_TO_LEARN or counting is None or heard.least is None:
        return False
    return counting > _LEAST_TO_LEARN * config.model.steps and heard.least >= counting


def has_collapsed(evaluation: Evaluation) -> bool:
    """Whether z says too little to tell windows apart."""
    units, bits = evaluation.active_units, evaluation.kl_bits
    if units is None or bits is None:
        return False
    return bits < COLLAPSED_BITS or (units <= COLLAPSED_UNITS and bits < _IDLE_BITS)


def is_saturated(evaluation: Evaluation) -> bool:
    """Whether z says the same of every window at great cost: it was driven to its ends."""
    units, bits = evaluation.active_units, evaluation.kl_bits
    if units is None or bits is None:
        return False
    return units <= COLLAPSED_UNITS and bits > _SATURATED_BITS


def writes_one_note(heard: Heard) -> bool:
    """Whether a model that beats counting has written nearly nothing for long.

    Every model does for a while: to hold and to rest is what is learned first.
    """
    long = heard.steps - heard.one_note_since >= SILENT_STEPS
    return heard.one_note_for >= IN_A_ROW and long


def learns_by_heart(heard: Heard, evaluation: Evaluation, patience: int) -> bool:
    """Whether a training only gets better at its own music, and has for `patience` evaluations.

    One that never was any good at what is kept aside has nothing to lose, and goes on.
    """
    aside = evaluation.held_out_accuracy
    if not patience or aside is None or heard.best_held_out < 0.0 or heard.since_best < patience:
        return False
    own = evaluation.training_accuracy
    return own > heard.training_then + _RISE or own >= _BY_HEART
