"""Clips over the clipboard: between panels, between two windows, and files from a file manager."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from engine.midi.read import read_score
from gui.models.clip_mime import CLIPS_MIME
from gui.models.playlist import item_of
from tests.gui.panels import several
from tests.gui.shell import Shell, open_shell, read_library, wait_until_read, write_pieces

ABC = [item_of(clip) for clip in several("ABC")]


@pytest.fixture
def shell(qtbot: QtBot, tmp_path: Path) -> Iterator[Shell]:
    with open_shell(qtbot, tmp_path / "shell") as opened:
        opened.window.activateWindow()
        yield opened
    QGuiApplication.clipboard().clear()


def titles(shell: Shell) -> str:
    return "".join(item.title for item in shell.studio.playlist.value.items)


def do(shell: Shell, name: str) -> None:
    shell.window.menu_actions[name].trigger()


def test_clips_of_the_playlist_are_cut_and_pasted_behind_the_chosen_one(
    qtbot: QtBot, shell: Shell
) -> None:
    shell.studio.playlist.add(ABC)
    clips = shell.window.playlist.list
    clips.setFocus()
    clips.select([0])
    do(shell, "cut")
    assert titles(shell) == "BC"
    clips.select([0])
    do(shell, "paste")
    assert titles(shell) == "BAC"
    assert shell.studio.edits.undo_label == "Undo pasting into the playlist"
    do(shell, "undo")
    do(shell, "undo")
    assert titles(shell) == "ABC"


def test_keys_of_the_list_reach_the_menu(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.playlist.add(ABC)
    clips = shell.window.playlist.list
    clips.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V):
        qtbot.keyClick(clips, key, Qt.KeyboardModifier.ControlModifier)

    assert titles(shell) == "ABCABC"


def test_results_go_to_the_playlist_and_back(qtbot: QtBot, shell: Shell) -> None:
    shell.studio.results.set_value(several("XY"))
    results = shell.window.make.results.list
    results.setFocus()
    do(shell, "select_all")
    do(shell, "cut")
    assert shell.studio.results.value == ()
    shell.window.playlist.list.setFocus()
    do(shell, "paste")
    assert titles(shell) == "XY"

    results.setFocus()
    do(shell, "paste")
    assert [shown.clip.name for shown in shell.studio.results.value] == ["X", "Y"]
    do(shell, "undo")
    assert shell.studio.results.value == ()


def test_the_chosen_clip_of_the_roll_is_copied_and_others_come_in_behind_it(
    qtbot: QtBot, shell: Shell
) -> None:
    shell.studio.show(several("XYZ"), play=False, current=1)
    shell.window.roll.view.setFocus()
    shell.window.clipboard.copy()
    shell.window.clipboard.paste()
    content = shell.studio.roll.value
    assert "".join(shown.clip.name for shown in content.clips) == "XYYZ"
    assert content.current == 2
    shell.studio.edits.undo()
    assert "".join(shown.clip.name for shown in shell.studio.roll.value.clips) == "XYZ"


def test_a_point_of_the_map_and_a_piece_of_the_library_go_into_the_playlist(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    read_library(qtbot, shell, write_pieces(tmp_path / "m", 1))
    shell.studio.show([shell.studio.shown_entry(0)], play=False)
    shell.window.map.view.setFocus()
    do(shell, "copy")
    do(shell, "paste")
    assert len(shell.studio.playlist.value.items) == 1

    do(shell, "select_all")
    do(shell, "copy")
    do(shell, "paste")
    entries = len(shell.studio.library.value.entries)
    assert len(shell.studio.playlist.value.items) == 1 + entries


def test_what_is_copied_is_a_midi_file_for_others_and_keeps_its_place_for_lento(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    shell.studio.playlist.add(ABC)
    shell.window.playlist.list.setFocus()
    do(shell, "select_all")
    do(shell, "copy")

    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasFormat(CLIPS_MIME)
    (url,) = mime.urls()
    score = read_score(Path(url.toLocalFile()))
    assert sum(len(track.notes) for track in score.tracks) == 24


def test_two_windows_share_the_clipboard(qtbot: QtBot, shell: Shell, tmp_path: Path) -> None:
    shell.studio.playlist.add(ABC)
    shell.window.playlist.list.setFocus()
    do(shell, "select_all")
    do(shell, "copy")
    with open_shell(qtbot, tmp_path / "other") as other:
        do(other, "paste")
        assert titles(other) == "ABC"


def test_files_of_a_file_manager_go_into_the_library(
    qtbot: QtBot, shell: Shell, tmp_path: Path
) -> None:
    paths = write_pieces(tmp_path / "m", 2)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    QGuiApplication.clipboard().setMimeData(mime)

    do(shell, "paste")
    wait_until_read(qtbot, shell.studio)
    assert len(shell.studio.library.value.files) == 2
    assert "adding" in shell.studio.edits.undo_label


def test_text_fields_keep_their_keys(qtbot: QtBot, shell: Shell) -> None:
    search = shell.window.library.search
    search.setFocus()
    search.setText("lullaby")
    for key in (Qt.Key.Key_A, Qt.Key.Key_X):
        qtbot.keyClick(search, key, Qt.KeyboardModifier.ControlModifier)

    assert search.text() == ""
    assert QGuiApplication.clipboard().text() == "lullaby"


def test_pasting_from_no_clipboard_at_all_says_so(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda *_: None)  # As before the first copy.
    said: list[str] = []
    shell.studio.said.connect(said.append)
    do(shell, "paste")

    assert said == ["There are no clips and no files on the clipboard."]
