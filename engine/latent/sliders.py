"""Named sliders: how the attributes of melodies lie in a model's latent space.

Learned from what a person's own library holds: its places, and what the model writes at them.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.latent.attributes import ATTRIBUTES

FloatArray = NDArray[np.float32]
Floats = NDArray[np.float64]

FEWEST_CLIPS = 32  # With fewer there is no telling which way is which.
RIDGE = 0.1  # Of the mean variance of z, in units of which the regression is held back.
_LOW, _HIGH = 2.0, 98.0  # Per cent of the library between the ends of a slider.
_LEAST_SPREADS = (0.1, 1.0, 1.0, 0.2, 0.05, 0.05, 0.02)  # Of a library that is all alike.


@dataclass(frozen=True, slots=True, eq=False)
class Sliders:
    """What a slider of each of ATTRIBUTES needs to know.

    Attributes:
        low: Figure at its left end, shape (7,).
        high: Figure at its right end.
        spread: Standard deviation over the library.
        directions: For each the step in z by which its figure grows by 1 while the others stay,
            as far as that is linear, shape (7, z_size); the shortest such step as the library's
            own scatter measures length.
        places: Latent vectors of a sample of the library, shape (count, z_size).
        figures: What the model's clips there measure, shape (count, 7).
    """

    low: Floats
    high: Floats
    spread: Floats
    directions: Floats
    places: FloatArray
    figures: Floats


def fit_sliders(z: FloatArray, figures: Floats) -> Sliders:
    """Learn sliders from places, shape (count, z_size), and what the clips there measure.

    Ridge regression of the figures on z gives how each grows, W; the step that moves one alone is
    S W' (W S W')^-1, S the covariance of z: the least step, where the library lies, whose
    regressed figures are those. Sources: Pati and Lerch 2020, 'Attribute-based regularization of
    latent spaces', arXiv:2004.05485; Shen et al. 2020, 'Interpreting the latent space of GANs'
    (conditional directions), arXiv:1907.10786.

    Raises:
        ValueError: There are fewer than FEWEST_CLIPS.
    """
    if len(z) < FEWEST_CLIPS:
        raise ValueError(f"{len(z)} clips are too few to learn sliders from")
    wide = z.astype(np.float64)
    centred = wide - wide.mean(axis=0)
    spread = np.maximum(figures.std(axis=0), _LEAST_SPREADS)
    scatter = centred.T @ centred / len(z)
    held = scatter + RIDGE * np.trace(scatter) / len(scatter) * np.eye(len(scatter))
    slopes = np.linalg.solve(held, centred.T @ ((figures - figures.mean(axis=0)) / spread) / len(z))
    own = slopes.T @ held @ slopes
    own += 1e-3 * np.trace(own) / len(own) * np.eye(len(own))  # Twins such as leaps and range.
    directions = np.linalg.solve(own, (held @ slopes).T) / spread[:, None]
    low, high = np.percentile(figures, (_LOW, _HIGH), axis=0)
    high = np.maximum(high, low + spread)
    assert directions.shape == (len(ATTRIBUTES), z.shape[1])
    return Sliders(low, high, spread, directions, z, figures)
