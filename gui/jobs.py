"""The window's side of jobs: start one, hear its progress and its outcome on the GUI thread.

The work itself is done in child processes (engine.worker); the threads here only wait for them.
"""

import time
from typing import Any, Literal

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QRunnable,
    Qt,
    QThreadPool,
    QTimer,
    Signal,
    Slot,
)

from engine.jobs import Job, Outcome, Progress
from engine.worker.client import JobHandle, WorkerClient

PROGRESS_INTERVAL_MS = 100
MOST_WAITING_COMMANDS = 64  # Threads that wait cost next to nothing; more commands queue for one.
SHUT_DOWN_BOUND_S = 5.0
WorkerName = Literal["engine", "ear", "importer", "trainer"]


class RunningJob(QObject):
    """One submitted job, seen from the GUI thread.

    Signals:
        progressed: Newest Progress, at most ten times a second.
        finished: The Outcome, exactly once, after the last progressed.
    """

    progressed = Signal(object)
    finished = Signal(object)
    _ended = Signal(object)

    def __init__(self, handle: JobHandle, parent: QObject) -> None:
        super().__init__(parent)
        self._handle = handle
        self._shown: Progress | None = None
        self._timer = QTimer(self, interval=PROGRESS_INTERVAL_MS)
        self._timer.timeout.connect(self._show_progress)
        self._ended.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._timer.start()

    def stop(self) -> None:
        """Ask for an early result; finished follows with Done."""
        self._handle.stop()

    def pause(self) -> None:
        """Ask it to wait, as training does."""
        self._handle.pause()

    def resume(self) -> None:
        """Let it go on."""
        self._handle.resume()

    def cancel(self) -> None:
        """Ask for no result; finished follows with Cancelled, at the next safe point."""
        self._handle.cancel()

    def wait(self) -> None:
        """Block until the outcome is there and queue finished; for a thread of the pool."""
        self._ended.emit(self._handle.outcome())

    @Slot()
    def _show_progress(self) -> None:
        latest = self._handle.latest
        if latest is not self._shown:
            self._shown = latest
            self.progressed.emit(latest)

    @Slot(object)
    def _finish(self, outcome: Outcome) -> None:
        self._timer.stop()
        self._show_progress()
        self.finished.emit(outcome)
        self.deleteLater()


class _Command(QRunnable):
    """Waits for one job on a thread of the pool."""

    def __init__(self, running: RunningJob) -> None:
        super().__init__()
        self._running = running

    def run(self) -> None:
        self._running.wait()


class JobRunner(QObject):
    """Owns the four workers and the threads that wait for them.

    Jobs of one worker wait for each other, so a model is never shared; all stay alive but the
    trainer, which has a process for each job. The ear decodes what somebody points at, a few
    milliseconds each, and never waits behind a long job of the engine's. What plays goes first:
    the importer gives way to the engine, the trainer to everything else.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(MOST_WAITING_COMMANDS)
        self._workers: dict[WorkerName, WorkerClient] = {
            "engine": WorkerClient("engine"),
            # One thread: with more, BLAS waits for a core that the window or an import has.
            "ear": WorkerClient("ear", env={"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}),
            "importer": WorkerClient("importer", niceness=10),
            "trainer": WorkerClient(
                "trainer", one_shot=True, env={"TF_CPP_MIN_LOG_LEVEL": "2"}, niceness=15
            ),
        }

    def start(self, job: Job[Any], worker: WorkerName = "engine") -> RunningJob:
        """Queue a job; connect to what is returned before the event loop runs again."""
        running = RunningJob(self._workers[worker].submit(job), self)
        self._pool.start(_Command(running))
        return running

    def shut_down(self, bound_s: float = SHUT_DOWN_BOUND_S) -> None:
        """Cancel everything, wait at most about bound_s, and tell every outcome.

        Call once, when the main window has closed; later jobs end as Cancelled.
        """
        deadline = time.monotonic() + bound_s
        for worker in self._workers.values():
            worker.close()
        for worker in self._workers.values():
            worker.shut_down(max(0.0, deadline - time.monotonic()))
        # Every outcome is there now, so no thread waits for more than its turn.
        self._pool.waitForDone(int(SHUT_DOWN_BOUND_S * 1000))
        for running in self.findChildren(RunningJob):
            QCoreApplication.sendPostedEvents(running, QEvent.Type.MetaCall.value)
