"""What the figures mean in words."""

from dataclasses import replace

from engine.training.verdict import Figures, verdict_on

GOOD = Figures(
    windows=5000,
    accuracy=0.94,
    held_out=True,
    training_accuracy=0.97,
    kl_bits=40.0,
    active_units=60,
    silence_accuracy=0.7,
)


def test_good_figures_are_said_to_be_good():
    assert verdict_on(GOOD) == (
        "It rebuilds 94 % of the steps of melodies it has never seen, which is good."
    )


def test_eight_clips_are_few():
    few = replace(GOOD, windows=8, held_out=False, accuracy=1.0)

    assert verdict_on(few).startswith(
        "Eight clips are few: the model can repeat and blend them, but its new clips will sound "
        "alike. Add more music for more variety."
    )
    assert "trained with" in verdict_on(few)


def test_one_clip_cannot_be_blended():
    assert verdict_on(replace(GOOD, windows=1)).startswith(
        "One clip is few: the model can repeat it"
    )


def test_many_few_clips_are_counted_in_figures():
    assert verdict_on(replace(GOOD, windows=13)).startswith("13 clips are few")


def test_collapse_is_named_also_where_clips_are_few():
    collapsed = replace(GOOD, active_units=0)

    assert "writes much the same" in verdict_on(collapsed)
    assert "writes much the same" in verdict_on(replace(collapsed, windows=8))
    assert "writes much the same" in verdict_on(replace(GOOD, kl_bits=0.5))


def test_knowing_by_heart_is_told_from_knowing():
    assert "by heart (99 %)" in verdict_on(replace(GOOD, accuracy=0.6, training_accuracy=0.99))


def test_little_accuracy_asks_for_more():
    assert "train it for longer or add more music" in verdict_on(
        replace(GOOD, accuracy=0.5, training_accuracy=0.55)
    )


def test_what_silence_would_get_right_is_no_merit():
    quiet = replace(GOOD, accuracy=0.8, silence_accuracy=0.75)

    assert "silence alone would get 75 %" in verdict_on(quiet)
    assert "with changes" in verdict_on(replace(quiet, silence_accuracy=0.5))


def test_silence_and_copies_are_mentioned():
    assert "nearly silent" in verdict_on(replace(GOOD, sounding=0.5))
    assert "copies" in verdict_on(replace(GOOD, copied=0.8))
