"""Where a trained model is at home, fitted after training: the clouds and forms that it draws from,
and how chords pull at what it writes.

What is drawn is what a person hears first, so it is fitted to more windows than were needed to
train, varied as training varied them, and drawn a little nearer to the means than they lie.
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.converters.controls import CHORDS
from engine.converters.harmony_pull import count_pull
from engine.data.augment import Augmentation, augment
from engine.data.examples import ExampleSet
from engine.model.config import PHRASES, ModelConfig
from engine.model.forms import count_forms
from engine.model.mixture import adapt_mixture, fit_mixture
from engine.model.music_model import MusicModel
from engine.model.weights import FloatArray
from engine.training.judging.common_runs import pieces_sharing
from engine.training.judging.measure import posterior, some_of


@dataclass(frozen=True, slots=True)
class HomeRecipe:
    """How a home is fitted.

    Attributes:
        clouds: Most Gaussians; few windows give fewer.
        spread: How far from their means is drawn, 1 as the windows lie.
        windows: Most windows that are looked at.
        moved_share: Share of the windows that are first moved along the scale (melodies that are
            heard in C only, and over no chords: they would leave them behind), so that a known
            phrase is drawn elsewhere in the scale too.
        common_in: Windows of melody with a run of eight notes that so many pieces share are left
            out, so that what everybody knows is drawn less; 0 leaves out none.
        relevance: Where the model had a home before, how many windows move one of its clouds as
            much as what it knew holds it; the clouds are then those that it had, and `clouds` says
            nothing. 0 fits clouds anew, from these windows alone.

    Raises:
        ValueError: A field is outside its range.
    """

    clouds: int = 8
    spread: float = 1.0
    windows: int = 8_000
    moved_share: float = 0.0
    common_in: int = 0
    relevance: float = 0.0

    def __post_init__(self) -> None:
        if min(self.clouds, self.windows) < 1 or not 0.0 < self.spread <= 1.0:
            raise ValueError("clouds and windows are at least 1, spread lies in 0..1")
        if not 0.0 <= self.moved_share <= 1.0:
            raise ValueError("moved_share is a share, 0..1")
        if self.relevance < 0.0:
            raise ValueError("relevance is at least 0")


@dataclass(frozen=True, slots=True, eq=False)
class Home:
    """What was fitted: the arrays that a checkpoint keeps, and the posteriors they came from."""

    extras: dict[str, NDArray[Any]]
    mu: FloatArray
    sigma: FloatArray


def fit_home(model: MusicModel, training: ExampleSet, recipe: HomeRecipe, *, seed: int) -> Home:
    """Fit clouds, for models of phrases forms, and for melodies over chords the harmony pull.

    A model that has a home already is moved to these windows, if the recipe says so; how chords
    pull at it was counted on more music than these windows are, and stays.
    """
    config = model.config
    windows = some_of(_less_common(training, config, recipe), recipe.windows, seed)
    alone = config.content == "melody" and CHORDS not in config.controls
    if recipe.moved_share and config.key_normalised and alone:
        moving = Augmentation(diatonic_share=recipe.moved_share)
        rng = np.random.default_rng(seed)
        windows = replace(windows, events=augment(windows.events, moving, rng))
    mu, sigma = posterior(model, windows)
    before = model.prior if recipe.relevance else None
    if before is not None:
        clouds = adapt_mixture(before, mu, sigma, relevance=recipe.relevance)
    else:
        clouds = fit_mixture(mu, sigma, seed=seed, parts=recipe.clouds)
    clouds = replace(clouds, spread=recipe.spread)
    extras: dict[str, NDArray[Any]] = dict(clouds.to_arrays())
    if config.family == PHRASES:
        shares, letters = count_forms(windows.events, windows.lengths, config.segments)
        extras |= {"prior/form_shares": shares, "prior/form_letters": letters}
    if before is not None and model.harmony is not None:
        extras |= model.harmony.to_arrays()
    elif training.chords is not None and config.content == "melody":
        extras |= count_pull(training.events, training.chords, training.meters).to_arrays()
    return Home(extras, mu, sigma)


def _less_common(training: ExampleSet, config: ModelConfig, recipe: HomeRecipe) -> ExampleSet:
    """Training windows without those that many pieces share; all where none would be left."""
    if not recipe.common_in or config.content != "melody":
        return training
    kept = np.flatnonzero(pieces_sharing(training) < recipe.common_in)
    return training.take(kept) if len(kept) else training
