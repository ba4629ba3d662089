"""What a recipe decides."""

import json
from dataclasses import replace

import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.data.examples import ExampleSet
from engine.model.known import KNOWN_CONFIGS
from engine.training.recipe import Bounds, folder_recipe, shipped_recipe, useful_steps
from tests.engine.training.conftest import TINY, scales, tiny_recipe


def many(windows, pieces):
    rng = np.random.default_rng(0)
    return ExampleSet(
        rng.integers(2, 90, (windows, 32)).astype(np.uint8),
        np.zeros(windows, np.uint8),
        (np.arange(windows) * pieces // windows).astype(np.int32),
        tuple(map(str, range(pieces))),
    )


def test_a_batch_is_never_larger_than_the_folder():
    assert folder_recipe(TINY, scales(8), Bounds(minutes=1)).batch_size == 8
    assert folder_recipe(TINY, many(500, 9), Bounds(minutes=1)).batch_size == 128


def test_pieces_are_held_out_only_where_there_are_enough():
    assert folder_recipe(TINY, scales(8), Bounds(minutes=1)).held_out_share == 0.0
    assert folder_recipe(TINY, many(500, 4), Bounds(minutes=1)).held_out_share == 0.0
    assert folder_recipe(TINY, many(500, 5), Bounds(minutes=1)).held_out_share == 0.2
    assert folder_recipe(TINY, many(500, 50), Bounds(minutes=1)).held_out_share == 0.1


def test_a_model_that_has_learned_goes_on_gently_and_rehearses_what_it_knew():
    fresh = folder_recipe(TINY, scales(), Bounds(minutes=1))
    tuned = folder_recipe(TINY, scales(), Bounds(minutes=1, fine_tune=True))

    assert tuned.schedules.learning_rate < fresh.schedules.learning_rate
    assert tuned.schedules.beta_at(0) == tuned.schedules.max_beta
    assert tuned.rehearsal_share > fresh.rehearsal_share == 0.0
    assert tuned.base_share > fresh.base_share == 0.0
    assert tuned.home.relevance > fresh.home.relevance == 0.0


def test_half_of_a_gentle_batch_is_new_and_never_more_than_there_is():
    tuned = folder_recipe(TINY, scales(8), Bounds(minutes=1, fine_tune=True))

    assert tuned.batch_size == 16
    assert tuned.rehearsal_share == 0.5
    assert folder_recipe(TINY, many(500, 9), Bounds(minutes=1, fine_tune=True)).batch_size == 64


def test_a_training_ends_with_the_minutes_or_when_more_steps_are_of_no_use():
    by_music = folder_recipe(TINY, many(500, 9), Bounds(minutes=10, fine_tune=True))
    by_steps = folder_recipe(TINY, many(500, 9), Bounds(steps=7, fine_tune=True))

    assert by_music.minutes == 10
    assert by_music.steps == useful_steps("fine-tune", 500, TINY)
    assert (by_steps.steps, by_steps.minutes) == (7, None)


@pytest.mark.parametrize("way", ["fine-tune", "scratch"])
def test_more_music_is_worth_more_steps_up_to_an_end(way):
    steps = [useful_steps(way, count, TINY) for count in (1, 300, 3000, 30_000, 10**6, 10**7)]

    assert steps == sorted(steps)
    assert steps[0] >= 200
    assert steps[-1] == steps[-2]


def test_a_short_training_is_measured_several_times_and_a_long_one_not_all_the_time():
    short, long = (
        folder_recipe(TINY, many(500, 9), Bounds(steps=steps)) for steps in (200, 60_000)
    )

    assert short.evaluate_every == 25
    assert long.evaluate_every == 250


def test_long_windows_come_in_small_batches():
    sixteen = KNOWN_CONFIGS["lento-melody-16bar"]
    windows = ExampleSet(
        np.ones((200, 256), np.uint8), np.zeros(200, np.uint8), np.zeros(200, np.int32), ("a",)
    )

    assert folder_recipe(sixteen, windows, Bounds(minutes=1)).batch_size == 16


def test_what_is_told_its_chords_varies_by_crossing_alone():
    chords = KNOWN_CONFIGS["lento-chords-2bar"]

    varied = folder_recipe(chords, scales(), Bounds(minutes=1, fine_tune=True)).augmentation

    assert varied.cross_share > 0
    assert not varied.moves_pitches


def test_models_that_hear_the_key_as_written_learn_all_keys():
    config = KNOWN_CONFIGS["cat-mel_2bar_small"]

    assert folder_recipe(config, scales(), Bounds(minutes=1)).augmentation.transpose_semitones == 5


def test_a_melody_never_moves_away_from_its_chords():
    config = KNOWN_CONFIGS["lento-chords-2bar"]

    recipe = folder_recipe(config, scales(), Bounds(minutes=1))

    assert not recipe.augmentation.moves_pitches
    with pytest.raises(ValueError, match="chords"):
        replace(recipe, augmentation=Augmentation(diatonic_share=0.1))


@pytest.mark.parametrize("name", [name for name in KNOWN_CONFIGS if name.startswith("lento-")])
def test_every_model_that_ships_has_a_recipe(name):
    recipe = shipped_recipe(steps=10, name=name)

    assert recipe.model == KNOWN_CONFIGS[name]
    assert (recipe.augmentation.mix_share > 0) == (recipe.model.content == "drums")


def test_learning_rate_falls_at_the_end_of_a_run():
    config = tiny_recipe(cooldown_share=0.25)

    assert config.learning_rate_at(10, 0.5) == config.schedules.learning_rate_at(10)
    assert config.learning_rate_at(10, 1.0) == pytest.approx(
        0.05 * config.schedules.learning_rate_at(10)
    )


def test_a_recipe_can_be_written_on_a_card():
    written = json.loads(json.dumps(shipped_recipe(steps=10).to_dict()))

    assert written["schedules"]["learning_rate"] == 1.5e-3
    assert "model" not in written


@pytest.mark.parametrize(
    "wrong", [{"steps": None}, {"batch_size": 0}, {"word_dropout": 1.0}, {"held_out_share": -0.1}]
)
def test_a_recipe_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        tiny_recipe(**wrong)
