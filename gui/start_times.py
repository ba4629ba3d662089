"""When the window stands and when it can first be heard, for packaging/bundle/measure.py.

With LENTO_START_TIMES=FILE in the environment, Lento plays the first piece that its library has to
offer as soon as it can, writes into FILE when each thing came about, in seconds since 1970, and
closes. Without it, nothing of this is imported.
"""

import json
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from engine.audio.overheard import OverheardSink
from gui.main_window import MainWindow

VARIABLE = "LENTO_START_TIMES"
_LOOK_MS = 10


class StartTimes(QObject):
    """Notes the first picture, the first sound, and what they waited for; then closes."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window)
        self._window, self._studio, self._file = window, window.studio, file
        self._times = {"window made": time.time()}
        self._ear: OverheardSink | None = None
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
        self._ear = OverheardSink(self._studio.player.sink)
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
