"""Published models dropped on the window: imported by the engine, used, and said in a sentence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.model.known import KNOWN_CONFIGS
from engine.model.registry import model_paths
from engine.storage.places import user_models_dir
from gui.commands.model_menu import ModelMenu
from tests.engine.model_import.published import (
    bundle_members,
    weights_of,
    write_separate,
    write_tar,
)
from tests.gui.shell import PATIENCE_MS, Shell, open_shell

TINY = replace(
    KNOWN_CONFIGS["cat-mel_2bar_small"], z_size=6, encoder_units=(5,), decoder_units=(4, 4)
)


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


def dropped(qtbot: QtBot, shell: Shell, *paths: Path) -> list[str]:
    """Drop paths, wait until a model is in use, and give what was said."""
    said: list[str] = []
    shell.studio.said.connect(said.append)
    with qtbot.waitSignal(shell.studio.model.changed, timeout=PATIENCE_MS):
        shell.window.commands.open_paths(paths)
    return said


def test_a_dropped_tar_becomes_the_model_in_use(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    members = bundle_members(tmp_path / "made", weights_of(TINY))
    path = write_tar(tmp_path / "cat-mel.tar", members)

    said = dropped(qtbot, shell, path)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)

    assert shell.studio.model.value == user_models_dir() / "cat-mel.lento"
    assert "cat-mel was imported. It was taken for magenta-melody-2bar: 2 bars" in said[0]
    assert shell.studio.sources.value == ()
    assert path.is_file()


def test_all_files_of_one_model_are_one_import_and_a_second_one_gets_its_own_name(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    bundle_members(tmp_path / "made", weights_of(TINY), "mine")

    dropped(qtbot, shell, *sorted((tmp_path / "made").iterdir()))
    dropped(qtbot, shell, tmp_path / "made")
    dropped(qtbot, shell, tmp_path / "made" / "mine.index")

    own = [path.name for path in model_paths() if path.parent == user_models_dir()]
    assert own == ["made.lento", "mine-2.lento", "mine.lento"]


def test_a_decoder_alone_says_what_it_can_and_the_menu_too(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    weights = weights_of(TINY)
    lost = [name for name in weights if name.startswith("encoder/")]
    write_separate(tmp_path / "old", weights, without=lost)

    said = dropped(qtbot, shell, tmp_path / "old")
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_MS)

    assert "plays and blends; placing your own clips takes a few seconds each" in said[0]
    menu = shell.window.findChild(ModelMenu)
    assert menu is not None
    menu.fill()
    (used,) = [action.text() for action in menu.actions() if action.isChecked()]
    assert "plays only" in used


def test_a_damaged_model_is_a_notice_and_changes_nothing(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "broken.tar"
    path.write_bytes(b"nothing")
    before = shell.studio.model.value

    with qtbot.waitSignal(shell.studio.failed, timeout=PATIENCE_MS):
        shell.window.commands.open_paths([path])

    assert "broken.tar cannot be imported: it is cut short" in shell.window.notice.sentence
    assert shell.studio.model.value == before
    assert list(user_models_dir().iterdir()) == []
