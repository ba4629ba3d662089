"""What can be measured where a clip is not a melody alone."""

from engine.calm.arousal import arousal_of
from engine.calm.features import CalmFeatures, calm_features
from engine.calm.heard import heard_score
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from tests.engine.scores import score, track

BEAT = tuple(DrumHit(4 * beat, 0, 60 + 10 * (beat % 2)) for beat in range(8))


def test_of_drums_alone_number_rate_and_loudness_are_measured():
    beat = Clip(Melody(), tempo_qpm=60.0, drums=BEAT)

    assert calm_features(beat) == CalmFeatures(notes=8, onsets_per_s=1.0, mean_velocity=65)
    assert calm_features(heard_score(score(track(0, [36] * 8, drum=True), qpm=60))).notes == 8


def test_how_calm_drums_alone_are_is_not_guessed_at():
    arousal = arousal_of(Clip(Melody(), drums=BEAT))

    assert (arousal.value, arousal.confidence, arousal.reasons) == (0.5, 0.0, ())


def test_drums_change_nothing_about_a_melody_and_a_bass_is_heard_with_it():
    tune = Clip(Melody((Note(0, 16, 72), Note(16, 32, 74))))
    bass = Melody((Note(0, 16, 72), Note(16, 32, 43)))
    trio = Clip(tune.melody, bass=bass, drums=BEAT)

    assert calm_features(Clip(tune.melody, drums=BEAT)) == calm_features(tune)
    assert calm_features(trio).notes == 4
    assert calm_features(trio).range_semitones == 2
    assert calm_features(trio).mean_pitch < 70
