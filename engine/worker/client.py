"""The parent's side: jobs in, outcomes out, one job at a time in a child process that may die.

Every decision is taken on one thread of the client, which works through an inbox of small calls
from submit(), from handles and from the child's listener; so nothing here needs a lock but its
birth.
"""

import atexit
import logging
import pickle
import queue
import threading
from collections import deque
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from engine.errors import WorkerDied
from engine.jobs import Cancelled, Failed, Job, JobLink, Outcome, Progress
from engine.worker.child import ChildProcess
from engine.worker.protocol import (
    Cancel,
    ChildSettings,
    Ended,
    FromChild,
    Pause,
    Quit,
    Reported,
    Resume,
    Run,
    Started,
    Stop,
    unpack_outcome,
)

SHUT_DOWN_BOUND_S = 5.0


class JobHandle:
    """One submitted job, seen by who waits for it; safe to use from any thread."""

    def __init__(self, job: Job[Any], on_request: Callable[["JobHandle"], None]) -> None:
        self.job = job
        self.link = JobLink()
        self._on_request = on_request
        self._ended = threading.Event()
        self._outcome: Outcome | None = None

    @property
    def latest(self) -> Progress | None:
        """The newest progress, or None before the first."""
        return self.link.latest

    @property
    def done(self) -> bool:
        """Whether the outcome is there."""
        return self._ended.is_set()

    def stop(self) -> None:
        """Ask for an early result; the outcome is then Done."""
        self.link.stop()
        self._on_request(self)

    def pause(self) -> None:
        """Ask a running job to wait, as training does; the outcome waits with it."""
        self.link.pause()
        self._on_request(self)

    def resume(self) -> None:
        """Let a job that waits go on."""
        self.link.resume()
        self._on_request(self)

    def cancel(self) -> None:
        """Ask for no result: a waiting job ends at once, a running one at its next safe point."""
        self.link.cancel()
        self._on_request(self)

    def outcome(self, timeout: float | None = None) -> Outcome:
        """Wait for the outcome; TimeoutError if it is not there after timeout seconds."""
        self._ended.wait(timeout)
        if self._outcome is None:
            raise TimeoutError("the job has not ended yet")
        return self._outcome

    def settle(self, outcome: Outcome) -> None:
        """Set the outcome; the client's to call, once."""
        self._outcome = outcome
        self._ended.set()


class WorkerClient:
    """Runs jobs in a child process, which is started when first needed and again if it dies.

    Args:
        name: What the child is called; 'engine' or 'trainer'.
        one_shot: Whether each job has a process of its own that ends with it.
        env: Environment variables for the child, set before it imports anything large.
        niceness: Steps of priority the child gives way to others.
    """

    def __init__(
        self,
        name: str,
        *,
        one_shot: bool = False,
        env: Mapping[str, str] | None = None,
        niceness: int = 0,
    ) -> None:
        level = logging.getLogger().getEffectiveLevel()
        self._settings = ChildSettings(name, one_shot, dict(env or {}), niceness, level)
        self._inbox: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self._waiting: deque[JobHandle] = deque()
        self._running: JobHandle | None = None
        self._number = 0
        self._taken_up = False
        self._child: ChildProcess | None = None
        self._birth = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closing = False  # No more jobs are taken.
        self._ending = False  # The child has been told to end.
        self._over = False

    def submit(self, job: Job[Any]) -> JobHandle:
        """Queue a job; returns at once. After close() its outcome is Cancelled."""
        handle = JobHandle(job, lambda asked: self._inbox.put(partial(self._pass_on, asked)))
        with self._birth:
            if self._closing:
                handle.settle(Cancelled())
                return handle
            if self._thread is None:
                name = f"lento-{self._settings.name}-client"
                self._thread = threading.Thread(target=self._work, name=name, daemon=True)
                self._thread.start()
                atexit.register(self.shut_down, 0.0)
            self._inbox.put(partial(self._enqueue, handle))
        return handle

    @property
    def pid(self) -> int | None:
        """Id of the living child, or None."""
        child = self._child
        return child.pid if child else None

    def close(self) -> None:
        """Cancel everything and let the child end; returns at once.

        A running job may keep what a later one can go on from.
        """
        with self._birth:
            if not self._closing:
                self._closing = True
                self._inbox.put(self._begin_closing)

    def shut_down(self, bound_s: float = SHUT_DOWN_BOUND_S) -> None:
        """Close, wait, and kill the child if it has not ended after bound_s seconds."""
        self.close()
        if self._thread is None:
            return
        self._thread.join(bound_s)
        child = self._child
        if self._thread.is_alive() and child is not None:
            child.kill()  # Not through the inbox: its thread may be stuck in a full pipe.
        self._thread.join(SHUT_DOWN_BOUND_S)
        atexit.unregister(self.shut_down)

    # Everything below runs on the client's own thread.

    def _work(self) -> None:
        while not self._over:
            self._inbox.get()()

    def _enqueue(self, handle: JobHandle) -> None:
        self._waiting.append(handle)
        self._start_next()

    def _start_next(self) -> None:
        """Start the next job unless one runs or a one-shot child has yet to end."""
        while self._waiting and self._running is None:
            if self._child is not None and self._settings.one_shot:
                return
            self._start(self._waiting.popleft())

    def _start(self, handle: JobHandle) -> None:
        """Give a job to the child, started if need be; what hinders that is the job's outcome."""
        try:
            pickled = pickle.dumps(handle.job, pickle.HIGHEST_PROTOCOL)
            child = self._child or self._new_child()
        except Exception as error:  # A job that can't be pickled may raise anything.
            handle.settle(Failed(error))
            return
        self._child, self._running, self._taken_up = child, handle, False
        self._number += 1
        child.send(Run(self._number, pickled))
        self._pass_on(handle, asked=False)

    def _new_child(self) -> ChildProcess:
        return ChildProcess(
            self._settings,
            on_message=lambda child, said: self._inbox.put(partial(self._hear, child, said)),
            on_gone=lambda child: self._inbox.put(partial(self._bury, child)),
        )

    def _pass_on(self, handle: JobHandle, *, asked: bool = True) -> None:
        """Tell the child what is asked of its job; a waiting job is cancelled right here."""
        if handle is self._running and self._child is not None:
            if handle.link.cancel_requested:
                self._child.send(Cancel(self._number))
            elif handle.link.stop_requested:
                self._child.send(Stop(self._number))
            elif handle.link.pause_requested:
                self._child.send(Pause(self._number))
            elif asked:
                self._child.send(Resume(self._number))
        elif handle.link.cancel_requested and handle in self._waiting:
            self._waiting.remove(handle)
            handle.settle(Cancelled())

    def _hear(self, child: ChildProcess, message: FromChild) -> None:
        handle = self._running
        if child is not self._child or handle is None or message.number != self._number:
            return
        match message:
            case Started():
                self._taken_up = True
                child.jobs_started += 1
            case Reported(progress=progress):
                handle.link.report(progress)
            case Ended():
                self._running = None
                handle.settle(_read(message))
                self._start_next()

    def _bury(self, child: ChildProcess) -> None:
        """Settle what a dead child leaves: its job has failed, or starts again elsewhere."""
        handle, self._running, self._child = self._running, None, None
        if handle is not None:
            if handle.link.cancel_requested:
                handle.settle(Cancelled())
            elif not self._taken_up and child.jobs_started:  # It had died before, unnoticed.
                self._waiting.appendleft(handle)
            else:
                handle.settle(Failed(child.death()))
        child.close()
        self._over = self._ending
        if not self._over:
            self._start_next()

    def _begin_closing(self) -> None:
        self._ending = True
        while self._waiting:
            self._waiting.popleft().settle(Cancelled())
        if self._running is not None:
            self._running.link.leave()
        if self._child is not None:
            self._child.send(Quit())
        self._over = self._child is None


def _read(message: Ended) -> Outcome:
    try:
        return unpack_outcome(message)
    except Exception as error:  # Made by another version of the program, or damaged on the way.
        return Failed(WorkerDied(f"What the child process found could not be read ({error})."))
