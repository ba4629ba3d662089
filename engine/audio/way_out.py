"""The sink of a player: opened when something is to be heard, exchanged while it plays."""

import threading

from engine.audio.sink import AudioSink, Callback


class WayOut:
    """Opens, closes and exchanges one sink. Safe to use from any thread.

    Attributes:
        sink: Where the sound goes now.
    """

    def __init__(self, sink: AudioSink, callback: Callback) -> None:
        self.sink = sink
        self._callback = callback
        self._lock = threading.Lock()
        self._started = False
        self._let_go = False

    def open(self) -> None:
        """Let the sink call back, if it does not yet.

        Raises:
            AudioUnavailable: There is no device that plays.
        """
        with self._lock:
            if not self._started and not self._let_go:
                self.sink.start(self._callback)
            self._started = True

    def ask_for_latency(self, latency_s: float) -> bool:
        """Close the sink and want another latency of it; tells whether it was open."""
        with self._lock:
            was_started, self._started = self._started, False
            self.sink.stop()
            self.sink.latency_wanted_s = latency_s
        return was_started

    def let_go(self) -> None:
        """Close the sink and open none until change()."""
        with self._lock:
            self._let_go = True
            self.sink.stop()

    def change(self, sink: AudioSink) -> None:
        """Take another sink, which goes on where the one before was.

        Raises:
            AudioUnavailable: It cannot be opened; then yet another one is waited for.
        """
        with self._lock:
            self.sink.stop()
            sink.latency_wanted_s = self.sink.latency_wanted_s
            self.sink = sink
            if self._started:
                sink.start(self._callback)
            self._let_go = False

    def close(self) -> None:
        """Stop the sink."""
        with self._lock:
            self.sink.stop()
            self._started = False
