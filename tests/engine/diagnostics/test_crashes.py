"""Reports of crashes: two halves, few of them, and found by the next start."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from engine.diagnostics.crashes import (
    KEPT_REPORTS,
    MARK,
    CrashWatch,
    reports,
    safe_half,
    write_report,
    write_words,
)
from engine.errors import MidiFormatError

ROOT = Path(__file__).parents[3]
CRASHING = (
    "import ctypes, sys; from pathlib import Path\n"
    "from engine.diagnostics.crashes import CrashWatch\n"
    "watch = CrashWatch(Path(sys.argv[1]))\n"
)


def test_a_report_has_a_half_to_show_and_a_half_to_keep(tmp_path: Path) -> None:
    report = write_report(tmp_path, MidiFormatError("Anna.mid is no music."))
    assert report is not None

    assert "Anna" not in safe_half(report)
    assert safe_half(report).endswith("engine.errors.MidiFormatError")
    assert "Anna.mid is no music." in report.read_text("utf-8").partition(MARK)[2]


def test_words_that_look_like_the_mark_do_not_move_it(tmp_path: Path) -> None:
    report = write_words(tmp_path, "safe", f"{MARK}\nAnna")
    assert report is not None

    assert safe_half(report).endswith("safe")


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    made = [write_words(tmp_path, str(n), "") for n in range(KEPT_REPORTS + 3)]

    assert reports(tmp_path) == tuple(reversed(made[3:]))


def test_a_disk_that_will_not_is_no_second_crash(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert write_report(tmp_path / "file", ValueError()) is None
    watch = CrashWatch(tmp_path / "file")
    watch.note(tmp_path / "crash.txt")
    watch.close()


def test_a_process_that_ended_well_leaves_nothing_to_find(tmp_path: Path) -> None:
    CrashWatch(tmp_path).close()
    again = CrashWatch(tmp_path)
    again.close()

    assert again.found == reports(tmp_path) == ()


@pytest.mark.skipif(os.name != "posix", reason="reads a signal from an exit code")
def test_a_hard_crash_is_found_once_by_the_next_start(tmp_path: Path) -> None:
    command = [sys.executable, "-c", CRASHING + "ctypes.string_at(0)", str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == -signal.SIGSEGV

    first, second = CrashWatch(tmp_path), CrashWatch(tmp_path)
    first.close()
    second.close()

    (report,) = first.found
    assert second.found == ()
    assert "Segmentation fault" in safe_half(report)
    assert str(ROOT) not in safe_half(report)


def test_what_windows_mends_by_itself_is_no_crash(tmp_path: Path) -> None:
    place = tmp_path / "open-1"
    place.mkdir()
    mended = "Windows fatal exception: code 0x8001010d\n\nThread 0x1 (most recent call first):\n"
    for text, crashed in (
        (mended, False),
        (f"{mended}\nWindows fatal exception: access violation\n", True),
        ("Windows fatal exception: code 0xc000001d\n", True),
    ):
        (place / "dump.txt").write_text(text, "utf-8")
        watch = CrashWatch(tmp_path)
        watch.close()
        assert bool(watch.found) is crashed


def test_an_error_that_ended_the_process_is_spoken_of_by_the_next(tmp_path: Path) -> None:
    ending = (
        "from engine.diagnostics.crashes import write_words\n"
        "import os; watch.note(write_words(watch.folder, 'told', 'whole')); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", CRASHING + ending, str(tmp_path)], cwd=ROOT, check=False)
    watch = CrashWatch(tmp_path)
    watch.close()

    assert [safe_half(report).splitlines()[1] for report in watch.found] == ["told"]


def test_a_process_that_lives_is_left_alone(tmp_path: Path) -> None:
    living, other = CrashWatch(tmp_path), CrashWatch(tmp_path)
    other.close()
    living.close()

    assert other.found == ()
