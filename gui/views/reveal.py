"""Where a file lies: shown in the desktop's own file browser, or looked for by the person."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from engine.pieces.report import FileReport
from gui.studio import Studio
from gui.wording import spoken_name


def reveal(path: Path) -> None:
    """Open the folder that holds a file, or a packed folder that does."""
    folder = next((p for p in (path, *path.parents) if p.is_dir()), path.parent)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def look_for(report: FileReport, studio: Studio, window: QWidget) -> None:
    """Let the person say where a missing file is now; it is known by what is in it."""
    title = QCoreApplication.translate("LookFor", "Where is {0} now?")
    folder = next((p for p in report.path.parents if p.is_dir()), Path.home())
    dialog = QFileDialog(window, title.format(spoken_name(report.path)), str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: studio.add_files([Path(name)]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
