"""Windows that ask for a file begin where the person was last, if that is still there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gui.folders import keep_folder, last_folder
from gui.models.playlist import item_of
from gui.settings import FILE_NAME, MUSIC_FOLDER, OUT_FOLDER, REMEMBER_RECENT, Settings
from tests.gui.panels import several
from tests.gui.shell import Shell, open_shell


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        yield opened


@pytest.fixture
def there(tmp_path: Path) -> Path:
    folder = tmp_path / "On the stick"
    folder.mkdir()
    return folder


def test_a_folder_that_is_gone_gives_way_to_the_usual_one(there: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / FILE_NAME)
    usual = last_folder(settings, OUT_FOLDER)
    keep_folder(settings, OUT_FOLDER, there)
    assert last_folder(settings, OUT_FOLDER) == str(there)

    there.rmdir()
    assert last_folder(settings, OUT_FOLDER) == usual


def test_nothing_is_kept_where_the_person_wants_no_trace(there: Path, tmp_path: Path) -> None:
    settings = Settings(tmp_path / FILE_NAME)
    settings.set(REMEMBER_RECENT, False)
    keep_folder(settings, OUT_FOLDER, there)

    assert settings.get(OUT_FOLDER) == ""


def test_music_is_asked_for_where_it_was_found_last(
    shell: Shell, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_window: object, _title: str, folder: str, *_: str) -> str:
        asked.append(folder)
        return str(there / "Lullabies")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *given: (asked.append(given[2]), ([], ""))[1]
    )
    shell.window.commands.add_folder()
    shell.studio.remove_sources(shell.studio.sources.value)
    shell.window.commands.add_files()

    assert asked[1] == str(there)
    assert shell.settings.get(MUSIC_FOLDER) == str(there)


def test_what_is_written_out_begins_where_something_was_written_last(
    shell: Shell, there: Path
) -> None:
    shell.studio.playlist.add([item_of(clip) for clip in several("A")])
    shell.window.files.ask_to_save()
    (first,) = shell.window.findChildren(QFileDialog)
    first.fileSelected.emit(str(there / "Evening.lentoproj"))
    first.close()

    export = shell.window.commands.export.open()
    export.go_on.click()
    (second,) = export.findChildren(QFileDialog)
    assert second.directory().absolutePath() == str(there)
    second.close()
    export.reject()
