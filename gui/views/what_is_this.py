"""What is this? A card over each panel of the window that says what it is for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.theme import current_theme

translate = QCoreApplication.translate
_WIDEST, _NARROWEST = 380, 190
_INSET = 10
_WIDE_MARGINS, _LOW_MARGINS = (12, 8, 12, 10), (12, 3, 12, 4)
_GROUND_OPACITY = 0.72


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """A panel and what is said of it.

    Attributes:
        panel: The widget; nothing is said of one that is not on the screen.
        title: Its name.
        lines: What it is for and what one does with it, a sentence or two each.
    """

    panel: QWidget
    title: str
    lines: tuple[str, ...]


class WhatIsThis(QWidget):
    """Covers a window until a key or a click; Tab goes from card to card."""

    def __init__(self, window: QWidget, explained: Sequence[Explained]) -> None:
        super().__init__(window)
        self.setObjectName("what_is_this")
        self.setAccessibleName(self.tr("What is this?"))
        self.setAccessibleDescription(
            self.tr("A card for each panel. Tab goes on to the next one, Escape closes them.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._covered = window
        self._before: QWidget | None = None  # Where the keyboard was.
        self._explained = tuple(each for each in explained if each.panel.isVisible())
        self.cards = tuple(Card(each, self) for each in self._explained)
        self.hint = QLabel(self.tr("A click or Esc closes this."), self)
        self.hint.setObjectName("hint")
        window.installEventFilter(self)

    def open(self) -> None:
        """Cover the window and take the keyboard."""
        self._before = self._covered.focusWidget()
        self._lay_out()
        self.show()
        self.raise_()
        (self.cards[0] if self.cards else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_overlay(self) -> None:
        """Give the window back."""
        self._covered.removeEventFilter(self)
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def _lay_out(self) -> None:
        self.setGeometry(self._covered.rect())
        for card in self.cards:
            card.place(self._place_of(card.explained.panel))
        self.hint.adjustSize()
        self.hint.move((self.width() - self.hint.width()) // 2, self.height() - 26)

    def _place_of(self, panel: QWidget) -> QRect:
        return QRect(panel.mapTo(self._covered, QPoint(0, 0)), panel.size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._lay_out()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep every key from the shortcuts of the window below: Esc would stay there."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Shift):
            self.close_overlay()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_overlay()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.window)
        ground.setAlphaF(_GROUND_OPACITY)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        for each in self._explained:
            painter.drawRoundedRect(self._place_of(each.panel).adjusted(3, 3, -4, -4), 8, 8)


class Card(QFrame):
    """What is said of one panel, over it."""

    def __init__(self, explained: Explained, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self.explained = explained
        self.setProperty("card", True)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(explained.title)
        self.setAccessibleDescription(" ".join(explained.lines))
        title = QLabel(explained.title)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        self._column = column = QVBoxLayout(self)
        self._words = (title, *(QLabel(line, wordWrap=True) for line in explained.lines))
        for words in self._words:
            column.addWidget(words)

    def place(self, over: QRect) -> None:
        """Lie in the middle of a panel, within the window."""
        within = self._covered.rect().adjusted(_INSET, _INSET, -_INSET, -_INSET)
        width = min(max(over.width() - 2 * _INSET, _NARROWEST), _WIDEST)
        if over.width() > 1.6 * _WIDEST and over.height() < 1.2 * _NARROWEST:
            width = min(over.width() - 2 * _INSET, 2 * _WIDEST)  # Low panels have room beside.
        height = self._height_for(width, over.height())
        place = QRect(0, 0, width, height)
        place.moveCenter(over.center())
        place.moveLeft(min(max(place.left(), within.left()), within.right() - width))
        place.moveTop(min(max(place.top(), within.top()), within.bottom() - height))
        self.setGeometry(place)

    def _height_for(self, width: int, room: int) -> int:
        """As high as its words are; its margins shrink where a panel is lower than that."""
        for words in self._words:
            words.ensurePolished()  # The look has other letters than those before it is shown.
        for margins, spacing in ((_WIDE_MARGINS, 4), (_LOW_MARGINS, 0)):
            self._column.setContentsMargins(*margins)
            self._column.setSpacing(spacing)
            height = self.heightForWidth(width)
            if height <= room:
                break
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(theme.raised))
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.border), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)


def explanations(panels: dict[str, QWidget]) -> tuple[Explained, ...]:
    """What is said of the panels of the window, by their names."""
    said = {
        "transport": (
            translate("WhatIsThis", "Playing"),
            translate(
                "WhatIsThis",
                "Plays what is on the roll. Tempo, instrument and loudness hold for everything "
                "that sounds.",
            ),
        ),
        "library": (
            translate("WhatIsThis", "Library"),
            translate(
                "WhatIsThis",
                "Your pieces. Drop MIDI files or a folder anywhere on the window to add them.",
            ),
            translate("WhatIsThis", "A click shows and plays a piece."),
        ),
        "map": (
            translate("WhatIsThis", "Map"),
            translate(
                "WhatIsThis",
                "Each dot is a clip of a few bars; dots that lie close together sound alike. Move "
                "over them to hear them, click one to see its notes.",
            ),
            translate(
                "WhatIsThis",
                "Hold Shift and drag from one dot to another: Lento plays the way between them.",
            ),
            translate(
                "WhatIsThis", "On hatched ground no clip of yours lies near: the model guesses."
            ),
        ),
        "make": (
            translate("WhatIsThis", "Make"),
            translate(
                "WhatIsThis",
                "Makes new clips: out of nothing, between two clips, or near one. The star keeps "
                "a result in the playlist.",
            ),
        ),
        "roll": (
            translate("WhatIsThis", "Roll"),
            translate(
                "WhatIsThis",
                "The notes of the chosen clips: higher is higher, longer is longer. They can be "
                "drawn, moved and taken out. Undo takes every step back.",
            ),
        ),
        "playlist": (
            translate("WhatIsThis", "Playlist"),
            translate(
                "WhatIsThis",
                "What you keep, in the order in which it is played. Drag clips here, and export "
                "them for a phone or a tablet.",
            ),
        ),
    }
    return tuple(
        Explained(panels[name], title, lines)
        for name, (title, *rest) in said.items()
        if name in panels
        for lines in (tuple(rest),)
    )
