"""The roll in its dock: what is on it, where the sound is, and the tools to work on it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from engine.music.parts_compare import Comparison, compare
from engine.pieces.report import FileReport
from gui.models.playlist import item_of
from gui.models.roll.ways import piece_of
from gui.models.state import Moment, RollContent, ShownClip
from gui.playback import Playback
from gui.settings import (
    ROLL_CHANGES,
    ROLL_FOLLOW,
    ROLL_HEAR,
    ROLL_SCALE,
    Setting,
    Settings,
)
from gui.studio import Studio
from gui.views.clip_drag import drag_clips
from gui.views.empty_page import EmptyPage
from gui.views.roll.audition import note_clip
from gui.views.roll.canvas import Follow
from gui.views.roll.legend import ChangesLegend
from gui.views.roll.part_list import PartList
from gui.views.roll.scene import Shown
from gui.views.roll.toolbar import RollToolbar
from gui.views.roll.view import RollView
from gui.wording import has_pitches

_ROOM_FOR_PARTS_PX = 620
_MANY_NOTES, _COMPARE_LATER_MS = 3000, 150
_SWITCHES: dict[str, Setting[bool]] = {
    "scale": ROLL_SCALE,
    "changes": ROLL_CHANGES,
    "hear": ROLL_HEAR,
}


class RollPanel(QWidget):
    """Shows a studio's roll; the pages are the roll and the words for none.

    Attributes:
        view: The notes.
        toolbar: The tools, for the title bar of the dock.
        parts: The parts of the chosen clip.
    """

    def __init__(
        self,
        studio: Studio,
        playback: Playback,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Roll"))
        self._studio = studio
        self._playback = playback
        self._settings = settings or Settings()
        self._shown: tuple[ShownClip, ...] = ()
        self._wants_parts: bool | None = None  # None: where a clip has several.
        self._hears = self._settings.get(ROLL_HEAR)
        self._comparing = QTimer(self, singleShot=True)
        self._comparing.timeout.connect(self._compare)
        self.view = RollView()
        self.view.setAccessibleName(self.tr("Notes of the clips on the roll"))
        self.view.set_editing(studio.roll_editing)
        self.toolbar = RollToolbar(studio.roll_editing)
        self.parts = PartList(studio.roll_editing)
        self._legend = ChangesLegend()
        self._menu: QMenu | None = None
        self._lay_out()
        self._connect()
        self._show_settings()
        self._show(studio.roll.value)

    def _lay_out(self) -> None:
        work = QWidget()
        work.setAccessibleName(self.tr("Roll"))
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        across.addWidget(self.parts)
        across.addWidget(self.view, 1)
        down = QVBoxLayout(work)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._legend)
        down.addLayout(across, 1)
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Roll"))
        self._pages.addWidget(work)
        self._pages.addWidget(self._make_empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 4, 8)
        layout.addWidget(self._pages, 1)

    def _make_empty(self) -> EmptyPage:
        return EmptyPage(
            self.tr("Click a point of the map or a piece: its notes appear here and play.")
        )

    def _connect(self) -> None:
        studio, view = self._studio, self.view
        studio.roll.changed.connect(self._show)
        studio.heard.changed.connect(lambda _: self._show_moment(self._playback.moment))
        studio.cursor_moved.connect(lambda _: self._show_moment(self._playback.moment))
        studio.region.changed.connect(lambda _: self._show_loop())
        studio.transport.changed.connect(lambda _: self._show_loop())
        self._playback.moved.connect(self._show_moment)
        view.clip_clicked.connect(studio.choose)
        view.clip_dragged.connect(self._drag)
        view.seek_requested.connect(studio.seek)
        view.loop_dragged.connect(self._loop)
        view.note_heard.connect(self._hear)
        view.tool_changed.connect(self.toolbar.show_tool)
        view.menu_asked.connect(self._open_menu)
        view.refused.connect(self._explain)
        self.parts.part_focused.connect(self._focus_part)
        self.parts.whole_asked.connect(self._open_piece)
        self.parts.rebuilt.connect(lambda: self.parts.put_before(view))
        self.toolbar.tool_chosen.connect(view.set_tool)
        self.toolbar.toggled.connect(self._switch)
        self.toolbar.follow_chosen.connect(self._follow)

    def set_actions(self, model: Sequence[QAction], notes: QMenu) -> None:
        """Offer the window's actions here, too: what the model makes, and what is done to notes."""
        self.toolbar.set_actions(model, notes)
        self._menu = notes

    # --- what is shown -----------------------------------------------------------------------

    def _show(self, content: RollContent) -> None:
        if content.clips != self._shown:
            before, self._shown = self._shown, content.clips
            self._show_clips(stay=_only_edited(before, content.clips))
        self._pages.setCurrentIndex(0 if content.clips else 1)
        self.toolbar.enable(bool(content.clips))
        self._show_moment(self._playback.moment)
        self._show_parts()
        self._show_legend()

    def _show_clips(self, *, stay: bool) -> None:
        clips = tuple(shown.clip for shown in self._shown)
        keys = [shown.key if has_pitches(shown.clip) else None for shown in self._shown]
        if stay:
            self.view.change_clips(clips, keys)
        else:
            self.parts.focus_part(None)
            self.view.set_clips(clips, keys)
        self._legend_of: list[Comparison | None] = [None] * len(clips)
        if any(shown.parent for shown in self._shown):
            many = len(self.view.columns) > _MANY_NOTES
            self._comparing.start(_COMPARE_LATER_MS if many else 0)

    def _compare(self) -> None:
        """Find what is kept, new and gone in clips that were made of others."""
        self._legend_of = [
            compare(shown.parent.clip, shown.clip) if shown.parent else None
            for shown in self._shown
        ]
        self.view.set_changes(self._legend_of)
        self._show_legend()

    def _show_legend(self) -> None:
        index = self._studio.roll_editing.index
        known = self._legend_of if self._shown else []
        found = known[index] if index is not None and index < len(known) else None
        wanted = self._settings.get(ROLL_CHANGES)
        self._legend.keep_room(wanted)
        self._legend.setVisible(found is not None and wanted)
        if found is not None and index is not None:
            parent = self._shown[index].parent
            than = parent.clip.name if parent else ""
            self._legend.tell(found, than if than != self._shown[index].clip.name else "")

    def _show_parts(self) -> None:
        """Show the list of parts where it was asked for, or where there are several."""
        several = len(self._studio.roll_editing.parts) > 1
        piece = self._piece()
        self.parts.offer_whole(piece is not None and len(piece.tracks) > 1)
        wanted = several if self._wants_parts is None else self._wants_parts
        roomy = self.width() >= _ROOM_FOR_PARTS_PX or self._wants_parts is True
        self.parts.setVisible(wanted and roomy)
        self.toolbar.show_switch("parts", wanted and roomy)
        self.toolbar.show_switch("lane", self.view.has_lane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list of parts room, or take it."""
        super().resizeEvent(event)
        self._show_parts()

    def _show_moment(self, moment: Moment | None) -> None:
        """Show the playhead, or the place that playing would start from."""
        self.view.set_current_clip(self._studio.roll_editing.index)
        several = len(self._shown) > 1 and moment is not None and self._studio.plays_roll
        self.view.set_sounding_clip(moment.clip if several and moment is not None else None)
        if moment is not None and self._studio.plays_roll:
            self.view.set_playhead(max(0.0, moment.step))
            return
        cursor = self._studio.cursor_step
        self.view.set_playhead(cursor if cursor > 0 else None)

    # --- what is asked for -------------------------------------------------------------------

    def _show_settings(self) -> None:
        for name, setting in _SWITCHES.items():
            self.toolbar.show_switch(name, self._settings.get(setting))
        follow = cast(Follow, self._settings.get(ROLL_FOLLOW))
        self.view.set_follow(follow)
        self.toolbar.show_follow(follow)
        self._show_marks()

    def _show_marks(self) -> None:
        scale, changes = self._settings.get(ROLL_SCALE), self._settings.get(ROLL_CHANGES)
        self.view.set_shown(Shown(scale, changes, self.parts.focused))

    def _switch(self, name: str, on: bool) -> None:
        if name == "lane":
            self.view.set_lane(on)
        elif name == "parts":
            self._wants_parts = on
            self._show_parts()
        else:
            self._settings.set(_SWITCHES[name], on)
            self._hears = self._settings.get(ROLL_HEAR)
            self._show_marks()
            self._show_legend()

    def _follow(self, follow: str) -> None:
        self._settings.set(ROLL_FOLLOW, follow)
        self._show_settings()

    def _focus_part(self, part: int | None) -> None:
        self._show_marks()
        kept = self._studio.roll_editing.selection.value
        if part is not None:
            self._studio.roll_editing.select(note for note in kept if note[0] == part)

    def _piece(self) -> FileReport | None:
        """The file of the library that the current clip is from."""
        return piece_of(self._studio.roll_editing.shown, self._studio.library.value)

    def _open_piece(self) -> None:
        piece = self._piece()
        if piece is not None:
            self._studio.show_tracks(piece)

    def _show_loop(self) -> None:
        """Show where it goes round, while it does."""
        studio = self._studio
        self.view.set_loop(studio.region.value if studio.transport.value.loop else None)

    def _loop(self, first: float, last: float) -> None:
        self._studio.set_region((first, last) if last > first >= 0 else None)

    def _hear(self, part: int, pitch: int) -> None:
        """Let a note be heard, unless the roll plays: it is heard there."""
        if not self._hears or self._studio.plays_roll:
            return
        parts = self._studio.roll_editing.parts
        played = parts[part] if 0 <= part < len(parts) else None
        clip = note_clip(self._studio.roll_editing.clip, played, pitch)
        shown = self._studio.roll_editing.shown
        if shown is not None:
            self._studio.audition(replace(shown, clip=clip))

    def _open_menu(self, at: QPoint) -> None:
        if self._menu is not None:
            self._menu.popup(at)

    def _explain(self) -> None:
        self._studio.said.emit(
            self.tr("No part of this clip has such notes. Add one in the list of parts first.")
        )

    def _drag(self, index: int) -> None:
        drag_clips(self.view, [item_of(self._studio.roll.value.clips[index])])


def _only_edited(before: Sequence[ShownClip], after: Sequence[ShownClip]) -> bool:
    """Whether clips are those of before but for what a hand did to them, or took back."""
    return len(before) == len(after) > 0 and all(
        a.clip is b.clip or ("edited" in (a.origin, b.origin) and a.clip.name == b.clip.name)
        for a, b in zip(before, after, strict=True)
    )
