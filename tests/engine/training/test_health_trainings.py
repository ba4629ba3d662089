"""Troubles that really happen to a tiny training, and what becomes of it."""

from dataclasses import replace

import numpy as np
import pytest

from engine.errors import TrainingFailed
from engine.jobs import JobLink
from engine.model.config import ModelConfig
from engine.training.course.trained import TrainingData
from engine.training.judging.health import FailedOnGpu, Monitor
from engine.training.schedules import Schedules
from tests.engine.training.conftest import scales, tiny_recipe

NOTHING = scales(0)
ROOMY = ModelConfig("roomy", "flat", 32, 90, 8, (24,), (40,), controls=("meter",))


def with_notes(count, seed, *, noise):
    """Scales of which a share of the notes is another one, at random."""
    rng, examples = np.random.default_rng(seed), scales(count)
    rows = examples.events.copy()
    strange = rng.random((count, 8)) < noise
    rows[:, ::4] = np.where(strange, rng.integers(41, 57, (count, 8)), rows[:, ::4])
    return replace(examples, events=rows)


def trained(data, *, model=None, **changes):
    from engine.training.course.loop import train

    rates = {"learning_rate": 1e-2, "max_beta": 0.1, "sampling_rate": 0.0}
    rates |= changes.pop("rates", {})
    recipe = tiny_recipe(schedules=Schedules(**rates), **{"evaluate_every": 40} | changes)
    return train(replace(recipe, model=model or recipe.model), data, JobLink())


def troubles(result):
    return [(finding.trouble, finding.repaired) for finding in result.findings]


def all_numbers(weights):
    return all(np.isfinite(array).all() for array in weights.values())


def test_a_huge_learning_rate_leads_back_and_the_training_ends_well(keras):
    result = trained(TrainingData(scales(24), NOTHING), rates={"learning_rate": 1.0}, steps=320)

    assert ("divergence", True) in troubles(result)
    assert result.steps == 320
    assert min(point.loss for point in result.curve) > 1.0
    assert all_numbers(result.weights)


def test_a_learning_rate_beyond_all_help_is_explained(keras):
    with pytest.raises(TrainingFailed, match="more slowly each time"):
        trained(TrainingData(scales(24), NOTHING), rates={"learning_rate": 1e6}, steps=300)


def test_weights_that_stop_being_numbers_are_put_back(keras, monkeypatch):
    from engine.training.course.run import Run

    make_step = Run.make_step

    def poisoned(run):
        if run.progress().metrics["steps"] == 35:
            kernel = run._network.trainable_variables[0]
            kernel.assign(np.full(kernel.shape, np.nan, np.float32))
        make_step(run)

    monkeypatch.setattr(Run, "make_step", poisoned)

    result = trained(TrainingData(scales(24), scales(4)), steps=80, evaluate_every=10)

    assert troubles(result) == [("not_a_number", True)] * len(result.findings) != []
    assert result.steps == 80
    assert all_numbers(result.weights)
    assert result.curve[-1].loss < 60.0


def test_a_beta_that_nothing_is_worth_is_weakened_and_z_wakes(keras):
    result = trained(
        TrainingData(with_notes(24, 1, noise=1.0), NOTHING),
        model=ROOMY,
        rates={"max_beta": 20.0, "beta_rate": 0.0},
        steps=460,
        evaluate_every=20,
    )

    assert troubles(result)[0] == ("collapse", True)
    found = result.findings[0].step
    before = [point for point in result.curve if point.step <= found]
    assert max(point.kl_bits for point in before[-5:]) < 1.0
    assert result.curve[-1].kl_bits > 2.0
    assert result.curve[-1].active_units > 3


def test_a_tiny_folder_is_learned_by_heart_no_longer_than_it_helps(keras):
    data = TrainingData(with_notes(10, 1, noise=0.3), with_notes(40, 2, noise=0.3))

    result = trained(
        data, model=ROOMY, steps=3000, evaluate_every=20, patience=4, keep_best=True,
        rates={"max_beta": 0.01},
    )  # fmt: skip

    (finding,) = [f for f in result.findings if f.trouble == "overfitting"]
    assert result.steps < 3000
    assert finding.repaired
    measured = {p.step: p.held_out_accuracy for p in result.curve if p.held_out_accuracy}
    best = max(measured.values())
    assert measured[result.steps] <= best
    assert f"({100 * best:.0f} % to " in finding.words


def test_a_training_that_never_moves_is_told_from_one_that_learns(keras):
    still = {"learning_rate": 0.0, "learning_rate_floor": 0.0}

    result = trained(TrainingData(scales(24), NOTHING), rates=still, steps=310)

    assert troubles(result) == [("learns_nothing", False)]


def test_a_gpu_that_never_moves_is_given_up_for_the_cpu(keras, monkeypatch):
    init = Monitor.__init__
    monkeypatch.setattr(
        Monitor, "__init__", lambda self, config, **told: init(self, config, **told | {"on_gpu": 1})
    )
    still = {"learning_rate": 0.0, "learning_rate_floor": 0.0}

    with pytest.raises(FailedOnGpu, match="Choose the CPU") as failure:
        trained(TrainingData(scales(24), NOTHING), rates=still, steps=310)
    assert failure.value.step == 300
