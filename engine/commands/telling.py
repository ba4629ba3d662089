"""How far a command is, in a line on stderr every few seconds."""

import logging
import sys
import time

from engine.jobs import JobLink, Progress

_log = logging.getLogger(__name__)
_LINE_EVERY_S = 5.0
PATIENCE_S = 2.0
_COUNTED_IN_SECONDS, _COUNTED_IN_MINUTES = 100.0, 6000.0
_STAGES = {
    "gather": "Reading the music, files",
    "prepare": "Getting ready to learn",
    "train": "Learning",
    "check": "Trying out what was learned",
    "sample": "Making clips",
    "blend": "Blending",
    "rebuild": "Rebuilding",
    "place": "Listening",
}
_ALONE = frozenset({"prepare", "blend"})  # Nothing is counted in them.


class TellingLink(JobLink):
    """A link that writes a line to stderr now and then.

    Args:
        patience_s: How long nothing is said at first, since what is soon done needs no words.
    """

    def __init__(self, patience_s: float = 0.0) -> None:
        super().__init__()
        self._next = time.monotonic() + patience_s

    def report(self, progress: Progress) -> None:
        """Keep the progress, and tell it if it is time to."""
        super().report(progress)
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + _LINE_EVERY_S
            sys.stderr.write(f"{_line(progress)}\n")
            sys.stderr.flush()


def _line(progress: Progress) -> str:
    figures = ", ".join(f"{name} {value:.4g}" for name, value in progress.metrics.items())
    if figures:
        _log.debug("%s", figures)
    if progress.stage in _ALONE:
        return _STAGES[progress.stage]
    return f"{_STAGES.get(progress.stage, progress.stage.capitalize())}: {_how_far(progress)}"


def _how_far(progress: Progress) -> str:
    """A share and the time left of what is measured in steps or in time, else a count."""
    if not progress.total:
        return str(progress.done)
    if progress.stage != "train":
        return f"{progress.done} of {progress.total}"
    percent = f"{100 * progress.done // progress.total} %"
    left = progress.metrics.get("seconds_left")
    if left is None:
        return percent
    then = " in all" if "seconds_after" in progress.metrics else ", then it is tried out"
    return f"{percent}, {_duration(left)} left{then}"


def _duration(seconds: float) -> str:
    """'40 s', '3 min' or '2.5 h'."""
    if seconds < _COUNTED_IN_SECONDS:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < _COUNTED_IN_MINUTES else f"{seconds / 3600:.1f} h"
