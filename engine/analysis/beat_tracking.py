"""Beats from onsets where the tempo moves.

A beat is a stretch of time in which onsets lie where music puts them, and those on it stand out.
Time is first bent by the tempo curve, so that beats are nearly even; the best chain of beats, each
about as long as the one before, is then found by dynamic programming over (time, length).

Source: Ellis 2007, 'Beat tracking by dynamic programming'; the states of Whiteley, Cemgil and
Godsill 2006, 'Bayesian modelling of temporal structure in musical audio'; the onsets of Raphael
2002, 'A hybrid graphical model for rhythmic parsing'.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.analysis.beat_places import log_places, near
from engine.analysis.beat_tempo import raster
from engine.analysis.onsets import Onsets
from engine.analysis.time_map import Times

_FRAMES: Final = 32  # In a beat of the tempo curve.
_LENGTHS: Final = np.arange(27, 38)
_SHORTEST, _LONGEST = int(_LENGTHS[0]), int(_LENGTHS[-1])
_OFF_CURVE: Final = 0.08  # A beat differs by so much from the curve, in log frames.
_CHANGE: Final = 0.03  # And by so much from the one before.
_WEIGHT: Final = 0.5
_STEP_S: Final = 0.05

Line = NDArray[np.float32]


def tracked_beats(onsets: Onsets, curve: tuple[Times, Times], in_three: bool) -> Times:
    """The beats, in seconds, from before the first onset to after the last."""
    beyond = 3.0 * float(curve[1].max())
    clock = np.arange(onsets.times_s[0] - beyond, onsets.times_s[-1] + beyond, _STEP_S)
    rate = 1.0 / np.interp(clock, *curve)
    bent = np.concatenate([[0.0], np.cumsum((rate[1:] + rate[:-1]) / 2 * _STEP_S)])
    at = np.interp(onsets.times_s, clock, bent) * _FRAMES
    start = at[0] - _LONGEST
    gains = _gains(at - start, onsets.stress, log_places(_phases(), in_three))
    return np.asarray(np.interp((_best_chain(gains) + start) / _FRAMES, bent, clock))


def _phases() -> Times:
    """The place in the beat of each frame from its start on, for beats of each length."""
    return np.arange(_LONGEST + 1)[:, None] / _LENGTHS[None]


def _gains(at: Times, stress: Times, places: Times) -> Line:
    """What a beat from each frame on brings, by its length."""
    phase = _phases()
    size = int(at[-1]) + _LONGEST + 2
    inside = phase < 1.0
    gains = np.zeros((size, len(_LENGTHS)), np.float32)
    for values, expected in ((np.ones(len(at)), places), (stress, near(phase, 0.0))):
        line = raster(at, values, size + len(phase))
        windows = np.lib.stride_tricks.sliding_window_view(line, len(phase))[:size]
        gains += windows @ (_WEIGHT * np.where(inside, expected, 0.0)).astype(np.float32)
    off_curve = 0.5 * (np.log(_LENGTHS / _FRAMES) / _OFF_CURVE) ** 2
    return np.asarray(gains - off_curve.astype(np.float32))


def _best_chain(gains: Line) -> NDArray[np.int64]:
    """Frames of the beats. A block as long as the shortest beat is worked out at once."""
    size, kinds = gains.shape
    ratios = np.log(_LENGTHS[:, None] / _LENGTHS[None]) / _CHANGE
    cost = (0.5 * ratios**2).astype(np.float32)
    onward = np.zeros((size + _SHORTEST, kinds), np.float32)  # The best up to here, and on.
    onward[:_LONGEST] = gains[:_LONGEST]
    before = np.zeros((size + _SHORTEST, kinds), np.int8)
    flat = onward.reshape(-1)
    ended = np.arange(_SHORTEST)[:, None] * kinds - _LENGTHS * kinds + np.arange(kinds)
    for start in range(_LONGEST, size, _SHORTEST):
        stop = start + _SHORTEST
        choices = flat[ended + start * kinds][:, None, :] - cost
        before[start:stop] = choices.argmax(2)
        onward[start:stop] = choices.max(2)
        onward[start : min(stop, size)] += gains[start:stop]
    return _chain_back(onward[:size], before)


def _chain_back(onward: Line, before: NDArray[np.int8]) -> NDArray[np.int64]:
    tail = onward[-_LONGEST:]
    row, kind = divmod(int(tail.argmax()), onward.shape[1])
    frame = len(onward) - _LONGEST + row
    frames = [frame]
    while frame >= _LONGEST:
        kind = int(before[frame, kind])
        frame -= int(_LENGTHS[kind])
        frames.append(frame)
    return np.array(frames[::-1])
