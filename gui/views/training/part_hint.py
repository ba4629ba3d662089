"""Says on the page of trainings that the part which trains is not here, and takes its file."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gui.models.training.part import TrainingPartModel
from gui.spoken import spoken
from gui.views.buttons import push_button
from gui.views.sign_line import SignLines


class PartHint(QFrame):
    """Words and a button, while models cannot be trained here; nothing else."""

    def __init__(self, part: TrainingPartModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.lines = SignLines()
        self.install = push_button(self.tr("&Install training from a file…"), "download")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 12, 10)
        row.setSpacing(12)
        row.addWidget(self.lines, 1)
        row.addWidget(self.install)
        self._part = part
        for value in (part.state, part.percent):
            value.changed.connect(lambda _: self._show())
        self._show()

    def _show(self) -> None:
        part, percent = self._part.state.value, self._part.percent.value
        words = spoken(part.words)
        if words:
            lean = self.tr("“Lean the model to my music” works now, without it.")
            words = f"{words} {lean}"
        if percent is not None:
            words = self.tr("Installing what Lento trains with: {0} %").format(percent)
        if words:
            self.lines.say((("info", "accent", self.tr("To know"), words),))
        self.install.setVisible(part.installable)
        self.install.setEnabled(percent is None)
        self.install.setAccessibleDescription(words)
        self.setAccessibleName(words)
        self.setVisible(not part.works)
