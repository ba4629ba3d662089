"""When the state of a training is written, and what happens when the disk is full.

Imports no Keras.
"""

import errno
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from engine.training.course.state import State, save_state
from engine.training.news import Finding

EVERY_S = 60.0
LEAST_GAP_S = 5.0  # Epochs of a small folder end many times a second.
_LARGEST_SHARE = 0.05  # Of the time, that writing may take.
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class Keeper:
    """Writes states of one training into one file, every minute and at every epoch's end.

    Attributes:
        kept_step: The step that a crash would lead back to.
        finding: That the disk is or was full, or None.
    """

    def __init__(self, path: Path | None, now: Callable[[], float] = time.monotonic) -> None:
        """Begin; with no path nothing is ever due."""
        self._path, self._now = path, now
        self._last, self._epoch = now(), 0
        self._took, self._refused = 0.0, ""
        self.kept_step = 0
        self.finding: Finding | None = None

    def begin_at(self, step: int, epoch: int) -> None:
        """Go on from a state that was read."""
        self.kept_step, self._epoch = step, epoch

    def due(self, epoch: int) -> bool:
        """Whether it is time to keep a state, with so many epochs over."""
        if self._path is None:
            return False
        passed = self._now() - self._last
        if passed < max(LEAST_GAP_S, self._took / _LARGEST_SHARE):
            return False
        return passed >= EVERY_S or (epoch > self._epoch and not self._failing)

    def keep(self, state: State, step: int, epoch: int) -> bool:
        """Write a state; whether that went well. What was kept before stays if it did not."""
        if self._path is None:
            return False
        began = self._now()
        try:
            save_state(self._path, state)
        except OSError as error:
            self._last = self._now()
            self._tell_failure(step, error)
            return False
        self._last = self._now()
        self._took = self._last - began
        self._tell_success(step)
        self.kept_step, self._epoch = step, epoch
        return True

    def end(self) -> None:
        """Tell what the disk refused as what is past: there are no more steps to keep."""
        if self.finding is not None and self._failing:
            self.finding = replace(self.finding, words=f"{self._refused}. {_PAST}")

    @property
    def _failing(self) -> bool:
        return self.finding is not None and not self.finding.repaired

    def _tell_failure(self, step: int, error: OSError) -> None:
        if self._failing:
            return
        why = "the disk was full" if error.errno in FULL else f"the disk refused ({error.strerror})"
        before = (
            f"a crash now would lead back to step {self.kept_step}"
            if self.kept_step
            else "a crash now would lose it"
        )
        self._refused = f"At step {step} {why}, so where the training is could not be kept"
        words = (
            f"{self._refused}: {before}. "
            "The training goes on, and Lento tries again every minute; free some space meanwhile."
        )
        self.finding = Finding("disk_full", step, words, repaired=False)

    def _tell_success(self, step: int) -> None:
        if self.finding is not None and not self.finding.repaired:
            words = f"{self.finding.words} Since step {step} it is kept again."
            self.finding = replace(self.finding, words=words, repaired=True)


_PAST = (
    "The model holds all that was learned. See that the disk has room, and that Lento may write "
    "in its own folder there, before the next training."
)
