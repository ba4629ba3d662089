"""Searching among points, checked against the plain way of looking at all of them."""

import numpy as np
import pytest

from gui.views.map.points import PointIndex, convex_hull, inflated_hull


def index_of(*points: tuple[float, float]) -> PointIndex:
    return PointIndex.of(np.array(points, dtype=np.float32).reshape(-1, 2))


def test_the_nearest_point_is_the_one_that_looking_at_all_finds() -> None:
    rng = np.random.default_rng(1)
    positions = rng.normal(size=(3000, 2)).astype(np.float32)
    index = PointIndex.of(positions)

    for x, y in rng.normal(size=(200, 2)).tolist():
        distances = np.hypot(*(positions - np.array((x, y), dtype=np.float32)).T)
        found = index.nearest(x, y, 0.05)
        assert found == (distances.argmin() if distances.min() <= 0.05 else None)


@pytest.mark.parametrize("spread", [1.0, 40.0])
def test_a_step_goes_where_looking_at_all_points_leads(spread: float) -> None:
    rng = np.random.default_rng(4)
    positions = rng.normal(size=(2000, 2)).astype(np.float32)
    positions[:20] *= np.float32(spread)  # Some far outside, where most cells are empty.
    index = PointIndex.of(positions)

    for start in range(60):
        for direction in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            offsets = positions - positions[start]
            along = offsets @ np.array(direction, dtype=np.float32)
            far = np.hypot(*offsets.T)
            ahead = (along > 0) & (along >= far * (0.70711 - 1e-4))
            cost = np.where(ahead, far**2 / np.where(ahead, along, 1), np.inf)
            wanted = int(cost.argmin()) if ahead.any() else None
            assert index.toward(start, direction) == wanted


def test_a_box_misses_no_point_and_counts_what_it_gives() -> None:
    rng = np.random.default_rng(6)
    positions = rng.normal(size=(5000, 2)).astype(np.float32)
    index = PointIndex.of(positions)

    for _ in range(50):
        (left, right), (bottom, top) = np.sort(rng.normal(size=(2, 2)), axis=1).tolist()
        low, high = (left, bottom), (right, top)
        inside = np.flatnonzero(((positions >= low) & (positions <= high)).all(axis=1))
        found = index.within((left, bottom, right, top))
        assert np.isin(inside, found).all()
        assert (np.diff(found) > 0).all()
        assert index.count_within((left, bottom, right, top)) == len(found)


def test_a_box_beside_all_points_is_empty_and_one_around_them_has_all() -> None:
    index = index_of((0, 0), (1, 1), (2, 0))

    assert index.within((5, 5, 6, 6)).tolist() == []
    assert index.within((-5, -5, 6, 6)).tolist() == [0, 1, 2]
    assert index_of().within((-5, -5, 6, 6)).tolist() == []


def test_no_point_within_reach_is_none() -> None:
    assert index_of((0, 0), (5, 5)).nearest(2.5, 2.5, 1.0) is None
    assert index_of().nearest(0, 0, 10.0) is None


def test_of_points_in_one_place_the_topmost_is_nearest() -> None:
    assert index_of((1, 1), (0, 0), (1, 1)).nearest(1, 1, 0.1) == 2


def test_a_stack_names_its_points_from_the_top() -> None:
    assert index_of((1, 1), (0, 0), (1, 1), (1, 1.4)).stack(0, 0.01) == (2, 0)


@pytest.mark.parametrize(
    ("direction", "reached"), [((1, 0), 1), ((-1, 0), 2), ((0, 1), 3), ((0, -1), 4)]
)
def test_a_step_goes_to_the_neighbour_on_that_side(
    direction: tuple[int, int], reached: int
) -> None:
    cross = index_of((0, 0), (1, 0.2), (-1, 0.2), (0.2, 1), (0.2, -1), (4, 0))

    assert cross.toward(0, direction) == reached


def test_a_step_beyond_the_last_point_goes_nowhere() -> None:
    assert index_of((0, 0), (1, 0)).toward(1, (1, 0)) is None
    assert index_of((0, 0), (0, 0)).toward(0, (1, 0)) is None


def test_a_point_on_the_diagonal_is_reached_by_one_key_at_least() -> None:
    pair = index_of((0, 0), (1, 1))

    assert 1 in (pair.toward(0, (1, 0)), pair.toward(0, (0, 1)))


def test_positions_that_cannot_be_drawn_are_refused() -> None:
    with pytest.raises(ValueError, match="not a finite number"):
        index_of((0, np.nan))
    with pytest.raises(ValueError, match=r"not \(N, 2\)"):
        PointIndex.of(np.zeros((3, 3), dtype=np.float32))


def test_the_hull_leaves_out_what_lies_inside() -> None:
    square = np.array([(0, 0), (2, 0), (2, 2), (0, 2), (1, 1), (1, 0)], dtype=np.float32)

    assert sorted(map(tuple, convex_hull(square).tolist())) == [(0, 0), (0, 2), (2, 0), (2, 2)]


@pytest.mark.parametrize("count", [1, 2, 400])
def test_the_home_has_room_around_every_point(count: int) -> None:
    positions = np.random.default_rng(2).normal(size=(count, 2)).astype(np.float32)
    home = inflated_hull(positions, 0.1)

    edges = np.roll(home, -1, axis=0) - home
    for point in positions:
        offsets = point - home
        turns = edges[:, 0] * offsets[:, 1] - edges[:, 1] * offsets[:, 0]
        assert (turns > 0).all()
