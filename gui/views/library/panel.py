"""The library: pieces found as one types, marked and played, and what was not used."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.library.contents import Library
from engine.pieces.report import FileReport, Status
from gui.key_names import key_name
from gui.models.finding import Asked
from gui.models.library_tree import LEFT_OUT, LibraryTree, Row
from gui.models.report_words import status_word
from gui.models.source_steps import take_out
from gui.models.state import RollContent
from gui.studio import Studio
from gui.views.buttons import push_button, tool_button
from gui.views.elided_label import ElidedLabel
from gui.views.empty_page import EmptyPage
from gui.views.library.filter_popup import FilterPopup
from gui.views.library.piece_menu import PieceMenu
from gui.views.library.piece_view import PieceView
from gui.views.library.search_field import SearchField
from gui.wording import count, kind_words, mood

TOLD_OF: tuple[Status, ...] = ("refused", "excluded", "missing")


class LibraryPanel(QWidget):
    """Shows a studio's library; a piece that is chosen plays from its start.

    Signals:
        add_asked: Somebody wants to add music.
        add_folder_asked: Somebody wants to add a folder.
        report_asked: Statuses whose files are to be shown in the report, a frozenset.
        card_asked: FileReports whose card is wanted, a tuple.
        learn_asked: The Music that is to be learned from.
        total_changed: How many pieces there are, in words, and more of it for a tooltip.
    """

    add_asked = Signal()
    add_folder_asked = Signal()
    report_asked = Signal(object)
    card_asked = Signal(object)
    learn_asked = Signal(object)
    total_changed = Signal(str, str)

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Library"))
        self._studio = studio
        self._tree = LibraryTree(self)
        self._view = PieceView(self)
        self._view.setModel(self._tree)
        self._menu = PieceMenu(studio, self)
        self._filters: FilterPopup | None = None
        self.search = SearchField(self.tr("Search pieces…"))
        self.search.setToolTip(self.tr("Titles, names of files and tracks, words, tags, notes"))
        self.filter = tool_button("funnel", self.tr("Filter: favourites, tags, key, metre, mood"))
        self.filter.setCheckable(True)
        self._make_strip()
        self._pages = QStackedWidget()
        self._pages.setAccessibleName(self.tr("Library"))
        self._empty = self._make_empty()
        self._none = self._make_none()
        for page in (self._view, self._empty, self._none):
            self._pages.addWidget(page)
        self._not_used = push_button("", "triangle-alert", "warning")
        self._not_used.setFlat(True)
        self._not_used.setAccessibleDescription(self.tr("Show what became of your files, and why"))
        self._lay_out()
        self._connect()
        self.tools = (
            self._add_button("folder-plus", self.tr("Add a folder"), folder=True),
            self._add_button("plus", self.tr("Add files"), folder=False),
        )
        self._tree.show_curated(studio.curation.state.value)
        self._show_library(studio.library.value)

    @property
    def chosen_reports(self) -> tuple[FileReport, ...]:
        """The files that are chosen and are there to be read."""
        return tuple(row.report for row in self._view.chosen if row.report and not row.missing)

    def select_all(self) -> None:
        """Choose every piece that is in sight."""
        self._view.selectAll()

    # --- building ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.search, 1)
        head.addWidget(self.filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 4, 8)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._strip)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._not_used)

    def _make_strip(self) -> None:
        """A line that says how much of the library is shown, and takes the filters away."""
        self._strip = QFrame()
        self._strip.setAccessibleName(self.tr("What is shown"))
        self._fits = ElidedLabel(quiet=True)
        self._show_all = tool_button("x", self.tr("Show everything again"))
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(6, 0, 0, 0)
        row.addWidget(self._fits, 1)
        row.addWidget(self._show_all)
        self._strip.hide()

    def _add_button(self, name: str, words: str, *, folder: bool) -> QToolButton:
        button = tool_button(name, words)
        button.clicked.connect(self.add_folder_asked if folder else self.add_asked)
        return button

    def _make_empty(self) -> EmptyPage:
        add = push_button(self.tr("&Add a folder…"), "folder-plus")
        add.clicked.connect(self.add_folder_asked)
        return EmptyPage("", add)

    def _make_none(self) -> EmptyPage:
        clear = push_button(self.tr("Show &everything"), "x")
        clear.clicked.connect(self._clear)
        return EmptyPage(self.tr("Nothing fits what you are looking for."), clear)

    def _connect(self) -> None:
        studio, view = self._studio, self._view
        studio.library.changed.connect(self._show_library)
        studio.sources.changed.connect(lambda _: self._show_library(self._library))
        studio.roll.changed.connect(self._show_roll)
        studio.curation.state.changed.connect(self._tree.show_curated)
        studio.finding.found.changed.connect(lambda _: self._show_found())
        studio.finding.asked.changed.connect(self._show_asked)
        view.play_asked.connect(self._play_row)
        view.favourite_asked.connect(self._toggle_favourite)
        view.removal_asked.connect(self._remove_chosen)
        view.customContextMenuRequested.connect(self._open_menu)
        self._menu.card_asked.connect(self.card_asked)
        self._menu.learn_asked.connect(self.learn_asked)
        self._menu.removal_asked.connect(self._remove)
        self.search.textChanged.connect(lambda text: studio.finding.ask(text=text.strip()))
        self.search.returnPressed.connect(view.setFocus)
        self.filter.clicked.connect(self._open_filters)
        self._show_all.clicked.connect(self._clear)
        self._not_used.clicked.connect(self._ask_report)

    # --- showing -----------------------------------------------------------------------------

    @property
    def _library(self) -> Library:
        return self._studio.library.value

    def _show_library(self, library: Library) -> None:
        closed = self._view.closed_folders()
        self._tree.show_library(library, self._studio.sources.value)
        self._view.open_all_but(closed)
        counted = Counter(report.status for report in library.files)
        used = sum(n for status, n in counted.items() if status not in LEFT_OUT)
        self._empty.say(self._words_for_none(counted["refused"]))
        self._show_page()
        each = self.tr("%n bar(s) each", "", self._studio.kind.value.bars)
        tip = self.tr("{clips} clips of {each}").format(
            clips=count(len(library.entries)), each=each
        )
        self.total_changed.emit(self.tr("%n piece(s)", "", used) if used else "", tip)
        told = [
            f"{count(counted[status])} {status_word(status)}"
            for status in TOLD_OF
            if counted[status]
        ]
        self._not_used.setVisible(bool(told))
        told_of = sum(counted[status] for status in TOLD_OF)
        files = self.tr("file") if told_of == 1 else self.tr("files")
        words = ", ".join(told).replace(" ", f" {files} ", 1)
        self._not_used.setText(words)
        self._not_used.setAccessibleName(words or self.tr("Files that are not used"))
        self._not_used.setToolTip(self.tr("Show what became of your files, and why"))

    def _show_page(self) -> None:
        """The tree, or what to do where there is nothing to show in it."""
        if self._tree.shown:
            self._pages.setCurrentWidget(self._view)
        elif self._studio.finding.found.value is not None and self._library.files:
            self._pages.setCurrentWidget(self._none)
        else:
            self._pages.setCurrentWidget(self._empty)

    def _show_found(self) -> None:
        found = self._studio.finding.found.value
        closed = self._view.closed_folders()
        self._tree.show_fitting(None if found is None else found.files)
        self._view.open_all_but(set() if found else closed)
        self._show_page()
        self._show_asked(self._studio.finding.asked.value)

    def _show_asked(self, asked: Asked) -> None:
        if self.search.text().strip() != asked.query.text:
            self.search.setText(asked.query.text)
        self.filter.setChecked(asked.filters > 0)
        found = self._studio.finding.found.value
        self._strip.setVisible(found is not None)
        if found is not None:
            parts = [self.tr("%n piece(s)", "", self._tree.shown), *self._asked_words(asked)]
            self._fits.setText(" · ".join(parts))

    def _asked_words(self, asked: Asked) -> list[str]:
        """What the filters ask for, in words."""
        query = asked.query
        words = [self.tr("favourites")] if query.favourites else []
        words += [f"“{tag}”" for tag in query.tags]
        words += [key_name(key) for key in query.keys]
        words += [str(meter) for meter in query.meters]
        if query.arousal is not None:
            low, high = (mood(share) for share in query.arousal)
            words.append(low if low == high else self.tr("{0} to {1}").format(low, high))
        consent = {
            "yes": self.tr("may be learned from"),
            "no": self.tr("may not be learned from"),
            "unsaid": self.tr("nobody has said"),
        }
        return words + ([consent[asked.consent]] if asked.consent in consent else [])

    def _words_for_none(self, refused: int) -> str:
        if not refused:
            return self.tr(
                "Drop music here: MIDI, MusicXML, folders or zips.\n"
                "The files stay where they are, unchanged."
            )
        return self.tr(
            "None of your files holds what the model in use hears: {kind}.\n"
            "Add others, or choose another model under Learn."
        ).format(kind=kind_words(self._studio.kind.value))

    def _show_roll(self, content: RollContent) -> None:
        """Mark the piece that the roll's chosen clip is from."""
        if content.current is None or not content.clips:
            return
        entry = content.clips[min(content.current, len(content.clips) - 1)].entry
        if entry is None or entry >= len(self._library.file_of):
            return
        index = self._tree.index_of_file(int(self._library.file_of[entry]))
        if index.isValid() and index != self._view.currentIndex():
            self._view.setCurrentIndex(index)

    # --- what a person asks for --------------------------------------------------------------

    def _play_row(self, row: Row | None) -> None:
        if row is not None and row.file is not None:
            self._studio.show(self._studio.shown_file(row.file))

    def _toggle_favourite(self, rows: Sequence[Row]) -> None:
        state = self._studio.curation.state.value
        contents = [row.content for row in rows if row.content]
        starred = all(state.marks_of(content).favourite for content in contents)
        self._studio.curation.set_favourite(contents, not starred)

    def _ask_report(self) -> None:
        counted = {report.status for report in self._library.files}
        self.report_asked.emit(frozenset(status for status in TOLD_OF if status in counted))

    def _open_filters(self) -> None:
        self.filter.setChecked(self._studio.finding.asked.value.filters > 0)
        if self._filters is None:
            self._filters = FilterPopup(self._studio, self._studio.finding, self)
        self._filters.open_under(self.filter)

    def _clear(self) -> None:
        self._studio.finding.clear()
        self.search.setFocus()

    def _open_menu(self, at: QPoint) -> None:
        row = self._tree.row_at(self._view.indexAt(at))
        if row is None:
            return
        chosen = self._view.chosen
        menu = self._menu.of(chosen if row in chosen else (row,))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._view.viewport().mapToGlobal(at))

    def _remove_chosen(self) -> None:
        if self._view.chosen:
            self._remove(self._view.chosen)

    def _remove(self, rows: Sequence[Row]) -> None:
        """Take sources out; a piece of a folder stays, since the folder would go with it."""
        why = self._menu.why_it_stays(rows)
        if why:
            self._studio.said.emit(why)
            return
        tops = tuple(dict.fromkeys(row.path for row in rows))
        if len(tops) == 1:
            words = self.tr("{name} is out of the library. The file itself stays.")
            words = words.format(name=tops[0].name)
        else:
            words = self.tr("%n are out of the library. The files themselves stay.", "", len(tops))
        take_out(self._studio, tops, words)
