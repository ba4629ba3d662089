"""Calls made by several processes at once, none of which a bad input can take the caller with.

A call that kills its process, takes too long or too much memory costs this one call: the process
is replaced, and the answer says what happened. What is in flight is bounded, so that a collection
of any size streams through.
"""

import multiprocessing
import os
import pickle
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

from engine.errors import WorkerDied
from engine.worker.memory import TOO_MUCH_MEMORY
from engine.worker.pool_child import (
    Answer,
    Failure,
    PoolSettings,
    answer_call,
    one_thread_each,
    serve_calls,
)

MOST_WORKERS = 8
MOST_IN_A_PIPE = 4096  # Bytes. Every system's pipe holds them, so sending them never blocks.
CALLS_AHEAD = 16  # What one process has before it, so that it need not wait for its caller.
LARGEST_ANSWER_BYTES = 1 << 28
START_BOUND_S = 120.0
STARTS_IN_VAIN = 3
QUIT_BOUND_S = 5.0


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(slots=True, eq=False)
class _Call:
    tag: Any
    pickled: bytes
    deadline_s: float


@dataclass(slots=True, eq=False)
class _Worker:
    """A process, and the calls it was given and has not answered, the one at work first."""

    process: SpawnProcess
    connection: "Connection[Any, Any]"
    calls: deque[_Call] = field(default_factory=deque)
    ready: bool = False
    since: float = field(default_factory=time.monotonic)

    def takes(self, call: _Call) -> bool:
        """Whether a call can be sent without waiting: none is before it, or all are small."""
        if not self.calls:
            return True
        waiting = sum(len(other.pickled) for other in self.calls) + len(call.pickled)
        return waiting <= MOST_IN_A_PIPE and len(self.calls) < CALLS_AHEAD


class Pool:
    """Some processes that make calls; for one thread.

    Args:
        settings: How many processes there are, and what bounds one call.
    """

    def __init__(self, settings: PoolSettings) -> None:
        self._settings = settings
        self._workers: list[_Worker] = []
        self._waiting: deque[_Call] = deque()
        self._answers: deque[Answer] = deque()
        self._starts_in_vain = 0

    @property
    def workers(self) -> int:
        """How many processes there are at most; 0 for none."""
        return self._settings.workers

    @property
    def in_flight(self) -> int:
        """Calls that were submitted and whose answers have not been taken."""
        given = sum(len(worker.calls) for worker in self._workers)
        return given + len(self._waiting) + len(self._answers)

    @property
    def has_room(self) -> bool:
        """Whether one more call would soon be taken up; submit while it is so."""
        return len(self._waiting) + len(self._answers) < max(1, self._settings.workers)

    @property
    def pids(self) -> tuple[int, ...]:
        """Ids of the living processes."""
        return tuple(w.process.pid for w in self._workers if w.process.pid is not None)

    def submit(
        self,
        tag: Any,
        function: Callable[..., Any],
        *arguments: Any,
        deadline_s: float | None = None,
    ) -> None:
        """Have a call made; its answer carries the tag.

        Args:
            tag: Anything that can be pickled.
            function: A callable of a module, or an instance of its class.
            arguments: What it is called with.
            deadline_s: How long it may take; as the settings say where it is None.
        """
        call = (tag, function, arguments)
        if not self._settings.workers:
            self._answers.append(answer_call(call))
            return
        pickled = pickle.dumps(call, pickle.HIGHEST_PROTOCOL)
        self._waiting.append(_Call(tag, pickled, deadline_s or self._settings.deadline_s))
        self._hand_out()

    def answers(self, timeout: float | None = None) -> list[Answer]:
        """Wait for answers and take all that are there, in the order they came.

        Empty after timeout seconds without one, or when nothing is in flight.

        Raises:
            WorkerDied: No process can be started.
        """
        until = time.monotonic() + timeout if timeout is not None else None
        while not self._answers and self.in_flight:
            left = None if until is None else until - time.monotonic()
            if left is not None and left < 0:
                break
            self._listen(left)
        taken = list(self._answers)
        self._answers.clear()
        return taken

    def close(self) -> None:
        """End all processes, whatever they do."""
        for worker in self._workers:
            worker.connection.close()
            if worker.calls or not worker.ready:
                worker.process.kill()
        for worker in self._workers:
            _bury(worker)
        self._workers.clear()
        self._waiting.clear()

    # --- giving out --------------------------------------------------------------------------

    def _hand_out(self) -> None:
        """Send what waits: each call to the process with the fewest before it."""
        while self._waiting:
            call = self._waiting[0]
            willing = [worker for worker in self._workers if worker.takes(call)]
            idle = [worker for worker in willing if not worker.calls]
            if not idle and len(self._workers) < self._settings.workers:
                idle = [self._start()]
            chosen = min(idle or willing, key=lambda worker: len(worker.calls), default=None)
            if chosen is None:
                return
            self._waiting.popleft()
            if not chosen.calls and chosen.ready:
                chosen.since = time.monotonic()
            chosen.calls.append(call)
            with suppress(OSError):  # It has just died, which is found when it is listened to.
                chosen.connection.send_bytes(call.pickled)

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        connection, childs_end = context.Pipe()
        process = context.Process(
            target=serve_calls, args=(childs_end, self._settings), name="lento-pool", daemon=True
        )
        try:
            with one_thread_each():
                process.start()
        except OSError as error:
            connection.close()
            raise _cannot_start(str(error)) from error
        finally:
            childs_end.close()  # So that the pipe ends when the process does.
        worker = _Worker(process, connection)
        self._workers.append(worker)
        return worker

    # --- hearing -----------------------------------------------------------------------------

    def _listen(self, timeout: float | None) -> None:
        """Wait until a process says something, dies or is late; then see to it."""
        self._hand_out()
        soonest = min((self._late_at(worker) for worker in self._workers), default=None)
        if soonest is not None:
            left = max(0.0, soonest - time.monotonic())
            timeout = left if timeout is None else min(timeout, left)
        heard = wait([worker.connection for worker in self._workers], timeout)
        for worker in list(self._workers):
            if worker.connection in heard:
                self._hear(worker)
            elif time.monotonic() > self._late_at(worker):
                self._replace(worker, "too_slow")
        self._hand_out()

    def _late_at(self, worker: _Worker) -> float:
        if not worker.ready:
            return worker.since + START_BOUND_S
        return worker.since + worker.calls[0].deadline_s if worker.calls else float("inf")

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.connection.recv_bytes(LARGEST_ANSWER_BYTES)
            if not worker.ready:
                worker.ready, self._starts_in_vain = True, 0
            else:
                answer: Answer = pickle.loads(said)
                worker.calls.popleft()
                self._answers.append(answer)
                if answer.failure == "too_large":  # Such a process is not to be relied on.
                    self._end(worker)
        except Exception:  # The pipe has ended, or what it carried is no answer.
            self._replace(worker, "died")
            return
        worker.since = time.monotonic()

    def _replace(self, worker: _Worker, failure: Failure) -> None:
        """End a process in the middle of a call, which has failed."""
        call = worker.calls.popleft() if worker.ready and worker.calls else None
        code = self._end(worker, patience_s=1.0 if failure == "died" else 0.0)
        if call is not None:
            how = "too_large" if code == TOO_MUCH_MEMORY else failure
            self._answers.append(Answer(call.tag, failure=how))
        if worker.ready:
            return
        self._starts_in_vain += 1
        if self._starts_in_vain >= STARTS_IN_VAIN:
            raise _cannot_start(f"they end with code {code}")

    def _end(self, worker: _Worker, patience_s: float = 0.0) -> int | None:
        """End a process; the calls that it has not begun wait for another one."""
        self._workers.remove(worker)
        self._waiting.extendleft(reversed(worker.calls))
        worker.process.join(patience_s)
        worker.process.kill()
        return _bury(worker)


def _bury(worker: _Worker) -> int | None:
    worker.connection.close()
    worker.process.join(QUIT_BOUND_S)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
    code = worker.process.exitcode
    worker.process.close()
    return code


def _cannot_start(why: str) -> WorkerDied:
    return WorkerDied(
        f"The processes that read music could not be started ({why}). "
        "Close some other programs and try again."
    )
