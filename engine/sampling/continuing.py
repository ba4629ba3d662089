"""What could follow a clip: new bars that go on from its end and come to one themselves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean

import numpy as np
from numpy.typing import NDArray

from engine.converters.limits import NO_LIMITS, Limits
from engine.jobs import JobLink, Progress
from engine.model.music_model import LatentPoint, MusicModel, load_model
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody
from engine.sampling.jobs import SourceClip, Waypoint, locate
from engine.sampling.made import Choice, MadeClip, Wording, decode_points
from engine.sampling.rebuild import event_accuracy

_NEAR = (0.3, 0.5, 0.8)  # Standard deviations of steps away from the clip.
_WAYS = (0.3, 0.6)  # How far on the way to somewhere new.
_OF_EACH = 16
_HEARD_TOGETHER = 24  # So many of the best are heard in one window with the end of the clip.
_SMOOTH = 4  # Semitones, a major third: a join up to here is no leap.
_SAME = 0.5  # Share of notes in common from which on two clips say the same.

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class ContinueJob:
    """Make the bars that follow a clip, several to choose from, the best first.

    Attributes:
        model: The model's file.
        origin: The clip or place that goes on.
        count: How many to offer, at least 1.
        seed: Same seed, same clips.
        wording: Tempo, program and name.
        limits: What they keep to.
    """

    model: Path
    origin: Waypoint
    count: int = 4
    seed: int = 0
    wording: Wording = Wording(name="Continued")  # noqa: RUF009  (a frozen value)
    limits: Limits = NO_LIMITS

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """Clips of the model's own length in the key and metre of the origin.

        Raises:
            LentoError: The model cannot place the clip.
        """
        model = load_model(self.model)
        link.report(Progress("continue", 0, self.count))
        before, key, center = _end_of(self.origin, model, link)
        rng = np.random.default_rng(self.seed)
        points = [LatentPoint(z, center.frame) for z in _places(model, center.z, rng)]
        choice = Choice(limits=self.limits)
        made = decode_points(model, points, self.wording, choice)
        link.raise_if_cancelled()
        costs = np.array([unfit(before, one.clip, key) for one in made])
        best = np.argsort(costs, kind="stable")[:_HEARD_TOGETHER].tolist()
        if model.can_encode:
            costs[best] += _surprise(model, before, [made[row].clip for row in best], center)
            best.sort(key=lambda row: float(costs[row]))
        chosen = _different(before, [made[row] for row in best], self.count)
        name, numbered = self.wording.name, len(chosen) > 1
        return tuple(
            replace(one, clip=replace(one.clip, name=f"{name} {number}" if numbered else name))
            for number, one in enumerate(chosen, start=1)
        )


def unfit(before: Clip, after: Clip, key: Key) -> float:
    """How badly a clip goes on from another, from 0; about 1 for each thing that is wrong."""
    if not after.sounds:
        return float("inf")
    apart = abs(after.onsets / after.steps - before.onsets / before.steps)
    cost = apart * before.steps / max(1, before.onsets) + 0.5 * (1.0 - _same_rhythm(before, after))
    cost += max(0.0, _same_notes(before, after) - _SAME) / (1.0 - _SAME)
    if not before.melody.notes or not after.melody.notes:
        return cost
    return cost + _join(before, after) + _register(before, after) + _open_end(after, key)


def _end_of(origin: Waypoint, model: MusicModel, link: JobLink) -> tuple[Clip, Key, LatentPoint]:
    """The last bars before what follows, as many as the model hears; their key and place."""
    if isinstance(origin, LatentPoint):
        (made,) = decode_points(model, (origin,), Wording())
        return made.clip, origin.frame.key, origin
    end = tail(origin.clip, model.bars)
    source = SourceClip(end if end.sounds else origin.clip, origin.key)
    (point,) = locate(model, (source,), link)
    return source.clip, origin.key, point


def tail(clip: Clip, bars: int) -> Clip:
    """The last bars of a clip; all of one that is no longer."""
    start = max(0, clip.bars - bars) * clip.meter.steps_per_bar
    return _cut(clip, start, clip.steps)


def _cut(clip: Clip, start: int, end: int) -> Clip:
    hits = (h for h in clip.drums if start <= h.step < end)
    chords = (
        replace(
            c, start_step=max(c.start_step, start) - start, end_step=min(c.end_step, end) - start
        )
        for c in clip.chords
        if c.start_step < end and c.end_step > start
    )
    return replace(
        clip,
        melody=clip.melody.between(start, end),
        bass=clip.bass.between(start, end),
        drums=tuple(replace(hit, step=hit.step - start) for hit in hits),
        chords=tuple(chords),
        bars=(end - start) // clip.meter.steps_per_bar,
        parts=(),
    )


def _places(model: MusicModel, center: FloatArray, rng: np.random.Generator) -> list[FloatArray]:
    """Where to look: around the clip, and on ways from it to where the model is at home."""
    near = [center + far * rng.standard_normal((_OF_EACH, len(center))) for far in _NEAR]
    home = model.draw(_OF_EACH, int(rng.integers(2**31)))
    ways = [center + share * (home - center) for share in _WAYS]
    return list(np.concatenate([*near, *ways, home]).astype(np.float32))


def _same_rhythm(before: Clip, after: Clip) -> float:
    """How alike the rhythms of the two are, 0..1."""
    a, b = ({step for step, _ in _onsets(clip)} for clip in (before, after))
    return len(a & b) / max(1, len(a | b))


def _same_notes(before: Clip, after: Clip) -> float:
    """How much the two say the same, 0..1."""
    a, b = _onsets(before), _onsets(after)
    return len(a & b) / max(1, len(a | b))


def _onsets(clip: Clip) -> frozenset[tuple[int, int]]:
    lines = (note for line in (clip.melody, clip.bass) for note in line.notes)
    pitched = {(note.start_step, note.pitch) for note in lines}
    return frozenset(pitched | {(hit.step, -hit.pitch) for hit in clip.drums})


def _join(before: Clip, after: Clip) -> float:
    """A leap or a hole between the two melodies."""
    last, first = before.melody.notes[-1], after.melody.notes[0]
    leap = max(0, abs(first.pitch - last.pitch) - _SMOOTH) / _SMOOTH
    rest = before.steps - last.end_step + first.start_step
    return leap + max(0.0, rest / before.meter.steps_per_beat - 1.0) / 2


def _register(before: Clip, after: Clip) -> float:
    a, b = (fmean(note.pitch for note in clip.melody.notes) for clip in (before, after))
    return max(0.0, abs(a - b) - 2.0) / 6.0


def _open_end(after: Clip, key: Key) -> float:
    """A close that is none: off the tonic's chord, or on a short note; notes beside the scale."""
    last = after.melody.notes[-1]
    third = (key.tonic + (3 if key.minor else 4)) % 12
    rank = {key.tonic: 0.0, third: 0.3, (key.tonic + 7) % 12: 0.4}
    short = last.end_step - last.start_step < after.meter.steps_per_beat
    pitches = [note.pitch % 12 in key.pitch_classes for note in after.melody.notes]
    return rank.get(last.pitch % 12, 1.0) + 0.5 * short + 2.0 * (1.0 - fmean(pitches))


def _surprise(
    model: MusicModel, before: Clip, after: Sequence[Clip], center: LatentPoint
) -> NDArray[np.float64]:
    """How badly the model knows the window of the end of one clip and the beginning of others."""
    half = model.bars // 2 * center.frame.meter.steps_per_bar
    if not half or before.steps < half:
        return np.zeros(len(after))
    joined = [
        _joined(_cut(before, before.steps - half, before.steps), clip, half) for clip in after
    ]
    frames = [center.frame] * len(joined)
    rebuilt = model.decode(model.encode(joined, frames), frames)
    content = model.config.content
    same = [event_accuracy(a, b, content) for a, b in zip(joined, rebuilt, strict=True)]
    return 1.0 - np.array(same)


def _joined(end: Clip, clip: Clip, half: int) -> Clip:
    """An end of a clip and the first steps of another as one clip."""
    begin = _cut(clip, 0, clip.steps - half)

    def both(a: Melody, b: Melody) -> Melody:
        return Melody((*a.notes, *b.shifted(half).notes))

    late: tuple[DrumHit, ...] = tuple(replace(h, step=h.step + half) for h in begin.drums)
    return replace(
        begin,
        melody=both(end.melody, begin.melody),
        bass=both(end.bass, begin.bass),
        drums=(*end.drums, *late),
        bars=end.bars + begin.bars,
        chords=clip.chords,
    )


def _different(before: Clip, made: Sequence[MadeClip], count: int) -> tuple[MadeClip, ...]:
    """The first that say something else than the clip and than each other, then the rest."""
    chosen: list[MadeClip] = []
    others: list[MadeClip] = []
    for one in made:
        told = [before, *(c.clip for c in chosen)]
        new = all(_same_notes(clip, one.clip) < _SAME for clip in told)
        (chosen if new else others).append(one)
    return (*chosen, *others)[:count]
