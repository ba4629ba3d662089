"""The document of a window: files, and a copy against crashes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from engine.project.playlist import Playlist
from engine.project.project import Project
from engine.project.project_file import load_project, save_project
from gui.models.document import Document
from gui.models.edits import Edits
from gui.models.playlist import PlaylistModel, item_of
from tests.gui.panels import PATIENCE_MS, several, shown

ABC = [item_of(clip) for clip in several("ABC")]


@pytest.fixture
def kept_in(data_dir: Path) -> Path:
    return data_dir / "playlist.lentoproj"


@pytest.fixture
def edits(qtbot: QtBot) -> Edits:
    return Edits()


@pytest.fixture
def playlist(edits: Edits) -> PlaylistModel:
    return PlaylistModel(edits)


@pytest.fixture
def document(edits: Edits, playlist: PlaylistModel, kept_in: Path) -> Iterator[Document]:
    made = Document(edits, playlist, kept_in)
    yield made
    made.flush()


def titles(playlist: PlaylistModel) -> str:
    return "".join(item.title for item in playlist.value.items)


def test_the_playlist_of_last_time_is_there_again(
    edits: Edits, playlist: PlaylistModel, document: Document, kept_in: Path
) -> None:
    playlist.add(ABC)
    document.flush()

    again = PlaylistModel(edits)
    Document(edits, again, kept_in)
    assert titles(again) == "ABC"


def test_the_copy_is_written_without_being_asked(
    qtbot: QtBot, playlist: PlaylistModel, document: Document, kept_in: Path
) -> None:
    playlist.add(ABC)
    playlist.remove([1])

    qtbot.waitUntil(kept_in.is_file, timeout=PATIENCE_MS)
    assert load_project(kept_in).project.playlist == playlist.value


def test_a_damaged_copy_is_set_aside_and_told_of(
    edits: Edits, playlist: PlaylistModel, kept_in: Path
) -> None:
    kept_in.parent.mkdir(parents=True)
    kept_in.write_bytes(b"half a file")

    document = Document(edits, playlist, kept_in)

    assert playlist.value == Playlist()
    assert "playlist.lentoproj.damaged" in document.restore_problem
    assert kept_in.with_name("playlist.lentoproj.damaged").read_bytes() == b"half a file"


def test_opening_a_file_can_be_undone(
    edits: Edits, playlist: PlaylistModel, document: Document, tmp_path: Path
) -> None:
    playlist.add(ABC)
    save_project(tmp_path / "other.lentoproj", Project(Playlist((item_of(shown("Other")),))))

    assert document.open(tmp_path / "other.lentoproj")
    assert titles(playlist) == "Other"
    edits.undo()
    assert titles(playlist) == "ABC"


def test_files_that_cannot_be_read_or_written_are_told_of(
    document: Document, tmp_path: Path
) -> None:
    told: list[str] = []
    document.failed.connect(told.append)
    (tmp_path / "text.lentoproj").write_text("hello")

    assert not document.open(tmp_path / "text.lentoproj")
    assert not document.save(tmp_path / "missing" / "a.lentoproj")

    assert ["text.lentoproj" in told[0], "could not be written" in told[1]] == [True, True]
