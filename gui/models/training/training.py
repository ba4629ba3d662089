"""A training as the window sees it: how it goes, what there is to hear of it, what became of it.

Lives beside the studio, not in the dialog, so that the dialog may be closed while it runs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from engine.errors import LentoError
from engine.jobs import Cancelled, Done, Failed, Job, Outcome, Progress
from engine.music.clip import Clip
from engine.training.job import TrainResult
from engine.training.news import TrainingNews
from engine.training.retrain import Retraining
from gui.models.training.curves import Curves
from gui.models.training.part import TrainingPartModel
from gui.models.training.plan import PlanJobs, TrainingPlan
from gui.models.training.tasks import TaskRunner
from gui.models.value import ValueModel

Phase = Literal[
    "idle", "running", "paused", "stopping", "cancelling", "done", "cancelled", "failed"
]
BUSY: frozenset[Phase] = frozenset({"running", "paused", "stopping", "cancelling"})


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A training that broke off and can go on.

    Attributes:
        folder: Where it is kept.
        name: What its model will be called.
        began: When it was begun, in words.
        share_done: How far it was, 0..1.
        seconds_left: How long it still takes; None where nobody knows.
    """

    folder: Path
    name: str
    began: str
    share_done: float
    seconds_left: float | None


@dataclass(frozen=True, slots=True)
class TrainingJobs:
    """Where a training finds its jobs, and the trainings of before.

    Attributes:
        train: Carries out what is planned.
        resume: Goes on with what is kept in a folder.
        again: Finds what it takes to learn a model without the files withdrawn since (Retraining).
        sample: Makes clips with the model that came out.
        unfinished: The trainings of before that can go on.
        forget: Throws away what is kept in a folder.
    """

    train: Callable[[TrainingPlan], Job[Any]]
    resume: Callable[[Path], Job[Any]]
    again: Callable[[Path], Job[Any]]
    sample: Callable[[Path], Job[Any]]
    unfinished: Callable[[], tuple[Unfinished, ...]]
    forget: Callable[[Path], None]


@dataclass(frozen=True, slots=True, eq=False)
class TrainingState:
    """How a training stands.

    Attributes:
        phase: Where it is.
        name: What its model will be called.
        progress: The newest report, or None before the first.
        result: What it gave, once done.
        problem: Why it failed, as a sentence.
    """

    phase: Phase = "idle"
    name: str = ""
    progress: Progress | None = None
    result: TrainResult | None = None
    problem: str = ""

    @property
    def busy(self) -> bool:
        """Whether the trainer is at work, or waits in the middle of it."""
        return self.phase in BUSY

    @property
    def seconds_worked(self) -> float:
        """How much work would be lost if nothing of it were kept."""
        metrics = self.progress.metrics if self.progress else {}
        if "seconds" in metrics:
            return metrics["seconds"]
        speed = metrics.get("steps_per_s", 0.0)
        return metrics.get("steps", 0.0) / speed if speed else 0.0

    def seconds_at_risk(self, news: TrainingNews) -> float:
        """How much work a crash would lose now."""
        metrics = self.progress.metrics if self.progress else {}
        speed, steps = metrics.get("steps_per_s", 0.0), metrics.get("steps", 0.0)
        return max(0.0, steps - news.kept_step) / speed if speed else 0.0


class TrainingModel(QObject):
    """The one training that can run at a time, and the plan of the next.

    Attributes:
        part: Whether models can be trained here at all.
        plan: What is asked for next.
        state: How the training stands.
        news: What there is to hear of it, and what went wrong.
        unfinished: Trainings of before that can go on.
        new_clips: What the model makes that came out.
        curves: Its figures as they grow.

    Signals:
        shown: Somebody wants to see it.
        told: A sentence for the status bar.
    """

    shown = Signal()
    told = Signal(str)

    def __init__(
        self, tasks: TaskRunner, jobs: TrainingJobs, planning: PlanJobs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.part = TrainingPartModel(tasks, self)
        self.plan = TrainingPlan(tasks, planning, self)
        self.state = ValueModel(TrainingState(), self)
        self.news = ValueModel(TrainingNews(), self)
        self.unfinished: ValueModel[tuple[Unfinished, ...]] = ValueModel((), self)
        self.new_clips: ValueModel[tuple[Clip, ...]] = ValueModel((), self)
        self.curves = Curves()
        self.jobs = jobs
        self._tasks = tasks
        self._task: int | None = None
        self._finding: int | None = None
        self._title = ""
        tasks.ended.connect(self._hear_end)
        self.part.told.connect(self.told)
        self.plan.trains = self.part.state.value.works
        self.part.state.changed.connect(lambda part: self.plan.hear_of_part(trains=part.works))

    # --- what a person asks for --------------------------------------------------------------

    def start(self) -> None:
        """Begin what is planned; where it cannot begin, the state says why."""
        request = self.plan.request.value
        if self.state.value.busy or not request.music:
            return
        name = request.name.strip() or request.music.title
        self._begin(lambda: self.jobs.train(self.plan), name)

    def resume(self, unfinished: Unfinished) -> None:
        """Go on with a training that broke off."""
        if not self.state.value.busy:
            others = tuple(u for u in self.unfinished.value if u != unfinished)
            self.unfinished.set_value(others)
            same = self.state.value.name == unfinished.name and len(self.curves)
            self._begin(lambda: self.jobs.resume(unfinished.folder), unfinished.name, anew=not same)

    def throw_away(self, unfinished: Unfinished) -> None:
        """Forget a training that broke off."""
        self.jobs.forget(unfinished.folder)
        self.look_for_unfinished()

    def look_for_unfinished(self) -> None:
        """See which trainings of before can go on."""
        self.unfinished.set_value(self.jobs.unfinished())

    def learn_again(self, model: Path) -> None:
        """Learn a model again without the files that were withdrawn since, once they are found."""
        if not self.state.value.busy and self._finding is None:
            title = self.tr("Looking for the music of {0}").format(model.stem)
            self._finding = self._tasks.run(self.jobs.again(model), title, self._take_retraining)

    def reset(self) -> None:
        """Forget the last training, to set up another."""
        if not self.state.value.busy:
            self._clear()
            self.state.set_value(TrainingState())

    def pause(self) -> None:
        """Wait, until it goes on or ends."""
        if self._task is not None and self.state.value.phase == "running":
            self._tasks.pause(self._task)
            self._enter("paused", self.tr("{0} (paused)").format(self._title))

    def go_on(self) -> None:
        """Learn on after a pause."""
        if self._task is not None and self.state.value.phase == "paused":
            self._tasks.resume(self._task)
            self._enter("running", self._title)

    def stop(self) -> None:
        """End soon and keep what was learned."""
        if self._task is not None and self.state.value.phase in ("running", "paused"):
            self._enter("stopping", self._title)
            self._tasks.stop(self._task)

    def cancel(self) -> None:
        """End and leave nothing."""
        if self._task is not None and self.state.value.phase != "cancelling":
            self._enter("cancelling", self._title)
            self._tasks.cancel(self._task)

    # --- behind ------------------------------------------------------------------------------

    def _clear(self) -> None:
        self.curves.clear()
        self.news.set_value(TrainingNews())
        self.new_clips.set_value(())

    def _begin(self, make: Callable[[], Job[Any]], name: str, *, anew: bool = True) -> None:
        self.plan.leave_off()
        if anew:
            self._clear()
        try:
            job = make()
        except LentoError as error:
            self.state.set_value(TrainingState("failed", name, problem=str(error)))
            return
        self.state.set_value(TrainingState("running", name))
        self._title = self.tr("Learning {0}").format(name)
        self._task = self._tasks.run(
            job,
            self._title,
            self._take,
            "trainer",
            self._hear_progress,
            on_failed=lambda _: None,  # The state tells of it.
        )

    def _enter(self, phase: Phase, title: str) -> None:
        if self._task is not None:
            self._tasks.rename(self._task, title)
        self.state.set_value(replace(self.state.value, phase=phase))

    def _hear_progress(self, progress: Progress) -> None:
        self.curves.add(progress.metrics)
        if isinstance(progress.news, TrainingNews):
            self.news.set_value(progress.news)
        self.state.set_value(replace(self.state.value, progress=progress))

    def _take_retraining(self, found: Retraining) -> None:
        if self.state.value.busy:
            return
        if found.missing:
            words = self.tr("Left out, since not found: %n file(s).", "", len(found.missing))
            self.told.emit(words)
        self._begin(lambda: found.job, found.job.out.stem)
        self.shown.emit()

    def _take(self, result: TrainResult) -> None:
        self.state.set_value(replace(self.state.value, phase="done", result=result))
        self._tasks.run(
            self.jobs.sample(result.model),
            "",
            lambda made: self.new_clips.set_value(tuple(one.clip for one in made)),
            quiet=True,
            on_failed=lambda _: None,  # Using the model tells of what is wrong with it.
        )

    def _hear_end(self, task: int, outcome: Outcome) -> None:
        if task == self._finding:
            self._finding = None
        if task != self._task:
            return
        self._task = None
        match outcome:
            case Cancelled():
                self.state.set_value(replace(self.state.value, phase="cancelled"))
            case Failed(error):
                problem = str(error) or type(error).__name__
                self.look_for_unfinished()
                self.state.set_value(replace(self.state.value, phase="failed", problem=problem))
            case Done():
                pass  # _take has been given the result.
