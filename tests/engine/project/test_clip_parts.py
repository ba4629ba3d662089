"""Parts of clips as JSON: they come back as they were, and damage is told as such."""

import json

import pytest

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote
from engine.music.parts import with_parts
from engine.project.clip_json import items_from_json, items_to_json
from engine.project.playlist import PlaylistItem

PARTS = (
    Part("melody", (PlayedNote(0.1, 3.7, 60, 71), PlayedNote(0.1, 4.0, 64, 1)), "Flute", 73),
    Part("drums", (PlayedNote(1 / 3, 0.9, 36, 127),), muted=True),
    Part("other", (), solo=True),
)
ITEM = PlaylistItem(with_parts(Clip(Melody(), bars=2), PARTS), "Played", "edited", Key(2))


def test_parts_come_back_exactly_as_they_were() -> None:
    assert items_from_json(items_to_json((ITEM,))) == (ITEM,)


def test_a_clip_without_parts_is_written_as_before() -> None:
    plain = PlaylistItem(Clip(Melody()), "Plain", "library", Key(0))

    assert b"parts" not in items_to_json((plain,))


@pytest.mark.parametrize(
    "damage",
    [
        {"role": "tuba"},
        {"role": 3},
        {"program": 200},
        {"program": 1.5},
        {"notes": [[0, 1, 60]]},
        {"notes": [[0, 1, 60, 0]]},
        {"notes": [["0", 1, 60, 80]]},
        {"notes": [[1, 0, 60, 80]]},
        {"notes": [[float("nan"), 1, 60, 80]]},
        {"notes": [[0, float("inf"), 60, 80]]},
        {"notes": [[4, 5, 60, 80], [0, 1, 60, 80]]},
        {"notes": [[40, 41, 60, 80]]},
        {"notes": None},
    ],
)
def test_damaged_parts_are_refused(damage: dict[str, object]) -> None:
    value = json.loads(items_to_json((ITEM,)))
    value["items"][0]["parts"][0].update(damage)

    with pytest.raises(ValueError, match=r"."):
        items_from_json(json.dumps(value).encode())
