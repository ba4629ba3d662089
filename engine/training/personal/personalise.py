"""Make a model a person's own without changing it: a small VAE learns where in it their music lies.

The weights of the base model stay; the small VAE learns the codes of the person's windows, in
seconds, and decides from then on what is drawn. Afterwards clips are drawn: as long as they copy,
leap or leave their key, z may lie farther from what the small VAE says, up to where the base model
is at home anyway. See docs/decisions/personalise.md. Imports no Keras.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.examples import ExampleSet
from engine.jobs import JobLink, Progress
from engine.model.checkpoint import Checkpoint
from engine.model.config import PHRASES
from engine.model.forms import count_forms
from engine.model.kind import MELODIC
from engine.model.music_model import MusicModel
from engine.model.small_vae import PERSONAL, SmallVae
from engine.music.events import NOTE_OFF
from engine.training.course.clock import WorkClock
from engine.training.course.trained import CurvePoint, TrainingData
from engine.training.judging.measure import free_running_accuracy, posterior, some_of
from engine.training.judging.samples import Learned, SampleCheck, check_samples
from engine.training.personal.small_vae_fit import Codes, Loss, SmallRecipe, SmallTraining
from engine.training.recipe import TrainConfig

STEPS = 800
MOST_WINDOWS = 4000
_AT_ONCE, _MEASURED, _NOTED_EVERY = 256, 256, 20
_BITS = float(1.0 / np.log(2.0))
_OCTAVE, _CALM = 12, 30.0  # How much rarer a window is heard that leaps; see the decision.
_FARTHER = (0.7, 1.0, 1.4, 2.0, 2.8, 4.0, 8.0, 16.0)  # Than the small VAE says.
_CLIPS, _STEPS_OF_CLIPS = 200, 6400
_FORM_SHARES, _FORM_LETTERS = "prior/form_shares", "prior/form_letters"
_FORMS_KNOWN = 24.0  # Windows of the person's that say as much of forms as the base model does.


@dataclass(frozen=True, slots=True)
class _Bounds:
    """What drawn clips must keep to."""

    copied: float = 0.03
    same: float = 0.02
    distinct: float = 0.95
    leaps: float = 0.007
    diatonic: float = 0.985
    sounding: float = 0.98  # Whoever draws clips draws silent ones again.

    def hold(self, check: SampleCheck) -> bool:
        """Whether clips are well; what does not exist for their kind of music is."""
        figures = check.figures
        leaps, diatonic = figures.big_leaps, figures.diatonic
        return (
            check.copied <= self.copied
            and check.same <= self.same
            and figures.distinct >= self.distinct
            and check.sounding >= self.sounding
            and (leaps is None or leaps <= self.leaps)
            and (diatonic is None or diatonic >= self.diatonic)
        )

    def loosened(self, check: SampleCheck) -> "_Bounds":
        """Bounds no stricter than the base model itself keeps."""
        figures = check.figures
        leaps, diatonic = figures.big_leaps, figures.diatonic
        return replace(
            self,
            distinct=min(self.distinct, figures.distinct),
            leaps=self.leaps if leaps is None else max(self.leaps, leaps),
            diatonic=self.diatonic if diatonic is None else min(self.diatonic, diatonic),
            sounding=min(self.sounding, check.sounding),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Personalised:
    """What a person's music adds to a model.

    Attributes:
        extras: Arrays that take the place of the base model's of the same names.
        curve: How it was learned; the accuracy is that of the base model, which stays.
        steps: Steps made.
        seconds: How long it was at work.
    """

    extras: dict[str, NDArray[Any]]
    curve: tuple[CurvePoint, ...]
    steps: int
    seconds: float


def personalise(
    base: Checkpoint, data: TrainingData, config: TrainConfig, link: JobLink
) -> Personalised:
    """Learn where a person's music lies in a model.

    It takes the steps that the recipe names where it names no minutes, else as many as are of use
    in those minutes. A stop keeps what was learned; nothing is learned if it comes before.

    Raises:
        JobCancelled: cancel() was called.
    """
    clock, base = WorkClock(), _bare(base)
    model = MusicModel(base)
    windows = some_of(data.training, MOST_WINDOWS, config.seed)
    codes = _codes(model, windows, link)
    accuracy = _accuracy(model, data, config.seed)
    steps = config.steps if config.steps is not None and config.minutes is None else STEPS
    training = SmallTraining(codes, SmallRecipe(), steps=steps, seed=config.seed)
    curve = []
    for loss in _losses(training, config, clock, link):
        point = CurvePoint(training.step, loss.said + loss.kl, accuracy, _BITS * loss.kl)
        metrics = {"steps": float(training.step), "seconds": clock.seconds, "loss": point.loss}
        metrics |= {"accuracy": accuracy, "kl_bits": point.kl_bits}
        link.report(Progress("train", training.step, steps, metrics))
        if training.step % _NOTED_EVERY == 0 or training.step == steps:
            curve.append(point)
    if not training.step:
        return Personalised({}, (), 0, clock.seconds)
    extras = _settled(base, training.small_vae(), data.training, config.seed, link)
    clock.tick()
    return Personalised(extras, tuple(curve), training.step, clock.seconds)


def _bare(base: Checkpoint) -> Checkpoint:
    """A model without what another person's music has added to it."""
    extras = {n: array for n, array in base.extras.items() if not n.startswith(PERSONAL)}
    return replace(base, extras=extras)


def _codes(model: MusicModel, windows: ExampleSet, link: JobLink) -> Codes:
    """Posteriors of windows and how often each shall be heard."""
    parts = []
    for start in range(0, len(windows), _AT_ONCE):
        link.raise_if_cancelled()
        link.report(Progress("place", start, len(windows)))
        rows = np.arange(start, min(start + _AT_ONCE, len(windows)))
        parts.append(posterior(model, windows.take(rows)))
    mu, sigma = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
    shares = np.exp(-_CALM * _leaping(model, windows))
    return Codes(mu, sigma, shares / shares.sum())


def _leaping(model: MusicModel, windows: ExampleSet) -> NDArray[np.float64]:
    """Share of the intervals of each window that are wider than an octave; none where no melody."""
    if model.config.content not in MELODIC or windows.events.ndim != 2:
        return np.zeros(len(windows))
    pitches = [row[row > NOTE_OFF].astype(np.int64) for row in windows.events]
    leaps = [np.abs(np.diff(own)) > _OCTAVE for own in pitches]
    return np.array([own.mean() if len(own) else 0.0 for own in leaps])


def _accuracy(model: MusicModel, data: TrainingData, seed: int) -> float:
    """What the model, which stays, gives back of held-out windows, or of learned ones."""
    windows = data.held_out if len(data.held_out) else data.training
    return free_running_accuracy(model, some_of(windows, _MEASURED, seed))


def _losses(
    training: SmallTraining, config: TrainConfig, clock: WorkClock, link: JobLink
) -> Iterator[Loss]:
    """Make steps until there are enough, the minutes are over or a stop is asked for."""
    limit = np.inf if config.minutes is None else 60.0 * config.minutes
    clock.tick()
    while not training.over and not link.stop_requested and clock.seconds < limit:
        if link.pause_requested:
            link.wait_while_paused()
            clock.go_on()
        link.raise_if_cancelled()
        loss = training.make_step()
        clock.tick()
        yield loss


def _settled(
    base: Checkpoint, small: SmallVae, windows: ExampleSet, seed: int, link: JobLink
) -> dict[str, NDArray[Any]]:
    """What the model shall hold: the first of ever looser small VAEs whose clips are well."""
    learned = Learned(base.config, windows)
    count = min(_CLIPS, max(1, _STEPS_OF_CLIPS // base.config.steps))
    forms = _forms(base, windows)
    bounds = _Bounds() if base.config.content in MELODIC else _Bounds(distinct=0.0)  # Beats recur.
    for number, factor in enumerate(_FARTHER):
        link.raise_if_cancelled()
        link.report(Progress("check", number, len(_FARTHER)))
        looser = replace(small, apart=np.float32(factor) * small.apart)
        extras = {**forms, **looser.to_arrays()}
        own = MusicModel(replace(base, extras={**base.extras, **extras}))
        check = check_samples(own, learned, seed, count)
        if number == 0 and not bounds.hold(check):
            bounds = bounds.loosened(check_samples(MusicModel(base), learned, seed, count))
        if bounds.hold(check):
            break
    return extras


def _forms(base: Checkpoint, windows: ExampleSet) -> dict[str, NDArray[Any]]:
    """Forms of a person's windows beside those that the base model knows; few say little."""
    config = base.config
    if config.family != PHRASES:
        return {}
    shares, letters = count_forms(windows.events, windows.lengths, config.segments)
    if _FORM_SHARES in base.extras and _FORM_LETTERS in base.extras:
        weight = len(windows) / (len(windows) + _FORMS_KNOWN)
        known = (1.0 - weight) * base.extras[_FORM_SHARES]
        shares = np.concatenate([weight * shares, known]).astype(np.float32)
        letters = np.concatenate([letters, base.extras[_FORM_LETTERS]])
    return {_FORM_SHARES: shares, _FORM_LETTERS: letters}
