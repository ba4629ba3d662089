"""What the panels of a window share: the values they show and the commands they give.

Panels never talk to each other or to the engine; they follow the values here and call the methods
here. Every command is a job for a child process; its result lands in one of the values.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine.audio.player import Player
from engine.converters.limits import NO_LIMITS, Limits
from engine.model.music_model import LatentPoint
from engine.pieces.report import FileReport
from engine.pieces.whole_clip import WholeClip, WholeClipJob
from engine.project.map_work import MapWork
from engine.sampling.calmer import CalmerJob
from engine.sampling.continuing import ContinueJob
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
from engine.storage.places import user_data_dir
from gui.collection import Collection
from gui.jobs import JobRunner
from gui.models.curation import Curation
from gui.models.document import Document
from gui.models.edits import Edits
from gui.models.facets import Facets
from gui.models.finding import Finding
from gui.models.live_midi import LiveMidi
from gui.models.place_audition import PlaceAudition
from gui.models.playlist import PlaylistModel
from gui.models.recorder import Recorder
from gui.models.roll.editing import RollEditing
from gui.models.state import Heard, Origin, RollContent, ShownClip
from gui.models.training.jobs import planning, training
from gui.models.training.training import TrainingModel
from gui.models.value import ValueModel

MakingJob = SampleJob | BlendJob | VaryJob | RebuildJob | DecodeJob | ContinueJob | CalmerJob
WORK_FOLDER = "work"


class Studio(Collection):
    """The state and the commands of one window; the library is Collection's, tasks are Workshop's,
    sound is Stage's.

    Attributes:
        edits: The way back through everything that a person did.
        results: What the last command of the Make panel gave.
        playlist: What is kept, in order.
        facets: The parts of the document.
        document: All that a person works on, in a file or not yet.
        training: The one training that can run at a time.
        curation: What the person decides about files: corrections, marks, consent.
        finding: What of the library is asked for, and what of it fits.
        places: What lies between the clips of the map, to be heard.
        midi: Keyboards and other instruments that are connected.
        recorder: What is played on them, as notes of the roll.
        roll_editing: What a hand does to the notes of the roll's current clip.
        limits: What everything newly made keeps to; saved in the settings and nowhere else.
        map_work: Paths and anchors that are drawn on the map; changed through edits.
        figures: Whether field terms and figures are shown (View > Figures).

    Signals:
        path_made: The latent points of a blend, in order, for the map to draw.
    """

    path_made = Signal(object)

    def __init__(
        self,
        player: Player,
        runner: JobRunner,
        model: Path,
        library: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(player, runner, model, library, parent)
        self.edits = Edits(self)
        self.results: ValueModel[tuple[ShownClip, ...]] = ValueModel((), self)
        self.playlist = PlaylistModel(self.edits, self)
        self.roll_editing = RollEditing(self, self.library, self.edits, self.playlist)
        self.midi = LiveMidi(self, self)
        self.recorder = Recorder(self, self.roll_editing, self.midi, self)
        self.recorder.said.connect(self.said)
        self.limits: ValueModel[Limits] = ValueModel(NO_LIMITS, self)
        self.map_work = ValueModel(MapWork(), self)
        self.figures = ValueModel(False, self)
        self.facets = Facets(self, self.playlist, self.map_work, self.limits)
        kept_in = user_data_dir() / WORK_FOLDER
        self.document = Document(self.facets, self.edits, self.model, kept_in, self)
        self.document.failed.connect(self.failed)
        self.document.said.connect(self.said)
        self.places = PlaceAudition(self, self.model, self.limits, self)
        self.training = TrainingModel(
            self, training(self.library_file), planning(self.library_file), self
        )
        self.curation = Curation(self, self.library_file, self.model, self.edits, self)
        self.finding = Finding(self, self.library, self.curation, self)
        self.curation.corrected.connect(self.reopen_library)
        self.library.changed.connect(lambda _: self.curation.refresh())
        self._counted: ShownClip | None = None  # What was played last, so that it counts once.
        self.heard.changed.connect(self._count_play)

    # --- commands for the engine -------------------------------------------------------------

    def sample(self, job: SampleJob) -> int:
        """Make new clips; they land in the results."""
        return self._make(job, self.tr("Making clips"), "sample")

    def blend(
        self,
        ends: Sequence[ShownClip | LatentPoint],
        steps: int,
        temperature: float | None = None,
    ) -> int:
        """Walk from clip to clip; the steps land in the results and on the roll, and play."""
        clips = [end.clip for end in ends if isinstance(end, ShownClip)]
        wording = Wording(name=self.tr("Blend"))
        if clips:
            wording = replace(wording, tempo_qpm=clips[0].tempo_qpm, program=clips[0].program)
        way = tuple(waypoint(end, self.model.value) for end in ends)
        limits = self.limits.value
        job = BlendJob(self.model.value, way, steps, temperature, wording=wording, limits=limits)
        return self._make(job, self.tr("Blending"), "blend")

    def vary(self, origin: ShownClip, count: int, distance: float, seed: int) -> int:
        """Make clips near one; they land in the results."""
        wording = Wording(origin.clip.tempo_qpm, origin.clip.program, self.tr("Variation"))
        model, limits = self.model.value, self.limits.value
        way = waypoint(origin, model)
        job = VaryJob(model, way, count, distance, seed=seed, wording=wording, limits=limits)
        return self._make(job, self.tr("Varying"), "variation", (origin,) * count)

    def continue_clip(self, origin: ShownClip, behind: ShownClip, seed: int = 0) -> int:
        """Make bars that could follow the end of a clip; the best is put behind the clip that this
        is the end of, on the roll, and plays.
        """
        wording = Wording(origin.clip.tempo_qpm, origin.clip.program, self.tr("Continued"))
        model, limits = self.model.value, self.limits.value
        way = waypoint(origin, model)
        job = ContinueJob(model, way, seed=seed, wording=wording, limits=limits)
        return self._make(job, self.tr("Going on"), "continued", behind=behind)

    def calm(self, origin: ShownClip, seed: int = 0) -> int:
        """Walk from a clip to calmer ones; they land in the results and on the roll, and play."""
        wording = Wording(origin.clip.tempo_qpm, origin.clip.program, self.tr("Calmer"))
        model, limits = self.model.value, self.limits.value
        way = waypoint(origin, model)
        job = CalmerJob(model, way, seed=seed, wording=wording, limits=limits)
        return self._make(job, self.tr("Making it calmer"), "calmer", (origin,) * job.steps)

    def rebuild(self, clips: Sequence[ShownClip]) -> int:
        """Send clips through the model and back, to hear what it keeps of them."""
        job = RebuildJob(self.model.value, tuple(SourceClip(c.clip, c.key) for c in clips))
        return self._make(job, self.tr("Rebuilding"), "rebuilt", tuple(clips))

    def show_tracks(self, file: FileReport) -> int:
        """Put a whole piece of the library with all its tracks on the roll, to edit it."""
        correction = self.curation.state.value.correction_of(file.content)

        def show(whole: WholeClip) -> None:
            self.show((ShownClip(whole.clip, "edited", whole.key),), play=False)

        return self.run(WholeClipJob(file.path, correction), self.tr("Reading the piece"), show)

    def decode(self, point: LatentPoint, *, guess: bool = False) -> int:
        """Hear a place of the map where no clip lies; say whether the model has to guess there."""
        job = DecodeJob(self.model.value, (point,), limits=self.limits.value)

        def show(made: Sequence[MadeClip]) -> None:
            self.show(tuple(replace(c, guess=guess) for c in shown_of_made(made, "map", job.model)))

        return self.run(job, self.tr("Listening to that place"), show)

    def audition(self, shown: ShownClip | None) -> None:
        """Let a clip be heard for a moment in place of whatever was pointed at before."""
        self.places.hear(None)
        super().audition(shown)
        if shown is not None and shown.point is not None and shown.origin == "library":
            self.places.warm_up(shown.point)  # Whoever points at clips soon points between them.

    def audition_place(self, point: LatentPoint | None) -> None:
        """Let a place of the map be heard for a moment, once it is decoded; None ends it.

        Call it as often as the pointer moves: places that it has left are not waited for.
        """
        if point is None:
            self.audition(None)
        else:
            self.places.hear(point)

    def reopen_library(self) -> None:
        """Show what is kept now that something else has changed it."""
        self._open_library()

    # --- the end ----------------------------------------------------------------------------

    def close(self) -> None:
        """End sound and children; call once, when the window has closed."""
        self.midi.close()
        self.player.close()
        self.document.close()
        self.end_work()

    # --- results of jobs ---------------------------------------------------------------------

    def _count_play(self, heard: Heard | None) -> None:
        """Keep which pieces are listened to; a paused one that goes on is the same."""
        if heard is None or heard.audition or heard.clips[0] is self._counted:
            return
        self._counted = heard.clips[0]
        library, entry = self.library.value, self._counted.entry
        if self._counted.origin == "library" and entry is not None and entry < len(library.file_of):
            self.curation.count_play(library.files[int(library.file_of[entry])].content)

    def _make(
        self,
        job: MakingJob,
        title: str,
        origin: Origin,
        parents: Sequence[ShownClip] = (),
        *,
        behind: ShownClip | None = None,
    ) -> int:
        """Make clips: of parents, where each comes from one, or behind a clip that goes on."""

        def take(made: Sequence[MadeClip]) -> None:
            self._show_made(shown_of_made(made, origin, job.model, parents), behind)

        return self.run(job, title, take)

    def _show_made(self, clips: tuple[ShownClip, ...], behind: ShownClip | None) -> None:
        if not clips:
            self.said.emit(self.tr("Nothing calmer lies near it."))
            return
        before = (self.results.value, self.roll.value)
        self.results.set_value(clips)
        origin = clips[0].origin
        if origin == "blend" and clips[0].model == self.model.value:
            self.path_made.emit([shown.point for shown in clips])
        if behind is not None:
            self._show_behind(behind, clips[0])
        else:
            self.show(clips if origin in ("blend", "rebuilt", "calmer") else clips[:1])
        self._note_replaced(*before)

    def _note_replaced(self, results: tuple[ShownClip, ...], roll: RollContent) -> None:
        """Make it a step that new clips took the place of work that is kept nowhere, and say so."""
        kept = {item.clip for item in self.playlist.value.items}
        gone = [shown for shown in roll.clips if shown.origin == "edited"]
        gone = [shown for shown in gone if shown not in self.roll.value.clips]
        if all(shown.clip in kept for shown in (*results, *gone)):
            return
        after = (self.results.value, self.roll.value)
        self.edits.did(
            self.tr("making clips"), lambda: self._stand(results, roll), lambda: self._stand(*after)
        )
        self.said.emit(self.tr("The new clips are here. Undo brings back what was there before."))

    def _stand(self, results: tuple[ShownClip, ...], roll: RollContent) -> None:
        """Have results and roll as they were at a step; what was said of it holds no longer."""
        self.results.set_value(results)
        self.roll.set_value(roll)
        self.said.emit("")

    def _show_behind(self, clip: ShownClip, following: ShownClip) -> None:
        """Put a clip behind another one on the roll, and play the seam."""
        row = self.roll.value.clips
        row = row if clip in row else (clip,)
        place = row.index(clip) + 1
        seam = sum(shown.clip.steps for shown in row[:place])
        before = min(clip.clip.steps, following.clip.steps)
        self.show((*row[:place], following, *row[place:]), play=False, current=place)
        self.play(float(seam - before))


def shown_of_made(
    made: Sequence[MadeClip], origin: Origin, model: Path, parents: Sequence[ShownClip] = ()
) -> tuple[ShownClip, ...]:
    """What a model made, as clips that can be shown; each with what it came from, if anything."""
    return tuple(
        ShownClip(m.clip, origin, m.point.frame.key, None, m.point, model, parent)
        for m, parent in zip_longest(made, parents[: len(made)])
    )


def waypoint(end: ShownClip | LatentPoint, model: Path) -> Waypoint:
    """A clip as an end of a blend: its notes, or its place where this very model made it."""
    if isinstance(end, LatentPoint):
        return end
    if end.origin == "library" or end.point is None or end.model != model:
        return SourceClip(end.clip, end.key)
    return end.point
