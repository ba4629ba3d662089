"""Measure how loud each sound of lento.sf3 is and print the table for engine/audio/loudness.py.

    python resources/soundfont/measure_balance.py            (from the repository's root)

A phrase around middle C at one velocity, integrated loudness after ITU-R BS.1770-4 (K weighting,
400 ms blocks, both gates), for each synthesiser, with no trims applied.
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).parents[2]))

from engine.audio.loudness import TARGET_LUFS, TRIMS, VELOCITY
from engine.audio.synthesiser import SAMPLE_RATE, FluidSynth, Synthesiser, TinySoundFont

PHRASE = (60, 64, 67, 72, 69, 65, 62, 60)
RATE = SAMPLE_RATE
# The standard's two biquads at 48 kHz: head, then high-pass.
HEAD = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (-1.69065929318241, 0.73248077421585),
)
HIGH = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))


def phrase(synthesiser: Synthesiser, sound: int) -> NDArray[np.float32]:
    """Eight quarter notes and a second of tail, shape (frames, 2)."""
    synthesiser.reset()
    synthesiser.program(0, sound)
    parts = []
    for pitch in PHRASE:
        synthesiser.note_on(0, pitch, VELOCITY)
        parts.append(synthesiser.render(int(0.45 * RATE)))
        synthesiser.note_off(0, pitch)
        parts.append(synthesiser.render(int(0.05 * RATE)))
    return np.concatenate([*parts, synthesiser.render(RATE)])


def integrated_loudness(samples: NDArray[np.float32]) -> float:
    """Loudness of stereo samples in LUFS."""
    spectrum = np.fft.rfft(samples, axis=0)
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(len(samples), 1 / RATE) / 48_000)
    for (b0, b1, b2), (a1, a2) in (HEAD, HIGH):
        spectrum *= ((b0 + b1 * z + b2 * z**2) / (1 + a1 * z + a2 * z**2))[:, None]
    weighted = np.fft.irfft(spectrum, len(samples), axis=0)
    block, hop = int(0.4 * RATE), int(0.1 * RATE)
    starts = range(0, len(weighted) - block, hop)
    power = np.array([(weighted[at : at + block] ** 2).mean(0).sum() for at in starts])
    power = power[power > 10 ** ((-70 + 0.691) / 10)]
    power = power[power > power.mean() / 10]
    return float(-0.691 + 10 * np.log10(power.mean()))


def main() -> None:
    """Print one line of trims for each sound."""
    TRIMS.clear()
    players = (FluidSynth(), TinySoundFont())
    for sound in players[1].sounds():
        loudness = [integrated_loudness(phrase(player, sound)) for player in players]
        trims = ", ".join(f"{min(12.0, TARGET_LUFS - value):.1f}" for value in loudness)
        sys.stdout.write(f"    {sound}: ({trims}),\n")


if __name__ == "__main__":
    main()
