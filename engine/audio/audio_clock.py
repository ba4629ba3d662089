"""Which frame is heard at a moment: the sound card's time, read off when it asks for blocks.

A card asks in jerks: two blocks at once, then none for a while. What it plays runs evenly, so the
times at which it asks are filtered. Source: F. Adriaensen, 'Using a DLL to filter time', 2005.
"""

import math

BANDWIDTH_HZ = 0.5
LOST_S = 0.05  # Farther from what was foretold than this, the clock begins anew.


class AudioClock:
    """A line through the moments at which blocks were asked for. Not thread-safe."""

    def __init__(self, sample_rate: int) -> None:
        self._rate = float(sample_rate)
        self._nominal = float(sample_rate)
        self._frame = 0
        self._time: float | None = None

    def tick(self, now: float, frame: int) -> None:
        """Note that the block which begins with a frame was asked for now, in seconds."""
        if self._time is None or frame <= self._frame:
            self._anchor(now, frame)
            return
        span = (frame - self._frame) / self._rate
        late = now - (self._time + span)
        if abs(late) > LOST_S:
            self._anchor(now, frame)
            return
        omega = 2 * math.pi * BANDWIDTH_HZ * span
        seconds = span + omega * omega * late
        self._rate = min(
            max((frame - self._frame) / seconds, 0.99 * self._nominal), 1.01 * self._nominal
        )
        self._time += span + math.sqrt(2) * omega * late
        self._frame = frame

    def frame_at(self, now: float) -> float:
        """The frame that was, or would be, asked for at a moment; 0 before the first tick."""
        if self._time is None:
            return 0.0
        return self._frame + (now - self._time) * self._rate

    def time_of(self, frame: float) -> float:
        """When a frame is asked for, in seconds; not a number before the first tick."""
        if self._time is None:
            return math.nan
        return self._time + (frame - self._frame) / self._rate

    def _anchor(self, now: float, frame: int) -> None:
        self._time, self._frame, self._rate = now, frame, self._nominal
