"""How fast the beats go, all through a piece: at one steady rate, or on a curve."""

import numpy as np
from numpy.typing import NDArray

from engine.analysis.beat_grid import Grid
from engine.analysis.beat_places import log_places, near
from engine.analysis.onsets import Onsets
from engine.analysis.time_map import Times

# Beats are looked for within this octave; which level is felt is decided afterwards.
SHORTEST_S, LONGEST_S = 0.5, 1.06
_LINES_IN_A_BEAT = (1, 2, 3, 4, 6, 8, 12)
_FOLDS = 96

_WINDOW_S, _HOP_S, _RASTER_S = 8.0, 3.0, 0.01
_TRANSFORM = 4096
_PERIOD_STEP = 0.015  # In log seconds.
_CHANGE = 0.05  # A window's tempo differs by so much from the one before, in log seconds.
_HARMONICS, _PHASES = 12, 32
_WINDOW_WEIGHT = 0.5
# How much better an onset must fit beats in three: halved beats are a third longer or shorter.
_MORE_FOR_THREE, _MORE_IN_WINDOWS_FOR_THREE = 0.25, 0.17


def steady_beats(
    onsets: Onsets, grid: Grid, span: tuple[float, float]
) -> tuple[float, float, bool]:
    """The length of a beat, and a beat, of a piece whose onsets lie on an even grid.

    Also whether beats are in three.

    Args:
        onsets: The onsets.
        grid: The grid they lie on, in seconds.
        span: Shortest and longest length to choose from; at least a little over an octave.
    """
    phases = np.arange(_FOLDS) / _FOLDS
    halved, in_three = (np.fft.rfft(log_places(phases, kind)).conj() for kind in (False, True))
    on_beat = np.fft.rfft(near(phases, 0.0)).conj()
    best = (-np.inf, span[0], 0.0, False)
    for lines in _LINES_IN_A_BEAT:
        length = lines / grid.divisions
        while length < span[0]:
            length *= 2.0
        if length > span[1]:
            continue
        places = np.rint(onsets.times_s / length * _FOLDS).astype(np.int64) % _FOLDS
        counted = np.fft.rfft(np.bincount(places, minlength=_FOLDS))
        stressed = np.fft.rfft(np.bincount(places, onsets.stress, _FOLDS))
        for kind, expected in ((False, halved), (True, in_three)):
            handicap = _MORE_FOR_THREE * kind * len(onsets)
            fit = -handicap + np.fft.irfft(counted * expected + stressed * on_beat, _FOLDS)
            top = int(fit.argmax())
            best = max(best, (float(fit[top]), length, top / _FOLDS * length, kind))
    return best[1:]


def tempo_curve(onsets: Onsets, span: tuple[float, float]) -> tuple[Times, Times, bool]:
    """The length of a beat in windows over the piece: their middles and the lengths, in seconds.

    Also whether beats are in three.

    Each window is compared with beats of every length at every phase, through the harmonics of
    what log_places expects; the smoothest good path over the windows is the tempo.
    """
    window, hop = round(_WINDOW_S / _RASTER_S), round(_HOP_S / _RASTER_S)
    at = (onsets.times_s - onsets.times_s[0]) / _RASTER_S + window / 2
    size = int(at[-1]) + window + hop
    starts = np.arange(0, size - window, hop)
    lengths = np.exp(np.arange(np.log(span[0]), np.log(span[1]), _PERIOD_STEP))
    counted, stressed = (
        _harmonics(raster(at, values, size), starts, lengths)
        for values in (np.ones(len(at)), onsets.stress)
    )
    turns = np.arange(1, _HARMONICS + 1)[:, None] * np.arange(_PHASES)[None] / _PHASES
    waves = np.exp(-2j * np.pi * turns).astype(np.complex64)
    phases = np.arange(64) / 64
    on_beat = stressed * _spectrum(near(phases, 0.0))
    found = []
    for in_three in (False, True):
        fits = counted * _spectrum(log_places(phases, in_three)) + on_beat
        heard = _WINDOW_WEIGHT * (fits @ waves).real.max(2)
        path, gain = smooth_path(heard, np.log(lengths), _CHANGE)
        handicap = _MORE_IN_WINDOWS_FOR_THREE * in_three * len(onsets)
        found.append((gain - handicap, in_three, path))
    _, in_three, path = max(found, key=lambda kind: kind[0])
    return onsets.times_s[0] + starts * _RASTER_S, lengths[path], in_three


def _spectrum(expected: Times) -> NDArray[np.float32]:
    """The first harmonics of what is expected over a beat; it is even, so they are real."""
    return np.asarray(np.fft.rfft(expected).real[1 : _HARMONICS + 1] / 32, np.float32)


def smooth_path(gains: Times, values: Times, change: float) -> tuple[NDArray[np.int64], float]:
    """The best choice in each row where neighbours should be near, and its gain (Viterbi)."""
    cost = 0.5 * ((values[:, None] - values[None]) / change) ** 2
    total, before = gains[0], []
    for row in gains[1:]:
        choices = total[None] - cost
        before.append(choices.argmax(1))
        total = choices.max(1) + row
    path = [int(total.argmax())]
    for choice in reversed(before):
        path.append(int(choice[path[-1]]))
    return np.array(path[::-1]), float(total.max())


def raster(at: Times, values: Times, size: int) -> NDArray[np.float32]:
    """Values on a line of frames, each shared by the two that it lies between."""
    floor = at.astype(np.int64)
    share = at - floor
    line = np.bincount(floor, values * (1 - share), size)
    line += np.bincount(floor + 1, values * share, size)
    return line.astype(np.float32)


def _harmonics(
    line: NDArray[np.float32], starts: NDArray[np.int64], lengths: Times
) -> NDArray[np.complex64]:
    """Fourier sums of windows at the harmonics of each length, about the middle of the window."""
    window = round(_WINDOW_S / _RASTER_S)
    bell = np.hanning(window).astype(np.float32)
    rows = np.lib.stride_tricks.sliding_window_view(line, window)[starts] * bell
    spectra = np.fft.rfft(rows, _TRANSFORM)
    middle = np.exp(1j * np.pi * np.arange(_TRANSFORM // 2 + 1) * window / _TRANSFORM)
    spectra = spectra * middle.astype(np.complex64)
    places = np.arange(1, _HARMONICS + 1)[None] / lengths[:, None] * _RASTER_S * _TRANSFORM
    places = np.minimum(places, _TRANSFORM / 2 - 1)  # A raster holds nothing faster.
    floor = places.astype(np.int64)
    share = (places - floor).astype(np.float32)
    return np.asarray(spectra[:, floor] * (1 - share) + spectra[:, floor + 1] * share)
