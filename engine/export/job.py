"""Clips out to files as a job: one file for all of them, or one each."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from engine.audio.synthesiser import open_synthesiser
from engine.errors import LentoError
from engine.export.names import safe_stem
from engine.export.sound import SOUND_SUFFIXES, HowHeard, seconds_of, write_sound
from engine.jobs import JobLink, Progress
from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.key import Key
from engine.musicxml.write import SheetClip, write_musicxml
from engine.storage.written import explained_if_unwritable

MIDI_SUFFIX, SCORE_SUFFIX = ".mid", ".musicxml"
EXPORT_SUFFIXES = (MIDI_SUFFIX, *SOUND_SUFFIXES, SCORE_SUFFIX)


@dataclass(frozen=True, slots=True)
class ExportClip:
    """A clip on its way out.

    Attributes:
        clip: The music.
        key: What a score spells it in.
        title: Names its file; what a file system refuses in it is left out.
    """

    clip: Clip
    key: Key
    title: str


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Write clips as the ending says: MIDI, WAV, FLAC, MP3 or MusicXML. Same clips, same bytes.

    Attributes:
        clips: In order.
        path: The file, or with `each` the folder, which is made if it is missing.
        suffix: One of EXPORT_SUFFIXES.
        each: Whether every clip has a file of its own, numbered in order; nobody was asked about
            files that are there already, so they stay.
        heard: Tempo and instrument for everything, where the transport has them.
        title: Of the whole; stands above a score and in a MIDI file.
    """

    clips: tuple[ExportClip, ...]
    path: Path
    suffix: str
    each: bool = False
    heard: HowHeard = field(default_factory=HowHeard)
    title: str = ""

    def run(self, link: JobLink) -> tuple[Path, ...]:
        """The files written; a cancelled export leaves those that were done.

        Progress stage 'export': seconds of sound, or clips.

        Raises:
            LentoError: There is nothing to export, or it is longer than a sound file should be.
            AudioUnavailable: No synthesiser or no soundfont was found.
            FileNotWritten: The disk is full or cannot be written.
            JobCancelled: cancel() was called.
        """
        if not self.clips:
            raise LentoError("There is nothing to export yet. Add clips to the playlist first.")
        with explained_if_unwritable(self.path):
            if self.each:
                self.path.mkdir(parents=True, exist_ok=True)
            files = self._files()
            write = self._write_sound if self.suffix in SOUND_SUFFIXES else self._write_notes
            write(files, link)
        return tuple(path for path, _ in files)

    def _files(self) -> tuple[tuple[Path, tuple[ExportClip, ...]], ...]:
        """Each file with what goes into it."""
        if not self.each:
            return ((self.path, self.clips),)
        digits = max(2, len(str(len(self.clips))))
        return tuple(
            (_free(self.path, f"{number:0{digits}d} {safe_stem(clip.title)}", self.suffix), (clip,))
            for number, clip in enumerate(self.clips, 1)
        )

    def _write_notes(
        self, files: tuple[tuple[Path, tuple[ExportClip, ...]], ...], link: JobLink
    ) -> None:
        for index, (path, clips) in enumerate(files):
            link.raise_if_cancelled()
            link.report(Progress("export", index, len(files)))
            heard = tuple(replace(each, clip=self._as_heard(each.clip)) for each in clips)
            title = clips[0].title if self.each else self.title
            if self.suffix == MIDI_SUFFIX:
                write_clips(path, [each.clip for each in heard], title)
            else:
                sheet = [SheetClip(each.clip, each.key, each.title) for each in heard]
                write_musicxml(path, sheet, title)

    def _as_heard(self, clip: Clip) -> Clip:
        """A clip with the tempo and, where MIDI has it, the instrument that it is heard with."""
        program = clip.program if self.heard.sound is None else self.heard.sound % 128
        return replace(clip, tempo_qpm=self.heard.tempo_qpm or clip.tempo_qpm, program=program)

    def _write_sound(
        self, files: tuple[tuple[Path, tuple[ExportClip, ...]], ...], link: JobLink
    ) -> None:
        music = [(path, tuple(each.clip for each in clips)) for path, clips in files]
        seconds = sum(seconds_of(clips, self.heard) for _, clips in music)
        advance = _counting(seconds, link)
        synthesiser = open_synthesiser()
        try:
            for path, clips in music:
                write_sound(path, clips, self.heard, synthesiser, advance)
        finally:
            synthesiser.close()


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A place where no file is; two clips never ask for one, since they are numbered."""
    path, number = folder / f"{stem}{suffix}", 2
    while path.exists():
        path, number = folder / f"{stem} ({number}){suffix}", number + 1
    return path


def _counting(seconds: float, link: JobLink) -> Callable[[float], None]:
    """Reports seconds as they are written, and ends where it was asked to."""
    done = 0.0

    def advance(more: float) -> None:
        nonlocal done
        done += more
        link.report(Progress("export", round(done), round(seconds)))
        link.raise_if_cancelled()

    link.report(Progress("export", 0, round(seconds)))
    return advance
