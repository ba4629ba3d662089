"""After kill -9, at any moment and in the middle of writing: the work is offered and is whole."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.project.playlist import Playlist
from engine.project.project_file import load_project
from engine.project.work_folder import put_aside
from gui.main_window import MainWindow
from gui.models.playlist import item_of
from gui.models.unsaved import Unsaved, UnsavedWork
from tests.engine.tiny_model import make_tiny_model
from tests.gui.document_window import MANY, Window
from tests.gui.panels import PATIENCE_MS, several
from tests.gui.shell import Shell, open_shell

ROOT = Path(__file__).parents[2]
KILLS = 6
posix = pytest.mark.skipif(os.name != "posix", reason="sends SIGKILL")


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return make_tiny_model(tmp_path / "tiny.lento")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, model: Path) -> Iterator[Window]:
    made = Window(tmp_path / "work", model)
    yield made
    made.close()


def work_and_be_killed(root: Path, model: Path, after_s: float) -> None:
    """Let a process work until its first copy is written and a while longer."""
    command = [sys.executable, "-m", "tests.gui.document_window", str(root), str(model)]
    working = subprocess.Popen(command, cwd=ROOT)
    try:
        while not list(root.glob("*/document.lentoproj")):
            assert working.poll() is None
            time.sleep(0.005)
        time.sleep(after_s)
    finally:
        working.kill()
        working.wait()


@posix
def test_work_that_was_killed_at_any_moment_is_offered_whole(
    qtbot: QtBot, tmp_path: Path, model: Path
) -> None:
    """Wherever the writing was: what comes back is the list as it was at one moment."""
    moments = random.Random(1)
    sizes = []
    for kill in range(KILLS):
        root = tmp_path / f"work {kill}"
        work_and_be_killed(root, model, moments.uniform(0.0, 0.3))
        window = Window(root, model)
        (lost,) = put_aside(root)
        opened = load_project(lost.path)
        assert (lost.kind, opened.lost) == ("lost", ())
        titles = [item.title for item in opened.project.playlist.items]
        assert titles == [str(number) for number in range(len(titles))]
        sizes.append(len(titles))
        assert window.titles == ""
        bring_back(qtbot, window)
        assert len(window.playlist.value.items) == sizes[-1]
        window.close()

    assert min(sizes) >= MANY
    assert len(set(sizes)) > 1


def bring_back(qtbot: QtBot, window: Window) -> None:
    work = UnsavedWork(window.document, window.stage)
    work.found.connect(work.bring_back)
    with qtbot.waitSignal(work.changed, timeout=PATIENCE_MS):
        work.look_at(work.lie_aside()[0])


def lose(window: Window) -> None:
    """Do what killing does: the window is gone and has not said that all is well."""
    window.playlist.add([item_of(clip) for clip in several("AB")])
    window.document.flush()
    desk = window.document._desk
    assert desk is not None
    desk.close()
    window.document._desk = None


def test_bringing_back_is_one_step_and_leaves_a_copy(
    qtbot: QtBot, tmp_path: Path, model: Path, window: Window
) -> None:
    lose(window)
    again = Window(tmp_path / "work", model)
    bring_back(qtbot, again)

    assert again.titles == "AB"
    assert again.document.name.value.changed
    assert again.edits.undo_label == "Undo bringing work back"
    again.edits.undo()
    assert again.titles == ""
    assert [aside.kind for aside in put_aside(tmp_path / "work")] == ["left"]
    again.close()


def test_two_windows_cannot_both_bring_the_same_work_back(
    qtbot: QtBot, tmp_path: Path, model: Path, window: Window
) -> None:
    lose(window)
    first, second = Window(tmp_path / "work", model), Window(tmp_path / "work", model)
    (lost,) = put_aside(tmp_path / "work")
    unsaved = Unsaved(lost, load_project(lost.path))

    UnsavedWork(first.document, first.stage).bring_back(unsaved)
    UnsavedWork(second.document, second.stage).bring_back(unsaved)

    assert (first.titles, second.titles) == ("AB", "")
    assert "Another window" in second.told[0]
    first.close()
    second.close()


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path, data_dir: Path, model: Path) -> Iterator[Shell]:
    before = Window(data_dir / "work", model)
    lose(before)
    before.stage.player.close()
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


def offered(qtbot: QtBot, window: MainWindow) -> str:
    qtbot.waitUntil(lambda: window.lost_work.bar.sentence != "", timeout=PATIENCE_MS)
    return window.lost_work.bar.sentence


def test_the_window_offers_what_was_lost_and_brings_it_back(qtbot: QtBot, shell: Shell) -> None:
    assert "2 clip" in offered(qtbot, shell.window)
    assert "(A, B)" in offered(qtbot, shell.window)
    assert shell.studio.playlist.value == Playlist()

    shell.window.lost_work.restore.click()
    assert len(shell.studio.playlist.value.items) == 2
    assert shell.window.lost_work.bar.isHidden()


def test_what_nobody_wants_back_stays_among_the_unsaved_work(
    qtbot: QtBot, shell: Shell, data_dir: Path
) -> None:
    offered(qtbot, shell.window)
    shell.window.lost_work.leave.click()
    assert shell.window.lost_work.bar.isHidden()

    dialog = shell.window.lost_work.open()
    qtbot.waitUntil(lambda: len(dialog.rows) == 1, timeout=PATIENCE_MS)
    assert dialog.rows[0].open.accessibleName().startswith("Bring back A project without a name")
    dialog.rows[0].open.click()
    assert len(shell.studio.playlist.value.items) == 2


def test_not_now_offers_it_again_at_the_next_start(
    qtbot: QtBot, shell: Shell, data_dir: Path
) -> None:
    offered(qtbot, shell.window)
    shell.window.activateWindow()
    qtbot.waitUntil(shell.window.isActiveWindow)
    shell.window.lost_work.later.setFocus()
    shell.window.lost_work.later.click()

    assert shell.window.focusWidget() is shell.window  # And on the map, once there is one.
    assert shell.window.lost_work.bar.isHidden()
    assert [aside.kind for aside in put_aside(data_dir / "work")] == ["lost"]


def test_what_is_deleted_for_good_is_gone(qtbot: QtBot, shell: Shell, data_dir: Path) -> None:
    offered(qtbot, shell.window)
    dialog = shell.window.lost_work.open()
    dialog._throw_away()

    assert put_aside(data_dir / "work") == ()


def test_nothing_is_offered_where_nothing_was_lost(qtbot: QtBot, tmp_path: Path) -> None:
    with open_shell(qtbot, tmp_path / "shell") as shell:
        qtbot.wait(50)
        assert shell.window.lost_work.bar.isHidden()


def test_what_was_saved_or_only_looked_at_is_not_lost_work(
    qtbot: QtBot, tmp_path: Path, model: Path, window: Window
) -> None:
    window.playlist.add([item_of(clip) for clip in several("AB")])
    with qtbot.waitSignal(window.document.saved, timeout=PATIENCE_MS):
        window.document.save_as(tmp_path / "evening.lentoproj")
    window.stage.show(several("Z"), play=False)
    window.document.flush()
    desk = window.document._desk
    assert desk is not None
    desk.close()  # As killing does.
    window.document._desk = None

    again = Window(tmp_path / "work", model)
    assert put_aside(tmp_path / "work") == ()
    assert again.titles == "AB"
    assert again.document.name.value.file == tmp_path / "evening.lentoproj"
    again.close()
