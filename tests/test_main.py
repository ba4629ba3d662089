"""What main.py does with its arguments: the window, a command, a refusal."""

import argparse
import ctypes
import json
import os
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import main
from engine.errors import FileNotWritten, JobCancelled, MidiFormatError

ROOT = Path(__file__).parents[1]
Install = Callable[..., None]


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Install:
    """Put a command's module in place: install('sample', run=...)."""

    def put(name: str, run: Callable[[argparse.Namespace], Any], **more: Any) -> None:
        module = types.ModuleType(f"engine.commands.{name}")
        members = {"add_arguments": lambda parser: parser.add_argument("--count", type=int)}
        vars(module).update(members | {"run": run} | more)
        monkeypatch.setitem(sys.modules, module.__name__, module)

    return put


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> list[tuple[object, ...]]:
    """Replace the window by one that only notes how it was opened."""
    opened: list[tuple[object, ...]] = []
    module = types.ModuleType("gui.app")

    def run_window(files: list[Path], screenshot: Path | None) -> int:
        opened.append((files, screenshot, os.environ.get("QT_QPA_PLATFORM")))
        return 0

    vars(module)["run_window"] = run_window
    monkeypatch.setitem(sys.modules, "gui.app", module)
    return opened


def raising(error: BaseException) -> Callable[[argparse.Namespace], Any]:
    def run(args: argparse.Namespace) -> Any:
        raise error

    return run


def test_json_is_one_object_on_stdout_whatever_a_library_prints(
    install: Install, capfd: pytest.CaptureFixture[str]
) -> None:
    def run(args: argparse.Namespace) -> dict[str, Any]:
        print("from Python")
        os.write(1, b"from C\n")
        return {"count": args.count}

    install("sample", run)

    assert main.main(["sample", "--count", "3", "--json"]) == 0

    out, err = capfd.readouterr()
    assert json.loads(out) == {"count": 3}
    assert "from Python" in err
    assert "from C" in err


def test_without_json_a_command_speaks_in_its_own_words(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install("sample", lambda args: {"n": 2}, describe=lambda result: f"{result['n']} clips\n")

    assert main.main(["sample"]) == 0
    assert capsys.readouterr().out == "2 clips\n"


def test_a_command_without_words_prints_its_answer(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install("sample", lambda args: {"n": 2})

    assert main.main(["sample"]) == 0
    assert json.loads(capsys.readouterr().out) == {"n": 2}


def test_an_error_for_a_person_is_one_plain_line_and_exit_1(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install("inspect", raising(MidiFormatError("a.mid is\nno music.")))

    assert main.main(["inspect", "--json"]) == 1
    assert capsys.readouterr() == ("", "a.mid is no music.\n")


def test_a_missing_file_is_named(install: Install, capsys: pytest.CaptureFixture[str]) -> None:
    install("render", lambda args: Path("nowhere.mid").read_bytes())

    assert main.main(["render"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("nowhere.mid could not be read or written (No such file or directory);")
    assert len(said.splitlines()) == 1


def test_a_bug_is_let_through(install: Install) -> None:
    install("map", raising(ZeroDivisionError()))

    with pytest.raises(ZeroDivisionError):
        main.main(["map"])


@pytest.mark.parametrize("error", [KeyboardInterrupt(), JobCancelled()], ids=repr)
def test_an_interrupted_command_ends_without_a_traceback(
    install: Install, error: BaseException, capsys: pytest.CaptureFixture[str]
) -> None:
    install("train", raising(error))

    assert main.main(["train"]) == 130
    assert capsys.readouterr().err.startswith("Stopped")


@pytest.mark.parametrize(
    "arguments",
    [["sample", "--colour"], ["sample", "--cou", "3"], ["--colour"], ["no-such-file.mid"]],
    ids=str,
)
def test_wrong_usage_is_exit_2(install: Install, arguments: list[str]) -> None:
    install("sample", lambda args: {})

    with pytest.raises(SystemExit) as ended:
        main.main(arguments)

    assert ended.value.code == 2


def test_a_mistyped_command_is_recognised(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main.main(["sampel"])

    assert "Did you mean 'sample'?" in capsys.readouterr().err


def test_files_and_no_argument_open_the_window(
    windows: list[tuple[object, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    song = tmp_path / "song.mid"
    song.touch()

    assert main.main([]) == 0
    assert main.main([str(song)]) == 0

    assert windows == [([], None, None), ([song], None, None)]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
class TestWithoutDisplay:
    @pytest.fixture(autouse=True)
    def no_display(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")

    def test_the_window_is_refused_in_plain_words(
        self, windows: list[tuple[object, ...]], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main.main([]) == 1
        assert "No display was found" in capsys.readouterr().err
        assert windows == []

    def test_a_screenshot_is_drawn_off_screen(
        self, windows: list[tuple[object, ...]], tmp_path: Path
    ) -> None:
        picture = tmp_path / "window.png"

        assert main.main(["--screenshot", str(picture)]) == 0
        assert windows == [([], picture, "offscreen")]


def test_a_flag_before_the_command_counts_as_one_after_it(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install("sample", lambda args: {"verbose": args.verbose})

    assert main.main(["--verbose", "--json", "sample"]) == 0
    assert json.loads(capsys.readouterr().out) == {"verbose": True}


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Lento ")


def test_a_screenshot_replaces_a_picture_alone(
    windows: list[tuple[object, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    song, letter = tmp_path / "song.mid", tmp_path / "letter.png"
    song.write_bytes(b"MThd")
    letter.write_bytes(b"Dear Clara")

    assert main.main(["--screenshot", str(letter)]) == 1
    assert "would be lost" in capsys.readouterr().err
    with pytest.raises(SystemExit) as ended:
        main.main(["--screenshot", str(song)])
    assert ended.value.code == 2
    assert (song.read_bytes(), letter.read_bytes()) == (b"MThd", b"Dear Clara")
    assert windows == []

    letter.write_bytes(b"\x89PNG and more")
    assert main.main(["--screenshot", str(letter)]) == 0


def test_a_window_that_cannot_keep_anything_says_so_in_one_line(
    windows: list[tuple[object, ...]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refused(files: list[Path], screenshot: Path | None) -> int:
        raise FileNotWritten("Lento cannot make its own folder.")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(sys.modules["gui.app"], "run_window", refused)

    assert main.main([]) == 1
    assert capsys.readouterr().err == "Lento cannot make its own folder.\n"


def test_help_lists_every_command() -> None:
    ended = subprocess.run(
        [sys.executable, "main.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert all(f"\n  {name} " in ended.stdout for name in main.COMMANDS)


def test_a_child_that_imports_main_again_imports_nothing_of_ours() -> None:
    probe = (
        "import runpy, sys; runpy.run_path('main.py', run_name='__mp_main__');"
        "sys.exit(any(name.split('.')[0] in ('gui', 'engine', 'PySide6') for name in sys.modules))"
    )

    assert subprocess.run([sys.executable, "-c", probe], cwd=ROOT, check=False).returncode == 0


@pytest.mark.parametrize("before", ["", "/opt/own"])
def test_the_installed_program_keeps_its_libraries_to_itself(
    monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/lento/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    monkeypatch.setenv("PYINSTALLER_RESET_ENVIRONMENT", "")
    main._leave_others_their_libraries()

    assert os.environ.get("LD_LIBRARY_PATH", "") == before
    assert os.environ["PYINSTALLER_RESET_ENVIRONMENT"] == "1"


def test_the_installed_program_calls_itself_by_its_own_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", "/opt/lento", raising=False)
    monkeypatch.setattr(sys, "argv", ["C:/Programs/Lento/lento-cli.exe"])

    with pytest.raises(SystemExit):
        main.main(["sample"])

    assert "usage: lento-cli sample " in capsys.readouterr().err


@pytest.mark.parametrize("installed", [True, False])
def test_a_missing_part_is_told_with_what_to_do(
    installed: bool,
    install: Install,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if installed:
        monkeypatch.setattr(sys, "_MEIPASS", "/opt/lento", raising=False)
    install("doctor", raising(ModuleNotFoundError("No module named 'numpy'", name="numpy")))

    assert main._program(["doctor"]) == 1

    told = capsys.readouterr().err
    assert "numpy" in told
    assert ("install Lento again" in told) is installed
    assert ("make setup" in told) is not installed


def test_a_windowed_program_without_streams_stays_quiet(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    install("doctor", lambda args: {"works": True})
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "platform", "linux")  # On Windows a box would tell.

    assert main._program(["doctor", "--json"]) == 0


def test_a_command_that_tells_on_its_way_needs_no_streams(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(args: argparse.Namespace) -> dict[str, object]:
        sys.stderr.write("half\n")
        print("whole")
        return {}

    install("doctor", told)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "platform", "linux")

    assert main._program(["doctor"]) == 0
    assert sys.stderr is None


def test_a_windowed_program_says_in_a_box_that_a_file_is_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    boxes: list[str] = []
    box = types.SimpleNamespace(MessageBoxW=lambda _, words, *__: boxes.append(words))
    monkeypatch.setattr(ctypes, "windll", types.SimpleNamespace(user32=box), raising=False)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    monkeypatch.setattr(sys, "platform", "win32")

    with pytest.raises(SystemExit, match="2"):
        main._program(["Frühling.mid"])

    assert boxes[0].startswith("Frühling.mid was not found.")
