"""The roll in its dock: what is on it, and where the sound is."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.models.playlist import item_of
from gui.models.state import Moment, RollContent, ShownClip
from gui.playback import Playback
from gui.studio import Studio
from gui.views.clip_drag import drag_clips
from gui.views.empty_page import EmptyPage
from gui.views.roll.view import RollView
from gui.wording import has_pitches


class RollPanel(QWidget):
    """Shows a studio's roll; the pages are the roll and the words for none."""

    def __init__(self, studio: Studio, playback: Playback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Roll"))
        self._studio = studio
        self._playback = playback
        self._shown: tuple[ShownClip, ...] = ()
        self.view = RollView()
        self.view.setAccessibleName(self.tr("Notes of the clips on the roll"))
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Roll"))
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._make_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 4, 8)
        layout.addWidget(self._pages, 1)
        self._connect()
        self._show(studio.roll.value)

    def _make_empty(self) -> EmptyPage:
        return EmptyPage(
            self.tr("Click a point of the map or a piece: its notes appear here and play.")
        )

    def _connect(self) -> None:
        self._studio.roll.changed.connect(self._show)
        self._studio.heard.changed.connect(lambda _: self._show_moment(self._playback.moment))
        self._studio.cursor_moved.connect(lambda _: self._show_moment(self._playback.moment))
        self._playback.moved.connect(self._show_moment)
        self.view.clip_clicked.connect(self._studio.choose)
        self.view.clip_dragged.connect(self._drag)
        self.view.seek_requested.connect(self._studio.seek)

    def _drag(self, index: int) -> None:
        drag_clips(self.view, [item_of(self._studio.roll.value.clips[index])])

    def _show(self, content: RollContent) -> None:
        if content.clips != self._shown:
            clips = tuple(shown.clip for shown in content.clips)
            keys = [shown.key if has_pitches(shown.clip) else None for shown in content.clips]
            self._shown = content.clips
            if self.view.show_notes_of(clips):
                self.view.change_clips(clips, keys)
            else:
                self.view.set_clips(clips, keys)
        self._pages.setCurrentIndex(0 if content.clips else 1)
        self._show_moment(self._playback.moment)

    def _show_moment(self, moment: Moment | None) -> None:
        """Show the playhead, or the place that playing would start from."""
        content = self._studio.roll.value
        if moment is not None and self._studio.plays_roll:
            self.view.set_playhead(moment.step)
            self.view.set_current_clip(moment.clip)
            return
        cursor = self._studio.cursor_step
        self.view.set_playhead(cursor if cursor > 0 else None)
        self.view.set_current_clip(content.current)
