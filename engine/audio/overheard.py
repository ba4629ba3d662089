"""A sink that is listened to: whether anything was heard, when first, and how loud."""

import time

import numpy as np

from engine.audio.sink import AudioSink, Callback, Clock, NullSink, Samples

_SILENCE = 1e-4  # -80 dB.


class OverheardSink:
    """Another sink, with an ear on what it is given.

    Attributes:
        heard_at: When it was first given anything but silence, in seconds since 1970.
    """

    def __init__(self, inner: AudioSink) -> None:
        self._inner = inner
        self._squares = 0.0
        self._frames = 0
        self.heard_at: float | None = None

    @property
    def is_device(self) -> bool:
        """Whether a device of this machine plays."""
        return not isinstance(self._inner, NullSink)

    @property
    def seconds(self) -> float:
        """How much sound was asked for since play began."""
        return self._frames / self.sample_rate

    @property
    def rms(self) -> float:
        """Its loudness, 1 at the most."""
        return float(np.sqrt(self._squares / max(1, self._frames)))

    @property
    def latency_wanted_s(self) -> float:
        """What start() asks the device for."""
        return self._inner.latency_wanted_s

    @latency_wanted_s.setter
    def latency_wanted_s(self, seconds: float) -> None:
        self._inner.latency_wanted_s = seconds

    @property
    def sample_rate(self) -> int:
        return self._inner.sample_rate

    @property
    def latency_s(self) -> float:
        return self._inner.latency_s

    @property
    def clock(self) -> Clock:
        return self._inner.clock

    def start(self, callback: Callback) -> None:
        def overheard(frames: int) -> Samples:
            block = callback(frames)
            if self.heard_at is None and float(np.abs(block).max(initial=0.0)) > _SILENCE:
                self.heard_at = time.time()
            self._squares += float(np.square(block, dtype=np.float64).mean(axis=1).sum())
            self._frames += len(block)
            return block

        self._inner.start(overheard)

    def stop(self) -> None:
        self._inner.stop()
