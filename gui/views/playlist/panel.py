"""The playlist: clips in the order that leads a listener from one mood to another."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from engine.project.playlist import Playlist, PlaylistItem
from gui.icons import icon
from gui.models.clip_rows import ClipRow
from gui.models.heard import HeardClip
from gui.models.playlist import shown_of
from gui.models.state import ShownClip
from gui.studio import Studio
from gui.timing import seconds_at
from gui.views.buttons import tool_button
from gui.views.clip_delegate import PLAY, RowAction
from gui.views.clip_list import ClipList
from gui.wording import clock


class PlaylistPanel(QWidget):
    """Shows and edits the studio's playlist.

    Signals:
        open_asked: A project is to be opened.
        save_asked: The project is to be saved.
        export_asked: The clips are to be written as files of other programs.
    """

    export_asked = Signal()
    open_asked = Signal()
    save_asked = Signal()

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Playlist"))
        self._studio = studio
        self._playlist = studio.playlist
        self._edits = studio.edits
        self._shown: dict[tuple[PlaylistItem, int], ShownClip] = {}
        self._heard = HeardClip(studio, self)
        self.list = ClipList(
            (self._remove_action(),),
            takes_clips=True,
            placeholder=self.tr(
                "Drag clips here from the results or the roll, or press the star beside a result."
            ),
        )
        self.list.setAccessibleName(self.tr("Clips of the playlist"))
        self.list.rows.on_rename = self._playlist.rename
        self.total = QLabel()
        self.play = tool_button("play", self.tr("Play the playlist from the chosen clip"))
        self.undo = tool_button("undo", "")
        self.redo = tool_button("redo", "")
        self.more = tool_button("ellipsis", self.tr("Save, open and export the playlist"))
        self._lay_out()
        self._connect()
        self._show(self._playlist.value)
        self._show_history()

    def _remove_action(self) -> RowAction:
        text = self.tr("Take out of the playlist")
        return RowAction("remove", "x", text, "Del", Qt.Key.Key_Delete)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.play)
        head.addWidget(self.total)
        head.addStretch()
        for button in (self.undo, self.redo, self.more):
            head.addWidget(button)
        self.more.setMenu(self._menu())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 10)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(icon("folder-open"), self.tr("&Open a project…"), self.open_asked.emit)
        menu.addAction(icon("save"), self.tr("&Save the project"), self.save_asked.emit)
        menu.addSeparator()
        menu.addAction(icon("file-audio"), self.tr("&Export…"), self.export_asked.emit)
        menu.addSeparator()
        menu.addAction(icon("trash"), self.tr("&Empty the playlist"), self._playlist.clear)
        return menu

    def _connect(self) -> None:
        playlist, edits, clips = self._playlist, self._edits, self.list
        playlist.changed.connect(self._show)
        edits.changed.connect(self._show_history)
        self._heard.changed.connect(self._show_again)
        self._studio.transport.changed.connect(self._show_total)
        self.undo.clicked.connect(edits.undo)
        self.redo.clicked.connect(edits.redo)
        self.play.clicked.connect(self.play_from_chosen)
        clips.asked.connect(self._ask)
        clips.stepped.connect(self._audition)
        clips.hovered.connect(self._audition)
        clips.removal_asked.connect(playlist.remove)
        clips.shift_asked.connect(self._shift)
        clips.moved.connect(self._move)
        clips.dropped.connect(self._drop)

    # --- commands ----------------------------------------------------------------------------

    def play_from_chosen(self) -> None:
        """Show the whole playlist on the roll and play it from the chosen clip."""
        self.play_from(max(self.list.currentIndex().row(), 0))

    def play_from(self, row: int) -> None:
        """Show the whole playlist on the roll and play it from a clip."""
        clips = self._clips()
        if not 0 <= row < len(clips):
            return
        self._studio.show(clips, play=False, current=row)
        self._studio.play(float(sum(shown.clip.steps for shown in clips[:row])))

    @property
    def chosen_items(self) -> tuple[PlaylistItem, ...]:
        """The clips that are selected, in the order of the list."""
        items = self._playlist.value.items
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return tuple(items[row] for row in rows if row < len(items))

    def _ask(self, action: str, row: int) -> None:
        if action == "remove":
            self._playlist.remove([row])
        elif action == PLAY and self._clips()[row] is self._heard.clip:
            self._studio.silence()
        elif action == PLAY:
            self.play_from(row)

    def _audition(self, row: int) -> None:
        self._studio.audition(self._clips()[row] if row >= 0 else None)

    def _shift(self, rows: Sequence[int], by: int) -> None:
        count = len(self._playlist.value.items)
        if rows and rows[0] + by >= 0 and rows[-1] + by < count:
            self._move(rows, rows[0] - 1 if by < 0 else rows[-1] + 2)

    def _move(self, rows: Sequence[int], at: int) -> None:
        first = at - sum(row < at for row in rows)
        self._playlist.move(rows, at)
        self.list.select(range(first, first + len(rows)))

    def _drop(self, items: Sequence[PlaylistItem], at: int) -> None:
        self._playlist.add(items, at)
        self.list.select(range(at, at + len(items)))

    # --- what is shown -----------------------------------------------------------------------

    def _clips(self) -> tuple[ShownClip, ...]:
        """The items as clips of the roll; each stays the same clip for as long as it is there."""
        before, self._shown = self._shown, {}
        times: Counter[PlaylistItem] = Counter()
        for item in self._playlist.value.items:
            key = (item, times[item])  # A clip may be in the list more than once.
            times[item] += 1
            self._shown[key] = before.get(key) or shown_of(item)
        return tuple(self._shown.values())

    def _show(self, playlist: Playlist) -> None:
        clips = self._clips()
        self.list.rows.set_rows(
            [
                ClipRow(
                    item,
                    clock(item.clip.duration_s),
                    with_calm=True,
                    heard=shown is self._heard.clip,
                    number=number,
                )
                for number, (item, shown) in enumerate(
                    zip(playlist.items, clips, strict=True), start=1
                )
            ]
        )
        self.play.setEnabled(bool(clips))
        self._show_total()

    def _show_again(self) -> None:
        self._show(self._playlist.value)

    def _show_total(self) -> None:
        playlist = self._playlist.value
        tempo = self._studio.transport.value.tempo_qpm
        total = seconds_at(playlist.clips, 0.0, tempo)[1]
        clips = self.tr("%n clip(s)", "", len(playlist.items))
        self.total.setText(f"{clock(total)} · {clips}" if playlist.items else "")

    def _show_history(self) -> None:
        edits = self._edits
        for button, able, text in (
            (self.undo, edits.can_undo, edits.undo_label),
            (self.redo, edits.can_redo, edits.redo_label),
        ):
            button.setEnabled(able)
            button.setToolTip(text)
            button.setAccessibleName(text)
