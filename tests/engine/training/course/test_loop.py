"""The loop: a real training of a tiny model."""

import threading
from dataclasses import replace

import numpy as np
import pytest

from engine.errors import JobCancelled, TrainingFailed
from engine.jobs import JobLink
from engine.storage import files
from engine.training.course.state import State, load_state, save_state
from engine.training.course.trained import Start, TrainingData
from engine.training.judging.measure import evaluate, playable
from engine.training.schedules import Schedules
from tests.engine.model.reference import random_weights
from tests.engine.training.conftest import TINY, LinkThat, full_disk, scales, tiny_recipe

DATA = TrainingData(scales(24), scales(4))
NOTHING_ASIDE = TrainingData(scales(24), scales(0))


@pytest.fixture(scope="module")
def finished(keras):
    """A training of 30 steps, its link, and what is beside it."""
    from engine.training.course.loop import train

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


def assert_equal(first, second):
    """Two trainings came to the same, bit for bit."""
    assert first.steps == second.steps
    assert first.curve == second.curve
    assert first.findings == second.findings
    for name, array in first.weights.items():
        np.testing.assert_array_equal(array, second.weights[name], err_msg=name)


SCHEDULED = tiny_recipe(
    schedules=Schedules(learning_rate=1e-2, max_beta=0.1, sampling_rate=20.0),
    word_dropout=0.2,
    cooldown_share=0.3,
    keep_best=True,
    steps=37,
)


@pytest.mark.parametrize("data", [DATA, NOTHING_ASIDE], ids=["held out", "nothing aside"])
def test_a_resumed_training_equals_an_uninterrupted_one_bit_for_bit(keras, tmp_path, data):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    whole = train(SCHEDULED, data, JobLink())

    for steps in (1, 14, 20):
        train(SCHEDULED, data, LinkThat("stop", steps), start=Start(None, state))
    resumed = train(SCHEDULED, data, JobLink(), start=Start(None, state))

    assert_equal(resumed, whole)


def test_a_resumed_training_rehearses_what_it_would_have(keras, tmp_path):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    config = tiny_recipe(rehearsal_share=0.25, steps=12)
    data = TrainingData(scales(24), scales(4), scales(9))
    began = Start(random_weights(TINY, scale=0.1), state)

    whole = train(config, data, JobLink(), start=replace(began, state_file=None))
    train(config, data, LinkThat("stop", 5), start=began)
    resumed = train(config, data, JobLink(), start=began)

    assert_equal(resumed, whole)
    alone = train(config, DATA, JobLink(), start=replace(began, state_file=None))
    assert any((alone.weights[n] != a).any() for n, a in whole.weights.items())


def test_a_training_that_is_over_gives_the_same_again(keras, tmp_path):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    first = train(SCHEDULED, DATA, JobLink(), start=Start(None, state))
    before = state.read_bytes()

    assert_equal(train(SCHEDULED, DATA, JobLink(), start=Start(None, state)), first)
    assert load_state(state).about["step"] == 37
    assert state.read_bytes() == before


def test_a_training_that_was_ended_learns_no_more(keras, tmp_path):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    train(SCHEDULED, DATA, LinkThat("stop", 8), start=Start(None, state))

    assert train(SCHEDULED, DATA, JobLink(), start=Start(None, state, ended=True)).steps == 8


def test_a_pause_keeps_the_state_and_is_told_and_changes_nothing(keras, tmp_path):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    seen = []

    class Pausing(JobLink):
        def report(self, progress):
            super().report(progress)
            if progress.stage == "paused":
                seen.append((progress.metrics["steps"], load_state(state).about["step"]))
                threading.Timer(0.05, self.resume).start()
            elif progress.metrics.get("steps") == 6 and not seen:
                self.pause()

    paused = train(SCHEDULED, DATA, Pausing(), start=Start(None, state))

    assert seen == [(6, 6)]
    assert_equal(paused, train(SCHEDULED, DATA, JobLink()))


def test_a_pause_ends_with_a_stop_too(keras):
    from engine.training.course.loop import train

    class Pausing(JobLink):
        def report(self, progress):
            super().report(progress)
            if progress.stage == "paused":
                self.stop()
            elif progress.metrics.get("steps") == 2:
                self.pause()

    assert train(SCHEDULED, DATA, Pausing()).steps == 2


def test_a_full_disk_ends_no_training_and_leaves_the_old_state(keras, tmp_path, monkeypatch):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    train(SCHEDULED, DATA, LinkThat("stop", 5), start=Start(None, state))
    before = state.read_bytes()
    monkeypatch.setattr(files.os, "fsync", full_disk)

    trained = train(SCHEDULED, DATA, JobLink(), start=Start(None, state))

    assert trained.steps == 37
    assert [finding.trouble for finding in trained.findings] == ["disk_full"]
    assert "could not be kept. The model holds all that was learned" in trained.findings[0].words
    assert state.read_bytes() == before
    assert [path.name for path in tmp_path.glob("state*")] == ["state.npz"]


def test_memory_that_runs_out_halves_what_is_computed_at_once(keras, tmp_path, monkeypatch):
    from engine.training.course.loop import train
    from engine.training.network import pieces

    state, real = tmp_path / "state.npz", pieces.make_step
    whole = train(tiny_recipe(), DATA, JobLink())

    def small_memory(network, batch):
        if len(batch) > 4:
            raise MemoryError("out of memory")
        return real(network, batch)

    monkeypatch.setattr(pieces, "make_step", small_memory)
    halved = train(tiny_recipe(), DATA, JobLink())

    assert [(finding.trouble, finding.repaired) for finding in halved.findings] == [
        ("out_of_memory", True)
    ]
    assert "4 windows" in halved.findings[0].words
    for name, array in whole.weights.items():
        np.testing.assert_allclose(halved.weights[name], array, atol=1e-3)

    train(tiny_recipe(), DATA, LinkThat("stop", 12), start=Start(None, state))
    resumed = train(tiny_recipe(), DATA, JobLink(), start=Start(None, state))
    assert_equal(resumed, halved)


def test_the_norm_of_the_gradients_reaches_the_monitor(keras, monkeypatch):
    from engine.training.course import run
    from engine.training.course.loop import train

    norms = []
    hear = run.Monitor.hear_step

    def heard(self, step, loss, gradient_norm=None):
        norms.append(gradient_norm)
        return hear(self, step, loss, gradient_norm)

    monkeypatch.setattr(run.Monitor, "hear_step", heard)
    train(tiny_recipe(steps=5), NOTHING_ASIDE, JobLink())

    assert len(norms) == 5
    assert all(0.0 < norm < 10_000.0 for norm in norms)
    assert len(set(norms)) == 5


def test_leaving_keeps_a_state_to_go_on_from(keras, tmp_path):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    with pytest.raises(JobCancelled):
        train(SCHEDULED, DATA, LinkThat("leave", 9), start=Start(None, state))

    assert load_state(state).about["step"] == 9


def test_previews_are_of_the_model_as_it_began_and_as_it_is_kept(finished):
    previews = finished[0].previews

    assert len(previews) == 3
    assert all(preview.original is not None for preview in previews)
    assert any(preview.before.melody != preview.now.melody for preview in previews)


def test_the_curve_tells_units_in_use_where_it_was_measured(finished):
    assert [p.step for p in finished[0].curve if p.active_units is not None] == [10, 20, 30]


def test_a_state_of_another_model_is_refused(keras, tmp_path):
    from engine.training.course.loop import train

    state = tmp_path / "state.npz"
    save_state(state, State((np.zeros(3),), (), {}, {}, {"step": 3}))

    with pytest.raises(TrainingFailed, match="another model"):
        train(tiny_recipe(), NOTHING_ASIDE, JobLink(), start=Start(None, state))


def test_cancel_ends_the_loop_without_a_result(keras):
    from engine.training.course.loop import train

    with pytest.raises(JobCancelled):
        train(tiny_recipe(), NOTHING_ASIDE, LinkThat("cancel", 1))


def test_a_training_that_is_lost_says_so(keras):
    from engine.training.course.loop import train

    lost = {name: array * np.nan for name, array in random_weights(TINY).items()}

    with pytest.raises(TrainingFailed, match="out of bounds"):
        train(tiny_recipe(steps=60), NOTHING_ASIDE, JobLink(), start=Start(lost))


def test_a_model_is_never_kept_that_is_worse_than_what_it_went_on_from(keras, finished):
    from engine.training.course.loop import train

    known = finished[0].weights
    forgetting = tiny_recipe(
        schedules=Schedules(learning_rate=0.5, max_beta=0.1, sampling_rate=0.0),
        steps=6,
        evaluate_every=3,
        keep_best=True,
    )

    trained = train(forgetting, DATA, JobLink(), start=Start(known))

    before, after = (
        evaluate(playable(TINY, weights), DATA.training, DATA.held_out)
        for weights in (known, trained.weights)
    )
    assert trained.steps == 6
    assert before.merit is not None
    assert after.merit is not None
    assert after.merit >= before.merit


def test_a_share_of_what_it_went_on_from_stays_in_what_is_kept(keras, finished):
    from engine.training.course.loop import train

    known, start = finished[0].weights, Start(finished[0].weights)
    learned = train(tiny_recipe(steps=3), NOTHING_ASIDE, JobLink(), start=start).weights
    mixed = train(tiny_recipe(steps=3, base_share=0.75), NOTHING_ASIDE, JobLink(), start=start)

    for name, array in mixed.weights.items():
        between = 0.75 * known[name] + 0.25 * learned[name]
        np.testing.assert_allclose(array, between, atol=1e-6, err_msg=name)


def test_seconds_are_counted_where_time_may_end_a_training_before_its_steps(keras):
    from engine.training.course.loop import train

    link = JobLink()

    trained = train(tiny_recipe(steps=10**6, minutes=0.01), DATA, link)

    assert trained.steps < 10**6
    assert link.latest.done == link.latest.total < 60  # Seconds, and not a share as steps.
