"""A line for chords, checked as it is typed, with a small menu of calm ones."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from engine.music.key import Key
from gui.models.progression import calm_progressions, progression_notes
from gui.views.buttons import tool_button

LONGEST_TEXT = 200


class ChordsField(QWidget):
    """Holds the text of chords; the one who owns it says what is wrong with them.

    Signals:
        edited: The text, changed by a person.
    """

    edited = Signal(str)

    def __init__(self, key_now: Callable[[], Key], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key_now = key_now
        self.text = QLineEdit(maxLength=LONGEST_TEXT, clearButtonEnabled=True)
        self.text.setAccessibleName(self.tr("Chords"))
        self._told = self.tr(
            "What the new clips are written over, such as C Am F G.\n"
            "They are spread over the clip; nothing gives a calm turn of the key.\n"
            "N.C. is a place without a chord; H is B natural, and so is B."
        )
        self.text.setToolTip(self._told)
        self.presets = tool_button("chevron-down", self.tr("Calm chords of the key"))
        self.presets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.tr("Calm chords of the key"))
        self._menu.aboutToShow.connect(self.fill)
        self.presets.setMenu(self._menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.text, 1)
        line.addWidget(self.presets)
        self.text.textEdited.connect(self.edited)
        self.show_key()

    def fill(self) -> None:
        """List what is calm in the key that is chosen now."""
        self._menu.clear()
        for calm in calm_progressions(self._key_now()):
            action = self._menu.addAction(f"{calm.text}\t{calm.words}")
            action.triggered.connect(lambda _=False, text=calm.text: self._choose(text))

    def show_text(self, text: str, problem: str) -> None:
        """Show chords, and mark them where something is wrong; the panel says it in full."""
        if text != self.text.text():
            with QSignalBlocker(self.text):
                self.text.setText(text)
        notes = progression_notes(text)
        self.text.setAccessibleDescription(problem or notes)
        self.text.setToolTip(f"{self._told}\n{notes}" if notes else self._told)
        if self.text.property("invalid") is not bool(problem):
            self.text.setProperty("invalid", bool(problem))
            self.text.style().unpolish(self.text)
            self.text.style().polish(self.text)

    def show_key(self) -> None:
        """Say what an empty line stands for in the key that is chosen now."""
        self.text.setPlaceholderText(calm_progressions(self._key_now())[0].text)

    def _choose(self, text: str) -> None:
        self.text.setText(text)
        self.edited.emit(text)
