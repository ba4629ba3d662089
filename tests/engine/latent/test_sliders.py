"""What sliders learn from a library."""

import numpy as np
import pytest

from engine.latent.attributes import ATTRIBUTES
from engine.latent.sliders import FEWEST_CLIPS, fit_sliders

COUNT, Z_SIZE = 400, 24


def library(noise: float = 0.0):
    """Places, figures that are linear in z and grow with each other, and how frames shift."""
    rng = np.random.default_rng(1)
    z = rng.standard_normal((COUNT, Z_SIZE)).astype(np.float32)
    slopes = rng.standard_normal((Z_SIZE, 7))
    slopes[:, 3] += slopes[:, 2]
    shifts = rng.integers(-2, 3, COUNT) * 12.0
    figures = z @ slopes + noise * rng.standard_normal((COUNT, 7))
    figures[:, 1] += shifts
    return z, figures, shifts, slopes


def test_a_direction_moves_its_own_figure_by_one_and_no_other():
    z, figures, shifts, slopes = library()

    sliders = fit_sliders(z, figures, shifts)

    assert sliders.directions @ slopes == pytest.approx(np.eye(7), abs=0.12)


def test_noise_in_the_figures_only_blurs_the_directions():
    z, figures, shifts, slopes = library(noise=1.0)

    moved = fit_sliders(z, figures, shifts).directions @ slopes

    assert np.abs(moved - np.eye(7)).max() < 0.35


def test_the_same_library_gives_the_same_sliders():
    z, figures, shifts, _ = library(noise=1.0)

    first, again = (fit_sliders(z, figures, shifts) for _ in range(2))

    assert np.array_equal(first.directions, again.directions)
    assert np.array_equal(first.low, again.low)


def test_a_library_that_is_all_alike_still_has_sliders_with_a_way_to_go():
    z, _, shifts, _ = library()
    alike = np.tile([0.5, 66.0, 5.0, 2.0, 0.0, 0.9, 1.0], (COUNT, 1))

    sliders = fit_sliders(z, alike, shifts)

    ends = dict(zip(ATTRIBUTES, zip(sliders.low, sliders.high, strict=True), strict=True))
    assert ends["in_scale"] == pytest.approx((0.8, 1.0))
    assert ends["syncopation"] == (0.0, 0.5)
    assert ends["repetition"] == (0.5, 1.0)
    assert ends["density"] == pytest.approx((0.125, 1.125))
    assert np.isfinite(sliders.directions).all()
    assert (sliders.spread > 0).all()


def test_a_handful_of_clips_is_too_few():
    z, figures, shifts, _ = library()
    few = slice(FEWEST_CLIPS - 1)

    with pytest.raises(ValueError, match="too few"):
        fit_sliders(z[few], figures[few], shifts[few])


@pytest.mark.parametrize("alike", ["places", "figures"])
def test_a_library_that_is_all_alike_has_sliders_that_lead_nowhere(alike):
    z, figures, shifts, _ = library()
    if alike == "places":
        z = np.repeat(z[:1], COUNT, axis=0)
    figures = np.repeat(figures[:1], COUNT, axis=0)

    sliders = fit_sliders(z, figures, np.full_like(shifts, shifts[0]))

    assert (sliders.high > sliders.low).all()
    assert sliders.directions == pytest.approx(np.zeros((7, Z_SIZE)))
