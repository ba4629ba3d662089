"""Which files could not be used, or only in part, and why: one plain sentence each."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from engine.pieces.report import FileReport
from gui.views.buttons import push_button
from gui.wording import count

MOST_SHOWN = 200  # Each is a widget; the copied list has all.


class NotUsedDialog(QDialog):
    """Lists the refused files of a library, then those that were used in part.

    Args:
        files: Reports of all files.
        sources: What was added by itself, and so can be removed by itself.
        remove: Takes sources out of the library.
        parent: The window.
    """

    def __init__(
        self,
        files: tuple[FileReport, ...],
        sources: tuple[Path, ...],
        remove: Callable[[tuple[Path, ...]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Files that were not used"))
        self.resize(620, 460)
        self._remove = remove
        self._refused = tuple(f for f in files if f.status == "refused")
        self._partial = tuple(f for f in files if f.status == "partial")
        self._removable = tuple(f.path for f in self._refused if f.path in sources)
        page = QWidget()
        page.setAccessibleName(self.tr("Files and reasons"))
        self._rows = QVBoxLayout(page)
        self._add_group(self.tr("Not used"), self._refused)
        self._add_group(self.tr("Used in part"), self._partial)
        self._rows.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setAccessibleName(self.tr("Files and reasons"))
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._buttons())

    def _add_group(self, title: str, reports: tuple[FileReport, ...]) -> None:
        if not reports:
            return
        heading = QLabel(title)
        heading.setProperty("heading", True)
        self._rows.addWidget(heading)
        for report in reports[:MOST_SHOWN]:
            self._rows.addWidget(_card(report))
        if len(reports) > MOST_SHOWN:
            more = self.tr("… and {number} more; the copied list has them all.")
            self._rows.addWidget(QLabel(more.format(number=count(len(reports) - MOST_SHOWN))))

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy = push_button(self.tr("&Copy the list"))
        copy.clicked.connect(self._copy)
        single = len(self._removable)
        remove = push_button(self.tr("&Remove %n single file(s) from the library", "", single))
        remove.setToolTip(self.tr("Only files that were added one by one; the files stay"))
        remove.setVisible(bool(self._removable))
        remove.clicked.connect(self._remove_refused)
        close = QPushButton(self.tr("Close"), default=True)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(remove, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        return box

    def _copy(self) -> None:
        lines = [f"{f.path}: {f.reason}" for f in (*self._refused, *self._partial)]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _remove_refused(self) -> None:
        self._remove(self._removable)
        self.accept()


def _card(report: FileReport) -> QFrame:
    card = QFrame()
    card.setProperty("card", True)
    card.setAccessibleName(report.path.name)
    name = QLabel(report.path.name, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    name.setToolTip(str(report.path))
    font = name.font()
    font.setBold(True)
    name.setFont(font)
    reason = QLabel(report.reason, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    reason.setProperty("quiet", True)
    for label in (name, reason):
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    layout = QVBoxLayout(card)
    layout.setSpacing(2)
    layout.addWidget(name)
    layout.addWidget(reason)
    return card
