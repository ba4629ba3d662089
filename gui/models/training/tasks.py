"""What trainings need of the studio: something that carries jobs out."""

from collections.abc import Callable
from typing import Any, Protocol

from engine.errors import LentoError
from engine.jobs import Job, Progress
from gui.jobs import WorkerName


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
        *,
        quiet: bool = False,
        on_failed: Callable[[LentoError], None] | None = None,
    ) -> int: ...
    def stop(self, task: int) -> None: ...
    def cancel(self, task: int) -> None: ...
    def abandon(self, task: int) -> None: ...
    def pause(self, task: int) -> None: ...
    def resume(self, task: int) -> None: ...
    def rename(self, task: int, title: str) -> None: ...
