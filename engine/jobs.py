"""What a long computation and its starter say to each other: progress out, stop in.

Knows no Qt and starts no thread. engine.worker runs jobs in a child process; a test calls run()
directly.
"""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from engine.errors import JobCancelled

R_co = TypeVar("R_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is.

    Attributes:
        stage: Id of the current phase ('import', 'train'); the gui words it.
        done: Units finished in this stage.
        total: Units in this stage, or None while unknown.
        metrics: Newest values by name, such as {'loss': 1.31, 'kl_bits': 12.4}.
        news: What the job has to show besides figures, such as clips of a training; a picklable
            value that its starter knows. Whoever looks late sees the newest only.
    """

    stage: str
    done: int
    total: int | None = None
    metrics: Mapping[str, float] = field(default_factory=dict)
    news: Any = None


class Job(Protocol[R_co]):
    """A frozen, picklable request that computes a result when run."""

    def run(self, link: "JobLink") -> R_co: ...


class JobLink:
    """Connects one running job to its starter; safe to use from both threads."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._stopped = threading.Event()
        self._left = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._latest: Progress | None = None

    def report(self, progress: Progress) -> None:
        """Overwrite the latest progress. Cheap enough to call at every step."""
        self._latest = progress

    @property
    def latest(self) -> Progress | None:
        """The newest report, or None before the first."""
        return self._latest

    def stop(self) -> None:
        """Ask the job to return early with what it has, as training does."""
        self._stopped.set()
        self._running.set()

    @property
    def stop_requested(self) -> bool:
        """Whether to leave the loop after this unit of work and return normally."""
        return self._stopped.is_set()

    def pause(self) -> None:
        """Ask the job to wait, as training does, until resume(), stop() or cancel()."""
        if not (self.stop_requested or self.cancel_requested):
            self._running.clear()

    def resume(self) -> None:
        """Let a job that waits go on."""
        self._running.set()

    @property
    def pause_requested(self) -> bool:
        """Whether to wait after this unit of work."""
        return not self._running.is_set()

    def wait_while_paused(self) -> None:
        """Return once nobody wants the job to wait any more; call between units of work."""
        self._running.wait()

    def cancel(self) -> None:
        """Ask the job to end without a result, at its next raise_if_cancelled()."""
        self._cancelled.set()
        self._running.set()

    def leave(self) -> None:
        """Ask the job to end without a result, and to keep what a later one can go on from."""
        self._left.set()
        self.cancel()

    @property
    def leave_requested(self) -> bool:
        """Whether leave() was called, and not cancel() alone."""
        return self._left.is_set()

    @property
    def cancel_requested(self) -> bool:
        """Whether cancel() was called."""
        return self._cancelled.is_set()

    def raise_if_cancelled(self) -> None:
        """Call between units of work, where nothing is half written.

        Raises:
            JobCancelled: cancel() was called.
        """
        if self._cancelled.is_set():
            raise JobCancelled


@dataclass(frozen=True, slots=True)
class Done:
    """A job ended and gave result."""

    result: Any


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A job ended without a result because it was asked to."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A job ended by error; a LentoError can be shown as it is."""

    error: BaseException


Outcome = Done | Cancelled | Failed
