"""Clips that lie together on a map, and what they share."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.latent.layout import Cluster, Density, FloatArray
from engine.latent.summits import grounds_of

FEWEST_CLIPS = 40  # A map of fewer clips needs no names.
FEWEST_MEMBERS = 12
MOST_CODES = 3
_SHARE = 0.5  # Of its clips have what a cluster is named by ...
_LIFT = 1.5  # ... and so many times the share that has it elsewhere.
_THIRD = (1 / 3, 2 / 3)


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """What is known of clips, by which clusters may be named; columns run in their order.

    Attributes:
        measures: Figures by name, each of shape (count,): 'low' is the lowest third of them.
        kinds: By name what a clip is one of: an index of each clip, and the words for them.
    """

    measures: dict[str, NDArray[np.float32]]
    kinds: dict[str, tuple[NDArray[np.int64], tuple[str, ...]]]


def clusters_of(positions: FloatArray, density: Density, traits: Traits) -> tuple[Cluster, ...]:
    """The groups of a map that have something to be named by, largest first.

    The same clips in the same places give the same clusters. A cluster is named by what at least
    half of its clips have, and clips elsewhere have much more seldom.

    Args:
        positions: Where clips lie, shape (count, 2).
        density: Of these clips.
        traits: What is known of each of them.
    """
    if len(positions) < FEWEST_CLIPS:
        return ()
    ground = grounds_of(density, positions)
    sizes = np.bincount(ground[ground >= 0])
    fewest = max(FEWEST_MEMBERS, len(positions) // 200)
    numbers = [n for n in np.argsort(-sizes, kind="stable").tolist() if sizes[n] >= fewest]
    codes = _codes(traits, ground, numbers, len(sizes))
    return tuple(
        Cluster(
            np.flatnonzero(ground == number).astype(np.int32),
            _middle(positions[ground == number]),
            shared,
        )
        for number, shared in zip(numbers, codes, strict=True)
        if shared
    )


def _middle(positions: FloatArray) -> tuple[float, float]:
    x, y = np.median(positions, axis=0).tolist()
    return x, y


def _codes(
    traits: Traits, ground: NDArray[np.int64], numbers: list[int], count: int
) -> list[tuple[tuple[str, str], ...]]:
    """For each cluster what its clips share, the most telling first."""
    found: list[list[tuple[float, str, str]]] = [[] for _ in numbers]
    for name, (values, words) in _all_kinds(traits).items():
        kinds = len(words)
        known = values >= 0
        table = np.bincount(
            (ground[known] + 1) * kinds + values[known], minlength=(count + 1) * kinds
        ).reshape(count + 1, kinds)
        sizes, whole = np.bincount(ground + 1, minlength=count + 1), table.sum(axis=0)
        for place, number in enumerate(numbers):
            inside = table[number + 1] / sizes[number + 1]
            outside = (whole - table[number + 1]) / max(1, len(ground) - sizes[number + 1])
            telling = (inside >= _SHARE) & (inside >= _LIFT * outside)
            for kind in np.flatnonzero(telling).tolist():
                found[place].append((float(inside[kind] - outside[kind]), name, words[kind]))
    return [
        tuple((name, word) for _, name, word in sorted(codes, key=lambda c: (-c[0], c[1:])))[
            :MOST_CODES
        ]
        for codes in found
    ]


def _all_kinds(traits: Traits) -> dict[str, tuple[NDArray[np.int64], tuple[str, ...]]]:
    """The kinds, and the measures as kinds: low, high, or neither (-1)."""
    return traits.kinds | {name: _thirds(values) for name, values in traits.measures.items()}


def _thirds(values: NDArray[np.float32]) -> tuple[NDArray[np.int64], tuple[str, ...]]:
    low, high = np.quantile(values, _THIRD)
    return np.where(values < low, 0, np.where(values > high, 1, -1)), ("low", "high")
