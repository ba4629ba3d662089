"""The named sliders of the chosen clip: what they say, what they ask for, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from engine.errors import LentoError
from engine.latent.attributes import ATTRIBUTES, Attribute, measure_clips
from engine.latent.sliders import FEWEST_CLIPS, Sliders
from engine.sampling.made import MadeClip, Wording
from engine.sampling.steer import LearnSlidersJob, SteerJob
from gui.models.led_on import led_on
from gui.models.state import RollContent, ShownClip
from gui.models.value import ValueModel
from gui.spoken import spoken
from gui.studio import Studio, shown_of_made, waypoint
from gui.wording import clip_problem

PAUSE_MS = 250  # After the last move before the clip is made.
_GROWN = 1.5  # Times the music that the sliders were learned from before they are learned anew.

Floats = NDArray[np.float64]
Figures = Mapping[Attribute, float]


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What the sliders are about.

    Attributes:
        origin: The clip before any slider was moved, or None.
        wanted: Figures that sliders ask for, by name.
        result: The clip that was made of it; None while nothing is asked for.
    """

    origin: ShownClip | None = None
    wanted: Figures = field(default_factory=lambda: MappingProxyType({}))
    result: ShownClip | None = None


# A shape with the roll and the results that belong to it.
_Stand = tuple[Shape, RollContent, tuple[ShownClip, ...]]


class Shaping(QObject):
    """Follows the chosen clip; a slider that is moved makes a clip after a moment.

    Attributes:
        shape: The clip, and what is asked of it.
        sliders: What was learned of the person's library for the model in use; None until then.
        problem: Why nothing could be learned, as a sentence.
        busy: Whether a clip is being made.

    Signals:
        changed: Anything that the page shows.
    """

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self.shape = ValueModel(Shape(), self)
        self.sliders: ValueModel[Sliders | None] = ValueModel(None, self)
        self.problem = ValueModel("", self)
        self.busy = ValueModel(False, self)
        self._asked = False
        self._learning: int | None = None
        self._learned_from = 0
        self._making: int | None = None
        self._gesture = 0
        self._made: list[ShownClip] = []
        self._landed: Figures = MappingProxyType({})  # What the shown clip was made for.
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._make)
        studio.roll.changed.connect(lambda _: self._follow_chosen())
        studio.model.changed.connect(lambda _: self._forget())
        studio.library.changed.connect(lambda _: self._learn())
        for followed in (self.shape, self.sliders, self.problem, self.busy):
            followed.changed.connect(lambda _: self.changed.emit())
        self._follow_chosen()

    # --- what the page shows -----------------------------------------------------------------

    def open(self) -> None:
        """The page is looked at: learn the sliders, if that was not done yet."""
        self._asked = True
        self._learn()

    def obstacle(self) -> str:
        """Why no slider can be moved, as a sentence; empty if they can."""
        kind, origin = self._studio.kind.value, self.shape.value.origin
        if kind.content != "melody":
            return self.tr(
                "The sliders measure melodies. Choose a model of melodies under Learn, Model in "
                "use."
            )
        if not kind.can_encode:
            return self.tr(
                "The model in use plays only: it cannot hear what the sliders change. Choose "
                "another one under Learn, Model in use."
            )
        if self.sliders.value is None:
            return self._not_learned()
        if origin is None:
            return self.tr("Choose a clip first: click a point of the map or a clip on the roll.")
        if not origin.clip.melody.notes:
            return self.tr("The chosen clip has no melody. Choose another one.")
        return clip_problem(origin.clip, kind)

    def figures(self) -> Floats | None:
        """What the clip measures now, in the order of ATTRIBUTES."""
        shape = self.shape.value
        return _figures(shape.result or shape.origin)

    def own_figures(self) -> Floats | None:
        """What the clip measured before any slider was moved."""
        return _figures(self.shape.value.origin)

    # --- what the page asks for --------------------------------------------------------------

    def begin_gesture(self) -> None:
        """A slider is taken: what follows is one step of the way back."""
        self._gesture += 1
        self._made = []

    def ask(self, name: Attribute, figure: float) -> None:
        """Ask for a figure; the clip is made when nothing more is asked for a moment."""
        shape = self.shape.value
        if self.obstacle() or shape.wanted.get(name) == figure:
            return
        self._want({**shape.wanted, name: figure})

    def as_before(self, name: Attribute | None = None) -> None:
        """Ask no more for a figure, or for any."""
        self.begin_gesture()
        left = {key: value for key, value in self.shape.value.wanted.items() if key != name}
        self._want(left if name else {})

    def _want(self, wanted: dict[Attribute, float]) -> None:
        self.shape.set_value(replace(self.shape.value, wanted=MappingProxyType(wanted)))
        self._pause.start()

    # --- making it ---------------------------------------------------------------------------

    def _make(self) -> None:
        studio, shape, sliders = self._studio, self.shape.value, self.sliders.value
        if self._making is not None:
            studio.abandon(self._making)
            self._ended()
        if shape.origin is None or sliders is None:
            return
        if not shape.wanted:
            self._land(shape, shape.origin)
            return
        clip = shape.origin.clip
        job = SteerJob(
            studio.model.value,
            waypoint(shape.origin, studio.model.value),
            sliders,
            tuple((name, shape.wanted[name]) for name in ATTRIBUTES if name in shape.wanted),
            shape.result.point if shape.result else None,
            wording=Wording(clip.tempo_qpm, clip.program, clip.name or self.tr("Shaped")),
            limits=studio.limits.value,
        )

        def take(made: tuple[MadeClip, ...]) -> None:
            self._ended()
            origin = shape.origin
            if origin is not None and self.shape.value.origin is origin:
                (shown,) = shown_of_made(made, "shaped", job.model, (origin,))
                self._land(shape, shown)

        def fail(error: LentoError) -> None:
            self._ended()
            studio.failed.emit(str(error))

        self.busy.set_value(True)
        self._making = studio.run(job, "", take, quiet=True, on_failed=fail)

    def _ended(self) -> None:
        self._making = None
        self.busy.set_value(False)

    def _land(self, asked: Shape, shown: ShownClip) -> None:
        """Show a clip that was made, as a step that can be taken back."""
        studio, now = self._studio, self.shape.value
        result = None if shown is asked.origin else shown
        if result is None and now.result is None:
            return
        before = (replace(now, wanted=self._landed), studio.roll.value, studio.results.value)
        shape = Shape(asked.origin, asked.wanted, result)
        after = (shape, RollContent((shown,), 0), (shown,) if result else ())
        made = self._made  # Of the whole gesture, which is one step.
        made.append(shown)
        self._put(before, after)
        self.shape.set_value(replace(shape, wanted=now.wanted))  # More may be asked for by now.
        if self._landed != now.wanted:
            self._pause.start()
        studio.show((shown,))
        studio.edits.did(
            self.tr("shaping a clip"),
            lambda: self._put((shape, after[1], tuple(made)), before),
            lambda: self._put(before, after),
            merge=f"shape {self._gesture}",
        )

    def _put(self, was: _Stand, state: _Stand) -> None:
        """Stand where a step led to; results that were made since stay."""
        self._pause.stop()
        shape, roll, results = state
        self._landed = shape.wanted
        self.shape.set_value(shape)
        now = self._studio.results
        now.set_value(led_on(now.value, was[2], results))
        self._studio.roll.set_value(roll)

    # --- what it is about --------------------------------------------------------------------

    def _follow_chosen(self) -> None:
        """Be about another clip, unless the chosen one is what the sliders made."""
        roll, shape = self._studio.roll.value, self.shape.value
        number = -1 if roll.current is None else roll.current
        chosen = roll.clips[number] if 0 <= number < len(roll.clips) else None
        if chosen is shape.origin or (chosen is shape.result and chosen is not None):
            return
        self._pause.stop()
        self._landed = MappingProxyType({})
        self.begin_gesture()
        self.shape.set_value(Shape(chosen))

    def take_up(self, wanted: Figures) -> None:
        """Go on with a clip that sliders made and that was opened with what they ask for."""
        roll = self._studio.roll.value
        number = -1 if roll.current is None else roll.current
        chosen = roll.clips[number] if 0 <= number < len(roll.clips) else None
        if chosen is not None and chosen.origin == "shaped" and chosen.parent is not None:
            known = {name: wanted[name] for name in ATTRIBUTES if name in wanted}
            self._landed = MappingProxyType(known)
            self.shape.set_value(Shape(chosen.parent, self._landed, chosen))

    # --- learning ----------------------------------------------------------------------------

    def _not_learned(self) -> str:
        if self._learning is not None:
            return self.tr("The sliders are being learned from your music…")
        if self.problem.value:
            return self.problem.value
        if len(self._studio.library.value.plane) < FEWEST_CLIPS:
            return self.tr(
                "The sliders are learned from your own music. Add more of it: %n clip(s) at least "
                "must have a place on the map.",
                "",
                FEWEST_CLIPS,
            )
        return self.tr("The sliders are being learned from your music…")

    def _forget(self) -> None:
        """Another model is used: what was learned means nothing in it."""
        if self._learning is not None:
            self._studio.abandon(self._learning)
            self._learning = None
        self._learned_from = 0
        self.problem.set_value("")
        self.sliders.set_value(None)
        self._follow_chosen()
        self.changed.emit()

    def _learn(self) -> None:
        studio, placed = self._studio, len(self._studio.library.value.plane)
        kind = studio.kind.value
        able = kind.content == "melody" and kind.can_encode
        enough = placed >= FEWEST_CLIPS and placed >= _GROWN * self._learned_from
        if not (self._asked and able and enough) or self._learning is not None:
            self.changed.emit()
            return
        model = studio.model.value

        def take(sliders: Sliders) -> None:
            self._learning = None
            self._learned_from = placed
            self.problem.set_value("")
            self.sliders.set_value(sliders)

        def fail(error: LentoError) -> None:
            self._learning = None
            self.problem.set_value(spoken(str(error)))
            self.changed.emit()

        job = LearnSlidersJob(studio.library_file, model)
        self._learning = studio.run(job, "", take, quiet=True, on_failed=fail)
        self.changed.emit()


def _figures(shown: ShownClip | None) -> Floats | None:
    if shown is None or not shown.clip.melody.notes:
        return None
    return np.asarray(measure_clips([shown.clip], [shown.key])[0])
