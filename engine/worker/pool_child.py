"""One process of a pool, from the inside: takes a call, makes it, gives its answer."""

import contextlib
import faulthandler
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from typing import Any, Literal

from engine.worker.memory import bound_memory

Failure = Literal["died", "too_slow", "too_large", "raised"]
ONE_THREAD = (
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "VECLIB_MAXIMUM_THREADS",
)


@dataclass(frozen=True, slots=True)
class PoolSettings:
    """What every process of a pool is told at birth.

    Attributes:
        workers: How many processes; 0 for none, everything is done in the caller.
        deadline_s: How long one call may take before its process is ended.
        memory_bytes: How much one process may take beyond what it has after its start.
        warm: Called once in each process before its bounds hold: for what every call imports.
    """

    workers: int = 2
    deadline_s: float = 20.0
    memory_bytes: int = 1 << 30
    warm: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one call.

    Attributes:
        tag: As it was submitted.
        value: What the function gave, where it gave something.
        failure: Why it gave nothing, or None: its process died, it took too long, it took too
            much memory, or it raised an error.
        words: The error with its traceback, for the log; empty where there is none.
    """

    tag: Any
    value: Any = None
    failure: Failure | None = None
    words: str = ""


def serve_calls(connection: "Connection[Any, Any]", settings: PoolSettings) -> None:
    """Be a process of a pool until the pipe or the parent ends."""
    _settle_in(settings)
    connection.send_bytes(b"")  # Ready: from now on time counts.
    with contextlib.suppress(EOFError, OSError):
        while True:
            connection.send_bytes(packed(answer_call(pickle.loads(connection.recv_bytes()))))


def answer_call(call: tuple[Any, Callable[..., Any], tuple[Any, ...]]) -> Answer:
    """Make a call; whatever it raises is its answer."""
    tag, function, arguments = call
    try:
        return Answer(tag, function(*arguments))
    except MemoryError:
        return Answer(tag, failure="too_large")
    except (Exception, SystemExit) as error:  # Of whatever kind: the caller is told.
        return Answer(tag, failure="raised", words="".join(traceback.format_exception(error)))


def packed(answer: Answer) -> bytes:
    """An answer as bytes; one that cannot leave its process becomes a failure that can."""
    try:
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        failed = Answer(answer.tag, failure="too_large")
    except Exception as error:  # Pickling runs the code of whatever the function gave.
        words = "".join(traceback.format_exception(error))
        failed = Answer(answer.tag, failure="raised", words=words)
    return pickle.dumps(failed, pickle.HIGHEST_PROTOCOL)


@contextlib.contextmanager
def one_thread_each() -> Iterator[None]:
    """Processes started in here have matrix libraries of one thread: more get in each other's way.

    They inherit it: a new process imports the main module, and NumPy with it, before it can set
    anything itself.
    """
    before = {name: os.environ.get(name) for name in ONE_THREAD}
    os.environ.update(dict.fromkeys(ONE_THREAD, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _settle_in(settings: PoolSettings) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which then ends us.
    if sys.stderr is not None:
        with contextlib.suppress(OSError, ValueError):
            faulthandler.enable()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    if settings.warm is not None:
        settings.warm()
    bound_memory(settings.memory_bytes)


def _end_with(sentinel: int) -> None:
    """End at once when the parent has, also in the middle of a computation."""
    wait([sentinel])
    os._exit(1)
