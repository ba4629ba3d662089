"""Paths on the map: drawn, played evenly, changed, undone."""

import numpy as np
import pytest

from gui.models.map.desk import MapDesk
from tests.gui.panels import PATIENCE_MS

LINE = np.column_stack(
    (np.linspace(-2, 3, 40), np.concatenate((np.zeros(20), np.linspace(0, 2, 20))))
)


def way(desk: MapDesk):
    path = desk.paths.current
    assert path is not None
    return desk.places.way(path)


def test_a_drawn_line_becomes_a_path_of_few_corners(desk: MapDesk) -> None:
    assert desk.paths.draw(LINE, 0.05)

    path = desk.paths.current
    assert path is not None
    assert (path.name, path.model, path.layout, path.clips) == ("Path A", "Tiny", "directions", 8)
    assert len(path.spots) == 3
    assert desk.studio.edits.undo_label == "Undo drawing a path"


def test_clips_of_a_path_are_evenly_spaced_in_z_on_directions(desk: MapDesk) -> None:
    desk.paths.draw(LINE, 0.05)
    desk.paths.straighten()
    desk.paths.set_clips(9)

    z = np.stack([point.z for point in way(desk)])

    steps = np.linalg.norm(np.diff(z, axis=0), axis=1)
    assert len(z) == 9
    assert np.ptp(steps) < 1e-4 * steps.mean()


def test_a_path_over_neighbourhoods_walks_evenly_along_its_own_way_in_z(desk: MapDesk) -> None:
    desk.look.layout.set_value("neighbourhoods")
    low, high = (
        desk.look.shown_layout.positions.min(axis=0),
        desk.look.shown_layout.positions.max(axis=0),
    )
    desk.paths.draw(np.linspace(low, high, 30), 0.05)
    desk.paths.set_clips(40)  # Many, so that chords are nearly arcs.

    z = np.stack([point.z for point in way(desk)])

    steps = np.linalg.norm(np.diff(z, axis=0), axis=1)
    assert desk.paths.current.layout == "neighbourhoods"
    assert steps.max() < 2.5 * np.median(steps)


def test_all_clips_of_a_path_are_heard_in_one_key_and_metre(desk: MapDesk) -> None:
    desk.paths.draw(LINE, 0.05)

    assert len({point.frame for point in way(desk)}) == 1


def test_moving_a_corner_is_one_step_however_often_the_mouse_moved(desk: MapDesk) -> None:
    desk.paths.draw(LINE, 0.05)
    before = desk.paths.current

    for x in (0.1, 0.2, 0.3):
        desk.paths.move_corner(1, x, 0.5, gesture="drag 1")
    moved = desk.paths.current
    desk.studio.edits.undo()

    assert (moved.spots[1].x, moved.spots[1].y) == pytest.approx((0.3, 0.5))
    assert desk.paths.current == before


def test_every_change_of_a_path_can_be_taken_back(desk: MapDesk) -> None:
    paths, edits = desk.paths, desk.studio.edits
    paths.draw(LINE, 0.05)
    changes = {
        "straightening a path": paths.straighten,
        "naming a path": lambda: paths.rename("To sleep"),
        "changing a path": lambda: paths.set_clips(12),
        "deleting a path": paths.remove,
    }

    for words, change in changes.items():
        before = desk.studio.map_work.value
        change()
        assert desk.studio.map_work.value != before
        assert edits.undo_label == f"Undo {words}"
        edits.undo()
        assert desk.studio.map_work.value == before
        edits.redo()


def test_a_path_through_clips_begins_and_ends_at_their_own_z(desk: MapDesk) -> None:
    desk.paths.through((3, 7, 20))

    z = [point.z for point in way(desk)]
    entries = desk.studio.library.value.entries
    assert np.allclose(z[0], entries.z_of(3), atol=1e-5)
    assert np.allclose(z[-1], entries.z_of(20), atol=1e-5)


def test_a_path_of_another_model_stays_and_is_silent(desk: MapDesk) -> None:
    from dataclasses import replace

    desk.paths.draw(LINE, 0.05)
    desk.studio.library.set_value(replace(desk.studio.library.value, model="Other"))
    said = []
    desk.studio.said.connect(said.append)

    desk.paths.play()

    assert len(desk.paths.all) == 1
    assert "Tiny" in said[-1]


def test_a_path_keeps_its_place_in_z_when_the_layout_changes(desk: MapDesk) -> None:
    desk.paths.draw(LINE, 0.05)
    before = [point.z for point in way(desk)]

    desk.look.layout.set_value("neighbourhoods")

    assert np.allclose(np.stack(before), np.stack([point.z for point in way(desk)]))
    assert np.isfinite(desk.paths.line(desk.paths.current)).all()


def test_its_clips_land_on_the_roll_and_in_the_results(desk: MapDesk, qtbot) -> None:
    desk.paths.draw(LINE, 0.05)

    qtbot.waitUntil(lambda: len(desk.studio.results.value) == 8, timeout=PATIENCE_MS)

    assert [shown.clip.name for shown in desk.studio.roll.value.clips][:2] == [
        "Path A 1",
        "Path A 2",
    ]
    assert desk.paths.made_of_current
    desk.paths.to_playlist()
    assert len(desk.studio.playlist.value.items) == 8
