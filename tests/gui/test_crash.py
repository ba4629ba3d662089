"""Mistakes of real windows: told, reported, and the work is offered by the next start."""

import errno
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from engine.diagnostics.crashes import FOLDER, MARK, CrashWatch, reports, safe_half
from engine.diagnostics.log_file import FOLDER as LOG_FOLDER
from engine.diagnostics.log_file import log_tail
from engine.project.work_folder import put_aside
from gui.crash import MOST_REPORTS, CrashReporter
from gui.dialogs.crash import CrashDialog
from gui.models import autosave
from gui.models.playlist import item_of
from gui.settings import FILE_NAME, MODEL, STARTED_BEFORE, Settings
from tests.engine.tiny_model import make_tiny_model
from tests.gui.crashing_window import SECRET
from tests.gui.panels import PATIENCE_MS, several
from tests.gui.shell import Shell, open_shell

ROOT = Path(__file__).parents[2]
posix = pytest.mark.skipif(os.name != "posix", reason="reads a signal from an exit code")


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


@pytest.fixture
def reporter(shell: Shell, tmp_path: Path) -> Iterator[CrashReporter]:
    watch = CrashWatch(tmp_path / FOLDER)
    made = CrashReporter(lambda: shell.window, watch, shell.studio.document.flush)
    yield made
    watch.close()


def go_wrong(reporter: CrashReporter, error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        reporter.report(type(caught), caught, caught.__traceback__)


def dialog_of(qtbot: QtBot, shell: Shell) -> CrashDialog:
    qtbot.waitUntil(lambda: shell.window.findChild(CrashDialog) is not None)
    found = shell.window.findChild(CrashDialog)
    assert isinstance(found, CrashDialog)
    return found


def test_a_bug_is_told_in_a_dialog_and_the_window_lives(
    qtbot: QtBot, shell: Shell, reporter: CrashReporter, tmp_path: Path
) -> None:
    go_wrong(reporter, RuntimeError(SECRET))
    dialog = dialog_of(qtbot, shell)

    assert dialog.details.toPlainText().endswith("RuntimeError")
    assert not dialog.details.isVisible()
    (report,) = reports(tmp_path / FOLDER)
    assert SECRET in report.read_text("utf-8").partition(MARK)[2]
    dialog.accept()
    assert shell.window.isVisible()


def test_what_is_copied_is_what_is_shown(
    qtbot: QtBot, shell: Shell, reporter: CrashReporter
) -> None:
    go_wrong(reporter, RuntimeError(SECRET))
    dialog = dialog_of(qtbot, shell)
    dialog.details.copy_all()

    copied = QApplication.clipboard().text()
    assert copied == dialog.details.toPlainText()
    assert "Müller" not in copied
    dialog.accept()


def test_the_same_mistake_is_reported_once_and_many_fill_no_disk(
    qtbot: QtBot, shell: Shell, reporter: CrashReporter, tmp_path: Path
) -> None:
    for _ in range(3):
        go_wrong(reporter, RuntimeError(SECRET))
    assert len(reports(tmp_path / FOLDER)) == 1

    for name in ("a", "b", "c", "d", "e", "f", "g"):
        try:
            exec("\n" * ord(name) + "1 / 0", {"__name__": "engine.errors"})
        except ZeroDivisionError as error:
            reporter.report(ZeroDivisionError, error, error.__traceback__)
    assert len(reports(tmp_path / FOLDER)) == MOST_REPORTS
    dialog_of(qtbot, shell).accept()


def refuses() -> bool:
    raise RuntimeError("the mistake lies in what is kept")


@pytest.mark.parametrize("keep_work", [lambda: False, refuses])
def test_work_that_cannot_be_kept_is_told_with_the_mistake(
    qtbot: QtBot, shell: Shell, tmp_path: Path, keep_work: Callable[[], bool]
) -> None:
    watch = CrashWatch(tmp_path / FOLDER)
    go_wrong(CrashReporter(lambda: shell.window, watch, keep_work, shell.window), ValueError())
    dialog = dialog_of(qtbot, shell)

    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "no copy of them could be kept: save your project now" in said
    dialog.accept()
    watch.close()


def test_a_mistake_in_what_keeps_the_work_leaves_it_unkept(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("a bug in writing")

    shell.studio.playlist.add([item_of(clip) for clip in several("AB")])
    with monkeypatch.context() as broken, qtbot.captureExceptions() as caught:
        broken.setattr(autosave, "save_project", refuse)
        assert not shell.studio.document.flush()

    assert [str(each[1]) for each in caught] == ["a bug in writing"]
    assert shell.studio.document.flush()


def test_words_of_qt_to_a_terminal_that_is_gone_are_no_mistake(
    reporter: CrashReporter, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class Gone(io.StringIO):
        def write(self, words: str) -> int:
            raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(sys, "stderr", Gone())
    reporter._hear_qt(QtMsgType.QtWarningMsg, QMessageLogContext(), "a warning")

    assert reports(tmp_path / FOLDER) == ()


def run_wrong(way: str, data_dir: Path) -> subprocess.CompletedProcess[str]:
    """Run the real window until it has gone wrong."""
    data_dir.mkdir(parents=True, exist_ok=True)
    settings = Settings(data_dir / FILE_NAME)
    settings.set(MODEL, str(make_tiny_model(data_dir / "tiny.lento")))
    settings.set(STARTED_BEFORE, True)
    settings.save()
    env = dict(os.environ, QT_QPA_PLATFORM="offscreen", PYTHONIOENCODING="utf-8")
    command = [sys.executable, "-m", "tests.gui.crashing_window", way]
    return subprocess.run(
        command, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )


def next_start(data_dir: Path) -> tuple[Path, ...]:
    """Reports that the next start speaks of."""
    watch = CrashWatch(data_dir / FOLDER)
    watch.close()
    return watch.found


@pytest.mark.parametrize("way", ["slot", "thread"])
def test_a_mistake_in_a_real_window_is_reported_told_and_the_work_is_kept(
    qtbot: QtBot, tmp_path: Path, data_dir: Path, way: str
) -> None:
    ended = run_wrong(way, data_dir)

    assert ended.returncode == 7, ended.stderr
    assert ended.stdout.endswith("ValueError")
    assert "Müller" not in ended.stdout
    (report,) = reports(data_dir / FOLDER)
    assert safe_half(report).endswith("ValueError")
    assert SECRET in report.read_text("utf-8")
    log = log_tail(data_dir / LOG_FOLDER, 50)
    assert "ERROR window gui.crash: a bug" in log
    assert "Müller" not in log

    with open_shell(qtbot, tmp_path / "again") as again:
        bar = again.window.lost_work.bar
        qtbot.waitUntil(lambda: bar.sentence != "", timeout=PATIENCE_MS)
        assert "(A, B)" in bar.sentence


@posix
def test_after_a_segmentation_fault_the_next_start_offers_the_work_and_speaks_of_it(
    qtbot: QtBot, tmp_path: Path, data_dir: Path
) -> None:
    ended = run_wrong("segfault", data_dir)
    assert ended.returncode == -signal.SIGSEGV, ended.stderr
    assert put_aside(data_dir / "work") == ()  # The next start puts it there.

    found = next_start(data_dir)
    with open_shell(qtbot, tmp_path / "again") as again:
        window = again.window
        window.crash_offer.tell(found)
        qtbot.waitUntil(lambda: window.lost_work.bar.sentence != "", timeout=PATIENCE_MS)
        assert "made a mistake last time" in window.crash_offer.bar.sentence
        dialog = window.crash_offer.open()
        assert dialog is not None
        assert "Segmentation fault" in dialog.details.toPlainText()
        assert "elsewhere" in dialog.details.toPlainText()  # tests/ is no part of the program.
        assert "Zqx" not in dialog.details.toPlainText()
        assert window.crash_offer.bar.isHidden()
        said = " ".join(label.text() for label in dialog.findChildren(QLabel))
        assert "broke off" in said
        dialog.accept()
    assert next_start(data_dir) == ()


@pytest.mark.parametrize("way", ["start", "show"])
def test_a_mistake_before_there_is_a_window_is_spoken_of_by_the_next_start(
    data_dir: Path, way: str
) -> None:
    ended = run_wrong(way, data_dir)
    assert ended.returncode == 1

    (report,) = next_start(data_dir)
    assert safe_half(report).endswith("ValueError")
    assert reports(data_dir / FOLDER) == (report,)
    assert "ERROR window gui.crash: a bug" in log_tail(data_dir / LOG_FOLDER, 50)


def test_nothing_is_said_where_nothing_broke_off(shell: Shell) -> None:
    shell.window.crash_offer.tell(())

    assert shell.window.crash_offer.bar.isHidden()
    assert shell.window.crash_offer.open() is None
