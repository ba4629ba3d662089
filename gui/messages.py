"""The one door for telling the user: a notice in the window, or the crash dialog.

Sentences that may be missed go to the status bar through the studio's `said`.
"""

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon_pixmap
from gui.spoken import spoken
from gui.theme import theme_changed
from gui.views.buttons import push_button, tool_button

SENTENCE_MS = 8_000
BESIDE_SENTENCE = 120  # Pixels for the sign, the button and the margins.
LOWEST_NOTICE = 40
log = logging.getLogger(__name__)


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


class CrashDialog(QDialog):
    """Says that Lento made a mistake, keeps the window, and shows the details if asked."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in Lento"))
        sentence = QLabel(
            self.tr(
                "Lento made a mistake and could not finish what you asked for. Your music and "
                "your playlist are still here: you can go on, and save your playlist to be safe."
            ),
            wordWrap=True,
        )
        self._details = QPlainTextEdit(details, readOnly=True)
        self._details.setAccessibleName(self.tr("Details for those who mend Lento"))
        self._details.setMinimumSize(560, 220)
        self._details.hide()
        layout = QVBoxLayout(self)
        layout.addWidget(sentence)
        layout.addWidget(self._details, 1)
        layout.addWidget(self._buttons())

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        show = push_button(self.tr("Show &details"))
        show.setCheckable(True)
        show.toggled.connect(self._details.setVisible)
        copy = push_button(self.tr("&Copy details"))
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Go on"), default=True)
        box.addButton(show, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        return box

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())


class CrashReporter(QObject):
    """Stands in for sys.excepthook: logs a bug and shows it once, whatever thread it came from."""

    _caught = Signal(str)

    def __init__(self, window: Callable[[], QWidget | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._open: CrashDialog | None = None
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self.report

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of one exception; Ctrl-C ends the program as it should."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("a bug", exc_info=(kind, error, trace))
        self._caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _show(self, details: str) -> None:
        if self._open is not None:  # One is enough; the log has them all.
            return
        self._open = CrashDialog(details, self._window())
        self._open.finished.connect(self._forget)
        self._open.open()

    def _forget(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
            self._open = None
