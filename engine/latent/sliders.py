"""Named sliders: how the attributes of melodies lie in a model's latent space.

Learned from what a person's own library holds: its places, and what the model writes at them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float32]
Floats = NDArray[np.float64]

FEWEST_CLIPS = 32  # With fewer there is no telling which way is which.
RIDGE = 0.1  # Of the mean variance of z: by how much the regression is held back.
_TWINS = 1e-3  # Leaps and range grow together: what is added so that they can be told apart.
_LEAST = 1e-9  # Of variance, where all places are one: no slider leads anywhere then.
_LOW, _HIGH = 2.0, 98.0  # Per cent of the library between the ends of a slider.
# Of density, register, range, mean_leap, syncopation, repetition, in_scale: what a library that is
# all alike counts as, the least way between the ends, and where figures end.
_LEAST_SPREADS = np.array([0.2, 2.0, 2.0, 0.5, 0.1, 0.1, 0.04])
_LEAST_WAYS = np.array([1.0, 12.0, 9.0, 2.0, 0.5, 0.5, 0.2])
_LOWEST = np.array([0.125, 24.0, 0.0, 0.0, 0.0, 0.0, 0.0])
_HIGHEST = np.array([4.0, 108.0, 36.0, 12.0, 1.0, 1.0, 1.0])


@dataclass(frozen=True, slots=True, eq=False)
class Sliders:
    """What a slider of each of ATTRIBUTES needs to know.

    Attributes:
        low: Figure at its left end, shape (7,).
        high: Figure at its right end.
        spread: Standard deviation over the library.
        directions: For each the step in z by which its figure grows by 1 while the others stay,
            as far as that is linear, shape (7, z_size).
    """

    low: Floats
    high: Floats
    spread: Floats
    directions: Floats


def fit_sliders(z: FloatArray, figures: Floats, shifts: Floats) -> Sliders:
    """Learn sliders from places and what the clips there measure.

    Ridge regression of the figures on z gives how each grows, W; the step that moves one alone is
    S W' (W S W')^-1, S the covariance of z: of all steps with these regressed figures the one that
    is least as the library's own scatter measures. Sources: Pati and Lerch 2020, 'Attribute-based
    regularization of latent spaces', arXiv:2004.05485; conditional directions as in Shen et al.
    2020, 'Interpreting the latent space of GANs', arXiv:1907.10786.

    Args:
        z: Places, shape (count, z_size).
        figures: ATTRIBUTES of the clips there, as they are heard, shape (count, 7).
        shifts: By how many semitones each frame moves what the model hears, shape (count,).

    Raises:
        ValueError: There are fewer than FEWEST_CLIPS.
    """
    if len(z) < FEWEST_CLIPS:
        raise ValueError(f"{len(z)} clips are too few to learn sliders from")
    centred = z.astype(np.float64) - z.mean(axis=0, dtype=np.float64)
    spread = np.maximum(figures.std(axis=0), _LEAST_SPREADS)
    framed = figures.copy()
    framed[:, 1] -= shifts
    framed = (framed - framed.mean(axis=0)) / spread
    scatter = centred.T @ centred / len(z)
    scatter += (RIDGE * np.trace(scatter) / len(scatter) + _LEAST) * np.eye(len(scatter))
    slopes = np.linalg.solve(scatter, centred.T @ framed / len(z))
    own = slopes.T @ scatter @ slopes
    own += (_TWINS * np.trace(own) / len(own) + _LEAST) * np.eye(len(own))
    directions = np.linalg.solve(own, (scatter @ slopes).T) / spread[:, None]
    low, high = _ends(figures)
    return Sliders(low, high, spread, directions)


def _ends(figures: Floats) -> tuple[Floats, Floats]:
    """Where sliders end: at what is rare in the library, and not too near each other."""
    low, high = np.percentile(figures, (_LOW, _HIGH), axis=0)
    lacking = np.maximum(0.0, _LEAST_WAYS - (high - low)) / 2
    low = np.clip(low - lacking, _LOWEST, _HIGHEST - _LEAST_WAYS)
    high = np.minimum(np.maximum(high + lacking, low + _LEAST_WAYS), _HIGHEST)
    return low, high
