"""All notes of a piece in one set of columns, and what starts together among them."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.analysis.medians import median
from engine.analysis.time_map import TimeMap, Times
from engine.music.notes import Notes
from engine.music.score import Score

TOGETHER_S = 0.035  # What a hand spreads a chord over.
_KICKS = (35, 36)
_KICK_PITCH, _OTHER_DRUM_PITCH = 30, 72
_LONGEST_S, _SHORTEST_S = 4.0, 0.03
# A logit of 'this onset is on a beat', fitted to 152 POP909 songs: all that starts is long, none
# of it alone, it is loud, a long time follows, a short one came before.
_ON_BEAT = {"all": 1.74, "longest": -0.68, "loud": 0.35, "after": 0.39, "before": -0.18}
_NEVER_MIND = -1.6


@dataclass(frozen=True, slots=True, eq=False)
class Sounds:
    """Every note of a piece, in the order of its onset; columns of one length.

    Attributes:
        quarters: Onsets in written quarter notes.
        starts_s: Onsets in seconds.
        lengths_s: How long they are held, in seconds.
        pitches: Note numbers; kicks count as low notes and other drums as high ones.
        velocities: 1..127.
        sung: Whether it has a pitch, so is no drum.
        low: Whether it is among the lowest quarter of the notes.
    """

    quarters: Times
    starts_s: Times
    lengths_s: Times
    pitches: NDArray[np.int64]
    velocities: NDArray[np.int64]
    sung: NDArray[np.bool_]
    low: NDArray[np.bool_]

    @classmethod
    def of(cls, score: Score) -> Self:
        """Gather the notes of all tracks."""
        notes = [track.notes for track in score.tracks] or [Notes.of(())]
        quarters = np.concatenate([n.starts for n in notes])
        order = np.argsort(quarters, kind="stable")
        quarters = quarters[order]
        clock = TimeMap.of(score.tempos)
        starts = clock.seconds_at(quarters)
        ends = clock.seconds_at(np.concatenate([n.ends for n in notes])[order])
        drums = np.array([track.is_drum for track in score.tracks] or [False])
        sung = ~np.repeat(drums, [len(n) for n in notes])
        pitches = np.concatenate([n.pitches for n in notes])
        if not sung.all():
            kicks = (pitches == _KICKS[0]) | (pitches == _KICKS[1])
            strokes = np.where(kicks, _KICK_PITCH, _OTHER_DRUM_PITCH)
            pitches = np.where(sung, pitches, strokes)
        velocities, pitches = np.concatenate([n.velocities for n in notes]), pitches[order]
        low = lowest_quarter(pitches)
        return cls(quarters, starts, ends - starts, pitches, velocities[order], sung[order], low)

    def __len__(self) -> int:
        return len(self.quarters)


@dataclass(frozen=True, slots=True, eq=False)
class Onsets:
    """The moments at which notes start, in order.

    Attributes:
        times_s: When, the mean of what starts together.
        stress: How much each stands out: about the logit of its being on a beat.
        first: For each, its first row in Sounds.
    """

    times_s: Times
    stress: Times
    first: NDArray[np.int64]

    @classmethod
    def of(cls, sounds: Sounds) -> Self:
        """Group what starts together, and weigh it."""
        apart = np.ones(len(sounds), np.bool_)
        np.greater(sounds.starts_s[1:] - sounds.starts_s[:-1], TOGETHER_S, out=apart[1:])
        first = np.flatnonzero(apart)
        counts = np.append(first[1:], len(sounds)) - first
        times = np.add.reduceat(sounds.starts_s, first) / counts
        held = np.minimum(np.maximum(sounds.lengths_s, _SHORTEST_S), _LONGEST_S)
        typical = median(held)
        loud = np.maximum.reduceat(sounds.velocities, first).astype(np.float64)
        gaps = np.minimum(np.maximum(times[1:] - times[:-1], _SHORTEST_S), 2.0)
        usual = median(gaps) if len(gaps) else 1.0
        traits = {
            "all": np.log(np.add.reduceat(held, first) / typical),
            "longest": np.log(np.maximum.reduceat(held, first) / typical),
            "loud": (loud - loud.mean()) / max(float(loud.std()), 1.0),
            "after": np.log(np.concatenate((gaps, [2.0])) / usual),
            "before": np.log(np.concatenate(([2.0], gaps)) / usual),
        }
        stress = sum((traits[name] * weight for name, weight in _ON_BEAT.items()), _NEVER_MIND)
        return cls(times, np.asarray(stress), first)

    def __len__(self) -> int:
        return len(self.times_s)


def lowest_quarter(pitches: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which notes are no higher than a quarter of them is."""
    up_to = np.bincount(pitches).cumsum()  # Counted and not sorted: there are few pitches.
    return np.asarray(pitches <= np.searchsorted(up_to, len(pitches) // 4, side="right"))
