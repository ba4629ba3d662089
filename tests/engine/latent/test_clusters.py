"""Groups on a map, and what they are named by."""

import numpy as np
import pytest

from engine.latent.clusters import Traits, clusters_of
from engine.latent.density import density_of
from engine.latent.summits import grounds_of


def islands(count: int = 5, each: int = 200, seed: int = 0):
    """Clouds on a circle, and which cloud each position is of."""
    rng = np.random.default_rng(seed)
    number = np.repeat(np.arange(count), each)
    angle = 2 * np.pi * number / count
    middle = 12 * np.stack((np.cos(angle), np.sin(angle)), axis=1)
    return (middle + rng.standard_normal((len(number), 2))).astype(np.float32), number


def clusters(positions, measures=None, kinds=None):
    return clusters_of(positions, density_of(positions), Traits(measures or {}, kinds or {}))


def test_every_island_is_a_group():
    positions, number = islands()

    ground = grounds_of(density_of(positions), positions)

    assert set(ground[ground >= 0]) == set(range(5))
    for island in range(5):
        own = ground[(number == island) & (ground >= 0)]
        assert (own == np.bincount(own).argmax()).all()


def test_a_map_of_one_hill_is_cut_into_parts():
    positions = np.random.default_rng(0).standard_normal((3000, 2)).astype(np.float32)

    ground = grounds_of(density_of(positions), positions)

    assert 3 <= len(set(ground[ground >= 0])) <= 25


def test_many_summits_are_at_most_25_groups():
    positions, _ = islands(60, 40)

    ground = grounds_of(density_of(positions), positions)

    assert 3 <= len(set(ground[ground >= 0])) <= 25


def test_groups_are_named_by_what_they_share_most_telling_first():
    positions, number = islands()
    arousal = np.where(number == 2, 0.1, 0.6).astype(np.float32)
    arousal += np.linspace(0, 0.05, len(arousal), dtype=np.float32)
    meter = np.where(number == 2, 1, 0)

    found = clusters(positions, {"arousal": arousal}, {"meter": (meter, ("4/4", "3/4"))})

    (calm,) = [c for c in found if ("meter", "3/4") in c.shared]
    assert set(calm.shared) == {("meter", "3/4"), ("arousal", "low")}
    assert (number[calm.members] == 2).all()
    assert np.allclose(calm.middle, positions[number == 2].mean(axis=0), atol=0.5)
    assert calm.members.dtype == np.int32


def test_what_is_as_common_outside_names_no_group():
    positions, number = islands()
    same = np.zeros(len(number), np.int64)
    mixed = np.arange(len(number)) % 3

    kinds = {"meter": (same, ("4/4",)), "key": (mixed, ("C major", "G major", "D major"))}

    assert clusters(positions, {"arousal": np.zeros(len(number), np.float32)}, kinds) == ()


def test_a_name_has_at_most_three_codes():
    positions, number = islands()
    mark = (number == 1).astype(np.float32)

    found = clusters(positions, dict.fromkeys(("a", "b", "c", "d", "e"), mark))

    assert max(len(cluster.shared) for cluster in found) == 3


def test_the_same_map_has_the_same_groups():
    positions, number = islands(7, 90)
    traits = {"file": (number, tuple("abcdefg"))}

    first, second = (clusters(positions, {}, traits) for _ in range(2))

    assert [c.shared for c in first] == [c.shared for c in second]
    assert all(np.array_equal(a.members, b.members) for a, b in zip(first, second, strict=True))


@pytest.mark.parametrize("count", [3, 12, 39])
def test_few_clips_have_no_groups(count):
    positions, number = islands()

    chosen = positions[:count]
    assert (
        clusters_of(chosen, density_of(chosen), Traits({}, {"file": (number[:count], ("a",))}))
        == ()
    )
