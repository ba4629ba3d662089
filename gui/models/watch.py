"""Folders that are watched: what is put into them comes into the library by itself."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QRunnable, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QGuiApplication

SETTLE_MS = 1_500  # A folder that is being copied changes many times.
LOOK_AGAIN_S = 60.0  # Coming back to the window looks for what the system did not tell of.
MOST_FOLDERS = 1_000  # Systems bound how many they tell of; the others are found on coming back.


class FolderWatch(QObject):
    """Tells when watched folders may hold something new.

    Signals:
        due: It is time to look at the watched folders again.
    """

    due = Signal()
    _listed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._folders: frozenset[Path] = frozenset()
        self._looked_s = time.monotonic()
        self._watcher.directoryChanged.connect(lambda _: self._settle.start())
        self._settle.timeout.connect(self._tell)
        self._listed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._come_back)

    @property
    def folders(self) -> frozenset[Path]:
        """What is watched."""
        return self._folders

    def watch(self, folders: Iterable[Path]) -> None:
        """Watch these folders, with all that lies in them, and no others."""
        wanted = frozenset(folders)
        if wanted != self._folders:
            self._folders = wanted
            self._list()

    def _list(self) -> None:
        """List the folders in them on a thread: a disk far away may be slow."""
        QThreadPool.globalInstance().start(_Listing(self._folders, self._listed))

    def _follow(self, asked: frozenset[Path], found: tuple[str, ...]) -> None:
        if asked != self._folders:
            return
        now, wanted = set(self._watcher.directories()), set(found)
        if now - wanted:
            self._watcher.removePaths(sorted(now - wanted))
        if wanted - now:
            self._watcher.addPaths(sorted(wanted - now))

    def _come_back(self, state: Qt.ApplicationState) -> None:
        if state != Qt.ApplicationState.ApplicationActive or not self._folders:
            return
        if time.monotonic() - self._looked_s > LOOK_AGAIN_S:
            self._settle.start()

    def _tell(self) -> None:
        self._looked_s = time.monotonic()
        self._list()  # There may be new folders in them.
        self.due.emit()


class _Listing(QRunnable):
    def __init__(self, folders: frozenset[Path], listed: object) -> None:
        super().__init__()
        self._folders = folders
        self._listed = listed

    def run(self) -> None:
        found = tuple(_folders_under(self._folders))
        try:
            self._listed.emit(self._folders, found)  # type: ignore[attr-defined]
        except RuntimeError:  # The window has been closed meanwhile.
            return


def _folders_under(folders: Iterable[Path]) -> list[str]:
    found: list[str] = []
    for folder in sorted(folders):
        for parent, _, _ in os.walk(folder):
            found.append(parent)
            if len(found) >= MOST_FOLDERS:
                return found
    return found
