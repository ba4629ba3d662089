"""Figures of melodies, measured in many at once."""

import numpy as np
import pytest

from engine.calm.features import calm_features
from engine.calm.heard import heard_clip
from engine.converters.frame import Frame
from engine.latent.attributes import ATTRIBUTES, measure_clips, measure_events
from engine.music.clip import Clip
from engine.music.events import NOTE_OFF, events_to_melody
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, MODEL_METERS, SIX_EIGHT, THREE_FOUR

A_MINOR = Key(9, minor=True)


def random_events(steps: int, rows: int = 60) -> np.ndarray:
    """Melodies with rests, held notes, repeated bars and one that is silent."""
    rng = np.random.default_rng(4)
    events = rng.integers(30, 60, (rows, steps)) * (rng.random((rows, steps)) < 0.4)
    events[rng.random((rows, steps)) < 0.1] = NOTE_OFF
    events[: rows // 3, steps // 2 :] = events[: rows // 3, : steps // 2]
    events[-1] = 0
    return events


def figures_of(melody: Melody, meter=FOUR_FOUR, bars: int = 2):
    figures = measure_clips([Clip(melody, meter, bars)], [Key(0)])[0]
    return dict(zip(ATTRIBUTES, figures.tolist(), strict=True))


@pytest.mark.parametrize("meter", MODEL_METERS, ids=str)
@pytest.mark.parametrize("bars", [2, 4])
def test_the_figures_are_those_of_the_calm_features(meter, bars):
    events = random_events(bars * meter.steps_per_bar)
    frame = Frame(meter, A_MINOR, -3)

    measured = measure_events(events, frame)

    for row, found in zip(events, measured, strict=True):
        melody = events_to_melody(row).transposed(-3)
        features = calm_features(heard_clip(Clip(melody, meter, bars), A_MINOR))
        assert found[0] == len(melody.notes) * 4 / len(row)
        assert found[[1, 2, 3, 5, 6]] == pytest.approx(
            [features.mean_pitch, features.range_semitones, features.mean_leap,
             features.repetition, features.in_scale]
        )  # fmt: skip


def test_clips_measure_what_their_events_measure():
    events = random_events(THREE_FOUR.steps_per_bar * 2, rows=9)
    clips = [Clip(events_to_melody(row), THREE_FOUR, 2) for row in events]

    measured = measure_clips(clips, [A_MINOR] * 9)

    assert np.array_equal(measured, measure_events(events, Frame(THREE_FOUR, A_MINOR)))


def test_a_note_off_the_beat_that_lasts_over_it_is_syncopated():
    on_the_beat = Melody((Note(0, 4, 60), Note(4, 8, 60)))
    off_the_beat = Melody((Note(0, 2, 60), Note(2, 6, 60)))

    assert figures_of(on_the_beat)["syncopation"] == 0.0
    assert figures_of(off_the_beat)["syncopation"] == 0.5


def test_silence_measures_nothing():
    assert set(figures_of(Melody(), SIX_EIGHT).values()) == {0.0}


def test_a_pitch_beyond_midi_counts_where_it_is_heard():
    events = np.zeros((1, 32), np.int64)
    events[0, 0] = 108 - 19

    assert measure_events(events, Frame(shift=24))[0, 1] == 120
    assert measure_events(events, Frame(shift=36))[0, 1] == 120
