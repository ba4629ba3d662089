"""Swung eighths: recognised where beats are written well, and made straight.

A swung pair is written as it sounds in most MIDI files: the second eighth comes at about two thirds
of the beat. On a grid of sixteenths it would become a dotted rhythm, which it is not.
"""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from engine.analysis.medians import median
from engine.analysis.time_map import Times
from engine.music.score import Score

LIGHTEST, HEAVIEST = 1.5, 2.5
_LIKELY: Final = 0.5
_FEWEST, _FEWEST_SHARE = 16, 0.7  # Of what starts between beats.
_SAME_QUARTERS = 0.02
_ON_BEAT: Final = 0.09  # Distance to a beat, in beats.
_SPREAD: Final = 0.035  # Of the second eighths, in beats; more is not one rhythm.


@dataclass(frozen=True, slots=True)
class Swing:
    """How eighths are played.

    Attributes:
        ratio: The first of two eighths against the second; 1 is straight.
        confidence: How likely that is, 0..1.
    """

    ratio: float
    confidence: float

    @property
    def likely(self) -> bool:
        """Whether the eighths most likely swing."""
        return self.ratio > 1.0 and self.confidence >= _LIKELY


STRAIGHT = Swing(1.0, 1.0)


def swing_of(score: Score) -> Swing:
    """Tell whether eighths swing, and how much.

    They do where nearly all that starts between the beats starts at one place, three to five
    sevenths on: little at the half, as in straight music, at the first third, as in triplets and
    6/8, or on the sixteenths.
    """
    starts = [track.notes.starts for track in score.tracks if not track.is_drum]
    if not starts or score.meters[0].meter.steps_per_beat == 6:
        return STRAIGHT
    quarters = np.concatenate(starts)
    # Stable sorting is quick where the runs of a few tracks only have to be merged.
    lines = np.sort(np.rint(quarters / _SAME_QUARTERS), kind="stable")
    lines = lines[np.append(True, lines[1:] != lines[:-1])] * _SAME_QUARTERS
    places = lines - np.floor(lines)
    between = places[(places > _ON_BEAT) & (places < 1.0 - _ON_BEAT)]
    earliest, latest = LIGHTEST / (1.0 + LIGHTEST), HEAVIEST / (1.0 + HEAVIEST)
    late = between[(between > earliest - _SPREAD) & (between < latest + _SPREAD)]
    if len(late) < max(_FEWEST, _FEWEST_SHARE * len(between)):
        return STRAIGHT
    place = median(late)
    near = late[np.abs(late - place) < 2 * _SPREAD]
    spread = float(near.std())
    share = len(near) / len(between)
    confidence = _ramp(share, _FEWEST_SHARE, 0.9) * _ramp(-spread, -2 * _SPREAD, -_SPREAD)
    if not earliest - 0.01 <= place <= latest + 0.01 or confidence == 0.0:
        return STRAIGHT
    exact = quarters % 1.0
    place = float(exact[np.abs(exact - place) < 2 * _SPREAD].mean())
    return Swing(place / (1.0 - place), confidence)


def straightened(score: Score, swing: Swing) -> Score:
    """The same piece with straight eighths; given back as it is where swing is not likely."""
    if not swing.likely:
        return score
    place = swing.ratio / (1.0 + swing.ratio)

    def straight(quarters: Times) -> Times:
        beats = np.floor(quarters)
        return beats + np.interp(quarters - beats, [0.0, place, 1.0], [0.0, 0.5, 1.0])

    return replace(
        score,
        tracks=tuple(
            replace(
                track,
                notes=track.notes.at(straight(track.notes.starts), straight(track.notes.ends)),
            )
            for track in score.tracks
        ),
    )


def _ramp(value: float, low: float, high: float) -> float:
    return min(max((value - low) / (high - low), 0.0), 1.0)
