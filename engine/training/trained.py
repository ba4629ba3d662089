"""What goes into a training and what comes out; imports no Keras."""

from dataclasses import dataclass
from pathlib import Path

from engine.data.examples import ExampleSet
from engine.model.weights import FloatArray, Weights


@dataclass(frozen=True, slots=True)
class TrainingData:
    """What is learned and what is kept aside; held_out may be empty."""

    training: ExampleSet
    held_out: ExampleSet


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How a training stood after a step; held_out_accuracy only where it was measured."""

    step: int
    loss: float
    accuracy: float
    kl_bits: float
    held_out_accuracy: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a training gives.

    Attributes:
        weights: The kept weights under Magenta's names.
        steps: Steps made in all, those before a resumption included.
        seconds: How long this run took.
        curve: How it went.
    """

    weights: dict[str, FloatArray]
    steps: int
    seconds: float
    curve: tuple[CurvePoint, ...]


@dataclass(frozen=True, slots=True)
class Start:
    """Where a training begins.

    Attributes:
        weights: Of a model that has learned before, or None.
        state_file: Kept up to date, and resumed from if it is there; or None.
    """

    weights: Weights | None = None
    state_file: Path | None = None
