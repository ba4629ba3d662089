"""The harmony pull that a model of chords is given when its home is fitted."""

from dataclasses import replace

import numpy as np

from engine.converters.harmony_pull import HarmonyPull, count_pull
from engine.data.examples import ExampleSet
from engine.jobs import JobLink
from engine.model.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import MusicModel
from engine.training.home import HomeRecipe, fit_home
from engine.training.recipe import TrainConfig
from engine.training.remedies import Unfinished, settle
from tests.engine.tiny_model import TINY, tiny_checkpoint

SMALL = {"z_size": 8, "encoder_units": (8,), "decoder_units": (8,)}
CHORDS = replace(KNOWN_CONFIGS["lento-chords-2bar"], **SMALL)
NONE = np.zeros(40, np.uint8)


def examples(with_chords=True) -> ExampleSet:
    rng = np.random.default_rng(0)
    events = rng.choice([0, 41, 43, 45, 48], (40, 32)).astype(np.uint8)
    chords = np.repeat(rng.choice([1, 6, 8], (40, 2)), 16, axis=1).astype(np.uint8)
    return ExampleSet(events, NONE, NONE.astype(np.int32), ("a",), chords if with_chords else None)


def test_a_model_of_chords_keeps_how_they_pull(tmp_path):
    trained, windows = tiny_checkpoint(CHORDS), examples()

    home = fit_home(MusicModel(trained), windows, HomeRecipe(clouds=1), seed=0)
    save_checkpoint(tmp_path / "m", Checkpoint(CHORDS, trained.weights, extras=home.extras))
    model = MusicModel(load_checkpoint(tmp_path / "m"))

    moved = fit_home(MusicModel(trained), windows, HomeRecipe(clouds=1, moved_share=1.0), seed=0)
    np.testing.assert_array_equal(moved.mu, home.mu)  # No melody moves away from its chords.
    counted = count_pull(windows.events, windows.chords, windows.meters)
    assert model.harmony is not None
    np.testing.assert_array_equal(model.harmony.table, counted.table)


def test_a_model_that_is_told_no_chords_keeps_none():
    home = fit_home(MusicModel(tiny_checkpoint(TINY)), examples(False), HomeRecipe(), seed=0)

    assert HarmonyPull.from_arrays(home.extras) is None


def test_a_home_that_moves_keeps_how_chords_pull_and_how_many_clouds_there_are():
    trained, windows = tiny_checkpoint(CHORDS), examples()
    before = fit_home(MusicModel(trained), windows, HomeRecipe(clouds=1), seed=0)
    known = MusicModel(Checkpoint(CHORDS, trained.weights, extras=before.extras))
    few = windows.take(np.arange(5))

    moved = fit_home(known, few, HomeRecipe(clouds=9, relevance=4.0, spread=0.5), seed=0)

    model = MusicModel(Checkpoint(CHORDS, trained.weights, extras=moved.extras))
    assert model.prior is not None
    assert model.harmony is not None
    assert known.prior is not None
    assert known.harmony is not None
    assert (len(model.prior.weights), model.prior.spread) == (1, 0.5)
    assert not np.allclose(model.prior.means, known.prior.means)
    np.testing.assert_array_equal(model.harmony.table, known.harmony.table)


def test_a_model_that_goes_on_moves_the_home_that_it_had():
    trained, windows = tiny_checkpoint(TINY), examples(False)
    known = fit_home(MusicModel(trained), windows, HomeRecipe(clouds=2), seed=0).extras
    recipe = HomeRecipe(clouds=9, relevance=4.0, spread=0.5)
    config = TrainConfig(TINY, steps=1, home=recipe)
    few = windows.take(np.arange(3))

    went_on = settle(config, Unfinished(trained.weights, known=known), few, JobLink())
    began = settle(config, Unfinished(trained.weights), few, JobLink())

    had, has, new = (e["prior/means"] for e in (known, went_on.home.extras, began.home.extras))
    assert has.shape == had.shape
    assert np.abs(has - had).max() < np.abs(new[0] - had).max()
