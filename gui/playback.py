"""Follows the sound: asks the player while something is heard and says where it is.

As often as the screen shows a picture while the window is seen, now and then while it is not.
"""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.models.state import Heard, Moment
from gui.stage import Stage

SHORTEST_MS, LONGEST_MS = 7, 17  # From 144 pictures a second to 60.
UNSEEN_MS = 250  # Often enough to note that the sound has ended.


class Playback(QObject):
    """Where the sound is.

    Signals:
        moved: The Moment that is heard, or None when nothing is.
    """

    moved = Signal(object)

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._poll)
        stage.heard.changed.connect(self._follow)

    @property
    def moment(self) -> Moment | None:
        """Where the sound is now."""
        if self._stage.heard.value is None:
            return None
        position = self._stage.player.position()
        return Moment(position.clip_index, self._stage.position_step())

    def _follow(self, heard: Heard | None) -> None:
        if heard is None:
            self._timer.stop()
            self.moved.emit(None)
        else:
            self._timer.start(self._interval_ms())

    def _poll(self) -> None:
        if not self._stage.player.position().playing:
            self._stage.sound_ended()
            return
        interval = self._interval_ms()
        if interval != self._timer.interval():
            self._timer.start(interval)
        if interval != UNSEEN_MS:
            self.moved.emit(self.moment)

    def _interval_ms(self) -> int:
        window = self.parent()
        if isinstance(window, QWidget) and (not window.isVisible() or window.isMinimized()):
            return UNSEEN_MS
        screen = window.screen() if isinstance(window, QWidget) else QGuiApplication.primaryScreen()
        rate = screen.refreshRate() if screen is not None else 60.0
        return min(LONGEST_MS, max(SHORTEST_MS, round(1000 / max(1.0, rate))))
