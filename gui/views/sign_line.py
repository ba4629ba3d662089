"""A sentence with a sign before it, so that what kind it is needs no colour."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from gui.icons import Tint, icon_pixmap
from gui.theme import theme_changed

_SIZE = QSize(16, 16)
Line = tuple[str, Tint, str, str]  # Icon, its tint, its meaning, words.


class SignLine(QWidget):
    """An icon, its meaning for who does not see it, and words that wrap."""

    def __init__(self, sign: str, tint: Tint, meaning: str, words: str) -> None:
        super().__init__()
        self._icon, self._tint = sign, tint
        self._sign = QLabel()
        self._sign.setAccessibleName(meaning)
        self._sign.setToolTip(meaning)
        self.label = QLabel(words, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        theme_changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icon_pixmap(self._icon, _SIZE, ratio, self._tint))


class SignLines(QWidget):
    """Sentences with signs, one below the other; made anew only when they are others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Line, ...] = ()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.hide()

    @property
    def words(self) -> tuple[str, ...]:
        """What is said."""
        return tuple(words for *_, words in self._shown)

    def say(self, lines: tuple[Line, ...]) -> None:
        """Show other lines."""
        if lines == self._shown:
            return
        self._shown = lines
        for old in self.findChildren(SignLine):
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        for line in lines:
            self._rows.addWidget(SignLine(*line))
        self.setVisible(bool(lines))
