"""The map on which clips lie beside those that sound alike."""

import numpy as np
import pytest

from engine.errors import JobCancelled
from engine.latent.embedding import embed, place_among, turned_like
from engine.latent.nearest import nearest
from engine.latent.projection import fit_projection, trustworthiness
from engine.latent.repulsion import TAIL, Field


def groups(each: int = 30, count: int = 20, size: int = 32, seed: int = 0):
    """Vectors around some that lie far apart."""
    rng = np.random.default_rng(seed)
    middles = 2.0 * rng.standard_normal((count, size))
    return (np.repeat(middles, each, axis=0) + rng.standard_normal((each * count, size))).astype(
        np.float32
    )


def start_of(z):
    return fit_projection(z).to_plane(z)


def pushes(points):
    """The push on all points, pair by pair, and the sum of kernels."""
    away = points[:, None] - points[None]
    narrow = 1 / (1 + (away**2).sum(axis=2) / TAIL)
    kernel = narrow**TAIL
    return ((kernel * narrow)[..., None] * away).sum(axis=1), kernel.sum() - len(points)


@pytest.mark.parametrize("extent", [0.01, 1.0, 3.0])
def test_the_field_on_a_grid_is_what_all_pairs_add_up_to(extent):
    points = extent * np.random.default_rng(0).standard_normal((300, 2))

    field, push = Field.of(points)

    exact, whole = pushes(points)
    assert field.whole == pytest.approx(whole, rel=0.001)
    assert np.linalg.norm(push - exact) < 0.04 * np.linalg.norm(exact)
    assert np.allclose(field.push(points), push)


def test_nearest_vectors_are_found_however_many_there_are():
    z = groups(each=200)
    exact = ((z[:50, None].astype(float) - z[None]) ** 2).sum(axis=2)
    exact[np.arange(50), np.arange(50)] = np.inf

    near, squares = nearest(z, z, 7, apart_from_itself=True)

    assert np.array_equal(near[:50], np.argsort(exact, axis=1)[:, :7])
    assert np.allclose(squares[:50], np.sort(exact, axis=1)[:, :7], rtol=1e-4)


def test_neighbours_on_the_map_are_neighbours_in_latent_space():
    z = groups()

    placed = embed(z, start_of(z))

    assert trustworthiness(z, placed) > 0.95 > trustworthiness(z, start_of(z))


def test_the_same_vectors_give_the_same_bytes():
    z = groups(each=10)

    assert embed(z, start_of(z)).tobytes() == embed(z, start_of(z)).tobytes()


def test_new_vectors_come_to_lie_beside_their_own_whatever_comes_with_them():
    z = groups()
    new = np.arange(len(z)) % 5 == 0
    known, placed = z[~new], embed(z[~new], start_of(z[~new]))

    found = place_among(z[new], known, placed)

    assert np.array_equal(place_among(z[new][3:4], known, placed)[0], found[3])
    both = np.concatenate((placed, found)).astype(np.float32)
    assert trustworthiness(np.concatenate((known, z[new])), both) > 0.93


def test_a_vector_that_is_on_the_map_lies_where_it_is():
    z = groups(each=10)
    placed = embed(z, start_of(z))

    assert np.array_equal(place_among(z[:9], z, placed).astype(np.float32), placed[:9])


@pytest.mark.parametrize("count", [0, 1, 2, 12, 15, 16, 17, 40])
def test_few_vectors_have_a_map(count):
    z = groups()[:: 600 // max(count, 1)][:count]

    placed = embed(z, start_of(z))

    assert placed.shape == (count, 2)
    assert np.isfinite(placed).all()


def test_vectors_that_are_all_the_same_have_a_map():
    z = np.ones((60, 8), np.float32)

    assert np.isfinite(embed(z, start_of(z))).all()
    assert np.isfinite(place_among(z, z, np.zeros((60, 2), np.float32))).all()


def test_who_hears_how_far_it_is_may_stop_it():
    def stop(stage, done, total):
        if stage == "layout":
            raise JobCancelled

    with pytest.raises(JobCancelled):
        embed(groups(each=5), start_of(groups(each=5)), stop)


def test_a_map_is_turned_and_mirrored_to_lie_as_another():
    points = np.random.default_rng(0).standard_normal((50, 2)).astype(np.float32)
    other = (points @ np.array([[0.0, 1.0], [1.0, 0.0]]) + 3).astype(np.float32)
    other[7] = np.nan

    turned = turned_like(points, other)

    known = np.arange(50) != 7
    assert np.allclose(
        turned[known] - turned[known].mean(axis=0),
        other[known] - other[known].mean(axis=0),
        atol=1e-4,
    )
