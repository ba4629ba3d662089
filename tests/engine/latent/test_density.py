"""How densely clips lie on a map, and the lines around them."""

import numpy as np
import pytest

from engine.latent.contours import contours
from engine.latent.density import density_of, height_at


def spots(count: int = 600, seed: int = 0):
    """Two clouds, far apart."""
    rng = np.random.default_rng(seed)
    points = rng.standard_normal((count, 2)).astype(np.float32)
    points[: count // 2, 0] += 14
    return points


def area(line) -> float:
    """What a closed line goes around; less than nothing where it runs clockwise."""
    x, y = line.astype(float).T
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2)


def test_a_line_around_a_hill_is_a_circle_run_counterclockwise():
    rows, columns = np.mgrid[0:41, 0:61]
    hill = 30 - np.hypot(rows - 20, columns - 30).astype(np.float32)

    (line,) = contours(hill, 20.0)

    assert np.allclose(np.hypot(*(line - (30, 20)).T), 10, atol=0.05)
    assert area(line) == pytest.approx(np.pi * 100, rel=0.01)


def test_a_hole_is_a_line_of_its_own_run_clockwise():
    rows, columns = np.mgrid[0:41, 0:41]
    ring = -np.abs(np.hypot(rows - 20, columns - 20) - 12).astype(np.float32)

    lines = contours(ring, -3.0)

    assert [np.sign(area(line)) for line in lines] == [1, -1]


def test_high_ground_at_the_rim_is_closed_too():
    (line,) = contours(np.ones((3, 4), np.float32), 0.5)

    assert area(line) == pytest.approx(4 * 3 - 0.5, abs=0.6)


def test_corners_that_touch_across_a_cell_make_closed_lines():
    board = (np.indices((6, 6)).sum(axis=0) % 2).astype(np.float32)

    lines = contours(board, 0.5)

    assert len(lines) >= 2
    assert all(len(line) >= 4 for line in lines)


def test_flat_ground_has_no_lines():
    assert contours(np.zeros((4, 4), np.float32), 0.5) == ()


def test_home_holds_97_of_100_clips_and_has_an_island_for_each_cloud():
    positions = spots()

    density = density_of(positions)

    assert (height_at(density, positions) >= density.home).mean() == pytest.approx(0.97, abs=0.005)
    assert len([line for line in density.contours[0] if area(line) > 1]) == 2
    assert height_at(density, np.array([[7.0, 0.0]], np.float32))[0] < density.home
    assert height_at(density, np.array([[900.0, 0.0]], np.float32))[0] == 0


def test_inner_lines_enclose_fewer_clips():
    density = density_of(spots())

    areas = [sum(map(area, lines)) for lines in density.contours]

    assert len(areas) == 4
    assert areas == sorted(areas, reverse=True)


def test_the_same_clips_in_another_order_have_the_same_density():
    positions = spots()

    other = density_of(positions[::-1])

    assert np.allclose(density_of(positions).grid, other.grid, atol=1e-6)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_too_few_clips_have_no_density(count):
    assert density_of(spots()[:count]) is None


def test_clips_in_one_place_have_no_density():
    assert density_of(np.full((40, 2), 3.0, np.float32)) is None


def test_clips_on_one_line_have_a_density():
    positions = np.stack((np.arange(30), np.zeros(30)), axis=1).astype(np.float32)

    density = density_of(positions)

    assert (height_at(density, positions) >= density.home).all()
