"""What a Mac does to menus and keys: which actions move, which keys macOS keeps for itself."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from gui.mac_keys import shown_keys
from gui.menus.action_spec import ActionSpec
from gui.menus.edit import edit_actions
from gui.menus.file import file_actions
from gui.menus.help import help_actions
from gui.menus.learn import learn_actions
from gui.menus.library import library_actions
from gui.menus.make import make_actions
from gui.menus.map import map_actions
from gui.menus.notes import notes_actions
from gui.menus.play import play_actions
from gui.menus.view import view_actions
from tests.gui.shell import Shell, open_shell

# macOS takes these before a program sees them; Ctrl stands for the command key, as in Qt.
TAKEN = {
    *("Ctrl+Space", "Ctrl+Alt+Space", "Ctrl+Tab", "Ctrl+Shift+3", "Ctrl+Shift+4", "Ctrl+Shift+5"),
    *("Ctrl+Shift+6", "Ctrl+Alt+D", "Ctrl+H", "Ctrl+Alt+H", "Ctrl+Shift+Q", "Ctrl+Alt+Shift+Q"),
    *("Ctrl+Alt+Esc", "Ctrl+Alt+F5", "Ctrl+F5", "Ctrl+Alt+8", "Ctrl+Alt+="),
}
ROLE = QAction.MenuRole


def _all() -> list[ActionSpec]:
    tables = (
        *(file_actions, edit_actions, library_actions, play_actions, map_actions, make_actions),
        *(notes_actions, learn_actions, view_actions, help_actions),
    )
    return [spec for table in tables for spec in table()]


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path) as opened:
        yield opened


def _standard(keys: str) -> str:
    return QKeySequence(keys).toString()


def test_no_action_on_a_mac_has_a_key_that_macos_keeps_for_itself() -> None:
    taken = {_standard(keys) for keys in TAKEN}

    assert [s.id for s in _all() if _standard(s.keys("darwin")) in taken] == []


def test_every_action_on_a_mac_has_a_key_of_its_own() -> None:
    uses = Counter(_standard(spec.keys("darwin")) for spec in _all())

    assert [keys for keys, count in uses.items() if count > 1] == []


def test_keys_elsewhere_stay_as_they_are() -> None:
    assert all(spec.keys("linux") == spec.keys("win32") == spec.shortcut for spec in _all())


def test_only_about_and_quit_move_into_the_menu_of_the_program(shell: Shell) -> None:
    roles = {name: action.menuRole() for name, action in shell.window.menu_actions.all().items()}
    by_words = {name for name, role in roles.items() if role == ROLE.TextHeuristicRole}

    assert roles.pop("about") == ROLE.AboutRole
    assert roles.pop("quit") == ROLE.QuitRole
    assert shell.window.menu_actions["quit"].shortcut().toString() == "Ctrl+Q"  # Cmd+Q there.
    assert by_words == {"cut", "copy", "paste", "select_all"}
    assert {role for name, role in roles.items() if name not in by_words} == {ROLE.NoRole}


@pytest.mark.parametrize(
    ("id_", "key"),
    [
        ("save_project", QKeySequence.StandardKey.Save),
        ("undo", QKeySequence.StandardKey.Undo),
        ("copy", QKeySequence.StandardKey.Copy),
        ("paste", QKeySequence.StandardKey.Paste),
        ("select_all", QKeySequence.StandardKey.SelectAll),
        ("find", QKeySequence.StandardKey.Find),
    ],
)
def test_what_every_program_has_is_on_the_key_that_it_has_there(
    shell: Shell, id_: str, key: QKeySequence.StandardKey
) -> None:
    assert shell.window.menu_actions[id_].shortcut() in QKeySequence.keyBindings(key)


def test_sentences_name_the_keys_of_a_mac_on_a_mac_alone() -> None:
    assert shown_keys("Listen (Ctrl+Space)", "darwin") == "Listen (⇧⌘Space)"
    assert shown_keys("Strg+C kopiert, Alt-Ziehen auch", "darwin") == "⌘C kopiert, ⌥-Ziehen auch"
    assert shown_keys("Shift adds, Ctrl toggles", "darwin") == "Shift adds, ⌘ toggles"
    assert shown_keys("Alter of Ctrlville", "darwin") == "Alter of Ctrlville"
    assert shown_keys("Ctrl+C", "linux") == "Ctrl+C"
