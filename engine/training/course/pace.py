"""How far a training is, how fast it goes and how long it will take; imports no Keras."""

import math

from engine.training.course.clock import WorkClock
from engine.training.recipe import TrainConfig

_STEPS_BEFORE_SPEED = 5  # The first ones trace and compile.


class Pace:
    """Counts the steps of one training and the seconds it works.

    Attributes:
        step: Steps made in all.
        clock: How long it was at work.
    """

    def __init__(self, config: TrainConfig, clock: WorkClock) -> None:
        self._config, self.clock = config, clock
        self.step = self._first = 0
        self._fast_since = 0.0
        self._waited = 0.0

    def go_on(self, step: int, seconds: float) -> None:
        """Begin where a state was kept."""
        self.step = self._first = step
        self.clock.seconds = seconds
        self.clock.go_on()

    def step_made(self, waited: float) -> None:
        """Count a step; of its time so much was spent waiting for music to learn from."""
        self.clock.tick()
        self.step += 1
        if self._made == 0:
            self._fast_since, self._waited = self.clock.seconds, 0.0
        self._waited += waited

    @property
    def share_done(self) -> float:
        """How much of the run is over, 0..1, by steps or by time, whichever is further."""
        steps, minutes = self._config.steps, self._config.minutes
        by_steps = self.step / steps if steps else 0.0
        by_time = self.clock.seconds / (60.0 * minutes) if minutes else 0.0
        return min(1.0, max(by_steps, by_time))

    @property
    def over(self) -> bool:
        """Whether the steps or the minutes are used up; a new training makes one step at least."""
        return self.share_done >= 1.0 and self.step > 0

    @property
    def counted(self) -> tuple[int, int]:
        """What is done, and of how much: steps; where time may end it before them, seconds, of as
        many as it takes as far as can be told.
        """
        steps, minutes, seconds = self._config.steps, self._config.minutes, self.clock.seconds
        if minutes is None:
            return self.step, steps or self.step
        left = self.figures().get("seconds_left")
        total = math.ceil(60.0 * minutes if left is None else seconds + left)
        return (total if self.over else min(total, int(seconds))), total

    def figures(self) -> dict[str, float]:
        """Steps a second, seconds left, and the share of the time in which a step waits for music;
        nothing before they can be told.
        """
        taken = self.clock.seconds - self._fast_since
        if self._made <= 0 or taken <= 0:
            return {}
        rate, left = self._made / taken, math.inf
        if self._config.minutes is not None:
            left = 60.0 * self._config.minutes - self.clock.seconds
        if self._config.steps is not None:
            left = min(left, (self._config.steps - self.step) / rate)
        return {
            "steps_per_s": rate,
            "seconds_left": max(0.0, left),
            "data_share": min(1.0, self._waited / taken),
        }

    @property
    def _made(self) -> int:
        """Steps by which the speed is told."""
        return self.step - self._first - _STEPS_BEFORE_SPEED
