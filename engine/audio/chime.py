"""Three soft tones, one after the other, to hear whether a device plays: quiet on every machine."""

import numpy as np
from numpy.typing import NDArray

LOUDEST = 0.1  # -20 dB under the full level, whatever the volume is set to.
_TONES_HZ = (392.0, 493.88, 587.33)
_TONE_S, _APART_S, _FADE_S = 0.9, 0.35, 0.02

Samples = NDArray[np.float32]


class Chime:
    """The tones while they are heard. Not thread-safe."""

    def __init__(self, sample_rate: int) -> None:
        self._rate = sample_rate
        self._left = np.zeros((0, 2), np.float32)

    def begin(self) -> None:
        """Let them be heard from the next block on."""
        self._left = chime(self._rate)

    def mix_into(self, block: Samples) -> Samples:
        """Add to a block what is to be heard of them during it."""
        part, self._left = self._left[: len(block)], self._left[len(block) :]
        block[: len(part)] += part
        return block


def chime(sample_rate: int) -> Samples:
    """The tones, shape (frames, 2)."""
    frames = round((_TONE_S + _APART_S * (len(_TONES_HZ) - 1)) * sample_rate)
    mixed = np.zeros(frames)
    for number, pitch_hz in enumerate(_TONES_HZ):
        tone = _tone(pitch_hz, sample_rate)
        start = round(number * _APART_S * sample_rate)
        mixed[start : start + len(tone)] += tone[: frames - start]
    mixed *= LOUDEST / np.abs(mixed).max()
    return np.repeat(mixed[:, None], 2, axis=1).astype(np.float32)


def _tone(pitch_hz: float, sample_rate: int) -> NDArray[np.float64]:
    time_s = np.arange(round(_TONE_S * sample_rate)) / sample_rate
    shape = np.minimum(1.0, time_s / _FADE_S) * np.exp(-4.0 * time_s)
    shape *= np.minimum(1.0, (_TONE_S - time_s) / _FADE_S)
    faded: NDArray[np.float64] = shape * np.sin(2 * np.pi * pitch_hz * time_s)
    return faded
