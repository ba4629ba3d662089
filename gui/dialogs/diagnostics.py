"""Copy diagnostics: everything that would be copied stands here before it is."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.diagnostics.machine import NOT_INSTALLED, hardware_words, training_words
from engine.errors import LentoError
from engine.training.device import Device
from engine.training.device_job import DeviceJob
from gui.diagnosis import Patient, diagnosis
from gui.dialogs.safe_text import SafeText
from gui.views.buttons import push_button

_SIZE = (720, 560)


class DiagnosticsDialog(QDialog):
    """Shows the diagnosis; what training computes on is added as soon as it is known."""

    def __init__(self, patient: Patient, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Copy diagnostics"))
        self.resize(*_SIZE)
        self._patient = patient
        words = QLabel(
            self.tr(
                "For somebody who helps you with Lento. This is all that is copied: it names no "
                "file, no person and no piece of music. Lento sends it to nobody; you decide where "
                "you paste it."
            ),
            wordWrap=True,
        )
        self.text = SafeText("", self.tr("Diagnostics"))
        self.done_words = QLabel()
        self.done_words.setProperty("quiet", True)
        self.copy = push_button(self.tr("&Copy all of it"))
        self.copy.setDefault(True)
        self.copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        box = QDialogButtonBox()
        box.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.close)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 14)
        page.setSpacing(10)
        for part in (words, self.text, self.done_words, box):
            page.addWidget(part)
        page.setStretch(1, 1)
        self._show(self._look())

    def _look(self) -> str:
        """Ask what training computes on, unless one is under way or nothing is installed."""
        studio = self._patient.studio
        if any(task.worker == "trainer" for task in studio.tasks.value):
            return "not looked at while a training runs"
        if training_words() == NOT_INSTALLED:
            return "none, since training is not installed"
        studio.run(
            DeviceJob(),
            self.tr("Looking at the computer"),
            lambda device: self._show(_device_words(device)),
            worker="trainer",
            quiet=True,
            on_failed=self._show_failure,
        )
        return "being looked at"

    def _show_failure(self, error: LentoError) -> None:
        self._show("none")

    def _show(self, graphics: str) -> None:
        try:
            self.text.setPlainText(diagnosis(self._patient, graphics))
        except RuntimeError:  # The dialog is gone by now.
            return
        self.done_words.clear()

    def _copy(self) -> None:
        self.text.copy_all()
        self.done_words.setText(self.tr("Copied. What stands above is now on the clipboard."))


def _device_words(device: Device) -> str:
    name = hardware_words(device.name)
    return f"{device.kind}, {name}, {device.backend}, {device.precision}"
