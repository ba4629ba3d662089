"""Clips that are chosen together, and what is done with them."""

from dataclasses import replace

import numpy as np
import pytest

from gui.models.map.desk import MapDesk
from tests.gui.map.made_library import MadeEntries


def test_choosing_adds_toggles_and_clears(desk: MapDesk) -> None:
    picked = desk.picked
    picked.pick((3, 1))
    picked.pick((1, 5), add=True)
    picked.toggle(3)

    assert picked.entries.value == (1, 5)
    assert desk.step_back()
    assert picked.entries.value == ()
    assert not desk.step_back()


def test_they_play_from_the_liveliest_to_the_calmest(desk: MapDesk) -> None:
    desk.picked.pick((2, 20, 9))

    desk.picked.play()

    assert [shown.entry for shown in desk.studio.roll.value.clips] == [20, 9, 2]


def test_they_go_into_the_playlist_as_one_step(desk: MapDesk) -> None:
    desk.picked.pick(range(5))

    desk.picked.to_playlist()

    assert len(desk.studio.playlist.value.items) == 5
    desk.studio.edits.undo()
    assert not desk.studio.playlist.value.items


def test_their_pieces_can_be_learned_from_each_once(desk: MapDesk) -> None:
    desk.picked.pick((0, 3, 1))

    assert desk.picked.music().contents == ("content0", "content1")


def test_they_are_the_same_clips_in_another_opening_of_the_library(desk: MapDesk) -> None:
    desk.picked.pick((2, 4))
    library = desk.studio.library.value
    turned = np.arange(len(library.plane))[::-1]
    entries = library.entries
    assert isinstance(entries, MadeEntries)

    desk.studio.library.set_value(
        replace(library, row_ids=library.row_ids[turned], plane=library.plane[turned])
    )

    assert desk.picked.entries.value == (21, 19)


def test_a_choice_does_not_outlive_its_library(desk: MapDesk) -> None:
    desk.picked.pick((2, 4))

    desk.studio.library.set_value(replace(desk.studio.library.value, kind="drums-2"))

    assert desk.picked.entries.value == ()


def test_it_is_said_how_many_of_how_many_go_into_the_playlist(
    desk: MapDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.models.map.picked.MOST_AT_ONCE", 4)
    said: list[str] = []
    desk.studio.said.connect(said.append)
    desk.picked.pick(range(9))

    desk.picked.to_playlist()

    assert len(desk.studio.playlist.value.items) == 4
    assert said[-1].startswith("4 of the 9 chosen clips")
