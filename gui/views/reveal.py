"""Showing where a file lies, in the desktop's own file browser."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def reveal(path: Path) -> None:
    """Open the folder that holds a file, or a packed folder that does."""
    folder = next((p for p in (path, *path.parents) if p.is_dir()), path.parent)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
