"""sample, interpolate, reconstruct and models, as a person calls them."""

import json
from pathlib import Path

import pytest

import main
from engine.midi.read import read_score
from engine.midi.write import write_clips
from engine.model.registry import find_model
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR, Meter
from tests.engine.tiny_model import make_tiny_model


@pytest.fixture
def model(tmp_path) -> Path:
    return make_tiny_model(tmp_path / "tiny.lento")


def song(path: Path, start: int, bars: int = 8, meter: Meter = FOUR_FOUR) -> Path:
    notes = tuple(
        Note(4 * i, 4 * i + 4, start + (0, 2, 4, 5, 7, 5, 4, 2)[i % 8])
        for i in range(bars * meter.steps_per_bar // 4)
    )
    write_clips(path, (Clip(Melody(notes), meter, bars, 72.0, name=path.stem),))
    return path


def answer(capsys, *arguments: object) -> dict:
    code = main.main([str(a) for a in arguments])
    printed = capsys.readouterr()
    assert code == 0, printed.err
    return json.loads(printed.out)


def complaint(capsys, *arguments: object) -> str:
    code = main.main([str(a) for a in arguments])
    printed = capsys.readouterr()
    assert code == 1
    assert printed.out == ""
    assert len(printed.err.strip().splitlines()) == 1
    return printed.err


def misuse(capsys, *arguments: object) -> str:
    with pytest.raises(SystemExit) as ended:
        main.main([str(a) for a in arguments])
    printed = capsys.readouterr()
    assert ended.value.code == 2
    assert printed.out == ""
    usage, sentence = printed.err.splitlines()
    assert usage.startswith("usage: main.py")
    return sentence


def test_sampling_writes_the_clips_it_names_and_the_same_bytes_again(capsys, tmp_path, model):
    arguments = ("sample", "--model", model, "--count", 3, "--seed", 5, "--json", "--out")

    first = answer(capsys, *arguments, tmp_path / "a")["clips"]
    second = answer(capsys, *arguments, tmp_path / "b")["clips"]

    assert [Path(c["path"]).name for c in first] == [f"sample-00{n}.mid" for n in (1, 2, 3)]
    assert [Path(c["path"]).read_bytes() for c in first] == [
        Path(c["path"]).read_bytes() for c in second
    ]
    assert [c["z_seed"] for c in first] == [c["z_seed"] for c in second]
    assert first[0]["features"]["onsets_per_s"] >= 0


def test_a_sampled_waltz_in_a_minor_is_written_as_one(capsys, tmp_path, model):
    clips = answer(
        capsys, "sample", "--model", model, "--count", 1, "--meter", "3/4", "--key", "A minor",
        "--tempo", 60, "--out", tmp_path, "--json",
    )["clips"]  # fmt: skip

    score = read_score(Path(clips[0]["path"]))
    assert score.meters[0].meter == THREE_FOUR
    assert score.tempos[0].qpm == pytest.approx(60)


@pytest.mark.parametrize(
    ("flag", "value", "word"),
    [("--key", "H flat", "key"), ("--tempo", "0", "tempo"), ("--temperature", "0", "temperature"),
     ("--count", "0", "count"), ("--count", "10001", "10000"), ("--temperature", "x", "careful")],
)  # fmt: skip
def test_what_cannot_be_sampled_is_wrong_usage(capsys, tmp_path, flag, value, word):
    assert word in misuse(capsys, "sample", flag, value, "--out", tmp_path)


def test_a_model_that_is_not_there_is_one_plain_line(capsys, tmp_path):
    said = complaint(capsys, "sample", "--model", "nowhere", "--out", tmp_path)

    assert "no model called" in said


def test_a_blend_of_whole_songs_needs_no_cutting_and_joins(capsys, tmp_path, model):
    songs = [song(tmp_path / "one.mid", 60), song(tmp_path / "two.mid", 65)]

    result = answer(
        capsys, "interpolate", *songs, "--model", model, "--steps", 5, "--join",
        "--out", tmp_path / "out", "--json",
    )  # fmt: skip

    assert len(result["clips"]) == 5
    assert all(Path(clip["path"]).is_file() for clip in result["clips"])
    joined = read_score(Path(result["joined"]))
    assert joined.end_quarter <= 5 * 8


def test_the_ends_of_a_blend_are_what_the_model_makes_of_the_named_bars(capsys, tmp_path, model):
    one, two = song(tmp_path / "one.mid", 60), song(tmp_path / "two.mid", 65)

    blend = answer(
        capsys, "interpolate", one, two, "--bars", "3,5", "--model", model, "--steps", 3,
        "--out", tmp_path / "b", "--json",
    )["clips"]  # fmt: skip
    answer(capsys, "reconstruct", one, "--model", model, "--out", tmp_path / "r", "--json")

    rebuilt = read_score(tmp_path / "r" / "one-rebuilt.mid")
    first = read_score(Path(blend[0]["path"]))
    assert [n.pitch for t in first.tracks for n in t.notes] == [
        n.pitch for t in rebuilt.tracks for n in t.notes if 8 <= n.start_quarter < 16
    ]


def test_a_bar_that_is_not_there_is_one_plain_line(capsys, tmp_path, model):
    songs = [song(tmp_path / "one.mid", 60), song(tmp_path / "two.mid", 65)]

    said = complaint(
        capsys, "interpolate", *songs, "--bars", "3,99", "--model", model, "--out", tmp_path
    )

    assert "bar 99" in said


def test_a_missing_file_is_one_plain_line(capsys, tmp_path, model):
    said = complaint(
        capsys, "reconstruct", tmp_path / "none.mid", "--model", model, "--out", tmp_path
    )

    assert "none.mid" in said


def test_a_rebuilt_piece_is_as_long_as_the_piece(capsys, tmp_path, model):
    result = answer(
        capsys, "reconstruct", song(tmp_path / "s.mid", 60, bars=6), "--model", model,
        "--out", tmp_path, "--json",
    )  # fmt: skip

    assert result["windows"] == 3
    assert 0 <= result["accuracy"] <= 1


def test_a_magenta_checkpoint_becomes_a_model_that_samples(capsys, tmp_path, shared):
    checkpoint = shared / "oracle" / "mel_2bar_small" / "model.ckpt.index"
    out = tmp_path / "magenta.lento"

    (imported,) = answer(capsys, "models", "import", checkpoint, "--out", out, "--json")["models"]
    clips = answer(
        capsys, "sample", "--model", out, "--count", 1, "--out", tmp_path, "--json"
    )["clips"]  # fmt: skip

    assert (imported["z_size"], imported["parameters"]) == (256, 4_423_770)
    assert Path(clips[0]["path"]).is_file()


def test_a_decoder_alone_rebuilds_and_blends_by_searching(capsys, tmp_path, shared):
    out, one, two = tmp_path / "alone.lento", tmp_path / "one.mid", tmp_path / "two.mid"
    source = shared / "data" / "magenta_decoder"

    result = answer(capsys, "models", "import", source, "--out", out, "--json")
    rebuilt = answer(
        capsys, "reconstruct", song(one, 60, bars=2), "--model", out, "--out", tmp_path, "--json"
    )
    blend = answer(
        capsys, "interpolate", one, song(two, 65), "--model", out, "--steps", 3,
        "--out", tmp_path, "--json",
    )  # fmt: skip

    assert result["models"][0]["can_encode"] is False
    assert "takes a few seconds each" in result["notes"][1]
    assert (rebuilt["accuracy"], rebuilt["windows"]) == (1.0, 1)
    assert len(blend["clips"]) == 3


def test_importing_something_else_is_one_plain_line(capsys, tmp_path):
    (tmp_path / "x.index").write_bytes(b"no checkpoint")

    complaint(capsys, "models", "import", tmp_path / "x.index", "--out", tmp_path / "x.lento")


def test_own_models_are_listed(capsys, data_dir):
    (data_dir / "models").mkdir(parents=True)
    make_tiny_model(data_dir / "models" / "mine.lento")

    models = answer(capsys, "models", "--json")["models"]

    assert "mine" in [model["name"] for model in models]
    assert find_model("mine") == data_dir / "models" / "mine.lento"
