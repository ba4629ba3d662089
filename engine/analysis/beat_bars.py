"""Which beats start bars, and how many beats a bar has."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.analysis.onsets import Sounds
from engine.analysis.time_map import Times

# A logit of 'this beat starts a bar', fitted to 455 POP909 songs; each trait in standard deviations
# from its mean over the piece.
_WEIGHTS: Final = {
    "held": 0.005,
    "low held": 0.449,
    "longest": 0.341,
    "depth": 0.206,
    "harmony after 1": 0.26,
    "harmony after 2": 0.352,
    "harmony after 4": 0.07,
}
_CONSTANT: Final = -1.444
_USUAL_SHARE: Final = 1 / 4  # Of beats that start bars, in what it was fitted to.
_BARS_IN_STRETCH: Final = 6
_IRREGULAR: Final = 8.0  # What a bar of another length must bring.
_ON_BEAT: Final = 0.12
_LONGEST_BEATS: Final = 8
# The logit of the phase being right, from how far its mean vote is above the next: fitted by eye to
# the songs whose annotation does not contradict their basses.
_CERTAIN, _DOUBT = 4.5, -0.067

Leaps = list[tuple[int, int, int]]  # At which beat, into which phase of the bar, from which.


@dataclass(frozen=True, slots=True)
class Bars:
    """How beats make bars.

    Attributes:
        beats: Beats in a bar.
        downbeats: Which beats start bars; neighbours are sometimes another number apart.
        confidence: How likely most of them are right, 0..1.
    """

    beats: int
    downbeats: tuple[int, ...]
    confidence: float


def bars_of(beats: Times, sounds: Sounds, candidates: tuple[int, ...] = (3, 4)) -> Bars:
    """Count beats to the bar, of these candidates, and say where bars start."""
    if candidates == (1,):
        return Bars(1, tuple(range(len(beats))), 1.0)
    votes = downbeat_votes(beats, sounds)
    best = max(candidates, key=lambda count: _likelihood(votes, count))
    places = _downbeats(votes - _logit(_USUAL_SHARE) + _logit(1 / best), best)
    means = np.array([votes[phase::best].mean() for phase in range(min(best, len(votes)))])
    own = np.bincount(places % best, minlength=best).argmax()
    margin = float(means[own] - np.delete(means, own).max()) if own < len(means) > 1 else 0.0
    confidence = 1.0 / (1.0 + np.exp(-_CERTAIN * (margin - _DOUBT)))
    return Bars(best, tuple(places.tolist()), float(confidence))


def downbeat_votes(beats: Times, sounds: Sounds) -> Times:
    """For each beat the logit of its starting a bar."""
    traits = _traits(beats, sounds)
    table = np.array([traits[name] for name in _WEIGHTS])
    table -= table.mean(1, keepdims=True)
    spreads = np.sqrt((table * table).mean(1))
    return np.asarray(_CONSTANT + (np.array([*_WEIGHTS.values()]) / (spreads + 1e-6)) @ table)


def _traits(beats: Times, sounds: Sounds) -> dict[str, Times]:
    count = len(beats)
    starts = np.interp(sounds.starts_s, beats, np.arange(count))
    ends = np.interp(sounds.starts_s + sounds.lengths_s, beats, np.arange(count))
    nearest = np.rint(starts)
    on = np.abs(starts - nearest) < _ON_BEAT
    row, low = nearest[on].astype(np.int64), sounds.low[on]
    held = np.minimum(np.maximum((ends - starts)[on], 0.05), _LONGEST_BEATS)
    longest, lowest = np.zeros(count), np.full(count, 90.0)
    np.maximum.at(longest, row, held)
    np.minimum.at(lowest, row, sounds.pitches[on])
    profile = _profiles(starts, ends, sounds, count)
    return {
        "held": np.log1p(np.bincount(row, held, count)),
        "low held": np.log1p(np.bincount(row, held * low, count)),
        "longest": np.log1p(longest),
        "depth": -lowest / 24.0,
        "harmony after 1": _novelty(profile, 1),
        "harmony after 2": _novelty(profile, 2),
        "harmony after 4": _novelty(profile, 4),
    }


def _profiles(starts: Times, ends: Times, sounds: Sounds, count: int) -> Times:
    """How long each pitch class sounds up to each beat, low notes counted double.

    A note counts by its share of its first beat and of its last, and wholly in those between.
    Shape (12, beats + 1).
    """
    first = np.minimum((starts + 0.1).astype(np.int64), count - 1)
    last = np.minimum(np.ceil(ends - 0.1).astype(np.int64) - 1, first + _LONGEST_BEATS - 1)
    last = np.maximum(np.minimum(last, count - 1), first)
    weight = sounds.sung * (1.0 + sounds.low)
    goes_on = weight * (last > first)
    row = sounds.pitches % 12 * (count + 1)
    size = 12 * (count + 1)
    opening = np.minimum(ends, first + 1.0) - np.maximum(starts, first)
    closing = np.minimum(ends - last, 1.0)
    changes = np.bincount(row + first + 1, goes_on, size)
    changes -= np.bincount(row + last, goes_on, size)
    table = changes.reshape(12, -1).cumsum(1)
    opened = np.bincount(row + first, weight * np.minimum(np.maximum(opening, 0.0), 1.0), size)
    table += (opened + np.bincount(row + last, goes_on * closing, size)).reshape(12, -1)
    summed = np.zeros_like(table)
    table[:, :-1].cumsum(1, out=summed[:, 1:])
    return summed


def _novelty(summed: Times, width: int) -> Times:
    """How much the pitch classes of so many beats differ from those of as many before."""
    before, behind = summed[:, :1].repeat(width, 1), summed[:, -1:].repeat(width - 1, 1)
    padded = np.concatenate((before, summed, behind), axis=1)
    spans = padded[:, width:] - padded[:, :-width]  # Of so many beats up to each beat, and on.
    sizes = (spans * spans).sum(0)
    both = (spans[:, :-width] * spans[:, width:]).sum(0)
    return np.asarray(1.0 - both / np.sqrt(sizes[:-width] * sizes[width:] + 1e-6))


def _likelihood(votes: Times, count: int) -> float:
    """How well bars of so many beats fit, each stretch of a few bars at its best phase."""
    votes = votes - _logit(_USUAL_SHARE) + _logit(1 / count)
    return float(_stretches(votes, count).max(1).sum() - np.logaddexp(0.0, votes).sum())


def _stretches(votes: Times, count: int) -> Times:
    """Votes summed up by stretch and by place in the bar."""
    size = count * _BARS_IN_STRETCH
    padded = np.append(votes, np.full(-len(votes) % size, votes.mean()))
    return np.asarray(padded.reshape(-1, _BARS_IN_STRETCH, count).sum(1))


def _downbeats(votes: Times, count: int) -> NDArray[np.int64]:
    """The best downbeats where bars mostly have so many beats.

    Where all stretches agree on the phase they are every so many beats; otherwise bars of another
    length are weighed against what they bring (Viterbi).
    """
    phases = _stretches(votes, count).argmax(1)
    if (phases == phases[0]).all():
        return np.arange(phases[0], len(votes), count)
    leaps: Leaps = []
    totals, top, best = [0.0] * count, 0.0, 0  # By phase: each gets the votes of its own beats.
    for beat, vote in enumerate(votes.tolist()):
        phase = beat % count
        totals[phase] += vote
        changed: Iterable[int] = (phase,)
        if phase == best or totals[phase] > top:  # What is worth a leap changes for all.
            top = max(totals)
            best, changed = totals.index(top), range(count)
        for phase in changed:
            if totals[phase] < top - _IRREGULAR:
                totals[phase] = top - _IRREGULAR
                leaps.append((beat + 1, phase, best))
    return _places(leaps, best, len(votes), count)


def _places(leaps: Leaps, phase: int, end: int, count: int) -> NDArray[np.int64]:
    """The downbeats, from the last leap into their phase back to the first beat."""
    spans = []
    for beat, reached, origin in reversed(leaps):
        if reached == phase:
            spans.append(np.arange(beat + (phase - beat) % count, end, count))
            phase, end = origin, beat
    spans.append(np.arange(phase, end, count))
    return np.concatenate(spans[::-1])


def _logit(share: float) -> float:
    return float(np.log(share / (1.0 - share)))
