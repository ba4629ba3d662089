"""Keeping a copy of the playlist on disk while it is worked on, so that a crash loses nothing."""

from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from engine.errors import LentoError, ProjectFormatError
from engine.project.playlist import Playlist
from engine.project.project import Project
from engine.project.project_file import load_project, save_project
from engine.storage.written import explained_if_unwritable

DELAY_MS = 250
FLUSH_BOUND_MS = 5000


class Autosave(QObject):
    """Writes the newest playlist to one file, a moment after it changed, off the GUI thread.

    Signals:
        failed: A sentence that says why the copy could not be written.
    """

    failed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._newest: Playlist | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # One after the other, so the newest is written last.
        self._timer = QTimer(self, interval=DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self._write)

    def restore(self) -> Playlist:
        """What was there last time; a file that cannot be read is set aside and told of.

        Raises:
            ProjectFormatError: The copy is damaged; it now lies beside, ending in '.damaged'.
        """
        if not self._path.is_file():
            return Playlist()
        try:
            return load_project(self._path).project.playlist
        except ProjectFormatError as error:
            aside = self._path.with_name(f"{self._path.name}.damaged")
            self._path.replace(aside)
            raise ProjectFormatError(
                f"The playlist of last time cannot be read, so the list begins empty. "
                f"What was there is kept as {aside.name} in Lento's folder. ({error})"
            ) from error

    def keep(self, playlist: Playlist) -> None:
        """Write this playlist soon; a newer one replaces it."""
        self._newest = playlist
        self._timer.start()

    def flush(self) -> None:
        """Write what waits and return when it is on disk; call before the program ends."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()
        self._pool.waitForDone(FLUSH_BOUND_MS)

    def _write(self) -> None:
        newest = self._newest
        if newest is not None:
            self._pool.start(lambda: self._save(newest))

    def _save(self, playlist: Playlist) -> None:
        try:
            with explained_if_unwritable(self._path):
                self._path.parent.mkdir(parents=True, exist_ok=True)
                save_project(self._path, Project(playlist))
        except LentoError as error:
            self.failed.emit(str(error))
