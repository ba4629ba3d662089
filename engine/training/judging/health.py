"""Looks after a training: hears how it goes, says what is wrong, and what to do about it.

The loop carries out what it is told. `rate_factor` and `beta_factor` are what its schedules are
multiplied by; they are part of the state, so that a resumed training goes on as it would have.
Imports no Keras.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from engine.errors import TrainingFailed
from engine.training.judging import symptoms
from engine.training.judging.evaluation import Evaluation
from engine.training.judging.symptoms import Heard
from engine.training.news import Finding, Trouble
from engine.training.recipe import TrainConfig

MOST_ROLLBACKS, SLOWER = 3, 0.5
MOST_WEAKENINGS, WEAKER = 3, 0.25
MOST_BETA = 0.25  # From 1 on nothing that z says is worth its price; half of that is still dear.
_MUSIC = {"melody": "melodies", "trio": "pieces"}


@dataclass(frozen=True, slots=True)
class RollBack:
    """Go back to the last snapshot of a time when all was well, and learn more slowly.

    The learning rate is multiplied by `rate_factor` (Monitor.rate_factor has it already).
    """

    rate_factor: float
    finding: Finding


@dataclass(frozen=True, slots=True)
class WeakenBeta:
    """Go on with a KL term that begins at 0 again and ends weaker, multiplied by `factor`.

    Monitor.beta_factor has both.
    """

    factor: float
    finding: Finding


@dataclass(frozen=True, slots=True)
class StopKeepingBest:
    """End the training as stop() does, and keep the best weights that were measured."""

    finding: Finding


@dataclass(frozen=True, slots=True)
class GiveUp:
    """End with TrainingFailed(sentence).

    Attributes:
        sentence: What happened, what it means, what to do.
        finding: The same as a finding.
        try_cpu: Whether the same training may go well on the CPU.
    """

    sentence: str
    finding: Finding
    try_cpu: bool = False


class FailedOnGpu(TrainingFailed):
    """A training ended on a GPU with what may be the GPU's fault: on the CPU it may go well.

    Attributes:
        step: When that was.
    """

    def __init__(self, sentence: str, step: int) -> None:
        super().__init__(sentence)
        self.step = step


@dataclass(frozen=True, slots=True)
class Mention:
    """Change nothing; a person should know."""

    finding: Finding


Action = RollBack | WeakenBeta | StopKeepingBest | GiveUp | Mention


class Monitor:
    """Hears every step and every evaluation of one training, in order."""

    def __init__(
        self, config: TrainConfig, *, counting_nats: float | None = None, on_gpu: bool = False
    ) -> None:
        """Begin to listen.

        Args:
            config: The training.
            counting_nats: measure.commonest_nats of its windows, where that is known.
            on_gpu: Whether a GPU computes, so that the CPU may do better.
        """
        self._config = config
        self._bounds = symptoms.bounds_of(config, counting_nats)
        self._on_gpu = on_gpu
        self._heard = Heard()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, in order."""
        return tuple(self._heard.findings)

    @property
    def rate_factor(self) -> float:
        """What the scheduled learning rate is multiplied by."""
        return self._heard.rate_factor

    @property
    def beta_factor(self) -> float:
        """What the scheduled beta is multiplied by; it rises from 0 after each weakening."""
        heard = self._heard
        if not heard.weakenings:
            return 1.0
        risen = (heard.steps - heard.weakened_at) / symptoms.RAMP_STEPS
        return heard.beta_factor * min(1.0, risen)

    @property
    def healthy(self) -> bool:
        """Whether a snapshot of this moment is worth going back to."""
        heard = self._heard
        return not (heard.lost or heard.asleep or symptoms.stands_high(heard, self._bounds))

    def hear_step(
        self, step: int, loss: float, gradient_norm: float | None = None
    ) -> Action | None:
        """Take in a step and its loss; the norm of the gradients is that before any guard."""
        heard = self._heard
        heard.hear(loss, gradient_norm, self._bounds)
        if symptoms.is_lost(heard):
            return self._back_from(step, "not_a_number")
        if symptoms.diverges(heard):
            return self._back_from(step, "divergence")
        if symptoms.stands_still(heard):
            heard.still = 0
            words = _STILL + (_TAKE_CPU if self._on_gpu else _TAKE_ANOTHER)
            return self._give_up(step, "learns_nothing", words, try_cpu=self._on_gpu)
        if symptoms.learns_nothing(heard, self._config, self._bounds):
            words = _LEARNS_NOTHING.format(steps=heard.steps)
            if self._on_gpu:
                return self._give_up(step, "learns_nothing", words + _ON_CPU, try_cpu=True)
            return Mention(self._found("learns_nothing", step, words + _OTHERWISE))
        return None

    def hear_evaluation(self, step: int, evaluation: Evaluation) -> Action | None:
        """Take in what was measured after a step."""
        heard = self._heard
        heard.hear_evaluation(step, evaluation, self._bounds)
        if heard.saturated_for >= symptoms.IN_A_ROW and step >= symptoms.WARM_UP_STEPS:
            return self._back_from(step, "divergence")
        if heard.collapsed_for >= symptoms.IN_A_ROW:
            return self._weaken(step, "collapse")
        if symptoms.writes_one_note(heard):
            return self._weaken(step, "one_note")
        if symptoms.learns_by_heart(heard, evaluation, self._config.patience):
            words = _BY_HEART.format(
                step=heard.best_step,
                then=_percent(heard.training_then),
                own=_percent(evaluation.training_accuracy),
                best=_percent(heard.best_held_out),
                aside=_percent(evaluation.held_out_accuracy or 0.0),
            )
            heard.since_best = 0
            return StopKeepingBest(self._found("overfitting", step, words, repaired=True))
        return None

    def state(self) -> dict[str, Any]:
        """All that is remembered, in values that JSON can hold."""
        return asdict(self._heard)

    def restore(self, state: Mapping[str, Any]) -> None:
        """Remember what state() gave."""
        findings = [Finding(**finding) for finding in state["findings"]]
        losses = [float(loss) for loss in state["losses"]]
        self._heard = Heard(**{**state, "losses": losses, "findings": findings})

    def _back_from(self, step: int, trouble: Trouble) -> Action:
        heard = self._heard
        if symptoms.was_never_well(heard):
            return self._give_up(step, trouble, _NEVER_WELL, try_cpu=self._on_gpu)
        if heard.rollbacks >= MOST_ROLLBACKS:
            return self._give_up(step, trouble, _OUT_OF_BOUNDS, try_cpu=self._on_gpu)
        heard.rollbacks += 1
        heard.rate_factor *= SLOWER
        heard.forget_losses()
        words = _WENT_BACK[trouble].format(step=step)
        return RollBack(SLOWER, self._found(trouble, step, words, repaired=True))

    def _weaken(self, step: int, trouble: Trouble) -> Action | None:
        heard = self._heard
        heard.forget_evaluations()
        music = _MUSIC.get(self._config.model.content, "beats")
        what = _WRITES[trouble].format(step=step, music=music)
        if heard.weakenings < MOST_WEAKENINGS:
            heard.weakenings, heard.weakened_at = heard.weakenings + 1, heard.steps
            now = self._config.schedules.max_beta * heard.beta_factor
            factor = min(WEAKER, MOST_BETA / max(now, MOST_BETA))
            heard.beta_factor *= factor
            words = f"{what} {_FREER.format(music=music)}"
            return WeakenBeta(factor, self._found(trouble, step, words, repaired=True))
        if any(f.trouble == trouble and not f.repaired for f in heard.findings):
            return None
        return Mention(self._found(trouble, step, f"{what} {_NOT_FREER}"))

    def _give_up(
        self, step: int, trouble: Trouble, sentence: str, *, try_cpu: bool = False
    ) -> GiveUp:
        return GiveUp(sentence, self._found(trouble, step, sentence), try_cpu)

    def _found(self, trouble: Trouble, step: int, words: str, *, repaired: bool = False) -> Finding:
        finding = Finding(trouble, step, words, repaired)
        self._heard.findings.append(finding)
        return finding


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


_WENT_BACK: Mapping[str, str] = {
    "not_a_number": (
        "At step {step} the training went out of bounds: it gave no figures any more. Lento went "
        "back to the last good state and learns half as fast from there."
    ),
    "divergence": (
        "At step {step} the training had forgotten what it had learned before. Lento went back "
        "to the last good state and learns half as fast from there."
    ),
}
_NEVER_WELL = (
    "The training went out of bounds at its first step and was ended; no model was written. "
    "The model it began from may be damaged: start without it, or from another one."
)
_OUT_OF_BOUNDS = (
    "The training went out of bounds again and again, although it learned more slowly each time, "
    "and was ended; no model was written. "
    "Start it again with another seed, or without the model it began from."
)
_STILL = (
    "The training does not move: nothing of what it computes changes the model, so it was ended "
    "and no model was written. "
)
_TAKE_CPU = "Choose the CPU as the device and start it again."
_TAKE_ANOTHER = "The model it began from may be damaged: start without it, or from another one."
_LEARNS_NOTHING = (
    "After {steps} steps the model is no better than one that always writes the commonest thing. "
)
_ON_CPU = (
    "Some graphics cards compute wrongly without a word, so the training was ended. " + _TAKE_CPU
)
_OTHERWISE = "Give it more time, or start from the model that comes with Lento."
_WRITES: Mapping[str, str] = {
    "collapse": "At step {step} the model wrote much the same, whatever {music} it was given.",
    "one_note": "At step {step} the model wrote next to nothing, whatever {music} it was given.",
}
_FREER = "Lento now leaves it more room to tell {music} apart, and trains on."
_NOT_FREER = (
    "More room to tell them apart did not help. "
    "Train it for longer, or start from the model that comes with Lento."
)
_BY_HEART = (
    "Since step {step} the model only got better at its own music ({then} to {own}) and no "
    "better at the pieces kept aside ({best} to {aside}): it learned by heart. The training ended "
    "early, and the model of step {step} is kept."
)
