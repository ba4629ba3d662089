"""The status bar: how much there is, which model plays, whether the engine works."""

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from engine.library.contents import Library
from gui.messages import SENTENCE_MS
from gui.models.state import RunningTask
from gui.spoken import spoken
from gui.studio import Studio
from gui.views.task_strip import TaskStrip
from gui.wording import count, kind_words


class StatusLine(QStatusBar):
    """Follows a studio; sentences come and go at the left, facts stay at the right."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Status"))
        self.setSizeGripEnabled(False)
        self._studio = studio
        self._clips = QLabel()
        self._model = QLabel()
        self._engine = QLabel()
        self._engine.setToolTip(self.tr("The process that computes, apart from this window"))
        self._silent = QLabel(self.tr("No sound"))
        self._silent.hide()
        for label in (self._silent, self._clips, self._model, self._engine):
            self.addPermanentWidget(label)
        self.addPermanentWidget(TaskStrip(studio, self))
        studio.said.connect(lambda sentence: self.showMessage(spoken(sentence), SENTENCE_MS))
        studio.sound_problem.changed.connect(self._show_silence)
        studio.library.changed.connect(self._show_library)
        studio.model.changed.connect(lambda _: self._show_library(studio.library.value))
        studio.kind.changed.connect(lambda _: self._show_library(studio.library.value))
        studio.tasks.changed.connect(self._show_tasks)
        self._show_library(studio.library.value)
        self._show_tasks(studio.tasks.value)

    def _show_silence(self, problem: str) -> None:
        """Say for as long as it is so why nothing is heard; the sentence itself goes away."""
        self._silent.setToolTip(problem)
        self._silent.setVisible(bool(problem))

    def _show_library(self, library: Library) -> None:
        number = len(library.entries)
        words = self.tr("%n clip(s)", "", number)
        self._clips.setText(words.replace(str(number), count(number), 1))
        self._model.setText(library.model or self._studio.model.value.stem)
        kind = self._studio.kind.value
        self._clips.setToolTip(
            self.tr("Windows of %n bar(s) of your pieces, the points of the map", "", kind.bars)
        )
        self._model.setToolTip(
            self.tr("The model in use (checkpoint): {kind}").format(kind=kind_words(kind))
        )

    def _show_tasks(self, tasks: tuple[RunningTask, ...]) -> None:
        works = any(task.worker in ("engine", "importer") for task in tasks)
        self._engine.setText(self.tr("Engine working") if works else self.tr("Engine ready"))
