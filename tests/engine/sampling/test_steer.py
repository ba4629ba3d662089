"""Sliders: a clip measures what they say, and the rest of it stays."""

import pickle
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from engine.converters.limits import Limits
from engine.errors import JobCancelled, LentoError
from engine.importing.job import ImportJob
from engine.jobs import JobLink
from engine.latent.attributes import ATTRIBUTES, measure_clips
from engine.latent.sliders import Sliders
from engine.library.open_library import OpenLibraryJob
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import LatentPoint, load_model
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.sampling.jobs import SourceClip
from engine.sampling.made import Wording
from engine.sampling.steer import LearnSlidersJob, SteerJob, learn_sliders, places_of
from engine.storage.places import checkpoints_dir, resources_dir
from tests.engine.tiny_model import make_tiny_model

MODEL = checkpoints_dir() / "lento-melody-2bar.lento"
pytestmark = pytest.mark.skipif(not MODEL.is_file(), reason="the shipped model is not there")
TUNE = (67, 69, 71, 72, 74, 72, 71, 69)
SMALL = {"z_size": 8, "encoder_units": (8,), "decoder_units": (8,)}


@pytest.fixture(scope="module")
def sliders() -> Sliders:
    """Learned from what the model itself makes up."""
    model = load_model(MODEL)
    frame = model.frame_for(tune(), Key(7))
    return learn_sliders(model, [LatentPoint(z, frame) for z in model.draw(300, 1)], JobLink())


def tune() -> Clip:
    notes = (Note(4 * i, 4 * i + 4, pitch) for i, pitch in enumerate(TUNE))
    return Clip(Melody(tuple(notes)), name="Tune", tempo_qpm=70)


def origin() -> LatentPoint:
    model, clip = load_model(MODEL), tune()
    frame = model.frame_for(clip, Key(7))
    return LatentPoint(model.encode([clip], [frame])[0], frame)


def figures(made) -> dict[str, float]:
    clip = made.clip
    return dict(
        zip(ATTRIBUTES, measure_clips([clip], [made.point.frame.key])[0].tolist(), strict=True)
    )


def steer(sliders: Sliders, **wanted: float):
    (made,) = SteerJob(MODEL, origin(), sliders, tuple(wanted.items())).run(JobLink())
    return made


@pytest.mark.parametrize(
    ("name", "wanted", "within"),
    [
        ("density", 0.625, 0.13),
        ("density", 1.5, 0.13),
        ("register", 62.0, 1.0),
        ("register", 86.0, 1.0),
        ("range", 12.0, 1.0),
        ("mean_leap", 3.5, 0.5),
        ("syncopation", 0.4, 0.15),
        ("repetition", 0.8, 0.2),
        ("in_scale", 0.8, 0.1),
    ],
)
def test_a_clip_measures_what_its_slider_says_and_the_rest_stays(sliders, name, wanted, within):
    before, after = figures(steer(sliders)), figures(steer(sliders, **{name: wanted}))

    assert after[name] == pytest.approx(wanted, abs=within)
    drifts = [
        abs(after[other] - before[other]) / spread
        for other, spread in zip(ATTRIBUTES, sliders.spread.tolist(), strict=True)
        if other != name
    ]
    assert np.mean(drifts) < 0.3


def test_sliders_that_stay_where_the_clip_is_give_the_clip(sliders):
    where = figures(steer(sliders))

    assert steer(sliders, density=where["density"]).clip == steer(sliders).clip
    assert np.array_equal(steer(sliders, **where).point.z, origin().z)


def test_octaves_are_set_beside_z(sliders):
    (there, up) = steer(sliders), steer(sliders, register=figures(steer(sliders))["register"] + 24)

    assert np.array_equal(up.point.z, there.point.z)
    assert up.clip.melody == there.clip.melody.transposed(24)


def test_the_same_seed_gives_the_same_clip_after_the_way_to_another_process(sliders):
    job = SteerJob(MODEL, SourceClip(tune(), Key(7)), sliders, (("density", 1.5),), seed=5)

    (first,), (again,) = job.run(JobLink()), pickle.loads(pickle.dumps(job)).run(JobLink())

    assert first.clip == again.clip
    assert np.array_equal(first.point.z, again.point.z)


def test_a_slider_that_moves_slowly_goes_on_from_the_last_clip(sliders):
    def changes(follow: bool) -> int:
        clips, start = [steer(sliders).clip], None
        for density in np.linspace(1.0, 2.0, 6)[1:].tolist():
            job = SteerJob(MODEL, origin(), sliders, (("density", density),), start)
            (made,) = job.run(JobLink())
            start = made.point if follow else None
            clips.append(made.clip)
        sets = [{(n.start_step, n.pitch) for n in clip.melody.notes} for clip in clips]
        return sum(len(a ^ b) for a, b in pairwise(sets))

    assert changes(follow=True) < changes(follow=False)


def test_what_is_shaped_keeps_to_the_limits_and_its_wording(sliders):
    low = Limits(highest=72)
    wording = Wording(66, 4, "Mine")
    job = SteerJob(MODEL, origin(), sliders, (("density", 1.5),), wording=wording, limits=low)

    (made,) = job.run(JobLink())

    assert (made.clip.tempo_qpm, made.clip.program, made.clip.name) == (66, 4, "Mine")
    assert max(n.pitch for n in made.clip.melody.notes) <= 72


def test_drums_and_models_that_cannot_hear_are_refused_in_words(sliders, tmp_path):
    drums = make_tiny_model(
        tmp_path / "drums.lento", replace(KNOWN_CONFIGS["lento-drums-2bar"], **SMALL)
    )

    with pytest.raises(LentoError, match="measure melodies alone"):
        SteerJob(drums, origin(), sliders, ()).run(JobLink())
    with pytest.raises(LentoError, match="measure melodies alone"):
        LearnSlidersJob(tmp_path / "none.db", drums).run(JobLink())


def test_a_library_without_enough_music_is_refused_in_words(tmp_path):
    library = tmp_path / "library.db"
    ImportJob(library, (), MODEL).run(JobLink())

    with pytest.raises(LentoError, match="Add music until there are 32"):
        LearnSlidersJob(library, MODEL).run(JobLink())


def test_learning_can_be_cancelled(tmp_path):
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        learn_sliders(load_model(MODEL), [origin()] * 40, link)


def test_sliders_are_learned_from_a_library_as_its_clips_are_heard(tmp_path):
    library = tmp_path / "library.db"
    ImportJob(library, (resources_dir() / "demo",), MODEL).run(JobLink())
    model, opened = load_model(MODEL), OpenLibraryJob(library, MODEL).run(JobLink())

    points, heights = places_of(opened, model)
    learned = LearnSlidersJob(library, MODEL).run(JobLink())

    some = range(0, len(points), 25)
    heard = [(points[index].frame, opened.entries[index].frame) for index in some]
    assert len(points) == len(opened.plane)
    assert all((a.key, a.meter) == (b.key, b.meter) for a, b in heard)
    assert np.mean([a.shift == b.shift for a, b in heard]) > 0.8  # Else an octave beside it.
    again = learn_sliders(model, points, JobLink(), heights)
    assert np.array_equal(learned.directions, again.directions)
    register = ATTRIBUTES.index("register")
    assert learned.low[register] == pytest.approx(np.percentile(heights, 2), abs=3)
    assert learned.high[register] == pytest.approx(np.percentile(heights, 98), abs=3)
    assert (learned.low < learned.high).all()
