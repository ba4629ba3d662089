"""Only work counts."""

import pytest

from engine.training.course.clock import WorkClock


class Times:
    """Two clocks that stand until they are moved."""

    def __init__(self):
        self.now = self.computed = 100.0

    def pass_by(self, seconds, computed=None):
        self.now += seconds
        self.computed += seconds if computed is None else computed


@pytest.fixture
def times():
    return Times()


@pytest.fixture
def clock(times):
    return WorkClock(0.0, lambda: times.now, lambda: times.computed)


def test_the_time_between_ticks_counts(times, clock):
    for seconds in (0.5, 2.0, 59.0):
        times.pass_by(seconds)
        clock.tick()

    assert clock.seconds == pytest.approx(61.5)


def test_a_laptop_that_slept_did_not_work(times, clock):
    times.pass_by(8 * 3600.0, computed=0.3)
    clock.tick()

    assert clock.seconds == pytest.approx(0.3)


def test_a_step_of_minutes_that_computes_is_work(times, clock):
    times.pass_by(90.0, computed=170.0)
    clock.tick()

    assert clock.seconds == pytest.approx(90.0)


def test_a_pause_does_not_count(times, clock):
    times.pass_by(1.0)
    clock.tick()
    times.pass_by(30.0)
    clock.go_on()
    times.pass_by(1.0)
    clock.tick()

    assert clock.seconds == pytest.approx(2.0)
