"""The jobs that make music, on a tiny random model."""

import pickle
from dataclasses import replace

import numpy as np
import pytest

from engine.errors import JobCancelled, LentoError
from engine.jobs import JobLink
from engine.model.music_model import LatentPoint, load_model
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import SIX_EIGHT, THREE_FOUR
from engine.sampling.jobs import (
    BlendJob,
    DecodeJob,
    RebuildJob,
    SampleJob,
    SourceClip,
    VaryJob,
)
from engine.sampling.progression import lead_of_key
from tests.engine.tiny_model import make_tiny_model


@pytest.fixture
def model(tmp_path):
    return make_tiny_model(tmp_path / "tiny.lento")


def scale(start: int, *, tempo: float = 80.0, meter=THREE_FOUR) -> SourceClip:
    notes = tuple(Note(2 * i, 2 * i + 2, start + i) for i in range(8))
    return SourceClip(Clip(Melody(notes), meter, 2, tempo, name=f"Scale {start}"), Key(0))


def melodies(made):
    return [m.clip.melody for m in made]


def test_same_seed_gives_the_same_clips_and_another_seed_others(model):
    job = SampleJob(model, count=4, temperature=1.0, seed=3)

    first, again = job.run(JobLink()), job.run(JobLink())
    other = SampleJob(model, count=4, temperature=1.0, seed=4).run(JobLink())

    assert melodies(first) == melodies(again)
    assert melodies(first) != melodies(other)


def test_a_clip_does_not_depend_on_how_many_are_made_with_it(model):
    few = SampleJob(model, count=2, temperature=1.0, seed=3).run(JobLink())
    many = SampleJob(model, count=5, temperature=1.0, seed=3).run(JobLink())

    assert melodies(many)[:2] == melodies(few)


def test_samples_come_in_the_metre_and_key_that_was_asked_for(model):
    made = SampleJob(model, count=2, key=Key(7), meter=SIX_EIGHT).run(JobLink())

    assert {m.clip.meter for m in made} == {SIX_EIGHT}
    assert {m.point.frame.key for m in made} == {Key(7)}
    assert {m.clip.steps for m in made} == {24}


def test_a_stopped_sampling_gives_what_it_has(model):
    link = JobLink()
    link.stop()

    assert SampleJob(model, count=3).run(link) == ()


def test_a_cancelled_sampling_gives_nothing(model):
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        SampleJob(model, count=3).run(link)


def test_the_ends_of_a_blend_are_the_rebuilt_inputs(model):
    ends = (scale(60), scale(67))

    blend = BlendJob(model, ends, 5).run(JobLink())
    rebuilt = RebuildJob(model, ends).run(JobLink())

    assert len(blend) == 5
    assert blend[0].clip.melody == rebuilt[0].clip.melody
    assert blend[-1].clip.melody == rebuilt[1].clip.melody


def test_a_blend_of_a_clip_with_itself_is_that_clip(model):
    blend = BlendJob(model, (scale(60), scale(60)), 4).run(JobLink())

    assert len(set(melodies(blend))) == 1


def test_the_tempo_glides_from_end_to_end(model):
    blend = BlendJob(model, (scale(60, tempo=60), scale(60, tempo=90)), 4).run(JobLink())

    assert [m.clip.tempo_qpm for m in blend] == [60, 70, 80, 90]


def test_a_clip_on_the_way_keeps_its_own_tempo_however_long_the_legs_are(model):
    ends = (scale(60, tempo=60), scale(61, tempo=120), scale(66, tempo=60))

    blend = BlendJob(model, ends, 9).run(JobLink())
    rebuilt = RebuildJob(model, ends).run(JobLink())

    places = [next(i for i, m in enumerate(blend) if np.array_equal(m.point.z, r.point.z))
              for r in rebuilt]  # fmt: skip
    assert [blend[i].clip.tempo_qpm for i in places] == [60, 120, 60]


def test_a_sampled_clip_knows_the_seed_of_its_place(model):
    made = SampleJob(model, count=3, seed=3).run(JobLink())

    loaded = load_model(model)
    for m in made:
        assert np.array_equal(loaded.draw(1, m.seed)[0], m.point.z)


def test_a_blend_of_one_clip_says_what_is_missing(model):
    with pytest.raises(LentoError, match="two clips or more"):
        BlendJob(model, (scale(60),), 4).run(JobLink())


def test_rebuilt_clips_keep_name_tempo_and_metre(model):
    (made,) = RebuildJob(model, (scale(60, tempo=66),)).run(JobLink())

    assert (made.clip.name, made.clip.tempo_qpm, made.clip.meter) == ("Scale 60", 66, THREE_FOUR)


def test_a_place_on_the_map_can_be_heard(model):
    loaded = load_model(model)
    z = loaded.draw(1, seed=1)[0]
    (source,) = RebuildJob(model, (scale(60),)).run(JobLink())

    (made,) = DecodeJob(model, (LatentPoint(z, source.point.frame),)).run(JobLink())

    assert made.clip.meter == THREE_FOUR
    assert np.array_equal(made.point.z, z)


def test_variations_lie_around_their_origin(model):
    job = VaryJob(model, scale(60), count=6, distance=0.1, seed=2)
    (center,) = RebuildJob(model, (scale(60),)).run(JobLink())

    made = job.run(JobLink())

    steps = np.stack([m.point.z - center.point.z for m in made])
    assert len(made) == 6
    assert 0.05 < steps.std() < 0.2


@pytest.mark.parametrize(
    "job", [SampleJob, VaryJob, BlendJob, RebuildJob, DecodeJob], ids=lambda j: j.__name__
)
def test_jobs_survive_the_way_to_another_process(job, model):
    arguments = {
        SampleJob: (),
        VaryJob: (scale(60),),
        BlendJob: ((scale(60), scale(64)),),
        RebuildJob: ((scale(60),),),
        DecodeJob: ((),),
    }[job]

    assert pickle.loads(pickle.dumps(job(model, *arguments))).model == model


def test_of_a_key_that_is_named_the_clips_heard_in_it_are_kept(model):
    key = Key(9, minor=True)
    heard_free, heard_named = (
        [
            lead_of_key(made.clip, key) >= 0
            for made in SampleJob(model, 12, 1.0, key=key, key_named=named).run(JobLink())
        ]
        for named in (False, True)
    )

    assert sum(heard_named) > sum(heard_free)
    assert all(after for before, after in zip(heard_free, heard_named, strict=True) if before)


def test_a_key_that_is_named_gives_the_same_again_and_few_begin_as_many(model):
    job = SampleJob(model, 2, 1.0, key=Key(9, minor=True), key_named=True)

    few, many = (replace(job, count=count).run(JobLink()) for count in (2, 4))

    assert [m.clip for m in few] == [m.clip for m in many[:2]]
