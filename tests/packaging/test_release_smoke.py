"""The smoke test of an installed program: what it takes for music, sound and silence, and that it
fails where it should. The program here is one that answers what it is told to.
"""

import json
import struct
import sys
import wave
import zipfile
from pathlib import Path

import pytest

from tests.packaging.release_scripts import script

files, smoke = script("smoke_files"), script("smoke")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script of POSIX")


def write_sound(file: Path, level: int) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(2)
        sound.setsampwidth(2)
        sound.setframerate(44100)
        sound.writeframes(struct.pack("<2h", level, -level) * 4410)


def program(folder: Path, body: str) -> Path:
    """An executable that runs some Python."""
    file = folder / "Lento"
    file.write_text(f"#!{sys.executable}\nimport sys, json, os\n{body}\n", "utf-8")
    file.chmod(0o755)
    return file


def drive(file: Path, folder: Path) -> "smoke.Run":  # type: ignore[name-defined]
    (folder / "run").mkdir()
    return smoke.Run(file, file, folder / "run", (folder,))


def test_the_tune_that_it_writes_is_music_that_lento_reads(tmp_path: Path) -> None:
    from engine.pieces.inspect import inspect_file

    files.write_tune(tmp_path / "tune.mid")
    files.check_midi(tmp_path / "tune.mid")

    report = inspect_file(tmp_path / "tune.mid")
    assert (report.status, report.meter) == ("ok", "4/4")
    assert report.windows > 0


def test_torn_and_silent_midi_files_are_found(tmp_path: Path) -> None:
    files.write_tune(tmp_path / "tune.mid")
    whole = (tmp_path / "tune.mid").read_bytes()
    empty = whole[:14] + struct.pack(">4sI", b"MTrk", 4) + b"\x00\xff\x2f\x00"

    for wrong in (whole[:-3], b"", b"RIFF" + whole, empty):
        (tmp_path / "wrong.mid").write_bytes(wrong)
        with pytest.raises(files.Wrong, match="no MIDI file with notes"):
            files.check_midi(tmp_path / "wrong.mid")


def test_silence_is_told_from_sound(tmp_path: Path) -> None:
    write_sound(tmp_path / "loud.wav", 3000)
    write_sound(tmp_path / "still.wav", 3)

    assert files.check_sound(tmp_path / "loud.wav") == pytest.approx(0.1)
    with pytest.raises(files.Wrong, match="silent"):
        files.check_sound(tmp_path / "still.wav")


def test_a_stamp_is_no_picture(tmp_path: Path) -> None:
    head = files.PICTURE_START + struct.pack(">I4sII", 13, b"IHDR", 1366, 768)
    (tmp_path / "good.png").write_bytes(head + bytes(6_000))
    (tmp_path / "small.png").write_bytes(head)

    files.check_picture(tmp_path / "good.png")
    with pytest.raises(files.Wrong, match="no picture"):
        files.check_picture(tmp_path / "small.png")


def test_a_folder_with_fewer_clips_than_asked_for_is_wrong(tmp_path: Path) -> None:
    files.write_tune(tmp_path / "one.mid")

    assert len(files.read_clips(tmp_path, 1)) == 1
    with pytest.raises(files.Wrong, match="1 MIDI files, not 3"):
        files.read_clips(tmp_path, 3)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("sys.exit(3)", "ended with 3 and not 0"),
        ("sys.stderr.write('Traceback (most recent call last)')", "bug"),
    ],
)
def test_a_program_that_ends_otherwise_than_it_should_is_wrong(
    tmp_path: Path, body: str, why: str
) -> None:
    run = drive(program(tmp_path, body), tmp_path)

    with pytest.raises(files.Wrong, match=why):
        run.call("inspect")


def test_a_program_gets_a_data_folder_of_this_run_and_no_help_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in smoke.HELPERS:
        monkeypatch.setenv(name, "/somewhere")
    run = drive(program(tmp_path, "print(json.dumps(dict(os.environ)))"), tmp_path)

    seen = json.loads(run.call("doctor"))

    assert seen["LENTO_DATA_DIR"] == str(run.folder / "data")
    assert not set(smoke.HELPERS) & set(seen)


def test_a_seed_that_changes_its_mind_is_wrong(tmp_path: Path) -> None:
    body = """
out = sys.argv[sys.argv.index("--out") + 1]
os.makedirs(out)
sys.path.insert(0, FOLDER)
import smoke_files, pathlib, time
for number in range(3):
    file = pathlib.Path(out) / f"{number}.mid"
    smoke_files.write_tune(file)
    changed = file.read_bytes().replace(b"\\x90\\x3c", bytes((0x90, time.time_ns() // 1000 % 60)))
    file.write_bytes(changed)
print("{}")
"""
    folder = repr(str(Path(files.__file__).parent))
    run = drive(program(tmp_path, body.replace("FOLDER", folder)), tmp_path)

    with pytest.raises(files.Wrong, match="same seed"):
        smoke.samples_alike(run)


def test_a_version_other_than_the_wanted_is_wrong(tmp_path: Path) -> None:
    run = drive(program(tmp_path, "print('Lento 1.2.3')"), tmp_path)

    smoke.says_its_version(run, "1.2.3")
    with pytest.raises(files.Wrong, match=r"1\.2\.4"):
        smoke.says_its_version(run, "1.2.4")


def test_a_torn_model_is_wrong(tmp_path: Path) -> None:
    run = drive(program(tmp_path, "print('{}')"), tmp_path)
    with zipfile.ZipFile(tmp_path / "a.lento", "w") as packed:
        packed.writestr("manifest.json", "{}")

    with pytest.raises(files.Wrong, match="lacks some of"):
        smoke.check_model(run, tmp_path / "a.lento")


def test_a_program_that_writes_beside_itself_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "_internal").mkdir()
    (tmp_path / "Lento").write_bytes(b"")

    with smoke.left_as_it_was(tmp_path / "Lento"):
        pass
    with (
        pytest.raises(files.Wrong, match="its own folder changed"),
        smoke.left_as_it_was(tmp_path / "Lento"),
    ):
        (tmp_path / "_internal" / "cache.pyc").write_bytes(b"")


@pytest.mark.parametrize("inner", [".", "Contents/MacOS"])
def test_a_program_is_found_in_its_folder_and_its_app(tmp_path: Path, inner: str) -> None:
    (tmp_path / inner).mkdir(parents=True, exist_ok=True)
    file = program(tmp_path / inner, "")

    assert smoke.found_programs(str(tmp_path)) == (file, file)


def test_on_windows_commands_go_to_the_program_with_a_console(tmp_path: Path) -> None:
    for name in ("Lento.exe", "lento-cli.exe"):
        (tmp_path / name).write_bytes(b"")

    assert [path.name for path in smoke.found_programs(str(tmp_path))] == [
        "lento-cli.exe",
        "Lento.exe",
    ]


def test_one_wrong_thing_does_not_keep_the_rest_from_being_seen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = program(tmp_path, "print('Lento 1.2.3')")

    code = smoke.main([str(file), "--keep", str(tmp_path / "kept"), "--music", str(tmp_path)])

    said = capsys.readouterr().out
    assert code == 1
    assert "ok     version" in said
    assert "WRONG  doctor" in said
    assert "WRONG  train" in said
    assert (tmp_path / "kept" / "facts.json").is_file()
