"""What can be done with pieces of the library: the menu of the right mouse button."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from engine.library.marks import LONGEST_TAG
from engine.pieces.report import FileReport
from gui.icons import icon
from gui.models.library_tree import Row
from gui.models.training.plan import Music
from gui.studio import Studio
from gui.views.reveal import look_for, reveal
from gui.wording import spoken_name


class PieceMenu(QObject):
    """Makes the menu for rows that are chosen, and carries out what is chosen in it.

    Signals:
        card_asked: The FileReports whose card is wanted, a tuple.
        learn_asked: The Music that is to be learned from.
        removal_asked: The rows are to leave the library, a tuple.
    """

    card_asked = Signal(object)
    learn_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, studio: Studio, parent: QWidget) -> None:
        super().__init__(parent)
        self._studio = studio
        self._window = parent

    def of(self, rows: Sequence[Row]) -> QMenu:
        """The menu for some rows, at least one."""
        menu = QMenu(self._window)
        menu.setToolTipsVisible(True)
        files = tuple(row for row in rows if row.file is not None)
        if files:
            self._add_files(menu, files)
        if len(rows) == 1:
            self._add_one(menu, rows[0])
        self._add_learning(menu, rows)
        menu.addSeparator()
        remove = menu.addAction(
            icon("x"), self.tr("&Remove from the library"), lambda: self.removal_asked.emit(rows)
        )
        remove.setEnabled(not self.why_it_stays(rows))
        remove.setToolTip(self.why_it_stays(rows) or self.tr("The file itself stays where it is"))
        return menu

    def why_it_stays(self, rows: Sequence[Row]) -> str:
        """Why some rows cannot leave the library; empty where they can."""
        if all(row.above is None for row in rows):
            return ""
        return self.tr("It belongs to its folder; its card can leave it out")

    def _add_files(self, menu: QMenu, rows: tuple[Row, ...]) -> None:
        studio = self._studio
        contents = [row.content for row in rows if row.content]
        if len(rows) == 1:
            menu.addAction(icon("play"), self.tr("&Play"), lambda: self._play(rows[0]))
            self._add_tracks(menu, rows[0].report)
        reports = tuple(row.report for row in rows if row.report and not row.missing)
        card = menu.addAction(
            icon("sliders"),
            self.tr("&Open its card…") if len(rows) == 1 else self.tr("&Open their card…"),
            lambda: self.card_asked.emit(reports),
        )
        card.setEnabled(bool(reports))
        card.setToolTip(self.tr("See and hear its tracks, and correct what Lento heard"))
        menu.addSeparator()
        state = studio.curation.state.value
        starred = bool(contents) and all(state.marks_of(c).favourite for c in contents)
        star = menu.addAction(icon("star"), self.tr("&Favourite"))
        star.setCheckable(True)
        star.setChecked(starred)
        star.triggered.connect(lambda on: studio.curation.set_favourite(contents, on))
        menu.addMenu(self._tags(menu, contents))
        menu.addAction(icon("sticky-note"), self.tr("&Note…"), lambda: self._ask_note(contents))
        menu.addMenu(self._consent(menu, contents))
        for action in menu.actions()[-4:]:
            action.setEnabled(bool(contents))
        menu.addSeparator()

    def _add_tracks(self, menu: QMenu, report: FileReport | None) -> None:
        tracks = menu.addAction(icon("music"), self.tr("All trac&ks on the roll"))
        tracks.setEnabled(report is not None and report.status not in ("missing", "refused"))
        if report is not None:
            tracks.triggered.connect(lambda _=False: self._studio.show_tracks(report))
        tracks.setToolTip(self.tr("The whole piece with all its tracks, to edit it"))

    def _add_one(self, menu: QMenu, row: Row) -> None:
        if row.missing:
            menu.addAction(icon("search"), self.tr("&Look for it…"), lambda: self._look_for(row))
        menu.addAction(
            icon("folder-open"), self.tr("Show in its &folder"), lambda: reveal(row.path)
        )
        if row.file is None:
            watched = row.path in self._studio.curation.state.value.watched
            watch = menu.addAction(icon("eye"), self.tr("&Watch this folder"))
            watch.setCheckable(True)
            watch.setChecked(watched)
            watch.setToolTip(self.tr("New files in it come into the library by themselves"))
            watch.triggered.connect(lambda on: self._studio.curation.set_watched([row.path], on))

    def _add_learning(self, menu: QMenu, rows: Sequence[Row]) -> None:
        """Make a model of what is chosen: pieces, or folders with all that is in them."""
        single = len(rows) == 1
        places = tuple(row.path for row in rows if row.file is None)
        contents = tuple(row.content for row in rows if row.content and not row.missing)
        title = spoken_name(rows[0].path) if single else self.tr("%n piece(s)", "", len(rows))
        words = self.tr("Learn from &these files…")
        if single:
            words = (
                self.tr("Learn from &this folder…") if places else self.tr("Learn from &this file…")
            )
        music = Music(title, places, contents)
        learn = menu.addAction(icon("graduation-cap"), words, lambda: self.learn_asked.emit(music))
        learn.setEnabled(bool(music))
        learn.setToolTip(self.tr("Make a model of your own that sounds like them (training)"))

    def _tags(self, menu: QMenu, contents: Sequence[str]) -> QMenu:
        curation = self._studio.curation
        state = curation.state.value
        tags = QMenu(self.tr("&Tags"), menu)
        tags.setIcon(icon("tag"))
        for tag in state.tags:
            action = tags.addAction(tag.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(all(tag in state.marks_of(c).tags for c in contents))
            action.triggered.connect(
                lambda on, t=tag: (
                    curation.add_tag(contents, t) if on else curation.remove_tag(contents, t)
                )
            )
        if state.tags:
            tags.addSeparator()
        tags.addAction(icon("plus"), self.tr("&New tag…"), lambda: self._ask_tag(contents))
        return tags

    def _consent(self, menu: QMenu, contents: Sequence[str]) -> QMenu:
        """Whether files may be used for training, in words that people use."""
        curation = self._studio.curation
        known = {curation.state.value.consents.get(content) for content in contents}
        consent = QMenu(self.tr("May be &learned from"), menu)
        consent.setIcon(icon("shield-check"))
        group = QActionGroup(consent)
        choices: tuple[tuple[str, str, bool | None], ...] = (
            (self.tr("&Yes"), "shield-check", True),
            (self.tr("&No"), "shield-x", False),
            (self.tr("Nobody &has said"), "", None),
        )
        for words, sign, value in choices:
            action = QAction(words, consent)
            if sign:
                action.setIcon(icon(sign))
            action.setCheckable(True)
            action.setChecked(known == {value})
            action.triggered.connect(lambda _=False, v=value: curation.set_consent(contents, v))
            group.addAction(action)
            consent.addAction(action)
        return consent

    # --- what a person asks for --------------------------------------------------------------

    def _play(self, row: Row) -> None:
        if row.file is not None:
            self._studio.show(self._studio.shown_file(row.file))

    def _ask_tag(self, contents: Sequence[str]) -> None:
        dialog = self._asking(self.tr("New tag"), self.tr("A word to find it by:"))
        dialog.textValueSelected.connect(
            lambda tag: self._studio.curation.add_tag(contents, tag[:LONGEST_TAG])
        )
        dialog.open()

    def _ask_note(self, contents: Sequence[str]) -> None:
        state = self._studio.curation.state.value
        notes = {state.marks_of(content).note for content in contents}
        dialog = self._asking(self.tr("Note"), self.tr("What you want to remember of it:"))
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setTextValue(notes.pop() if len(notes) == 1 else "")
        dialog.resize(420, 240)
        dialog.textValueSelected.connect(
            lambda note: self._studio.curation.set_note(contents, note)
        )
        dialog.open()

    def _asking(self, title: str, words: str) -> QInputDialog:
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(words)
        dialog.setInputMode(QInputDialog.InputMode.TextInput)
        dialog.setMinimumWidth(360)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _look_for(self, row: Row) -> None:
        if row.report is not None:
            look_for(row.report, self._studio, self._window)
