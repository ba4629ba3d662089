"""Copy diagnostics: what is shown is what is copied, and nothing in it names anybody."""

import getpass
import platform
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from engine.diagnostics.crashes import FOLDER, write_report
from engine.diagnostics.log_file import FOLDER as LOG
from engine.diagnostics.log_file import end_log, keep_log
from engine.diagnostics.machine import NOT_INSTALLED
from engine.diagnostics.net import LEFT_OUT, without_private_lines
from engine.errors import MidiFormatError
from engine.training.device import Device
from gui.commands import help as help_commands
from gui.diagnosis import Patient, diagnosis
from gui.dialogs import diagnostics
from gui.dialogs import help as help_dialogs
from gui.dialogs.diagnostics import DiagnosticsDialog
from gui.dialogs.help import AboutDialog
from gui.models.playlist import item_of
from gui.models.sound_output import OutputState
from tests.engine.diagnostics.private_names import MARK, files, paths
from tests.gui.panels import PATIENCE_MS, shown
from tests.gui.shell import Shell, open_shell, read_library, write_pieces

NAMES = ("Zqx", "Müller", "Anna", "Kontakt")


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    monkeypatch.setattr(diagnostics, "training_words", lambda: NOT_INSTALLED)
    with open_shell(qtbot, tmp_path / "Anna Müller") as opened:
        yield opened


def patient_of(shell: Shell, output: OutputState | None = None) -> Patient:
    return Patient(shell.studio, shell.settings, output or OutputState())


def test_a_window_full_of_names_has_a_diagnosis_without_any(
    qtbot: QtBot, shell: Shell, tmp_path: Path, data_dir: Path
) -> None:
    folder = tmp_path / "Kontakt Müller" / "Zqx für Anna"
    read_library(qtbot, shell, write_pieces(folder))
    shell.studio.playlist.add([item_of(shown("Anna's Wiegenlied"))])
    handler = keep_log(data_dir / LOG, "window")
    assert handler is not None
    shell.studio.add_files([folder / "Müller ist nicht da.mid"])
    qtbot.waitUntil(lambda: not shell.studio.reading.value, timeout=PATIENCE_MS)
    end_log(handler)
    write_report(data_dir / FOLDER, MidiFormatError(f"{folder / 'Anna.mid'} ends too early."))
    headphones = OutputState((), "Annas AirPods", works=True)

    words = diagnosis(patient_of(shell, headphones), "cpu")

    assert [name for name in NAMES if name in words] == []
    assert str(tmp_path) not in words
    assert "Files: 4, not used: " in words
    assert "Playlist: 1" in words
    assert "Model: one of the person's own" in words
    assert "Device: headphones, through " in words
    assert "engine.errors.MidiFormatError" in words
    assert LEFT_OUT not in words


def test_neither_this_person_nor_this_computer_is_named(shell: Shell) -> None:
    words = diagnosis(patient_of(shell), "cpu")

    for name in (platform.node(), getpass.getuser(), str(Path.home())):
        assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words), name


def test_what_is_copied_is_exactly_what_is_shown(qtbot: QtBot, shell: Shell) -> None:
    dialog = shell.window.help.open_diagnostics()
    dialog.copy.click()

    assert QApplication.clipboard().text() == dialog.text.toPlainText()
    assert "[Computer]" in dialog.text.toPlainText()
    assert "Training device: none" in dialog.text.toPlainText()
    assert dialog.done_words.text().startswith("Copied.")
    dialog.close()


def test_what_training_computes_on_is_added_when_it_is_known(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Callable[[Device], None]] = []

    def answer(job: object, title: str, on_done: Callable[[Device], None], **ways: object) -> int:
        asked.append(on_done)
        return 1

    monkeypatch.setattr(diagnostics, "training_words", lambda: "keras, tensorflow")
    monkeypatch.setattr(shell.studio, "run", answer)
    dialog = DiagnosticsDialog(patient_of(shell), shell.window)

    assert "Training device: being looked at" in dialog.text.toPlainText()
    asked[0](Device("Apple M2", "gpu", "PyTorch"))
    assert "Training device: gpu, Apple M2, PyTorch, float32" in dialog.text.toPlainText()
    dialog.deleteLater()


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(name=files, path=paths)
def test_the_last_net_catches_names_that_are_known_to_it(name: str, path: str) -> None:
    line = f"gui.app: {name} in {path}"

    assert MARK not in without_private_lines(line, (name,)) or len(name.casefold()) < 3


@pytest.mark.parametrize(
    "path",
    [
        "/home/anna/a.txt",
        "C:\\Users\\Anna\\x",
        "d:/music/x",
        "\\\\server\\anna\\x",
        "~/music/x",
        "file:///tmp/x",
        "'/media/usb stick/x'",
        "Schlaf.mid",
        "evening.lentoproj",
    ],
)
def test_the_last_net_knows_what_paths_look_like(path: str) -> None:
    assert without_private_lines(f"1\nopened {path} today\n3") == f"1\n{LEFT_OUT}\n3"


def test_the_last_net_lets_frames_and_versions_through() -> None:
    text = "  gui/app.py:77 _live\n6.11.3 at 1.5\nnumpy/__init__.py:3 <module>"

    assert without_private_lines(text) == text


# --- the other actions -----------------------------------------------------------------------


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been opened outside of the window."""
    told: list[str] = []

    def note(url: object) -> bool:
        told.append(url.toLocalFile())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return told


def test_the_data_folder_is_shown(shell: Shell, opened: list[str], data_dir: Path) -> None:
    shell.window.menu_actions["help.data_folder"].trigger()

    assert opened == [str(data_dir)]


def test_the_guide_opens_from_the_disk_or_a_sentence_says_that_it_is_not_there(
    shell: Shell, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(help_commands, "resources_dir", lambda: tmp_path)
    shell.window.menu_actions["help.guide"].trigger()
    assert opened == []
    assert "user guide is not part" in shell.window.notice.sentence

    page = tmp_path / "user-guide" / "index.html"
    page.parent.mkdir()
    page.touch()
    shell.window.menu_actions["help.guide"].trigger()
    assert opened == [str(page)]


def test_what_a_system_does_not_open_is_named_with_its_place(
    shell: Shell, tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "user-guide" / "index.html"
    page.parent.mkdir()
    page.touch()
    monkeypatch.setattr(help_commands, "resources_dir", lambda: tmp_path)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)

    shell.window.menu_actions["help.guide"].trigger()
    told = shell.window.notice.sentence
    assert told == (f"The user guide could not be opened. Open it with your web browser: {page}")
    shell.window.menu_actions["help.data_folder"].trigger()
    told = shell.window.notice.sentence
    assert told == f"Your data folder could not be opened. It lies here: {data_dir}"


def test_where_it_lies_is_said_also_when_the_system_says_that_it_opened(
    shell: Shell, opened: list[str], data_dir: Path
) -> None:
    """The program that a system asks to open things may fail without a word."""
    said: list[str] = []
    shell.studio.said.connect(said.append)
    shell.window.menu_actions["help.data_folder"].trigger()

    assert said == [f"Your data folder lies here: {data_dir}"]


def test_about_shows_the_licences_where_lento_is_installed(
    shell: Shell, opened: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def licences() -> list[QPushButton]:
        found = AboutDialog(shell.window).findChildren(QPushButton)
        return [button for button in found if "licences" in button.text()]

    monkeypatch.setattr(help_dialogs, "licences_dir", lambda: tmp_path)
    assert licences() == []

    (tmp_path / "index.html").touch()
    (button,) = licences()
    button.click()
    assert opened == [str(tmp_path / "index.html")]


def test_nothing_in_the_help_menu_looks_for_updates(shell: Shell) -> None:
    """Lento has no address to ask: it would be the only thing that uses the network."""
    texts = [action.text().lower() for action in shell.window.menu_actions.menus["help"].actions()]

    assert not [text for text in texts if "update" in text]
