"""A strip under the transport bar that offers something: a sentence, and buttons to choose from."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolBar, QWidget

from gui.icons import icon_pixmap
from gui.theme import theme_changed

_LOWEST = 44
_FOR_SIGN = 90  # Pixels for the sign and the margins.


class OfferBar(QToolBar):
    """Stays until a button of it is pressed."""

    def __init__(self, sign: str, buttons: tuple[QPushButton, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("offer")
        self.setWindowTitle(self.tr("Offer"))
        self.setAccessibleName(self.tr("Offer"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        self._buttons = buttons
        self._icon = sign
        self._sentence = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._sign = QLabel()
        self._row = self._make_row()
        self._draw_sign()
        theme_changed.connect(self._draw_sign)
        self.addWidget(self._row)
        self.hide()

    def offer(self, sentence: str) -> None:
        """Show a sentence with the buttons; the first button tells it to a screen reader."""
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        self._row.setAccessibleDescription(sentence)
        self._buttons[0].setAccessibleDescription(sentence)
        self.show()
        self._fit()

    @property
    def sentence(self) -> str:
        """What is offered, or nothing."""
        return "" if self.isHidden() else self._sentence.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the sentence needs; a toolbar does not ask for that by itself."""
        taken = sum(button.sizeHint().width() + 10 for button in self._buttons)
        room = max(self.width() - _FOR_SIGN - taken, _FOR_SIGN)
        self._row.setFixedHeight(max(_LOWEST, self._sentence.heightForWidth(room) + 16))

    def _draw_sign(self) -> None:
        pixmap = icon_pixmap(self._icon, QSize(20, 20), self.devicePixelRatioF(), "accent")
        self._sign.setPixmap(pixmap)

    def _make_row(self) -> QWidget:
        row = QFrame()
        row.setProperty("card", True)
        row.setAccessibleName(self.tr("Offer"))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 0, 8, 0)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence, 1)
        for button in self._buttons:
            layout.addWidget(button)
        return row
