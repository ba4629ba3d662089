"""Where the music stood at which frame, and which frame is heard at which moment."""

from collections import deque
from dataclasses import dataclass

from engine.audio.audio_clock import AudioClock

_KEPT_MARKS = 256  # About three seconds of blocks: more than any latency.


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where the music stood when a frame was rendered."""

    frame: int
    travelled: float


class Whereabouts:
    """Follows what is rendered, and tells what of it is heard. Not thread-safe."""

    def __init__(self, sample_rate: int) -> None:
        self._rate = sample_rate
        self._clock = AudioClock(sample_rate)
        self._marks: deque[_Mark] = deque(maxlen=_KEPT_MARKS)

    def tick(self, now: float, frame: int) -> None:
        """A block that begins with a frame was asked for now."""
        self._clock.tick(now, frame)

    def begin(self, frame: int, travelled: float) -> None:
        """Other music begins with a frame."""
        self._marks.clear()
        self.remember(frame, travelled)

    def remember(self, frame: int, travelled: float) -> None:
        """The music has come so far when a frame is rendered."""
        self._marks.append(_Mark(frame, travelled))

    def restart(self) -> None:
        """The device was opened anew: its blocks come at other times."""
        self._clock = AudioClock(self._rate)

    def audible(self, now: float, latency_s: float, rendered: int) -> float:
        """The frame that is heard at a moment, never one that is not rendered yet."""
        return min(self._clock.frame_at(now) - latency_s * self._rate, float(rendered))

    def heard_at(self, frame: int, latency_s: float) -> float:
        """When a frame is heard, in seconds of the clock that tick() is told."""
        return self._clock.time_of(frame) + latency_s

    def travelled_at(self, frame: float) -> float:
        """How far the music was at a frame, between the marks around it."""
        later = self._marks[-1]
        for mark in reversed(self._marks):
            if mark.frame <= frame:
                span = max(1, later.frame - mark.frame)
                share = min(1.0, (frame - mark.frame) / span)
                return mark.travelled + share * (later.travelled - mark.travelled)
            later = mark
        return self._marks[0].travelled
