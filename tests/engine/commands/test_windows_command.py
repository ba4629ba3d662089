import argparse
import json

import mido
import pytest

from engine.commands import windows


@pytest.fixture
def waltz(tmp_path):
    """Two bars of 3/4, a dotted half each."""
    track = mido.MidiTrack([mido.MetaMessage("time_signature", numerator=3, denominator=4)])
    for pitch in (60, 64):
        track.append(mido.Message("note_on", note=pitch, velocity=80))
        track.append(mido.Message("note_off", note=pitch, time=3 * 480))
    path = tmp_path / "waltz.mid"
    mido.MidiFile(ticks_per_beat=480, tracks=[track]).save(path)
    return path


@pytest.fixture
def march(tmp_path):
    """Two bars of 4/4, a whole note each."""
    track = mido.MidiTrack()
    for pitch in (60, 64):
        track.append(mido.Message("note_on", note=pitch, velocity=80))
        track.append(mido.Message("note_off", note=pitch, time=4 * 480))
    path = tmp_path / "march.mid"
    mido.MidiFile(ticks_per_beat=480, tracks=[track]).save(path)
    return path


def answer(*words):
    parser = argparse.ArgumentParser()
    windows.add_arguments(parser)
    return windows.run(parser.parse_args([str(word) for word in words]))


def test_magenta_takes_a_march_and_no_waltz(march, waltz):
    assert answer(march, "--magenta") == {"windows": [[41, *[0] * 15, 45, *[0] * 15]]}
    assert answer(waltz, "--magenta") == {"windows": []}


def test_a_file_that_magenta_refuses_gives_none_and_the_reason(tmp_path, caplog):
    path = tmp_path / "torn.mid"
    path.write_bytes(b"MThd and no more")

    assert answer(path, "--magenta") == {"windows": []}
    assert "torn.mid is not MIDI that Magenta can read" in caplog.text


def test_lento_takes_the_waltz_in_its_own_bars(waltz):
    assert answer(waltz)["windows"][0] == [41, *[0] * 11, 45, *[0] * 11]


def test_the_configuration_sets_the_length(march):
    config = ("--config", "hierdec-mel_16bar")

    assert answer(march, "--magenta", *config) == {"windows": []}


def test_the_answer_is_plain_json(march):
    for flags in ((), ("--magenta",)):
        assert json.loads(json.dumps(answer(march, *flags)))["windows"]


def test_an_unknown_configuration_is_wrong_usage(march, capsys):
    with pytest.raises(SystemExit) as stopped:
        answer(march, "--config", "trio")

    assert stopped.value.code == 2
    assert "hierdec-mel_16bar" in capsys.readouterr().err
