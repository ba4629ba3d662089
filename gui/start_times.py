"""When the window stands and when it can first be heard, for packaging/bundle/measure.py.

With LENTO_START_TIMES=FILE in the environment, Lento plays the first piece that its library has to
offer as soon as it can, writes into FILE when each thing came about, in seconds since 1970, and
closes. Without it, nothing of this is imported.
"""

import json
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, QTimer

from engine.audio.sink import AudioSink, Callback, Clock, Samples
from gui.main_window import MainWindow

VARIABLE = "LENTO_START_TIMES"
_SILENCE = 1e-4  # -80 dB.
_LOOK_MS = 10


class Ear:
    """Another sink, and when it was first given anything but silence."""

    def __init__(self, inner: AudioSink) -> None:
        self._inner = inner
        self.heard_at: float | None = None

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
        def heard(frames: int) -> Samples:
            block = callback(frames)
            if self.heard_at is None and float(np.abs(block).max(initial=0.0)) > _SILENCE:
                self.heard_at = time.time()
            return block

        self._inner.start(heard)

    def stop(self) -> None:
        self._inner.stop()


class StartTimes(QObject):
    """Notes the first picture, the first sound, and what they waited for; then closes."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window, self._studio, self._file = window, window.studio, file
        self._times = {"window made": time.time()}
        self._ear: Ear | None = None
        self._asked = False
        window.map.installEventFilter(self)
        window.studio.sound_connected.connect(self._listen)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._go_on)
        self._look.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the end of the first frame."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, lambda: self._note("window painted"))
        return False

    def _note(self, name: str) -> None:
        self._times.setdefault(name, time.time())

    def _listen(self) -> None:
        self._note("sound ready")
        self._ear = Ear(self._studio.player.sink)
        self._studio.player.change_sink(self._ear)

    def _go_on(self) -> None:
        if len(self._studio.library.value.entries):
            self._note("music there")
            if self._ear is not None and not self._asked:
                self._asked = True
                self._studio.audition(self._studio.shown_entry(0))
        if self._ear is not None and self._ear.heard_at is not None:
            self._times["first sound"] = self._ear.heard_at
            self._look.stop()
            self._file.write_text(json.dumps(self._times), "utf-8")
            self._window.close()
