"""How long a slider, bars that follow, and calmer clips let a person wait.

Run by processor time: OPENBLAS_NUM_THREADS=1 pytest tests/bench/test_sliders_speed.py \\
    --benchmark-only --benchmark-timer=time.process_time
"""

import pytest

from engine.jobs import JobLink
from engine.latent.attributes import ATTRIBUTES, Attribute, measure_events
from engine.model.music_model import LatentPoint, load_model
from engine.music.key import Key
from engine.sampling.calmer import CalmerJob
from engine.sampling.continuing import ContinueJob
from engine.sampling.steer import learn_sliders
from engine.sampling.steering import Hearing, steered
from engine.storage.places import checkpoints_dir
from tests.gui.shell import scale_clip

MODEL = checkpoints_dir() / "lento-melody-2bar.lento"
pytestmark = pytest.mark.skipif(not MODEL.is_file(), reason="the shipped model is not there")


def places(count: int) -> list[LatentPoint]:
    model = load_model(MODEL)
    frame = model.frame_for(scale_clip(), Key(0))
    return [LatentPoint(z, frame) for z in model.draw(count, 1)]


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_a_slider_is_moved(benchmark, name: Attribute) -> None:
    model, (first, *others) = load_model(MODEL), places(200)
    sliders = learn_sliders(model, others, JobLink())
    index = ATTRIBUTES.index(name)
    figure = float((sliders.low[index] + 3 * sliders.high[index]) / 4)

    def move() -> LatentPoint:
        return steered(Hearing(model, first.frame), first.z, sliders, {name: figure})

    assert benchmark.pedantic(move, rounds=10, warmup_rounds=1).frame.key == Key(0)


def test_sliders_are_learned_from_two_thousand_clips(benchmark) -> None:
    model, points = load_model(MODEL), places(2_000)

    benchmark.pedantic(lambda: learn_sliders(model, points, JobLink()), rounds=3)


def test_figures_of_four_thousand_melodies(benchmark) -> None:
    (point,) = places(1)
    events = Hearing(load_model(MODEL), point.frame).write(point.z[None]).repeat(4_000, axis=0)

    assert len(benchmark.pedantic(lambda: measure_events(events, point.frame), rounds=5)) == 4_000


@pytest.mark.parametrize("job", [ContinueJob, CalmerJob])
def test_a_clip_goes_on_or_calms_down(benchmark, job) -> None:
    (point,) = places(1)

    assert benchmark.pedantic(lambda: job(MODEL, point).run(JobLink()), rounds=5) is not None
