"""What the model made, and from where."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.model.melody_model import BARS, LatentPoint, MelodyModel
from engine.music.clip import DEFAULT_TEMPO_QPM, Clip


@dataclass(frozen=True, slots=True, eq=False)
class MadeClip:
    """A clip and its place in latent space, so that it can be shown on the map and varied.

    Attributes:
        clip: The music.
        point: From where it was made.
        seed: What its place was drawn with, or None where it was not drawn.
    """

    clip: Clip
    point: LatentPoint
    seed: int | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """How made clips are written: their tempo, program and name (a number is added)."""

    tempo_qpm: float = DEFAULT_TEMPO_QPM
    program: int = 0
    name: str = "Clip"


def decode_points(
    model: MelodyModel,
    points: Sequence[LatentPoint],
    wording: Wording,
    *,
    temperature: float | None = None,
    seed: int = 0,
) -> tuple[MadeClip, ...]:
    """Write the clip of each point; without a temperature the likeliest one."""
    if not points:
        return ()
    z: NDArray[np.float32] = np.stack([point.z for point in points])
    frames = [point.frame for point in points]
    melodies = model.decode(z, frames, temperature=temperature, seed=seed)
    numbered = len(points) > 1
    return tuple(
        MadeClip(
            Clip(
                melody,
                point.frame.meter,
                BARS,
                wording.tempo_qpm,
                wording.program,
                f"{wording.name} {number}" if numbered else wording.name,
            ),
            point,
        )
        for number, (melody, point) in enumerate(zip(melodies, points, strict=True), start=1)
    )
