"""A quick look at what a folder holds, before somebody trains on it."""

from dataclasses import dataclass
from pathlib import Path

from engine.jobs import JobLink, Progress
from engine.pieces.inspect import inspect_file
from engine.pieces.sources import find_files
from engine.pieces.wanted import TWO_BARS, Wanted


@dataclass(frozen=True, slots=True)
class FolderSurvey:
    """What was found.

    Attributes:
        files: Music files in the folder and the folders in it.
        clips: Windows in those that can be read.
        unusable: How many of the files hold nothing that a model can take.
    """

    files: int
    clips: int
    unusable: int


@dataclass(frozen=True, slots=True)
class SurveyJob:
    """Count the files and clips of a folder; a file that cannot be read is counted as such.

    Attributes:
        folder: What is looked through, with the folders in it.
        wanted: The kind of clip that is counted; of two bars of melody unless said.
    """

    folder: Path
    wanted: Wanted = TWO_BARS

    def run(self, link: JobLink) -> FolderSurvey:
        """Look at every file; progress counts the clips found so far in 'clips'."""
        paths = find_files((self.folder,))
        clips = unusable = 0
        for index, path in enumerate(paths):
            link.raise_if_cancelled()
            link.report(Progress("survey", index, len(paths), {"clips": float(clips)}))
            report = inspect_file(path, self.wanted)
            clips += report.windows
            unusable += report.status == "refused"
        return FolderSurvey(len(paths), clips, unusable)
