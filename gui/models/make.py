"""What the Make panel is set to, whether it can begin, and the commands it gives."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from engine.model.music_model import LatentPoint
from engine.music.chords import ChordSpan
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.meter import Meter
from engine.sampling.jobs import SampleJob, VaryJob
from engine.sampling.made import MadeClip, Wording
from engine.sampling.progression import key_of_chords
from gui.models.make_settings import (
    MOST_ENDS,
    BlendSettings,
    Mode,
    SampleSettings,
    SeedSettings,
    VarySettings,
    fresh_seed,
)
from gui.models.progression import progression_problem, progression_spans
from gui.models.shaping import Shaping
from gui.models.state import RollContent, ShownClip
from gui.models.value import ValueModel
from gui.studio import Studio, waypoint
from gui.wording import clip_problem, heard_hint, heard_words, key_words

_REDRAW_TEMPERATURE = 0.5
_REDRAW_DISTANCE = 0.3  # Chance alone writes the same notes three times out of four.
_REDRAWS = 8  # So that one of them is different.


class MakeModel(QObject):
    """The state of the Make panel.

    Signals:
        readiness_changed: Whether, or why not, make() would begin is different now.
    """

    readiness_changed = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.studio = studio
        self.mode: ValueModel[Mode] = ValueModel("sample", self)
        self.sample = ValueModel(SampleSettings(), self)
        self.blend = ValueModel(BlendSettings(), self)
        self.vary = ValueModel(VarySettings(), self)
        self.seed = ValueModel(SeedSettings(fresh_seed()), self)
        self.shaping = Shaping(studio, self)
        self.last_seed: int | None = None
        self._task: int | None = None
        self._varied: tuple[ShownClip, float] | None = None
        for followed in (self.mode.changed, self.sample.changed, self.blend.changed):
            followed.connect(self.readiness_changed)
        for followed in (studio.roll.changed, studio.model.changed, studio.kind.changed):
            followed.connect(self.readiness_changed)
        studio.limits.changed.connect(self.readiness_changed)
        studio.tasks.changed.connect(self._follow_tasks)
        self.shaping.changed.connect(self.readiness_changed)

    @property
    def chosen(self) -> ShownClip | None:
        """The clip that is chosen on the roll, the map or in the library."""
        return chosen_of(self.studio.roll.value)

    @property
    def meter_now(self) -> Meter:
        """The metre of new clips: the one that is set, if the model knows it."""
        meter, known = self.sample.value.meter, self.studio.kind.value.meters
        return meter if meter in known else known[0]

    def key_now(self) -> Key:
        """The key of new clips: the one that is set, that of the chords, or the chosen clip's."""
        spans, chosen = self._chords(), self.chosen
        if self.sample.value.key is not None:
            return self.sample.value.key
        return key_of_chords(spans) if spans else chosen.key if chosen else Key(0)

    def chords_problem(self) -> str:
        """What is wrong with the chords that were typed; empty where nobody asks for them."""
        kind = self.studio.kind.value
        if not kind.takes_chords:
            return ""
        return progression_problem(self.sample.value.chords, kind, self.meter_now)

    def _chords(self) -> tuple[ChordSpan, ...]:
        kind = self.studio.kind.value
        if not kind.takes_chords:
            return ()
        return progression_spans(self.sample.value.chords, kind, self.meter_now)

    @property
    def writes_melodies(self) -> bool:
        """Whether the model in use writes what limits are about."""
        return self.studio.kind.value.melodic

    def facts_of(self, shown: ShownClip) -> str:
        """Key and metre of a clip, and how much of it the model hears where it is not all."""
        facts = [key_words(shown.clip, shown.key), str(shown.clip.meter)]
        heard = "" if self._has_place(shown) else heard_words(shown.clip, self.studio.kind.value)
        return " · ".join([*facts, heard] if heard else facts)

    def hint_of(self, shown: ShownClip) -> str:
        """The facts of a clip in full, and what they mean where the model hears not just it."""
        hint = "" if self._has_place(shown) else heard_hint(shown.clip, self.studio.kind.value)
        return f"{self.facts_of(shown)}\n{hint}" if hint else ""

    @property
    def is_running(self) -> bool:
        """Whether a command of this panel is being carried out."""
        return self._task is not None

    def obstacle(self) -> str:
        """Why make() cannot begin, as a sentence; empty if it can."""
        if not self.studio.model.value.is_file():
            return self.tr(
                "There is no model yet. Choose one under Learn, Model in use, or learn one "
                "from a folder."
            )
        mode = self.mode.value
        if mode == "shape":
            return self.shaping.obstacle()
        if mode == "sample" and self.chords_problem():
            return self.chords_problem()
        if mode == "blend" and len(self.blend.value.ends) < 2:
            return self.tr(
                "A blend needs two clips or more. Choose a clip on the map or in the library, "
                "press Add chosen clip, and do the same with another."
            )
        if mode == "rebuild" and not self.studio.kind.value.can_place:
            return self._plays_only()
        if mode in ("vary", "rebuild") and self.chosen is None:
            return self.tr("Choose a clip first: click a point of the map or a clip on the roll.")
        unheard = self._unheard()
        if unheard:
            return unheard
        if mode != "rebuild" and self.writes_melodies:
            return self.studio.limits.value.contradiction()
        return ""

    def _unheard(self) -> str:
        """Why the model cannot take the clips that it is given, as a sentence."""
        mode, kind, chosen = self.mode.value, self.studio.kind.value, self.chosen
        given = self.blend.value.ends if mode == "blend" else (chosen,)
        if mode == "sample":
            return ""
        for shown in given:
            if shown is None or self._has_place(shown):
                continue
            if not kind.can_place:
                return self._plays_only()
            problem = clip_problem(shown.clip, kind)
            if problem:
                return problem
        return ""

    def _plays_only(self) -> str:
        return self.tr(
            "The model in use plays only: it makes new clips, and goes on from none but its own. "
            "Press Sample, or choose another model under Learn."
        )

    def _has_place(self, shown: ShownClip) -> bool:
        """Whether the model in use made a clip, so that it need not hear it."""
        return self.mode.value != "rebuild" and isinstance(
            waypoint(shown, self.studio.model.value), LatentPoint
        )

    def make(self) -> None:
        """Begin what the panel is set to, unless there is an obstacle; sliders begin themselves."""
        if self.is_running or self.mode.value == "shape" or self.obstacle():
            return
        settings = self.seed.value
        seed = self.last_seed = settings.seed
        self._task = self._begin(seed)
        if not settings.fixed:
            self.seed.set_value(replace(settings, seed=fresh_seed()))
        self.readiness_changed.emit()

    def cancel(self) -> None:
        """End what was begun, without a result."""
        if self._task is not None:
            self.studio.cancel(self._task)

    def add_ends(self, clips: Sequence[ShownClip], at: int | None = None) -> None:
        """Put clips into the way of the blend; more than eight are too many."""
        blend = self.blend.value
        place = len(blend.ends) if at is None else at
        fresh = tuple(clips)[: MOST_ENDS - len(blend.ends)]
        self.set_ends((*blend.ends[:place], *fresh, *blend.ends[place:]))

    def set_ends(self, ends: tuple[ShownClip, ...]) -> None:
        """Replace the way of the blend; its steps grow with it."""
        blend = replace(self.blend.value, ends=ends)
        self.blend.set_value(replace(blend, steps=max(blend.steps, blend.fewest_steps)))

    def redraw(self, shown: ShownClip) -> None:
        """Make one result again with other chance; the new one takes its place."""
        if shown not in self.studio.results.value:
            return

        job = self._redraw_job(shown)

        def take(made: Sequence[MadeClip]) -> None:
            others = (one for one in made if _music(one.clip) != _music(shown.clip))
            self._replace(shown, next(others, made[0]), job.model)

        self.studio.run(job, self.tr("Making one clip again"), take)

    def _begin(self, seed: int) -> int:
        studio, chosen = self.studio, self.chosen
        mode = self.mode.value
        if mode == "sample":
            return studio.sample(self._sample_job(seed))
        if mode == "blend":
            return studio.blend(self.blend.value.ends, self.blend.value.steps)
        assert chosen is not None  # obstacle() has seen to it.
        if mode == "rebuild":
            return studio.rebuild((chosen,))
        vary = self.vary.value
        self._varied = (chosen, vary.distance)
        return studio.vary(chosen, vary.count, vary.distance, seed)

    def _sample_job(self, seed: int) -> SampleJob:
        settings = self.sample.value
        return SampleJob(
            self.studio.model.value,
            settings.count,
            settings.temperature,
            seed,
            self.key_now(),
            self.meter_now,
            Wording(settings.tempo_qpm, self._program(), self.tr("Sample")),
            self.studio.limits.value,
            self._chords(),
            key_named=settings.key is not None and self.writes_melodies,
        )

    def _redraw_job(self, shown: ShownClip) -> SampleJob | VaryJob:
        model, clip, seed = self.studio.model.value, shown.clip, fresh_seed()
        wording = Wording(clip.tempo_qpm, clip.program, clip.name)
        limits = self.studio.limits.value
        if shown.origin == "sample":
            temperature = self.sample.value.temperature
            return SampleJob(
                model,
                _REDRAWS,
                temperature,
                seed,
                shown.key,
                clip.meter,
                wording,
                limits,
                clip.chords,
                key_named=shown.key == self.sample.value.key,
            )
        if shown.origin == "variation" and self._varied is not None:
            origin, distance = self._varied
            return VaryJob(
                model,
                waypoint(origin, model),
                _REDRAWS,
                distance,
                seed=seed,
                wording=wording,
                limits=limits,
            )
        # A step of a blend stays near its place on the way.
        return VaryJob(
            model,
            waypoint(shown, model),
            _REDRAWS,
            _REDRAW_DISTANCE,
            _REDRAW_TEMPERATURE,
            seed,
            wording,
            limits,
        )

    def _replace(self, old: ShownClip, made: MadeClip, model: Path) -> None:
        clip = replace(made.clip, name=old.clip.name, tempo_qpm=old.clip.tempo_qpm)
        key, point = made.point.frame.key, made.point
        new = ShownClip(clip, old.origin, key, None, point, model, old.parent)
        studio = self.studio
        if old not in studio.results.value:
            return  # Other results were made meanwhile.
        roll, results = studio.roll.value, studio.results.value
        studio.results.set_value(_exchanged(results, old, new))
        if old in roll.clips and len(roll.clips) > 1:
            studio.roll.set_value(
                RollContent(_exchanged(roll.clips, old, new), roll.clips.index(old))
            )
        else:
            studio.show((new,))
        shown = studio.roll.value
        studio.edits.did(
            self.tr("making a clip again"),
            lambda: self._stand(new, old, roll),
            lambda: self._stand(old, new, shown),
        )

    def _stand(self, now: ShownClip, then: ShownClip, roll: RollContent) -> None:
        """Have the clip of another side of a step, and the roll of it; other results stay."""
        results = self.studio.results
        results.set_value(_exchanged(results.value, now, then))
        self.studio.roll.set_value(roll)

    def _program(self) -> int:
        """The transport's instrument where a clip can hold it; the player plays it anyway."""
        return (self.studio.transport.value.program or 0) % 128

    def _follow_tasks(self, tasks: Sequence[Any]) -> None:
        if self._task is not None and self._task not in [task.id for task in tasks]:
            self._task = None
            self.readiness_changed.emit()


def chosen_of(roll: RollContent) -> ShownClip | None:
    """The clip of the roll that commands are about."""
    if roll.current is None or not 0 <= roll.current < len(roll.clips):
        return None
    return roll.clips[roll.current]


def _music(clip: Clip) -> tuple[object, ...]:
    return (clip.melody, clip.bass, clip.drums)


def _exchanged(
    clips: tuple[ShownClip, ...], old: ShownClip, new: ShownClip
) -> tuple[ShownClip, ...]:
    return tuple(new if clip is old else clip for clip in clips)
