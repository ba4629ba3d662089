"""The card of a file: see and hear its tracks, and say what Lento heard wrongly."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.pieces.card import Card
from engine.pieces.correction import NO_CORRECTION
from engine.pieces.report import FileReport
from gui.icons import icon_pixmap
from gui.models.card import CardModel
from gui.models.listening import Listening
from gui.models.report_words import SIGNS, reason_of, status_word
from gui.spoken import spoken
from gui.studio import Studio
from gui.theme import theme_changed
from gui.views.buttons import push_button
from gui.views.card.form import CardForm
from gui.views.card.tracks_page import TracksPage
from gui.views.elided_label import ElidedLabel
from gui.views.empty_page import EmptyPage
from gui.views.library.several_page import SeveralPage
from gui.wording import clock, titled

FIRST_SIZE = (1080, 620)  # Fits into 1280 x 720 with a title bar.
SIGN = QSize(22, 22)
LISTEN = "Ctrl+Shift+Space" if sys.platform == "darwin" else "Ctrl+Space"  # There: Spotlight.


class CardDialog(QDialog):
    """Shows one file or several; what is decided is carried out at once and can be undone."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.setMinimumSize(960, 500)
        self.resize(*FIRST_SIZE)
        self.model = CardModel((), studio.curation, studio, self)
        self.listening = Listening(studio, self)
        self._all: tuple[FileReport, ...] = ()  # Where Back leads from one of several.
        self._make_parts()
        self._lay_out()
        self._connect()

    def show_files(self, files: Sequence[FileReport]) -> None:
        """Show the card of other files."""
        self._all = tuple(files)
        self._show_files(self._all)

    # --- building ----------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._sign = QLabel()
        self._title = ElidedLabel()
        self._title.setProperty("heading", True)
        self._line = ElidedLabel(quiet=True)
        self.back = push_button(self.tr("&Back to all"), "chevron-left")
        self.tracks = TracksPage(self.model, self.listening)
        self.several = SeveralPage(self.model)
        self.waiting = EmptyPage(self.tr("Reading the file…"))
        self._pages = QStackedWidget()
        for page in (self.waiting, self.tracks, self.several):
            self._pages.addWidget(page)
        self.form = CardForm(self.model)
        self.undo = push_button(self.tr("&Undo"), "undo")
        self.redo = push_button(self.tr("&Redo"), "redo")
        self.step = ElidedLabel(quiet=True)
        self.reset = push_button(self.tr("As &Lento heard it"), "history")
        self.reset.setToolTip(self.tr("Take back everything that was decided about it"))
        self.dismiss = QPushButton(self.tr("Close"), autoDefault=False)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        head.addWidget(self.back)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._pages, 1)
        body.addWidget(self.form)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.undo)
        foot.addWidget(self.redo)
        foot.addWidget(self.step, 1)
        foot.addWidget(self.reset)
        foot.addWidget(self.dismiss)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 14)
        page.setSpacing(10)
        page.addLayout(head)
        page.addLayout(body, 1)
        page.addLayout(foot)

    def _connect(self) -> None:
        model, curation = self.model, self._studio.curation
        model.card.changed.connect(self._show_card)
        model.problem.changed.connect(lambda _: self._show_card(model.card.value))
        model.decided.connect(self._show_decided)
        curation.history_changed.connect(self._show_decided)
        self._studio.library.changed.connect(lambda _: self._follow_library())
        self.several.one_asked.connect(lambda report: self._show_files((report,)))
        self.back.clicked.connect(lambda: self._show_files(self._all))
        self.undo.clicked.connect(curation.undo)
        self.redo.clicked.connect(curation.redo)
        self.reset.clicked.connect(model.reset)
        self.dismiss.clicked.connect(self.close)
        theme_changed.connect(self._draw_sign)
        self._key("Ctrl+Z", curation.undo)
        self._key("Ctrl+Shift+Z", curation.redo)
        self._key(LISTEN, self.tracks.toggle_melody)
        self._hush = self._key("Esc", self.listening.silence)
        self._hush.setEnabled(False)  # Esc closes the card, unless it ends a sound.
        self.listening.moved.connect(lambda track, _: self._hush.setEnabled(track is not None))

    def _key(self, keys: str, act: Callable[[], object]) -> QShortcut:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(act)
        return shortcut

    # --- showing -----------------------------------------------------------------------------

    def _show_files(self, files: tuple[FileReport, ...]) -> None:
        self.listening.silence()
        self.model.show_files(files)
        self.back.setVisible(len(self._all) > 1 and len(files) == 1)
        self.back.setText(self.tr("&Back to all {0}").format(len(self._all)))
        self._show_head()
        self._show_card(self.model.card.value)
        self._show_decided()
        self.dismiss.setFocus()

    def _show_head(self) -> None:
        files, card = self.model.files.value, self.model.card.value
        single = card.report if card else self.model.single
        self._draw_sign()
        self._sign.setVisible(single is not None)
        if single is None:
            title = self.tr("%n file(s)", "", len(files))
            self.setWindowTitle(title)
            self._title.setText(title)
            self._line.setText(", ".join(file.path.name for file in files))
            return
        self.setWindowTitle(single.path.name)
        self._title.setText(single.title or single.path.name)
        facts = [single.path.name if single.title else "", clock(single.duration_s)]
        why = f"{reason_of(single)} {spoken(single.advice)}".strip()
        said = titled(status_word(single.status), why)
        self._line.setText(" · ".join((*filter(None, facts), said)))

    def _draw_sign(self) -> None:
        card = self.model.card.value
        single = card.report if card else self.model.single
        if single is not None:
            sign = SIGNS[single.status]
            picture = icon_pixmap(sign.icon, SIGN, self.devicePixelRatioF(), sign.tint)
            self._sign.setPixmap(picture)
            self._sign.setAccessibleName(status_word(single.status))

    def _show_card(self, card: Card | None) -> None:
        self._show_head()
        if self.model.single is None:
            self._pages.setCurrentWidget(self.several)
        elif card is not None and card.tracks:
            self._pages.setCurrentWidget(self.tracks)
        else:
            self.waiting.say(self.model.problem.value or self.tr("Reading the file…"))
            self._pages.setCurrentWidget(self.waiting)

    def _show_decided(self) -> None:
        curation = self._studio.curation
        self.undo.setEnabled(bool(curation.undo_words))
        self.redo.setEnabled(bool(curation.redo_words))
        last = self.tr("Last: {0}").format(curation.undo_words) if curation.undo_words else ""
        self.step.setText(last)
        self.undo.setToolTip(self.tr("Undo: {0}").format(curation.undo_words))
        self.redo.setToolTip(self.tr("Redo: {0}").format(curation.redo_words))
        self.reset.setEnabled(any(c != NO_CORRECTION for c in self.model.corrections))

    def _follow_library(self) -> None:
        """Take the newest reports of the same files; one that is gone is left as it was."""
        newest = {report.path: report for report in self._studio.library.value.files}
        self._all = tuple(newest.get(file.path, file) for file in self._all)
        self.model.follow(newest)
        self._show_head()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.listening.silence()
        super().closeEvent(event)

    def reject(self) -> None:
        """Close; but Esc ends a sound first, also where the card has not got the focus."""
        if self.listening.track is not None:
            self.listening.silence()
            return
        super().reject()
