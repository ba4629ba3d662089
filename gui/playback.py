"""Follows the sound: polls the player while something is heard and says where it is."""

from PySide6.QtCore import QObject, QTimer, Signal

from gui.models.state import Heard, Moment
from gui.stage import Stage

POLL_MS = 16  # Sixty times a second, what a screen shows.


class Playback(QObject):
    """Where the sound is.

    Signals:
        moved: The Moment that is heard, or None when nothing is.
    """

    moved = Signal(object)

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._timer = QTimer(self, interval=POLL_MS)
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
            self._timer.start()

    def _poll(self) -> None:
        if not self._stage.player.position().playing:
            self._stage.sound_ended()
            return
        self.moved.emit(self.moment)
