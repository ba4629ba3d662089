"""Where rendered sound goes: the sound card, nowhere in real time, or into a test's hands.

A sink calls back for blocks of stereo float32, shape (frames, 2), from a thread of its own.
"""

import math
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from engine.audio.outputs import PORTAUDIO, index_of, load_sounddevice
from engine.audio.synthesiser import SAMPLE_RATE
from engine.errors import AudioUnavailable

BLOCK_FRAMES = 512
LIVE_BLOCK_FRAMES = 256
LIVE_LATENCY_S = 0.015  # While a keyboard is played: a device gives the least that it can do.
STALLED_S = 2.0  # A device that asks for nothing for so long is gone, whatever it says.
LATENCY_S = 0.04  # Enough for a busy window not to cause gaps, short enough to feel at once.

Samples = NDArray[np.float32]
Callback = Callable[[int], Samples]


class Clock(Protocol):
    """Time that a test can replace."""

    def now(self) -> float: ...
    def sleep(self, seconds: float) -> None: ...


class RealClock:
    """The machine's time that never runs back, finer than a frame on every system."""

    def now(self) -> float:
        return time.perf_counter()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)


class PulledClock:
    """The time that the frames pulled so far take."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> float:
        """Seconds of sound."""
        return self.seconds

    def sleep(self, seconds: float) -> None:
        """Nothing to wait for."""


class AudioSink(Protocol):
    """Pulls sound from a callback until it is stopped."""

    latency_wanted_s: float  # What start() asks the device for.

    @property
    def sample_rate(self) -> int: ...

    @property
    def latency_s(self) -> float:
        """Time from a block's callback until it is heard."""

    @property
    def clock(self) -> Clock:
        """The time by which it calls back."""

    def start(self, callback: Callback) -> None:
        """Begin to call back for blocks.

        Raises:
            AudioUnavailable: There is no device that plays.
        """

    def stop(self) -> None:
        """Stop calling back; returns when no call is under way. Harmless if not started."""


class SoundDeviceSink:
    """An output of the computer through PortAudio.

    Attributes:
        device: The name of the one that is wanted; empty, or gone, for the system's default.
    """

    def __init__(self, sample_rate: int = SAMPLE_RATE, device: str = "") -> None:
        self._sample_rate = sample_rate
        self._stream: Any = None
        self._asked_s = 0.0
        self._ended = False
        self.device = device
        self.clock: Clock = RealClock()
        self.latency_wanted_s = LATENCY_S

    @property
    def sample_rate(self) -> int:
        return self._sample_rate

    @property
    def latency_s(self) -> float:
        stream = self._stream  # Another thread may close it meanwhile.
        return self.latency_wanted_s if stream is None else float(stream.latency)

    @property
    def lost(self) -> bool:
        """Whether the device has gone away while it was to play."""
        if self._stream is None:
            return False
        return self._ended or time.monotonic() - self._asked_s > STALLED_S

    def start(self, callback: Callback) -> None:
        library = load_sounddevice()

        def fill(block: Samples, frames: int, time_info: object, status: object) -> None:
            self._asked_s = time.monotonic()
            block[:] = callback(frames)

        slow = self.latency_wanted_s >= LATENCY_S
        with PORTAUDIO:
            self._ended, self._asked_s = False, math.inf  # Not lost, however long it takes to open.
            try:
                self._stream = library.OutputStream(
                    samplerate=self._sample_rate,
                    blocksize=BLOCK_FRAMES if slow else LIVE_BLOCK_FRAMES,
                    device=index_of(self.device),
                    channels=2,
                    dtype="float32",
                    latency=self.latency_wanted_s if slow else "low",  # What this device can do.
                    callback=fill,
                    finished_callback=self._end,
                )
                self._stream.start()
                self._asked_s = time.monotonic()
            except library.PortAudioError as error:
                self.stop()
                raise AudioUnavailable(
                    "No sound output could be opened, so nothing can be heard; connect speakers "
                    "or headphones and try again."
                ) from error

    def stop(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            with PORTAUDIO:
                stream.close()

    def _end(self) -> None:
        """Called by PortAudio when the stream has ended, asked to or not."""
        self._ended = True


class NullSink:
    """Pulls blocks at the pace of a sound card and discards them; for machines without one."""

    latency_s = 0.0
    latency_wanted_s = LATENCY_S

    def __init__(self, sample_rate: int = SAMPLE_RATE, clock: Clock | None = None) -> None:
        self._sample_rate = sample_rate
        self.clock: Clock = clock or RealClock()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def sample_rate(self) -> int:
        return self._sample_rate

    def start(self, callback: Callback) -> None:
        self.stop()
        self._ending.clear()
        self._thread = threading.Thread(
            target=self._pull, args=(callback,), name="silent-audio", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        self._ending.set()
        thread, self._thread = self._thread, None
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _pull(self, callback: Callback) -> None:
        due = self.clock.now()
        while not self._ending.is_set():
            self._receive(callback(BLOCK_FRAMES))
            due += BLOCK_FRAMES / self._sample_rate
            ahead = due - self.clock.now()
            if ahead > 0:
                self.clock.sleep(ahead)
            else:
                due = self.clock.now()  # The machine slept or was too busy: do not rush after.

    def _receive(self, block: Samples) -> None:
        """Take a block; this sink has no use for it."""


class FakeSink:
    """Hands blocks to a test, exactly when the test asks for them."""

    def __init__(self, sample_rate: int = SAMPLE_RATE, latency_s: float = 0.0) -> None:
        self._sample_rate = sample_rate
        self.latency_s = self.latency_wanted_s = latency_s
        self.clock = PulledClock()
        self._callback: Callback | None = None

    @property
    def sample_rate(self) -> int:
        return self._sample_rate

    @property
    def started(self) -> bool:
        """Whether something is connected."""
        return self._callback is not None

    def start(self, callback: Callback) -> None:
        self._callback = callback

    def stop(self) -> None:
        self._callback = None

    def pull(self, frames: int, block_frames: int = BLOCK_FRAMES) -> Samples:
        """Ask for so many frames, in blocks as a sound card would."""
        if self._callback is None:
            return np.zeros((frames, 2), np.float32)
        blocks: list[Samples] = []
        for at in range(0, frames, block_frames):
            blocks.append(self._callback(min(block_frames, frames - at)))
            self.clock.seconds += len(blocks[-1]) / self._sample_rate
        return np.concatenate(blocks) if blocks else np.zeros((0, 2), np.float32)
