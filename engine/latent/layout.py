"""The map of a library as one value: where each clip lies, where the model is at home, what groups.

Two layouts show the same clips. 'directions' is the plane of the principal components: distances
mean something, and each place has one exact z. 'neighbourhoods' puts clips beside those that sound
alike; a place of it is heard as a blend of the clips around it.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

LayoutName = Literal["directions", "neighbourhoods"]

FloatArray = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """How densely clips lie, over a grid that covers the map with some room around it.

    Attributes:
        grid: Shape (rows, columns), 0..1 of the densest place; the first row is at the bottom.
        left: Map position of the grid's left edge; so bottom, right, top.
        bottom: See left.
        right: See left.
        top: See left.
        home: Below this value of the grid the model is guessing.
        contours: For each level, from the outermost (home) inwards: closed lines, shape (M, 2).
    """

    grid: FloatArray
    left: float
    bottom: float
    right: float
    top: float
    home: float
    contours: tuple[tuple[FloatArray, ...], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Cluster:
    """Clips that lie together, named by what they share.

    Attributes:
        members: Indices of entries, in order, shape (count,), int32.
        middle: Map position for the name.
        shared: What they share, as codes from the most telling on: pairs such as
            ('arousal', 'low'), ('register', 'high'), ('meter', '3/4'), ('key', 'A minor'),
            ('file', 'Morning'); the window puts them into words.
    """

    members: NDArray[np.int32]
    middle: tuple[float, float]
    shared: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """One map of the placed clips of a library.

    Attributes:
        name: Which one.
        positions: Shape (placed, 2), in the order of the library's entries.
        density: Where the model is at home; None for fewer clips than a density needs.
        clusters: Groups with names; none where there are too few clips.
        trustworthiness: How far neighbours on the map are neighbours in latent space at k = 10,
            0..1 (on a sample of large libraries); None where there are too few clips, or where
            LayoutJob has not measured it.
        settled: Whether all of it is as LayoutJob leaves it: nothing is placed for now only, or
            too much later, or not measured.
    """

    name: LayoutName
    positions: FloatArray
    density: Density | None = None
    clusters: tuple[Cluster, ...] = ()
    trustworthiness: float | None = None
    settled: bool = True
