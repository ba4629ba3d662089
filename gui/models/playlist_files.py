"""The playlist into files and out of them; every path is given by the caller."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from engine.audio.render_job import RenderJob
from engine.midi.export import ExportMidiJob
from engine.music.clip import Clip
from engine.project.project_file import SUFFIX
from gui.studio import Studio


class PlaylistFiles(QObject):
    """Saves, opens and exports the studio's playlist as it is heard."""

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to export."""
        return not self._studio.playlist.value.items

    def save(self, path: Path) -> None:
        """Write a .lentoproj file."""
        path = _ending_in(path, SUFFIX)
        if self._studio.document.save(path):
            self._say(self.tr("The playlist was saved as {0}."), path)

    def open(self, path: Path) -> None:
        """Put a file's playlist in the place of this one; undo brings this one back."""
        if self._studio.document.open(path):
            self._say(self.tr("{0} is open. Undo brings the earlier playlist back."), path)

    def export_wav(self, path: Path) -> int:
        """Render all clips into one sound file, with the transport's tempo and instrument."""
        path = _ending_in(path, ".wav")
        transport = self._studio.transport.value
        clips = self._studio.playlist.value.clips
        job = RenderJob(clips, path, transport.tempo_qpm, transport.program)
        return self._studio.run(
            job,
            self.tr("Writing {0}").format(path.name),
            lambda _: self._say(self.tr("The playlist was written to {0}."), path),
        )

    def export_midi(self, path: Path) -> int:
        """Write all clips into one MIDI file."""
        return self._export(_ending_in(path, ".mid"), each=False)

    def export_each(self, folder: Path) -> int:
        """Write a MIDI file for each clip into a folder."""
        return self._export(folder, each=True)

    def _export(self, path: Path, *, each: bool) -> int:
        playlist = self._studio.playlist.value
        clips = tuple(self._as_heard(clip) for clip in playlist.clips)
        job = ExportMidiJob(clips, tuple(i.title for i in playlist.items), path, each)
        return self._studio.run(
            job,
            self.tr("Writing {0}").format(path.name),
            lambda _: self._say(self.tr("The playlist was written to {0}."), path),
        )

    def _as_heard(self, clip: Clip) -> Clip:
        """A clip with the transport's tempo and, where MIDI has it, its instrument."""
        transport = self._studio.transport.value
        program = clip.program if transport.program is None else transport.program % 128
        tempo_qpm = transport.tempo_qpm or clip.tempo_qpm
        return replace(clip, tempo_qpm=tempo_qpm, program=program)

    def _say(self, sentence: str, path: Path) -> None:
        self._studio.said.emit(sentence.format(path.name))


def _ending_in(path: Path, suffix: str) -> Path:
    """The path as the person gave it, with its ending where they left it out."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
