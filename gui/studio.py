"""What the panels of a window share: the values they show and the commands they give.

Panels never talk to each other or to the engine; they follow the values here and call the methods
here. Every command is a job for a child process; its result lands in one of the values.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.library.open_library import OpenLibraryJob
from PySide6.QtCore import QObject, Signal

from engine.audio.player import Player
from engine.errors import LentoError
from engine.jobs import Cancelled, Done, Failed, Job, Outcome, Progress
from engine.library.contents import Library
from engine.model.melody_model import LatentPoint
from engine.sampling.jobs import (
    BlendJob,
    DecodeJob,
    RebuildJob,
    SampleJob,
    SourceClip,
    VaryJob,
    Waypoint,
)
from engine.sampling.made import MadeClip, Wording
from gui.jobs import JobRunner, RunningJob, WorkerName
from gui.models.state import Origin, RollContent, RunningTask, ShownClip, TransportSettings
from gui.models.value import ValueModel


class Studio(QObject):
    """The state and the commands of one window.

    Attributes:
        model: File of the model in use.
        sources: Files and folders of the library, as the person gave them.
        library: What was read from them.
        roll: What is shown and heard.
        results: What the last command of the Make panel gave.
        transport: How things are played.
        tasks: Commands that are being carried out.

    Signals:
        said: A plain sentence for the status bar.
        failed: A plain sentence that deserves a message of its own.
        path_made: The map positions' latent points of a blend, for the map to draw.
    """

    said = Signal(str)
    failed = Signal(str)
    path_made = Signal(object)

    def __init__(
        self, player: Player, runner: JobRunner, model: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.player = player
        self.model: ValueModel[Path] = ValueModel(model, self)
        self.sources: ValueModel[tuple[Path, ...]] = ValueModel((), self)
        self.library: ValueModel[Library] = ValueModel(Library(), self)
        self.roll: ValueModel[RollContent] = ValueModel(RollContent(), self)
        self.results: ValueModel[tuple[ShownClip, ...]] = ValueModel((), self)
        self.transport: ValueModel[TransportSettings] = ValueModel(TransportSettings(), self)
        self.tasks: ValueModel[tuple[RunningTask, ...]] = ValueModel((), self)
        self._runner = runner
        self._running: dict[int, RunningJob] = {}
        self._next_task = 1
        self._import: int | None = None

    # --- commands for the engine -------------------------------------------------------------

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take files and folders into the library; what is there already counts once."""
        known = self.sources.value
        fresh = tuple(dict.fromkeys(path for path in paths if path not in known))
        self.sources.set_value(known + fresh)
        self.read_library()

    def remove_sources(self, paths: Sequence[Path]) -> None:
        """Take files and folders out of the library; the files themselves stay."""
        self.sources.set_value(tuple(p for p in self.sources.value if p not in paths))
        self.read_library()

    def read_library(self) -> None:
        """Read the sources again; unchanged files cost nothing. A newer call replaces an older."""
        if self._import is not None:
            self.cancel(self._import)
        job = OpenLibraryJob(self.sources.value, self.model.value)
        self._import = self.run(job, self.tr("Reading your music"), self.library.set_value)

    def sample(self, job: SampleJob) -> int:
        """Make new clips; they land in the results."""
        return self.run(job, self.tr("Making clips"), lambda made: self._show_made(made, "sample"))

    def blend(self, ends: Sequence[ShownClip], steps: int, temperature: float | None = None) -> int:
        """Walk from clip to clip; the steps land in the results and on the roll, and play."""
        job = BlendJob(self.model.value, tuple(waypoint(e) for e in ends), steps, temperature)
        return self.run(job, self.tr("Blending"), lambda made: self._show_made(made, "blend"))

    def vary(self, origin: ShownClip, count: int, distance: float, seed: int) -> int:
        """Make clips near one; they land in the results."""
        wording = Wording(origin.clip.tempo_qpm, origin.clip.program, self.tr("Variation"))
        job = VaryJob(
            self.model.value, waypoint(origin), count, distance, seed=seed, wording=wording
        )
        return self.run(job, self.tr("Varying"), lambda made: self._show_made(made, "variation"))

    def rebuild(self, clips: Sequence[ShownClip]) -> int:
        """Send clips through the model and back, to hear what it keeps of them."""
        job = RebuildJob(self.model.value, tuple(SourceClip(c.clip, c.key) for c in clips))
        return self.run(job, self.tr("Rebuilding"), lambda made: self._show_made(made, "rebuilt"))

    def decode(self, point: LatentPoint) -> int:
        """Hear a place of the map where no clip lies."""
        job = DecodeJob(self.model.value, (point,))
        return self.run(job, self.tr("Decoding"), lambda made: self._show_made(made, "map"))

    def run(
        self,
        job: Job[Any],
        title: str,
        on_done: Callable[[Any], None],
        worker: WorkerName = "engine",
        on_progress: Callable[[Progress], None] | None = None,
    ) -> int:
        """Carry out a job; on_done hears its result, `failed` its error. Returns the task id."""
        task = RunningTask(self._next_task, title)
        self._next_task += 1
        running = self._runner.start(job, worker)
        self._running[task.id] = running
        self.tasks.set_value((*self.tasks.value, task))

        def show(progress: Progress) -> None:
            self._advance(task.id, progress)
            if on_progress is not None:
                on_progress(progress)

        running.progressed.connect(show)
        running.finished.connect(lambda outcome: self._end(task.id, outcome, on_done))
        return task.id

    def stop(self, task: int) -> None:
        """Ask a task to end early with what it has."""
        if task in self._running:
            self._running[task].stop()

    def cancel(self, task: int) -> None:
        """Ask a task to end without a result."""
        if task in self._running:
            self._running[task].cancel()

    # --- what is shown and heard -------------------------------------------------------------

    def shown_entry(self, index: int) -> ShownClip:
        """One window of the library as a clip for the roll."""
        library = self.library.value
        entry = library.entries[index]
        point = LatentPoint(library.z[index], entry.frame)
        return ShownClip(entry.clip, "library", entry.key, index, point)

    def show(
        self, clips: Sequence[ShownClip], *, play: bool = True, current: int | None = 0
    ) -> None:
        """Put clips on the roll and, if asked, play them from the first."""
        self.roll.set_value(RollContent(tuple(clips), current if clips else None))
        if play:
            self.play()

    def play(self, start_step: float = 0.0) -> None:
        """Play what is on the roll."""
        clips = tuple(shown.clip for shown in self.roll.value.clips)
        if not clips:
            return
        try:
            self.player.play(clips, start_step=start_step, loop=self.transport.value.loop)
        except LentoError as error:
            self.said.emit(str(error))

    def silence(self) -> None:
        """Stop all sound at once."""
        self.player.stop()

    def set_transport(self, **fields: Any) -> None:
        """Change some of the transport's settings; what plays follows at once."""
        settings = replace(self.transport.value, **fields)
        self.player.set_tempo(settings.tempo_qpm)
        self.player.set_program(settings.program)
        self.player.set_volume(settings.volume)
        self.transport.set_value(settings)

    def close(self) -> None:
        """End sound and children; call once, when the window has closed."""
        self.player.close()
        self._runner.shut_down()

    # --- results of jobs ---------------------------------------------------------------------

    def _show_made(self, made: Sequence[MadeClip], origin: Origin) -> None:
        clips = tuple(ShownClip(m.clip, origin, m.point.frame.key, None, m.point) for m in made)
        if origin != "map":
            self.results.set_value(clips)
        if origin == "blend":
            self.path_made.emit([m.point for m in made])
        self.show(clips if origin in ("blend", "rebuilt") else clips[:1])

    def _advance(self, task_id: int, progress: Progress) -> None:
        self.tasks.set_value(
            tuple(
                replace(t, done=progress.done, total=progress.total) if t.id == task_id else t
                for t in self.tasks.value
            )
        )

    def _end(self, task_id: int, outcome: Outcome, on_done: Callable[[Any], None]) -> None:
        self._running.pop(task_id, None)
        if self._import == task_id:
            self._import = None
        self.tasks.set_value(tuple(t for t in self.tasks.value if t.id != task_id))
        match outcome:
            case Done(result):
                on_done(result)
            case Cancelled():
                self.said.emit(self.tr("Cancelled."))
            case Failed(error) if isinstance(error, LentoError):
                self.failed.emit(str(error))
            case Failed(error):
                raise error  # A bug: the crash dialog tells of it.


def waypoint(shown: ShownClip) -> Waypoint:
    """A clip as an end of a blend: its place where it is known, else its notes."""
    return shown.point or SourceClip(shown.clip, shown.key)
