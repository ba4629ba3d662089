"""Anchors and the pad between them."""

import numpy as np
import pytest

from engine.sampling.anchored import mix, weights_at
from gui.models.map.anchors import pad_of
from gui.models.map.desk import MapDesk
from gui.models.map.places import frame_of
from tests.gui.panels import PATIENCE_MS


def put(desk: MapDesk, *entries: int) -> None:
    for entry in entries:
        desk.anchors.add_clip(desk.studio.shown_entry(entry))


@pytest.mark.parametrize("count", range(2, 9))
def test_a_pad_has_a_cell_for_each_anchor_and_cells_between(count: int) -> None:
    pad = pad_of(count)

    corners = [pad.cell_at((x, y)) for x, y in pad.corners.tolist()]
    assert len(set(corners)) == count
    assert len(pad.cells) > count + 5


@pytest.mark.parametrize("count", range(2, 9))
def test_the_hand_is_held_inside_the_pad(count: int) -> None:
    pad = pad_of(count)
    rng = np.random.default_rng(count)

    for x, y in rng.uniform(-3, 3, (200, 2)).tolist():
        held = np.array(pad.held_inside((x, y)))
        assert np.allclose(held, pad.held_inside(tuple(held)), atol=1e-9)
        assert np.abs(held).max() <= 1.0 + 1e-9


@pytest.mark.parametrize("count", [2, 3, 5, 8])
def test_neighbouring_cells_lie_near_each_other_in_z(count: int) -> None:
    """No jumps: from cell to cell z moves by no more than a part of the way between anchors."""
    pad, rng = pad_of(count), np.random.default_rng(count)
    anchors = rng.standard_normal((count, 64)).astype(np.float32)
    corners = [(x, y) for x, y in pad.corners.tolist()]
    frames = [frame_of_nothing()] * count
    z = np.stack(
        [mix(anchors, frames, weights_at((x, y), corners)).z for x, y in pad.cells.tolist()]
    )
    whole = max(np.linalg.norm(a - b) for a in anchors for b in anchors)

    apart = np.linalg.norm(pad.cells[:, None] - pad.cells[None], axis=2)
    for a, b in np.argwhere((apart > 0) & (apart < 1.05 * pad.width)).tolist():
        assert np.linalg.norm(z[a] - z[b]) < 0.5 * whole


def frame_of_nothing():
    from engine.converters.frame import Frame

    return Frame()


def test_anchors_are_steps_of_the_document(desk: MapDesk) -> None:
    put(desk, 1, 8)

    assert [anchor.name for anchor in desk.anchors.all] == ["clip 1", "clip 8"]
    desk.studio.edits.undo()
    assert len(desk.anchors.all) == 1
    desk.studio.edits.redo()
    desk.anchors.clear()
    assert desk.anchors.all == ()
    desk.studio.edits.undo()
    assert len(desk.anchors.all) == 2


def test_one_clip_is_no_anchor_twice_and_a_ninth_finds_no_room(desk: MapDesk) -> None:
    put(desk, *range(8), 0, 9)

    assert len(desk.anchors.all) == 8


def test_a_place_without_a_clip_is_an_anchor_too(desk: MapDesk) -> None:
    assert desk.anchors.add_place(0.5, 0.5)

    spot = desk.anchors.all[0].spot
    assert (spot.x, spot.y) == (0.5, 0.5)
    assert frame_of(spot).meter == desk.studio.library.value.entries[0].clip.meter


def test_a_clip_is_ready_for_every_cell_and_sounds_where_the_hand_goes(
    desk: MapDesk, qtbot
) -> None:
    put(desk, 1, 8, 15)
    desk.anchors.prepare()
    qtbot.waitUntil(lambda: desk.anchors.clip is not None, timeout=PATIENCE_MS)
    first = desk.anchors.clip

    desk.anchors.move(0.0, 1.0)

    assert desk.anchors.clip is not first
    assert desk.studio.heard.value.clips == (desk.anchors.clip,)
    assert desk.anchors.weights[0] == pytest.approx(1.0)
    desk.anchors.to_roll()
    assert desk.studio.roll.value.clips == (desk.anchors.clip,)
    assert desk.anchors.clip in desk.studio.results.value


def test_another_anchor_silences_the_pad_until_its_own_clips_are_there(
    desk: MapDesk, qtbot
) -> None:
    put(desk, 1, 8)
    desk.anchors.prepare()
    qtbot.waitUntil(lambda: desk.anchors.clip is not None, timeout=PATIENCE_MS)

    put(desk, 15)
    for x, y in desk.anchors.pad.cells.tolist():
        desk.anchors.move(x, y)
        assert desk.anchors.clip is None

    desk.anchors.remove(2)  # Before any clip of three was made: two are made anew.
    desk.anchors.prepare()
    qtbot.waitUntil(lambda: desk.anchors.clip is not None, timeout=PATIENCE_MS)
