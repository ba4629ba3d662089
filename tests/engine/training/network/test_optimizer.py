"""Magenta's guards on the gradient."""

import numpy as np
import pytest


def norm(gradients):
    return float(np.sqrt(sum((np.asarray(g) ** 2).sum() for g in gradients)))


def test_a_long_gradient_is_clipped_and_keeps_its_direction(keras):
    from engine.training.network.optimizer import guarded

    first, second = guarded([np.array([3.0, 0.0], np.float32), np.array([[4.0]], np.float32)])

    assert norm([first, second]) == pytest.approx(1.0)
    assert np.asarray(first)[0] / np.asarray(second)[0, 0] == pytest.approx(0.75)


def test_a_short_gradient_stays_as_it_is(keras):
    from engine.training.network.optimizer import guarded

    assert np.asarray(guarded([np.array([0.3], np.float32)])[0]) == pytest.approx(0.3)


@pytest.mark.parametrize("wild", [10_000.0, np.nan, np.inf])
def test_a_wild_gradient_counts_as_zero(keras, wild):
    from engine.training.network.optimizer import guarded

    gradients = guarded([np.array([wild], np.float32), None, np.array([1.0], np.float32)])

    assert gradients[1] is None
    assert norm([gradients[0], gradients[2]]) == 0.0


def test_weights_stay_numbers_after_a_wild_step(keras):
    from engine.training.network.optimizer import GuardedAdam

    variable = keras.Variable(np.ones(2, np.float32))
    adam = GuardedAdam(0.1)
    adam.apply([np.array([np.nan, 1.0], np.float32)], [variable])

    assert np.isfinite(np.asarray(variable)).all()
