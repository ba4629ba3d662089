"""The person's music in one window: its sources, the library that is read from them, and the model
that hears it.

One child process takes files in, another opens what is there; while files are taken in, what is
there is shown every few seconds.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from engine.audio.player import Player
from engine.errors import CheckpointError
from engine.importing.import_sum import ImportSum
from engine.importing.job import ImportJob
from engine.importing.sources_job import RemoveSourcesJob
from engine.jobs import Failed, Outcome, Progress
from engine.library.contents import Library
from engine.library.database import library_file
from engine.library.open_library import OpenLibraryJob
from engine.model.kind import ModelKind, model_kind
from engine.model.music_model import LatentPoint
from engine.model.registry import DEFAULT_MODEL, SUFFIX
from engine.storage.places import checkpoints_dir
from gui.jobs import JobRunner
from gui.models.entries import entry_in, without_map
from gui.models.state import ShownClip
from gui.models.value import ValueModel
from gui.sources import demo_dir, former_demos
from gui.workshop import Workshop

REFRESH_MS = 2_000  # How often what is there is shown while files are taken in.
MOST_PUT_OFF = 8  # Times that this waits for somebody who goes from clip to clip and listens.


class Collection(Workshop):
    """A workshop with a library.

    Attributes:
        model: File of the model in use; with another one the library is opened anew.
        kind: What it makes, as far as its file says.
        sources: Files and folders of the library, as the person gave them.
        library: What was read from them.
        reading: Whether more is being read, or placed on the map, now.
        library_file: Where the library is kept.
    """

    def __init__(
        self,
        player: Player,
        runner: JobRunner,
        model: Path,
        library: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(player, runner, parent)
        self.library_file = library or library_file()
        self.model: ValueModel[Path] = ValueModel(model, self)
        self.kind: ValueModel[ModelKind] = ValueModel(_kind_of(model), self)
        self.sources: ValueModel[tuple[Path, ...]] = ValueModel((), self)
        self.library: ValueModel[Library] = ValueModel(Library(), self)
        self.reading = ValueModel(False, self)
        self._added: dict[Path, None] = {}  # Sources that the library may not have yet.
        self._removed: set[Path] = set()  # Sources that it may still have.
        self._leaving: set[Path] = set()  # Sources that a child is taking out now.
        self._left: set[Path] = set()  # Sources that no opening from now on will find.
        self._wanted_again: set[Path] = set()  # Those of them that were added again meanwhile.
        self._import: int | None = None
        self._opening: int | None = None
        self._open_again = False
        self._grown = False  # Whether more was kept since the library was last opened.
        self._kept: tuple[object, ...] = ()
        self._proven: Path | None = None  # The model that the library was last opened with.
        self._refresh = QTimer(self, interval=REFRESH_MS)
        self._refresh.timeout.connect(self._show_growth)
        self._put_off = 0
        self.ended.connect(self._end_import)
        self.ended.connect(self._end_opening)
        self.model.changed.connect(self._change_model)

    # --- commands ------------------------------------------------------------------------------

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files and folders into the library; what is there already counts once."""
        given = dict.fromkeys(path.absolute() for path in paths)
        self._removed -= given.keys()
        self._wanted_again |= given.keys() & self._leaving
        self._added |= given
        known = self.sources.value
        self.sources.set_value((*known, *(path for path in given if path not in known)))
        self.read_library()

    def remove_sources(self, paths: Sequence[Path]) -> None:
        """Take files and folders out of the library; the files themselves stay."""
        gone = set(paths)
        self._removed |= gone
        self._left -= gone
        self._leaving |= gone
        self._wanted_again -= gone
        for path in paths:
            self._added.pop(path, None)
        self.sources.set_value(tuple(p for p in self.sources.value if p not in gone))

        def removed(_: object) -> None:
            self._left |= gone & self._removed
            self._leaving -= gone
            again = [path for path in paths if path in self._wanted_again]
            self._wanted_again -= gone
            if again:
                self.add_files(again)

        # In the importer's own line: an import that was replaced must not bring them in again.
        job = RemoveSourcesJob(self.library_file, tuple(paths))
        self.run(job, self.tr("Taking music out"), removed, "importer")
        self.read_library()

    def read_library(self) -> None:
        """Look at the sources again; what is unchanged costs nothing. A newer call replaces an
        older one, and what that one has read is kept.
        """
        if self._import is not None:
            self.abandon(self._import)
        self.reading.set_value(True)
        job = ImportJob(self.library_file, tuple(self._added), self.model.value, all_sources=True)
        title = self.tr("Reading your music")
        self._import = self.run(job, title, self._take_sum, "importer", self._note_progress)
        self._refresh.start()
        self._open_library()

    # --- windows of the library --------------------------------------------------------------

    def shown_entry(self, index: int) -> ShownClip:
        """One window of the library as a clip for the roll."""
        library = self.library.value
        entry = library.entries[index]
        z = library.z_of(index)
        point = LatentPoint(z, entry.frame) if z is not None else None
        return ShownClip(entry.clip, "library", entry.key, index, point)

    def shown_file(self, file: int) -> tuple[ShownClip, ...]:
        """The windows of one file, in order, without those that overlap an earlier one."""
        library = self.library.value
        shown: list[ShownClip] = []
        free = 0  # A bar of a clip may be two of the file's, as in 2/4: only steps tell.
        for index in library.entries_of(file).tolist():
            start = int(library.step_of[index])
            if start >= free:
                shown.append(self.shown_entry(index))
                free = start + shown[-1].clip.steps
        return tuple(shown)

    # --- what the children tell --------------------------------------------------------------

    def _open_library(self) -> None:
        """Show what is there now; one opening at a time, and one more after it where asked."""
        if self._opening is not None:
            self._open_again = True
            return
        self._open_again = self._grown = False
        self._removed -= self._left
        self._left.clear()
        growing = self._import is not None
        job = OpenLibraryJob(self.library_file, self.model.value, growing)
        self._opening = self.run(job, "", self._take_library, quiet=True)

    def _show_growth(self) -> None:
        """Show what has come in, but not between two clips that somebody points at: showing tens of
        thousands of points takes a moment, in which nothing is heard.
        """
        if not self._grown:
            return
        if self.points_about and self._put_off < MOST_PUT_OFF:
            self._put_off += 1
            return
        self._put_off = 0
        self._open_library()

    def _note_progress(self, progress: Progress) -> None:
        kept = (progress.stage, progress.done, progress.metrics.get("placed"))
        self._grown = self._grown or kept != self._kept
        self._kept = kept
        if progress.stage == "encode" and self._import is not None:
            self.rename(self._import, self.tr("Placing it on the map"))

    def _take_sum(self, total: ImportSum) -> None:
        self._added.clear()
        if total.refused:
            self.said.emit(
                self.tr("%n file(s) could not be used; the library says why.", "", total.refused)
            )
        elif total.missing:
            self.said.emit(
                self.tr("%n file(s) missing; the library says which.", "", total.missing)
            )

    def _take_library(self, library: Library) -> None:
        known = (path for path in library.sources if path not in self._removed)
        self.sources.set_value(tuple(dict.fromkeys((*known, *self._added))))
        self._proven = self.model.value
        if self._import is not None and not library.files and not self.library.value.files:
            return  # Nothing is there yet; what that means is known when the first files are.
        old = self.library.value
        self.library.set_value(library)
        self.kind.set_value(_kind_of(self.model.value))  # Its file may be another by now.
        self._follow_entries(old)
        if former := former_demos(self.sources.value):
            self.remove_sources(former)
            self.add_files((demo_dir(),))

    def _end_import(self, task: int, outcome: Outcome) -> None:
        if task != self._import:
            return
        self._import = None
        self._added.clear()
        self._refresh.stop()
        self._open_library()

    def _end_opening(self, task: int, outcome: Outcome) -> None:
        """Go back to a model that works when the one in use cannot be opened."""
        if task != self._opening:
            return
        self._opening = None
        if isinstance(outcome, Failed):
            self._refresh.stop()
            if isinstance(outcome.error, CheckpointError) and self._use_proven_model():
                return
        elif self._open_again:
            self._open_library()
            return
        if self._import is None:
            self.reading.set_value(False)

    def _use_proven_model(self) -> bool:
        shipped = checkpoints_dir() / f"{DEFAULT_MODEL}{SUFFIX}"
        wanted = self._proven or shipped
        if not wanted.is_file() or wanted == self.model.value:
            return False
        self.model.set_value(wanted)
        return True

    def _change_model(self, model: Path) -> None:
        """Take the map of the model before away: nothing on it has a place in this one."""
        self.kind.set_value(_kind_of(model))
        self.library.set_value(without_map(self.library.value))
        if self._opening is not None:
            self.abandon(self._opening)
            self._opening = None
        self.read_library()

    def _follow_entries(self, old: Library) -> None:
        """Let the clips on the roll point at the entries that they are now."""
        roll, new = self.roll.value, self.library.value
        clips = tuple(
            c if c.entry is None else replace(c, entry=entry_in(old, c.entry, new))
            for c in roll.clips
        )
        if any(a.entry != b.entry for a, b in zip(clips, roll.clips, strict=True)):
            self.roll.set_value(replace(roll, clips=clips))


def _kind_of(model: Path) -> ModelKind:
    """The kind of a model; what cannot be opened is told of when the library is opened with it."""
    try:
        return model_kind(model)
    except (CheckpointError, OSError):
        return ModelKind()
