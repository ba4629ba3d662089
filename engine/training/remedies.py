"""Where a trained model is at home, fitted again where what is drawn there copies or is silent.

Imports no Keras.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.data.examples import ExampleSet
from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint
from engine.model.config import ModelConfig
from engine.model.kind import MELODIC
from engine.model.music_model import MusicModel
from engine.model.weights import Weights
from engine.training.home import Home, HomeRecipe, fit_home
from engine.training.judging.measure import posterior, some_of
from engine.training.judging.samples import Learned, SampleCheck, check_samples
from engine.training.judging.verdict import MUCH_COPIED, MUCH_SILENT
from engine.training.news import Finding, Trouble
from engine.training.recipe import TrainConfig
from engine.training.ways import Way

_WORST_LEAPS, _WORST_DIATONIC = 0.01, 0.98  # What fewer copies may cost.
_NEARER = (0.8, 0.6)  # Of the spread.
_LESS_MOVED = (4.0, 16.0)
_FEWEST_LEFT = 0.5  # Of the windows, where those that were copied from are left out.


@dataclass(frozen=True, slots=True, eq=False)
class Unfinished:
    """A model that has learned.

    Attributes:
        weights: What it learned.
        way: How it was made.
        extras: What a small model beside frozen weights brings; it draws from that, and no home is
            fitted. Empty for the other ways.
        known: What was fitted to the model that it went on from, whose home may be moved; empty
            for one that began with nothing.
    """

    weights: Weights
    way: Way = "scratch"
    extras: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    known: Mapping[str, NDArray[Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Settled:
    """A home, what is drawn there is like, and what had to be done about it."""

    home: Home
    check: SampleCheck
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class _Try:
    """One way to fit a home."""

    windows: ExampleSet
    recipe: HomeRecipe


def settle(config: TrainConfig, made: Unfinished, training: ExampleSet, link: JobLink) -> Settled:
    """Fit a home, draw a hundred clips there, and fit it otherwise if they are not well.

    A model that brings its own home keeps it; it is only looked at.

    Raises:
        JobCancelled: cancel() was called.
    """
    learned = Learned(config.model, training)
    if made.extras:
        return _looked_at(config, made, learned)
    first = _settled(config, made, _Try(training, config.home), learned)
    trouble = trouble_with(first.check, config.model.content)
    if trouble is None:
        return first
    best = first
    for attempt in _otherwise(trouble, first.check, training, config):
        link.raise_if_cancelled()
        other = _settled(config, made, attempt, learned)
        if _better(other.check, best.check, trouble):
            best = other
        if trouble_with(best.check, config.model.content) is None:
            break
    finding = _finding(trouble, first.check, best.check, config)
    return replace(best, findings=(finding,))


def trouble_with(check: SampleCheck, content: str) -> Trouble | None:
    """What is wrong with drawn clips, if anything; that beats come again is none."""
    if 1.0 - check.sounding > MUCH_SILENT:
        return "one_note"
    return "memorising" if content in MELODIC and check.copied > MUCH_COPIED else None


def finding_of(trouble: Trouble, check: SampleCheck, step: int) -> Finding:
    """Say of drawn clips what is wrong where nothing can be done about it here."""
    words = _EXPLAINED[trouble].format(now=_count(check, trouble))
    return Finding(trouble, step, words, repaired=False)


def _looked_at(config: TrainConfig, made: Unfinished, learned: Learned) -> Settled:
    """The home that a model brings, as it is."""
    model = MusicModel(Checkpoint(config.model, made.weights, extras=made.extras))
    check = check_samples(model, learned, config.seed)
    trouble = trouble_with(check, config.model.content)
    found = () if trouble is None else (finding_of(trouble, check, config.steps or 0),)
    mu, sigma = posterior(model, some_of(learned.examples, config.home.windows, config.seed))
    return Settled(Home(dict(made.extras), mu, sigma), check, found)


def _settled(config: TrainConfig, made: Unfinished, attempt: _Try, learned: Learned) -> Settled:
    known = MusicModel(Checkpoint(config.model, made.weights, extras=made.known))
    home = fit_home(known, attempt.windows, attempt.recipe, seed=config.seed)
    model = MusicModel(Checkpoint(config.model, made.weights, extras=home.extras))
    return Settled(home, check_samples(model, learned, config.seed))


def _otherwise(
    trouble: Trouble, check: SampleCheck, training: ExampleSet, config: TrainConfig
) -> Iterator[_Try]:
    """Other homes to try, the mildest first."""
    recipe = config.home
    if trouble == "one_note":
        for share in _NEARER:
            yield _Try(training, replace(recipe, spread=share * recipe.spread))
        return
    if recipe.relevance:  # The home before moves less.
        for factor in _LESS_MOVED:
            yield _Try(training, replace(recipe, relevance=factor * recipe.relevance))
    others = _without(training, check.from_windows)
    if others is not None:
        yield _Try(others, recipe)
    if _moves_along_scale(config.model):
        for share in (0.5, 1.0):
            yield _Try(others or training, replace(recipe, moved_share=share))


def _without(training: ExampleSet, copied: tuple[int, ...]) -> ExampleSet | None:
    """The windows that were not copied from; None where too few would be left."""
    kept = np.setdiff1d(np.arange(len(training)), copied)
    return training.take(kept) if len(kept) >= _FEWEST_LEFT * len(training) else None


def _moves_along_scale(model: ModelConfig) -> bool:
    return model.content == "melody" and model.key_normalised and "chords" not in model.controls


def _better(new: SampleCheck, old: SampleCheck, trouble: Trouble) -> bool:
    """Whether a home is better than another, and the music there not worse than it may be."""
    if trouble == "one_note":
        return new.sounding > old.sounding
    clips, before = new.figures, old.figures
    leaps = (clips.big_leaps or 0.0) <= max(_WORST_LEAPS, before.big_leaps or 0.0)
    in_key = (clips.diatonic or 0.0) >= min(_WORST_DIATONIC, before.diatonic or 0.0)
    sounds = 1.0 - new.sounding <= max(MUCH_SILENT, 1.0 - old.sounding)
    return new.copied < old.copied and leaps and in_key and sounds


def _finding(
    trouble: Trouble, before: SampleCheck, now: SampleCheck, config: TrainConfig
) -> Finding:
    step = config.steps or 0
    if trouble_with(now, config.model.content) is not None:
        return finding_of(trouble, now, step)
    words = _REPAIRED[trouble].format(before=_count(before, trouble), now=_count(now, trouble))
    return Finding(trouble, step, words, True)


def _count(check: SampleCheck, trouble: Trouble) -> int:
    """Of a hundred clips, how many have the trouble."""
    return check.copied_of_100 if trouble == "memorising" else round(100 * (1.0 - check.sounding))


_REPAIRED = {
    "memorising": (
        "{before} of 100 new clips copied eight notes from your files. Lento now draws new clips "
        "from where the model copies less: it is {now} of 100."
    ),
    "one_note": (
        "{before} of 100 new clips were nearly silent. Lento now draws new clips nearer to the "
        "music that the model knows: it is {now} of 100."
    ),
}
_EXPLAINED = {
    "memorising": (
        "{now} of 100 new clips copy eight notes from your files: the model knows much of them by "
        "heart. Add more music, let it learn for a shorter time, or look at new clips before you "
        "pass them on."
    ),
    "one_note": (
        "{now} of 100 new clips are nearly silent: the model has not learned enough yet. "
        "Train it for longer, or start from the model that comes with Lento."
    ),
}
