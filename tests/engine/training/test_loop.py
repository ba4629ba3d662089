"""The loop: a real training of a tiny model."""

import numpy as np
import pytest

from engine.errors import JobCancelled, TrainingFailed
from engine.jobs import JobLink
from engine.training.trained import Start, TrainingData
from tests.engine.model.reference import random_weights
from tests.engine.training.conftest import TINY, LinkThat, scales, tiny_recipe

DATA = TrainingData(scales(24), scales(4))
NOTHING_ASIDE = TrainingData(scales(24), scales(0))


@pytest.fixture(scope="module")
def finished(keras):
    """A training of 30 steps, its link, and what is beside it."""
    from engine.training.loop import train

    link = JobLink()
    return train(tiny_recipe(), DATA, link), link


def test_thirty_steps_lower_the_loss(finished):
    trained, _ = finished

    assert trained.steps == 30
    assert trained.curve[-1].loss < 0.7 * 32 * np.log(90)
    assert trained.curve[-1].loss < trained.curve[0].loss


def test_progress_says_how_far_and_how_well(finished):
    progress = finished[1].latest

    assert (progress.stage, progress.done, progress.total) == ("train", 30, 30)
    assert {
        *("loss", "accuracy", "kl_bits", "held_out_accuracy"),
        *("steps", "steps_per_s", "seconds_left"),
    } <= progress.metrics.keys()
    assert all(np.isfinite(value) for value in progress.metrics.values())


def test_the_curve_holds_the_measurements(finished):
    assert [p.step for p in finished[0].curve if p.held_out_accuracy is not None] == [10, 20, 30]


def test_a_training_that_ended_goes_on_where_it_was(keras, tmp_path):
    from engine.training.loop import train

    state = tmp_path / "state.npz"
    first = train(tiny_recipe(), NOTHING_ASIDE, LinkThat("stop", 10), start=Start(None, state))
    second = train(tiny_recipe(steps=14), NOTHING_ASIDE, JobLink(), start=Start(None, state))
    third = train(tiny_recipe(steps=14), NOTHING_ASIDE, JobLink(), start=Start(None, state))

    assert (first.steps, second.steps, third.steps) == (10, 14, 14)
    assert [p.step for p in second.curve] == [10, 14]
    for name, array in second.weights.items():
        assert np.array_equal(third.weights[name], array)


def test_a_state_of_another_model_is_refused(keras, tmp_path):
    from engine.training.loop import train

    state = tmp_path / "state.npz"
    np.savez(state, step=np.array(3))

    with pytest.raises(TrainingFailed, match="another model"):
        train(tiny_recipe(), NOTHING_ASIDE, JobLink(), start=Start(None, state))


def test_cancel_ends_the_loop_without_a_result(keras):
    from engine.training.loop import train

    with pytest.raises(JobCancelled):
        train(tiny_recipe(), NOTHING_ASIDE, LinkThat("cancel", 1))


def test_a_training_that_is_lost_says_so(keras):
    from engine.training.loop import train

    lost = {name: array * np.nan for name, array in random_weights(TINY).items()}

    with pytest.raises(TrainingFailed, match="out of bounds"):
        train(tiny_recipe(steps=60), NOTHING_ASIDE, JobLink(), start=Start(lost))
