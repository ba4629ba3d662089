"""One morning in the window: files are dropped, heard, blended; the engine dies and comes back."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from gui.models.clip_mime import clips_mime
from gui.models.playlist import item_of
from gui.models.state import Heard
from gui.settings import MODEL
from gui.views.drop_veil import DropVeil
from tests.gui.panels import shown
from tests.gui.shell import (
    PATIENCE_MS,
    Shell,
    open_shell,
    read_library,
    wait_until_read,
    write_pieces,
)

NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        yield opened


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag_in(shell: Shell, data: QMimeData) -> QDragEnterEvent:
    buttons = Qt.MouseButton.LeftButton
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, NO_KEYS)
    QApplication.sendEvent(shell.window, event)
    return event


def drop(shell: Shell, data: QMimeData) -> None:
    drag_in(shell, data)
    buttons = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, NO_KEYS)
    QApplication.sendEvent(shell.window, event)


def test_a_morning_in_the_window(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    music = tmp_path / "Lullabies"
    write_pieces(music)
    (music / "broken.mid").write_bytes(b"no music")

    drop(shell, urls(music))
    wait_until_read(qtbot, shell.studio)
    library = shell.studio.library.value
    assert len(library.files) == 4
    assert len(library.plane) == len(library.entries) > 10
    assert shell.window.library._not_used.isVisible()
    assert not shell.hears_sound()

    point = shell.window.map.view.pixel_of(0)
    qtbot.mouseMove(shell.window.map.view.canvas.viewport(), point)
    qtbot.mouseClick(shell.window.map.view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert [clip.entry for clip in shell.studio.roll.value.clips] != []
    assert shell.hears_sound()

    with qtbot.waitSignal(shell.studio.path_made, timeout=PATIENCE_MS):
        shell.window.map.view.path_dragged.emit(0, len(library.entries) - 1)
    assert len(shell.studio.roll.value.clips) == 8
    assert len(shell.studio.results.value) == 8
    assert shell.studio.plays_roll

    shell.window.menu_actions["silence"].trigger()
    shell.sink.pull(4_410)
    assert not shell.hears_sound()


def test_the_veil_is_up_only_while_files_hang_over_the_window(shell: Shell, tmp_path: Path) -> None:
    veil = shell.window.findChild(DropVeil)
    assert veil is not None
    drag_in(shell, urls(tmp_path))
    assert veil.isVisible()
    QApplication.sendEvent(shell.window, QDragLeaveEvent())
    assert not veil.isVisible()


def test_what_is_not_a_file_is_not_taken(shell: Shell) -> None:
    data = QMimeData()
    data.setText("words")

    assert not drag_in(shell, data).isAccepted()


def test_a_clip_of_the_window_is_not_taken_into_the_library(shell: Shell) -> None:
    """Its file lies in a folder that goes when the program ends."""
    mime = clips_mime([item_of(shown("Sample 1"))])
    taken = drag_in(shell, mime).isAccepted()

    assert not taken
    assert not shell.window.findChild(DropVeil).isVisible()


def test_the_status_line_says_for_good_that_there_is_no_sound(shell: Shell) -> None:
    words = "No sound device was found."
    shell.studio.sound_problem.set_value(words)
    assert words in [
        label.toolTip() for label in shell.window.status.findChildren(QLabel) if label.isVisible()
    ]


def test_empty_ground_of_the_map_is_decoded_and_heard(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    with qtbot.waitSignal(shell.studio.roll.changed, timeout=PATIENCE_MS):
        shell.window.map.view.empty_clicked.emit(0.25, -0.5)

    (shown,) = shell.studio.roll.value.clips
    assert shown.origin == "map"
    assert shell.studio.plays_roll


def test_a_blend_may_end_on_empty_ground(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    with qtbot.waitSignal(shell.studio.path_made, timeout=PATIENCE_MS) as made:
        shell.window.map.view.path_dragged_to.emit(0, 0.25, -0.5)

    assert len(made.args[0]) == 8


def test_hovering_sounds_after_a_moment_and_chooses_nothing(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    view = shell.window.map.view
    view.hovered.emit(2)
    qtbot.waitUntil(lambda: shell.studio.heard.value is not None, timeout=PATIENCE_MS)

    assert shell.hears_sound()
    assert shell.studio.roll.value.clips == ()
    view.hovered.emit(-1)
    assert shell.studio.heard.value is None


def test_a_mouse_that_sweeps_by_lets_the_first_point_sound_and_then_none(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    heard: list[Heard | None] = []
    shell.studio.heard.changed.connect(heard.append)
    for point in (0, 1, 2, -1):
        shell.window.map.view.hovered.emit(point)
    qtbot.wait(120)

    assert [each and each.clips[0].entry for each in heard] == [0, None]


def test_hovering_can_be_switched_off(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    shell.window.map._hear.click()
    shell.window.map.view.hovered.emit(1)
    qtbot.wait(120)

    assert shell.studio.heard.value is None


@pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")
@pytest.mark.parametrize("name", ["engine", "importer"])
def test_the_window_outlives_a_child_that_is_killed_at_work(
    qtbot: QtBot, shell: Shell, tmp_path: Path, name: str
) -> None:
    (first,) = write_pieces(tmp_path / "m", 1)
    many = tmp_path / "many"
    many.mkdir()
    for number in range(400):
        shutil.copy(first, many / f"{number}.mid")
    client = shell.studio._runner._workers[name]
    shell.studio.add_files((many,))
    qtbot.waitUntil(lambda: client.pid is not None, timeout=PATIENCE_MS)

    with qtbot.waitSignal(shell.studio.failed, timeout=PATIENCE_MS) as failed:
        os.kill(client.pid, signal.SIGKILL)

    assert shell.window.isVisible()
    assert shell.window.notice.sentence == failed.args[0]
    assert failed.args[0].endswith(".")
    qtbot.waitUntil(lambda: not shell.studio.tasks.value, timeout=PATIENCE_MS)
    shell.studio.remove_sources((many,))
    wait_until_read(qtbot, shell.studio)
    read_library(qtbot, shell, (first,))
    assert len(shell.studio.library.value.files) == 1


def test_a_second_drop_while_reading_replaces_the_first_reading_quietly(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    said: list[str] = []
    shell.studio.said.connect(said.append)
    first, second = write_pieces(tmp_path / "m", 2)
    shell.studio.add_files((first,))
    shell.studio.add_files((second,))
    wait_until_read(qtbot, shell.studio)

    assert len(shell.studio.library.value.files) == 2
    assert said == []


def test_a_model_that_cannot_be_opened_leaves_the_one_before_in_use(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m"))
    before = shell.studio.model.value
    damaged = tmp_path / "damaged.lento"
    damaged.write_bytes(b"no model")

    shell.window.commands.open_paths([damaged])
    qtbot.waitUntil(lambda: shell.window.notice.sentence != "", timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not shell.studio.tasks.value, timeout=PATIENCE_MS)

    assert "damaged.lento" in shell.window.notice.sentence
    assert shell.studio.model.value == before
    assert shell.settings.get(MODEL) == str(before)
    assert shell.studio.library.value.entries
