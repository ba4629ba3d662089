import numpy as np
import pytest

from engine.analysis.medians import median


@pytest.mark.parametrize("count", [1, 2, 3, 8, 301, 1500])
def test_the_median_is_that_of_numpy_to_the_last_bit(count):
    values = np.random.default_rng(count).normal(size=count)

    assert median(values) == np.median(values)
