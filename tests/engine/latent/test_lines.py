"""Lines over the map: their corners, walks along them, and what they enclose."""

import numpy as np

from engine.latent.lines import densely, inside, simplified


def test_a_straight_line_has_two_corners() -> None:
    line = np.column_stack((np.linspace(0, 5, 50), np.linspace(0, 2, 50)))

    assert simplified(line, 0.01).tolist() == [0, 49]


def test_a_bend_stays_a_corner_and_a_tremble_does_not() -> None:
    line = np.array([(0, 0), (1, 0.05), (2, 0), (3, 0), (3, 2)])

    assert simplified(line, 0.1).tolist() == [0, 3, 4]


def test_a_line_that_goes_back_over_itself_keeps_its_turning_point() -> None:
    assert simplified(np.array([(0.0, 0), (5, 0), (1, 0)]), 0.1).tolist() == [0, 1, 2]


def test_steps_along_a_bent_line_in_many_dimensions_are_even() -> None:
    rng = np.random.default_rng(0)
    corners = np.cumsum(rng.standard_normal((5, 64)), axis=0)

    walked = densely(corners, 400)

    steps = np.linalg.norm(np.diff(walked, axis=0), axis=1)
    assert np.ptp(np.delete(steps, steps.argmin())) < 0.5 * steps.mean()
    assert np.median(np.abs(steps - np.median(steps))) < 1e-4
    assert np.array_equal(walked[[0, -1]], corners[[0, -1]].astype(np.float32))


def test_a_line_without_length_stays_where_it_is() -> None:
    assert densely(np.array([(1.0, 2.0), (1.0, 2.0)]), 3).tolist() == [[1, 2]] * 3


def test_only_what_a_ring_encloses_is_inside() -> None:
    ring = np.array([(0, 0), (4, 0), (4, 4), (2, 1), (0, 4)])  # With a notch from above.
    points = np.array([(1, 1), (2, 3), (3.5, 2), (5, 1), (-1, 0.5)])

    assert inside(points, ring).tolist() == [True, False, True, False, False]


def test_a_line_of_two_corners_encloses_nothing() -> None:
    assert not inside(np.array([(0.5, 0.5)]), np.array([(0, 0), (1, 1)])).any()
