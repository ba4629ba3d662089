"""inspect, features and map, as a person calls them."""

import json

import pytest

import main
from tests.engine.scores import write_midi
from tests.engine.tiny_model import make_tiny_model

SCALE = [60, 62, 64, 65, 67, 69, 71, 72]


@pytest.fixture
def folder(tmp_path):
    music = tmp_path / "music"
    music.mkdir()
    write_midi(music / "a.mid", SCALE * 5)
    (music / "b.mid").write_bytes(b"no music")
    return music


def answer(capsys, *arguments):
    assert main.main([str(a) for a in arguments]) == 0
    return json.loads(capsys.readouterr().out)


def complaint(capsys, *arguments):
    assert main.main([str(a) for a in arguments]) == 1
    return capsys.readouterr().err


def test_inspect_reports_every_file_and_counts_them(folder, capsys):
    found = answer(capsys, "inspect", folder, folder / "gone.mid", "--json")

    first, *_ = found["files"]
    assert set(first) == {
        "path", "status", "reason", "meter", "tempo_qpm", "duration_s", "tracks",
        "melody_track", "windows", "advice", "key", "key_confidence", "felt_bpm", "beat",
        "beat_confidence", "form", "runner_up", "distinct", "content", "title", "corrected",
    }  # fmt: skip
    assert set(first["tracks"][0]) == {
        "index", "name", "program", "is_drum", "notes", "melody_confidence", "role",
    }  # fmt: skip
    assert [file["status"] for file in found["files"]] == ["ok", "refused", "refused"]
    assert found["totals"] == {
        "files": 3, "ok": 1, "partial": 0, "refused": 2, "windows": 9, "duration_s": 20.0,
    }  # fmt: skip


def test_inspect_speaks_to_a_person_too(folder, capsys):
    assert main.main(["inspect", str(folder)]) == 0

    spoken = capsys.readouterr().out
    assert "a.mid: 9 clips in 4/4, melody in track 1." in spoken
    assert "b.mid: not used. b.mid is not a MIDI file" in spoken


def test_features_give_arousal_and_its_features(folder, capsys):
    found = answer(capsys, "features", folder, "--json")

    measured, refused = found["files"]
    assert set(measured) == {"path", "arousal", "arousal_confidence", "features"}
    assert 0 < measured["arousal"] < 1
    assert measured["features"]["onsets_per_s"] == 2
    assert refused["arousal"] is None
    assert refused["features"] == {}


def test_features_name_their_reasons_to_a_person(folder, capsys):
    assert main.main(["features", str(folder)]) == 0

    assert "2.0 onsets a second" in capsys.readouterr().out


def test_features_of_nothing_fail_in_one_line(tmp_path, capsys):
    assert "gone.mid was not found" in complaint(capsys, "features", tmp_path / "gone.mid")
    assert "No music file was found" in complaint(capsys, "features", tmp_path)


def test_map_draws_every_clip(folder, tmp_path, capsys):
    write_midi(folder / "c.mid", [p + 5 for p in SCALE * 8])
    model = make_tiny_model(tmp_path / "tiny.lento")
    out = tmp_path / "map.png"

    found = answer(capsys, "map", folder, "--out", out, "--model", model, "--json")

    assert set(found) == {"points", "trustworthiness"}
    assert len(found["points"]) == 9 + 15
    assert set(found["points"][0]) == {"path", "bar", "x", "y"}
    assert min(point["bar"] for point in found["points"]) == 1
    assert 0 <= found["trustworthiness"] <= 1
    assert out.read_bytes().startswith(b"\x89PNG")


def test_the_same_folder_gives_the_same_picture(folder, tmp_path, capsys):
    model = make_tiny_model(tmp_path / "tiny.lento")
    for name in ("one.png", "two.png"):
        answer(capsys, "map", folder, "--out", tmp_path / name, "--model", model, "--json")

    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()


def test_a_map_of_nothing_fails_in_one_line(tmp_path, capsys):
    model = make_tiny_model(tmp_path / "tiny.lento")
    empty = tmp_path / "empty"
    empty.mkdir()

    words = complaint(capsys, "map", empty, "--out", tmp_path / "m.png", "--model", model)

    assert "holds no music" in words
    assert "no folder" in complaint(
        capsys, "map", empty, "--out", tmp_path / "x/m.png", "--model", model
    )
