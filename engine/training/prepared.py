"""All that is decided and gathered before a training begins; imports no Keras."""

from dataclasses import dataclass
from pathlib import Path

from engine.data.examples import ExampleSet, split_by_piece
from engine.data.gathered import Gathered
from engine.model.checkpoint import Checkpoint
from engine.training.recipe import TrainConfig
from engine.training.trained import TrainingData
from engine.training.ways import Way


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """A model that a training goes on from.

    Attributes:
        checkpoint: The model.
        file: Where it lies.
    """

    checkpoint: Checkpoint
    file: Path

    @property
    def name(self) -> str:
        """What a person calls it."""
        return str(self.checkpoint.card.get("name", self.checkpoint.config.name))


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
        return TrainingData(training, held_out, self.rehearsal)
