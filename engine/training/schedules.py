"""How rates change with the step count; the formulas are Magenta's (MusicVAE, lstm_utils)."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Schedules:
    """What changes while training.

    Attributes:
        learning_rate: At step 0.
        learning_rate_decay: Factor per step on the part above the floor.
        learning_rate_floor: Where it ends.
        max_beta: Weight of the KL term in the end.
        beta_rate: 0 for full weight from the start; near 1 for a slow rise.
        sampling_rate: Constant of the inverse sigmoid of scheduled sampling; 0 for none.
        most_sampling: Upper limit of the share of own predictions fed back.
    """

    learning_rate: float = 1e-3
    learning_rate_decay: float = 0.9999
    learning_rate_floor: float = 1e-5
    max_beta: float = 0.2
    beta_rate: float = 0.99999
    sampling_rate: float = 1000.0
    most_sampling: float = 1.0

    def learning_rate_at(self, step: int) -> float:
        """Learning rate before a step, counted from 0."""
        above = self.learning_rate - self.learning_rate_floor
        return above * self.learning_rate_decay**step + self.learning_rate_floor

    def beta_at(self, step: int) -> float:
        """Weight of the KL term at a step."""
        return (1.0 - self.beta_rate**step) * self.max_beta if self.beta_rate else self.max_beta

    def sampling_at(self, step: int) -> float:
        """Share of decoder inputs taken from the model's own predictions at a step."""
        if not self.sampling_rate:
            return 0.0
        k = self.sampling_rate
        return self.most_sampling * (1.0 - k / (k + math.exp(min(step / k, 50.0))))
