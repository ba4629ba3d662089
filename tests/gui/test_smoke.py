"""The window that drives itself: what it writes, and what it says where a step does not come."""

import json
import os
import subprocess
import sys
import wave
from pathlib import Path

from gui import smoke
from tests.gui.shell import write_pieces

ROOT = Path(__file__).parents[2]


def run_main(*words: object, **more: str) -> "subprocess.CompletedProcess[str]":
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | more
    command = [sys.executable, "main.py", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def test_the_window_imports_makes_plays_exports_and_quits(tmp_path: Path, data_dir: Path) -> None:
    write_pieces(tmp_path / "music")
    out = tmp_path / "out"

    ended = run_main("--smoke", out, tmp_path / "music")

    assert ended.returncode == 0, ended.stderr
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert list(report["seconds"]) == ["draw", "export", "import", "play", "sample"]
    assert report["points"] > 0
    assert report["rms"] > smoke.SILENCE_RMS
    assert (out / "clip.mid").read_bytes().startswith(b"MThd")
    assert (out / "window.png").stat().st_size > 5_000
    with wave.open(str(out / "clip.wav")) as sound:
        assert sound.getnframes() > 0
    assert not list(data_dir.glob("*"))  # The person's own folder was not even looked at.


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")

    ended = run_main("--smoke", tmp_path)

    assert ended.returncode == 1
    assert "is not empty" in ended.stderr
    assert [file.name for file in tmp_path.glob("*") if file.is_file()] == ["letter.txt"]


def test_a_step_that_fails_ends_it_with_a_sentence_and_exit_code_1(tmp_path: Path) -> None:
    (tmp_path / "broken.mid").write_bytes(b"MThd")
    out = tmp_path / "out"

    ended = run_main("--smoke", out, tmp_path / "broken.mid", LENTO_SMOKE_STEP_S="3")

    assert ended.returncode == 1
    assert "'import'" in ended.stderr
    report = json.loads((out / "report.json").read_text("utf-8"))
    assert report["code"] == 1
    assert "'import'" in report["error"]
