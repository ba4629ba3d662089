"""What a person may type by mistake: one plain line, and nothing good is lost."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

import main
from engine.commands.usage import place_name
from engine.midi.write import write_clips
from engine.model import registry
from engine.model.music_model import load_model
from engine.model.registry import ModelInfo, list_models, model_info
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR, Meter
from tests.engine.commands.test_making_commands import answer, complaint, misuse, song
from tests.engine.tiny_model import TINY, make_tiny_model


@pytest.fixture
def model(tmp_path) -> Path:
    return make_tiny_model(tmp_path / "tiny.lento")


@pytest.mark.parametrize("temperature", ["inf", "nan", "-1", "1e300"])
def test_a_temperature_that_makes_no_sense_is_wrong_usage(capsys, tmp_path, model, temperature):
    songs = [song(tmp_path / "one.mid", 60), song(tmp_path / "two.mid", 65)]
    flags = ("--model", model, "--temperature", temperature, "--out", tmp_path / "out")

    assert "temperature" in misuse(capsys, "sample", *flags)
    assert "temperature" in misuse(capsys, "interpolate", *songs, *flags)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("seed", ["-1", "4294967296", "1.5", "x"])
def test_a_seed_that_cannot_be_used_is_wrong_usage(capsys, tmp_path, seed):
    for command in (["sample"], ["interpolate", "a.mid", "b.mid"], ["train", "music"]):
        with pytest.raises(SystemExit) as ended:
            main.main([*command, "--seed", seed, "--out", str(tmp_path / "out")])

        assert ended.value.code == 2
        assert "a whole number from 0" in capsys.readouterr().err


def test_a_blend_that_would_fill_the_memory_is_wrong_usage(capsys, tmp_path, model):
    songs = [song(tmp_path / "one.mid", 60), song(tmp_path / "two.mid", 65)]

    assert "from 2 to 10000" in misuse(
        capsys, "interpolate", *songs, "--model", model, "--steps", 10**9, "--out", tmp_path
    )


@pytest.mark.parametrize("command", ["windows", "render", "reconstruct"])
def test_a_folder_in_place_of_a_file_is_called_one(capsys, tmp_path, model, command):
    out = {"windows": [], "render": ["--out", tmp_path / "x.wav"]}
    flags = out.get(command, ["--model", model, "--out", tmp_path / "out"])

    said = complaint(capsys, command, tmp_path, *flags)
    assert "is a folder and not a file. Name one file in it." in said
    assert "was not found" in complaint(capsys, command, tmp_path / "none.mid", *flags)


def test_a_song_is_not_overwritten_by_its_own_sound_or_map(capsys, tmp_path, model):
    tune = song(tmp_path / "tune.mid", 60)
    before = tune.read_bytes()

    assert "would be lost" in complaint(capsys, "render", tune, "--out", tune)
    assert "would be lost" in complaint(capsys, "map", tune, "--model", model, "--out", tune)
    assert tune.read_bytes() == before


def test_a_place_that_cannot_be_written_is_named_as_the_person_named_it(capsys, tmp_path, model):
    tune = song(tmp_path / "tune.mid", 60)
    nowhere = tmp_path / "none" / "tune.out"

    for command in (["render", tune], ["map", tune, "--model", model]):
        assert "no folder" in complaint(capsys, *command, "--out", nowhere)
        assert "is a folder" in complaint(capsys, *command, "--out", tmp_path)
    for command in (["sample"], ["reconstruct", tune], ["interpolate", tune, tune]):
        said = complaint(capsys, *command, "--model", model, "--out", tune)
        assert said.startswith("tune.mid is a file")


def test_one_model_that_the_disk_will_not_give_does_not_hide_the_others(data_dir, monkeypatch):
    folder = data_dir / "models"
    folder.mkdir(parents=True)
    for name in ("locked", "open"):
        make_tiny_model(folder / f"{name}.lento")

    def info(path: Path, consents: Mapping[str, bool]) -> ModelInfo:
        if path.stem == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return model_info(path, consents)

    monkeypatch.setattr(registry, "model_info", info)

    names = [model.name for model in list_models()]
    assert "open" in names
    assert "locked" not in names


@pytest.mark.parametrize(("meter", "bars"), [((12, 8), 6), ((2, 4), 8), ((4, 4), 6)])
def test_every_bar_of_a_rebuilt_piece_comes_once(capsys, tmp_path, model, meter, bars):
    written = Meter(*meter)
    count = bars * written.steps_per_bar // 2
    notes = tuple(Note(2 * i, 2 * i + 2, 60 + i % 12) for i in range(count))
    tune = tmp_path / "tune.mid"
    write_clips(tune, (Clip(Melody(notes), written, bars),))

    result = answer(
        capsys, "reconstruct", tune, "--model", model, "--out", tmp_path, "--json"
    )  # fmt: skip

    steps = 24 if meter == (12, 8) else 32
    assert result["windows"] == bars * written.steps_per_bar // steps


def test_each_sampled_clip_names_the_seed_that_its_place_was_drawn_with(capsys, tmp_path, model):
    clips = answer(
        capsys, "sample", "--model", model, "--count", 4, "--out", tmp_path, "--json"
    )["clips"]  # fmt: skip
    seeds = [clip["z_seed"] for clip in clips]

    assert len(set(seeds)) == 4
    assert load_model(model).draw(1, seeds[0]).shape == (1, 8)


@pytest.fixture
def in_four(tmp_path) -> Path:
    """A model that hears keys as written and knows 4/4 alone, as Magenta's do."""
    config = replace(TINY, key_normalised=False, controls=())
    return make_tiny_model(tmp_path / "four.lento", config)


def test_a_key_that_a_model_cannot_keep_to_is_not_taken_in_silence(capsys, tmp_path, in_four):
    flags = ("--model", in_four, "--count", 1, "--out", tmp_path / "out")

    assert "key" in complaint(capsys, "sample", *flags, "--key", "Eb minor")
    assert len(answer(capsys, "sample", *flags, "--json")["clips"]) == 1


def test_what_a_model_knows_of_a_piece_in_two_metres_is_rebuilt(capsys, tmp_path, in_four):
    tune = tmp_path / "tune.mid"
    notes = Melody(tuple(Note(4 * i, 4 * i + 4, 60 + i) for i in range(6)))
    write_clips(tune, [Clip(notes, meter, 2) for meter in (FOUR_FOUR, THREE_FOUR)])

    result = answer(
        capsys, "reconstruct", tune, "--model", in_four, "--out", tmp_path, "--json"
    )  # fmt: skip

    assert result["windows"] == 1


@pytest.mark.parametrize(
    "typed",
    [
        ("train", "", "--out", "m.lento"),
        ("train", "--preflight", ""),
        ("train", "a", "--out", ""),
        ("train", "a", "--out", "m.lento", "--from", ""),
        ("train", "--resume", ""),
        ("train", "--again", " ", "--out", "m.lento"),
        ("map", "", "--out", "m.png"),
        ("sample", "--out", ""),
        ("sample", "--out", "x", "--model", ""),
        ("inspect", ""),
        ("features", ""),
        ("windows", ""),
        ("models", "import", ""),
        ("",),
    ],
)
def test_an_empty_name_is_no_current_folder_but_wrong_usage(capsys, typed):
    assert "a name, please" in misuse(capsys, *typed)


def test_a_quoted_home_folder_is_meant_as_one(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    assert place_name("~/q.lento") == tmp_path / "q.lento"
    assert place_name("~nobody-of-that-name/q.lento") == Path("~nobody-of-that-name/q.lento")
