"""The child's side: runs one job after another, tells how far it is, hears stop and cancel.

The main thread computes; one thread listens and one tells news. When the pipe ends, because the
parent has died, the process ends at once, also in the middle of a computation.
"""

import contextlib
import faulthandler
import logging
import os
import pickle
import queue
import signal
import sys
import threading
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, NoReturn

from engine.diagnostics.log_file import keep_childs_log
from engine.errors import JobCancelled
from engine.jobs import Cancelled, Done, Failed, JobLink, Outcome, Progress
from engine.worker.protocol import (
    Cancel,
    ChildSettings,
    FromChild,
    Pause,
    Quit,
    Reported,
    Resume,
    Run,
    Started,
    Stop,
    pack_outcome,
    receive,
    send,
)

PROGRESS_INTERVAL_S = 0.06  # The window looks ten times a second; a little more often is enough.


def serve(connection: "Connection[Any, Any]", settings: ChildSettings) -> None:
    """Be the child process until told to quit."""
    _settle_in(settings)
    Server(connection).serve(one_shot=settings.one_shot)


class PipeLink(JobLink):
    """A JobLink whose progress is told over the pipe, and whose requests come from it."""

    def __init__(self, news: threading.Event) -> None:
        super().__init__()
        self._news = news

    def report(self, progress: Progress) -> None:
        """Overwrite the latest progress; plain floats, so that the reader needs no framework."""
        if progress.metrics:
            metrics = {name: float(value) for name, value in progress.metrics.items()}
            progress = replace(progress, metrics=metrics)
        super().report(progress)
        if not self._news.is_set():
            self._news.set()


class Server:
    """Runs the jobs that come over one pipe."""

    def __init__(self, connection: "Connection[Any, Any]") -> None:
        self._connection = connection
        self._sending = threading.Lock()
        self._inbox: queue.SimpleQueue[Run | None] = queue.SimpleQueue()
        self._links: dict[int, PipeLink] = {}
        self._news = threading.Event()
        self._running: int | None = None
        self._told: Progress | None = None

    def serve(self, *, one_shot: bool) -> None:
        """Run jobs until Quit, or one if one_shot."""
        for target in (self._listen, self._tell_news):
            threading.Thread(target=target, daemon=True).start()
        while (request := self._inbox.get()) is not None:
            self._run(request)
            if one_shot:
                return

    def _run(self, request: Run) -> None:
        link = self._links[request.number]
        with self._sending:
            self._running, self._told = request.number, None
            self._send(Started(request.number))
        ended = pack_outcome(request.number, _outcome(request.job, link))
        with self._sending:
            self._tell_newest()
            self._running = None
            self._send(ended)
        del self._links[request.number]

    def _listen(self) -> None:
        while True:
            try:
                message = receive(self._connection)
            except Exception:  # However the pipe ended, there is nobody left to work for.
                _vanish()
            match message:
                case Run(number):
                    self._links[number] = PipeLink(self._news)
                    self._inbox.put(message)
                case Stop(number) if link := self._links.get(number):
                    link.stop()
                case Pause(number) if link := self._links.get(number):
                    link.pause()
                case Resume(number) if link := self._links.get(number):
                    link.resume()
                case Cancel(number) if link := self._links.get(number):
                    link.cancel()
                case Quit():
                    for link in list(self._links.values()):
                        link.leave()
                    self._inbox.put(None)

    def _tell_news(self) -> None:
        while True:
            self._news.wait()
            self._news.clear()
            with self._sending:
                self._tell_newest()
            time.sleep(PROGRESS_INTERVAL_S)

    def _tell_newest(self) -> None:
        """Send the running job's newest progress unless it was sent; needs the lock."""
        if self._running is None:
            return
        latest = self._links[self._running].latest
        if latest is not None and latest is not self._told:
            self._told = latest
            self._send(Reported(self._running, latest))

    def _send(self, message: FromChild) -> None:
        try:
            send(self._connection, message)
        except OSError:
            _vanish()


def _outcome(pickled_job: bytes, link: JobLink) -> Outcome:
    try:
        return Done(pickle.loads(pickled_job).run(link))
    except JobCancelled:
        return Cancelled()
    except BaseException as error:  # A job may end itself (SystemExit), not the process.
        return Failed(error)


def _vanish() -> NoReturn:
    """End now: the computation in the main thread cannot be asked to."""
    os._exit(1)


def _settle_in(settings: ChildSettings) -> None:
    """Set name, environment, priority and streams before anything large is imported."""
    os.environ.update(settings.env)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then tells us.
    _name_process(settings.name)
    _lower_priority(settings.niceness)
    _keep_stdout_clean()
    logging.basicConfig(
        level=settings.log_level, format=f"{settings.name} %(levelname)s %(name)s: %(message)s"
    )
    keep_childs_log(settings.name)


def _name_process(name: str) -> None:
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # A container may hide /proc.
            Path("/proc/self/comm").write_text(f"lento-{name}"[:15], "ascii")


def _lower_priority(steps: int) -> None:
    if steps <= 0:
        return
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), below_normal)
    else:
        os.nice(steps)


def _keep_stdout_clean() -> None:
    """Send what a library prints to stderr: stdout is the parent's one JSON object.

    A windowed program has neither stream; then both lead nowhere.
    """
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    else:
        faulthandler.enable()
        os.dup2(sys.stderr.fileno(), 1)
    sys.stdout = sys.stderr
