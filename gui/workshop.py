"""The tasks of a window: jobs that child processes carry out, one outcome each."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.audio.player import Player
from engine.errors import LentoError
from engine.jobs import Cancelled, Done, Failed, Job, Outcome, Progress
from gui.jobs import JobRunner, RunningJob, WorkerName
from gui.models.state import RunningTask
from gui.models.value import ValueModel
from gui.stage import Stage


@dataclass(frozen=True, slots=True)
class _Ways:
    """Where a task's result goes, and where its error; of a quiet one nothing else is said."""

    on_done: Callable[[Any], None]
    on_failed: Callable[[LentoError], None]
    quiet: bool = False


class Workshop(Stage):
    """A stage with workers behind it.

    Attributes:
        tasks: Commands that are being carried out.

    Signals:
        ended: A task's id and its Outcome, once its result was taken in.
    """

    ended = Signal(int, object)

    def __init__(self, player: Player, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(player, parent)
        self.tasks: ValueModel[tuple[RunningTask, ...]] = ValueModel((), self)
        self._runner = runner
        self._running: dict[int, RunningJob] = {}
        self._unwanted: set[int] = set()
        self._next_task = 1

    def run(
        self,
        job: Job[Any],
        title: str,
        on_done: Callable[[Any], None],
        worker: WorkerName = "engine",
        on_progress: Callable[[Progress], None] | None = None,
        *,
        quiet: bool = False,
        on_failed: Callable[[LentoError], None] | None = None,
    ) -> int:
        """Carry out a job; on_done hears its result, `failed` its error. Returns the task id.

        A quiet job is no task that is shown: nobody asked for it, and it is over in a moment.
        on_failed, if given, hears the error in place of `failed`.
        """
        task = RunningTask(self._next_task, title, worker=worker)
        self._next_task += 1
        running = self._runner.start(job, worker)
        self._running[task.id] = running
        if not quiet:
            self.tasks.set_value((*self.tasks.value, task))

        def show(progress: Progress) -> None:
            self._advance(task.id, progress)
            if on_progress is not None:
                on_progress(progress)

        running.progressed.connect(show)
        ways = _Ways(on_done, on_failed or (lambda error: self.failed.emit(str(error))), quiet)
        running.finished.connect(lambda outcome: self._end(task.id, outcome, ways))
        return task.id

    def stop(self, task: int) -> None:
        """Ask a task to end early with what it has."""
        if task in self._running:
            self._running[task].stop()

    def cancel(self, task: int) -> None:
        """Ask a task to end without a result."""
        if task in self._running:
            self._running[task].cancel()

    def abandon(self, task: int) -> None:
        """Cancel a task that another one replaces: nothing is said, no result is taken."""
        if task in self._running:
            self._unwanted.add(task)
            self._running[task].cancel()

    def pause(self, task: int) -> None:
        """Ask a task to wait until it may go on; only a training does."""
        if task in self._running:
            self._running[task].pause()

    def resume(self, task: int) -> None:
        """Let a task that waits go on."""
        if task in self._running:
            self._running[task].resume()

    def rename(self, task: int, title: str) -> None:
        """Say what a task does from now on."""
        if any(t.id == task and t.title != title for t in self.tasks.value):
            self.tasks.set_value(
                tuple(replace(t, title=title) if t.id == task else t for t in self.tasks.value)
            )

    def end_work(self) -> None:
        """End the children; call once, when the window has closed."""
        self._runner.shut_down()

    def _advance(self, task_id: int, progress: Progress) -> None:
        self.tasks.set_value(
            tuple(
                replace(t, done=progress.done, total=progress.total) if t.id == task_id else t
                for t in self.tasks.value
            )
        )

    def _end(self, task_id: int, outcome: Outcome, ways: _Ways) -> None:
        self._running.pop(task_id, None)
        self.tasks.set_value(tuple(t for t in self.tasks.value if t.id != task_id))
        try:
            if task_id in self._unwanted:
                self._unwanted.discard(task_id)
            else:
                self._settle(outcome, ways)
        finally:
            self.ended.emit(task_id, outcome)

    def _settle(self, outcome: Outcome, ways: _Ways) -> None:
        match outcome:
            case Done(result):
                ways.on_done(result)
            case Cancelled() if ways.quiet:
                pass  # Nobody asked for it.
            case Cancelled():
                self.said.emit(self.tr("Cancelled."))
            case Failed(error) if isinstance(error, LentoError):
                ways.on_failed(error)
            case Failed(error):
                raise error  # A bug: the crash dialog tells of it.
