"""Which clip a command is about, as a card that can also be dropped on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.models.make import MakeModel
from gui.theme import current_theme, theme_changed
from gui.views.tiny_roll import tiny_roll_pixmap

_PICTURE = QSize(84, 34)


class ChosenCard(QFrame):
    """Shows the chosen clip's notes, name, key and metre."""

    def __init__(self, make: MakeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self.setProperty("card", True)
        self._picture = QLabel()
        self._picture.setFixedSize(_PICTURE)
        self._name = QLabel()
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._facts = QLabel(wordWrap=True)
        self._facts.setProperty("quiet", True)
        self._lay_out()
        make.studio.roll.changed.connect(self._show)
        make.studio.kind.changed.connect(self._show)
        make.mode.changed.connect(self._show)
        theme_changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(10)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)

    def _show(self) -> None:
        chosen = self._make.chosen
        self._picture.setVisible(chosen is not None)
        hint = self._make.hint_of(chosen) if chosen else ""
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)
        if chosen is None:
            self._name.setText(self.tr("No clip is chosen"))
            self._facts.setText(self.tr("Click one on the map or the roll"))
        else:
            self._picture.setPixmap(tiny_roll_pixmap(chosen.clip, _PICTURE, current_theme()))
            self._name.setText(_short(chosen.clip.name or self.tr("The chosen clip")))
            self._facts.setText(self._make.facts_of(chosen))
        self.setAccessibleName(
            self.tr("Chosen clip: {0}, {1}").format(self._name.text(), self._facts.text())
        )


def _short(name: str, most: int = 28) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
