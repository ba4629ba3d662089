"""Small jobs for the tests of workers and windows: importable in a child, light to import."""

import gc
import importlib
import os
import signal
import sys
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

from engine.errors import LentoError, TooLittleMusic
from engine.jobs import JobLink, Progress


@dataclass(frozen=True, slots=True)
class Echo:
    """Gives its value back."""

    value: object

    def run(self, link: JobLink) -> object:
        return self.value


@dataclass(frozen=True, slots=True)
class Steps:
    """Reports every step as fast as it can."""

    count: int

    def run(self, link: JobLink) -> int:
        for step in range(1, self.count + 1):
            link.report(Progress("count", step, self.count, {"half": step / 2}))
        return self.count


@dataclass(frozen=True, slots=True)
class ReportThenWait:
    """Reports twice within a moment, then says nothing more until asked to end."""

    def run(self, link: JobLink) -> str:
        link.report(Progress("wait", 0))
        link.report(Progress("wait", 1))
        while not link.stop_requested:
            link.raise_if_cancelled()
            time.sleep(0.005)
        return "stopped"


@dataclass(frozen=True, slots=True)
class CountWithPauses:
    """Counts until stopped, and waits while it is paused; leaves a note where it is left."""

    note: Path | None = None

    def run(self, link: JobLink) -> str:
        rounds = 0
        while not link.stop_requested:
            rounds += 1
            stage = "paused" if link.pause_requested else "count"
            link.report(Progress(stage, rounds))
            link.wait_while_paused()
            if link.leave_requested and self.note is not None:
                self.note.write_text("kept", "ascii")
            link.raise_if_cancelled()
            time.sleep(0.005)
        return "stopped"


@dataclass(frozen=True, slots=True)
class Deaf:
    """Computes without ever looking at its link; tells its process id first."""

    def run(self, link: JobLink) -> NoReturn:
        link.report(Progress("compute", os.getpid()))
        while True:
            sum(range(10_000))


@dataclass(frozen=True, slots=True)
class Fail:
    """Raises the error it was given."""

    error: BaseException

    def run(self, link: JobLink) -> NoReturn:
        raise self.error


@dataclass(frozen=True, slots=True)
class TooLittle:
    """Fails as the engine does when a person can be told why."""

    def run(self, link: JobLink) -> NoReturn:
        raise TooLittleMusic("The folder holds 3 bars. Add more music.")


class ForeignError(Exception):
    """Belongs to neither Lento nor Python, as a framework's errors do."""


class StubbornError(Exception):
    """Refuses to be pickled."""

    def __reduce__(self) -> NoReturn:
        raise TypeError("no")


class TwoPartError(LentoError):
    """Can be pickled but not read back: its class wants two arguments, its args hold one."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")


@dataclass(frozen=True, slots=True)
class FailStubbornly:
    """Raises an error that cannot cross the pipe as it is."""

    explained: bool

    def run(self, link: JobLink) -> NoReturn:
        if self.explained:
            raise TwoPartError("The disk is full.", "Free some space.")
        raise StubbornError("three strings broke")


@dataclass(frozen=True, slots=True)
class Unsendable:
    """Computes something that cannot leave its process."""

    def run(self, link: JobLink) -> object:
        return lambda: None


@dataclass(frozen=True, slots=True)
class DieOnce:
    """Kills its process, as the system does when memory runs out; a second run would survive."""

    marker: Path

    def run(self, link: JobLink) -> str:
        if self.marker.exists():
            return "survived"
        self.marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
        return "never"


@dataclass(frozen=True, slots=True)
class Garble:
    """Writes what is no message into the pipe, then computes on."""

    def run(self, link: JobLink) -> None:
        for pipe in [held for held in gc.get_objects() if isinstance(held, Connection)]:
            pipe.send_bytes(b"no message")
        while True:
            time.sleep(0.01)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Tells where it runs."""

    variables: tuple[str, ...] = ()

    def run(self, link: JobLink) -> dict[str, object]:
        heavy = [name for name in ("PySide6", "gui", "numpy", "keras") if name in sys.modules]
        print("this goes to stderr, never into the parent's stdout")
        return {
            "pid": os.getpid(),
            "heavy": heavy,
            "env": {name: os.environ.get(name) for name in self.variables},
            "niceness": os.getpriority(os.PRIO_PROCESS, 0) if hasattr(os, "getpriority") else 0,
            "name": Path("/proc/self/comm").read_text().strip() if sys.platform == "linux" else "",
        }


@dataclass(frozen=True, slots=True)
class BadImport:
    """Cannot be read in a child: what it is made of exists only where it was made."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return importlib.import_module, ("a_module_that_nobody_has",)

    def run(self, link: JobLink) -> None: ...
