"""A pointer that hops over the map, and an ear at the sink that tells when the new clip is heard.

The pointer posts its events from a thread of its own, as a system does; the ear pulls blocks in
real time, as a sound card does. A hop lasts from the event to the block with the first sample of
the new clip that is not silence, and where in the block that is.
"""

import random
import threading
import time
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from engine.audio.player import Player
from engine.audio.sink import LATENCY_S, NullSink, Samples
from engine.audio.synthesiser import SAMPLE_RATE, Synthesiser
from engine.audio.transport import Transport

SILENT = 1e-4
GIVEN_UP_S = 1.5


class Ear(NullSink):
    """A sound card that nobody hears, with the latency that the real one is opened with."""

    latency_s = LATENCY_S


class WatchedPlayer(Player):
    """Notes when each clip begins, and the first sample of it that is not silence."""

    def __init__(self, synthesiser: Synthesiser, sink: NullSink) -> None:
        self.begun: Transport | None = None
        self.sounded_at = 0.0  # When the sink has the block, and how far into it the sound is.
        self._waits_for_sound = False
        super().__init__(synthesiser, sink)

    def _begin(self, transport: Transport) -> None:
        super()._begin(transport)
        self.begun, self._waits_for_sound, self.sounded_at = transport, True, 0.0
        self._begun_at = self._frame

    def _render(self, frames: int) -> Samples:
        start = self._frame
        block = super()._render(frames)
        if self._waits_for_sound:
            first = max(0, self._begun_at - start)
            loud = np.flatnonzero(np.abs(block[first:]).max(axis=1) > SILENT)
            if len(loud):
                self._waits_for_sound = False
                self.sounded_at = time.perf_counter() + (first + int(loud[0])) / SAMPLE_RATE
        return block


@dataclass(slots=True)
class Hops:
    """What was measured.

    Attributes:
        seconds: From the event to the first sample, in order; hops that were never heard are left
            out and counted.
        unheard: How many were not heard within GIVEN_UP_S.
    """

    seconds: list[float] = field(default_factory=list)
    unheard: int = 0

    def add(self, more: "Hops") -> None:
        """Take more hops to these."""
        self.seconds += more.seconds
        self.unheard += more.unheard

    def figures(self, name: str) -> dict[str, float]:
        """p50, p95 and the worst, in milliseconds, to the sink and to the ear."""
        ms = 1e3 * np.array(self.seconds or [np.nan])
        shares = {"p50": 50, "p95": 95, "max": 100}
        found = {
            f"{name}_{k}_ms": round(float(np.percentile(ms, share)), 1)
            for k, share in shares.items()
        }
        ear = round(float(np.percentile(ms, 95)) + 1e3 * LATENCY_S, 1)
        return {**found, f"{name}_p95_with_device_ms": ear, f"{name}_unheard": self.unheard}


class Pointer:
    """Hops about on a widget from a thread of its own.

    Attributes:
        places: Where it goes next is drawn with this.
    """

    def __init__(self, qtbot: QtBot, player: WatchedPlayer, seed: int = 1) -> None:
        self._qtbot, self._player = qtbot, player
        self._random = random.Random(seed)
        self.places = np.random.default_rng(seed)

    def rest(self) -> None:
        """Look at a clip for a moment."""
        self._qtbot.wait(self._random.randint(20, 140))

    def hop(self, hops: Hops, widget: QWidget, *events: QEvent) -> None:
        """Post events at an unforeseen moment and wait for the clip that begins after them."""
        before = self._player.begun
        posted = [0.0]

        def post() -> None:
            posted[0] = time.perf_counter()
            for event in events:
                QCoreApplication.postEvent(widget, event)

        thread = threading.Timer(self._random.uniform(0.0, 0.03), post)
        thread.start()
        until = time.perf_counter() + GIVEN_UP_S
        while time.perf_counter() < until:
            self._qtbot.wait(5)
            if self._player.begun is not before and self._player.sounded_at:
                break
        thread.join()
        if self._player.begun is before or not self._player.sounded_at:
            hops.unheard += 1
            return
        hops.seconds.append(self._player.sounded_at - posted[0])


def moved_to(widget: QWidget, pixel: QPointF) -> QMouseEvent:
    """The mouse came to a pixel of a widget."""
    none = Qt.MouseButton.NoButton
    there = QPointF(widget.mapToGlobal(pixel.toPoint()))
    kind = QEvent.Type.MouseMove
    return QMouseEvent(kind, pixel, there, none, none, Qt.KeyboardModifier.NoModifier)


def pressed(key: Qt.Key) -> tuple[QKeyEvent, QKeyEvent]:
    """A key went down and up."""
    none = Qt.KeyboardModifier.NoModifier
    return (
        QKeyEvent(QEvent.Type.KeyPress, key, none),
        QKeyEvent(QEvent.Type.KeyRelease, key, none),
    )
