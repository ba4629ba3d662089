"""What is there already: no command destroys a file of the person's without being told to."""

import pytest

import main
from engine.model.registry import find_model
from engine.storage.places import DATA_DIR_VARIABLE
from tests.engine.commands.test_making_commands import answer, complaint, misuse, song
from tests.engine.tiny_model import make_tiny_model


@pytest.fixture
def model(tmp_path):
    return make_tiny_model(tmp_path / "tiny.lento")


@pytest.fixture
def tune(tmp_path):
    return song(tmp_path / "tune.mid", 60)


def making(command, tune, model):
    files = {"sample": [], "interpolate": [tune, tune], "reconstruct": [tune]}[command]
    return (command, *files, "--model", model, "--json", "--out")


@pytest.mark.parametrize("command", ["sample", "interpolate", "reconstruct"])
def test_clips_of_an_earlier_run_stay_unless_told(capsys, tmp_path, tune, model, command):
    arguments, out = making(command, tune, model), tmp_path / "out"
    answer(capsys, *arguments, out)
    before = {path: path.read_bytes() for path in out.iterdir()}

    assert "--overwrite" in complaint(capsys, *arguments, out, "--seed", 9)
    assert {path: path.read_bytes() for path in out.iterdir()} == before

    answer(capsys, *arguments, out, "--overwrite")
    assert {path: path.read_bytes() for path in out.iterdir()} == before


def test_a_shorter_run_leaves_none_of_a_longer_one_and_all_that_is_not_its_own(
    capsys, tmp_path, tune, model
):
    arguments, out = making("interpolate", tune, model), tmp_path / "out"
    answer(capsys, *arguments, out, "--steps", 6, "--join")
    song(out / "blend-001 my favourite.mid", 60)
    song(out / "blend-mine.mid", 60)

    answer(capsys, *arguments, out, "--steps", 2, "--overwrite")

    assert sorted(path.name for path in out.iterdir()) == [
        "blend-001 my favourite.mid", "blend-001.mid", "blend-002.mid", "blend-mine.mid",
    ]  # fmt: skip


def test_a_song_that_is_read_is_never_written_over(capsys, tmp_path, model):
    read = song(tmp_path / "blend-002.mid", 60)
    before = read.read_bytes()

    said = complaint(
        capsys, *making("interpolate", read, model), tmp_path, "--overwrite", "--steps", 3
    )

    assert "is the file that is read" in said
    assert read.read_bytes() == before


def test_a_clip_that_is_protected_or_no_midi_is_kept_even_so(capsys, tmp_path, tune, model):
    arguments, kept = (*making("sample", tune, model), tmp_path, "--overwrite"), "sample-001.mid"
    (tmp_path / kept).write_bytes(b"a letter")
    assert "is not a MIDI file" in complaint(capsys, *arguments)

    song(tmp_path / kept, 60).chmod(0o444)
    assert "protected" in complaint(capsys, *arguments)


@pytest.mark.parametrize(
    ("command", "name"), [("render", "out.wav"), ("map", "out.png"), ("inspect", "out.csv")]
)
class TestOneFile:
    @pytest.fixture
    def arguments(self, tune, model, command, tmp_path):
        flags = {"map": ["--model", model]}.get(command, [])
        return (command, tune, *flags, "--csv" if command == "inspect" else "--out")

    def test_it_is_replaced_only_where_that_was_said(self, capsys, tmp_path, arguments, name):
        out = tmp_path / name
        answer(capsys, *arguments, out, "--json")
        before = out.read_bytes()
        out.write_bytes(before + b"mine")

        assert "--overwrite" in complaint(capsys, *arguments, out)
        assert out.read_bytes() == before + b"mine"
        answer(capsys, *arguments, out, "--overwrite", "--json")
        assert out.read_bytes() == before

    def test_what_is_of_another_kind_stays(self, capsys, tmp_path, arguments, name):
        other = song(tmp_path / name, 67)
        before = other.read_bytes()

        assert "would be lost" in complaint(capsys, *arguments, other, "--overwrite")
        assert other.read_bytes() == before

    def test_an_ending_that_does_not_fit_is_wrong_usage(self, capsys, tmp_path, arguments, name):
        assert "does not end in" in misuse(capsys, *arguments, tmp_path / "out.mp3")
        assert not (tmp_path / "out.mp3").exists()


def test_a_folder_named_like_a_file_is_wrong_usage(capsys, tmp_path):
    assert "folder" in misuse(capsys, "sample", "--out", tmp_path / "clip.mid")


@pytest.mark.parametrize("rest", [[], ["model.tar"], ["--out", "x.lento"]])
def test_an_import_that_lacks_something_is_wrong_usage(capsys, rest):
    assert "models import PATH --out FILE" in misuse(capsys, "models", "import", *rest)


def test_a_shipped_model_is_not_imported_over(capsys, tmp_path):
    said = complaint(
        capsys, "models", "import", tmp_path / "x.tar", "--out", find_model(), "--overwrite"
    )

    assert "comes with Lento" in said


@pytest.mark.parametrize("flags", [("--bars", "x,y"), ("--bars", "1"), ("--steps", "1")])
def test_a_blend_that_cannot_be_meant_is_wrong_usage(capsys, tmp_path, tune, flags):
    misuse(capsys, "interpolate", tune, tune, *flags, "--out", tmp_path)
    misuse(capsys, "interpolate", tune, "--out", tmp_path)


def test_models_are_listed_where_nothing_can_be_written(capsys, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv(DATA_DIR_VARIABLE, str(tmp_path / "file" / "lento"))

    assert answer(capsys, "models", "--json")["models"]


def test_the_list_of_models_says_what_each_writes(capsys):
    assert main.main(["models"]) == 0

    assert "lento-chords-2bar  (two bars of melody to chords" in capsys.readouterr().out
