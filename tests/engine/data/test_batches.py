"""Endless batches."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from engine.data.augment import Augmentation
from engine.data.batches import BatchStream, Rehearsal, blank_batch, controls_of
from engine.data.examples import ExampleSet
from engine.model.config import ModelConfig
from engine.music.chords import CHORD_CLASSES

PLAIN = Augmentation()
MELODY = ModelConfig("tiny", "flat", 32, 90, 4, (4,), (4,), controls=("meter",))


def examples(four_four, three_four=0):
    """Windows that differ in their first event, 2, 3, 4 and so on."""
    count = four_four + three_four
    events = np.zeros((count, 32), np.uint8)
    events[:, 0] = np.arange(count) + 2
    meters = np.array([0] * four_four + [1] * three_four, np.uint8)
    return ExampleSet(events, meters, np.zeros(count, np.int32), ("piece",))


def stream(given, *, batch_size=4, augmentation=PLAIN, seed=0, model=MELODY, rehearsal=None):
    return BatchStream(
        given,
        model,
        batch_size=batch_size,
        augmentation=augmentation,
        seed=seed,
        rehearsal=rehearsal,
    )


def batches(count, given, **settings):
    return list(islice(stream(given, **settings), count))


def assert_same(first, second):
    for name, array in first.arrays().items():
        np.testing.assert_array_equal(array, second.arrays()[name], err_msg=name)


def test_fewer_windows_than_a_batch_make_a_smaller_batch():
    first, second = batches(2, examples(3), batch_size=512)

    assert first.events.shape == second.events.shape == (3, 32)


def test_one_window_is_enough():
    assert batches(2, examples(1), batch_size=512)[1].events.shape == (1, 32)


def test_every_pass_uses_every_window():
    for a_pass in (0, 1, 2):
        part = batches(9, examples(10))[3 * a_pass : 3 * a_pass + 3]
        seen = {int(row[0]) for batch in part for row in batch.events}

        assert seen == set(range(2, 12))


def test_a_batch_holds_one_length_and_its_metre():
    for batch in batches(6, examples(6, 5)):
        steps = batch.events.shape[1]

        assert steps in (32, 24)
        assert (batch.controls[:, :, 0 if steps == 32 else 1] == 1).all()
        assert batch.controls.shape == (len(batch.events), steps, 3)


def test_passes_differ_in_order_and_same_seed_gives_same_batches():
    first, again = batches(8, examples(16)), batches(8, examples(16))
    other = batches(8, examples(16), seed=1)

    for one, two in zip(first, again, strict=True):
        assert np.array_equal(one.events, two.events)
    assert not np.array_equal(first[0].events, first[4].events)
    assert not np.array_equal(first[0].events, other[0].events)


def test_variations_are_drawn_anew_in_every_pass():
    given = examples(4)
    given.events[:] = 45
    seen = [
        batch.events[:, 0].tolist()
        for batch in batches(6, given, augmentation=Augmentation(transpose_semitones=5))
    ]

    assert len({tuple(row) for row in seen}) > 1
    assert (given.events == 45).all()


def test_no_window_at_all_is_an_error_and_not_a_wait():
    with pytest.raises(ValueError, match="no example"):
        batches(1, examples(0))


def test_a_model_without_control_gets_none():
    bare = replace(MELODY, controls=())

    assert controls_of(examples(2), bare, 32).shape == (2, 32, 0)


def test_the_chords_of_a_window_stand_beside_each_of_its_steps():
    chords = np.zeros((1, 32), np.uint8)
    chords[0, 16:] = 7
    given = replace(examples(1), chords=chords)

    (batch,) = batches(1, given, model=replace(MELODY, controls=("meter", "chords")))

    assert batch.controls.shape == (1, 32, 3 + CHORD_CLASSES)
    assert (batch.controls[0, :16, 3] == 1).all()
    assert (batch.controls[0, 16:, 3 + 7] == 1).all()


def test_drums_are_heard_as_bits_and_written_as_one_number():
    drums = replace(MELODY, content="drums", depth=512, controls=())
    given = examples(1)
    given = replace(given, events=np.full((1, 32), 0b101, np.uint16))

    (batch,) = batches(1, given, model=drums)

    assert (batch.events == 0b101).all()
    assert batch.inputs[0, 0].tolist() == [1, 0, 1, 0, 0, 0, 0, 0, 0, 0]


def test_beats_are_mixed_with_other_beats_of_the_set_and_the_seed_decides():
    drums = replace(MELODY, content="drums", depth=512, controls=())
    given = replace(examples(8), events=np.eye(8, 32, dtype=np.uint16) * 511)
    mixing = Augmentation(mix_share=1.0)

    (first,) = batches(1, given, model=drums, batch_size=8, augmentation=mixing)
    (again,) = batches(1, given, model=drums, batch_size=8, augmentation=mixing)

    assert np.array_equal(first.events, again.events)
    assert ((first.events > 0) & (first.events < 511)).any()
    assert (np.count_nonzero(first.events, axis=1) <= 2).all()


def test_a_blank_batch_has_the_shapes_of_a_real_one():
    (real,) = batches(1, examples(2))
    blank = blank_batch(MELODY, 2)

    shapes = {name: array.shape for name, array in real.arrays().items()}
    assert {name: array.shape for name, array in blank.arrays().items()} == shapes


@pytest.mark.parametrize(
    ("content", "depth", "picks"), [("melody", 90, 1), ("trio", 692, 3), ("groove", 27, 9)]
)
def test_a_batch_brings_its_draws(content, depth, picks):
    blank = blank_batch(replace(MELODY, content=content, depth=depth), 3)

    assert blank.noise.shape == (3, 4)
    assert blank.coins.shape == (3, 32, 2)
    assert blank.picks.shape == (3, 32, picks)
    assert {blank.noise.dtype, blank.coins.dtype, blank.picks.dtype} == {np.dtype(np.float32)}


def test_draws_are_normal_and_uniform_and_differ_from_batch_to_batch():
    first, second = batches(2, examples(64), batch_size=64)

    assert abs(first.noise.mean()) < 0.2
    assert first.noise.std() == pytest.approx(1.0, abs=0.1)
    for uniform in (first.coins, first.picks):
        assert 0.0 <= uniform.min() < uniform.max() < 1.0
        assert uniform.mean() == pytest.approx(0.5, abs=0.02)
    assert not np.array_equal(first.noise, second.noise)


def test_a_part_of_a_batch_keeps_the_draws_of_its_windows():
    (whole,) = batches(1, examples(8), batch_size=8)

    part = whole.take(slice(2, 5))

    assert len(part) == 3
    np.testing.assert_array_equal(part.noise, whole.noise[2:5])
    np.testing.assert_array_equal(part.events, whole.events[2:5])


@pytest.mark.parametrize("made", [0, 1, 2, 3, 4, 9])
def test_a_stream_goes_on_from_its_state_with_the_same_batches(made):
    moving = Augmentation(transpose_semitones=5)
    first = stream(examples(10, 3), augmentation=moving)
    for _ in range(made):
        next(first)
    again = stream(examples(10, 3), augmentation=moving, seed=77)

    again.restore(first.state())

    assert again.epoch == first.epoch
    for _ in range(9):
        assert_same(next(again), next(first))
        assert again.epoch == first.epoch


def test_a_state_is_arrays_that_a_file_can_hold(tmp_path):
    given = stream(examples(10))
    next(given)
    np.savez(tmp_path / "state.npz", **given.state())
    again = stream(examples(10), seed=5)

    with np.load(tmp_path / "state.npz", allow_pickle=False) as stored:
        again.restore(dict(stored))

    assert_same(next(again), next(given))


def test_a_state_of_other_windows_is_refused():
    long = stream(examples(40))
    for _ in range(9):
        next(long)

    with pytest.raises(ValueError, match="outside"):
        stream(examples(4)).restore(long.state())


def test_an_epoch_is_over_with_its_last_batch():
    given = stream(examples(8))

    epochs = [given.epoch]
    for _ in range(4):
        next(given)
        epochs.append(given.epoch)

    assert epochs == [0, 0, 1, 1, 2]


def test_a_share_of_every_batch_is_rehearsed():
    known = examples(5)
    known.events[:, 0] = 80
    rehearsal = Rehearsal(known, 0.25)

    for batch in batches(6, examples(12), batch_size=8, rehearsal=rehearsal):
        assert len(batch) == 8
        assert np.count_nonzero(batch.events[:, 0] == 80) == 2


def test_few_windows_rehearse_the_same_share():
    known = examples(5)
    known.events[:, 0] = 80

    (batch,) = batches(1, examples(3), batch_size=64, rehearsal=Rehearsal(known, 0.25))

    assert len(batch) == 4
    assert np.count_nonzero(batch.events[:, 0] == 80) == 1


def test_what_is_rehearsed_has_the_length_of_what_is_new():
    rehearsal = Rehearsal(examples(5), 0.5)

    sizes = {
        (batch.events.shape[1], len(batch))
        for batch in batches(4, examples(4, 4), rehearsal=rehearsal)
    }

    assert sizes == {(32, 4), (24, 2)}


def test_what_is_rehearsed_has_chords_where_the_new_has():
    chords = np.full((3, 32), 4, np.uint8)
    with_chords = replace(examples(3), chords=chords)
    told = replace(MELODY, controls=("meter", "chords"))

    (batch,) = batches(1, with_chords, model=told, rehearsal=Rehearsal(with_chords, 0.5))

    assert (batch.controls[:, :, 3 + 4] == 1).all()
    with pytest.raises(ValueError, match="without cannot be learned together"):
        batches(1, with_chords, model=told, rehearsal=Rehearsal(examples(3), 0.5))


@pytest.mark.parametrize("share", [-0.1, 1.0])
def test_a_batch_cannot_be_all_rehearsal(share):
    with pytest.raises(ValueError, match="rehearsed"):
        Rehearsal(examples(3), share)


def test_windows_that_cross_make_more_than_there_are_and_leave_what_is_rehearsed_alone():
    given = examples(6)
    given.events[:, 16] = np.arange(6) + 40
    known = replace(examples(3), events=np.full((3, 32), 80, np.uint8))
    crossing = Augmentation(cross_share=1.0)

    seen = batches(20, given, augmentation=crossing, rehearsal=Rehearsal(known, 0.5))

    rows = np.concatenate([batch.events for batch in seen])
    pairs = {(int(row[0]), int(row[16])) for row in rows}
    assert len(pairs) > 12
    assert (80, 80) in pairs
    assert all((first == 80) == (second == 80) for first, second in pairs)


def test_a_stream_of_crossed_windows_goes_on_from_where_it_was():
    crossing = Augmentation(cross_share=0.5)
    whole, first = (stream(examples(10), augmentation=crossing) for _ in range(2))
    for _ in range(4):
        next(whole)
        next(first)
    again = stream(examples(10), augmentation=crossing)
    again.restore(first.state())

    for _ in range(5):
        assert_same(next(whole), next(again))
