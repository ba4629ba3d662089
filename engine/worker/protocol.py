"""What a program and its child process say to each other: one pickled message at a time.

Owns the form of the bytes on the pipe, and that an outcome always survives the way. The pipe is
private to the two processes; nothing that comes from a file or a network is read here.
"""

import pickle
import sys
import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from engine.errors import LentoError
from engine.jobs import Done, Failed, Outcome, Progress

LARGEST_MESSAGE_BYTES = 1 << 30  # A longer length means the pipe carries something else.
_KNOWN_PACKAGES = sys.stdlib_module_names | {"engine"}


@dataclass(frozen=True, slots=True)
class ChildSettings:
    """What a child is told at birth.

    Attributes:
        name: What the process is called in a task list and in messages.
        one_shot: Whether it ends after its first job.
        env: Environment variables, set before any job or large package is imported.
        niceness: Steps below normal priority, at least 0.
        log_level: Level of the root logger, which writes to stderr.
    """

    name: str
    one_shot: bool = False
    env: Mapping[str, str] = field(default_factory=dict)
    niceness: int = 0
    log_level: int = 30


@dataclass(frozen=True, slots=True)
class Run:
    """To the child: run this pickled job next."""

    number: int
    job: bytes


@dataclass(frozen=True, slots=True)
class Stop:
    """To the child: let the job return early with what it has."""

    number: int


@dataclass(frozen=True, slots=True)
class Pause:
    """To the child: let the job wait, until it is resumed, stopped or cancelled."""

    number: int


@dataclass(frozen=True, slots=True)
class Resume:
    """To the child: let a job that waits go on."""

    number: int


@dataclass(frozen=True, slots=True)
class Cancel:
    """To the child: end the job without a result."""

    number: int


@dataclass(frozen=True, slots=True)
class Quit:
    """To the child: let what runs keep what a later job can go on from, cancel it, and end."""


@dataclass(frozen=True, slots=True)
class Started:
    """From the child: the job has been taken up; from here on a death is the job's."""

    number: int


@dataclass(frozen=True, slots=True)
class Reported:
    """From the child: the newest progress."""

    number: int
    progress: Progress


@dataclass(frozen=True, slots=True)
class Ended:
    """From the child: the pickled Outcome, and the traceback of a failure as text."""

    number: int
    outcome: bytes
    traceback_text: str = ""


ToChild = Run | Stop | Pause | Resume | Cancel | Quit
FromChild = Started | Reported | Ended


def send(connection: "Connection[Any, Any]", message: ToChild | FromChild) -> None:
    """Write one message; OSError if the other side is gone."""
    connection.send_bytes(pickle.dumps(message, pickle.HIGHEST_PROTOCOL))


def receive(connection: "Connection[Any, Any]") -> Any:
    """Read one message; EOFError at the end, any other error if the bytes are no message."""
    return pickle.loads(connection.recv_bytes(LARGEST_MESSAGE_BYTES))


def pack_outcome(number: int, outcome: Outcome) -> Ended:
    """Make an outcome fit for the way; what cannot be pickled becomes a Failed that can."""
    text = ""
    if isinstance(outcome, Failed):
        text = "".join(traceback.format_exception(outcome.error))
        outcome = Failed(_portable(outcome.error))
    try:
        return Ended(number, pickle.dumps(outcome, pickle.HIGHEST_PROTOCOL), text)
    except Exception as error:
        kind = type(outcome.result).__name__ if isinstance(outcome, Done) else "outcome"
        text = "".join(traceback.format_exception(error))
        failure = Failed(RuntimeError(f"the job's {kind} cannot leave its process: {error}"))
        return Ended(number, pickle.dumps(failure, pickle.HIGHEST_PROTOCOL), text)


def unpack_outcome(message: Ended) -> Outcome:
    """Read an outcome; the traceback of a failure becomes a note on its error."""
    outcome: Outcome = pickle.loads(message.outcome)
    if isinstance(outcome, Failed) and message.traceback_text:
        outcome.error.add_note(f"In the child process:\n{message.traceback_text}")
    return outcome


def _portable(error: BaseException) -> BaseException:
    """Give the error itself if it survives the way, else a plain one with its text.

    An error of a large package would make the reader import that package, so it is replaced too.
    """
    package = type(error).__module__.split(".")[0]
    if isinstance(error, LentoError) or package in _KNOWN_PACKAGES:
        try:
            pickle.loads(pickle.dumps(error))
            return error
        except Exception:  # Whatever its class does there: the text is what matters.
            pass
    if isinstance(error, LentoError):
        return LentoError(str(error))
    return RuntimeError(f"{type(error).__qualname__}: {error}")
