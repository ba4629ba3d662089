"""What lies at a place of the map."""

import numpy as np
import pytest

from engine.latent.density import density_of
from engine.latent.layout import Layout
from engine.latent.place import NEAR, place_in
from engine.latent.projection import fit_projection

Z = np.random.default_rng(0).standard_normal((400, 8)).astype(np.float32) * ([4, 3] + [1] * 6)
Z = Z.astype(np.float32)
PLANE = fit_projection(Z)
POSITIONS = PLANE.to_plane(Z)


def z_of(index):
    return Z[index]


def layout(name, positions=POSITIONS):
    return Layout(name, positions, density_of(positions))


def test_a_place_of_directions_is_the_z_of_the_plane():
    place = place_in(layout("directions"), PLANE, (1.5, -2.0), z_of)

    assert np.array_equal(place.z, PLANE.from_plane(np.array([[1.5, -2.0]], np.float32))[0])
    assert np.allclose(PLANE.to_plane(place.z[None])[0], (1.5, -2.0), atol=1e-4)


def test_the_nearest_clips_come_first():
    at = np.array([0.5, 0.5], np.float32)

    place = place_in(layout("directions"), PLANE, (0.5, 0.5), z_of)

    distances = np.hypot(*(POSITIONS - at).T)
    assert list(place.near) == np.argsort(distances)[:NEAR].tolist()


def test_where_a_clip_lies_among_neighbours_its_own_z_is_heard():
    place = place_in(layout("neighbourhoods"), PLANE, tuple(POSITIONS[17].tolist()), z_of)

    assert place.near[0] == 17
    assert np.array_equal(place.z, Z[17])


def test_a_place_between_clips_is_a_blend_of_those_around_it():
    place = place_in(layout("neighbourhoods"), PLANE, (0.3, 0.2), z_of)

    around = Z[list(place.near)]
    shares, *_ = np.linalg.lstsq(around.T, place.z, rcond=None)
    assert np.allclose(shares @ around, place.z, atol=1e-4)
    assert (shares > 0).all()
    assert len(place.near) == NEAR


def test_a_blend_is_as_long_as_the_clips_it_is_made_of():
    place = place_in(layout("neighbourhoods"), PLANE, (0.3, 0.2), z_of)

    lengths = np.linalg.norm(Z[list(place.near)], axis=1)
    assert lengths.min() - 1e-3 <= np.linalg.norm(place.z) <= lengths.max() + 1e-3


def test_blends_change_smoothly_on_the_way():
    way, near = np.linspace(-3, 3, 4001), layout("neighbourhoods")
    blends = np.stack([place_in(near, PLANE, (x, 0.1), z_of).z for x in way.tolist()])

    steps = np.linalg.norm(np.diff(blends, axis=0), axis=1)
    assert steps.max() < 0.5
    assert np.linalg.norm(Z, axis=1).mean() > 4


@pytest.mark.parametrize("name", ["directions", "neighbourhoods"])
def test_far_outside_the_model_guesses(name):
    assert place_in(layout(name), PLANE, (90.0, 0.0), z_of).guess
    assert not place_in(layout(name), PLANE, tuple(np.median(POSITIONS, axis=0)), z_of).guess


@pytest.mark.parametrize("count", [0, 1, 2, 5])
@pytest.mark.parametrize("name", ["directions", "neighbourhoods"])
def test_a_map_of_almost_nothing_has_places(name, count):
    place = place_in(layout(name, POSITIONS[:count]), PLANE, (0.3, 0.2), z_of)

    assert np.isfinite(place.z).all()
    assert set(place.near) <= set(range(count))
    assert len(place.near) == min(count, NEAR)


def test_of_clips_in_one_place_one_is_heard():
    same = layout("neighbourhoods", np.zeros((20, 2), np.float32))

    for x in (0.0, 1.0):
        place = place_in(same, PLANE, (x, 0.0), z_of)

        assert place.near == (0,)
        assert np.allclose(place.z, Z[0])


@pytest.mark.parametrize("at", [(0.31, 0.2), (0.5, -0.4)])
def test_windows_with_the_same_music_change_nothing_of_what_lies_around_them(at):
    once = place_in(layout("neighbourhoods"), PLANE, at, z_of)
    often = np.concatenate([POSITIONS, np.repeat(POSITIONS[list(once.near)], 50, axis=0)])

    place = place_in(layout("neighbourhoods", often), PLANE, at, z_of)

    assert place.near == once.near
    assert np.array_equal(place.z, once.z)


def test_clips_that_vanished_meanwhile_are_left_out_of_a_blend():
    place = place_in(layout("neighbourhoods"), PLANE, (0.3, 0.2), lambda i: None if i % 2 else Z[i])

    assert np.isfinite(place.z).all()
    gone = place_in(layout("neighbourhoods"), PLANE, (0.3, 0.2), lambda _: None)
    assert np.isfinite(gone.z).all()
