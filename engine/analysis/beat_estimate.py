"""Beats in seconds of a piece whose written beats mean nothing."""

import numpy as np

from engine.analysis.beat_grid import steady_grid
from engine.analysis.beat_tempo import LONGEST_S, SHORTEST_S, steady_beats, tempo_curve
from engine.analysis.beat_tracking import tracked_beats
from engine.analysis.onsets import Onsets, Sounds
from engine.analysis.time_map import Times

_EVEN = 0.8
_HINT_SPAN = 1.3


def estimated_beats(sounds: Sounds, hint_qpm: float | None = None) -> tuple[Times, float]:
    """Every beat from 0 to past the last onset, in seconds, and how likely they are right."""
    onsets = Onsets.of(sounds)
    span = (SHORTEST_S, LONGEST_S)
    if hint_qpm is not None:
        span = (60.0 / hint_qpm / _HINT_SPAN, 60.0 / hint_qpm * _HINT_SPAN)
    grid = steady_grid(onsets.times_s)
    if grid.steadiness > _EVEN:
        length, beat = steady_beats(onsets, grid, span)
        beats = np.array([beat, beat + length])
    else:
        beats = tracked_beats(onsets, tempo_curve(onsets, span))
    end = float((sounds.starts_s + sounds.lengths_s).max())
    return _everywhere(beats, end), 0.5


def _everywhere(beats: Times, end_s: float) -> Times:
    """The beats, gone on with to both sides: from 0 to past the end."""
    first, last = beats[1] - beats[0], beats[-1] - beats[-2]
    earlier = beats[0] - first * np.arange(int(max(beats[0], 0.0) / first) + 1, 0, -1)
    later = beats[-1] + last * np.arange(1, int(max(end_s - beats[-1], 0.0) / last) + 3)
    whole = np.concatenate([earlier, beats, later])
    return whole[whole >= 0.0]
