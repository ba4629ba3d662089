"""The language of the window, from the next start on."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.language import Language
from gui.settings import LANGUAGE, Settings

_WIDTH = 400
# Each language in its own words, so that nobody gets lost in a foreign one.
_OWN_NAMES: tuple[tuple[Language, str], ...] = (
    ("en", "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
)


class LanguageDialog(QDialog):
    """Keeps the choice in the settings; what stands on the screen stays as it is until then."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Language"))
        self.setMinimumWidth(_WIDTH)
        self._settings = settings
        self._group = QButtonGroup(self)
        names = (("system", self.tr("As the &system")), *_OWN_NAMES)
        self.choices = {name: QRadioButton(words) for name, words in names}
        self.words = QLabel(self.tr("Lento speaks it from its next start on."), wordWrap=True)
        self.words.setProperty("quiet", True)
        self.ok = QPushButton(self.tr("&Close"), default=True)
        self._lay_out()
        self.choices[settings.get(LANGUAGE)].setChecked(True)
        self._group.buttonClicked.connect(lambda _: self._keep())
        self.ok.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 14)
        page.setSpacing(8)
        for choice in self.choices.values():
            self._group.addButton(choice)
            page.addWidget(choice)
        page.addSpacing(4)
        page.addWidget(self.words)
        page.addStretch()
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.ok)
        page.addLayout(foot)

    def _keep(self) -> None:
        chosen = next(name for name, choice in self.choices.items() if choice.isChecked())
        self._settings.set(LANGUAGE, chosen)
