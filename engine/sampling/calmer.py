"""Make it calmer: a walk from a clip to where the music is less aroused, a little at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.calm.arousal import Reason, arousal_of
from engine.calm.heard import heard_clip
from engine.converters.limits import NO_LIMITS, Limits
from engine.errors import LentoError
from engine.jobs import JobLink, Progress
from engine.model.kind import MELODIC
from engine.model.music_model import LatentPoint, MusicModel, load_model
from engine.music.clip import Clip
from engine.sampling.jobs import SourceClip, Waypoint, locate
from engine.sampling.made import Choice, MadeClip, Wording, decode_points

_FALL, _MOST_OF_ALL = 0.07, 0.75  # Of arousal a step; and the share of it that a walk may take.
_FALLEN = 0.005  # Less is no step.
_FEWEST_NOTES = 3  # Silence is calm too, and no music.
_NOISE = (0.15, 0.3, 0.5, 0.8)  # Standard deviations of the steps that are tried.
_OF_EACH = 24
_SHORTEST = 0.7  # Of a step along the slope, in standard deviations; then twice, then thrice that.
_RIDGE = 1.0
_PER_SQUARE = 0.004  # What a unit of squared distance from the origin counts beside arousal.
_BESIDE_SCALE = 0.5  # What a clip counts all of whose notes lie beside the scale.

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class CalmerJob:
    """Make clips that are calmer and calmer, each near the one before.

    Attributes:
        model: The model's file.
        origin: The clip or place that is too lively.
        steps: How many clips at most, at least 1; the walk ends where nothing near is calmer.
        seed: Same seed, same clips.
        wording: Tempo, program and name; the tempo counts: slower music is calmer.
        limits: What they keep to.
    """

    model: Path
    origin: Waypoint
    steps: int = 4
    seed: int = 0
    wording: Wording = Wording(name="Calmer")  # noqa: RUF009  (a frozen value)
    limits: Limits = NO_LIMITS

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """Clips whose arousal, as engine.calm measures it, falls from each to the next; none
        where nothing near is calmer and still a melody.

        Raises:
            LentoError: The model cannot place the clip, or nobody can tell how calm its clips are.
        """
        model = load_model(self.model)
        if model.config.content not in MELODIC:
            raise LentoError(
                f"The model {model.name} writes {model.config.content}, and how calm they are "
                "cannot be told. Choose a model of melodies."
            )
        (origin,) = locate(model, (self.origin,), link)
        name = self.wording.name
        found = self._walk(model, origin, link)
        return tuple(
            replace(one, clip=replace(one.clip, name=f"{name} {n}" if len(found) > 1 else name))
            for n, one in enumerate(found, start=1)
        )

    def _walk(self, model: MusicModel, origin: LatentPoint, link: JobLink) -> list[MadeClip]:
        walk = _Walk(model, origin, self.wording, Choice(limits=self.limits))
        (rebuilt,) = walk.write([origin.z])
        fewest = min(_FEWEST_NOTES, rebuilt.clip.onsets)
        z, arousal = origin.z, self._arousal_of_origin(rebuilt)
        fall = min(_FALL, _MOST_OF_ALL * arousal / self.steps)
        rng = np.random.default_rng(self.seed)
        found: list[MadeClip] = []
        for number in range(self.steps):
            link.raise_if_cancelled()
            link.report(Progress("calmer", number, self.steps))
            tried = [one for one in walk.around(z, rng) if one.clip.onsets >= fewest]
            calmer = [one for one in tried if _value(one) < arousal - _FALLEN]
            if not calmer or link.stop_requested:
                break
            goal = arousal - fall
            found.append(min(calmer, key=lambda one: walk.cost(one, goal)))
            z, arousal = found[-1].point.z, _value(found[-1])
        return found

    def _arousal_of_origin(self, rebuilt: MadeClip) -> float:
        """What every clip must stay below: as the clip is, and as the model hears it."""
        if not isinstance(self.origin, SourceClip):
            return _value(rebuilt)
        own = self.origin.clip.with_tempo(self.wording.tempo_qpm)
        return min(_value(rebuilt), arousal_of(heard_clip(own, self.origin.key)).value)


@dataclass(frozen=True, slots=True, eq=False)
class _Walk:
    """Where a walk comes from, and how its clips are written."""

    model: MusicModel
    origin: LatentPoint
    wording: Wording
    choice: Choice

    def write(self, places: Sequence[FloatArray]) -> tuple[MadeClip, ...]:
        """The likeliest clips at places."""
        points = [LatentPoint(z, self.origin.frame) for z in places]
        return decode_points(self.model, points, self.wording, self.choice)

    def around(self, z: FloatArray, rng: np.random.Generator) -> tuple[MadeClip, ...]:
        """Clips around a place, and some down the slope that their arousal shows."""
        noise = rng.standard_normal((len(_NOISE), _OF_EACH, len(z)))
        steps = (np.array(_NOISE)[:, None, None] * noise).reshape(-1, len(z))
        made = self.write(list((z + steps).astype(np.float32)))
        down = _slope(steps, np.array([_value(one) for one in made]))
        usual = _SHORTEST * np.sqrt(len(z))
        far = [(z - share * usual * down).astype(np.float32) for share in (1, 2, 3)]
        return (*made, *self.write(far))

    def cost(self, made: MadeClip, goal: float) -> float:
        """How far a clip is from as calm as the goal, from the origin and from its key."""
        away = float(((made.point.z - self.origin.z) ** 2).sum())
        beside = 1.0 - _in_scale(made)
        return abs(_value(made) - goal) + _PER_SQUARE * away + _BESIDE_SCALE * beside


def calmed_by(before: Clip, after: Clip) -> tuple[Reason, ...]:
    """What makes one clip calmer than another: features with what they measure now.

    The contribution is how much of the logit each took away (below 0) or added, the most calming
    first.
    """
    was = {reason.feature: reason.contribution for reason in arousal_of(before).reasons}
    reasons = [
        replace(reason, contribution=reason.contribution - was.get(reason.feature, 0.0))
        for reason in arousal_of(after).reasons
    ]
    return tuple(sorted(reasons, key=lambda reason: (reason.contribution, reason.feature)))


def _value(made: MadeClip) -> float:
    # With its key, which arousal does not ask for, so that nobody looks for one.
    return arousal_of(heard_clip(made.clip, made.point.frame.key)).value


def _in_scale(made: MadeClip) -> float:
    classes = made.point.frame.key.pitch_classes
    notes = made.clip.melody.notes
    return sum(n.pitch % 12 in classes for n in notes) / len(notes) if notes else 1.0


def _slope(steps: NDArray[np.float64], arousal: NDArray[np.float64]) -> NDArray[np.float64]:
    """The direction in which arousal grows around a place, of length 1; ridge regression."""
    inner = steps @ steps.T
    inner += _RIDGE * np.trace(inner) / len(inner) * np.eye(len(inner))
    slope = steps.T @ np.linalg.solve(inner, arousal - arousal.mean())
    length = float(np.linalg.norm(slope))
    return np.asarray(slope / length if length > 0 else slope)
