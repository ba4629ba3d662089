import random

import pytest

from engine.audio.audio_clock import AudioClock

RATE, BLOCK = 44_100, 512


def test_before_the_first_block_nothing_is_heard():
    assert AudioClock(RATE).frame_at(5.0) == 0.0


def test_between_two_blocks_time_goes_on():
    clock = AudioClock(RATE)
    clock.tick(1.0, 0)

    assert clock.frame_at(1.005) == pytest.approx(220.5)
    assert clock.time_of(220.5) == pytest.approx(1.005)


def test_a_card_that_asks_in_jerks_is_followed_evenly():
    clock, jerks = AudioClock(RATE), random.Random(1)
    errors = []
    for block in range(2_000):
        exact = block * BLOCK / RATE
        clock.tick(exact + abs(jerks.gauss(0.0, 0.004)), block * BLOCK)
        if block > 500:
            errors.append((clock.frame_at(exact) - block * BLOCK) / RATE)

    assert max(errors) - min(errors) < 0.004  # Of jerks of a hundredth of a second and more.


def test_a_card_whose_quartz_is_off_is_followed():
    clock = AudioClock(RATE)
    true_rate = RATE * 1.0005
    for block in range(3_000):
        clock.tick(block * BLOCK / true_rate, block * BLOCK)
    later = 3_000 * BLOCK / true_rate

    assert clock.frame_at(later) == pytest.approx(3_000 * BLOCK, abs=5)


def test_after_a_gap_it_begins_anew():
    clock = AudioClock(RATE)
    for block in range(10):
        clock.tick(block * BLOCK / RATE, block * BLOCK)
    clock.tick(60.0, 10 * BLOCK)

    assert clock.frame_at(60.0) == pytest.approx(10 * BLOCK)
