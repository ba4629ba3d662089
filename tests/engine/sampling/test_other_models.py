"""The jobs with models of drums, trios, grooves, chords and sixteen bars, small and ignorant."""

from dataclasses import replace

import numpy as np
import pytest

from engine.errors import LentoError
from engine.jobs import JobLink
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import load_model
from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, Meter
from engine.pieces.windows import windows_for
from engine.sampling.jobs import BlendJob, DecodeJob, RebuildJob, SampleJob, SourceClip, VaryJob
from engine.sampling.rebuild import best_window, event_accuracy
from tests.engine.scores import score, track
from tests.engine.tiny_model import make_tiny_model

SCALE = [60, 62, 64, 65, 67, 69, 71, 72]
BASS = Melody((Note(0, 4, 40),))
SMALL = {
    name: replace(
        KNOWN_CONFIGS[name],
        z_size=8,
        encoder_units=(8,) * len(KNOWN_CONFIGS[name].encoder_units),
        decoder_units=(8,) * len(KNOWN_CONFIGS[name].decoder_units),
        conductor_units=(8,) * len(KNOWN_CONFIGS[name].conductor_units),
    )
    for name in (
        "lento-drums-2bar",
        "lento-chords-2bar",
        "lento-melody-16bar",
        "cat-mel_2bar_med_chords",
        "groovae_2bar_humanize",
        "groovae_2bar_tap_fixed_velocity",
        "flat-trio_16bar",
        "hierdec-trio_16bar",
        "hier-mel_16bar",
    )
}


@pytest.fixture(params=SMALL)
def name(request):
    return request.param


@pytest.fixture
def model(name, tmp_path):
    return make_tiny_model(tmp_path / "tiny.lento", SMALL[name])


def piece():
    """Thirty bars with a tune, a bass and a beat, in A major."""
    beat = [(36, 42), 42, (38, 42), 42] * 30
    return score(
        track(0, [pitch + 9 for pitch in SCALE] * 15),
        track(1, [45, 40] * 30, length=2.0, program=33),
        track(2, beat, drum=True),
    )


def sources(name):
    windows = windows_for(piece(), SMALL[name])
    return tuple(SourceClip(w.clip.with_tempo(66), w.key) for w in (windows[0], windows[-1]))


def test_every_model_samples_and_the_same_again(name, model):
    job = SampleJob(model, 2, temperature=1.0, seed=4)

    made = job.run(JobLink())

    assert [m.clip for m in made] == [m.clip for m in job.run(JobLink())]
    assert made[0].clip != made[1].clip
    assert {m.clip.bars for m in made} == {SMALL[name].bars}
    assert all(m.clip.onsets for m in made)


def test_the_ends_of_a_blend_are_the_rebuilt_clips_of_every_model(name, model):
    ends = sources(name)

    blend = BlendJob(model, ends, 3).run(JobLink())
    rebuilt = RebuildJob(model, ends).run(JobLink())

    for end, again in ((blend[0], rebuilt[0]), (blend[-1], rebuilt[-1])):
        assert end.clip.drums == again.clip.drums
        assert len(end.clip.melody.notes) == len(again.clip.melody.notes)
        assert len(end.clip.bass.notes) == len(again.clip.bass.notes)
    assert {(m.clip.tempo_qpm, m.clip.bars) for m in rebuilt} == {(66, SMALL[name].bars)}


def test_every_model_varies_and_decodes_places(name, model):
    made = VaryJob(model, sources(name)[0], count=3, temperature=None).run(JobLink())
    again = DecodeJob(model, tuple(m.point for m in made)).run(JobLink())

    for one, other in zip(made, again, strict=True):
        assert (one.clip.melody, one.clip.bass) == (other.clip.melody, other.clip.bass)
        assert one.clip.drums == other.clip.drums


def test_every_model_finds_a_window_that_stands_for_a_piece(name, model):
    assert best_window(load_model(model), windows_for(piece(), SMALL[name])).clip.sounds


def test_a_clip_of_another_length_can_be_rebuilt(tmp_path):
    model = make_tiny_model(tmp_path / "long.lento", SMALL["lento-melody-16bar"])
    short = SourceClip(Clip(Melody((Note(0, 4, 60), Note(4, 8, 62))), name="Short"), Key(0))

    (made,) = RebuildJob(model, (short,)).run(JobLink())

    assert (made.clip.bars, made.clip.name) == (16, "Short")


@pytest.mark.parametrize(
    ("config", "clip", "words"),
    [
        ("lento-drums-2bar", Clip(Melody((Note(0, 4, 60),)), name="Tune"), "the clip Tune has no"),
        ("lento-chords-2bar", Clip(Melody(), drums=(DrumHit(0, 0),)), "has only drums\\."),
        ("lento-chords-2bar", Clip(Melody(), bass=BASS), "has only bass\\."),
        (
            "lento-chords-2bar",
            Clip(Melody(), bass=BASS, drums=(DrumHit(0, 0),)),
            "has only bass and drums\\.",
        ),
    ],
)
def test_a_clip_without_what_the_model_hears_is_said(tmp_path, config, clip, words):
    model = make_tiny_model(tmp_path / "tiny.lento", SMALL[config])

    with pytest.raises(LentoError, match=words):
        RebuildJob(model, (SourceClip(clip, Key(0)),)).run(JobLink())


def test_chords_stand_beside_what_is_written_over_them(tmp_path):
    model = make_tiny_model(tmp_path / "tiny.lento", SMALL["lento-chords-2bar"])
    chords = (ChordSpan(0, 16, Chord(2, "min")), ChordSpan(16, 40, Chord(7)))

    (given,) = SampleJob(model, 1, chords=chords).run(JobLink())
    (gentle,) = SampleJob(model, 1, key=Key(9, minor=True)).run(JobLink())

    assert given.clip.chords == given.point.frame.chords == (chords[0], ChordSpan(16, 32, Chord(7)))
    assert [str(span.chord) for span in gentle.clip.chords] == ["Am", "F", "Dm", "Em"]


def test_other_chords_make_other_music_of_the_same_place(tmp_path):
    model = make_tiny_model(tmp_path / "tiny.lento", SMALL["lento-chords-2bar"])
    melodies = [
        SampleJob(model, 1, seed=1, chords=(ChordSpan(0, 32, Chord(root)),)).run(JobLink())[0]
        for root in range(4)
    ]

    assert len({m.seed for m in melodies}) == 1
    assert len({m.clip.melody for m in melodies}) > 1


def test_accuracy_compares_what_the_model_says():
    old = Clip(Melody((Note(0, 4, 60),)), drums=(DrumHit(0, 0), DrumHit(8, 1, 90, 0.2)))
    new = replace(old, drums=(DrumHit(0, 0), DrumHit(8, 1, 60, -0.1), DrumHit(9, 2)))

    assert event_accuracy(old, new) == 1.0
    assert event_accuracy(old, new, "drums") == event_accuracy(old, new, "groove") == 31 / 32
    assert event_accuracy(old, new, "trio") == 95 / 96
    assert event_accuracy(old, replace(old, meter=FOUR_FOUR, bars=1), "drums") == 0.5
    assert isinstance(event_accuracy(old, new, "taps"), float)


def test_grooves_are_made_with_their_own_loudness_and_timing(tmp_path):
    model = make_tiny_model(tmp_path / "tiny.lento", SMALL["groovae_2bar_humanize"])

    hits = [hit for m in SampleJob(model, 4).run(JobLink()) for hit in m.clip.drums]

    assert len({hit.velocity for hit in hits}) > 2
    assert np.ptp([hit.offset for hit in hits]) > 0


@pytest.mark.parametrize("name", ["lento-chords-2bar", "cat-mel_2bar_med_chords"])
def test_a_long_clip_goes_into_a_short_model_with_the_chords_of_what_is_heard(tmp_path, name):
    path = make_tiny_model(tmp_path / "m.lento", SMALL[name])
    spans = tuple(ChordSpan(start, start + 24, Chord(start % 12)) for start in range(0, 120, 24))
    tune = Melody(tuple(Note(step, step + 4, 60) for step in range(0, 128, 4)))
    long = SourceClip(Clip(tune, FOUR_FOUR, 8, chords=spans), Key(0))

    (rebuilt,) = RebuildJob(path, (long,)).run(JobLink())
    blended = BlendJob(path, (long, long), 3).run(JobLink())
    varied = VaryJob(path, long, 2).run(JobLink())

    heard = (spans[0], ChordSpan(24, 32, spans[1].chord))
    assert {made.clip.chords for made in (rebuilt, *blended, *varied)} == {heard}


def test_a_clip_in_a_metre_that_no_model_knows_is_one_sentence(tmp_path):
    path = make_tiny_model(tmp_path / "m.lento", SMALL["lento-melody-16bar"])
    odd = SourceClip(Clip(Melody((Note(0, 4, 60),)), Meter(5, 4)), Key(0))

    with pytest.raises(LentoError, match="knows no 5/4"):
        RebuildJob(path, (odd,)).run(JobLink())
