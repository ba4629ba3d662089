"""Beats in seconds of a piece whose written beats mean nothing."""

from dataclasses import dataclass

import numpy as np

from engine.analysis.beat_grid import Grid, phase_odds, steady_grid
from engine.analysis.beat_level import LEVELS, at_level, level_odds
from engine.analysis.beat_tempo import (
    LONGEST_S,
    SHORTEST_S,
    smooth_path,
    steady_beats,
    tempo_curve,
)
from engine.analysis.beat_tracking import tracked_beats
from engine.analysis.onsets import Onsets, Sounds
from engine.analysis.time_map import Times

_EVEN = 0.45
_WINDOW_S, _EVEN_IN_WINDOW, _EVEN_WINDOWS = 10.0, 0.5, 0.9
_HINT_SPAN = 1.42  # A little over an octave, with the hint in its middle.
_STRETCH = 16  # Beats that have their phase in common.
_OTHER_PHASE = 8.0  # How much better another phase must be to change to it.
_PHASE_WEIGHT = 0.25


@dataclass(frozen=True, slots=True, eq=False)
class Estimate:
    """Beats that were heard.

    Attributes:
        times_s: Every beat from 0 to past the end.
        in_three: Whether beats are in three, as in 6/8.
        confidence: How likely they are right, 0..1.
    """

    times_s: Times
    in_three: bool
    confidence: float


def estimated_beats(sounds: Sounds, hint_bpm: float | None = None) -> Estimate:
    """Find the beats; a hint says about how many a minute there are, and at which level."""
    onsets = Onsets.of(sounds)
    span = (SHORTEST_S, LONGEST_S)
    if hint_bpm is not None:
        span = (60.0 / hint_bpm / _HINT_SPAN, 60.0 / hint_bpm * _HINT_SPAN)
    grid = steady_grid(onsets.times_s)
    if grid.steadiness > _EVEN and _even_throughout(onsets, grid):
        beats, in_three = _even_beats(sounds, onsets, grid, span)
    else:
        *curve, in_three = tempo_curve(onsets, span)
        beats = tracked_beats(onsets, (curve[0], curve[1]), in_three)
        beats = _rephased(beats, sounds, 3 if in_three else 4)
    odds = level_odds(beats, sounds, onsets)
    if hint_bpm is None:
        beats = at_level(beats, LEVELS[int(odds.argmax())], sounds)
    end = float((sounds.starts_s + sounds.lengths_s).max())
    fit = _fit(beats, onsets, 3 if in_three else 4)
    return Estimate(_everywhere(beats, end), in_three, fit * float(odds.max()))


def _even_throughout(onsets: Onsets, grid: Grid) -> bool:
    """Whether the onsets keep to the grid in nearly every window."""
    turns = np.exp(2j * np.pi * grid.divisions * (onsets.times_s - grid.shift))
    window = ((onsets.times_s - onsets.times_s[0]) / _WINDOW_S).astype(np.int64)
    counts = np.bincount(window)
    on_grid = np.bincount(window, turns.real) > _EVEN_IN_WINDOW * counts
    return bool(counts[on_grid].sum() > _EVEN_WINDOWS * counts.sum())


def _even_beats(
    sounds: Sounds, onsets: Onsets, grid: Grid, span: tuple[float, float]
) -> tuple[Times, bool]:
    """Beats at one tempo, on those lines of the grid where what is long and low starts."""
    length, beat, in_three = steady_beats(onsets, grid, span)
    count = round(length * grid.divisions)
    if count > 1 and abs(length * grid.divisions - count) < 0.01:
        lines = np.rint((sounds.starts_s - grid.shift) * grid.divisions).astype(np.int64)
        odds = phase_odds(lines, np.minimum(sounds.lengths_s, 4 * length), sounds.low, count)
        beat = grid.shift + int(odds.argmax()) / grid.divisions
    before = np.floor((beat - onsets.times_s[0]) / length + 0.2) + 1
    beats = np.arange(beat - length * before, onsets.times_s[-1] + 2 * length, length)
    return beats, in_three


def _rephased(beats: Times, sounds: Sounds, divisions: int) -> Times:
    """Move stretches of beats to where what is long and low starts."""
    count = len(beats)
    starts = np.interp(sounds.starts_s, beats, np.arange(count))
    ends = np.interp(sounds.starts_s + sounds.lengths_s, beats, np.arange(count))
    held = np.clip(ends - starts, 0.05, 4.0)
    lines = np.rint(starts * divisions).astype(np.int64)
    stretch = np.minimum(lines // divisions, count - 1) // _STRETCH
    stretches = (count - 1) // _STRETCH + 1
    odds = np.zeros((stretches, divisions))
    for weight, share in ((4.0, held), (3.3, held * sounds.low)):
        table = np.bincount(stretch * divisions + lines % divisions, share, stretches * divisions)
        table = table.reshape(stretches, divisions)
        odds += weight * np.log(table / np.maximum(table.sum(1, keepdims=True), 1e-9) + 0.05)
    apart = np.arange(divisions) * (2.0 * _OTHER_PHASE) ** 0.5
    phases, _ = smooth_path(_PHASE_WEIGHT * odds, apart, 1.0)
    if not phases.any():
        return beats
    shift = np.repeat(phases, _STRETCH)[:count] / divisions
    places = np.arange(count) + np.where(shift > 0.5, shift - 1.0, shift)
    places = places[np.append(True, np.diff(places) > 0.6)]
    return np.asarray(np.interp(np.clip(places, 0, count - 1), np.arange(count), beats))


def _fit(beats: Times, onsets: Onsets, divisions: int) -> float:
    """How near the onsets lie to the divisions of the beats, 0..1."""
    places = np.interp(onsets.times_s, beats, np.arange(len(beats)))
    return float(abs(np.exp(2j * np.pi * divisions * places).mean()))


def _everywhere(beats: Times, end_s: float) -> Times:
    """The beats, gone on with to both sides: from 0 to past the end."""
    first, last = beats[1] - beats[0], beats[-1] - beats[-2]
    earlier = beats[0] - first * np.arange(int(max(beats[0], 0.0) / first) + 1, 0, -1)
    later = beats[-1] + last * np.arange(1, int(max(end_s - beats[-1], 0.0) / last) + 3)
    whole = np.concatenate([earlier, beats, later])
    return whole[whole >= 0.0]
