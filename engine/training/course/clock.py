"""How long a training has been at work: neither a pause nor a laptop's sleep counts.

Imports no Keras.
"""

import time
from collections.abc import Callable

LONGEST_STEP_S = 60.0


class WorkClock:
    """Adds up the time between ticks.

    A gap of more than a minute is sleep, unless the process computed meanwhile: then as much of it
    counts as it computed.
    """

    def __init__(
        self,
        seconds: float = 0.0,
        now: Callable[[], float] = time.monotonic,
        computed: Callable[[], float] = time.process_time,
    ) -> None:
        """Begin with seconds that were worked before."""
        self.seconds = seconds
        self._now, self._computed = now, computed
        self._last = self._last_computed = 0.0
        self.go_on()

    def go_on(self) -> None:
        """Leave out what has passed since the last tick."""
        self._last, self._last_computed = self._now(), self._computed()

    def tick(self) -> None:
        """Count what has passed since the last tick."""
        gap = self._now() - self._last
        if gap > LONGEST_STEP_S:
            gap = min(gap, self._computed() - self._last_computed)
        self.seconds += max(0.0, gap)
        self.go_on()
