"""What stands in the window while something else goes on: place, tempo, heights and titles."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.music.key import Key
from gui.models.state import RunningTask, ShownClip
from gui.sources import demo_dir
from gui.views.elided_label import ElidedLabel
from gui.views.task_strip import TaskItem
from tests.gui.shell import Shell, open_shell, scale_clip


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        yield opened


def test_what_is_only_pointed_at_leaves_place_and_tempo_of_the_roll(shell: Shell) -> None:
    studio, bar = shell.studio, shell.window.transport
    studio.show([ShownClip(scale_clip(bars=4), "sample", Key(0))], play=False)
    place, quick = bar._place.text(), replace(scale_clip(bars=1), tempo_qpm=120.0)

    studio.audition(ShownClip(quick, "library", Key(0)))
    bar.refresh_playing()

    assert (bar._place.text(), bar._tempo._spin.value()) == (place, 80)
    shell.window.menu_actions["faster"].trigger()
    assert studio.transport.value.tempo_qpm == 84.0


def test_a_folder_is_looked_for_where_the_person_added_one_and_not_in_the_program(
    shell: Shell, tmp_path: Path
) -> None:
    own = tmp_path / "mine" / "songs"
    own.mkdir(parents=True)
    shell.studio.sources.set_value((own, demo_dir()))

    assert shell.window.commands._music_folder() == str(own.parent)


def test_the_status_bar_is_as_high_with_a_task_as_without(qtbot: QtBot, shell: Shell) -> None:
    height = shell.window.status.height()
    shell.studio.tasks.set_value((RunningTask(99, "Drawing the map", 3, 10),))
    qtbot.waitUntil(lambda: bool(shell.window.status.findChildren(TaskItem)))
    QApplication.processEvents()

    assert shell.window.status.sizeHint().height() == height
    shell.studio.tasks.set_value(())


def test_the_title_of_the_roll_keeps_key_and_bars_where_the_name_has_no_room(
    qtbot: QtBot,
) -> None:
    label = ElidedLabel("Evergreen of the north – A major, 2 bars")
    qtbot.addWidget(label)
    label.set_shorter("Evergreen of the north", "A major, 2 bars")
    wide = label.fontMetrics().horizontalAdvance

    label.resize(wide(label.text()) + 1, 20)
    assert label._shown() == label.text()
    label.resize(wide("Evergreen – A major, 2 bars"), 20)
    assert label._shown().startswith("Ev")
    assert label._shown().endswith("… – A major, 2 bars")
    label.resize(wide("A major, 2 bars") + 2, 20)
    assert label._shown() == "A major, 2 bars"
