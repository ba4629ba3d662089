"""What the Help menu does beyond its sheets: guide, first steps, diagnostics, data folder."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from engine.errors import LentoError
from engine.storage.places import resources_dir, user_data_dir
from gui.diagnosis import Patient
from gui.dialogs.diagnostics import DiagnosticsDialog
from gui.menus.actions import Actions
from gui.models.sound_output import SoundOutput
from gui.settings import Settings
from gui.studio import Studio

GUIDE = Path("user-guide") / "index.html"


class HelpCommands(QObject):
    """Ties the Help menu to a window."""

    def __init__(
        self,
        window: QMainWindow,
        studio: Studio,
        settings: Settings,
        actions: Actions,
        output: SoundOutput,
    ) -> None:
        super().__init__(window)
        self._window, self._studio = window, studio
        self._settings, self._output = settings, output
        actions["help.guide"].triggered.connect(lambda _=False: self.open_guide())
        actions["help.data_folder"].triggered.connect(lambda _=False: self.open_data_folder())
        actions["help.diagnostics"].triggered.connect(lambda _=False: self.open_diagnostics())

    def open_guide(self) -> None:
        """Show the user guide in the person's browser, from the disk."""
        page = resources_dir() / GUIDE
        if not page.is_file():
            self._studio.failed.emit(
                self.tr(
                    "The user guide is not part of this copy of Lento. Install Lento again to have "
                    "it, or press Shift+F1, which says what each panel is for."
                )
            )
            return
        self._show(
            page,
            self.tr("The user guide opens in your web browser. It lies here: {0}"),
            self.tr("The user guide could not be opened. Open it with your web browser: {0}"),
        )

    def open_data_folder(self) -> None:
        """Show the folder with all that Lento keeps."""
        try:
            self._show(
                user_data_dir(),
                self.tr("Your data folder lies here: {0}"),
                self.tr("Your data folder could not be opened. It lies here: {0}"),
            )
        except LentoError as error:
            self._studio.failed.emit(str(error))

    def open_diagnostics(self) -> DiagnosticsDialog:
        """Show what can be told of this computer and of what happened."""
        patient = Patient(self._studio, self._settings, self._output.state.value)
        dialog = DiagnosticsDialog(patient, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _show(self, path: Path, where: str, refused: str) -> None:
        """Open a file or folder, and say where it lies: some systems fail without a word."""
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._studio.said.emit(where.format(path))
        else:
            self._studio.failed.emit(refused.format(path))
