"""What a model knew before it learns something new: windows that it writes itself.

They are mixed into what it learns so that it does not forget, and nothing that it once learned
from has to be at hand. Source: generative replay, Shin et al. 2017, arXiv:1705.08690. Imports no
Keras.
"""

import copy
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.converters.controls import CHORDS, chord_classes
from engine.converters.frame import Frame
from engine.data.examples import FEWEST_NOTES, ExampleSet, gather
from engine.jobs import JobLink
from engine.model.config import ModelConfig
from engine.model.music_model import MusicModel
from engine.model.shapes import parameter_count
from engine.music.key import Key
from engine.music.meter import MODEL_METERS
from engine.sampling.progression import gentle_progression
from engine.training.judging.frames import clips_of, frames_of

REHEARSED = "rehearsed"  # Name of the one piece that all these windows belong to.
_OWN_SHARE = 0.5  # Of the metres and chords, taken from the person's windows.
_TEMPERATURE = 0.5
_AT_ONCE = 512
_FEWEST, _MOST = 64, 2000
_MULTIPLICATIONS = 5e11  # Some seconds of one processor, as those of the encoder are spared.


def windows_to_rehearse(model: ModelConfig) -> int:
    """How many windows are worth the time that writing them takes."""
    affordable = _MULTIPLICATIONS / (parameter_count(model) * model.steps)
    return int(min(_MOST, max(_FEWEST, affordable)))


def rehearse(
    model: MusicModel,
    count: int,
    seed: int,
    *,
    like: ExampleSet | None = None,
    link: JobLink | None = None,
) -> ExampleSet:
    """Let a model write windows from all over where it is at home.

    Half of them are in the metres and over the chords of the windows that it will learn, as often
    as those are; the others in all metres that it knows, over gentle chords. It is drawn as far as
    its home reaches, also where new clips are drawn nearer to what is sure.

    Args:
        model: What shall not forget.
        count: How many windows it writes; those that say nothing are left out.
        seed: Decides every draw.
        like: What it will learn, for this model.
        link: Asked between some windows and the next, if given, whether to end.

    Raises:
        JobCancelled: cancel() was called on the link.
    """
    settings = _settings(model, count, np.random.default_rng([seed, 0]), like)
    z = _reaching_far(model).draw(count, seed)
    parts = []
    for start in range(0, count, _AT_ONCE):
        if link is not None:
            link.raise_if_cancelled()
        rows = np.arange(start, min(count, start + _AT_ONCE))
        asked = settings.take(rows)
        tokens = model.decode_tokens(
            z[rows],
            frames_of(asked),
            temperature=_TEMPERATURE,
            seed=int(np.random.SeedSequence([seed, start]).generate_state(1)[0]),
        )
        written = replace(asked, events=tokens.astype(settings.events.dtype))
        parts.append(_saying_something(model.config, written))
    return replace(
        settings,
        events=np.concatenate([part.events for part in parts]),
        meters=np.concatenate([part.meters for part in parts]),
        pieces=np.concatenate([part.pieces for part in parts]),
        chords=_joined_chords(parts),
    )


def _settings(
    model: MusicModel, count: int, rng: np.random.Generator, like: ExampleSet | None
) -> ExampleSet:
    """Windows of silence, each in a metre and over the chords that shall be written in."""
    config, empty = model.config, gather((), model.config)
    known = [MODEL_METERS.index(meter) for meter in model.meters]
    meters = rng.choice(known, count).astype(np.uint8)
    chords = _gentle_chords(config, meters, rng) if CHORDS in config.controls else None
    if like is not None and len(like):
        own = np.flatnonzero(rng.random(count) < _OWN_SHARE)
        picks = rng.integers(0, len(like), len(own))
        meters[own] = like.meters[picks]
        if chords is not None and like.chords is not None:
            chords[own] = like.chords[picks]
    return ExampleSet(
        np.zeros((count, *empty.events.shape[1:]), empty.events.dtype),
        meters,
        np.zeros(count, np.int32),
        (REHEARSED,),
        chords,
    )


def _gentle_chords(
    config: ModelConfig, meters: NDArray[np.uint8], rng: np.random.Generator
) -> NDArray[np.uint8]:
    """For each metre the classes of a gentle progression, (count, steps), begun anywhere in it.

    In C major or A minor, in which models hear everything, or in any key for one that hears keys.
    """
    rows = np.zeros((len(meters), config.steps), np.uint8)
    for row, index in enumerate(meters.tolist()):
        meter, minor = MODEL_METERS[index], bool(rng.integers(2))
        tonic = (9 if minor else 0) if config.key_normalised else int(rng.integers(12))
        spans = gentle_progression(Key(tonic, minor), meter, config.bars)
        classes = chord_classes(Frame(meter, chords=spans), config.steps)
        length = config.bars * meter.steps_per_bar
        begun = spans[int(rng.integers(len(spans)))].start_step
        rows[row, :length] = np.roll(classes[:length], -begun)
    return rows


def _reaching_far(model: MusicModel) -> MusicModel:
    """The same model, drawn as far as its home reaches."""
    if model.prior is None:
        return model
    wide = copy.copy(model)
    wide.prior = replace(model.prior, spread=1.0)
    return wide


def _saying_something(config: ModelConfig, written: ExampleSet) -> ExampleSet:
    """Those that have notes or strokes enough to be learned from."""
    clips = clips_of(config, written, written.events, frames_of(written))
    return written.take(np.flatnonzero([clip.onsets >= FEWEST_NOTES for clip in clips]))


def _joined_chords(parts: list[ExampleSet]) -> NDArray[np.uint8] | None:
    chords = [part.chords for part in parts if part.chords is not None]
    return np.concatenate(chords) if chords else None
