"""The playlist of the window: its edits, each one undo step, and its files."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.errors import LentoError
from engine.project.history import History
from engine.project.playlist import LONGEST_TITLE, Playlist, PlaylistItem
from engine.project.project_file import load_project, save_project
from engine.storage.written import explained_if_unwritable
from gui.models.autosave import Autosave
from gui.models.state import ShownClip


class PlaylistModel(QObject):
    """Holds the playlist and the way back through its changes.

    Signals:
        changed: The new Playlist.
        history_changed: What undo and redo would do is different now.
        failed: A sentence that deserves a message.
    """

    changed = Signal(object)
    history_changed = Signal()
    failed = Signal(str)

    def __init__(self, kept_in: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._autosave = Autosave(kept_in, self)
        self._autosave.failed.connect(self.failed)
        self.restore_problem = ""  # Said by the window once it can be seen.
        try:
            restored = self._autosave.restore()
        except LentoError as error:
            restored = Playlist()
            self.restore_problem = str(error)
        self._history = History(restored)

    @property
    def value(self) -> Playlist:
        """The newest playlist."""
        return self._history.current

    # --- edits -------------------------------------------------------------------------------

    def add(self, items: Sequence[PlaylistItem], at: int | None = None) -> None:
        """Put items before position `at`, or last."""
        place = len(self.value.items) if at is None else at
        self._record("add", self.value.with_inserted(place, items))

    def remove(self, positions: Collection[int]) -> None:
        """Take items out."""
        self._record("remove", self.value.without(positions))

    def move(self, positions: Collection[int], at: int) -> None:
        """Move items to stand before what is now at position `at`."""
        self._record("move", self.value.with_moved(positions, at))

    def rename(self, position: int, title: str) -> None:
        """Give an item another title; an empty one changes nothing."""
        title = " ".join(title.split())[:LONGEST_TITLE]
        if title:
            self._record("rename", self.value.with_title(position, title))

    def clear(self) -> None:
        """Take everything out."""
        self._record("clear", Playlist())

    # --- the way back ------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.undo_label is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to take again."""
        return self._history.redo_label is not None

    @property
    def undo_label(self) -> str:
        """The whole text for the menu, such as 'Undo removing clips'."""
        return self._undo_texts().get(self._history.undo_label or "", self.tr("Undo"))

    @property
    def redo_label(self) -> str:
        """The whole text for the menu."""
        return self._redo_texts().get(self._history.redo_label or "", self.tr("Redo"))

    def undo(self) -> None:
        """Take the newest step back, if there is one."""
        if self.can_undo:
            self._history.undo()
            self._tell()

    def redo(self) -> None:
        """Take the step last undone again, if there is one."""
        if self.can_redo:
            self._history.redo()
            self._tell()

    # --- files -------------------------------------------------------------------------------

    def save(self, path: Path) -> bool:
        """Write a project file; tells whether it is there now."""
        try:
            with explained_if_unwritable(path):
                save_project(path, self.value)
        except LentoError as error:
            self.failed.emit(str(error))
            return False
        return True

    def open(self, path: Path) -> bool:
        """Put a project file's playlist in the place of this one, as one undo step."""
        try:
            opened = load_project(path)
        except LentoError as error:
            self.failed.emit(str(error))
            return False
        except OSError as error:
            reason = error.strerror or str(error)
            sentence = self.tr("{0} cannot be read ({1}). Check that the disk is still there.")
            self.failed.emit(sentence.format(path.name, reason))
            return False
        self._record("open", opened)
        return True

    def flush(self) -> None:
        """Return when the newest playlist is kept on disk; call once when the window closes."""
        self._autosave.flush()

    def _record(self, label: str, value: Playlist) -> None:
        if self._history.record(label, value):
            self._tell()

    def _tell(self) -> None:
        self._autosave.keep(self.value)
        self.changed.emit(self.value)
        self.history_changed.emit()

    def _undo_texts(self) -> dict[str, str]:
        return {
            "add": self.tr("Undo adding to the playlist"),
            "remove": self.tr("Undo removing from the playlist"),
            "move": self.tr("Undo moving in the playlist"),
            "rename": self.tr("Undo renaming in the playlist"),
            "clear": self.tr("Undo emptying the playlist"),
            "open": self.tr("Undo opening a playlist"),
        }

    def _redo_texts(self) -> dict[str, str]:
        return {
            "add": self.tr("Redo adding to the playlist"),
            "remove": self.tr("Redo removing from the playlist"),
            "move": self.tr("Redo moving in the playlist"),
            "rename": self.tr("Redo renaming in the playlist"),
            "clear": self.tr("Redo emptying the playlist"),
            "open": self.tr("Redo opening a playlist"),
        }


def item_of(shown: ShownClip) -> PlaylistItem:
    """A clip as it is kept in the playlist, under its own name."""
    title = " ".join(shown.clip.name.split())[:LONGEST_TITLE] or shown.origin.capitalize()
    return PlaylistItem(shown.clip, title, shown.origin, shown.key)


def shown_of(item: PlaylistItem) -> ShownClip:
    """A playlist item as it is shown on the roll, under the title that it has there."""
    return ShownClip(replace(item.clip, name=item.title), "playlist", item.key)
