"""What the Learn menu does: learn from music, go on with a training, look after models."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QMenu, QWidget

from engine.errors import CheckpointError
from engine.model.kind import model_kind
from engine.model.registry import find_model
from engine.pieces.report import FileReport
from gui.dialogs.models import ModelsDialog
from gui.dialogs.unfinished import UnfinishedDialog
from gui.icons import icon
from gui.menus.actions import Actions
from gui.messages import Question
from gui.models.training.plan import Music
from gui.models.training.training import TrainingState
from gui.studio import Studio
from gui.views.library.panel import LibraryPanel
from gui.views.training.dialog import TrainingDialog
from gui.wording import spoken_name


class TrainingCommands(QObject):
    """Ties the actions of the Learn menu to the studio and its windows."""

    def __init__(
        self, window: QMainWindow, studio: Studio, actions: Actions, panel: LibraryPanel
    ) -> None:
        super().__init__(window)
        self._window = window
        self._studio = studio
        self._actions = actions
        self._panel = panel
        self._dialog: TrainingDialog | None = None
        self._unfinished: UnfinishedDialog | None = None
        self._models: ModelsDialog | None = None
        for name, command in {
            "learn": self.open,
            "learn_chosen": self._learn_from_chosen,
            "unfinished": self.open_unfinished,
            "models": self.open_models,
            "install_training": self.ask_to_install,
        }.items():
            actions[name].triggered.connect(lambda _=False, run=command: run())
        panel.learn_asked.connect(self.learn_from)
        training = studio.training
        training.shown.connect(self.open)
        training.told.connect(studio.said)
        training.state.changed.connect(self._tell)
        training.unfinished.changed.connect(lambda _: self._show_unfinished())
        training.part.state.changed.connect(lambda _: self._show_installing())
        self._show_unfinished()
        self._show_installing()

    # --- windows -----------------------------------------------------------------------------

    def open(self) -> None:
        """Show the training that runs, or set one up."""
        plan = self._studio.training.plan
        if plan.request.value.model is None:
            plan.begin_with(self._first_model())
        if self._dialog is None:
            self._dialog = TrainingDialog(self._studio, self._window)
            self._dialog.setup.source.add_to_menu = self._add_library
            self._dialog.setup.part.install.clicked.connect(self.ask_to_install)
        self._dialog.setup.list_models()
        _raise(self._dialog)

    def learn_from(self, music: Music) -> None:
        """Set a training on some music up; one that runs is shown instead."""
        training = self._studio.training
        if music and not training.state.value.busy:
            training.reset()
            self.open()
            training.plan.choose(music)
        else:
            self.open()

    def open_unfinished(self) -> None:
        """Show the trainings that broke off."""
        if self._unfinished is None:
            self._unfinished = UnfinishedDialog(self._studio.training, self._window)
        _raise(self._unfinished)

    def open_models(self) -> None:
        """Show the models, and what each learned from."""
        if self._models is None:
            self._models = ModelsDialog(self._studio, self._window)
        _raise(self._models)

    def offer_unfinished(self) -> None:
        """At the start: offer to go on with what broke off, if anything did."""
        training = self._studio.training
        training.look_for_unfinished()
        if training.unfinished.value and not training.state.value.busy:
            self.open_unfinished()

    # --- what trains -------------------------------------------------------------------------

    def ask_to_install(self) -> None:
        """Ask for the file of the training part."""
        title = self.tr("Install training from a file")
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialog = QFileDialog(self._shown_window(), title, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            (self.tr("Training part of Lento (Lento-Training-*.zip)"), self.tr("All files (*)"))
        )
        dialog.fileSelected.connect(lambda name: self.install(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def install(self, file: Path) -> None:
        """Install the training part from a file."""
        training = self._studio.training
        training.part.install(file, training=training.state.value.busy)

    def _shown_window(self) -> QWidget:
        dialog = self._dialog
        return dialog if dialog is not None and dialog.isVisible() else self._window

    def _show_installing(self) -> None:
        part = self._studio.training.part.state.value
        self._actions["install_training"].setVisible(part.installable)

    # --- what is learned from ----------------------------------------------------------------

    def _first_model(self) -> Path:
        """The model in use if a training can begin with it, else the one that ships."""
        used = self._studio.model.value
        try:
            if model_kind(used).can_encode:
                return used
            return find_model()
        except (CheckpointError, OSError):
            return used

    def _learn_from_chosen(self) -> None:
        files = self._panel.chosen_reports
        if files:
            self.learn_from(self._music_of(files))
        else:
            self._studio.said.emit(self.tr("Choose pieces in the library first."))

    def _music_of(self, files: Sequence[FileReport], title: str = "") -> Music:
        contents = tuple(dict.fromkeys(file.content for file in files if file.content))
        if not title and len(files) == 1:
            title = spoken_name(files[0].path)
        return Music(title or self.tr("%n piece(s)", "", len(contents)), contents=contents)

    def _add_library(self, menu: QMenu) -> None:
        """What of the library can be learned from: the selection, favourites, a tag, all."""
        chosen, known = self._panel.chosen_reports, self._known_files()
        if not known:
            return
        menu.addSeparator()
        if chosen:
            words = self.tr("The %n &chosen piece(s) of the library", "", len(chosen))
            self._offer(menu, words, "list-checks", self._music_of(chosen))
        state = self._studio.curation.state.value
        starred = tuple(f for f in known if state.marks_of(f.content).favourite)
        if starred:
            words = self.tr("Fa&vourites")
            self._offer(menu, words, "star", self._music_of(starred, words.replace("&", "")))
        if state.tags:
            tags = menu.addMenu(icon("tag"), self.tr("Pieces with a &tag"))
            for tag in state.tags:
                tagged = tuple(f for f in known if tag in state.marks_of(f.content).tags)
                self._offer(tags, tag.replace("&", "&&"), "", self._music_of(tagged, tag))
        words = self.tr("The whole &library")
        whole = self.tr("My library")
        self._offer(menu, words, "list-music", self._music_of(known, whole))

    def _offer(self, menu: QMenu, words: str, sign: str, music: Music) -> None:
        action = menu.addAction(words)
        if sign:
            action.setIcon(icon(sign))
        action.setEnabled(bool(music))
        action.triggered.connect(lambda: self.learn_from(music))

    def _known_files(self) -> tuple[FileReport, ...]:
        files = self._studio.library.value.files
        return tuple(file for file in files if file.used)

    # --- while one runs ----------------------------------------------------------------------

    def may_close(self, close: Callable[[], None]) -> bool:
        """Whether the window may close now; else it is asked, and `close` called after a yes."""
        if not any(task.worker == "trainer" for task in self._studio.tasks.value):
            return True
        question = Question(
            self.tr(
                "Lento is still learning. If you close it now, what it has learned is kept, and "
                "it can go on at the next start."
            ),
            (self.tr("&Close, go on next time"), self.tr("&Stay, and go on learning")),
            self._window,
        )
        question.agreed.connect(close)
        question.open()
        return False

    def _tell(self, state: TrainingState) -> None:
        """Say how a training ended if its window is closed."""
        if self._dialog is not None and self._dialog.isVisible():
            return
        if state.phase == "done" and state.result is not None:
            words = self.tr("{0} is ready. Learn > Learn from my music shows what it can do.")
            self._studio.failed.emit(words.format(state.name))
        elif state.phase == "failed":
            self._studio.failed.emit(state.problem)

    def _show_unfinished(self) -> None:
        self._actions["unfinished"].setVisible(bool(self._studio.training.unfinished.value))


def _raise(dialog: QDialog) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
