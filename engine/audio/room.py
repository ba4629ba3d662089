"""A small quiet hall around every sound: the same for every synthesiser, the same on every run.

FluidSynth's own reverb is left off: it keeps an echo and a phase over a reset, so that the same
music would not give the same bytes, and TinySoundFont has none.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

# Frames at 44.1 kHz, without common factors. Source: J. O. Smith, 'Physical Audio Signal
# Processing', Freeverb; here with an average of two samples as the damping of each comb, so that
# a whole chunk can be computed at once.
COMB_FRAMES = (1188, 1277, 1422, 1557)
ALLPASS_FRAMES = (556, 441)
RIGHT_EXTRA_FRAMES = 23
FEEDBACK = 0.8
DAMPING = 0.3
DIFFUSION = 0.5
WET = 0.035
CHUNK_FRAMES = min(ALLPASS_FRAMES)

Samples = NDArray[np.float32]


class _Delays:
    """Delay lines of different lengths, read and written together a chunk at a time."""

    def __init__(self, lengths: tuple[int, ...]) -> None:
        self._lengths = np.array(lengths)[:, None]
        self._starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))[:, None]
        self._line = np.zeros(sum(lengths), np.float32)
        self._at = 0

    def next(self, frames: int) -> tuple[NDArray[np.intp], Samples]:
        """Where the next frames lie and what they hold, shape (lines, frames) each."""
        span = self._at + np.arange(frames)
        self._at += frames
        where = self._starts + span % self._lengths
        return where, self._line[where]

    def put(self, where: NDArray[np.intp], samples: NDArray[Any]) -> None:
        """Overwrite what next() gave."""
        self._line[where] = samples


class Room:
    """Adds the hall to blocks of stereo samples; block sizes do not change what is heard."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        """Forget every echo."""
        right = tuple(frames + RIGHT_EXTRA_FRAMES for frames in COMB_FRAMES)
        self._combs = _Delays(COMB_FRAMES + right)
        self._last = np.zeros((2 * len(COMB_FRAMES), 1), np.float32)
        self._allpasses = [_Delays((n, n + RIGHT_EXTRA_FRAMES)) for n in ALLPASS_FRAMES]

    def around(self, samples: Samples) -> Samples:
        """The next block, shape (frames, 2), with its echoes."""
        heard = samples.copy()
        for at in range(0, len(samples), CHUNK_FRAMES):
            chunk = samples[at : at + CHUNK_FRAMES]
            heard[at : at + CHUNK_FRAMES] += np.float32(WET) * self._echoes(chunk.mean(axis=1)).T
        return heard

    def _echoes(self, mono: Samples) -> Samples:
        """Left and right echoes, shape (2, frames)."""
        where, late = self._combs.next(len(mono))
        earlier = np.concatenate((self._last, late[:, :-1]), axis=1)
        self._last = late[:, -1:]
        damped = np.float32(1 - DAMPING) * late + np.float32(DAMPING) * earlier
        self._combs.put(where, mono + np.float32(FEEDBACK) * damped)
        wet = np.asarray(late.reshape(2, len(COMB_FRAMES), -1).sum(axis=1), np.float32)
        for allpass in self._allpasses:
            where, late = allpass.next(len(mono))
            allpass.put(where, wet + np.float32(DIFFUSION) * late)
            wet = np.subtract(late, wet)
        return wet
