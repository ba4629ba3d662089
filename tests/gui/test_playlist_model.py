"""The playlist of the window: edits that can be taken back, files, and a copy against crashes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.project.playlist import Playlist
from engine.project.project_file import load_project, save_project
from gui.models.playlist import PlaylistModel, item_of, shown_of
from tests.gui.panels import PATIENCE_MS, several, shown

ABC = [item_of(clip) for clip in several("ABC")]


@pytest.fixture
def kept_in(data_dir: Path) -> Path:
    return data_dir / "playlist.lentoproj"


@pytest.fixture
def playlist(qtbot: QtBot, kept_in: Path) -> Iterator[PlaylistModel]:
    made = PlaylistModel(kept_in)
    yield made
    made.flush()


def titles(playlist: PlaylistModel) -> str:
    return "".join(item.title for item in playlist.value.items)


def test_every_edit_is_one_step_that_says_what_it_was(playlist: PlaylistModel) -> None:
    said = []
    playlist.add(ABC)
    said.append(playlist.undo_label)
    playlist.move([0], 3)
    said.append(playlist.undo_label)
    playlist.rename(0, "  b  2 ")
    said.append(playlist.undo_label)
    playlist.remove([1])
    said.append(playlist.undo_label)
    assert titles(playlist) == "b 2A"

    states = []
    while playlist.can_undo:
        playlist.undo()
        states.append(titles(playlist))

    assert states == ["b 2CA", "BCA", "ABC", ""]
    assert [label.split(" ")[1] for label in said] == ["adding", "moving", "renaming", "removing"]


def test_redo_takes_the_step_again_and_says_which(playlist: PlaylistModel) -> None:
    playlist.add(ABC)
    playlist.clear()
    playlist.undo()

    assert playlist.redo_label == "Redo emptying the playlist"
    playlist.redo()
    assert titles(playlist) == ""
    assert not playlist.can_redo


def test_what_changes_nothing_leaves_no_step(playlist: PlaylistModel) -> None:
    playlist.remove([])
    playlist.add([])
    playlist.undo()
    playlist.redo()

    assert not playlist.can_undo


def test_an_empty_title_is_not_taken(playlist: PlaylistModel) -> None:
    playlist.add(ABC)
    playlist.rename(0, "   ")

    assert titles(playlist) == "ABC"


def test_the_playlist_of_last_time_is_there_again(
    qtbot: QtBot, playlist: PlaylistModel, kept_in: Path
) -> None:
    playlist.add(ABC)
    playlist.flush()

    assert titles(PlaylistModel(kept_in)) == "ABC"


def test_the_copy_is_written_without_being_asked(
    qtbot: QtBot, playlist: PlaylistModel, kept_in: Path
) -> None:
    playlist.add(ABC)
    playlist.remove([1])

    qtbot.waitUntil(kept_in.is_file, timeout=PATIENCE_MS)
    assert load_project(kept_in) == playlist.value


def test_a_damaged_copy_is_set_aside_and_told_of(qtbot: QtBot, kept_in: Path) -> None:
    kept_in.parent.mkdir(parents=True)
    kept_in.write_bytes(b"half a file")

    playlist = PlaylistModel(kept_in)

    assert playlist.value == Playlist()
    assert "playlist.lentoproj.damaged" in playlist.restore_problem
    assert kept_in.with_name("playlist.lentoproj.damaged").read_bytes() == b"half a file"


def test_opening_a_file_can_be_undone(playlist: PlaylistModel, tmp_path: Path) -> None:
    playlist.add(ABC)
    save_project(tmp_path / "other.lentoproj", Playlist((item_of(shown("Other")),)))

    assert playlist.open(tmp_path / "other.lentoproj")
    assert titles(playlist) == "Other"
    playlist.undo()
    assert titles(playlist) == "ABC"


def test_files_that_cannot_be_read_or_written_are_told_of(
    playlist: PlaylistModel, tmp_path: Path
) -> None:
    told: list[str] = []
    playlist.failed.connect(told.append)
    (tmp_path / "text.lentoproj").write_text("hello")

    assert not playlist.open(tmp_path / "text.lentoproj")
    assert not playlist.save(tmp_path / "missing" / "a.lentoproj")

    assert ["text.lentoproj" in told[0], "could not be written" in told[1]] == [True, True]


def test_a_clip_is_shown_under_the_title_that_it_has_in_the_playlist(
    playlist: PlaylistModel,
) -> None:
    playlist.add(ABC[:1])
    playlist.rename(0, "For Anna")

    assert shown_of(playlist.value.items[0]).clip.name == "For Anna"
