"""The one door for telling the user: a notice in the window, or a question.

Sentences that may be missed go to the status bar through the studio's `said`.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QToolBar,
    QWidget,
)

from gui.icons import icon_pixmap
from gui.spoken import spoken
from gui.theme import theme_changed
from gui.views.buttons import tool_button

SENTENCE_MS = 8_000
BESIDE_SENTENCE = 120  # Pixels for the sign, the button and the margins.
LOWEST_NOTICE = 40


class NoticeBar(QToolBar):
    """A strip under the transport bar that holds one sentence until it is dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setWindowTitle(self.tr("Notice"))
        self.setAccessibleName(self.tr("Notice"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.toggleViewAction().setVisible(False)
        self._sentence = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sign = QLabel()
        self._row = self._make_row()
        self._draw_sign()
        theme_changed.connect(self._draw_sign)
        self.addWidget(self._row)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show a sentence in place of the last one."""
        self._sentence.setText(spoken(sentence))
        self._sentence.setAccessibleName(sentence)
        self.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def sentence(self) -> str:
        """What is shown, or nothing."""
        return "" if self.isHidden() else self._sentence.text()

    def _fit(self) -> None:
        """Be as high as the sentence needs; a toolbar does not ask for that by itself."""
        room = self.width() - BESIDE_SENTENCE
        high = self._sentence.heightForWidth(max(room, BESIDE_SENTENCE))
        self._row.setFixedHeight(max(LOWEST_NOTICE, high + 14))

    def _draw_sign(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icon_pixmap("triangle-alert", QSize(20, 20), ratio, "warning"))

    def _make_row(self) -> QWidget:
        row = QFrame()
        row.setProperty("card", True)
        row.setAccessibleName(self.tr("Notice"))
        self._sign.setAccessibleName(self.tr("Attention"))
        self.dismiss = tool_button("x", self.tr("Dismiss this notice"))
        self.dismiss.clicked.connect(self.hide)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(12, 0, 6, 0)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self.dismiss)
        return row


class Question(QMessageBox):
    """Asks before something that cannot be undone; Esc and Return both mean no.

    Signals:
        agreed: The person wants it done.
    """

    agreed = Signal()

    def __init__(self, sentence: str, answers: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIconPixmap(
            icon_pixmap("triangle-alert", QSize(32, 32), self.devicePixelRatioF(), "warning")
        )
        self.setText(sentence)
        yes = self.addButton(answers[0], QMessageBox.ButtonRole.DestructiveRole)
        no = self.addButton(answers[1], QMessageBox.ButtonRole.RejectRole)
        yes.clicked.connect(self.agreed)
        self.setDefaultButton(no)
        self.setEscapeButton(no)
