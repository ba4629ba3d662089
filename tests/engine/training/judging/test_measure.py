"""Measuring with the runtime that plays; needs no Keras."""

import numpy as np
import pytest

from engine.converters.controls import chord_classes
from engine.converters.converter import CONVERTERS
from engine.data.examples import ExampleSet
from engine.training.course.trained import CurvePoint
from engine.training.finish import thinned
from engine.training.judging.frames import frames_of, own_frames
from engine.training.judging.measure import (
    active_units,
    commonest_nats,
    evaluate,
    free_running_accuracy,
    mean_kl_bits,
    playable,
    posterior,
    silence_accuracy,
    some_of,
)
from engine.training.judging.samples import Learned, check_samples
from tests.engine.model.reference import random_weights
from tests.engine.training import families
from tests.engine.training.conftest import TINY, scales


def test_standard_normal_posteriors_carry_no_information():
    assert mean_kl_bits(np.zeros((4, 3)), np.ones((4, 3))) == pytest.approx(0.0)


def test_one_nat_is_one_and_a_half_bits():
    mu = np.full((2, 1), np.sqrt(2.0))

    assert mean_kl_bits(mu, np.ones((2, 1))) == pytest.approx(1.0 / np.log(2.0))


def test_units_that_never_move_are_not_active():
    mu = np.zeros((50, 4))
    mu[:, 1] = np.linspace(-1, 1, 50)
    mu[:, 2] = 3.0

    assert active_units(mu) == 1


def test_accuracy_is_the_share_of_steps_that_the_player_writes_again():
    model = playable(TINY, random_weights(TINY))
    examples = scales(6)
    mu, _ = posterior(model, examples)
    from engine.converters.frame import Frame

    rebuilt = model.decode_tokens(mu, [Frame()] * 6)
    expected = float((rebuilt == examples.events).mean())

    assert free_running_accuracy(model, examples) == pytest.approx(expected)


def test_steps_after_a_short_bar_are_not_counted():
    model = playable(TINY, random_weights(TINY))
    examples = scales(6)
    waltz = type(examples)(examples.events, np.ones(6, np.uint8), examples.pieces, examples.names)
    changed = waltz.events.copy()
    changed[:, 24:] = 77

    other = type(waltz)(changed, waltz.meters, waltz.pieces, waltz.names)

    assert free_running_accuracy(model, waltz) == free_running_accuracy(model, other)


def test_an_empty_answer_gets_the_held_steps_right():
    assert silence_accuracy(TINY, scales(6)) == 0.75


def test_the_parts_of_a_trio_count_alike():
    silent = CONVERTERS["trio"].blank(2, 32)
    played = silent.copy()
    played[:, ::2, 1] = 40  # Half of the bass, so a sixth of all.
    examples = ExampleSet(played, np.zeros(2, np.uint8), np.zeros(2, np.int32), ("piece",))

    assert silence_accuracy(families.TRIO, examples) == pytest.approx(5 / 6)


def test_of_a_groove_the_hits_count_and_not_how_they_are_played():
    numbers = np.zeros((2, 32, 27), np.float32)
    numbers[:, ::4, 0] = 1.0
    numbers[:, ::4, 9] = 0.7
    examples = ExampleSet(numbers, np.zeros(2, np.uint8), np.zeros(2, np.int32), ("piece",))

    assert silence_accuracy(families.GROOVE, examples) == pytest.approx(1 - 1 / 36)


@pytest.mark.parametrize("config", families.ALL, ids=lambda c: c.name)
def test_every_content_and_family_can_be_measured(config):
    model = playable(config, random_weights(config))
    chords = np.repeat(np.arange(32, dtype=np.uint8)[None] // 8, 4, axis=0)
    examples = ExampleSet(
        families.events_of(config, rows=4),
        np.zeros(4, np.uint8),
        np.zeros(4, np.int32),
        ("piece",),
        chords if "chords" in config.controls else None,
    )

    evaluation = evaluate(model, examples, examples)

    assert 0.0 <= free_running_accuracy(model, examples) < 1.0
    assert evaluation.held_out_accuracy == evaluation.training_accuracy
    assert evaluation.active_units is None
    check = check_samples(model, Learned(config, examples), seed=1, count=6)
    assert (check.copied, check.same) == (0.0, 0.0)


def test_chords_reach_the_model_as_they_were_kept():
    classes = np.array([[0, 0, 5, 5, 5, 30, 0, 1]], np.uint8)
    examples = ExampleSet(
        np.zeros((1, 8), np.uint8), np.zeros(1, np.uint8), np.zeros(1, np.int32), ("p",), classes
    )

    (frame,) = frames_of(examples)

    assert chord_classes(frame, 8).tolist() == classes[0].tolist()


def test_windows_go_back_to_where_they_are_heard():
    classes = np.array([[0, 0, 5, 5, 5, 30, 0, 1]], np.uint8)
    heard = np.array([[7, -5]], np.int16)
    examples = ExampleSet(
        np.zeros((1, 8), np.uint8), np.zeros(1, np.uint8), np.zeros(1, np.int32), ("p",), classes,
        heard,
    )  # fmt: skip

    (frame,) = own_frames(examples)

    assert (str(frame.key), frame.shift) == ("G major", -5)
    assert chord_classes(frame, 8).tolist() == classes[0].tolist()


def test_an_evaluation_says_how_both_sets_are_rebuilt_and_what_is_in_z():
    model = playable(TINY, random_weights(TINY))

    evaluation = evaluate(model, scales(12), scales(0))

    assert evaluation.held_out_accuracy is None
    assert evaluation.training_accuracy == free_running_accuracy(model, scales(12))
    assert evaluation.active_units == active_units(posterior(model, scales(12))[0])
    assert evaluation.kl_bits > 0.0
    assert evaluation == evaluate(model, scales(12), scales(0))


def test_a_model_that_only_holds_writes_one_note_at_most():
    silent = {name: np.zeros_like(array) for name, array in random_weights(TINY).items()}

    evaluation = evaluate(playable(TINY, silent), scales(12), scales(4))

    assert evaluation.one_note_share == 1.0
    assert evaluation.held_out_accuracy == 0.75


def test_somebody_who_counts_pays_the_entropy_of_the_tokens():
    rows = np.zeros((4, 32), np.uint8)
    rows[:, ::2] = 41  # Half of the steps: one bit each.
    examples = ExampleSet(rows, np.zeros(4, np.uint8), np.zeros(4, np.int32), ("p",))

    assert commonest_nats(TINY, examples) == pytest.approx(32 * np.log(2.0))
    assert commonest_nats(families.GROOVE, examples) is None


def test_some_of_many_are_the_same_some_every_time():
    chosen = some_of(scales(24), 5, seed=2)

    assert len(chosen) == 5
    assert np.array_equal(chosen.events, some_of(scales(24), 5, seed=2).events)
    assert some_of(scales(3), 5, seed=2).events.shape == (3, 32)


def test_a_long_curve_is_thinned_to_two_hundred_points_with_both_ends():
    curve = [CurvePoint(step, 1.0, 0.5, 3.0) for step in range(1000)]

    kept = thinned(curve)

    assert len(kept) == 200
    assert (kept[0].step, kept[-1].step) == (0, 999)
    assert thinned(curve[:7]) == curve[:7]
