"""A gain that moves without a click."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]


class Ramp:
    """A gain that moves to its target in a straight line, so that no change clicks."""

    def __init__(self, value: float) -> None:
        self.value = value
        self._target = value
        self._slope = 0.0

    @property
    def resting(self) -> bool:
        """Whether the target is reached."""
        return self.value == self._target

    @property
    def target(self) -> float:
        """Where it is heading, or rests."""
        return self._target

    def go(self, target: float, frames: int) -> None:
        """Head for target, to arrive after so many frames."""
        self._target = target
        self._slope = (target - self.value) / max(1, frames)

    def frames_left(self) -> int:
        """Frames until the target is reached."""
        if self.resting:
            return 0
        return max(1, int(np.ceil((self._target - self.value) / self._slope - 1e-6)))

    def over(self, samples: Samples) -> Samples:
        """Apply the gain to the next block."""
        if self.resting:
            return samples if self.value == 1.0 else samples * np.float32(self.value)
        line = self.value + self._slope * np.arange(1, len(samples) + 1)
        low, high = sorted((self.value, self._target))
        line = np.clip(line, low, high)
        arrived = self.frames_left() <= len(samples)
        self.value = self._target if arrived else float(line[-1])
        return np.asarray(samples * line[:, None], dtype=np.float32)
