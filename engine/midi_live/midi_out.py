"""Notes to an instrument outside, each at the moment at which it is heard here.

What is rendered now is heard a little later, so messages wait for their time on a thread. Whatever
happens - a stop, a hop, the end, a cable pulled - no note that was begun is left without its end.
"""

import heapq
import threading
from collections.abc import Callable
from itertools import count
from math import inf, isfinite

from engine.errors import MidiUnavailable
from engine.midi_live.keys import CONTROL, NOTE_OFF, NOTE_ON
from engine.midi_live.system import OutputPort

ALL_NOTES_OFF = 123
LONGEST_WAIT_S = 1.0  # What is due later than this is no latency but a clock that jumped.


class MidiOut:
    """Sends messages when they are due; owns the port and closes it.

    Attributes:
        problem: Why nothing is sent any more, as a sentence; empty while all is well.
    """

    def __init__(self, port: OutputPort, now: Callable[[], float]) -> None:
        self._port = port
        self._now = now
        self.problem = ""
        self._queue: list[tuple[float, int, bytes]] = []
        self._order = count()
        self._held: set[tuple[int, int]] = set()
        self._channels: set[int] = set()
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="midi-out", daemon=True)
        self._thread.start()

    def send(self, at: float, message: bytes) -> None:
        """Take a message that is due at a moment of the clock that `now` tells."""
        now = self._now()
        due = min(at, now + LONGEST_WAIT_S) if isfinite(at) else now
        with self._changed:
            heapq.heappush(self._queue, (due, next(self._order), message))
            self._changed.notify()

    def silence(self) -> None:
        """Forget what is due later, and end every note that was begun, at once."""
        with self._changed:
            self._queue.clear()
            for message in self._endings():
                heapq.heappush(self._queue, (-inf, next(self._order), message))
            self._changed.notify()

    def close(self) -> None:
        """End every note, then close the port."""
        self.silence()
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()
        self._port.close()

    def _endings(self) -> list[bytes]:
        ends = [bytes((NOTE_OFF | channel, pitch, 0)) for channel, pitch in sorted(self._held)]
        return ends + [bytes((CONTROL | channel, ALL_NOTES_OFF, 0)) for channel in self._channels]

    def _run(self) -> None:
        while True:
            with self._changed:
                wait = self._wait_s()
                if wait is None:
                    return
                if wait > 0:
                    self._changed.wait(wait if wait < inf else None)
                    continue
                message = heapq.heappop(self._queue)[2]
                self._note(message)
            self._pass_on(message)  # Without the lock: the sound may have more to say meanwhile.

    def _wait_s(self) -> float | None:
        """Seconds until there is something to send; None when all is over."""
        if self._queue:
            return max(0.0, self._queue[0][0] - self._now())
        return None if self._closing else inf

    def _note(self, message: bytes) -> None:
        """Keep which notes sound out there."""
        kind, channel = message[0] & 0xF0, message[0] & 0x0F
        self._channels.add(channel)
        if kind == NOTE_ON and message[2]:
            self._held.add((channel, message[1]))
        elif kind in (NOTE_ON, NOTE_OFF):
            self._held.discard((channel, message[1]))

    def _pass_on(self, message: bytes) -> None:
        if self.problem:
            return
        try:
            self._port.send(message)
        except MidiUnavailable as error:
            self.problem = str(error)
