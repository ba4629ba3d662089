"""The schedules against the values that MusicVAE's formulas give."""

import pytest

from engine.training.schedules import Schedules

MAGENTA = Schedules(
    learning_rate=1e-3, learning_rate_decay=0.9999, learning_rate_floor=1e-5, beta_rate=0.99999
)


def test_learning_rate_starts_at_its_top_and_halves_near_seven_thousand_steps():
    assert MAGENTA.learning_rate_at(0) == pytest.approx(1e-3)
    assert MAGENTA.learning_rate_at(6900) == pytest.approx(5e-4, rel=0.02)


def test_learning_rate_has_reached_its_floor_after_seventy_thousand_steps():
    assert MAGENTA.learning_rate_at(70_000) == pytest.approx(1e-5, rel=0.1)
    assert MAGENTA.learning_rate_at(10**6) == pytest.approx(1e-5)


@pytest.mark.parametrize(("step", "share"), [(0, 0.0), (100_000, 0.632), (200_000, 0.865)])
def test_beta_rises_to_its_maximum(step, share):
    assert MAGENTA.beta_at(step) == pytest.approx(0.2 * share, abs=1e-3)


def test_beta_rate_zero_means_full_weight_from_the_start():
    assert Schedules(beta_rate=0.0, max_beta=0.5).beta_at(0) == 0.5


@pytest.mark.parametrize(("step", "share"), [(0, 0.001), (6_908, 0.5), (10_000, 0.9566)])
def test_scheduled_sampling_follows_the_inverse_sigmoid(step, share):
    assert MAGENTA.sampling_at(step) == pytest.approx(share, abs=1e-3)


def test_scheduled_sampling_does_not_overflow_late():
    assert MAGENTA.sampling_at(10**7) == pytest.approx(1.0)


def test_sampling_rate_zero_is_teacher_forcing():
    assert Schedules(sampling_rate=0.0).sampling_at(50_000) == 0.0
