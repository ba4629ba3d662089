"""Hearing music in C and bringing it back."""

import pytest

from engine.converters.frame import Frame, frame_for, frame_in_key, from_frame, to_frame
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import Meter


def melody(*pitches: int) -> Melody:
    return Melody(tuple(Note(2 * i, 2 * i + 2, p) for i, p in enumerate(pitches)))


def test_a_tune_in_d_major_is_heard_in_c_and_comes_back():
    tune = melody(62, 66, 69, 74)
    frame = frame_for(Clip(tune), Key.parse("D major"))

    assert to_frame(tune, frame) == melody(60, 64, 67, 72)
    assert from_frame(to_frame(tune, frame), frame) == tune


def test_a_minor_tune_is_heard_in_a_minor():
    frame = frame_for(Clip(melody(64, 67, 71)), Key.parse("E minor"))

    assert to_frame(melody(64, 67, 71), frame) == melody(69, 72, 76) or to_frame(
        melody(64, 67, 71), frame
    ) == melody(57, 60, 64)


@pytest.mark.parametrize("octave", [-24, -12, 0, 12, 24])
def test_the_octave_makes_no_difference_to_what_the_model_hears(octave):
    tune, moved = melody(60, 64, 67), melody(60, 64, 67).transposed(octave)

    assert to_frame(moved, frame_for(Clip(moved), Key(0))) == to_frame(
        tune, frame_for(Clip(tune), Key(0))
    )


def test_new_music_lies_around_middle_c_in_every_key():
    shifts = [frame_in_key(Key(tonic)).shift for tonic in range(12)]

    assert all(-6 <= shift <= 5 for shift in shifts)
    assert [shift % 12 for shift in shifts] == list(range(12))


def test_a_metre_that_the_model_does_not_know_is_no_frame():
    with pytest.raises(ValueError, match="9/8"):
        Frame(Meter(9, 8))


@pytest.mark.parametrize("pitch", [0, 60, 127])
@pytest.mark.parametrize("shift", [-(10**30), -61, -1, 0, 1, 68, 10**30])
def test_what_leaves_the_range_comes_back_by_as_few_octaves_as_it_takes(pitch, shift):
    (note,) = from_frame(Melody((Note(0, 4, pitch),)), Frame(shift=shift)).notes

    assert (note.pitch - pitch - shift) % 12 == 0
    assert 0 <= note.pitch <= 127
    if pitch + shift < 0:
        assert note.pitch < 12
    elif pitch + shift > 127:
        assert note.pitch > 115
    else:
        assert note.pitch == pitch + shift
