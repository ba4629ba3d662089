"""The map's tools under mouse and keys, in a panel with a made library."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import make_application
from gui.playback import Playback
from gui.settings import MAP_COLOUR, MAP_LAYOUT, Settings
from gui.theme import apply_theme
from gui.views.map.panel import MapPanel
from tests.gui.map.made_library import made_library
from tests.gui.panels import PATIENCE_MS, open_studio

CONTROL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[MapPanel]:
    make_application()
    apply_theme(QApplication.instance(), "light")
    with open_studio(tmp_path) as studio:
        studio.library.set_value(made_library())
        shown = MapPanel(studio, Playback(studio), Settings(tmp_path / "settings.ini"))
        qtbot.addWidget(shown)
        shown.resize(900, 560)
        with qtbot.waitExposed(shown):
            shown.show()
        yield shown
    QApplication.instance().setStyleSheet("")


def mouse(panel: MapPanel, kind: QEvent.Type, at: QPointF, keys=NONE) -> None:
    target = panel.view.canvas.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    changed = none if kind == QEvent.Type.MouseMove else left
    held = none if kind == QEvent.Type.MouseButtonRelease else left
    event = QMouseEvent(kind, at, target.mapToGlobal(at), changed, held, keys)
    QApplication.sendEvent(target, event)


def stroke(panel: MapPanel, line: list[QPointF], keys=NONE) -> None:
    mouse(panel, QEvent.Type.MouseButtonPress, line[0], keys)
    for at in line[1:]:
        mouse(panel, QEvent.Type.MouseMove, at, keys)
    mouse(panel, QEvent.Type.MouseButtonRelease, line[-1], keys)


def around_all(panel: MapPanel) -> list[QPointF]:
    """A ring just inside the view."""
    width, height = panel.view.canvas.width() - 4, panel.view.canvas.height() - 4
    corners = ((4, 4), (width, 4), (width, height), (4, height))
    return [QPointF(x, y) for x, y in corners]


def test_a_lasso_chooses_what_it_encloses_and_everything_else_is_faint(panel: MapPanel) -> None:
    panel.desk.take("lasso")
    stroke(panel, around_all(panel))
    assert len(panel.desk.picked.entries.value) == 24

    positions = panel.view.cloud.points.positions
    dot = panel.view.canvas.camera.point(*positions[3].tolist())
    ring = [dot + QPointF(*at) for at in ((-9, -9), (9, -9), (9, 9), (-9, 9))]
    stroke(panel, ring)

    chosen = panel.desk.picked.entries.value
    assert 3 in chosen
    assert len(chosen) < 24
    assert np.flatnonzero(panel.view.cloud.lit).tolist() == sorted(chosen)
    assert panel.strip.chosen.isVisible()


def test_control_drag_is_a_lasso_without_the_tool(panel: MapPanel) -> None:
    stroke(panel, around_all(panel), CONTROL)

    assert len(panel.desk.picked.entries.value) == 24


def test_a_click_with_the_lasso_chooses_one_more_and_on_empty_ground_none(panel: MapPanel) -> None:
    panel.desk.take("lasso")
    dot = panel.view.canvas.camera.point(*panel.view.cloud.points.positions[0].tolist())
    stroke(panel, [dot, dot])
    assert panel.desk.picked.entries.value == (0,)

    stroke(panel, [QPointF(3, 3), QPointF(3, 3)])

    assert panel.desk.picked.entries.value == ()


def test_shift_and_arrows_choose_clips_on_the_way(panel: MapPanel, qtbot: QtBot) -> None:
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Right)
    for _ in range(2):
        qtbot.keyClick(panel.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)

    assert len(panel.desk.picked.entries.value) >= 2


def test_escape_puts_down_first_what_is_chosen_then_the_tool(panel: MapPanel, qtbot: QtBot) -> None:
    panel.desk.take("lasso")
    panel.desk.picked.pick((1, 2))

    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert (panel.desk.picked.entries.value, panel.desk.tool.value) == ((), "lasso")
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert panel.desk.tool.value == "point"


def test_the_pen_draws_a_path_and_its_corners_can_be_dragged(panel: MapPanel) -> None:
    panel.desk.take("pen")
    stroke(panel, [QPointF(100, 300), QPointF(200, 100), QPointF(400, 300)])
    path = panel.desk.paths.current
    assert path is not None
    assert len(path.spots) == 3
    assert panel.paths.isVisible()

    corner = panel.view.canvas.camera.point(path.spots[1].x, path.spots[1].y)
    stroke(panel, [corner, corner + QPointF(20, 5), corner + QPointF(60, 40)])

    moved = panel.desk.paths.current
    at = panel.view.canvas.camera.point(moved.spots[1].x, moved.spots[1].y)
    assert (at - corner - QPointF(60, 40)).manhattanLength() < 0.1
    panel.desk.studio.edits.undo()
    assert panel.desk.paths.current == path


def test_a_drag_of_the_line_makes_a_corner_and_a_double_click_takes_it_away(
    panel: MapPanel,
) -> None:
    panel.desk.take("pen")
    stroke(panel, [QPointF(100, 300), QPointF(250, 300), QPointF(400, 300)])
    straight = panel.desk.paths.current
    assert len(straight.spots) == 2

    stroke(panel, [QPointF(220, 301), QPointF(230, 250), QPointF(240, 200)])
    bent = panel.desk.paths.current
    assert len(bent.spots) == 3
    at = panel.view.canvas.camera.point(bent.spots[1].x, bent.spots[1].y)
    assert (at - QPointF(240, 200)).manhattanLength() < 0.1

    mouse(panel, QEvent.Type.MouseButtonDblClick, at)
    assert len(panel.desk.paths.current.spots) == 2
    panel.desk.studio.edits.undo()
    panel.desk.studio.edits.undo()
    assert panel.desk.paths.current == straight


def drawn_path(panel: MapPanel) -> list[QPointF]:
    """Draw a path of three corners with the pen; where they lie."""
    panel.desk.take("pen")
    line = [QPointF(x, y) for x, y in ((150, 300), (300, 150), (450, 300))]
    legs = [(a, b - a) for a, b in pairwise(line)]
    stroke(panel, [start + way * (part / 8) for start, way in legs for part in range(9)])
    camera = panel.view.canvas.camera
    return [camera.point(spot.x, spot.y) for spot in panel.desk.paths.current.spots]


def test_a_click_on_a_path_changes_nothing_and_a_double_click_is_one_step(
    panel: MapPanel,
) -> None:
    edits, paths = panel.desk.studio.edits, panel.desk.paths
    corners = drawn_path(panel)
    before = paths.current
    off = corners[1] + QPointF(4, 4)
    stroke(panel, [off])
    stroke(panel, [(corners[0] + corners[1]) / 2])
    assert paths.current == before

    stroke(panel, [off])
    mouse(panel, QEvent.Type.MouseButtonDblClick, off)
    mouse(panel, QEvent.Type.MouseButtonRelease, off)
    assert len(paths.current.spots) == 2
    edits.undo()
    assert paths.current == before


def test_undo_under_a_held_corner_lets_go_of_it(panel: MapPanel) -> None:
    edits, paths = panel.desk.studio.edits, panel.desk.paths
    corners = drawn_path(panel)
    before = paths.current
    mouse(panel, QEvent.Type.MouseButtonPress, (corners[0] + corners[1]) / 2)
    mouse(panel, QEvent.Type.MouseMove, corners[1] + QPointF(0, 40))
    assert len(paths.current.spots) == len(before.spots) + 1
    edits.undo()
    mouse(panel, QEvent.Type.MouseMove, corners[1] + QPointF(0, 80))
    mouse(panel, QEvent.Type.MouseButtonRelease, corners[1] + QPointF(0, 80))

    assert paths.current == before
    assert edits.can_redo


def test_a_corner_that_escape_lets_go_of_is_a_step_of_its_own(
    panel: MapPanel, qtbot: QtBot
) -> None:
    edits, paths = panel.desk.studio.edits, panel.desk.paths
    corners = drawn_path(panel)
    mouse(panel, QEvent.Type.MouseButtonPress, corners[0])
    mouse(panel, QEvent.Type.MouseMove, corners[0] + QPointF(20, 20))
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    mouse(panel, QEvent.Type.MouseButtonRelease, corners[0] + QPointF(20, 20))
    once = paths.current
    stroke(panel, [corners[-1], corners[-1] + QPointF(20, 20)])
    edits.undo()

    assert paths.current == once


def test_a_path_is_named_in_its_list_and_an_empty_name_changes_nothing(
    panel: MapPanel, qtbot: QtBot
) -> None:
    panel.desk.take("pen")
    stroke(panel, [QPointF(100, 300), QPointF(250, 200), QPointF(400, 300)])
    names = panel.paths.list

    names.item(0).setText("  To   sleep ")
    qtbot.waitUntil(lambda: panel.desk.paths.current.name == "To sleep")
    assert names.item(0).text() == "To sleep"
    names.item(0).setText(" ")
    qtbot.waitUntil(lambda: names.item(0).text() == "To sleep")
    qtbot.keyClick(names, Qt.Key.Key_Delete)

    assert names.count() == 0
    assert panel.desk.studio.edits.undo_label == "Undo deleting a path"


def test_a_click_with_anchors_in_hand_sets_one(panel: MapPanel) -> None:
    panel.desk.take("anchors")

    panel.view.clicked.emit(4)
    panel.view.empty_clicked.emit(0.2, 0.3)

    assert [anchor.name for anchor in panel.desk.anchors.all] == ["clip 4", "a place of the map"]
    assert panel.pad.isVisible()


def test_arrows_move_the_dot_of_the_pad_from_cell_to_cell(panel: MapPanel, qtbot: QtBot) -> None:
    panel.desk.take("anchors")
    for entry in (1, 5, 9):
        panel.view.clicked.emit(entry)
    before = panel.desk.anchors.point.value

    qtbot.keyClick(panel.pad.pad, Qt.Key.Key_Up)

    x, y = panel.desk.anchors.point.value
    assert x == before[0]
    assert y > before[1]
    assert "A " in panel.pad.pad.accessibleDescription()


def test_points_glide_to_the_other_layout_and_what_is_chosen_stays(
    panel: MapPanel, qtbot: QtBot
) -> None:
    panel.desk.picked.pick((2, 7))
    panel.view.set_selection(5)
    wanted = panel.desk.studio.library.value.layouts["neighbourhoods"].positions

    panel.desk.look.layout.set_value("neighbourhoods")
    qtbot.waitUntil(
        lambda: np.array_equal(panel.view.cloud.points.positions, wanted), timeout=PATIENCE_MS
    )

    assert panel.desk.picked.entries.value == (2, 7)
    assert np.flatnonzero(panel.view.cloud.lit).tolist() == [2, 7]
    assert panel.view._selection == 5


def test_layout_and_colours_are_as_they_were_left(panel: MapPanel) -> None:
    panel.desk.look.layout.set_value("neighbourhoods")
    panel.desk.look.colour.set_value("key")

    settings = panel._settings
    assert (settings.get(MAP_LAYOUT), settings.get(MAP_COLOUR)) == ("neighbourhoods", "key")


def test_each_colouring_is_shown_with_its_legend_and_said_of_points(panel: MapPanel) -> None:
    view, look = panel.view, panel.desk.look
    for by in ("register", "density", "key", "file", "tag", "training", "arousal"):
        look.colour.set_value(by)
        view._set_hover(3)
        assert look.colouring().words(3) in view.hover_text()
        view._set_hover(None)


def test_far_outside_the_card_says_that_the_model_guesses(panel: MapPanel) -> None:
    far = panel.view.canvas.camera.position(QPointF(2, 2))

    assert panel.view._ground_words(*far).startswith("The model is guessing")
    inside = panel.view.cloud.points.positions[0].tolist()
    assert panel.view._ground_words(*inside) == ""


def test_a_place_far_outside_is_marked_as_a_guess_on_the_roll(
    panel: MapPanel, qtbot: QtBot
) -> None:
    far = panel.view.canvas.camera.position(QPointF(2, 2))

    panel.view.empty_clicked.emit(*far)

    roll = panel.desk.studio.roll
    qtbot.waitUntil(lambda: bool(roll.value.clips), timeout=PATIENCE_MS)
    assert roll.value.clips[0].guess


@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_a_map_of_few_clips_takes_every_tool_and_colour(panel: MapPanel, count: int) -> None:
    library = made_library(count, files=1) if count else type(made_library())()
    panel.desk.studio.library.set_value(library)

    for tool in ("lasso", "pen", "anchors"):
        panel.desk.take(tool)
        stroke(panel, [QPointF(20, 20), QPointF(90, 30), QPointF(80, 90)])
    for by in ("key", "tag", "register"):
        panel.desk.look.colour.set_value(by)
    panel.desk.look.layout.set_value("neighbourhoods")

    assert len(panel.view.cloud.points) == count


def test_a_drag_on_the_map_is_still_the_maps_own(panel: MapPanel) -> None:
    before = panel.view.canvas.camera.left
    stroke(panel, [QPointF(50, 50), QPointF(90, 50), QPointF(150, 50)])

    assert panel.view.canvas.camera.left < before
    assert panel.desk.picked.entries.value == ()


def test_of_groups_that_are_called_alike_only_the_largest_is_named(panel: MapPanel) -> None:
    studio = panel.desk.studio
    library = studio.library.value
    layout = library.layouts["neighbourhoods"]
    (group,) = layout.clusters
    twice = replace(layout, clusters=(group, replace(group, middle=(1.0, 1.0))))
    panel.desk.look.layout.set_value("neighbourhoods")

    studio.library.set_value(replace(library, layouts={**library.layouts, "neighbourhoods": twice}))
    panel._shown._glide.stop()
    panel._shown._settle()

    assert [words for _, _, words in panel.view._scene._names.at] == ["calm"]
