"""What tells that a training is unwell: one small question each, asked of what was heard so far.

Imports no Keras.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from engine.model.config import PHRASES
from engine.training.evaluation import Evaluation
from engine.training.news import Finding
from engine.training.recipe import TrainConfig

RECENT_LOSSES = 15  # Their median is how a training stands: single bad batches do not move it.
LOST_AFTER = 10  # Steps in a row without a usable loss.
ABOVE_FOR = 25  # Steps in a row that a loss may stand far above its best.
STILL_AFTER = 20  # Steps in a row without a gradient.
FEWEST_STEPS_TO_LEARN = 300  # Real trainings are below the commonest after a tenth of them.
COLLAPSED_UNITS, COLLAPSED_BITS = 3, 2.0
WARM_UP_STEPS = 100  # Before, nothing that is written says much.
IN_A_ROW = 2  # Evaluations: one may be a moment's.
ONE_NOTE_SHARE = 0.5
_FAR = 0.5  # Of the way from the best loss to that of somebody who only counts tokens.
_LEAST_FAR = 0.25  # Of that loss itself, where the best is near it.
_COUNTING_SHARE = 0.3  # Of the nats of blind guessing; what counting leaves of them in real music.
_LEAST_TO_LEARN = 0.05  # Nats a step, below which the music says the same all the time.
_BLIND = 3.0  # Times what counting leaves: no better than guessing blindly.
_BY_HEART = 0.98
_RISE = 0.01


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
        beta_factor: What beta is multiplied by.
        best_held_out: Best accuracy on what is kept aside, below 0 before the first.
        best_step: When that was.
        training_then: Accuracy on what was learned, at that time.
        since_best: Evaluations since.
        collapsed_for: Evaluations in a row with too little in z.
        one_note_for: Evaluations in a row that wrote nearly nothing.
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
    beta_factor: float = 1.0
    best_held_out: float = -1.0
    best_step: int = 0
    training_then: float = 0.0
    since_best: int = 0
    collapsed_for: int = 0
    one_note_for: int = 0
    findings: list[Finding] = field(default_factory=list)

    def hear(self, loss: float, gradient_norm: float | None, counting: float | None) -> None:
        """Take in one step.

        Args:
            loss: As the network gave it.
            gradient_norm: Before any guard; None where it is not known.
            counting: The loss of somebody who only counts tokens; None where that is not known.
        """
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
            self.above = self.above + 1 if far_above(recent, self.least, counting) else 0

    def forget_losses(self) -> None:
        """Begin to listen anew, as after going back; the least stays."""
        self.losses, self.lost, self.above, self.still = [], 0, 0, 0


def recent_loss(losses: Sequence[float]) -> float:
    """How a training stands after these losses."""
    return float(np.median(losses))


def counting_loss(config: TrainConfig, nats: float | None) -> float | None:
    """The loss of somebody who knows how often each token comes, and nothing else.

    Args:
        config: The training.
        nats: That of its windows if it was counted (measure.commonest_nats); else a usual one.
    """
    model = config.model
    if nats is None and model.content in ("groove", "taps"):
        return None
    blind = model.steps * math.log(math.prod(model.part_depths))
    whole = _COUNTING_SHARE * blind if nats is None else nats
    return whole / (model.segments if model.family == PHRASES else 1)


def far_above(recent: float, least: float, counting: float | None) -> bool:
    """Whether a loss stands so far above the best that what was learned is lost.

    What is worse than guessing blindly is far above whatever came before.
    """
    if counting is None:
        return recent > least + max(abs(least), 1.0)
    best = min(least, _BLIND * counting)
    return recent > best + max(_FAR * (counting - best), _LEAST_FAR * counting)


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


def learns_nothing(heard: Heard, config: TrainConfig, counting: float | None) -> bool:
    """Whether a training that had the time is no better than counting.

    Music that says nearly the same all the time is learned by counting, and not meant.
    """
    if heard.steps != FEWEST_STEPS_TO_LEARN or counting is None or heard.least is None:
        return False
    return counting > _LEAST_TO_LEARN * config.model.steps and heard.least >= counting


def has_collapsed(evaluation: Evaluation) -> bool:
    """Whether z says too little to tell windows apart."""
    units, bits = evaluation.active_units, evaluation.kl_bits
    few = units is not None and units <= COLLAPSED_UNITS
    return few or (bits is not None and bits < COLLAPSED_BITS)


def writes_one_note(evaluation: Evaluation) -> bool:
    """Whether most of what is rebuilt has no music left."""
    return evaluation.one_note_share > ONE_NOTE_SHARE


def learns_by_heart(heard: Heard, evaluation: Evaluation, patience: int) -> bool:
    """Whether a training only gets better at its own music, and has for `patience` evaluations."""
    aside = evaluation.held_out_accuracy
    if not patience or aside is None or heard.since_best < patience:
        return False
    own = evaluation.training_accuracy
    rises = own > heard.training_then + _RISE or own >= _BY_HEART
    return rises and aside <= heard.best_held_out
