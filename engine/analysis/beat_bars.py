"""Which beats start bars, and how many beats a bar has."""

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
    votes = np.full(len(beats), _CONSTANT)
    for name, weight in _WEIGHTS.items():
        column = traits[name]
        votes += weight * (column - column.mean()) / (column.std() + 1e-6)
    return votes


def _traits(beats: Times, sounds: Sounds) -> dict[str, Times]:
    count = len(beats)
    starts = np.interp(sounds.starts_s, beats, np.arange(count))
    ends = np.interp(sounds.starts_s + sounds.lengths_s, beats, np.arange(count))
    nearest = np.rint(starts).astype(np.int64)
    on = np.abs(starts - nearest) < _ON_BEAT
    row, held = nearest[on], np.clip(ends - starts, 0.05, _LONGEST_BEATS)[on]
    longest, lowest = np.zeros(count), np.full(count, 90.0)
    np.maximum.at(longest, row, held)
    np.minimum.at(lowest, row, sounds.pitches[on])
    profile = _profiles(starts, ends, sounds, count)
    return {
        "held": np.log1p(np.bincount(row, held, count)),
        "low held": np.log1p(np.bincount(row, held * sounds.low[on], count)),
        "longest": np.log1p(longest),
        "depth": -lowest / 24.0,
        "harmony after 1": _novelty(profile, 1),
        "harmony after 2": _novelty(profile, 2),
        "harmony after 4": _novelty(profile, 4),
    }


def _profiles(starts: Times, ends: Times, sounds: Sounds, count: int) -> Times:
    """How long each pitch class sounds in each beat, low notes counted double, summed up to it."""
    first = np.clip(np.floor(starts + 0.1).astype(np.int64), 0, count - 1)
    last = np.clip(np.ceil(ends - 0.1).astype(np.int64), first + 1, first + _LONGEST_BEATS)
    spans = np.maximum(np.minimum(last, count) - first, 1)
    note = np.repeat(np.arange(len(sounds)), spans)
    inside = np.arange(len(note)) - np.repeat(np.cumsum(spans) - spans, spans)
    beat = np.minimum(first[note] + inside, count - 1)
    overlap = np.minimum(ends[note], beat + 1) - np.maximum(starts[note], beat)
    weight = np.clip(overlap, 0.0, 1.0) * sounds.sung[note] * (1.0 + sounds.low[note])
    table = np.bincount(beat * 12 + sounds.pitches[note] % 12, weight, count * 12)
    return np.concatenate([np.zeros((1, 12)), table.reshape(count, 12).cumsum(0)])


def _novelty(summed: Times, width: int) -> Times:
    """How much the pitch classes of so many beats differ from those of as many before."""
    here = np.arange(len(summed) - 1)
    past = summed[here] - summed[np.maximum(here - width, 0)]
    coming = summed[np.minimum(here + width, len(here))] - summed[here]
    sizes = (past**2).sum(1) * (coming**2).sum(1)
    return np.asarray(1.0 - (past * coming).sum(1) / np.sqrt(sizes + 1e-6))


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
    totals, before = [0.0] * count, []
    for vote in votes.tolist():
        top = max(totals)
        leap, origin = top - _IRREGULAR, totals.index(top)
        stays = [totals[place - 1] >= leap for place in range(count)]
        before.append([(place - 1) % count if stays[place] else origin for place in range(count)])
        totals = [totals[place - 1] if stays[place] else leap for place in range(count)]
        totals[0] += vote
    place = totals.index(max(totals))
    path = [place]
    for origins in reversed(before[1:]):
        path.append(origins[path[-1]])
    return np.flatnonzero(np.array(path[::-1]) == 0)


def _logit(share: float) -> float:
    return float(np.log(share / (1.0 - share)))
