"""Places between the clips, heard while the pointer is there, and points heard at once."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from engine.converters.frame import Frame
from engine.model.music_model import LatentPoint, load_model
from engine.music.key import Key
from gui.models.map.pace import Pace
from gui.models.state import ShownClip
from tests.gui.shell import PATIENCE_MS, Shell, open_shell, scale_clip


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


def place(shell: Shell, value: float) -> LatentPoint:
    size = load_model(shell.studio.model.value).config.z_size
    return LatentPoint(np.full(size, value, np.float32), Frame())


def heard_z(shell: Shell) -> float | None:
    heard = shell.studio.heard.value
    if heard is None or heard.clips[0].point is None:
        return None
    return float(heard.clips[0].point.z[0])


def wait_for_z(qtbot: QtBot, shell: Shell, value: float) -> None:
    qtbot.waitUntil(lambda: heard_z(shell) == pytest.approx(value), timeout=PATIENCE_MS)


def test_a_place_is_heard_and_the_roll_stays(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.audition_place(place(shell, 0.25))
    wait_for_z(qtbot, shell, 0.25)

    assert shell.studio.heard.value.audition
    assert shell.studio.heard.value.clips[0].origin == "map"
    assert shell.studio.roll.value.clips == ()
    assert shell.studio.tasks.value == ()


def test_of_many_places_that_are_passed_over_the_last_one_is_heard(
    qtbot: QtBot, shell: Shell
) -> None:
    heard: list[float | None] = []
    shell.studio.heard.changed.connect(lambda _: heard.append(heard_z(shell)))
    for step in range(1, 9):
        shell.studio.audition_place(place(shell, step / 8))
    wait_for_z(qtbot, shell, 1.0)

    assert len([z for z in heard if z is not None]) <= 2


def test_a_place_that_was_left_is_not_heard(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.audition_place(place(shell, 0.5))
    shell.studio.audition_place(None)
    qtbot.waitUntil(lambda: shell.studio.places._task is None, timeout=PATIENCE_MS)

    assert shell.studio.heard.value is None


def test_a_point_that_is_reached_meanwhile_is_heard_instead(qtbot: QtBot, shell: Shell) -> None:
    shown = ShownClip(scale_clip(), "library", Key(0))
    shell.studio.audition_place(place(shell, 0.5))
    shell.studio.audition(shown)
    qtbot.waitUntil(lambda: shell.studio.places._task is None, timeout=PATIENCE_MS)

    assert shell.studio.heard.value.clips == (shown,)


def test_a_place_that_was_heard_is_heard_again_without_decoding(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.audition_place(place(shell, 0.5))
    wait_for_z(qtbot, shell, 0.5)
    shell.studio.audition(None)
    shell.studio.audition_place(place(shell, 0.5))

    assert heard_z(shell) == pytest.approx(0.5)
    assert shell.studio.places._task is None


def test_a_mouse_that_leaves_the_map_leaves_silence(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.audition_place(place(shell, 0.5))
    wait_for_z(qtbot, shell, 0.5)
    shell.window.map.view._ground = (0.0, 0.0)
    shell.window.map.view.canvas.left.emit()

    assert shell.studio.heard.value is None


class Clock:
    def __init__(self) -> None:
        self.now = 5.0

    def __call__(self) -> float:
        return self.now


def test_the_first_point_sounds_at_once_and_those_of_a_sweep_in_turn() -> None:
    clock = Clock()
    pace = Pace(40, clock)
    assert pace.wait_ms() == 0
    pace.sounded()
    clock.now += 0.01
    assert pace.wait_ms() == 30
    clock.now += 0.05

    assert pace.wait_ms() == 0
