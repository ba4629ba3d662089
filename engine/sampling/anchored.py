"""Blending inside two to eight anchors: every position among them is one place in latent space.

Weights fall with the square of the distance (Shepard), so that at an anchor only it counts and
between them nothing jumps. The mean of z is brought back to the length that its anchors have, as
an arc does between two: a plain mean of Gaussian vectors lies nearer the origin than music does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import Frame
from engine.converters.limits import NO_LIMITS, Limits
from engine.errors import LentoError
from engine.jobs import JobLink
from engine.model.music_model import LatentPoint, load_model
from engine.sampling.jobs import Waypoint, locate
from engine.sampling.made import Choice, MadeClip, Wording, decode_points

FloatArray = NDArray[np.float32]
Weights = Sequence[float] | NDArray[np.float64]

FEWEST_ANCHORS, MOST_ANCHORS = 2, 8
LONGEST_STRETCH = 3.0  # Eight vectors at right angles need sqrt(8); opposite ones would need more.


def mix(z: FloatArray, frames: Sequence[Frame], weights: Weights) -> LatentPoint:
    """The place of a mix of anchors.

    Its z moves no faster than the weights do, times a constant of the anchors: the stretch back
    to their length is at most LONGEST_STRETCH. Key, octave and metre are those of the anchor that
    weighs most (of equals the first), so they change only where two anchors weigh the same.

    Args:
        z: Anchors, shape (count, z_size).
        frames: How each of them is heard.
        weights: At least 0, not all 0; only their proportions count.

    Raises:
        ValueError: Not as many weights as anchors, or none above 0.

    Source of the lengths: White 2016, 'Sampling Generative Networks', arXiv:1609.04468.
    """
    shares = np.asarray(weights, np.float64)
    if len(shares) != len(z) or len(frames) != len(z):
        raise ValueError("every anchor has a weight and a frame")
    if (shares < 0).any() or shares.sum() <= 0:
        raise ValueError("weights are at least 0, and one of them is more")
    shares = shares / shares.sum()
    heaviest = int(shares.argmax())
    frame = frames[heaviest]
    if shares[heaviest] == 1.0:
        return LatentPoint(np.array(z[heaviest], np.float32), frame)
    wide = z.astype(np.float64)
    mean = shares @ wide
    usual = float(shares @ np.linalg.norm(wide, axis=1))
    length = float(np.linalg.norm(mean))
    stretch = usual / max(length, usual / LONGEST_STRETCH) if usual > 0 else 1.0
    return LatentPoint((stretch * mean).astype(np.float32), frame)


def weights_at(
    position: tuple[float, float], anchors: Sequence[tuple[float, float]]
) -> tuple[float, ...]:
    """What anchors weigh at a position, 1 in all: inverse squares of the distances.

    At an anchor only it counts; anchors in one place share it.

    Source: Shepard 1968, 'A two-dimensional interpolation function for irregularly-spaced data'.
    """
    apart = np.asarray(anchors, np.float64) - np.asarray(position, np.float64)
    squares = (apart**2).sum(axis=1)
    here = squares == 0
    inverse = here.astype(float) if here.any() else squares.min() / squares
    return tuple((inverse / inverse.sum()).tolist())


def heard_as(points: Sequence[LatentPoint], like: int = 0) -> tuple[LatentPoint, ...]:
    """The same places, all in the key, octave and metre of one of them: then nothing jumps.

    A model that is told chords is told those of that one.
    """
    frame = points[like].frame
    return tuple(replace(point, frame=frame) for point in points)


@dataclass(frozen=True, slots=True)
class AnchorsJob:
    """Make the clips at mixes of anchors: one where a person is, or many for a pad full of cells.

    Attributes:
        model: The model's file.
        anchors: Two to eight clips or places.
        weights: For each clip that is wanted what every anchor weighs, as weights_at gives them.
        wording: Tempo, program and name.
        limits: What every clip keeps to.
        one_key: Whether all are heard in the key, octave and metre of the first anchor.
    """

    model: Path
    anchors: tuple[Waypoint, ...]
    weights: tuple[tuple[float, ...], ...]
    wording: Wording = Wording(name="Mix")  # noqa: RUF009  (a frozen value)
    limits: Limits = NO_LIMITS
    one_key: bool = False

    def run(self, link: JobLink) -> tuple[MadeClip, ...]:
        """The likeliest clip of each mix; the same weights give the same clip.

        Raises:
            LentoError: There are fewer than two anchors or more than eight, or the model cannot
                place one.
        """
        if not FEWEST_ANCHORS <= len(self.anchors) <= MOST_ANCHORS:
            raise LentoError(
                f"A mix needs {FEWEST_ANCHORS} to {MOST_ANCHORS} anchors, and there are "
                f"{len(self.anchors)}. Put down more of them, or take some away."
            )
        model = load_model(self.model)
        points = locate(model, self.anchors, link)
        if self.one_key:
            points = heard_as(points)
        z, frames = np.stack([p.z for p in points]), [p.frame for p in points]
        link.raise_if_cancelled()
        mixed = [mix(z, frames, weights) for weights in self.weights]
        return decode_points(model, mixed, self.wording, Choice(limits=self.limits))
