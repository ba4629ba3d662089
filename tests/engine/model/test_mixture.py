"""Where a model is at home."""

import numpy as np

from engine.model.mixture import Mixture, adapt_mixture, fit_mixture


def two_clouds(count: int = 400):
    rng = np.random.default_rng(5)
    clouds = rng.standard_normal((count, 3)).astype(np.float32) * 0.5
    clouds[: count // 4] += 6
    return clouds, np.full((count, 3), 0.1, np.float32)


def test_two_clouds_become_two_parts_with_their_shares():
    mixture = fit_mixture(*two_clouds(), seed=0, parts=2)

    assert np.allclose(np.sort(mixture.weights), [0.25, 0.75], atol=0.02)
    assert np.allclose(np.sort(mixture.means[:, 0]), [0, 6], atol=0.3)


def test_draws_lie_where_the_vectors_lay():
    mu, sigma = two_clouds()

    drawn = fit_mixture(mu, sigma, seed=0, parts=2).draw(4000, np.random.default_rng(0))[0]

    assert np.allclose(drawn.mean(axis=0), mu.mean(axis=0), atol=0.15)
    assert np.allclose(np.cov(drawn.T), np.cov(mu.T), atol=0.5)


def test_density_is_high_at_home_and_low_between():
    mixture = fit_mixture(*two_clouds(), seed=0, parts=2)
    home, between = mixture.log_density(np.array([[0, 0, 0], [3, 3, 3]], np.float32))

    assert home > between + 5


def test_a_few_vectors_give_one_soft_cloud():
    mu = np.array([[1.0, 0, 0], [0, 1, 0]], np.float32)

    mixture = fit_mixture(mu, np.full((2, 3), 0.3, np.float32), seed=0)

    assert len(mixture.weights) == 1
    assert np.isfinite(mixture.draw(10, np.random.default_rng(0))[0]).all()


def test_the_same_seed_fits_the_same_mixture():
    first, second = (fit_mixture(*two_clouds(), seed=1, parts=2) for _ in range(2))

    assert first.means.tobytes() == second.means.tobytes()


def test_a_mixture_survives_being_stored():
    mixture = fit_mixture(*two_clouds(), seed=0, parts=2)

    again = Mixture.from_arrays(mixture.to_arrays())

    assert again is not None
    assert np.array_equal(again.factors, mixture.factors)
    assert Mixture.from_arrays({}) is None


def test_a_mixture_moves_to_where_new_vectors_lie_and_stays_where_there_are_none():
    known = fit_mixture(*two_clouds(), seed=0, parts=2)
    at_home = int(np.abs(known.means[:, 0]).argmin())
    new = np.random.default_rng(3).normal([0, 2, 0], 0.2, (50, 3)).astype(np.float32)

    moved = adapt_mixture(known, new, np.full((50, 3), 0.1, np.float32), relevance=4)

    other = 1 - at_home
    assert np.allclose(moved.means[at_home], [0, 2, 0], atol=0.3)
    assert np.allclose(moved.means[other], known.means[other], atol=1e-3)
    assert np.allclose(moved.factors[other], known.factors[other], atol=1e-3)
    assert moved.weights[at_home] > known.weights[at_home]


def test_one_vector_leans_a_mixture_and_many_decide_it():
    known = fit_mixture(*two_clouds(), seed=0, parts=2)
    place = np.array([[0.0, 3.0, 0.0]], np.float32)

    def reach(count):
        rows = np.repeat(place, count, axis=0)
        moved = adapt_mixture(known, rows, np.full_like(rows, 0.1), relevance=4)
        return float(np.linalg.norm(moved.means - place, axis=1).min())

    assert reach(100) < 0.2 < reach(4) < reach(1) < 3.0
