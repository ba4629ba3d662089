"""The part of Lento that trains, installed by itself: whether it is here, and bringing it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.jobs import Progress
from engine.storage.component_install import InstallTrainingJob
from engine.storage.components import Component, let_training_in, training_part
from gui.models.training.tasks import TaskRunner
from gui.models.value import ValueModel


class TrainingPartModel(QObject):
    """Whether models can be trained here; a file of the training part changes that.

    Attributes:
        state: What is here, and in words what is not.
        percent: How much of a file is unpacked; None while none is.

    Signals:
        told: A sentence for the status bar.
    """

    told = Signal(str)

    def __init__(self, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self.state = ValueModel(training_part(), self)
        self.percent: ValueModel[int | None] = ValueModel(None, self)
        self._tasks = tasks
        self._task: int | None = None
        tasks.ended.connect(self._hear_end)

    @property
    def installing(self) -> bool:
        """Whether a file is being unpacked."""
        return self._task is not None

    def install(self, file: Path, *, training: bool = False) -> None:
        """Install a file in the background; not while a training uses what would be replaced."""
        if not self.state.value.installable:
            self.told.emit(self.state.value.words or self.tr("Lento can train models already."))
        elif training:
            self.told.emit(self.tr("Lento is learning. Install the training part once it is done."))
        elif not self.installing:
            title = self.tr("Installing what Lento trains with")
            self._task = self._tasks.run(
                InstallTrainingJob(file), title, self._take, "importer", self._hear_progress
            )
            self.percent.set_value(0)

    def _take(self, component: Component) -> None:
        let_training_in()  # The trainer, which is begun for each training, inherits it.
        self.state.set_value(training_part())
        if self.state.value.works:
            self.told.emit(self.tr("Training is installed. Lento can learn from your music now."))
        else:
            self.told.emit(self.tr("Training is installed. Close Lento and open it once more."))

    def _hear_progress(self, progress: Progress) -> None:
        self.percent.set_value(100 * progress.done // max(progress.total or 1, 1))

    def _hear_end(self, task: int, outcome: object) -> None:
        if task == self._task:
            self._task = None
            self.percent.set_value(None)
