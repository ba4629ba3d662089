"""How soon a point sounds that the pointer has come to: at once, unless others sound in a row."""

import time
from collections.abc import Callable


class Pace:
    """Lets the first of many points sound at once and of a sweep one every so often.

    What the pointer comes to rest on always sounds: waiting is put off, never left out.
    """

    def __init__(self, spacing_ms: int, clock: Callable[[], float] = time.perf_counter) -> None:
        self._spacing_s = spacing_ms / 1000
        self._clock = clock
        self._free_at = clock()

    def wait_ms(self) -> int:
        """How long the next point waits, in milliseconds."""
        return max(0, round(1000 * (self._free_at - self._clock())))

    def sounded(self) -> None:
        """A point sounds now; the next one gives it a moment."""
        self._free_at = self._clock() + self._spacing_s
