"""All that is decided and gathered before a training begins; imports no Keras."""

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np

from engine.data.examples import ExampleSet, split_by_piece
from engine.data.gathered import Gathered
from engine.model.checkpoint import Checkpoint, load_checkpoint
from engine.training.course.trained import TrainingData
from engine.training.provenance import BaseModel
from engine.training.recipe import TrainConfig
from engine.training.ways import Way

_FEWEST_TO_HALVE = 6  # Pieces kept aside; of fewer, neither half would say much.


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """A model that a training goes on from.

    Attributes:
        checkpoint: The model.
        file: Where it lies.
        told: What the new model will remember of it, as it was when it was opened.
    """

    checkpoint: Checkpoint
    file: Path
    told: BaseModel

    @classmethod
    def opened(cls, file: Path) -> Self:
        """The model in a file.

        Raises:
            CheckpointError: The file is missing, damaged or no model.
            OSError: The disk cannot be read.
        """
        return cls(load_checkpoint(file), file, BaseModel.of(file))


@dataclass(frozen=True, slots=True, eq=False)
class Prepared:
    """A training that can begin, or go on: the same values give the same model.

    Attributes:
        way: How the model is made.
        config: The recipe.
        gathered: The music.
        base: What it goes on from; None from nothing.
        rehearsal: What the base knows and shall not forget; None for nothing.
    """

    way: Way
    config: TrainConfig
    gathered: Gathered
    base: Base | None = None
    rehearsal: ExampleSet | None = None

    def data(self) -> TrainingData:
        """What is learned and what is kept aside."""
        config = self.config
        training, held_out = split_by_piece(
            self.gathered.examples, held_out_share=config.held_out_share, seed=config.seed
        )
        chosen_by, measured = _halved(held_out, config.seed)
        return TrainingData(training, measured, self.rehearsal, chosen_by)


def _halved(held_out: ExampleSet, seed: int) -> tuple[ExampleSet | None, ExampleSet]:
    """Pieces to choose the best weights by, and others to measure those with; all for the latter
    where they are few.
    """
    pieces = np.random.default_rng(seed).permutation(np.unique(held_out.pieces))
    if len(pieces) < _FEWEST_TO_HALVE:
        return None, held_out
    chosen = np.isin(held_out.pieces, pieces[: len(pieces) // 2])
    return held_out.take(np.flatnonzero(chosen)), held_out.take(np.flatnonzero(~chosen))
