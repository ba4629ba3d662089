"""What lies at a place of the map where perhaps no clip is, cheap enough to ask at every move."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.latent.density import height_at
from engine.latent.layout import Layout
from engine.latent.projection import Projection

NEAR = 4  # Clips around a place that are blended.
_LONGEST = 2.0  # So many times a blend may be drawn out to be as long as what it is made of.
_SOME = 2_000

FloatArray = NDArray[np.float32]
ZOf = Callable[[int], FloatArray | None]


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A place of the map.

    Attributes:
        z: What lies there, shape (z_size,).
        near: The clips around it, nearest first, as indices of entries.
        guess: Whether the model has to guess there, far from all that it knows.
    """

    z: FloatArray
    near: tuple[int, ...]
    guess: bool


def place_in(
    layout: Layout, projection: Projection, position: tuple[float, float], z_of: ZOf
) -> Place:
    """What lies at a map position.

    In 'directions' it is the one z of the plane that is there. In 'neighbourhoods' it is a blend of
    the clips around it, which changes smoothly with the place and is a clip's own z where it lies.

    Args:
        layout: The map that is shown.
        projection: The plane of 'directions', the library's own.
        position: Where on the map.
        z_of: Where a clip lies in latent space: Library.z_of.
    """
    at = np.array([position], np.float32)
    near, distances = _nearest(layout.positions, at[0])
    guess = layout.density is not None and bool(
        height_at(layout.density, at)[0] < layout.density.home
    )
    plane = projection.from_plane(at)[0]
    if layout.name == "directions":
        return Place(plane, tuple(near[:NEAR].tolist()), guess)
    z = {int(index): z_of(int(index)) for index in near[:NEAR]}
    return Place(_blend(list(z.values()), _weights(distances), plane), tuple(z), guess)


def _blend(
    around: list[FloatArray | None], weights: FloatArray, otherwise: FloatArray
) -> FloatArray:
    """The mean of the clips that are still there, as long as they are: means alone are too short.

    Source: White 2016, 'Sampling generative networks', arXiv:1609.04468.
    """
    kept = [(v, w) for v, w in zip(around, weights.tolist(), strict=True) if v is not None]
    whole = sum(w for _, w in kept)
    if not whole > 0:
        return otherwise
    mean = sum((v * np.float32(w / whole) for v, w in kept), np.zeros_like(otherwise))
    wanted = sum(float(np.linalg.norm(v)) * w / whole for v, w in kept)
    length = float(np.linalg.norm(mean))
    return mean * np.float32(min(_LONGEST, wanted / length) if length > 0 else 1.0)


def _nearest(positions: FloatArray, at: FloatArray) -> tuple[NDArray[np.int64], FloatArray]:
    """The nearest clips, one more than are blended, and how far they are; nearest first.

    Of clips that lie in one place, such as windows with the same music, the first stands for all:
    five of them would be each as near as the one that weighs nothing.
    """
    squares = (positions[:, 0] - at[0]) ** 2 + (positions[:, 1] - at[1]) ** 2
    count = NEAR + 1
    near = _nearest_of_all(squares, count)
    while len(apart := _first_of_each(positions, near)) <= NEAR and count < len(squares):
        count *= 8
        near = _nearest_of_all(squares, count)
    near = apart[: NEAR + 1]
    return near, np.sqrt(squares[near])


def _nearest_of_all(squares: FloatArray, count: int) -> NDArray[np.int64]:
    """The clips with the least squares, in order; of equals the first."""
    some = squares[:: max(1, len(squares) // max(_SOME, count))]
    near = np.arange(len(squares))
    if len(some) >= count:  # No farther than the nearest of some: few are left to be put in order.
        near = np.flatnonzero(squares <= np.partition(some, count - 1)[count - 1])
    return near[np.lexsort((near, squares[near]))][:count]


def _first_of_each(positions: FloatArray, near: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of clips in one place the one that comes first; their order stays."""
    _, firsts = np.unique(positions[near], axis=0, return_index=True)
    return near[np.sort(firsts)]


def _weights(distances: FloatArray) -> FloatArray:
    """What the clips around a place weigh; the first that is not blended weighs nothing.

    Source: Franke and Nielson 1980, 'Smooth interpolation of large sets of scattered data'.
    """
    blended = distances[:NEAR]
    if len(distances) <= NEAR:  # There are no more clips: none of them is faded out.
        reach = 2.0 * float(blended[-1]) if len(blended) else 0.0
    else:
        reach = float(distances[NEAR])
    here = blended <= 1e-6 * reach
    if here.any():
        return here.astype(np.float32)
    return np.asarray(((reach - blended) / (reach * blended)) ** 2, np.float32)
