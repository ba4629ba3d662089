"""What a training measures itself with while it runs, and the best weights that it has measured.

Imports no Keras.
"""

import time
from collections.abc import Mapping
from typing import Any

from engine.model.config import ModelConfig
from engine.model.weights import FloatArray
from engine.training.course.trained import TrainingData
from engine.training.judging.evaluation import Evaluation
from engine.training.judging.measure import evaluate, playable, some_of
from engine.training.recipe import TrainConfig

MOST_HELD_OUT, MOST_KNOWN = 512, 128


class Examiner:
    """Measures weights on some windows that were learned and some that were kept aside.

    Attributes:
        newest: The newest evaluation, or None before the first.
        at: The step of that, or -1.
        best: The weights of the most merit; empty where nothing is kept aside.
        seconds_each: What the newest took a window; None before the first of this process.
    """

    def __init__(self, config: TrainConfig, data: TrainingData) -> None:
        self._model: ModelConfig = config.model
        self._known = some_of(data.training, MOST_KNOWN, config.seed)
        aside = data.held_out if data.chosen_by is None else data.chosen_by
        self._aside = some_of(aside, MOST_HELD_OUT, config.seed)
        self._best_merit = -1.0
        self.newest: Evaluation | None = None
        self.at = -1
        self.best: Mapping[str, FloatArray] = {}
        self.seconds_each: float | None = None

    def begin(self, weights: Mapping[str, FloatArray]) -> None:
        """Measure what a training goes on from: it may stay the best there is."""
        if len(self._aside):
            self.examine(weights, 0)

    def examine(self, weights: Mapping[str, FloatArray], step: int) -> Evaluation:
        """Measure weights and keep them if none before were better; of equal ones the newest."""
        began = time.monotonic()
        found = evaluate(playable(self._model, weights), self._known, self._aside)
        self.seconds_each = (time.monotonic() - began) / (len(self._known) + len(self._aside))
        self.newest, self.at = found, step
        if found.merit is not None and found.merit >= self._best_merit:
            self._best_merit, self.best = found.merit, dict(weights)
        return found

    def fresh(self, step: int) -> Evaluation | None:
        """What was measured after this very step."""
        return self.newest if self.at == step else None

    def state(self) -> dict[str, Any]:
        """What is remembered besides the weights, in values that JSON can hold."""
        newest = self.newest
        told = None if newest is None else {n: getattr(newest, n) for n in newest.__slots__}
        return {"newest": told, "at": self.at, "best_merit": self._best_merit}

    def restore(self, state: Mapping[str, Any], best: Mapping[str, FloatArray]) -> None:
        """Remember what state() gave."""
        told = state["newest"]
        self.newest = None if told is None else Evaluation(**told)
        self.at, self._best_merit, self.best = state["at"], state["best_merit"], best
