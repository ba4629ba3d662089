"""Edits of a playlist: each gives a new value, none loses a clip."""

from collections.abc import Collection

import pytest

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.project.playlist import Playlist, PlaylistItem


def item(title: str, tempo_qpm: float = 80.0) -> PlaylistItem:
    clip = Clip(Melody((Note(0, 4, 60),)), tempo_qpm=tempo_qpm, name=title)
    return PlaylistItem(clip, title, "sample", Key(9, minor=True))


def titles(playlist: Playlist) -> str:
    return "".join(entry.title for entry in playlist.items)


ABCDE = Playlist(tuple(item(letter) for letter in "ABCDE"))


@pytest.mark.parametrize(
    ("positions", "at", "expected"),
    [
        ({0}, 5, "BCDEA"),
        ({4}, 0, "EABCD"),
        ({1, 3}, 0, "BDACE"),
        ({0, 2}, 4, "BDACE"),
        ({1, 2}, 2, "ABCDE"),
        ({1}, 1, "ABCDE"),
        ({1}, 2, "ABCDE"),
        (set(), 3, "ABCDE"),
        ([3, 1], 0, "BDACE"),
    ],
)
def test_moved_items_keep_their_order_and_stand_before_the_place(
    positions: Collection[int], at: int, expected: str
) -> None:
    assert titles(ABCDE.with_moved(positions, at)) == expected


def test_items_are_put_in_taken_out_and_renamed() -> None:
    assert titles(ABCDE.with_inserted(2, [item("x"), item("y")])) == "ABxyCDE"
    assert titles(ABCDE.without({0, 4})) == "BCD"
    assert titles(ABCDE.with_title(1, "Morning")) == "AMorningCDE"
    assert titles(ABCDE) == "ABCDE"


def test_duration_counts_each_clip_at_its_own_tempo() -> None:
    playlist = Playlist((item("slow", 60.0), item("fast", 120.0)))

    assert playlist.duration_s == pytest.approx(8.0 + 4.0)


@pytest.mark.parametrize("title", ["", "   ", "x" * 201])
def test_a_title_says_something_and_ends_somewhere(title: str) -> None:
    with pytest.raises(ValueError, match="title"):
        ABCDE.with_title(0, title)
