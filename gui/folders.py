"""Where windows that ask for a file begin: in the folder of last time, if it is still there."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from gui.settings import (
    MUSIC_FOLDER,
    OUT_FOLDER,
    REMEMBER_RECENT,
    REMEMBER_SOURCES,
    Setting,
    Settings,
)

_Place = QStandardPaths.StandardLocation
_USUAL = {
    MUSIC_FOLDER.key: _Place.MusicLocation,
    OUT_FOLDER.key: _Place.DocumentsLocation,
}
_WANTED = {MUSIC_FOLDER.key: REMEMBER_SOURCES, OUT_FOLDER.key: REMEMBER_RECENT}


def last_folder(settings: Settings, which: Setting[str]) -> str:
    """The folder of last time; where it is gone, the one that this computer has for such files."""
    kept = settings.get(which)
    if kept and Path(kept).is_dir():
        return kept
    return QStandardPaths.writableLocation(_USUAL[which.key])


def keep_folder(settings: Settings, which: Setting[str], folder: Path) -> None:
    """Remember a folder for the next time, unless the person wants none of that remembered."""
    if settings.get(_WANTED[which.key]):
        settings.set(which, str(folder))


def keep_folder_of(dialog: QFileDialog, settings: Settings, which: Setting[str]) -> None:
    """Remember the folder of what a person chooses in a window that asks for a file."""
    dialog.fileSelected.connect(
        lambda name: keep_folder(
            settings, which, Path(name) if Path(name).is_dir() else Path(name).parent
        )
    )
