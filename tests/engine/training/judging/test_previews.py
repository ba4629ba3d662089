"""Clips to listen to while a training runs; needs no Keras."""

from dataclasses import replace

import numpy as np

from engine.data.examples import ExampleSet
from engine.model.checkpoint import Checkpoint
from engine.model.music_model import MusicModel
from engine.training.judging.previews import NEW, Previewer, new_clips
from tests.engine.model.reference import random_weights
from tests.engine.training import families
from tests.engine.training.conftest import TINY, scales, tiny_recipe

BEFORE, NOW = random_weights(TINY, seed=1), random_weights(TINY, seed=2)


def previewer(training=None, held_out=None, seed=4):
    training = scales(24) if training is None else training
    held_out = scales(0) if held_out is None else held_out
    return Previewer(tiny_recipe(), training, held_out, BEFORE, seed)


def test_three_windows_of_different_pieces_before_and_now():
    previews = previewer().now(NOW, 40)

    assert len({preview.name for preview in previews}) == 3
    for preview in previews:
        assert preview.original.onsets == 8
        assert preview.before != preview.now
        assert preview.now.name == f"{preview.name}, step 40"


def test_the_same_seed_chooses_the_same_windows_and_another_one_others():
    same = {seed: [p.original for p in previewer(seed=seed).now(NOW, 1)] for seed in (4, 5, 6)}

    assert [p.original for p in previewer(seed=4).now(NOW, 9)] == same[4]
    assert len({tuple(clip.melody for clip in clips) for clips in same.values()}) > 1


def test_nothing_learned_is_nothing_changed():
    for preview in previewer().now(BEFORE, 1):
        assert replace(preview.now, name="") == replace(preview.before, name="")


def test_pieces_kept_aside_come_first():
    aside = replace(scales(6, pieces=2), names=("aside/one.mid", "aside/two.mid"))

    names = [preview.name for preview in previewer(held_out=aside).now(NOW, 1)]

    assert sorted(names) in (["one", "one", "two"], ["one", "two", "two"])


def test_few_windows_give_few_previews():
    assert len(previewer(training=scales(1, pieces=1)).now(NOW, 1)) == 1


def test_clips_are_in_the_key_in_which_they_stand():
    examples = scales(6)
    moved = replace(examples, heard=np.tile(np.array([[7, 7]], np.int16), (6, 1)))
    plain, in_g = previewer(training=examples).now(NOW, 1), previewer(training=moved).now(NOW, 1)

    for one, other in zip(plain, in_g, strict=True):
        assert other.original.melody == one.original.melody.transposed(7)
        assert other.now.melody == one.now.melody.transposed(7)


def test_windows_that_begin_with_a_sound_and_are_full_are_chosen():
    rows = scales(8, pieces=1).events.copy()
    rows[:5, :16] = 0  # Five of eight begin with silence and are half empty.
    examples = ExampleSet(rows, np.zeros(8, np.uint8), np.zeros(8, np.int32), ("p",))

    for preview in previewer(training=examples).now(NOW, 1):
        assert preview.original.onsets == 8


def test_every_content_can_be_heard():
    for config in families.ALL:
        events = families.events_of(config)
        chords = np.full((len(events), 32), 5, np.uint8) if "chords" in config.controls else None
        examples = ExampleSet(
            events,
            np.zeros(len(events), np.uint8),
            np.arange(len(events), dtype=np.int32),
            tuple(f"{n}.mid" for n in range(len(events))),
            chords,
            np.full((len(events), 2), (2, 2), np.int16),
        )
        recipe = replace(tiny_recipe(), model=config)

        previews = Previewer(recipe, examples, examples, random_weights(config), 1).now(
            random_weights(config, seed=3), 1
        )

        assert len(previews) == 3
        if chords is not None:
            assert previews[0].now.chords[0].chord.class_index == 7


def test_new_clips_of_two_models_are_drawn_with_one_seed():
    before, now = (MusicModel(Checkpoint(TINY, weights)) for weights in (BEFORE, NOW))
    examples = replace(scales(6), heard=np.tile(np.array([[7, 7]], np.int16), (6, 1)))

    previews = new_clips(before, now, examples, seed=3)

    assert [preview.name for preview in previews] == [NEW] * 3
    assert all(preview.original is None for preview in previews)
    assert any(preview.before != preview.now for preview in previews)
    assert previews == new_clips(before, now, examples, seed=3)
    assert all(preview.now.meter == preview.before.meter for preview in previews)
