"""Which clip sounds now, for lists that mark its row."""

from PySide6.QtCore import QObject, QTimer, Signal

from gui.models.state import Heard, ShownClip
from gui.stage import Stage

POLL_MS = 120


class HeardClip(QObject):
    """Follows the sound from clip to clip.

    Signals:
        changed: The ShownClip that sounds, or None.
    """

    changed = Signal(object)

    def __init__(self, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self._clip: ShownClip | None = None
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._poll)
        stage.heard.changed.connect(self._follow)

    @property
    def clip(self) -> ShownClip | None:
        """What sounds now."""
        return self._clip

    def _follow(self, heard: Heard | None) -> None:
        if heard is not None and len(heard.clips) > 1:
            self._timer.start()
        else:
            self._timer.stop()
        self._poll()

    def _poll(self) -> None:
        heard = self._stage.heard.value
        clip: ShownClip | None = None
        if heard is not None:
            index = self._stage.player.position().clip_index
            clip = heard.clips[min(index, len(heard.clips) - 1)]
        if clip is not self._clip:
            self._clip = clip
            self.changed.emit(clip)
