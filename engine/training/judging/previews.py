"""What a training sounds like while it runs: three windows as they are, as they were rebuilt when
it began, and as they are rebuilt now.

Imports no Keras: the runtime that will play the model decodes.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

import numpy as np

from engine.converters.converter import TokenArray
from engine.data.examples import ExampleSet
from engine.model.config import ModelConfig
from engine.model.music_model import MusicModel
from engine.model.weights import Weights
from engine.music.clip import Clip
from engine.training.judging.frames import clips_of, frames_of, own_frames
from engine.training.judging.measure import playable, rebuilt_tokens
from engine.training.judging.samples import TEMPERATURE
from engine.training.news import Preview
from engine.training.recipe import TrainConfig

PREVIEWS = 3
NEW = "new"  # The name of a preview that was drawn and stands in no piece.


class Previewer:
    """Makes the previews of one training; equal arguments choose equal windows."""

    def __init__(
        self,
        config: TrainConfig,
        training: ExampleSet,
        held_out: ExampleSet,
        before_weights: Weights,
        seed: int,
    ) -> None:
        """Choose the windows and hear what the model makes of them before it learns.

        Args:
            config: The training.
            training: What is learned.
            held_out: What is kept aside; its windows say more and come first.
            before_weights: The model as the training began, also where it is resumed.
            seed: Decides which windows.
        """
        self._config = config.model
        self._windows = _chosen(config.model, held_out, training, seed)
        self._frames = own_frames(self._windows)
        names = [_title(self._windows.names[piece]) for piece in self._windows.pieces.tolist()]
        self._names = names
        self._originals = self._clips(self._windows.events, names)
        self._before = self._rebuilt(before_weights, [f"{name}, before" for name in names])

    def now(self, weights: Weights, step: int) -> tuple[Preview, ...]:
        """What the model makes of the windows after a step, each clip in its own key."""
        now = self._rebuilt(weights, [f"{name}, step {step}" for name in self._names])
        rows = zip(self._names, self._originals, self._before, now, strict=True)
        return tuple(Preview(*row) for row in rows)

    def _rebuilt(self, weights: Weights, names: Sequence[str]) -> list[Clip]:
        return self._clips(rebuilt_tokens(playable(self._config, weights), self._windows), names)

    def _clips(self, tokens: TokenArray, names: Sequence[str]) -> list[Clip]:
        clips = clips_of(self._config, self._windows, tokens, self._frames)
        return [replace(clip, name=name) for clip, name in zip(clips, names, strict=True)]


def new_clips(
    before: MusicModel, now: MusicModel, examples: ExampleSet, seed: int
) -> tuple[Preview, ...]:
    """Clips drawn from two models with one seed, for a way that leaves the weights as they are.

    Each is heard in the metre, the key and over the chords of a window of the examples.
    """
    config = now.config
    alike = _chosen(config, examples, examples, seed)
    frames, own = frames_of(alike), own_frames(alike)
    drawn = []
    for model in (before, now):
        z = model.draw(len(alike), seed)
        tokens = model.decode_tokens(z, frames, temperature=TEMPERATURE, seed=seed)
        drawn.append(clips_of(config, alike, tokens, own))
    return tuple(Preview(NEW, None, *pair) for pair in zip(*drawn, strict=True))


def _chosen(config: ModelConfig, first: ExampleSet, then: ExampleSet, seed: int) -> ExampleSet:
    """Three windows, of the first set where it has any, from different pieces if it can.

    Each is as full of notes as its piece usually is and begins with one, where there is such.
    """
    examples = first if len(first) else then
    rng = np.random.default_rng(seed)
    pieces = rng.permutation(np.unique(examples.pieces))[:PREVIEWS].tolist()
    rows = [_best_first(config, examples, piece, rng) for piece in pieces]
    chosen = [own[turn] for turn in range(PREVIEWS) for own in rows if turn < len(own)]
    return examples.take(np.array(chosen[:PREVIEWS], np.int64))


def _best_first(
    config: ModelConfig, examples: ExampleSet, piece: int, rng: np.random.Generator
) -> list[int]:
    """The windows of a piece in an order of chance, those that are good to hear before others."""
    rows = rng.permutation(np.flatnonzero(examples.pieces == piece))
    own = examples.take(rows)
    clips = clips_of(config, own, own.events, frames_of(own))
    onsets = np.array([clip.onsets for clip in clips])
    full = (onsets >= np.median(onsets)).astype(int)
    return list(rows[np.argsort(-full - [_begins(clip) for clip in clips], kind="stable")].tolist())


def _begins(clip: Clip) -> bool:
    """Whether there is a sound at once."""
    starts = [note.start_step for line in (clip.melody, clip.bass) for note in line.notes[:1]]
    return 0 in (*starts, *(hit.step for hit in clip.drums[:1]))


def _title(name: str) -> str:
    """A piece as a person knows it: its file without folders and ending."""
    return PurePath(name).stem or name
