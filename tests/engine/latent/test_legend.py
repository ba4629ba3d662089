"""The line below the picture of a map."""

import numpy as np
import pytest

from engine.latent.legend import draw_legend
from engine.latent.picture import draw_map


@pytest.mark.parametrize("count", [1, 1234567890])
def test_the_legend_stays_in_the_margin_below_and_within_the_picture(count):
    bare = draw_map(np.zeros((1, 2), np.float32), np.zeros(1))
    before = bare.copy()

    drawn = draw_legend(bare, count)

    rows, columns = np.nonzero((drawn != bare).any(axis=-1))
    assert np.array_equal(bare, before)
    assert rows.min() >= 900 - 40
    assert columns.min() >= 40
    assert columns.max() < 1200 - 8


def test_the_legend_shows_the_colours_from_calm_to_lively():
    drawn = draw_legend(draw_map(np.zeros((0, 2), np.float32), np.zeros(0)), 0)

    assert (drawn == (0, 32, 77)).all(axis=-1).any()
    assert (drawn == (255, 234, 70)).all(axis=-1).any()
