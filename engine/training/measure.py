"""How good a model is, measured with the NumPy runtime that will play it."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import CONVERTERS, TokenArray
from engine.converters.frame import Frame
from engine.data.examples import FEWEST_NOTES, ExampleSet
from engine.model.checkpoint import Checkpoint
from engine.model.config import CONTENTS, ModelConfig
from engine.model.music_model import MusicModel
from engine.model.weights import FloatArray, Weights
from engine.music.chords import Chord, ChordSpan
from engine.music.drums import DRUM_CLASSES
from engine.music.meter import MODEL_METERS

LEAST_VARIANCE = 0.01  # Of mu along a dimension of z that is in use.
_WINDOWS_AT_ONCE = 1024  # Keeps the memory of one-hot windows bounded.
_SAMPLES, _SAMPLE_TEMPERATURE = 64, 0.5


@dataclass(frozen=True, slots=True)
class SampleCheck:
    """What clips drawn from a model are like.

    Attributes:
        sounding: Share that has at least two notes or strokes.
        distinct: Share that is left when equal ones count once.
        copied: Share that is a training window, note for note; of grooves the hits count.
    """

    sounding: float
    distinct: float
    copied: float


def playable(config: ModelConfig, weights: Weights) -> MusicModel:
    """The model as it will be played, from weights in training."""
    return MusicModel(Checkpoint(config, weights))


def posterior(model: MusicModel, examples: ExampleSet) -> tuple[FloatArray, FloatArray]:
    """Mu and sigma of every example, each of shape (count, z_size)."""
    frames = _frames(examples)
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
    rebuilt = _marks(model.config, model.decode_tokens(mu, _frames(examples)))
    equal = rebuilt == _marks(model.config, examples.events)
    return float(equal[_counted(examples)].mean())


def free_running_accuracy(model: MusicModel, examples: ExampleSet) -> float:
    """rebuilt_share of examples from their own posterior means."""
    return rebuilt_share(model, examples, posterior(model, examples)[0])


def silence_accuracy(config: ModelConfig, examples: ExampleSet) -> float:
    """Share of the steps that start or end nothing: what an empty answer would get right."""
    silence = CONVERTERS[config.content].blank(1, examples.events.shape[1])
    equal = _marks(config, examples.events) == _marks(config, silence)
    return float(equal[_counted(examples)].mean())


def commonest_accuracy(config: ModelConfig, examples: ExampleSet) -> float:
    """Share of the steps that are the commonest: what saying that always would get right.

    Of a trio the commonest of each part counts, of drums whether each of them is struck.
    """
    marks = _marks(config, examples.events)[_counted(examples)]
    columns = marks.reshape(len(marks), -1).T
    return float(np.mean([np.unique(c, return_counts=True)[1].max() / len(c) for c in columns]))


def mean_kl_bits(mu: FloatArray, sigma: FloatArray) -> float:
    """Mean over the windows of the KL divergence from the standard normal, in bits."""
    spread = np.maximum(sigma, 1e-8)
    nats = 0.5 * (mu**2 + spread**2 - 2.0 * np.log(spread) - 1.0).sum(axis=1)
    return float(nats.mean() / np.log(2.0))


def active_units(mu: FloatArray) -> int:
    """How many dimensions of z tell windows apart. Source: Burda et al. 2016, arXiv:1509.00519."""
    return int((mu.var(axis=0) > LEAST_VARIANCE).sum())


def check_samples(model: MusicModel, examples: ExampleSet, seed: int) -> SampleCheck:
    """Draw clips as a person will and see whether they are music, and new."""
    drawn = model.draw(_SAMPLES, seed)
    picks = np.random.default_rng(seed).integers(0, len(examples), _SAMPLES)
    alike = examples.take(picks)
    frames = _frames(alike)
    tokens = model.decode_tokens(drawn, frames, temperature=_SAMPLE_TEMPERATURE, seed=seed)
    clips = [
        CONVERTERS[model.config.content].clip_of(row[:length], frame)
        for row, length, frame in zip(tokens, alike.lengths.tolist(), frames, strict=True)
    ]
    known = {row.tobytes() for row in _marks(model.config, examples.events)}
    rows = [row.tobytes() for row in _marks(model.config, tokens)]
    return SampleCheck(
        sounding=float(np.mean([clip.onsets >= FEWEST_NOTES for clip in clips])),
        distinct=len(set(rows)) / len(rows),
        copied=sum(row in known for row in rows) / len(rows),
    )


def some_of(examples: ExampleSet, most: int, seed: int) -> ExampleSet:
    """At most so many examples, drawn without preference, in their order."""
    if len(examples) <= most:
        return examples
    chosen: NDArray[np.int64] = np.random.default_rng(seed).choice(len(examples), most, False)
    return examples.take(np.sort(chosen))


def _counted(examples: ExampleSet) -> NDArray[np.bool_]:
    """True for the steps of each window's own length, shape (count, steps)."""
    return np.arange(examples.events.shape[1]) < examples.lengths[:, None]


def _tokens(config: ModelConfig, events: TokenArray) -> TokenArray:
    """Events as the runtime takes them, and not as they are kept."""
    return events.astype(np.int64 if CONTENTS[config.content].categorical else np.float32)


def _marks(config: ModelConfig, events: TokenArray) -> TokenArray:
    """What counts when two windows are compared: tokens, or of a groove which drums are struck."""
    if CONTENTS[config.content].categorical:
        return events.astype(np.int64)
    return events[..., :DRUM_CLASSES] > 0.5


def _frames(examples: ExampleSet) -> list[Frame]:
    meters = [MODEL_METERS[index] for index in examples.meters.tolist()]
    if examples.chords is None:
        return [Frame(meter) for meter in meters]
    pairs = zip(meters, examples.chords, strict=True)
    return [Frame(meter, chords=_spans(row)) for meter, row in pairs]


def _spans(classes: NDArray[np.uint8]) -> tuple[ChordSpan, ...]:
    """The chords of a row of classes, (steps,), each as long as it lasts."""
    bounds = [0, *(np.flatnonzero(np.diff(classes)) + 1).tolist(), len(classes)]
    spans = []
    for start, end in pairwise(bounds):
        chord = Chord.from_class(int(classes[start]))
        if chord is not None:
            spans.append(ChordSpan(start, end, chord))
    return tuple(spans)
