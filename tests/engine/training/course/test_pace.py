"""How far a training says it is, and how long it says it takes."""

from dataclasses import replace

import pytest

from engine.training.course.afterwards import Afterwards
from engine.training.course.clock import WorkClock
from engine.training.course.pace import Pace
from engine.training.course.trained import TrainingData
from tests.engine.training.conftest import scales, tiny_recipe


class Steady:
    """Time that goes by when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def paced(made, seconds_a_step, **recipe):
    """A pace after so many steps of a training."""
    time = Steady()
    pace = Pace(replace(tiny_recipe(), **recipe), WorkClock(now=time, computed=time))
    for _ in range(made):
        time.now += seconds_a_step
        pace.step_made(0.0)
    return pace


def test_where_steps_alone_decide_they_are_what_is_counted():
    assert paced(12, 1.0, steps=260, minutes=None).counted == (12, 260)


def test_where_time_ends_it_first_seconds_of_that_time_are_counted():
    assert paced(12, 1.0, steps=260, minutes=1.0).counted == (12, 60)


def test_where_the_steps_end_it_first_seconds_of_what_they_take_are_counted():
    assert paced(12, 1.0, steps=30, minutes=10.0).counted == (12, 30)


def test_before_the_speed_is_known_the_whole_time_is_expected():
    assert paced(3, 1.0, steps=30, minutes=10.0).counted == (3, 600)


@pytest.mark.parametrize(("steps", "minutes"), [(30, 10.0), (260, 0.5)])
def test_at_its_end_all_is_done(steps, minutes):
    done, total = paced(30, 1.0 + 1e-3, steps=steps, minutes=minutes).counted

    assert done == total


def test_what_comes_after_takes_longer_where_a_model_is_compared_with_the_one_before():
    data = TrainingData(scales(24), scales(4))
    alone = Afterwards.of(tiny_recipe(), data, teaches=False)
    compared = Afterwards.of(tiny_recipe(), data, teaches=True)

    assert compared.windows - alone.windows == 4
    assert alone.seconds(0.5) == pytest.approx(0.5 * alone.windows)
    assert alone.seconds(None) is None
