"""What follows a clip, what is calmer than it, and where it lies after it was edited."""

import pickle
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from engine.calm.arousal import arousal_of
from engine.converters.limits import Limits
from engine.errors import LentoError
from engine.jobs import JobCancelled, JobLink
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import LatentPoint, load_model
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR
from engine.sampling.calmer import CalmerJob, calmed_by
from engine.sampling.continuing import ContinueJob, tail, unfit
from engine.sampling.encoding import EncodeJob
from engine.sampling.jobs import SourceClip
from engine.sampling.made import Wording
from engine.storage.places import checkpoints_dir
from tests.engine.tiny_model import make_tiny_model

SHIPPED = checkpoints_dir() / "lento-melody-2bar.lento"
SMALL = {"z_size": 8, "encoder_units": (8,), "decoder_units": (8,)}
TUNE = (60, 62, 64, 65, 67, 65, 64, 62)
needs_model = pytest.mark.skipif(not SHIPPED.is_file(), reason="the shipped model is not there")


@pytest.fixture
def model(tmp_path):
    return make_tiny_model(tmp_path / "tiny.lento")


def line(pitches=TUNE, length: int = 4, bars: int = 2) -> Clip:
    notes = (Note(length * i, length * i + length, p) for i, p in enumerate(pitches))
    return Clip(Melody(tuple(notes)), FOUR_FOUR, bars, name="Tune")


def source(*arguments, **named) -> SourceClip:
    return SourceClip(line(*arguments, **named), Key(0))


def melodies(made):
    return [one.clip.melody for one in made]


@needs_model
@pytest.mark.parametrize("job", [ContinueJob, CalmerJob])
def test_the_same_seed_gives_the_same_after_the_way_to_another_process(job):
    asked = job(SHIPPED, source(TUNE * 2, length=2), seed=4)

    assert melodies(asked.run(JobLink())) == melodies(
        pickle.loads(pickle.dumps(asked)).run(JobLink())
    )


@pytest.mark.parametrize("job", [ContinueJob, CalmerJob])
def test_cancelled_they_give_nothing(model, job):
    link = JobLink()
    link.cancel()

    with pytest.raises(JobCancelled):
        job(model, source(length=2)).run(link)


def test_as_many_bars_follow_as_are_asked_for_in_key_and_metre(model):
    made = ContinueJob(model, source(), 3, wording=Wording(90, 4, "On")).run(JobLink())

    assert [one.clip.name for one in made] == ["On 1", "On 2", "On 3"]
    assert {(one.clip.meter, one.clip.bars, one.clip.tempo_qpm) for one in made} == {
        (FOUR_FOUR, 2, 90)
    }
    assert {one.point.frame.key for one in made} == {Key(0)}


def test_a_place_goes_on_as_a_clip_does(model):
    (point,) = EncodeJob(model, (source(),)).run(JobLink())

    assert ContinueJob(model, point, 2).run(JobLink())


def test_of_a_long_clip_the_end_goes_on():
    long = line(TUNE * 2, bars=4)

    assert tail(long, 2).melody == line().melody
    assert tail(long, 8).melody == long.melody


@pytest.mark.parametrize(
    ("worse", "why"),
    [
        ((77, 76, 74, 72, 71, 69, 67, 72), "it begins with a leap"),
        ((62, 64, 65, 67, 65, 64, 62, 61), "it ends beside the key"),
        (TUNE, "it is the clip again"),
    ],
)
def test_what_goes_on_badly_costs_more(worse, why):
    good = line((62, 64, 65, 64, 62, 64, 62, 60))

    assert unfit(line(), line(worse), Key(0)) > unfit(line(), good, Key(0)), why


def test_silence_follows_nothing():
    assert unfit(line(), Clip(Melody()), Key(0)) == float("inf")


@needs_model
def test_what_follows_begins_near_and_no_two_offers_are_one():
    made = ContinueJob(SHIPPED, source(), 4, seed=1).run(JobLink())

    starts = [one.clip.melody.notes[0].pitch for one in made]
    assert max(abs(start - TUNE[-1]) for start in starts) <= 7
    assert len(set(melodies(made))) == 4
    assert line().melody not in melodies(made)


@needs_model
@pytest.mark.parametrize("tempo", [60.0, 120.0])
def test_every_step_is_calmer_than_the_one_before(tempo):
    lively = SourceClip(line(TUNE * 2, length=2), Key(0))
    wording = Wording(tempo, name="Calmer")

    made = CalmerJob(SHIPPED, lively, 4, wording=wording).run(JobLink())

    values = [arousal_of(one.clip).value for one in made]
    assert len(made) == 4
    assert all(
        b < a for a, b in pairwise([arousal_of(lively.clip.with_tempo(tempo)).value, *values])
    )
    assert all(one.clip.onsets >= 3 for one in made)


@needs_model
def test_reasons_say_what_calmed_a_clip():
    lively = line(TUNE * 2, length=2)
    (made, *_) = CalmerJob(SHIPPED, SourceClip(lively, Key(0)), 4).run(JobLink())[::-1]

    reasons = calmed_by(lively, made.clip)

    assert reasons[0].contribution < 0
    assert {"onsets_per_s", "mean_note_s"} & {reason.feature for reason in reasons[:2]}
    assert list(reasons) == sorted(reasons, key=lambda reason: reason.contribution)


@needs_model
def test_limits_hold_for_what_follows():
    low = Limits(lowest=55, highest=67)

    made = ContinueJob(SHIPPED, source(), 4, limits=low).run(JobLink())

    assert all(55 <= n.pitch <= 67 for one in made for n in one.clip.melody.notes)


@needs_model
def test_nothing_is_calmer_than_one_long_note():
    silent_nearly = SourceClip(line((67,), length=32), Key(0))

    assert CalmerJob(SHIPPED, silent_nearly, wording=Wording(30.0)).run(JobLink()) == ()


def test_drums_cannot_be_made_calmer(tmp_path):
    small = replace(KNOWN_CONFIGS["lento-drums-2bar"], **SMALL)
    drums = make_tiny_model(tmp_path / "drums.lento", small)

    with pytest.raises(LentoError, match="cannot be told"):
        CalmerJob(drums, source()).run(JobLink())


def test_an_edited_clip_is_encoded_where_the_model_hears_it(model):
    loaded, clip = load_model(model), line()
    frame = loaded.frame_for(clip, Key(0))

    first, second = EncodeJob(model, (source(), source(TUNE[::-1]))).run(JobLink())

    assert isinstance(first, LatentPoint)
    assert np.array_equal(first.z, loaded.encode([clip, line(TUNE[::-1])], [frame, frame])[0])
    assert not np.array_equal(first.z, second.z)


def test_drums_go_on_too(tmp_path):
    config = replace(KNOWN_CONFIGS["lento-drums-2bar"], **SMALL)
    drums = make_tiny_model(tmp_path / "drums.lento", config)
    hits = tuple(DrumHit(step, 0 if step % 8 == 0 else 2) for step in range(0, 32, 4))
    beat = SourceClip(Clip(Melody(), drums=hits), Key(0))

    made = ContinueJob(drums, beat, 2).run(JobLink())

    assert [one.clip.bars for one in made] == [2, 2]
    assert all(one.clip.drums for one in made)
