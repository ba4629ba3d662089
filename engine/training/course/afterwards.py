"""What a training still does when it has learned: how many windows it looks at, and for how long.

Imports no Keras.
"""

from dataclasses import dataclass
from typing import Self

from engine.training.course.trained import TrainingData
from engine.training.recipe import TrainConfig

MOST_MEASURED = 512  # Windows of each kind that a trained model is measured with.
_DRAWN = 150  # Clips that are drawn to be looked at and heard.
_PLACED = 0.3  # Of what rebuilding a window takes, finding where it lies.


@dataclass(frozen=True, slots=True)
class Afterwards:
    """What is left to do when nothing more is learned.

    Attributes:
        windows: How many it rebuilds, or does as much work for.
    """

    windows: float

    @classmethod
    def of(cls, config: TrainConfig, data: TrainingData, *, teaches: bool) -> Self:
        """What comes after a training; one that teaches a model measures that as well."""
        known, aside = (min(MOST_MEASURED, len(s)) for s in (data.training, data.held_out))
        before = (aside or known) if teaches else 0
        placed = _PLACED * min(config.home.windows, len(data.training))
        return cls(known + aside + before + placed + _DRAWN)

    def seconds(self, seconds_each: float | None) -> float | None:
        """How long it takes where a window takes so long; None where that is not known."""
        return None if seconds_each is None else self.windows * seconds_each
