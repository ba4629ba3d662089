"""What the tests of importing share: links that watch, and a folder of small pieces."""

from pathlib import Path

from engine.jobs import JobLink, Progress
from tests.engine.scores import write_midi

SCALE = [60, 62, 64, 65, 67, 69, 71, 72]


class Listening(JobLink):
    """Keeps every report."""

    def __init__(self):
        super().__init__()
        self.reports: list[Progress] = []

    def report(self, progress):
        super().report(progress)
        self.reports.append(progress)


class EndedAt(Listening):
    """Cancels, or stops, when so much of a stage is done."""

    def __init__(self, stage, done=0, *, stop=False):
        super().__init__()
        self._stage, self._done, self._end = stage, done, self.stop if stop else self.cancel

    def report(self, progress):
        super().report(progress)
        if progress.stage == self._stage and progress.done >= self._done:
            self._end()


def write_folder(folder: Path, count: int) -> tuple[Path, ...]:
    """Write so many pieces, no two alike."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(count):
        tune = [SCALE[(number * step + step) % 8] + number % 5 for step in range(16)]
        tune[-1] = 40 + number % 50
        tune[-2] = 30 + number // 50
        paths.append(write_midi(folder / f"{number:03d}.mid", tune))
    return tuple(paths)
