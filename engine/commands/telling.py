"""How far a command is, in a line on stderr every few seconds."""

import logging
import sys
import time

from engine.jobs import JobLink, Progress

_log = logging.getLogger(__name__)
_LINE_EVERY_S = 5.0
PATIENCE_S = 2.0
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
    total = f" of {progress.total}" if progress.total else ""
    figures = ", ".join(f"{name} {value:.4g}" for name, value in progress.metrics.items())
    if figures:
        _log.debug("%s", figures)
    if progress.stage in _ALONE:
        return _STAGES[progress.stage]
    return f"{_STAGES.get(progress.stage, progress.stage.capitalize())}: {progress.done}{total}"
