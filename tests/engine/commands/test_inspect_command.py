"""The inspect command: exit codes, the table, and what it says of one file and of many."""

import csv
import json
import zipfile

import main
from tests.engine.scores import write_midi

SCALE = [60, 62, 64, 65, 67, 69, 71, 72] * 2


def test_a_path_that_is_not_there_is_an_error_in_one_line(tmp_path, capsys):
    assert main.main(["inspect", str(tmp_path / "gone.mid")]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "gone.mid was not found" in said.err


def test_of_several_paths_that_are_not_there_the_first_is_told(tmp_path, capsys):
    assert main.main(["inspect", str(tmp_path / "a.mid"), str(tmp_path / "b.mid"), "--json"]) == 1

    said = capsys.readouterr().err
    assert "None of these 2 files could be used. The first: a.mid was not found" in said


def test_a_folder_without_music_is_an_error(tmp_path, capsys):
    assert main.main(["inspect", str(tmp_path)]) == 1
    assert "No music file was found" in capsys.readouterr().err


def test_one_file_is_one_file(tmp_path, capsys):
    path = write_midi(tmp_path / "a.mid", SCALE[:8])

    assert main.main(["inspect", str(path)]) == 0

    assert capsys.readouterr().out.splitlines() == [
        f"{path}: 1 clip in 4/4, melody in track 1.",
        "1 file: 1 fine, 0 in part, 0 not used; 1 clip of two bars.",
    ]


def test_a_file_that_is_no_music_is_an_error_alone_and_a_finding_among_others(tmp_path, capsys):
    (tmp_path / "letter.mid").write_bytes(b"Dear Clara")

    assert main.main(["inspect", str(tmp_path / "letter.mid"), "--json"]) == 1
    assert "letter.mid" in capsys.readouterr().err

    write_midi(tmp_path / "song.mid", SCALE)
    assert main.main(["inspect", str(tmp_path), "--json"]) == 0
    found, _ = json.loads(capsys.readouterr().out)["files"]
    assert (found["status"], found["windows"]) == ("refused", 0)
    assert found["reason"]
    assert found["advice"]


def test_the_report_is_written_as_a_table_too(tmp_path, capsys):
    write_midi(tmp_path / "a.mid", SCALE)
    table = tmp_path / "out.csv"

    assert main.main(["inspect", str(tmp_path), "--csv", str(table)]) == 0

    with table.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["File"] for row in rows] == ["a.mid", "Sum"]
    said = capsys.readouterr().out
    assert "1 file: 1 fine" in said
    assert f"The table was written to {table}." in said


def test_a_table_is_not_written_over_a_song(tmp_path, capsys):
    path = write_midi(tmp_path / "a.mid", SCALE)
    before = path.read_bytes()

    assert main.main(["inspect", str(path), "--csv", str(path)]) == 1
    assert "would be lost" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_songs_in_a_zip_are_told_apart(tmp_path, capsys):
    song = write_midi(tmp_path / "a.mid", SCALE)
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.write(song, "waltzes/one.mid")
        pack.write(song, "waltzes/two.mid")

    assert main.main(["inspect", str(tmp_path / "pack.zip"), "--json"]) == 0

    files = json.loads(capsys.readouterr().out)["files"]
    assert [file["path"] for file in files] == [
        str(tmp_path / "pack.zip" / "waltzes" / name) for name in ("one.mid", "two.mid")
    ]
    assert [file["windows"] for file in files] == [3, 3]
    assert files[0]["content"] == files[1]["content"] != ""
