"""What the figures mean in words."""

from dataclasses import replace

import pytest

from engine.training.judging.samples import ClipFigures, SampleCheck
from engine.training.judging.verdict import Figures, verdict_on

CLIPS = ClipFigures(0.0, 0.0, 1.0, diatonic=0.99, big_leaps=0.001, mean_leap=2.4)
SAMPLES = SampleCheck(CLIPS, copied=0.02, same=0.0)
GOOD = Figures(
    windows=5000,
    accuracy=0.94,
    held_out=True,
    training_accuracy=0.97,
    kl_bits=40.0,
    active_units=60,
    silence_accuracy=0.7,
    samples=SAMPLES,
)


def with_samples(figures=GOOD, *, copied=0.02, same=0.0, **clips):
    check = SampleCheck(replace(CLIPS, **clips), copied, same, originals=CLIPS)
    return replace(figures, samples=check)


def test_good_figures_are_said_in_one_sentence_and_what_to_do_next_in_another():
    assert verdict_on(GOOD) == (
        "It rebuilds 94 % of unseen melodies; 2 of 100 new clips copy eight notes from your files. "
        "Make new clips with it, or blend two of your own."
    )


def test_copies_are_counted_as_people_count():
    assert "; none of 100 new clips copies eight notes" in verdict_on(with_samples(copied=0.0))
    assert "; 1 of 100 new clips copies eight notes" in verdict_on(with_samples(copied=0.01))
    assert "; 3 of 100 new clips copy eight notes" in verdict_on(with_samples(copied=0.03))


def test_what_ships_did_not_learn_from_your_files():
    assert "eight notes from the songs." in verdict_on(GOOD, whose="the songs")


def test_without_samples_nothing_is_said_of_them():
    assert verdict_on(replace(GOOD, samples=None)).startswith(
        "It rebuilds 94 % of unseen melodies."
    )


def test_of_beats_those_that_come_again_are_counted_and_no_notes():
    said = verdict_on(with_samples(copied=0.0, same=0.3), "drums")

    assert said == (
        "It rebuilds 94 % of unseen beats; 30 of 100 new beats stand in your files already. "
        "Make new clips with it, or blend two of your own."
    )
    assert "; none of 100 new beats stands in your files" in verdict_on(GOOD, "groove")
    assert "; 1 of 100 new beats stands in" in verdict_on(with_samples(same=0.01), "taps")


def test_trios_are_pieces():
    assert verdict_on(GOOD, "trio").startswith("It rebuilds 94 % of unseen pieces; 2 of 100 new")


def test_a_personalised_model_says_what_stayed():
    own = replace(GOOD, way="personalise", held_out=False, active_units=2, kl_bits=1.0)

    assert verdict_on(own) == (
        "The model that it builds on stays as it is and rebuilds 94 % of your melodies; "
        "2 of 100 new clips copy eight notes from your files. "
        "Make new clips with it, or blend two of your own."
    )
    assert verdict_on(replace(own, windows=8)).startswith(
        "Eight clips are few: what the model makes anew will lie close to them."
    )


def test_eight_clips_are_few():
    few = replace(GOOD, windows=8, held_out=False, accuracy=1.0)

    assert verdict_on(few).startswith(
        "Eight clips are few: the model can repeat and blend them, but its new clips will sound "
        "alike. Add more music for more variety."
    )
    assert "trained with" in verdict_on(few)


def test_one_clip_cannot_be_blended_or_told_apart():
    said = verdict_on(replace(GOOD, windows=1, active_units=0))

    assert said.startswith("One clip is few: the model can repeat it")
    assert "apart" not in said


def test_many_few_clips_are_counted_in_figures():
    assert verdict_on(replace(GOOD, windows=13)).startswith("13 clips are few")


def test_collapse_is_named_also_where_clips_are_few():
    collapsed = replace(GOOD, active_units=0)

    assert "writes much the same" in verdict_on(collapsed)
    assert "writes much the same" in verdict_on(replace(collapsed, windows=8))
    assert "writes much the same" in verdict_on(replace(GOOD, kl_bits=0.5))


def test_a_z_of_few_dimensions_makes_coarse_blends():
    assert "blends are coarse" in verdict_on(replace(GOOD, active_units=6))


def test_knowing_by_heart_is_told_from_knowing():
    said = verdict_on(replace(GOOD, accuracy=0.6, training_accuracy=0.99))

    assert "by heart (99 %)" in said
    assert "More music would help it more than more time" in said
    assert "for longer" not in said


def test_little_accuracy_asks_for_more():
    little = replace(GOOD, accuracy=0.5, training_accuracy=0.55)

    assert "train it for longer, or start from the model that comes" in verdict_on(little)
    assert "That is no more than writing the commonest thing" in verdict_on(
        replace(little, commonest_accuracy=0.5)
    )


def test_what_silence_would_get_right_is_no_merit():
    quiet = replace(GOOD, accuracy=0.8, silence_accuracy=0.75)

    assert "silence alone would get 75 %" in verdict_on(quiet)
    assert "with changes" in verdict_on(replace(quiet, silence_accuracy=0.5))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"empty": 0.2, "one_note": 0.3}, "nearly silent: train it for longer"),
        ({"copied": 0.08}, "That is much: add more music"),
        ({"big_leaps": 0.3}, "leap more than those it knows: train it for longer"),
        ({"diatonic": 0.8}, "leave their key more often than those it knows: train it"),
    ],
)
def test_new_clips_that_are_not_well_are_mentioned_with_what_to_do(changes, words):
    assert words in verdict_on(with_samples(**changes))


def test_music_that_leaps_itself_may_be_followed():
    leaping = replace(CLIPS, big_leaps=0.3)
    check = SampleCheck(leaping, copied=0.0, same=0.0, originals=leaping)

    assert "leap" not in verdict_on(replace(GOOD, samples=check))


TAUGHT = replace(GOOD, way="fine-tune", accuracy=0.927, base_accuracy=0.921)


def test_of_a_model_that_learned_on_the_figure_before_is_said_beside_the_one_now():
    assert verdict_on(TAUGHT).startswith(
        "It rebuilds 92.7 % of unseen melodies, more than before it learned (92.1 %); 2 of 100"
    )
    fewer = verdict_on(replace(TAUGHT, base_accuracy=0.94))
    assert "92.7 % of unseen melodies, fewer than before it learned (94.0 %)" in fewer


def test_a_model_that_learned_nothing_is_not_praised_for_what_it_knew():
    said = verdict_on(replace(TAUGHT, base_accuracy=0.9262))

    assert "as many as before it learned (92.6 %)" in said
    assert "In what it rebuilds the model has hardly changed; where it draws new clips" in said
    assert said.endswith("To teach it more, train it for longer or add more music.")
    full = verdict_on(replace(TAUGHT, accuracy=0.996, base_accuracy=0.996))
    assert full.endswith("Make new clips with it, or blend two of your own.")


def test_a_model_that_kept_its_weights_is_said_to_be_as_it_was():
    said = verdict_on(replace(TAUGHT, base_accuracy=0.927, unchanged=True))

    assert "as many as before it learned (92.7 %)" in said
    assert "The model itself is as it was, since nothing better came of learning" in said


def test_other_advice_is_not_said_twice():
    weak = replace(TAUGHT, accuracy=0.8, base_accuracy=0.8, unchanged=True)

    assert verdict_on(weak).count("train it for longer") == 1


def test_a_frozen_model_is_not_compared_with_itself():
    frozen = replace(TAUGHT, way="personalise", base_accuracy=0.927, unchanged=True)

    said = verdict_on(frozen)

    assert "stays as it is and rebuilds 93 % of your melodies" in said
    assert "before" not in said
    assert "The model itself" not in said


def test_that_a_figure_rests_on_one_or_two_pieces_is_said():
    assert "unseen melodies (measured on one piece kept aside, so only roughly);" in verdict_on(
        replace(GOOD, pieces_aside=1)
    )
    assert "(measured on two pieces kept aside, so only roughly), more than before" in verdict_on(
        replace(TAUGHT, pieces_aside=2)
    )
    assert "kept aside" not in verdict_on(replace(GOOD, pieces_aside=3))
