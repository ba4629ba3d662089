"""The outline of a library's ground."""

import numpy as np

from engine.latent.outline import outline


def test_the_outline_of_a_square_with_points_inside_is_the_square() -> None:
    square = np.array([[0, 0], [4, 0], [4, 4], [0, 4], [2, 2], [1, 3], [2, 0]], np.float32)

    hull = outline(square, margin=0.0)

    assert hull is not None
    assert hull.tolist() == [[0, 0], [4, 0], [4, 4], [0, 4]]


def test_every_point_lies_inside_the_widened_outline() -> None:
    points = np.random.default_rng(1).normal(size=(3_000, 2)).astype(np.float32)

    hull = outline(points)

    assert hull is not None
    edges = np.roll(hull, -1, axis=0) - hull
    for corner, (ex, ey) in zip(hull, edges, strict=True):
        offset = points - corner
        assert (ex * offset[:, 1] - ey * offset[:, 0] > 0).all()


def test_points_on_a_line_cover_no_ground() -> None:
    assert outline(np.array([[0, 0], [1, 1], [2, 2]], np.float32)) is None
    assert outline(np.zeros((5, 2), np.float32)) is None
    assert outline(np.zeros((0, 2), np.float32)) is None
