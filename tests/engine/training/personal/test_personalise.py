"""A small VAE learns codes of windows by exact slopes; the weights of the base stay."""

from dataclasses import replace

import numpy as np
import pytest

from engine.data.examples import ExampleSet
from engine.errors import JobCancelled
from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint
from engine.model.config import ModelConfig
from engine.model.music_model import MusicModel
from engine.model.personal_home import standard_home
from engine.model.shapes import expected_shapes
from engine.training.course.trained import TrainingData
from engine.training.personal.personalise import STEPS, Personalised, _codes, personalise
from engine.training.personal.small_vae_fit import (
    Codes,
    SmallRecipe,
    SmallTraining,
    gradients,
    initial,
)
from engine.training.recipe import TrainConfig
from tests.engine.training.conftest import TINY, LinkThat, scales

CHORDED = replace(TINY, name="chorded", controls=("meter", "chords"))
PHRASED = ModelConfig(
    "phrased", "phrases", 64, 90, 6, (12,), (16,), controls=("meter",), key_normalised=True,
    conductor_units=(8,), segments=4,
)  # fmt: skip
DRUMS = ModelConfig("drums", "flat", 32, 512, 6, (12,), (16,), content="drums")


def base_of(config, seed=0):
    rng = np.random.default_rng(seed)
    shapes = expected_shapes(config).items()
    weights = {n: 0.3 * rng.standard_normal(s).astype(np.float32) for n, s in shapes}
    home = standard_home(config.z_size)
    return Checkpoint(config, weights, {"name": "base"}, home.to_arrays())


def nothing_of(examples):
    return examples.take(np.zeros(0, np.int64))


def learned(config, examples, steps=20, seed=0, link=None) -> Personalised:
    data = TrainingData(examples, nothing_of(examples))
    recipe = TrainConfig(config, steps=steps, seed=seed)
    return personalise(base_of(config), data, recipe, link or JobLink())


def codes(count=5, z_size=4, seed=0):
    rng = np.random.default_rng(seed)
    mu = rng.standard_normal((count, z_size)).astype(np.float32)
    return Codes(mu, np.full_like(mu, 0.1), np.full(count, 1.0 / count))


@pytest.mark.parametrize(
    "name",
    ["enter", "enter_bias", "code", "code_bias", "leave", "leave_bias", "say", "say_bias",
     "log_apart"],
)  # fmt: skip
def test_slopes_are_those_of_the_loss(name):
    rng = np.random.default_rng(1)
    at = initial(codes(), SmallRecipe(size=2, hidden=3), rng)
    at = {n: a.astype(np.float64) + 0.1 * rng.standard_normal(a.shape) for n, a in at.items()}
    z, noise, beta = rng.standard_normal((7, 4)), rng.standard_normal((7, 2)), 0.7

    def loss(array):
        found, _ = gradients(at | {name: array}, z, noise, beta)
        return found.said + beta * found.kl

    slopes = gradients(at, z, noise, beta)[1][name]
    for index in np.ndindex(at[name].shape):
        step = np.zeros_like(at[name])
        step[index] = 1e-5
        measured = (loss(at[name] + step) - loss(at[name] - step)) / 2e-5
        assert slopes[index] == pytest.approx(measured, rel=1e-5, abs=1e-8)


def test_it_learns_to_say_the_codes_it_heard():
    """Two clusters of codes: what is said lies near them and seldom between."""
    mu = np.repeat(np.array([[-2.0] * 4, [2.0] * 4], np.float32), 20, axis=0)
    training = SmallTraining(
        Codes(mu, np.full_like(mu, 0.1), np.full(40, 1 / 40)), SmallRecipe(2, 16), steps=600, seed=0
    )
    while not training.over:
        training.make_step()

    said = training.small_vae().draw(500, np.random.default_rng(0))

    assert said.std(axis=1).max() < 0.5  # All four numbers are alike, as in both.
    assert (np.abs(said[:, 0]) > 1.0).mean() > 0.7
    assert 0.3 < (said[:, 0] > 0).mean() < 0.7


def test_what_is_heard_more_often_is_said_more_often():
    mu = np.array([[-2.0] * 4, [2.0] * 4], np.float32)
    heard = Codes(mu, np.full_like(mu, 0.1), np.array([0.0, 1.0]))
    training = SmallTraining(heard, SmallRecipe(2, 16), steps=200, seed=0)
    while not training.over:
        training.make_step()

    assert (training.small_vae().draw(100, np.random.default_rng(0)) > 0).all()


def test_the_weights_stay_and_what_is_drawn_changes():
    base = base_of(TINY)
    before = {name: array.copy() for name, array in base.weights.items()}
    found = learned(TINY, scales())

    own = MusicModel(replace(base, extras={**base.extras, **found.extras}))

    assert all(np.array_equal(before[name], base.weights[name]) for name in before)
    assert not np.array_equal(own.draw(4, seed=0), MusicModel(base).draw(4, seed=0))
    assert found.steps == 20
    assert found.curve[-1].step == 20


def test_equal_seeds_learn_equally_and_others_do_not():
    first, again, other = (learned(TINY, scales(), seed=seed).extras for seed in (1, 1, 2))

    assert all(np.array_equal(first[name], again[name]) for name in first)
    assert not np.array_equal(first["personal/say"], other["personal/say"])


@pytest.mark.parametrize("count", [1, 2])
def test_one_file_of_one_window_is_enough(count):
    found = learned(TINY, scales(count, pieces=1))

    assert np.isfinite(found.extras["personal/say"]).all()


def test_a_run_of_minutes_makes_no_more_steps_than_are_of_use():
    data = TrainingData(scales(), nothing_of(scales()))
    config = TrainConfig(TINY, minutes=60.0, steps=9999)

    assert personalise(base_of(TINY), data, config, JobLink()).steps == STEPS


def test_a_run_ends_with_its_minutes():
    data = TrainingData(scales(), nothing_of(scales()))

    found = personalise(base_of(TINY), data, TrainConfig(TINY, minutes=1e-9), JobLink())

    assert found.steps == 0
    assert found.extras == {}


def test_stop_keeps_what_was_learned():
    found = learned(TINY, scales(), steps=500, link=LinkThat("stop", 7))

    assert found.steps == 7
    assert "personal/say" in found.extras


def test_cancel_ends_without_a_result():
    with pytest.raises(JobCancelled):
        learned(TINY, scales(), steps=500, link=LinkThat("cancel", 7))


def test_a_window_that_leaps_is_hardly_drawn_where_there_are_calm_ones():
    calm = scales(12)
    wild = calm.events.copy()
    wild[:, ::8] += 24
    both = ExampleSet(
        np.concatenate([calm.events, wild]),
        np.zeros(24, np.uint8),
        np.repeat(np.arange(2), 12).astype(np.int32),
        ("calm", "wild"),
    )

    shares = _codes(MusicModel(base_of(TINY)), both, JobLink()).shares

    assert shares[:12].sum() > 0.99
    assert shares.sum() == pytest.approx(1.0)


def test_where_all_windows_leap_all_are_learned():
    wild = scales(6)
    events = wild.events.copy()
    events[:, ::8] += 24

    shares = _codes(MusicModel(base_of(TINY)), replace(wild, events=events), JobLink()).shares

    assert np.allclose(shares, 1 / 6, atol=0.05)


def test_models_that_are_told_chords_learn_too():
    over = replace(scales(), chords=np.full((24, 32), 3, np.uint8))

    assert learned(CHORDED, over).steps == 20


def test_models_of_drums_learn_too():
    rng = np.random.default_rng(0)
    beats = ExampleSet(
        rng.integers(0, 512, (8, 32)).astype(np.uint16),
        np.zeros(8, np.uint8),
        np.zeros(8, np.int32),
        ("beat",),
    )

    assert learned(DRUMS, beats).steps == 20


def test_a_model_of_phrases_keeps_forms_it_knew_beside_those_of_the_person():
    windows = scales()
    whole = ExampleSet(
        np.concatenate([windows.events, windows.events], axis=1),
        windows.meters, windows.pieces, windows.names,
    )  # fmt: skip
    base = base_of(PHRASED)
    known = {
        "prior/form_shares": np.ones(1, np.float32),
        "prior/form_letters": np.array([[0, 1, 2, 3]]),
    }
    base = replace(base, extras={**base.extras, **known})
    config = TrainConfig(PHRASED, steps=20)

    found = personalise(base, TrainingData(whole, nothing_of(whole)), config, JobLink())

    assert found.extras["prior/form_letters"][-1].tolist() == [0, 1, 2, 3]
    assert found.extras["prior/form_letters"][0].tolist() == [0, 1, 0, 1]
    assert found.extras["prior/form_shares"].sum() == pytest.approx(1.0)
    own = MusicModel(replace(base, extras={**base.extras, **found.extras}))
    assert own.draw(3, seed=0).shape == (3, 6)


def test_what_another_person_added_is_forgotten():
    first = learned(TINY, scales(), seed=1)
    base = base_of(TINY)
    owned = replace(base, extras={**base.extras, **first.extras})
    data, config = TrainingData(scales(), nothing_of(scales())), TrainConfig(TINY, steps=20, seed=3)

    on_own = personalise(owned, data, config, JobLink())
    on_bare = personalise(base, data, config, JobLink())

    assert all(np.array_equal(on_own.extras[n], a) for n, a in on_bare.extras.items())
