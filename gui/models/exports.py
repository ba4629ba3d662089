"""Clips out of the window into files, as they are heard; every path is given by the caller."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from engine.export.job import ExportClip, ExportJob
from engine.export.sound import HowHeard
from engine.project.playlist import PlaylistItem
from gui.studio import Studio


class Exports(QObject):
    """Writes clips with the transport's tempo and instrument, each time as one task."""

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio

    def into_file(self, items: Sequence[PlaylistItem], path: Path, suffix: str) -> int:
        """Write all clips into one file, which gets the ending where it is left out."""
        named = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
        return self._export(items, named, suffix, each=False)

    def into_folder(self, items: Sequence[PlaylistItem], folder: Path, suffix: str) -> int:
        """Write a file for each clip, numbered in order."""
        return self._export(items, folder, suffix, each=True)

    def job(
        self, items: Sequence[PlaylistItem], path: Path, suffix: str, *, each: bool
    ) -> ExportJob:
        """What writes clips as they are heard now."""
        transport = self._studio.transport.value
        clips = tuple(ExportClip(item.clip, item.key, item.title) for item in items)
        heard = HowHeard(transport.tempo_qpm, transport.program)
        title = items[0].title if len(items) == 1 else path.stem
        return ExportJob(clips, path, suffix, each, heard, title)

    def _export(self, items: Sequence[PlaylistItem], path: Path, suffix: str, *, each: bool) -> int:
        return self._studio.run(
            self.job(items, path, suffix, each=each),
            self.tr("Writing {0}").format(path.name),
            lambda written: self._say(path, len(written), each),
        )

    def _say(self, path: Path, count: int, each: bool) -> None:
        if each:
            said = self.tr("%n file(s) were written to {0}.", "", count)
        else:
            said = self.tr("The music was written to {0}.")
        self._studio.said.emit(said.format(path.name))
