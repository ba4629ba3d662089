"""The commands with models that are not of two bars of melody."""

import json
from dataclasses import replace
from pathlib import Path

import mido
import pytest

import main
from engine.midi.read import read_score
from engine.model.checkpoint import save_checkpoint
from tests.engine.sampling.test_other_models import SMALL
from tests.engine.scores import write_midi
from tests.engine.tiny_model import make_tiny_model, tiny_checkpoint

SCALE = [60, 62, 64, 65, 67, 69, 71, 72]


@pytest.fixture
def model(tmp_path):
    """Makes a small model of a configuration."""

    def made(name: str) -> Path:
        return make_tiny_model(tmp_path / f"{name}.lento", SMALL[name])

    return made


@pytest.fixture
def song(tmp_path):
    """Twenty bars of a tune with a bass and a beat."""
    tracks = []
    for channel, program, pitches in (
        (0, 0, [pitch + 5 for pitch in SCALE] * 10),
        (1, 33, [41, 41, 36, 36] * 20),
        (9, 0, [36, 42, 38, 42] * 20),
    ):
        line = mido.MidiTrack([mido.Message("program_change", channel=channel, program=program)])
        for pitch in pitches:
            line.append(mido.Message("note_on", channel=channel, note=pitch, velocity=80))
            line.append(mido.Message("note_off", channel=channel, note=pitch, time=480))
        tracks.append(line)
    path = tmp_path / "song.mid"
    mido.MidiFile(ticks_per_beat=480, tracks=tracks).save(path)
    return path


@pytest.fixture
def beat(tmp_path):
    return write_midi(tmp_path / "beat.mid", [36, 42, 38, 42] * 8, channel=9)


def answer(capsys, *arguments):
    code = main.main([str(a) for a in arguments])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return json.loads(printed.out)


def complaint(capsys, *arguments):
    code = main.main([str(a) for a in arguments])
    printed = capsys.readouterr()
    assert code == 1
    assert len(printed.err.strip().splitlines()) == 1
    return printed.err


@pytest.mark.parametrize("name", SMALL)
def test_a_song_goes_through_every_model_and_back(capsys, tmp_path, model, song, name):
    result = answer(
        capsys, "reconstruct", song, "--model", model(name), "--out", tmp_path / "out", "--json"
    )

    assert result["bars"] == SMALL[name].bars
    assert result["windows"] == -(-20 // result["bars"])
    assert 79 < read_score(Path(result["original"])).end_quarter <= 80
    assert 0 <= result["accuracy"] <= 1
    assert Path(result["original"]).is_file()
    assert Path(result["rebuilt"]).is_file()


@pytest.mark.parametrize("name", ["lento-drums-2bar", "lento-melody-16bar", "hierdec-trio_16bar"])
def test_songs_are_blended_and_mapped_by_every_kind_of_model(capsys, tmp_path, model, song, name):
    path, out = model(name), tmp_path / "out"
    (tmp_path / "music").mkdir()
    song.rename(tmp_path / "music" / "song.mid")
    song = tmp_path / "music" / "song.mid"

    blend = answer(
        capsys, "interpolate", song, song, "--bars", "1,4", "--steps", 2, "--model", path,
        "--out", out, "--json",
    )["clips"]  # fmt: skip
    points = answer(
        capsys, "map", tmp_path / "music", "--model", path, "--out", tmp_path / "m.png", "--json"
    )["points"]

    assert len(blend) == 2
    assert len(points) == 20 - SMALL[name].bars + 1
    assert f"has no {'two' if SMALL[name].bars == 2 else 'sixteen'} bars" in complaint(
        capsys, "interpolate", song, song, "--bars", "1,99", "--model", path, "--out", out
    )


def test_a_file_of_drums_alone_is_rebuilt_blended_and_measured(capsys, tmp_path, model, beat):
    drums, out = model("lento-drums-2bar"), tmp_path / "out"

    rebuilt = answer(capsys, "reconstruct", beat, "--model", drums, "--out", out, "--json")
    blend = answer(
        capsys, "interpolate", beat, beat, "--model", drums, "--steps", 3, "--out", out, "--json"
    )["clips"]
    (measured,) = answer(capsys, "features", beat, "--json")["files"]

    assert Path(rebuilt["original"]).name == "beat-drums.mid"
    assert blend[0]["features"]["onsets_per_s"] >= 0
    assert measured["arousal"] is None
    assert measured["features"]["onsets_per_s"] == pytest.approx(2, rel=0.05)
    assert main.main(["features", str(beat)]) == 0
    assert "drums alone" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["reconstruct", "map"])
def test_a_file_without_what_the_model_hears_is_one_plain_line(
    capsys, tmp_path, model, beat, command
):
    tune = write_midi(tmp_path / "tune.mid", SCALE * 2)
    out = tmp_path / ("m.png" if command == "map" else "out")

    for path, name, words in (
        (tune, "lento-drums-2bar", "has no drums, and the model learns drums"),
        (beat, "lento-melody-16bar", "holds only drums, and the model needs a melody"),
        (tune, "hierdec-trio_16bar", None),
    ):
        arguments = (command, path, "--model", model(name), "--out", out)
        if words is None:
            assert main.main([str(a) for a in arguments]) == 0
        else:
            assert words in complaint(capsys, *arguments)


@pytest.mark.parametrize("command", ["reconstruct", "map"])
def test_a_model_that_cannot_place_clips_is_one_plain_line(capsys, tmp_path, song, command):
    whole = tiny_checkpoint(SMALL["lento-melody-16bar"])
    weights = {n: a for n, a in whole.weights.items() if not n.startswith("encoder/")}
    path, out = tmp_path / "plays.lento", tmp_path / ("m.png" if command == "map" else "out")
    save_checkpoint(path, replace(whole, weights=weights))

    said = complaint(capsys, command, song, "--model", path, "--out", out)

    assert "has no encoder" in said
    assert command == "reconstruct" or not out.exists()


def test_sampled_clips_stand_over_the_chords_that_were_asked_for(capsys, tmp_path, model):
    path = model("lento-chords-2bar")

    (given,) = answer(
        capsys, "sample", "--model", path, "--count", 1, "--chords", "Dm7 G/B N.C. C",
        "--key", "G major", "--out", tmp_path / "a", "--json",
    )["clips"]  # fmt: skip
    (gentle,) = answer(
        capsys, "sample", "--model", path, "--count", 1, "--key", "D major",
        "--out", tmp_path / "b", "--json",
    )["clips"]  # fmt: skip

    assert given["chords"] == "Dm G N.C. C"
    assert gentle["chords"] == "D Bm G A"
    assert read_score(Path(given["path"])).tracks


@pytest.mark.parametrize(
    ("name", "flags", "words"),
    [
        ("lento-melody-16bar", ["--chords", "C F"], "is not told chords"),
        ("lento-drums-2bar", ["--key", "A minor"], "writes drums, which are in no key"),
        ("hierdec-trio_16bar", ["--key", "A minor"], "whatever key it likes"),
        ("cat-mel_2bar_med_chords", ["--chords", "C", "--key", "C"], "whatever key it likes"),
        ("lento-chords-2bar", ["--chords", "Cfoo C"], "Cfoo is not a chord"),
        ("lento-chords-2bar", ["--chords", " "], "There is no chord"),
        ("lento-chords-2bar", ["--chords", "C " * 33], "33 chords do not fit on 32 steps"),
        ("lento-drums-2bar", ["--meter", "3/4"], "knows no 3/4"),
    ],
)  # fmt: skip
def test_what_a_model_cannot_keep_to_is_one_plain_line(capsys, tmp_path, model, name, flags, words):
    assert words in complaint(
        capsys, "sample", "--model", model(name), *flags, "--out", tmp_path / "out"
    )


def test_a_model_led_by_chords_keeps_to_a_key_by_its_chords(capsys, tmp_path, model):
    (clip,) = answer(
        capsys, "sample", "--model", model("cat-mel_2bar_med_chords"), "--count", 1,
        "--key", "Eb major", "--out", tmp_path, "--json",
    )["clips"]  # fmt: skip

    assert clip["chords"] == "Eb Cm Ab Bb"


def test_inspect_says_what_a_model_finds(capsys, tmp_path, model, beat, song):
    path = model("lento-drums-2bar")

    found = answer(capsys, "inspect", beat, song, "--model", path, "--json")
    plain = answer(capsys, "inspect", beat, song, "--json")

    assert [file["windows"] for file in found["files"]] == [7, 19]
    assert [file["windows"] for file in plain["files"]] == [0, 19]
    assert main.main(["inspect", str(beat), "--model", str(path)]) == 0
    assert "beat.mid: 7 clips in 4/4." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("config", "first"),
    [
        ("cat-drums_2bar_small", 1),
        ("hierdec-trio_16bar", [65 - 19, 41 - 19, 1]),
        ("lento-melody-16bar", 65 - 19),
    ],
)
def test_windows_shows_what_each_configuration_takes(capsys, song, config, first):
    windows = answer(capsys, "windows", song, "--config", config, "--json")["windows"]

    assert windows[0][0] == first
    assert "are known for" in complaint(
        capsys, "windows", song, "--config", "hier-mel_16bar", "--magenta"
    )


def test_it_is_said_which_chords_are_heard_otherwise_than_written(capsys, tmp_path, model):
    arguments = ["sample", "--model", model("lento-chords-2bar"), "--count", 1, "--out", tmp_path]

    assert main.main([str(a) for a in (*arguments, "--chords", "C-Dm7-H")]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[-2:] == ["Written over C Dm B.", "Dm7 is heard as Dm, H is heard as B."]
