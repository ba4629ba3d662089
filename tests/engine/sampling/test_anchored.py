"""Blending inside anchors: exact at each of them, and smooth between them."""

import pickle

import numpy as np
import pytest

from engine.converters.frame import Frame
from engine.errors import LentoError
from engine.jobs import JobLink
from engine.model.music_model import LatentPoint, load_model
from engine.music.key import Key
from engine.music.meter import SIX_EIGHT
from engine.sampling.anchored import (
    LONGEST_STRETCH,
    MOST_ANCHORS,
    AnchorsJob,
    heard_as,
    mix,
    weights_at,
)
from tests.engine.tiny_model import make_tiny_model

PLACES = ((0.0, 0.0), (1.0, 0.0), (0.9, 1.0), (0.1, 0.8), (0.5, 0.4))
FRAMES = [Frame(key=Key(tonic), shift=tonic) for tonic in range(len(PLACES))]


def anchors(count: int = len(PLACES), z_size: int = 8) -> np.ndarray:
    return np.random.default_rng(2).standard_normal((count, z_size)).astype(np.float32)


def z_at(position) -> np.ndarray:
    return mix(anchors(), FRAMES, weights_at(position, PLACES)).z.astype(np.float64)


def test_at_an_anchor_the_mix_is_exactly_the_anchor():
    for number, place in enumerate(PLACES):
        point = mix(anchors(), FRAMES, weights_at(place, PLACES))

        assert np.array_equal(point.z, anchors()[number])
        assert point.frame == FRAMES[number]


def test_a_mix_moves_no_faster_than_its_weights_times_a_constant_of_the_anchors():
    """|d z| <= stretch * |d mean| + |mean| * |d stretch|, and both are bounded."""
    z, rng = anchors(), np.random.default_rng(0)
    longest = np.linalg.norm(z, axis=1).max()
    bound = 2 * LONGEST_STRETCH * longest + LONGEST_STRETCH**2 * longest
    for _ in range(500):
        a = rng.dirichlet(np.full(len(z), 0.5))
        b = a + 1e-3 * (rng.dirichlet(np.full(len(z), 0.5)) - a)
        moved = mix(z, FRAMES, b).z.astype(np.float64) - mix(z, FRAMES, a).z

        assert np.linalg.norm(moved) <= bound * np.abs(b - a).sum() + 1e-5


def test_neighbouring_positions_have_neighbouring_places_everywhere():
    def steepest(count: int) -> float:
        axis = np.linspace(-0.2, 1.2, count)
        cells = np.array([[z_at((x, y)) for x in axis] for y in axis])
        steps = [np.diff(cells, axis=0), np.diff(cells, axis=1)]
        return max(float(np.linalg.norm(s, axis=-1).max()) for s in steps) / (axis[1] - axis[0])

    coarse, fine = steepest(41), steepest(161)

    assert fine < 1.3 * coarse  # A jump would be four times as steep on cells of a quarter.


def test_opposite_anchors_are_mixed_without_a_jump():
    z = np.stack([anchors()[0], -anchors()[0]])
    shares = np.linspace(0.49, 0.51, 201)

    way = np.stack([mix(z, FRAMES[:2], (1 - s, s)).z for s in shares])

    assert np.linalg.norm(np.diff(way, axis=0), axis=1).max() < 0.01


def test_a_mix_is_as_long_as_its_anchors_are():
    z = anchors(2, 128)

    middle = mix(z, FRAMES[:2], (1.0, 1.0)).z

    assert np.linalg.norm(middle) == pytest.approx(np.linalg.norm(z, axis=1).mean(), rel=1e-5)


def test_key_and_metre_are_those_of_the_anchor_that_weighs_most():
    frames = [Frame(), Frame(SIX_EIGHT, Key(7), 7)]

    assert mix(anchors(2), frames, (0.6, 0.4)).frame == frames[0]
    assert mix(anchors(2), frames, (0.4, 0.6)).frame == frames[1]


def test_anchors_can_all_be_heard_in_the_key_of_one():
    points = [LatentPoint(z, frame) for z, frame in zip(anchors(), FRAMES, strict=True)]

    assert {point.frame for point in heard_as(points, like=2)} == {FRAMES[2]}


def test_weights_sum_to_one_and_anchors_in_one_place_share():
    assert sum(weights_at((0.3, 0.7), PLACES)) == pytest.approx(1.0)
    assert weights_at((1.0, 0.0), ((1.0, 0.0), (0.0, 0.0), (1.0, 0.0))) == (0.5, 0.0, 0.5)


@pytest.mark.parametrize("weights", [(1.0,), (0.0, 0.0), (2.0, -1.0)])
def test_weights_that_mean_nothing_are_refused(weights):
    with pytest.raises(ValueError, match="weight"):
        mix(anchors(2), FRAMES[:2], weights)


def test_equal_cells_give_equal_clips(tmp_path):
    model = make_tiny_model(tmp_path / "tiny.lento")
    points = tuple(LatentPoint(z, Frame()) for z in load_model(model).draw(3, 1))
    cell = weights_at((0.4, 0.6), PLACES[:3])
    job = AnchorsJob(model, points, (cell, (0.0, 1.0, 0.0), cell))

    first, anchor, again = pickle.loads(pickle.dumps(job)).run(JobLink())

    assert first.clip.melody == again.clip.melody == job.run(JobLink())[0].clip.melody
    assert np.array_equal(anchor.point.z, points[1].z)


def test_one_key_for_all_means_the_first_anchors(tmp_path):
    model = make_tiny_model(tmp_path / "tiny.lento")
    drawn = load_model(model).draw(2, 1)
    points = (LatentPoint(drawn[0], FRAMES[3]), LatentPoint(drawn[1], FRAMES[4]))

    (made,) = AnchorsJob(model, points, ((0.1, 0.9),), one_key=True).run(JobLink())

    assert made.point.frame == FRAMES[3]


@pytest.mark.parametrize("count", [1, MOST_ANCHORS + 1])
def test_too_few_or_too_many_anchors_are_said(tmp_path, count):
    points = tuple(LatentPoint(z, Frame()) for z in anchors(count))

    with pytest.raises(LentoError, match="2 to 8 anchors"):
        AnchorsJob(tmp_path / "none.lento", points, ((1.0,) * count,)).run(JobLink())
