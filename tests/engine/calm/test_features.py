import pytest

from engine.calm.features import CalmFeatures, calm_features
from engine.calm.heard import Heard, HeardNote, clock, heard_clip, heard_score
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.timeline import TempoChange
from tests.engine.scores import score, track


def clip(pitches, *, length=4, gap=0, tempo=60.0, bars=2):
    notes = [
        Note(i * (length + gap), i * (length + gap) + length, p) for i, p in enumerate(pitches)
    ]
    return Clip(Melody(tuple(notes)), bars=bars, tempo_qpm=tempo)


SCALE = (60, 62, 64, 65, 67, 69, 71, 72)


def test_rates_and_lengths_are_in_seconds():
    features = calm_features(clip(SCALE))

    assert features.onsets_per_s == 1
    assert features.mean_note_s == 1
    assert features.notes == 8


def test_pitch_range_and_steps_are_in_semitones():
    features = calm_features(clip((60, 64, 60, 72, 72, 60, 62, 64)))

    assert features.range_semitones == 12
    assert features.mean_pitch == pytest.approx(64.25)
    assert features.small_steps == pytest.approx(5 / 7)
    assert features.mean_leap == pytest.approx((4 + 4 + 12 + 0 + 12 + 2 + 2) / 7)


def test_in_scale_counts_sounding_time_in_the_given_key():
    assert calm_features(heard_clip(clip(SCALE), Key(0))).in_scale == 1
    assert calm_features(heard_clip(clip(SCALE), Key(6))).in_scale == pytest.approx(2 / 8)


def test_legato_is_the_share_of_the_time_that_sounds():
    assert calm_features(clip(SCALE)).legato == 1
    assert calm_features(clip(SCALE, length=1, gap=3)).legato == pytest.approx(0.25)


def test_repetition_compares_bars_with_the_next_and_the_one_after():
    assert calm_features(clip((60, 62, 64, 65) * 2)).repetition == 1
    assert calm_features(clip((60, 62, 64, 65, 67, 69, 71, 72))).repetition == pytest.approx(0.5)
    alternating = ((60, 62, 64, 65), (67, 69, 71, 72)) * 2
    assert calm_features(clip(sum(alternating, ()), bars=4)).repetition == 1
    assert calm_features(clip((60,), bars=1)).repetition == 0


def test_chords_are_one_onset_and_no_melody_alone():
    chord = tuple(HeardNote(0.0, 1.0, pitch, 50) for pitch in (48, 52, 55))
    features = calm_features(Heard(chord, duration_s=2.0))

    assert features.onsets_per_s == 0.5
    assert features.mean_velocity == 50
    assert features.range_semitones == 0  # The line is the highest note.
    assert not features.melody_alone
    assert calm_features(clip(SCALE)).melody_alone


def test_silence_has_features_without_notes():
    assert calm_features(Clip(Melody())) == CalmFeatures()
    assert calm_features(Heard(())).as_dict()["notes"] == 0


def test_a_piece_is_measured_whole_and_its_melody_for_the_steps():
    tune = track(0, SCALE)
    piece = score(tune, track(1, [(40, 80)] * 4, length=2.0), track(2, SCALE, drum=True), qpm=60)

    features = calm_features(heard_score(piece, tune))

    assert features.notes == 16
    assert features.onsets_per_s == 1
    assert features.range_semitones == 12
    assert features.mean_note_s == pytest.approx((8 * 1 + 8 * 2) / 16)


def test_the_clock_follows_every_tempo():
    seconds_at = clock((TempoChange(0.0, 60.0), TempoChange(4.0, 120.0)))

    assert [seconds_at(quarter) for quarter in (0, 2, 4, 6)] == [0, 2, 4, 5]


def test_a_note_has_a_length():
    with pytest.raises(ValueError, match="empty or negative"):
        HeardNote(1.0, 1.0, 60)
