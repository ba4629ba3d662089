"""Variations of windows."""

import numpy as np

from engine.data.augment import Augmentation, augment, augment_drums, crossed
from engine.data.examples import ExampleSet
from engine.music.events import HOLD, NOTE_OFF, PITCH_OFFSET
from engine.music.key import MAJOR_SCALE


def window(*pitches):
    return np.array([[p - PITCH_OFFSET if p > 1 else p for p in pitches]], np.uint8)


def variations(events, augmentation, count=200):
    rng = np.random.default_rng(0)
    return augment(np.repeat(events, count, axis=0), augmentation, rng)


def test_nothing_is_changed_where_nothing_is_asked():
    assert (variations(window(60, HOLD, 64), Augmentation()) == window(60, HOLD, 64)).all()


def test_transposition_moves_all_notes_alike_and_no_rhythm():
    rows = variations(window(60, HOLD, NOTE_OFF, 64), Augmentation(transpose_semitones=5))
    shifts = rows[:, 0].astype(int) - (60 - PITCH_OFFSET)

    assert set(shifts) == set(range(-5, 6))
    assert (rows[:, 3].astype(int) - rows[:, 0] == 4).all()
    assert (rows[:, 1] == HOLD).all()
    assert (rows[:, 2] == NOTE_OFF).all()


def test_diatonic_moves_stay_in_the_scale():
    rows = variations(window(60, 64, 67, HOLD), Augmentation(diatonic_share=1.0, diatonic_steps=3))
    pitches = rows[:, :3].astype(int) + PITCH_OFFSET

    assert {int(p) % 12 for p in pitches.ravel()} == set(MAJOR_SCALE)
    assert len({tuple(row) for row in pitches.tolist()}) == 7
    assert [62, 65, 69] in pitches.tolist()


def test_a_share_of_the_windows_stays_where_it_is():
    rows = variations(window(60, 64), Augmentation(diatonic_share=0.3), count=2000)
    moved = (rows != window(60, 64)).any(axis=1).mean()

    assert 0.2 < moved < 0.3


def test_windows_outside_the_scale_or_the_range_stay_as_they_are():
    outside = variations(window(61, 64), Augmentation(diatonic_share=1.0))
    highest = variations(window(108, 21), Augmentation(transpose_semitones=5))

    assert (outside == window(61, 64)).all()
    assert (highest == window(108, 21)).all()


def beats(count, *bars):
    return np.repeat(np.repeat(np.array(bars, np.uint16), 16)[None], count, axis=0)


def test_a_mixed_beat_takes_each_drum_whole_from_one_of_two():
    mine, others = beats(500, 0b000111, 0b000001), beats(500, 0b111000, 0b100000)

    rows = augment_drums(mine, others, Augmentation(mix_share=1.0), np.random.default_rng(0))

    assert rows.dtype == np.uint16
    for drum in range(6):
        played = rows >> drum & 1
        own, other = (mine >> drum & 1), (others >> drum & 1)
        kept, taken = (played == own).all(axis=1), (played == other).all(axis=1)
        assert (kept | taken).all()
        assert 0.4 < taken.mean() < 0.6
    assert len(np.unique(rows, axis=0)) == 64


def test_a_turned_beat_begins_with_its_second_bar():
    mine = beats(1000, 1, 2)

    rows = augment_drums(mine, mine, Augmentation(turn_share=0.2), np.random.default_rng(0))

    turned = (rows == beats(1, 2, 1)).all(axis=1)
    assert 0.15 < turned.mean() < 0.25
    assert (rows[~turned] == mine[0]).all()


def test_beats_stay_as_they_are_where_nothing_is_asked():
    mine, others = beats(50, 1, 2), beats(50, 4, 8)

    assert (augment_drums(mine, others, Augmentation(), np.random.default_rng(0)) == mine).all()


def halves(first, second, meter, chord):
    """Eight windows alike: a half of one event, a half of another, over one chord."""
    rows = np.zeros((8, 32), np.uint8)
    length = (32, 24, 24)[meter]
    rows[:, : length // 2], rows[:, length // 2 : length] = first, second
    numbers = np.zeros(8, np.int32)
    chords = np.full((8, 32), chord, np.uint8)
    return ExampleSet(rows, np.full(8, meter, np.uint8), numbers, ("a",), chords)


def test_crossed_windows_end_as_others_do_over_the_chords_of_those():
    own, others = halves(5, 6, 0, 1), halves(7, 8, 0, 2)

    ended = crossed(own, others, 1.0, np.random.default_rng(0))

    assert (ended.events[:, :16] == 5).all()
    assert (ended.events[:, 16:] == 8).all()
    assert ended.chords is not None
    assert (ended.chords[:, :16] == 1).all()
    assert (ended.chords[:, 16:] == 2).all()
    assert (own.events[:, 16:] == 6).all()


def test_windows_cross_within_their_length_and_never_into_another_metre():
    waltz, jig = halves(5, 6, 1, 1), halves(7, 8, 2, 2)

    same = crossed(waltz, halves(7, 8, 1, 2), 1.0, np.random.default_rng(0))

    assert (same.events[:, 12:24] == 8).all()
    assert (same.events[:, 24:] == 0).all()
    assert np.array_equal(crossed(waltz, jig, 1.0, np.random.default_rng(0)).events, waltz.events)


def test_a_share_of_the_windows_is_crossed():
    many = halves(5, 6, 0, 1)
    others = halves(7, 8, 0, 2)
    rng = np.random.default_rng(0)

    ends = [crossed(many, others, 0.5, rng).events[:, -1] for _ in range(50)]

    assert 0.4 < (np.concatenate(ends) == 8).mean() < 0.6
