"""The plane of the map."""

import numpy as np
import pytest

from engine.latent.projection import fit_projection, trustworthiness


def cloud(count: int = 200, size: int = 6, seed: int = 0):
    rng = np.random.default_rng(seed)
    return (rng.standard_normal((count, size)) * np.array([5, 3, 1, 1, 1, 1])).astype(np.float32)


def test_a_place_on_the_plane_goes_to_z_and_back_unchanged():
    projection = fit_projection(cloud())
    places = np.array([[0, 0], [1, -2], [7, 3]], np.float32)

    assert np.allclose(projection.to_plane(projection.from_plane(places)), places, atol=1e-4)


def test_the_axes_are_the_widest_directions():
    projection = fit_projection(cloud(2000))

    assert abs(projection.axes[0, 0]) > 0.99
    assert abs(projection.axes[1, 1]) > 0.99


def test_the_same_library_in_another_order_gives_the_same_map():
    z = cloud()
    shuffled = z[np.random.default_rng(1).permutation(len(z))]

    assert np.allclose(
        fit_projection(z).to_plane(z[:5]), fit_projection(shuffled).to_plane(z[:5]), atol=1e-3
    )


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_library_of_almost_nothing_has_a_map(count):
    z = cloud()[:count]

    assert np.isfinite(fit_projection(z).to_plane(z)).all()


def test_a_flat_cloud_is_shown_with_full_trust_and_a_scrambled_one_without():
    z = np.zeros((60, 5), np.float32)
    z[:, :2] = np.random.default_rng(0).standard_normal((60, 2))
    plane = fit_projection(z).to_plane(z)
    scrambled = plane[np.random.default_rng(1).permutation(60)]

    assert trustworthiness(z, plane) == pytest.approx(1.0)
    assert trustworthiness(z, scrambled) < 0.7


def test_trust_needs_more_points_than_neighbours():
    with pytest.raises(ValueError, match="too few"):
        trustworthiness(np.zeros((12, 3), np.float32), np.zeros((12, 2), np.float32))
