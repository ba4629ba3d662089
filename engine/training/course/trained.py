"""What goes into a training and what comes out; imports no Keras."""

from dataclasses import dataclass
from pathlib import Path

from engine.data.examples import ExampleSet
from engine.model.weights import FloatArray, Weights
from engine.training.news import Finding, Preview


@dataclass(frozen=True, slots=True)
class TrainingData:
    """What is learned and what is kept aside; held_out may be empty.

    Attributes:
        training: What is learned.
        held_out: What is measured with.
        rehearsal: What the model knew before and learns along, so that it does not forget.
        chosen_by: Other pieces that are kept aside, by which the best weights are chosen, so that
            what is measured with held_out is not better than it will be; None where there are too
            few, so that held_out does both.
    """

    training: ExampleSet
    held_out: ExampleSet
    rehearsal: ExampleSet | None = None
    chosen_by: ExampleSet | None = None

    @property
    def windows(self) -> int:
        """How many there are in all, besides those that are rehearsed."""
        chosen = 0 if self.chosen_by is None else len(self.chosen_by)
        return len(self.training) + len(self.held_out) + chosen


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How a training stood after a step; the last two only where they were measured."""

    step: int
    loss: float
    accuracy: float
    kl_bits: float
    held_out_accuracy: float | None = None
    active_units: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """What a training gives.

    Attributes:
        weights: The kept weights under Magenta's names.
        steps: Steps made in all, those before a resumption included.
        seconds: How long it was at work, likewise.
        curve: How it went.
        findings: What went wrong.
        previews: Clips of the model as it began and as it is kept.
    """

    weights: dict[str, FloatArray]
    steps: int
    seconds: float
    curve: tuple[CurvePoint, ...]
    findings: tuple[Finding, ...] = ()
    previews: tuple[Preview, ...] = ()


@dataclass(frozen=True, slots=True)
class Start:
    """Where a training begins.

    Attributes:
        weights: Of a model that has learned before, or None.
        state_file: Kept up to date, and resumed from if it is there; or None.
        ended: Whether nothing more shall be learned: what the state holds is measured and given.
    """

    weights: Weights | None = None
    state_file: Path | None = None
    ended: bool = False
