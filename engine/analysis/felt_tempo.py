"""How fast a piece feels: beats a minute, from its onsets and not from the tempo it is written at.

Written tempi predict nothing of how lively a piece is (most files say 120), and the same music is
written in quarters by one person and in eighths by the next.
"""

from dataclasses import dataclass

import numpy as np

from engine.analysis.beat_level import LEVELS, Level, level_odds
from engine.analysis.beats import Beats, beats_of
from engine.analysis.medians import median
from engine.analysis.onsets import Onsets, Sounds
from engine.analysis.time_map import TimeMap, Times
from engine.music.score import Score

_LIKELY = 0.7  # A level other than the written one must be at least so likely.
_FEWEST_BEATS = 4
_BEATS_OF_LEVEL = {"slower": 0.5, "same": 1.0, "faster": 2.0}


@dataclass(frozen=True, slots=True)
class FeltTempo:
    """The tempo that a listener would tap.

    Attributes:
        bpm: Beats a minute; 0 where nothing is heard.
        level: Whether that is every written (or estimated) beat, every other, or twice as many.
        confidence: How likely it is that level and no other, 0..1.
    """

    bpm: float
    level: Level
    confidence: float


def felt_bpm(score: Score) -> float:
    """Beats a minute as a listener would tap them."""
    return felt_tempo(score, beats_of(score)).bpm


def felt_tempo(score: Score, beats: Beats, *, sounds: Sounds | None = None) -> FeltTempo:
    """Which level of the beats is felt, and how fast that is, in the middle of the piece.

    Args:
        score: The piece.
        beats: Its beats.
        sounds: Its notes where they are gathered already.
    """
    if not any(len(track.notes) for track in score.tracks):
        return FeltTempo(0.0, "same", 0.0)
    estimated = beats.source == "estimated"
    times = np.array(beats.times_s) if estimated else _written_beats(score, beats)
    bpm = 60.0 / median(times[1:] - times[:-1])
    if estimated and not beats.shifted:  # The estimate has chosen its level already.
        return FeltTempo(bpm, "same", beats.confidence)
    sounds = sounds or Sounds.of(score)
    if len(times) < _FEWEST_BEATS or len(sounds) < _FEWEST_BEATS:
        return FeltTempo(bpm, "same", 0.0)
    odds = level_odds(times, sounds, Onsets.of(sounds))
    odds = np.where(odds < _LIKELY, odds * (np.array(LEVELS) == "same"), odds)
    best = int(odds.argmax())
    level = LEVELS[best]
    return FeltTempo(bpm * _BEATS_OF_LEVEL[level], level, float(odds[best]))


def _written_beats(score: Score, beats: Beats) -> Times:
    """The written beats in seconds, from the first note to the last; two at least."""
    first = min(float(track.notes.starts[0]) for track in score.tracks) // beats.quarters_per_beat
    last = score.end_quarter // beats.quarters_per_beat
    return TimeMap.of(score.tempos).seconds_at(
        np.arange(first, max(last, first + 1) + 1) * beats.quarters_per_beat
    )
