"""How good a model is, measured with the NumPy runtime that will play it. Imports no Keras."""

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import CONVERTERS, TokenArray
from engine.data.examples import FEWEST_NOTES, ExampleSet
from engine.model.checkpoint import Checkpoint
from engine.model.config import CONTENTS, ModelConfig
from engine.model.music_model import MusicModel
from engine.model.weights import FloatArray, Weights
from engine.training.judging.evaluation import Evaluation
from engine.training.judging.frames import clips_of, frames_of
from engine.training.judging.samples import marks

LEAST_VARIANCE = 0.01  # Of mu along a dimension of z that is in use.
FEWEST_TO_TELL_APART = 8  # Windows; of fewer nobody can say whether z tells them apart.
_WINDOWS_AT_ONCE = 1024  # Keeps the memory of one-hot windows bounded.


def playable(config: ModelConfig, weights: Weights) -> MusicModel:
    """The model as it will be played, from weights in training."""
    return MusicModel(Checkpoint(config, weights))


def posterior(model: MusicModel, examples: ExampleSet) -> tuple[FloatArray, FloatArray]:
    """Mu and sigma of every example, each of shape (count, z_size)."""
    frames = frames_of(examples)
    parts = []
    for start in range(0, len(examples), _WINDOWS_AT_ONCE):
        rows = slice(start, start + _WINDOWS_AT_ONCE)
        tokens = _tokens(model.config, examples.events[rows])
        parts.append(model.posterior_of_tokens(tokens, frames[rows]))
    mus, sigmas = zip(*parts, strict=True)
    return np.concatenate(mus), np.concatenate(sigmas)


def rebuilt_share(model: MusicModel, examples: ExampleSet, mu: FloatArray) -> float:
    """Share of the steps, over each window's own length, that come back equal from mu.

    The decoder hears itself and takes the likeliest token: it gets no help from the original. The
    parts of a trio count alike; of a groove each drum counts, struck or not.
    """
    return _share_equal(model.config, model.decode_tokens(mu, frames_of(examples)), examples)


def rebuilt_tokens(model: MusicModel, examples: ExampleSet) -> TokenArray:
    """What the model makes of examples, framed, (count, steps, ...): the likeliest tokens."""
    return model.decode_tokens(posterior(model, examples)[0], frames_of(examples))


def free_running_accuracy(model: MusicModel, examples: ExampleSet) -> float:
    """rebuilt_share of examples from their own posterior means."""
    return _share_equal(model.config, rebuilt_tokens(model, examples), examples)


def evaluate(model: MusicModel, known: ExampleSet, aside: ExampleSet) -> Evaluation:
    """Rebuild windows that were learned, and windows kept aside (there may be none)."""
    mu, sigma = posterior(model, known)
    rebuilt = model.decode_tokens(mu, frames_of(known))
    clips = clips_of(model.config, known, rebuilt, frames_of(known))
    enough = len(known) >= FEWEST_TO_TELL_APART
    return Evaluation(
        training_accuracy=_share_equal(model.config, rebuilt, known),
        held_out_accuracy=free_running_accuracy(model, aside) if len(aside) else None,
        kl_bits=mean_kl_bits(mu, sigma) if enough else None,
        active_units=active_units(mu) if enough else None,
        one_note_share=float(np.mean([clip.onsets < FEWEST_NOTES for clip in clips])),
        commonest_accuracy=commonest_accuracy(model.config, aside) if len(aside) else 0.0,
    )


def silence_accuracy(config: ModelConfig, examples: ExampleSet) -> float:
    """Share of the steps that start or end nothing: what an empty answer would get right."""
    silence = CONVERTERS[config.content].blank(1, examples.events.shape[1])
    equal = marks(config, examples.events) == marks(config, silence)
    return float(equal[_counted(examples)].mean())


def commonest_accuracy(config: ModelConfig, examples: ExampleSet) -> float:
    """Share of the steps that are the commonest: what saying that always would get right.

    Of a trio the commonest of each part counts, of drums whether each of them is struck.
    """
    said = marks(config, examples.events)[_counted(examples)]
    columns = said.reshape(len(said), -1).T
    return float(np.mean([np.unique(c, return_counts=True)[1].max() / len(c) for c in columns]))


def commonest_nats(config: ModelConfig, examples: ExampleSet) -> float | None:
    """What a mean window costs somebody who knows how often each token comes, and nothing else.

    None of grooves, whose steps are numbers.
    """
    if not CONTENTS[config.content].categorical or not len(examples):
        return None
    counted = marks(config, examples.events)[_counted(examples)]
    nats = 0.0
    for column in counted.reshape(len(counted), -1).T:
        shares = np.unique(column, return_counts=True)[1] / len(column)
        nats -= float((shares * np.log(shares)).sum())
    return nats * len(counted) / len(examples)


def mean_kl_bits(mu: FloatArray, sigma: FloatArray) -> float:
    """Mean over the windows of the KL divergence from the standard normal, in bits."""
    spread = np.maximum(sigma, 1e-8)
    nats = 0.5 * (mu**2 + spread**2 - 2.0 * np.log(spread) - 1.0).sum(axis=1)
    return float(nats.mean() / np.log(2.0))


def active_units(mu: FloatArray) -> int:
    """How many dimensions of z tell windows apart. Source: Burda et al. 2016, arXiv:1509.00519."""
    return int((mu.var(axis=0) > LEAST_VARIANCE).sum())


def some_of(examples: ExampleSet, most: int, seed: int) -> ExampleSet:
    """At most so many examples, drawn without preference, in their order."""
    if len(examples) <= most:
        return examples
    chosen: NDArray[np.int64] = np.random.default_rng(seed).choice(len(examples), most, False)
    return examples.take(np.sort(chosen))


def _share_equal(config: ModelConfig, rebuilt: TokenArray, examples: ExampleSet) -> float:
    equal = marks(config, rebuilt) == marks(config, examples.events)
    return float(equal[_counted(examples)].mean())


def _counted(examples: ExampleSet) -> NDArray[np.bool_]:
    """True for the steps of each window's own length, shape (count, steps)."""
    return np.arange(examples.events.shape[1]) < examples.lengths[:, None]


def _tokens(config: ModelConfig, events: TokenArray) -> TokenArray:
    """Events as the runtime takes them, and not as they are kept."""
    return events.astype(np.int64 if CONTENTS[config.content].categorical else np.float32)
