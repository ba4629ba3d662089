"""The playlist into files and out of them; every path is given by the caller."""

from pathlib import Path

from PySide6.QtCore import QObject

from engine.project.project_file import SUFFIX
from gui.studio import Studio


class PlaylistFiles(QObject):
    """Saves, opens and exports the studio's playlist as it is heard."""

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to export."""
        return not self._studio.playlist.value.items

    def save(self, path: Path) -> None:
        """Write a .lentoproj file."""
        path = _ending_in(path, SUFFIX)
        self._studio.document.save_as(path)

    def open(self, path: Path) -> None:
        """Put a file's playlist in the place of this one; undo brings this one back."""
        self._studio.document.open(path)


def _ending_in(path: Path, suffix: str) -> Path:
    """The path as the person gave it, with its ending where they left it out."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
