"""A training as the window sees it: what was asked for, how it goes, what became of it.

Lives beside the studio, not in the dialog, so that the dialog may be closed while it runs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, Protocol

from PySide6.QtCore import QObject

from engine.errors import LentoError
from engine.jobs import Cancelled, Done, Failed, Job, Outcome, Progress
from engine.midi.export import safe_stem
from engine.model.registry import DEFAULT_MODEL, SUFFIX, find_model
from engine.pieces.survey import FolderSurvey, SurveyJob
from engine.storage.places import user_models_dir
from engine.training.job import TrainJob, TrainResult
from gui.jobs import WorkerName
from gui.models.curves import Curves
from gui.models.value import ValueModel

Phase = Literal["idle", "running", "stopping", "cancelling", "done", "cancelled", "failed"]
DeviceChoice = Literal["auto", "cpu", "gpu"]
BUSY: frozenset[Phase] = frozenset({"running", "stopping", "cancelling"})


class TaskRunner(Protocol):
    """The part of the studio that carries jobs out."""

    @property
    def ended(self) -> Any:
        """Signal of a task's id and its Outcome."""

    def run(
        self,
        job: Job[Any],
        title: str,
        on_done: Callable[[Any], None],
        worker: WorkerName = "engine",
        on_progress: Callable[[Progress], None] | None = None,
    ) -> int: ...
    def stop(self, task: int) -> None: ...
    def cancel(self, task: int) -> None: ...


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """What is to be learned, from what, and for how long.

    Attributes:
        folder: Where the music lies, or None while none was chosen.
        name: What the model will be called.
        minutes: When to end.
        from_shipped: Whether it begins with what the shipped model knows.
        device: What computes.
        seed: Same seed and machine, same model.
    """

    folder: Path | None = None
    name: str = ""
    minutes: float = 20.0
    from_shipped: bool = True
    device: DeviceChoice = "auto"
    seed: int = 0

    @property
    def out(self) -> Path:
        """A file of that name that does not exist yet."""
        stem, folder = safe_stem(self.name), user_models_dir()
        path, number = folder / f"{stem}{SUFFIX}", 2
        while path.exists():
            path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
        return path

    @property
    def base(self) -> Path | None:
        """The model that it begins with, or None for an empty one."""
        return find_model(DEFAULT_MODEL) if self.from_shipped else None


JobMaker = Callable[[TrainingRequest], Job[Any]]


@dataclass(frozen=True, slots=True, eq=False)
class TrainingState:
    """How a training stands.

    Attributes:
        phase: Where it is.
        progress: The newest report, or None before the first.
        result: What it gave, once done.
        problem: Why it failed, as a sentence.
    """

    phase: Phase = "idle"
    progress: Progress | None = None
    result: TrainResult | None = None
    problem: str = ""

    @property
    def busy(self) -> bool:
        """Whether the trainer is at work."""
        return self.phase in BUSY


class TrainingModel(QObject):
    """The one training that can run at a time, and the folder it would learn from."""

    def __init__(self, tasks: TaskRunner, make_job: JobMaker, parent: QObject) -> None:
        super().__init__(parent)
        self.request = ValueModel(TrainingRequest(), self)
        self.survey: ValueModel[FolderSurvey | None] = ValueModel(None, self)
        self.state = ValueModel(TrainingState(), self)
        self.curves = Curves()
        self.make_job = make_job
        self._tasks = tasks
        self._task: int | None = None
        self._survey_task: int | None = None
        tasks.ended.connect(self._hear_end)

    @property
    def is_surveying(self) -> bool:
        """Whether the folder is still being looked through."""
        return self._survey_task is not None

    def choose_folder(self, folder: Path) -> None:
        """Take a folder and look what is in it; its name becomes the model's if that has none."""
        name = self.request.value.name
        named_after = self.request.value.folder
        if not name or (named_after is not None and name == named_after.name):
            name = folder.name
        if self._survey_task is not None:
            self._tasks.cancel(self._survey_task)
        self.survey.set_value(None)
        title = self.tr("Looking through {0}").format(folder.name)
        self._survey_task = self._tasks.run(SurveyJob(folder), title, self.survey.set_value)
        self.request.set_value(replace(self.request.value, folder=folder, name=name))
        self.survey.changed.emit(None)  # Not a new value, but it is being looked for now.

    def start(self) -> None:
        """Begin; where it cannot, the state says why."""
        request = self.request.value
        if self.state.value.busy or request.folder is None:
            return
        self.curves.clear()
        try:
            job = self.make_job(request)
        except LentoError as error:
            self.state.set_value(TrainingState("failed", problem=str(error)))
            return
        self.state.set_value(TrainingState("running"))
        self._task = self._tasks.run(
            job,
            self.tr("Learning from {0}").format(request.folder.name),
            self._take,
            "trainer",
            self._hear_progress,
        )

    def reset(self) -> None:
        """Forget the last training, to set up another."""
        if not self.state.value.busy:
            self.curves.clear()
            self.state.set_value(TrainingState())

    def stop(self) -> None:
        """End soon and keep what was learned."""
        self._ask("stopping", self._tasks.stop)

    def cancel(self) -> None:
        """End and leave nothing."""
        self._ask("cancelling", self._tasks.cancel)

    def _ask(self, phase: Phase, ask: Callable[[int], None]) -> None:
        if self._task is not None and self.state.value.phase != "cancelling":
            self.state.set_value(replace(self.state.value, phase=phase))
            ask(self._task)

    def _hear_progress(self, progress: Progress) -> None:
        self.curves.add(progress.metrics)
        self.state.set_value(replace(self.state.value, progress=progress))

    def _take(self, result: TrainResult) -> None:
        self.state.set_value(replace(self.state.value, phase="done", result=result))

    def _hear_end(self, task: int, outcome: Outcome) -> None:
        if task == self._survey_task:
            self._survey_task = None
            if self.survey.value is None:  # Done has filled it; whoever waits sees the end.
                self.survey.changed.emit(None)
        if task != self._task:
            return
        self._task = None
        match outcome:
            case Cancelled():
                self.state.set_value(replace(self.state.value, phase="cancelled"))
            case Failed(error):
                self.state.set_value(
                    replace(self.state.value, phase="failed", problem=_sentence(error))
                )
            case Done():
                pass  # _take has been given the result.


def _sentence(error: BaseException) -> str:
    return str(error) or type(error).__name__


def train_job(request: TrainingRequest) -> Job[Any]:
    """The job that carries a request out in the trainer process.

    Raises:
        CheckpointError: It is to begin with the shipped model, and there is none.
    """
    assert request.folder is not None
    return TrainJob(
        request.folder, request.out, request.minutes, request.base, request.device, request.seed
    )
