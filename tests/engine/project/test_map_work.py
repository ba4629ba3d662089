"""What is drawn on the map, as values and as JSON."""

import json

import pytest

from engine.music.key import Key
from engine.music.meter import THREE_FOUR
from engine.project.map_work import (
    Anchor,
    MapPath,
    MapWork,
    Spot,
    map_work_from_fields,
    map_work_to_fields,
)

A, B, C = Spot(0.0, 0.0, (0.1, 0.2)), Spot(1.0, 2.0, (0.3, 0.4)), Spot(2.0, 0.0)
PATH = MapPath("Down to sleep", "Lento melody", "directions", (A, B, C), 12)
WORK = MapWork(
    (PATH,),
    (
        Anchor(
            "Morning",
            "Lento melody",
            "directions",
            Spot(1, 1, (0.5,), Key(9, True), THREE_FOUR, -12),
        ),
    ),
)


def test_what_was_drawn_is_read_back_the_same() -> None:
    assert map_work_from_fields(json.loads(json.dumps(map_work_to_fields(WORK)))) == WORK


def test_a_straightened_path_keeps_its_ends() -> None:
    assert PATH.straightened().spots == (A, C)


def test_a_moved_corner_leaves_the_others_where_they_are() -> None:
    assert PATH.with_spot(1, C).spots == (A, C, C)


def test_a_path_has_two_corners_at_least() -> None:
    with pytest.raises(ValueError, match="corners"):
        MapPath("short", "m", "directions", (A,))


@pytest.mark.parametrize(
    "damage",
    [
        lambda f: f.pop("paths"),
        lambda f: f["paths"][0].update(name=7),
        lambda f: f["paths"][0].update(clips=1000),
        lambda f: f["paths"][0]["spots"][0].update(x="left"),
        lambda f: f["paths"][0]["spots"][0].update(x=float("nan")),
        lambda f: f["anchors"][0]["spot"].update(meter=[3]),
        lambda f: f["anchors"][0]["spot"].update(key={"tonic": 40, "minor": False}),
        lambda f: f.update(anchors=f["anchors"] * 9),
        lambda f: f.update(paths=None),
    ],
)
def test_damaged_fields_are_refused_in_words(damage) -> None:
    fields = json.loads(json.dumps(map_work_to_fields(WORK)))
    damage(fields)

    with pytest.raises(ValueError, match=r"\w+ \w+"):
        map_work_from_fields(fields)
