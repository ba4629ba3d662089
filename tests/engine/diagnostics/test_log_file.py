"""One small log for all processes, without a name in it."""

import errno
import logging
import os
import subprocess
import sys
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.diagnostics import log_file
from engine.diagnostics.log_file import (
    FILE,
    PLACE_VARIABLE,
    SharedLog,
    childrens_dumps,
    end_log,
    keep_log,
    log_tail,
)
from engine.jobs import JobLink
from engine.worker.client import WorkerClient

ROOT = Path(__file__).parents[3]


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[SharedLog]:
    handler = keep_log(tmp_path / "log", "window")
    assert handler is not None
    yield handler
    end_log(handler)


def test_information_is_kept_and_names_nothing(kept: SharedLog, tmp_path: Path) -> None:
    logging.getLogger("engine.midi.read").info("%s was read", tmp_path / "Anna.mid")

    (line,) = log_tail(tmp_path / "log", 9).splitlines()
    assert line.partition(" INFO ")[2].startswith("window engine.midi.read: ")
    assert "Anna" not in line


def test_libraries_are_heard_only_from_warnings_on_and_have_no_name(
    kept: SharedLog, tmp_path: Path
) -> None:
    logging.getLogger("Anna").info("nothing")
    logging.getLogger("Anna").warning("Anna.mid")

    (line,) = log_tail(tmp_path / "log", 9).splitlines()
    assert line.endswith("a library: (words that are not known to be safe)")


def test_what_is_odd_about_a_record_disturbs_nobody(
    kept: SharedLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(name: str) -> object:
        raise ImportError(name)

    lazy = types.ModuleType("numpy.lazy")
    vars(lazy)["__getattr__"] = refuse  # As modules have that load their parts when asked.
    monkeypatch.setitem(sys.modules, lazy.__name__, lazy)
    monkeypatch.setattr(logging, "raiseExceptions", False)
    odd = type("Odd", (), {"__module__": lazy.__name__})()
    logging.getLogger("engine").warning("an %s", odd)
    logging.getLogger("engine").warning("another")

    (line,) = log_tail(tmp_path / "log", 9).splitlines()
    assert " WARNING window engine: " in line


def test_the_log_never_grows_beyond_three_files(
    kept: SharedLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_file, "FULL_BYTES", 300)
    for _ in range(40):
        logging.getLogger("gui.app").warning("a line")

    files = {path.name: path.stat().st_size for path in (tmp_path / "log").glob("*.log")}
    assert set(files) == {FILE, "lento.1.log", "lento.2.log"}
    assert max(files.values()) < 450
    assert len(log_tail(tmp_path / "log", 5).splitlines()) == 5


def test_a_file_that_cannot_be_moved_now_takes_the_line_even_so(
    kept: SharedLog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_use(path: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "another process has it open")

    monkeypatch.setattr(log_file, "FULL_BYTES", 1)
    monkeypatch.setattr(Path, "replace", in_use)
    for _ in range(2):
        logging.getLogger("gui.app").warning("a line")

    assert len(log_tail(tmp_path / "log", 5).splitlines()) == 2


def test_several_processes_write_whole_lines(kept: SharedLog, tmp_path: Path) -> None:
    program = (
        "import logging, sys; from pathlib import Path\n"
        "from engine.diagnostics.log_file import keep_log\n"
        "keep_log(Path(sys.argv[1]), 'other')\n"
        "for _ in range(200): logging.getLogger('engine').warning('from elsewhere')"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "log")]
    others = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [other.wait() for other in others] == [0, 0]

    lines = log_tail(tmp_path / "log", 1000).splitlines()
    assert len(lines) == 400
    assert all(line.count("WARNING other engine: ") == 1 for line in lines)


def test_a_folder_that_cannot_be_made_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert keep_log(tmp_path / "file" / "log", "window") is None


class Crash:
    """A job that crashes its process."""

    def run(self, link: JobLink) -> None:
        import ctypes

        ctypes.string_at(0)


@pytest.mark.skipif(os.name != "posix", reason="a signal")
def test_a_child_that_crashes_leaves_where_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PLACE_VARIABLE, str(tmp_path / "log"))
    client = WorkerClient("engine")
    try:
        outcome = client.submit(Crash()).outcome()
    finally:
        client.close()
        client.shut_down(10)

    assert "crashed" in str(outcome)
    told = childrens_dumps(tmp_path / "log", 99).splitlines()
    assert told[0] == "Fatal Python error: Segmentation fault"
    assert any(line.strip().startswith("engine/worker/server.py:") for line in told)
