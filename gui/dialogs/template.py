"""Save as template: its name, and whether the clips of the playlist go along."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

_WIDTH = 460
_LONGEST_NAME = 80


class TemplateDialog(QDialog):
    """Asks for a name.

    Signals:
        named: The name, and whether the clips go along.
    """

    named = Signal(str, bool)

    def __init__(self, clips: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Save as template"))
        self.setMinimumWidth(_WIDTH)
        self.name = QLineEdit(maxLength=_LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("such as Evening group"))
        self.clips = QCheckBox(self.tr("With the &clips of the playlist (%n)", "", clips))
        self.clips.setEnabled(clips > 0)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out()
        self.name.textChanged.connect(self._show)
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        self._show()

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "A template keeps what the Make panel is set to: tempo, key, metre, chords, how "
                "adventurous, and what new clips keep to. Begin from it under File > New from "
                "template."
            ),
            wordWrap=True,
        )
        note = QLabel(
            self.tr(
                "Without the clips nothing of a client is in it: no music, no names, nothing drawn "
                "on the map."
            ),
            wordWrap=True,
        )
        note.setProperty("quiet", True)
        form = QFormLayout()
        form.addRow(self.tr("&Name"), self.name)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 16, 18, 14)
        page.setSpacing(10)
        page.addWidget(words)
        page.addLayout(form)
        page.addWidget(self.clips)
        page.addWidget(note)
        page.addStretch()
        page.addWidget(self.buttons)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        save = self.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setEnabled(bool(self.name.text().strip()))

    def _take(self) -> None:
        self.named.emit(" ".join(self.name.text().split()), self.clips.isChecked())
        self.accept()
