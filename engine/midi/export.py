"""Clips out to MIDI files as a job, with names that every system accepts."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LentoError
from engine.jobs import JobLink, Progress
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.storage.written import explained_if_unwritable

LONGEST_STEM = 80  # Characters; leaves room for the folder within Windows' 260.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
# Names that Windows keeps for devices, with any ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ExportMidiJob:
    """Write clips as MIDI: all in one file, or one file each. Same clips, same bytes.

    Attributes:
        clips: The music, in order.
        titles: One for each clip; what a file system refuses in them is left out.
        path: The file, or with `each` the folder, which is made if it is missing.
        each: Whether every clip has a file of its own, numbered in order.
    """

    clips: tuple[Clip, ...]
    titles: tuple[str, ...]
    path: Path
    each: bool = False

    def run(self, link: JobLink) -> tuple[Path, ...]:
        """The files written; a cancelled export leaves those that were done.

        Raises:
            LentoError: There is nothing to export.
            FileNotWritten: The disk is full or cannot be written.
        """
        if not self.clips:
            raise LentoError("There is nothing to export yet. Add clips to the playlist first.")
        with explained_if_unwritable(self.path):
            if self.each:
                return self._write_each(link)
            link.raise_if_cancelled()
            write_clips(self.path, self.clips)
            return (self.path,)

    def _write_each(self, link: JobLink) -> tuple[Path, ...]:
        self.path.mkdir(parents=True, exist_ok=True)
        digits = max(2, len(str(len(self.clips))))
        written: list[Path] = []
        for clip, title in zip(self.clips, self.titles, strict=True):
            link.raise_if_cancelled()
            link.report(Progress("export", len(written), len(self.clips)))
            path = self.path / f"{len(written) + 1:0{digits}d} {safe_stem(title)}.mid"
            write_clips(path, [clip])
            written.append(path)
        return tuple(written)


def safe_stem(title: str) -> str:
    """A title as a file name without its ending, for Windows, macOS and Linux; never empty."""
    stem = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", title))
    stem = " ".join(stem.split())[:LONGEST_STEM].strip(". ")
    if not stem:
        return "clip"
    return f"_{stem}" if _DEVICES.fullmatch(stem) else stem
