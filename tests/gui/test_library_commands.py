"""The Library menu: report, cards, backups, forgetting, and folders that are watched."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.card import CardDialog
from gui.dialogs.report import ReportDialog
from gui.messages import Question
from gui.models.watch import FolderWatch
from tests.gui.panels import PATIENCE_MS
from tests.gui.shell import Shell, open_shell, read_library, wait_until_read, write_pieces

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        read_library(qtbot, opened, (write_pieces(tmp_path / "m")[0].parent,))
        yield opened


def dialog_of(shell: Shell, kind: type[QDialog]) -> QDialog:
    return next(d for d in shell.window.findChildren(kind) if d.isVisible())


def test_the_report_and_a_card_open_from_the_menu_and_follow_the_library(
    qtbot: QtBot, shell: Shell
) -> None:
    shell.window.menu_actions["report"].trigger()
    report = dialog_of(shell, ReportDialog)
    assert report.total.text() == "3 files: 3 fine, 0 in part, 0 not used, 0 missing"

    report.view.selectRow(0)
    report.card.click()
    card = dialog_of(shell, CardDialog)
    qtbot.waitUntil(lambda: card.model.card.value is not None, timeout=PATIENCE_MS)
    card.model.exclude(True)
    qtbot.waitUntil(lambda: "1 left out" in report.total.text(), timeout=PATIENCE_MS)
    undo = shell.window.menu_actions["undo_card"]
    assert undo.isEnabled()
    assert "is left out" in undo.text()
    undo.trigger()
    qtbot.waitUntil(lambda: "3 fine" in report.total.text(), timeout=PATIENCE_MS)


def test_the_card_of_the_chosen_piece_opens_by_key(qtbot: QtBot, shell: Shell) -> None:
    said: list[str] = []
    shell.studio.said.connect(said.append)
    shell.window.menu_actions["card"].trigger()
    assert said == ["Choose a piece in the library first."]

    view = shell.window.library._view
    view.setCurrentIndex(view.model().index(1, 0, view.model().index(0, 0)))
    shell.window.menu_actions["card"].trigger()
    assert dialog_of(shell, CardDialog)._title.text() == "piece_1"


def test_a_backup_is_written_and_brings_marks_back(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    studio, commands = shell.studio, shell.window.commands.library
    content = studio.library.value.files[0].content
    studio.curation.set_favourite([content], True)
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS):
        commands.back_up_to(tmp_path / "kept.lentolibrary")
    studio.curation.set_favourite([content], False)
    with qtbot.waitSignal(studio.said, timeout=PATIENCE_MS) as said:
        commands.restore_from(tmp_path / "kept.lentolibrary")

    assert "as it was in the backup" in said.args[0]
    qtbot.waitUntil(
        lambda: studio.curation.state.value.marks_of(content).favourite, timeout=PATIENCE_MS
    )


def test_what_is_no_backup_is_refused_in_a_sentence(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "no.lentolibrary").write_bytes(b"no database")
    with qtbot.waitSignal(shell.studio.failed, timeout=PATIENCE_MS):
        shell.window.commands.library.restore_from(tmp_path / "no.lentolibrary")
    assert len(shell.studio.library.value.files) == 3


def test_forgetting_asks_first_and_offers_missing_files(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    shell.studio.library.value.files[0].path.unlink()
    shell.studio.read_library()
    wait_until_read(qtbot, shell.studio)
    assert shell.studio.library.value.files[0].status == "missing"

    shell.window.menu_actions["forget"].trigger()
    question = dialog_of(shell, Question)
    (box,) = question.findChildren(QCheckBox)
    box.setChecked(True)
    question.agreed.emit()
    qtbot.waitUntil(lambda: len(shell.studio.library.value.files) == 2, timeout=PATIENCE_MS)
    question.close()


def test_ctrl_f_goes_to_the_search_and_what_is_typed_filters(qtbot: QtBot, shell: Shell) -> None:
    shell.window.menu_actions["find"].trigger()
    search = shell.window.library.search
    qtbot.keyClicks(search, "piece_2")

    tree = shell.window.library._tree
    qtbot.waitUntil(lambda: tree.shown == 1, timeout=PATIENCE_MS)
    lit = shell.window.map.view._lit
    assert lit is not None
    assert 0 < lit.sum() < len(lit)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert tree.shown == 3
    assert shell.window.map.view._lit is None


def test_a_file_put_into_a_watched_folder_comes_in_by_itself(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    watch = shell.window.commands.library._watch
    qtbot.waitUntil(lambda: watch._watcher.directories() != [], timeout=PATIENCE_MS)
    write_pieces(tmp_path / "others", 4)
    (tmp_path / "others" / "piece_3.mid").rename(tmp_path / "m" / "New.mid")

    qtbot.waitUntil(lambda: len(shell.studio.library.value.files) == 4, timeout=PATIENCE_MS)


def test_a_folder_that_is_no_longer_watched_is_let_go(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    watch = FolderWatch()
    watch.watch([tmp_path / "a"])
    qtbot.waitUntil(lambda: len(watch._watcher.directories()) == 2, timeout=PATIENCE_MS)
    watch.watch([])
    qtbot.waitUntil(lambda: watch._watcher.directories() == [], timeout=PATIENCE_MS)


def test_pieces_that_are_played_are_counted_once(qtbot: QtBot, shell: Shell) -> None:
    studio = shell.studio
    content = studio.library.value.files[0].content
    studio.show(studio.shown_file(0))
    studio.toggle_play()
    studio.toggle_play()
    studio.audition(studio.shown_entry(0))

    assert studio.curation.state.value.marks_of(content).plays == 1
