"""The file dialogs of the playlist; what they give goes to PlaylistFiles."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.project.project_file import SUFFIX
from gui.models.playlist_files import PlaylistFiles


class FileChoice(QObject):
    """Asks where to, without blocking the window; the last folder is offered again."""

    def __init__(self, files: PlaylistFiles, parent: QWidget) -> None:
        super().__init__(parent)
        self._files = files
        self._parent = parent
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )

    def save(self) -> None:
        """Ask for the file to save as."""
        self._ask_save(self.tr("Save the playlist"), SUFFIX, self._files.save)

    def open(self) -> None:
        """Ask for the file to open."""
        dialog = self._dialog(self.tr("Open a playlist"), self._files.open)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Lento playlists (*{0})").format(SUFFIX))
        dialog.open()

    def _ask_save(self, title: str, suffix: str, act: Callable[[Path], object]) -> None:
        dialog = self._dialog(title, act)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilter(f"*{suffix}")
        dialog.selectFile(self.tr("Playlist") + suffix)
        dialog.open()

    def _dialog(self, title: str, act: Callable[[Path], object]) -> QFileDialog:
        dialog = QFileDialog(self._parent, title, self._folder)

        def take(chosen: str) -> None:
            path = Path(chosen)
            self._folder = str(path if path.is_dir() else path.parent)
            act(path)

        dialog.fileSelected.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        return dialog
