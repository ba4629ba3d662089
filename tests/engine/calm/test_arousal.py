import random
from dataclasses import replace

import pytest

from engine.calm.arousal import arousal_of
from engine.calm.features import CalmFeatures
from engine.calm.heard import Heard, HeardNote
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.timeline import TempoChange
from tests.engine.scores import score, track

MIDDLE = CalmFeatures(
    notes=40, onsets_per_s=3.2, mean_note_s=0.45, mean_pitch=62, mean_leap=3, mean_velocity=64
)


def random_clip(seed, *, tempo=60.0):
    rng = random.Random(seed)
    notes, at = [], 0
    while at < 28:
        length = rng.choice((2, 2, 4, 6, 8))
        notes.append(Note(at, min(32, at + length), rng.randint(55, 79)))
        at += length
    return Clip(Melody(tuple(notes)), tempo_qpm=tempo)


@pytest.mark.parametrize("seed", range(20))
def test_faster_music_is_never_calmer(seed):
    values = [arousal_of(random_clip(seed, tempo=tempo)).value for tempo in (40, 60, 90, 135, 200)]

    assert values == sorted(values)
    assert values[0] < values[-1]
    assert all(0 <= value <= 1 for value in values)


@pytest.mark.parametrize("seed", range(20))
def test_the_written_tempo_carries_nothing(seed):
    fast = random_clip(seed, tempo=120.0)
    halved = tuple(Note(n.start_step // 2, n.end_step // 2, n.pitch) for n in fast.melody.notes)
    slow = Clip(Melody(halved), bars=1, tempo_qpm=60.0)

    assert arousal_of(slow).value == pytest.approx(arousal_of(fast).value)


def test_the_tempo_field_of_a_piece_carries_nothing():
    from engine.calm.heard import heard_score

    quick = score(track(0, range(60, 72), length=1.0), qpm=120)
    halved = replace(score(track(0, range(60, 72), length=0.5)), tempos=(TempoChange(0.0, 60.0),))

    assert arousal_of(heard_score(quick)).value == pytest.approx(
        arousal_of(heard_score(halved)).value
    )


@pytest.mark.parametrize(
    ("feature", "exciting"),
    [
        ("onsets_per_s", 6.0),
        ("mean_note_s", 0.2),
        ("mean_pitch", 50.0),
        ("mean_leap", 8.0),
        ("mean_velocity", 110.0),
    ],
)
def test_each_feature_moves_the_figure_its_way(feature, exciting):
    assert arousal_of(replace(MIDDLE, **{feature: exciting})).value > arousal_of(MIDDLE).value


def test_onsets_and_note_lengths_weigh_more_than_all_the_rest():
    rest = replace(MIDDLE, mean_pitch=90.0, mean_leap=0.0, mean_velocity=1.0)
    busy = replace(rest, onsets_per_s=6.4, mean_note_s=0.22)

    assert arousal_of(busy).value > 0.5


def test_the_medians_of_calm_and_excited_music_lie_on_their_sides():
    calm = replace(MIDDLE, onsets_per_s=2.5, mean_note_s=0.63)
    excited = replace(MIDDLE, onsets_per_s=4.14, mean_note_s=0.32)

    assert arousal_of(calm).value < 0.4
    assert arousal_of(excited).value > 0.6


def test_the_reasons_add_up_to_the_figure_and_the_strongest_come_first():
    import math

    arousal = arousal_of(random_clip(3))
    sizes = [abs(reason.contribution) for reason in arousal.reasons]
    logit = sum(reason.contribution for reason in arousal.reasons)

    assert arousal.value == pytest.approx(1 / (1 + math.exp(-logit)))
    assert sizes == sorted(sizes, reverse=True)
    assert "mean_velocity" not in {reason.feature for reason in arousal.reasons}


def test_few_notes_and_contradiction_lower_the_confidence():
    sure = arousal_of(MIDDLE).confidence

    assert 0.7 < sure <= 0.85
    assert arousal_of(replace(MIDDLE, notes=2)).confidence < sure
    staccato = replace(MIDDLE, onsets_per_s=1.0, mean_note_s=0.1)
    assert arousal_of(staccato).confidence < sure / 2


def test_silence_is_calm_without_confidence():
    assert arousal_of(Heard(())).value == 0
    assert arousal_of(Clip(Melody())).confidence == 0


def test_a_whole_piece_and_its_melody_alone_are_measured_on_their_own_scales():
    line = tuple(HeardNote(float(i), i + 1.0, 71) for i in range(8))
    under = tuple(HeardNote(i / 2, i / 2 + 1.5, 50) for i in range(15))

    alone = arousal_of(Heard(line)).value
    together = arousal_of(Heard(tuple(sorted(line + under)), line)).value

    assert abs(alone - together) < 0.2
