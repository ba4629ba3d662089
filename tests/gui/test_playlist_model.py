"""The playlist of the window: edits that can be taken back."""

import pytest
from pytestqt.qtbot import QtBot

from gui.models.edits import Edits
from gui.models.playlist import PlaylistModel, item_of, shown_of
from tests.gui.panels import several

ABC = [item_of(clip) for clip in several("ABC")]


@pytest.fixture
def edits(qtbot: QtBot) -> Edits:
    return Edits()


@pytest.fixture
def playlist(edits: Edits) -> PlaylistModel:
    return PlaylistModel(edits)


def titles(playlist: PlaylistModel) -> str:
    return "".join(item.title for item in playlist.value.items)


def test_every_edit_is_one_step_that_says_what_it_was(
    edits: Edits, playlist: PlaylistModel
) -> None:
    said = []
    playlist.add(ABC)
    said.append(edits.undo_label)
    playlist.move([0], 3)
    said.append(edits.undo_label)
    playlist.rename(0, "  b  2 ")
    said.append(edits.undo_label)
    playlist.remove([1])
    said.append(edits.undo_label)
    assert titles(playlist) == "b 2A"

    states = []
    while edits.can_undo:
        edits.undo()
        states.append(titles(playlist))

    assert states == ["b 2CA", "BCA", "ABC", ""]
    assert [label.split(" ")[1] for label in said] == ["adding", "moving", "renaming", "removing"]


def test_redo_takes_the_step_again_and_says_which(edits: Edits, playlist: PlaylistModel) -> None:
    playlist.add(ABC)
    playlist.clear()
    edits.undo()

    assert edits.redo_label == "Redo emptying the playlist"
    edits.redo()
    assert titles(playlist) == ""
    assert not edits.can_redo


def test_what_changes_nothing_leaves_no_step(edits: Edits, playlist: PlaylistModel) -> None:
    playlist.remove([])
    playlist.add([])
    edits.undo()
    edits.redo()

    assert not edits.can_undo


def test_an_empty_title_is_not_taken(playlist: PlaylistModel) -> None:
    playlist.add(ABC)
    playlist.rename(0, "   ")

    assert titles(playlist) == "ABC"


def test_a_clip_is_shown_under_the_title_that_it_has_in_the_playlist(
    playlist: PlaylistModel,
) -> None:
    playlist.add(ABC[:1])
    playlist.rename(0, "For Anna")

    assert shown_of(playlist.value.items[0]).clip.name == "For Anna"
