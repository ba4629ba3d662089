import argparse
import wave

import numpy as np
import pretty_midi
import pytest

from engine.audio import renderer
from engine.audio.instruments import FELT_PIANO
from engine.audio.loudness import CEILING
from engine.audio.performance import performance_of
from engine.audio.renderer import render_clips, render_performance, write_wav
from engine.commands import render as render_command
from engine.errors import MidiFormatError
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note

RATE = 44_100


def clip(*notes, **fields):
    melody = Melody(tuple(Note(*note) for note in notes))
    return Clip(melody, **{"bars": 1, "tempo_qpm": 120.0} | fields)


def midi_file(path, *parts):
    """Write a file; each part is (program, is_drum, notes, control changes)."""
    midi = pretty_midi.PrettyMIDI()
    for program, is_drum, notes, changes in parts:
        part = pretty_midi.Instrument(program, is_drum)
        part.notes = [pretty_midi.Note(90, pitch, start, end) for pitch, start, end in notes]
        part.control_changes = [pretty_midi.ControlChange(*change) for change in changes]
        midi.instruments.append(part)
    midi.write(str(path))
    return path


def moments(performance, action):
    found = (c for c in performance.commands if c.action == action)
    return [(pytest.approx(c.time_s, abs=0.003), c.first) for c in found]


def test_clips_follow_each_other_each_at_its_own_tempo(sine):
    clips = [clip((0, 4, 60)), clip((0, 4, 72), tempo_qpm=60.0)]

    samples = render_clips(clips, sine)

    assert samples.dtype == np.float32
    assert samples.shape == (round((2 + 4 + 2) * RATE), 2)
    assert [frame for frame, _ in sine.started()] == [0, 2 * RATE]


def test_rendering_twice_gives_the_same_bytes(synth):
    clips = [clip((0, 4, 60), (4, 8, 64), program=46), clip((0, 16, 55), program=48)]
    first = render_clips(clips, synth).tobytes()
    for pitch in range(40, 80):  # What was played in between must not matter.
        synth.note_on(2, pitch, 100)
    synth.render(1234)

    assert render_clips(clips, synth).tobytes() == first


def test_sound_and_tempo_of_the_transport_override_the_clips(sine):
    clips = [clip((0, 4, 60), program=46), clip((0, 4, 72), program=8)]

    samples = render_clips(clips, sine, sound=FELT_PIANO, tempo_qpm=60.0)

    assert [call[3] for call in sine.calls if call[1] == "program"] == [FELT_PIANO] * 2
    assert sine.started() == [(0, 60), (4 * RATE, 72)]
    assert len(samples) == 10 * RATE


def test_rendering_ends_in_silence_and_stays_below_the_ceiling(synth):
    samples = render_clips([clip((0, 16, 60), program=49)], synth, gain=50.0)

    assert 0.5 < np.abs(samples).max() <= CEILING
    assert np.abs(samples[-10:]).max() < 1e-3


def test_drums_are_heard_where_they_are_struck_and_nowhere_before(synth):
    steps = (4, 8, 12)
    drums = clip(drums=tuple(DrumHit(step, 1) for step in steps))

    samples = render_clips([drums], synth)

    assert np.abs(samples[: 4 * RATE // 8 - 100]).max() < 1e-3
    for step in steps:
        struck = samples[step * RATE // 8 : step * RATE // 8 + RATE // 20]
        before = samples[step * RATE // 8 - RATE // 50 : step * RATE // 8]
        assert np.abs(struck).max() > 0.05
        assert np.abs(struck).max() > 5 * np.abs(before).max()


@pytest.mark.parametrize("drum", range(9))
def test_each_of_the_nine_drums_can_be_heard(synth, drum):
    samples = render_clips([clip(drums=(DrumHit(0, drum),))], synth)

    assert np.sqrt((samples[: RATE // 2] ** 2).mean()) > 1e-3


def test_wav_holds_what_was_written(tmp_path):
    samples = np.linspace(-0.89, 0.89, 2000, dtype=np.float32).reshape(-1, 2)

    write_wav(tmp_path / "a.wav", samples)

    with wave.open(str(tmp_path / "a.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, RATE)
        read = np.frombuffer(file.readframes(5000), "<i2").reshape(-1, 2) / 32767
    assert np.abs(read - samples).max() < 1 / 32767
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["a.wav"]


def test_performance_holds_all_parts_programs_and_drums(tmp_path):
    path = midi_file(
        tmp_path / "a.mid",
        (46, False, [(60, 0.0, 1.0)], [(7, 80, 0.0), (91, 30, 0.0)]),
        (0, True, [(38, 0.5, 0.6)], []),
    )

    performance = performance_of(path)

    assert moments(performance, "program") == [(0, 46), (0, 128 * 128)]
    assert moments(performance, "note_on") == [(0, 60), (0.5, 38)]
    assert moments(performance, "control") == [(0, 7)]
    assert performance.skipped == ()


def test_pedal_holds_notes_until_it_is_lifted(tmp_path):
    pedal = [(64, 127, 0.5), (64, 0, 3.0)]
    notes = [(60, 0.0, 0.25), (64, 0.25, 1.0), (67, 1.0, 4.0)]

    performance = performance_of(midi_file(tmp_path / "a.mid", (0, False, notes, pedal)))

    assert moments(performance, "note_off") == [(0.25, 60), (3.0, 64), (4.0, 67)]
    assert performance.duration_s == pytest.approx(4.0, abs=0.003)


def test_note_struck_again_under_the_pedal_ends_first(tmp_path):
    pedal = [(64, 127, 0.0)]
    notes = [(60, 0.0, 0.5), (60, 1.0, 1.5)]

    performance = performance_of(midi_file(tmp_path / "a.mid", (0, False, notes, pedal)))

    assert moments(performance, "note_off") == [(1.0, 60), (1.5, 60)]


def test_sound_effect_is_left_out_and_said(tmp_path):
    path = midi_file(
        tmp_path / "a.mid", (127, False, [(60, 0, 1)], []), (0, False, [(60, 0, 1)], [])
    )

    performance = performance_of(path)

    assert performance.skipped == ("sound effect 128 has no instrument here",)
    assert moments(performance, "note_on") == [(0, 60)]


def test_performance_starts_notes_at_their_frame(tmp_path, sine):
    path = midi_file(tmp_path / "a.mid", (0, False, [(60, 0.5, 1.0), (62, 1.0, 1.5)], []))

    samples = render_performance(performance_of(path), sine)

    assert sine.started() == [(22_050, 60), (44_100, 62)]
    assert len(samples) == pytest.approx(3.5 * RATE, abs=200)


def test_endless_piece_is_refused(tmp_path, sine, monkeypatch):
    path = midi_file(tmp_path / "a.mid", (0, False, [(60, 0.0, 70.0)], []))
    monkeypatch.setattr(renderer, "LONGEST_S", 60.0)

    with pytest.raises(MidiFormatError, match="three hours"):
        render_performance(performance_of(path), sine)


def test_file_without_notes_is_refused(tmp_path):
    path = midi_file(tmp_path / "a.mid", (0, False, [], [(7, 80, 0.0)]))

    with pytest.raises(MidiFormatError, match="no notes"):
        performance_of(path)


def test_command_writes_the_file_and_says_how_loud_it_is(tmp_path):
    path = midi_file(
        tmp_path / "a.mid",
        (0, False, [(48 + i, 0.0, 1.0) for i in range(60)], []),
        (0, True, [(38, 0.0, 0.1)], []),
    )
    parser = argparse.ArgumentParser()
    render_command.add_arguments(parser)

    answer = render_command.run(parser.parse_args([str(path), "--out", str(tmp_path / "a.wav")]))

    assert answer["seconds"] == pytest.approx(3.0, abs=0.01)
    assert 0.1 < answer["peak"] <= CEILING
    assert answer["skipped"] == []
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert file.getnframes() / RATE == pytest.approx(answer["seconds"], abs=0.001)


def test_command_refuses_what_is_not_midi(tmp_path):
    (tmp_path / "a.mid").write_bytes(b"not music")
    arguments = argparse.Namespace(file=tmp_path / "a.mid", out=tmp_path / "a.wav", overwrite=False)

    with pytest.raises(MidiFormatError):
        render_command.run(arguments)
    assert not (tmp_path / "a.wav").exists()
