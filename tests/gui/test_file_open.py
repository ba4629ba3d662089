"""Files that the system asks a running or starting window to open."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.file_open import FileOpenings
from tests.gui.shell import Shell, open_shell, write_pieces


@pytest.fixture
def openings(qapp: QApplication) -> Iterator[FileOpenings]:
    made = FileOpenings(qapp)
    yield made
    made.remove()


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


def _send(app: QApplication, *paths: Path) -> None:
    for path in paths:
        QCoreApplication.sendEvent(app, QFileOpenEvent(str(path)))


def test_files_that_are_opened_together_come_in_one_call(
    qtbot: QtBot, qapp: QApplication, openings: FileOpenings, tmp_path: Path
) -> None:
    calls: list[Sequence[Path]] = []
    openings.connect_to(calls.append)
    files = [tmp_path / "a.mid", tmp_path / "b ä.mid"]
    _send(qapp, *files, files[0])

    qtbot.waitUntil(lambda: bool(calls))

    assert calls == [files]


def test_what_comes_before_there_is_a_window_waits_for_it(
    qtbot: QtBot, qapp: QApplication, openings: FileOpenings, tmp_path: Path
) -> None:
    calls: list[Sequence[Path]] = []
    _send(qapp, tmp_path / "early.mid")
    qtbot.wait(150)

    openings.connect_to(calls.append)
    qtbot.waitUntil(lambda: bool(calls))

    assert calls == [[tmp_path / "early.mid"]]


def test_files_of_the_command_line_are_not_opened_twice(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    calls: list[Sequence[Path]] = []
    made = FileOpenings(qapp, [tmp_path / "named.mid"])
    made.connect_to(calls.append)
    _send(qapp, tmp_path / "named.mid", tmp_path / "other.mid")
    qtbot.waitUntil(lambda: bool(calls))
    assert calls == [[tmp_path / "other.mid"]]

    _send(qapp, tmp_path / "named.mid")  # Double-clicked later, it is wanted.
    qtbot.waitUntil(lambda: len(calls) == 2)
    assert calls[1] == [tmp_path / "named.mid"]
    made.remove()


def test_an_address_that_is_no_file_is_passed_over(
    qtbot: QtBot, qapp: QApplication, openings: FileOpenings
) -> None:
    calls: list[Sequence[Path]] = []
    openings.connect_to(calls.append)
    event = QFileOpenEvent(QUrl("lento:hello"))
    QCoreApplication.sendEvent(qapp, event)
    qtbot.wait(150)

    assert event.type() == QEvent.Type.FileOpen
    assert calls == []


def test_double_clicked_pieces_come_into_the_library_as_one_step(
    qtbot: QtBot, qapp: QApplication, openings: FileOpenings, shell: Shell, tmp_path: Path
) -> None:
    openings.connect_to(shell.window.open_files)
    before = shell.studio.sources.value
    pieces = write_pieces(tmp_path / "more music", 2)
    with qtbot.waitSignal(shell.studio.sources.changed):
        _send(qapp, *pieces)

    assert set(shell.studio.sources.value) - set(before) == set(pieces)
    shell.studio.edits.undo()
    assert shell.studio.sources.value == before
