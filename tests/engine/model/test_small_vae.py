"""A small VAE beside a model, and where a model that holds one draws from."""

from dataclasses import replace

import numpy as np
import pytest

from engine.errors import CheckpointError
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.config import ModelConfig
from engine.model.mixture import Mixture
from engine.model.music_model import MusicModel, load_model
from engine.model.personal_home import PersonalHome, standard_home
from engine.model.shapes import EMBEDDINGS, expected_shapes
from engine.model.small_vae import SmallVae

Z, SIZE, HIDDEN = 6, 3, 5
CONFIG = ModelConfig("tiny", "flat", 32, 90, Z, (4,), (4,))
PHRASED = ModelConfig("phrased", "phrases", 64, 90, Z, (4,), (4,), conductor_units=(4,), segments=4)


def small(rng=None, apart=0.5):
    rng = rng or np.random.default_rng(0)
    shapes = ((Z, HIDDEN), (HIDDEN,), (HIDDEN, 2 * SIZE), (2 * SIZE,), (SIZE, HIDDEN), (HIDDEN,),
              (HIDDEN, Z), (Z,))  # fmt: skip
    arrays = [rng.standard_normal(shape).astype(np.float32) for shape in shapes]
    return SmallVae(*arrays, np.full(Z, apart, np.float32))


def saying(code, apart):
    """A small VAE that always says one code."""
    empty = small(apart=apart)
    return replace(empty, say=np.zeros_like(empty.say), say_bias=np.asarray(code, np.float32))


def checkpoint(config=CONFIG, **extras):
    rng = np.random.default_rng(1)
    shapes = expected_shapes(config).items()
    weights = {n: 0.1 * rng.standard_normal(shape).astype(np.float32) for n, shape in shapes}
    return Checkpoint(config, weights, {}, extras)


def two_clouds():
    means = np.stack([np.full(Z, -3.0), np.full(Z, 3.0)]).astype(np.float32)
    factors = np.stack([np.eye(Z), 0.5 * np.eye(Z)]).astype(np.float32)
    return Mixture(np.array([0.5, 0.5], np.float32), means, factors)


def test_arrays_come_back_as_they_were_kept():
    kept = small()

    again = SmallVae.from_arrays(kept.to_arrays())

    assert again is not None
    assert all(np.array_equal(again.to_arrays()[n], a) for n, a in kept.to_arrays().items())


def test_a_model_without_one_has_none():
    assert SmallVae.from_arrays({"prior/means": np.zeros((1, Z))}) is None


def test_a_part_of_one_is_refused():
    arrays = small().to_arrays()
    del arrays["personal/say"]

    with pytest.raises(ValueError, match="missing"):
        SmallVae.from_arrays(arrays)


@pytest.mark.parametrize(
    "wrong",
    [
        {"leave": np.zeros((SIZE + 1, HIDDEN), np.float32)},
        {"apart": np.zeros(Z, np.float32)},
        {"say_bias": np.full(Z, np.nan, np.float32)},
        {"enter": np.zeros(Z, np.float32)},
    ],
)
def test_what_nothing_can_be_drawn_from_is_refused(wrong):
    with pytest.raises(ValueError, match="small VAE"):
        replace(small(), **wrong)


def test_codes_have_a_mean_and_a_positive_sigma():
    mean, sigma = small().encode(np.ones((4, Z), np.float32))

    assert mean.shape == sigma.shape == (4, SIZE)
    assert (sigma > 0).all()


def test_a_small_vae_that_is_sure_decides_what_is_drawn():
    code = np.linspace(-1.0, 1.0, Z)

    z, _ = PersonalHome(saying(code, 1e-3), two_clouds()).draw(50, np.random.default_rng(0))

    assert np.abs(z - code).max() < 0.01


def test_one_that_says_little_leaves_it_to_the_home():
    home = PersonalHome(saying(np.zeros(Z), 1e3), two_clouds())

    z, clouds = home.draw(4000, np.random.default_rng(0))

    assert 0.45 < clouds.mean() < 0.55
    assert np.allclose(z[clouds == 1].mean(axis=0), 3.0, atol=0.1)
    assert np.allclose(z[clouds == 1].std(axis=0), 0.5, atol=0.05)


def test_what_is_drawn_is_the_product_of_both_densities():
    """Of N(0, 1) and news of 2 within 1: N(1, 1/2)."""
    home = PersonalHome(saying(np.full(Z, 2.0), 1.0), standard_home(Z))

    z, _ = home.draw(20_000, np.random.default_rng(0))

    assert np.allclose(z.mean(axis=0), 1.0, atol=0.03)
    assert np.allclose(z.var(axis=0), 0.5, atol=0.03)


def test_the_cloud_is_the_one_that_explains_what_was_said():
    home = PersonalHome(saying(np.full(Z, 2.5), 0.5), two_clouds())

    assert home.draw(100, np.random.default_rng(0))[1].all()


def test_a_home_of_another_size_is_refused():
    with pytest.raises(ValueError, match="another size"):
        PersonalHome(small(), standard_home(Z + 1))


def test_a_model_draws_from_where_its_person_is_at_home():
    own = saying(np.full(Z, 1.5), 1e-3).to_arrays()

    z = MusicModel(checkpoint(**own)).draw(20, seed=3)

    assert z.shape == (20, Z)
    assert np.allclose(z, 1.5, atol=0.02)


def test_equal_seeds_draw_equally_and_others_do_not():
    model = MusicModel(checkpoint(**small().to_arrays(), **two_clouds().to_arrays()))

    assert np.array_equal(model.draw(5, seed=1), model.draw(5, seed=1))
    assert not np.array_equal(model.draw(5, seed=1), model.draw(5, seed=2))


def test_forms_still_bring_segments_together():
    forms = {
        "prior/form_shares": np.ones(1, np.float32),
        "prior/form_letters": np.array([[0, 0, 1, 2]]),
    }
    own = saying(np.zeros(Z), 1.0).to_arrays()
    whole = checkpoint(PHRASED, **own, **forms)
    kernel, bias = (whole.weights[f"{EMBEDDINGS}/{name}"] for name in ("kernel", "bias"))

    def apart(model):
        told = (model.draw(20, seed=0) @ kernel + bias).reshape(20, 4, -1)
        return np.abs(told[:, 0] - told[:, 1]).mean()

    free = MusicModel(checkpoint(PHRASED, **own))
    assert apart(MusicModel(whole)) < 0.1 * apart(free)


def test_the_file_of_a_personalised_model_is_an_ordinary_one(tmp_path):
    whole = checkpoint(**small().to_arrays())
    save_checkpoint(tmp_path / "own.lento", whole)

    again = load_checkpoint(tmp_path / "own.lento")

    assert all(np.array_equal(again.weights[n], a) for n, a in whole.weights.items())
    assert np.array_equal(
        load_model(tmp_path / "own.lento").draw(3, seed=0), MusicModel(whole).draw(3, seed=0)
    )


def test_a_file_whose_small_vae_does_not_fit_says_so(tmp_path):
    arrays = {name: np.zeros((2, 2), np.float32) for name in small().to_arrays()}
    save_checkpoint(tmp_path / "odd.lento", checkpoint(**arrays))

    with pytest.raises(CheckpointError, match="small VAE"):
        load_model(tmp_path / "odd.lento")
