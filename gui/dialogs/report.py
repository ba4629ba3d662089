"""What became of your files: every file with its status, a plain reason and what to do."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.errors import LentoError
from engine.pieces.report import FileReport, Status
from engine.pieces.report_csv import write_report
from gui.icons import icon
from gui.mac_keys import shown_keys
from gui.models.report_table import ReportTable
from gui.models.report_words import status_word, sum_words
from gui.models.source_steps import take_out
from gui.spoken import spoken
from gui.studio import Studio
from gui.views.buttons import push_button
from gui.views.empty_page import EmptyPage
from gui.views.library.reading_pane import ReadingPane
from gui.views.library.report_view import ReportView
from gui.views.library.search_field import SearchField
from gui.views.reveal import look_for, reveal
from gui.views.status_chips import StatusChips

SEARCH_WIDTH = 260
BESIDE_HINT = 84  # The magnifying glass, the cross and the edges.
FIRST_SIZE = (1230, 640)  # Fits into 1280 x 720 with a title bar.


class ReportDialog(QDialog):
    """Follows a studio's library; may stay open beside the window.

    Signals:
        cards_asked: The FileReports whose card is wanted, a tuple.
    """

    cards_asked = Signal(object)

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What became of your files"))
        self.setMinimumSize(720, 460)
        self.resize(*FIRST_SIZE)
        self._studio = studio
        self.table = ReportTable(studio.library.value.files, self)
        self.chips = StatusChips()
        self.search = SearchField(self.tr("Search name, reason, track…"))
        self.search.setAccessibleName(self.tr("Search the report"))
        self.search.ensurePolished()
        hint = self.search.fontMetrics().horizontalAdvance(self.search.placeholderText())
        self.search.setFixedWidth(max(SEARCH_WIDTH, hint + BESIDE_HINT))
        self.view = ReportView(self.table)
        self.pane = ReadingPane()
        self.total = QLabel(wordWrap=True)
        self.total.setProperty("heading", True)
        self.everything = push_button(self.tr("Show &all files"), "x")
        self.none = EmptyPage("", self.everything)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_files()

    def show_only(self, statuses: frozenset[Status]) -> None:
        """Filter by status; an empty set shows all."""
        self.chips.choose(statuses)
        self._choose_first()

    @property
    def chosen(self) -> tuple[FileReport, ...]:
        """The files that are selected, in the order of the rows."""
        rows = sorted(self.view.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(r for r in map(self.table.report_at, rows) if r is not None)

    # --- building ----------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.card = push_button(self.tr("&Open its card"), "sliders")
        self.card.setToolTip(
            self.tr("See and hear its tracks, and correct what Lento heard (Return)")
        )
        self.folder = push_button(self.tr("Show in &folder"), "folder-open")
        self.copy = push_button(self.tr("&Copy"), "copy")
        tip = self.tr("Copy the chosen rows, for a letter or a table (Ctrl+C)")
        self.copy.setToolTip(shown_keys(tip))
        self.save = push_button(self.tr("&Save as CSV…"), "save")
        self.save.setToolTip(self.tr("Save the rows that are shown, as a table for other programs"))
        self.dismiss = QPushButton(self.tr("Close"), autoDefault=False)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.chips, 1)
        head.addWidget(self.search)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in (self.card, self.folder):
            foot.addWidget(button)
        foot.addStretch()
        for button in (self.copy, self.save, self.dismiss):
            foot.addWidget(button)
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 14)
        page.setSpacing(10)
        page.addWidget(self.total)
        page.addLayout(head)
        page.addWidget(self.view, 1)
        page.addWidget(self.none, 1)
        page.addWidget(self.pane)
        page.addLayout(foot)

    def _connect(self) -> None:
        self._studio.library.changed.connect(lambda _: self._show_files())
        self.chips.chosen.connect(lambda _: self._filter())
        self.search.textChanged.connect(lambda _: self._filter())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.activated.connect(lambda _: self._ask_cards())
        self.card.clicked.connect(self._ask_cards)
        self.folder.clicked.connect(self._reveal)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._ask_file)
        self.dismiss.clicked.connect(self.close)
        self.everything.clicked.connect(self._show_everything)
        self._key(QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus)
        self._key(QKeySequence(QKeySequence.StandardKey.Copy), self._copy, self.view)

    def _key(
        self, keys: QKeySequence, act: Callable[[], object], of: QWidget | None = None
    ) -> None:
        shortcut = QShortcut(keys, of or self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    # --- showing -----------------------------------------------------------------------------

    def _show_files(self) -> None:
        kept = self.chosen
        files = self._studio.library.value.files
        self.table.set_reports(files)
        self.chips.show_counts(self.table.counts())
        self.total.setText(sum_words(files))
        self._show_rows(kept)

    def _filter(self) -> None:
        kept = self.chosen
        self.table.set_filter(self.chips.statuses, self.search.text())
        self._show_rows(kept)

    def _show_rows(self, kept: Sequence[FileReport]) -> None:
        """Select again what was selected, if it is still there."""
        rows = [row for row in map(self.table.row_of, kept[:50]) if row is not None]
        model = self.view.selectionModel()
        how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in rows:
            model.select(self.table.index(row, 0), how)
        if rows:
            first = self.table.index(rows[0], 0)
            model.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.view.scrollTo(first)
        found = self.table.rowCount() > 0
        self.view.setVisible(found)
        self.none.setVisible(not found)
        self.everything.setVisible(bool(self.table.reports))
        self.none.say(
            self.tr("No file is like that.")
            if self.table.reports
            else self.tr("The library is empty. Drop files or folders on the window.")
        )
        self._show_chosen()

    def _show_everything(self) -> None:
        self.search.clear()
        self.chips.choose(frozenset())

    def _choose_first(self) -> None:
        if self.table.rowCount() and not self.chosen:
            self.view.selectRow(0)

    def _show_chosen(self) -> None:
        chosen = self.chosen
        self.pane.show_report(chosen[0] if chosen else None, len(chosen))
        several = len(chosen) > 1
        self.card.setText(self.tr("&Open their card") if several else self.tr("&Open its card"))
        self.card.setEnabled(any(r.status != "missing" and r.tracks for r in chosen))
        self.folder.setEnabled(len(chosen) == 1)
        self.copy.setEnabled(self.table.rowCount() > 0)
        self.save.setEnabled(self.table.rowCount() > 0)

    # --- what a person asks for --------------------------------------------------------------

    def _open_menu(self, at: QPoint) -> None:
        if not self.chosen:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        card = menu.addAction(icon("sliders"), self.card.text() + "…", self._ask_cards)
        card.setEnabled(self.card.isEnabled())
        folder = menu.addAction(icon("folder-open"), self.tr("Show in &folder"), self._reveal)
        folder.setEnabled(self.folder.isEnabled())
        if len(self.chosen) == 1 and self.chosen[0].status == "missing":
            menu.addAction(icon("search"), self.tr("&Look for it…"), self._look_for)
        menu.addSeparator()
        menu.addAction(icon("copy"), self.tr("&Copy the rows"), self._copy)
        single = self._single_sources()
        if single:
            words = self.tr("&Remove %n single file(s) from the library", "", len(single))
            menu.addAction(icon("x"), words, lambda: take_out(self._studio, single))
        menu.popup(self.view.viewport().mapToGlobal(at))

    def _ask_cards(self) -> None:
        if self.card.isEnabled():
            self.cards_asked.emit(tuple(r for r in self.chosen if r.tracks))

    def _single_sources(self) -> tuple[Path, ...]:
        """Chosen files that were added one by one, and so can be removed one by one."""
        sources = set(self._studio.sources.value)
        return tuple(report.path for report in self.chosen if report.path in sources)

    def _look_for(self) -> None:
        if self.chosen:
            look_for(self.chosen[0], self._studio, self)

    def _reveal(self) -> None:
        if self.chosen:
            reveal(self.chosen[0].path)

    def _copy(self) -> None:
        """The chosen rows, or all that are shown, as a table and for people."""
        reports = self.chosen or self.table.shown
        lines = [
            "\t".join((str(r.path), status_word(r.status), spoken(r.sentence).replace("\t", " ")))
            for r in reports
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._studio.said.emit(self.tr("%n row(s) copied.", "", len(lines)))

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(self.tr("Table (*.csv)"))
        dialog.selectFile(self.tr("What became of my files") + ".csv")
        dialog.fileSelected.connect(lambda name: self.save_as(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_as(self, path: Path) -> None:
        """Write the rows that are shown."""
        try:
            write_report(path, self.table.shown)
        except LentoError as error:
            self._studio.failed.emit(str(error))
            return
        self._studio.said.emit(self.tr("The report is saved as {0}.").format(path.name))
