"""Keeping a copy of the document on disk while it is worked on, so that a crash loses nothing."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QThreadPool, QTimer, Signal, Slot

from engine.project.project import Project
from engine.project.project_file import Session, save_project
from engine.project.work_folder import Desk

SOONEST_MS, LATEST_MS = 1_000, 30_000  # After the first change that is not kept yet.
_REST = 5  # Of a large document, whose writing takes long, this many times as long is waited.
FLUSH_BOUND_MS = 10_000
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be kept.

    Attributes:
        project: The document.
        session: Where it belongs.
        unsettled: Whether something of it would be a loss that nobody has seen the end of.
    """

    project: Project
    session: Session
    unsettled: bool


class Autosave(QObject):
    """Writes the newest document to a desk, a moment after it changed, off the GUI thread.

    Signals:
        failed: A sentence that says why the copy could not be written; once until it can again.
    """

    failed = Signal(str)
    _ended = Signal(str)

    def __init__(self, desk: Desk | None, newest: Callable[[], Work], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._newest = newest
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)  # One after the other, so the newest is written last.
        self._timer = QTimer(self, interval=SOONEST_MS, singleShot=True)
        self._timer.timeout.connect(self._write)
        self._failing = False  # Written in the pool, read when it is at rest.
        self._complained = False
        self._took_s = 0.0
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def note(self) -> None:
        """There is a change; it is kept soon."""
        if not self._timer.isActive():
            wait_ms = min(max(SOONEST_MS, round(_REST * 1000 * self._took_s)), LATEST_MS)
            self._timer.start(wait_ms)

    def do(self, task: Callable[[], None]) -> None:
        """Do something with files in turn with what is written."""
        self._pool.start(task)

    def leave(self) -> None:
        """Keep the newest as a document that was left; what comes next is another one."""
        self._timer.stop()
        work = self._newest()
        self._pool.start(lambda: self._leave(work))

    def flush(self) -> bool:
        """Write what is newest and tell whether it is on disk now."""
        self._timer.stop()
        self._write()
        done = self._pool.waitForDone(FLUSH_BOUND_MS)
        return done and not self._failing and self._desk is not None

    def _write(self) -> None:
        work = self._newest()
        self._pool.start(lambda: self._keep(work))

    def _leave(self, work: Work) -> None:
        self._keep(work)
        if not self._failing and self._desk is not None:
            self._desk.put_aside()

    def _keep(self, work: Work) -> None:
        """In the thread of the pool."""
        if self._desk is None:
            return  # Said when the window opened.
        began_s = time.monotonic()
        self._failing = True  # Until all of it is written, whatever goes wrong.
        try:
            if work.unsettled:
                self._desk.unsettle()
            save_project(self._desk.copy, work.project, work.session)
            if not work.unsettled:
                self._desk.settle()
        except OSError as error:
            self._ended.emit(error.strerror or str(error))
            return
        self._took_s = time.monotonic() - began_s
        self._failing = False
        self._ended.emit("")

    @Slot(str)
    def _end(self, problem: str) -> None:
        if problem and not self._timer.isActive():
            self._timer.start(LATEST_MS)
        if problem:
            _log.warning("the working copy could not be written: %s", problem)
        if problem and not self._complained:
            self.failed.emit(
                self.tr(
                    "Lento cannot keep a copy of your work ({0}), so a crash would lose what you "
                    "do from now on. Free some space, or save the project somewhere else. Lento "
                    "tries again by itself."
                ).format(problem)
            )
        self._complained = bool(problem)
