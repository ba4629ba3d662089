"""What a person works on, as one document: opened, saved, and kept without being asked."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.errors import LentoError
from engine.project.project import Project
from engine.project.project_file import load_project, save_project
from engine.storage.written import explained_if_unwritable
from gui.models.autosave import Autosave
from gui.models.edits import Edits
from gui.models.playlist import PlaylistModel


class Document(QObject):
    """The document of a window.

    Attributes:
        restore_problem: Why what was there last time is not there; said once it can be seen.

    Signals:
        failed: A sentence that deserves a message.
    """

    failed = Signal(str)

    def __init__(
        self, edits: Edits, playlist: PlaylistModel, kept_in: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._edits = edits
        self._playlist = playlist
        self._autosave = Autosave(kept_in, self)
        self._autosave.failed.connect(self.failed)
        self.restore_problem = ""
        try:
            playlist.set_value(self._autosave.restore())
        except LentoError as error:
            self.restore_problem = str(error)
        playlist.changed.connect(self._autosave.keep)

    def save(self, path: Path) -> bool:
        """Write a project file; tells whether it is there now."""
        try:
            with explained_if_unwritable(path):
                save_project(path, Project(self._playlist.value))
        except LentoError as error:
            self.failed.emit(str(error))
            return False
        return True

    def open(self, path: Path) -> bool:
        """Put a project file in the place of what is there, as one step of the way back."""
        try:
            opened = load_project(path).project.playlist
        except LentoError as error:
            self.failed.emit(str(error))
            return False
        except OSError as error:
            reason = error.strerror or str(error)
            sentence = self.tr("{0} cannot be read ({1}). Check that the disk is still there.")
            self.failed.emit(sentence.format(path.name, reason))
            return False
        self._edits.set(self._playlist, opened, self.tr("opening a playlist"))
        return True

    def flush(self) -> None:
        """Return when what is newest is kept on disk; call once when the window closes."""
        self._autosave.flush()
