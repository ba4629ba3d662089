"""Lento made a mistake: what is still there, and a report that names no file."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.diagnostics.crashes import FOLDER
from engine.storage.places import user_data_place
from gui.dialogs.safe_text import SafeText
from gui.views.buttons import push_button


class CrashDialog(QDialog):
    """Says that Lento made a mistake, keeps the window, and shows the details if asked.

    Args:
        details: What can be shown of it.
        parent: The window.
        broke_off: Whether it ended Lento last time, instead of now leaving the window as it is.
        kept: Whether a copy of the work is on disk.
    """

    def __init__(
        self,
        details: str,
        parent: QWidget | None = None,
        *,
        broke_off: bool = False,
        kept: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in Lento"))
        sentence = QLabel(self._then() if broke_off else self._now(kept=kept), wordWrap=True)
        quiet = QLabel(
            self.tr(
                "The details name no file, no person and no piece of music. A full report stays in "
                "your data folder; Lento sends nothing."
            ),
            wordWrap=True,
        )
        quiet.setProperty("quiet", True)
        self.details = SafeText(details, self.tr("Details for those who mend Lento"))
        self.details.setVisible(broke_off)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        for part in (sentence, quiet):
            part.setMinimumWidth(520)
            layout.addWidget(part)
        layout.addWidget(self.details, 1)
        layout.addWidget(self._buttons(broke_off=broke_off))

    def _now(self, *, kept: bool) -> str:
        if not kept:
            return self.tr(
                "Lento made a mistake and could not finish what you asked for. Your music and your "
                "playlist are still here, but no copy of them could be kept: save your project now."
            )
        return self.tr(
            "Lento made a mistake and could not finish what you asked for. Your music and your "
            "playlist are still here and a copy of them was kept just now: you can go on."
        )

    def _then(self) -> str:
        return self.tr(
            "Lento made a mistake last time and broke off. Work that was not saved is offered in "
            "the window, if there was any."
        )

    def _buttons(self, *, broke_off: bool) -> QDialogButtonBox:
        box = QDialogButtonBox()
        show = push_button(self.tr("Show &details"))
        show.setCheckable(True)
        show.toggled.connect(self._show_details)
        copy = push_button(self.tr("&Copy details"), "copy")
        copy.clicked.connect(self.details.copy_all)
        folder = push_button(self.tr("Open the &folder"), "folder-open")
        folder.setToolTip(self.tr("Where the full reports lie"))
        folder.clicked.connect(_open_reports)
        close = QPushButton(self.tr("Go on"), default=True)
        for button in (copy, folder) if broke_off else (show, copy, folder):
            box.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        return box

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()


def _open_reports() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(user_data_place() / FOLDER)))
