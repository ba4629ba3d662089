"""What the Library menu does: the report, the cards, backups, forgetting, watched folders."""

from pathlib import Path

from PySide6.QtCore import QDate, QObject
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMainWindow

from engine.library.backup import kept_copies
from engine.library.backup_job import BackUpJob, ForgetJob, RestoreJob
from engine.library.contents import Library
from engine.library.curated import Curated
from engine.library.forgetting import Forgotten
from engine.pieces.report import FileReport, Status
from gui.dialogs.card import CardDialog
from gui.dialogs.report import ReportDialog
from gui.folders import keep_folder_of, last_folder
from gui.menus.actions import Actions
from gui.messages import Question
from gui.models.watch import FolderWatch
from gui.settings import OUT_FOLDER, Settings
from gui.studio import Studio
from gui.views.library.panel import LibraryPanel

BACKUP_SUFFIX = ".lentolibrary"


class LibraryCommands(QObject):
    """Ties the actions of the library to its studio, its panel and its windows."""

    def __init__(
        self,
        window: QMainWindow,
        studio: Studio,
        settings: Settings,
        actions: Actions,
        panel: LibraryPanel,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._studio = studio
        self._settings = settings
        self._actions = actions
        self._panel = panel
        self._report: ReportDialog | None = None
        self._card: CardDialog | None = None
        self._watch = FolderWatch(self)
        for name, command in {
            "find": self._find,
            "reread": studio.read_library,
            "report": self.open_report,
            "card": self._open_chosen_card,
            "undo_card": studio.curation.undo,
            "redo_card": studio.curation.redo,
            "back_up": self.back_up,
            "restore": self.restore,
            "forget": self.forget,
        }.items():
            actions[name].triggered.connect(lambda _=False, run=command: run())
        panel.report_asked.connect(self.open_report)
        panel.card_asked.connect(self.open_card)
        studio.curation.history_changed.connect(self._show_history)
        studio.curation.state.changed.connect(self._follow_watched)
        studio.library.changed.connect(self._show_library)
        self._watch.due.connect(self._look_again)
        self._show_history()
        self._show_library(studio.library.value)

    # --- windows -----------------------------------------------------------------------------

    def open_report(self, statuses: frozenset[Status] = frozenset()) -> None:
        """Show what became of the files, of some statuses or all."""
        if self._report is None:
            self._report = ReportDialog(self._studio, self._window)
            self._report.cards_asked.connect(self.open_card)
        self._report.show_only(statuses)
        _raise(self._report)

    def open_card(self, files: tuple[FileReport, ...]) -> None:
        """Show the card of one file or of several."""
        if not files:
            return
        if self._card is None:
            self._card = CardDialog(self._studio, self._window)
        self._card.show_files(files)
        _raise(self._card)

    def _open_chosen_card(self) -> None:
        """The card of what is chosen in the panel, else of what is on the roll."""
        files = self._panel.chosen_reports or self._reports_on_roll()
        if files:
            self.open_card(files)
        else:
            self._studio.said.emit(self.tr("Choose a piece in the library first."))

    def _reports_on_roll(self) -> tuple[FileReport, ...]:
        library, roll = self._studio.library.value, self._studio.roll.value
        entries = [shown.entry for shown in roll.clips[:1]]
        numbers = (e for e in entries if e is not None and e < len(library.file_of))
        return tuple(library.files[int(library.file_of[e])] for e in numbers)

    def _find(self) -> None:
        dock = self._panel.parentWidget()
        if dock is not None:
            dock.show()
            dock.raise_()
        self._panel.search.setFocus()
        self._panel.search.selectAll()

    # --- backups -----------------------------------------------------------------------------

    def back_up(self) -> None:
        """Ask where to, and write everything that is known there."""
        dialog = self._file_dialog(self.tr("Back up the library"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(BACKUP_SUFFIX.removeprefix("."))
        today = QDate.currentDate().toString("yyyy-MM-dd")
        dialog.selectFile(self.tr("Lento library {0}").format(today) + BACKUP_SUFFIX)
        dialog.fileSelected.connect(lambda name: self.back_up_to(Path(name)))
        dialog.open()

    def back_up_to(self, path: Path) -> None:
        """Write everything that is known into a file."""
        said = self.tr("The library is backed up as {0}.").format(path.name)
        self._studio.run(
            BackUpJob(self._studio.library_file, path),
            self.tr("Backing up the library"),
            lambda _: self._studio.said.emit(said),
        )

    def restore(self) -> None:
        """Ask for a backup, and take it back; what is there now is kept beside it."""
        dialog = self._file_dialog(self.tr("Restore the library from a backup"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.restore_from(Path(name)))
        dialog.open()

    def restore_from(self, path: Path) -> None:
        """Take a backup back."""
        self._studio.run(
            RestoreJob(self._studio.library_file, path),
            self.tr("Restoring the library"),
            self._take_restored,
        )

    def _take_restored(self, before: Path | None) -> None:
        self._studio.curation.forget_history()
        words = self.tr("The library is as it was in the backup.")
        if before is not None:
            words += " " + self.tr("What was there before is kept as {0}.").format(before.name)
        self._studio.said.emit(words)
        self._studio.reopen_library()

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, last_folder(self._settings, OUT_FOLDER))
        keep_folder_of(dialog, self._settings, OUT_FOLDER)
        dialog.setNameFilters(
            (
                self.tr("Backups of Lento (*{0})").format(BACKUP_SUFFIX),
                self.tr("All files (*)"),
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    # --- forgetting --------------------------------------------------------------------------

    def forget(self) -> None:
        """Ask, since it cannot be undone, and take out what belongs to no file any more."""
        missing = sum(file.status == "missing" for file in self._studio.library.value.files)
        copies = len(kept_copies(self._studio.library_file))
        words = self.tr(
            "Forget what Lento knows of files that you removed from the library? Their stars, "
            "tags, notes and corrections go for good. The files themselves stay."
        )
        if copies:
            words += " " + self.tr(
                "So does Lento's memory of them in %n earlier version(s) of the library.",
                "",
                copies,
            )
        question = Question(
            words,
            (self.tr("&Forget them"), self.tr("&Keep everything")),
            self._window,
        )
        too = QCheckBox(self.tr("And of %n &missing file(s)", "", missing))
        if missing:
            question.setCheckBox(too)
        question.agreed.connect(lambda: self.forget_removed(missing=too.isChecked()))
        question.open()

    def forget_removed(self, *, missing: bool = False) -> None:
        """Forget files that were removed, and missing ones where asked."""
        self._studio.run(
            ForgetJob(self._studio.library_file, missing=missing, copies=True),
            self.tr("Forgetting what was removed"),
            self._take_forgotten,
        )

    def _take_forgotten(self, forgotten: Forgotten) -> None:
        self._studio.curation.forget_history()
        words = (
            self.tr("%n file(s) forgotten.", "", forgotten.files)
            if forgotten.files
            else self.tr("There was nothing to forget.")
        )
        if not forgotten.tidied:
            words += " " + self.tr("The last traces go when all windows of Lento are closed.")
        self._studio.said.emit(words)
        self._studio.reopen_library()

    # --- what is followed --------------------------------------------------------------------

    def _follow_watched(self, state: Curated) -> None:
        self._watch.watch(state.watched & frozenset(self._studio.sources.value))

    def _look_again(self) -> None:
        if not self._studio.reading.value:
            self._studio.read_library()

    def _show_library(self, library: Library) -> None:
        for name in ("report", "card", "find"):
            self._actions[name].setEnabled(bool(library.files))
        self._follow_watched(self._studio.curation.state.value)

    def _show_history(self) -> None:
        curation = self._studio.curation
        for name, words, plain, named in (
            (
                "undo_card",
                curation.undo_words,
                self.tr("&Undo the correction"),
                self.tr("&Undo: {0}"),
            ),
            (
                "redo_card",
                curation.redo_words,
                self.tr("Re&do the correction"),
                self.tr("Re&do: {0}"),
            ),
        ):
            self._actions[name].setEnabled(bool(words))
            self._actions[name].setText(named.format(words.replace("&", "&&")) if words else plain)


def _raise(dialog: ReportDialog | CardDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
