"""How the roll looks: many notes, pale parts, scales, the toolbar where there is little room."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.part import Part, PlayedNote
from engine.music.parts import with_parts
from gui.models.state import Moment, ShownClip
from gui.playback import Playback
from gui.settings import Settings
from gui.studio import Studio
from gui.theme import current_theme
from gui.views.roll.notes import MOST_IN_DETAIL
from gui.views.roll.panel import RollPanel
from gui.views.roll.scene import places
from gui.views.roll.view import RollView
from tests.gui.panels import open_studio

SONG = Clip(Melody((Note(0, 8, 60), Note(8, 16, 61))), name="Song")


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as opened:
        yield opened


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio, tmp_path: Path) -> RollPanel:
    roll = RollPanel(studio, Playback(studio, studio), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(roll)
    qtbot.addWidget(roll.toolbar)
    roll.resize(1000, 420)
    with qtbot.waitExposed(roll):
        roll.show()
    return roll


def show(studio: Studio, clip: Clip, key: Key = Key(0)) -> None:  # noqa: B008  (a frozen value)
    studio.show([ShownClip(clip, "sample", key)], play=False)


def picture(view: RollView) -> QImage:
    return view.viewport().grab().toImage()


def place_of(view: RollView, row: int) -> QRectF:
    return QRectF(*places(view.shown, view.columns.at(np.array([row])))[0].tolist())


def two_parts() -> Clip:
    melody = Part("melody", (PlayedNote(0.0, 8.0, 72),))
    chords = Part("chords", (PlayedNote(0.0, 16.0, 60), PlayedNote(0.0, 16.0, 64)))
    return with_parts(Clip(Melody(), name="Two"), (melody, chords))


def test_notes_by_the_thousand_are_painted_where_single_ones_would_be(
    panel: RollPanel, studio: Studio
) -> None:
    count = MOST_IN_DETAIL + 300
    notes = tuple(PlayedNote(float(n), float(n) + 0.9, 50 + n % 20) for n in range(count))
    show(studio, with_parts(Clip(Melody(), bars=100), (Part("melody", notes),)))
    view = panel.view
    view.zoom(0.001)

    image = picture(view)

    wanted = QColor(current_theme().note_a).rgb()
    for row in (7, 100, 500, count - 1):
        place = place_of(view, row)
        spots = [QPoint(int(place.left()) + dx, round(place.center().y())) for dx in (-1, 0, 1)]
        assert wanted in {image.pixel(spot) for spot in spots}


def test_only_the_part_that_is_worked_on_has_its_full_colour(
    panel: RollPanel, studio: Studio
) -> None:
    show(studio, two_parts())
    chord = place_of(panel.view, 1).center().toPoint()
    full = picture(panel.view).pixelColor(chord)
    assert full.name() == current_theme().harmony

    panel.parts.focus_part(0)

    pale = picture(panel.view).pixelColor(chord)
    assert pale.lightnessF() > full.lightnessF()
    panel.parts.focus_part(None)
    assert picture(panel.view).pixelColor(chord) == full


def test_a_part_that_is_not_heard_is_pale(panel: RollPanel, studio: Studio) -> None:
    show(studio, two_parts())
    melody, chord = (place_of(panel.view, row).center().toPoint() for row in (0, 1))
    full = picture(panel.view)

    studio.roll_editing.lanes.set_solo(1, True)

    alone = picture(panel.view)
    assert alone.pixelColor(chord) == full.pixelColor(chord)
    assert alone.pixelColor(melody).lightnessF() > full.pixelColor(melody).lightnessF()


def test_rows_outside_the_scale_are_darker_and_notes_there_have_a_notch(
    panel: RollPanel, studio: Studio
) -> None:
    show(studio, SONG)
    view, geometry = panel.view, panel.view.shown
    image = picture(view)
    x = round(geometry.x_of(25.5))

    def row(pitch: int) -> float:
        return image.pixelColor(
            x, round(geometry.y_of(pitch) + geometry.row_height / 2)
        ).lightnessF()

    assert row(61) < row(62)
    corner = place_of(view, 1).topLeft().toPoint() + QPoint(1, 1)
    assert image.pixelColor(corner).name() != current_theme().note_a
    assert "outside C major" in view.describe(place_of(view, 1).center())

    panel.toolbar.toggled.emit("scale", False)
    assert picture(view).pixelColor(corner) != image.pixelColor(corner)


def test_softer_notes_are_paler(panel: RollPanel, studio: Studio) -> None:
    loud, soft = PlayedNote(0.0, 4.0, 60, 80), PlayedNote(8.0, 12.0, 60, 20)
    show(studio, with_parts(Clip(Melody()), (Part("melody", (loud, soft)),)))
    image = picture(panel.view)

    colors = [image.pixelColor(place_of(panel.view, n).center().toPoint()) for n in (0, 1)]

    assert colors[0].name() == current_theme().note_a
    assert colors[1].lightnessF() > colors[0].lightnessF()


def test_the_wheel_zooms_to_the_mouse(panel: RollPanel, studio: Studio) -> None:
    show(studio, SONG)
    view = panel.view
    at = QPointF(400, 120)
    step, pitch = view.shown.step_at(at.x()), view.shown.pitch_at(at.y())

    for keys in (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ):
        event = QWheelEvent(
            at,
            QPointF(view.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 240),
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)

    assert view.shown.step_at(at.x()) == pytest.approx(step, abs=0.1)
    assert view.shown.pitch_at(at.y()) == pitch
    assert view.horizontalScrollBar().maximum() > 0


def test_the_lane_of_loudness_is_open_where_there_is_room_and_by_request(
    panel: RollPanel, studio: Studio
) -> None:
    show(studio, SONG)
    assert panel.view.has_lane

    panel.resize(1000, 180)
    assert not panel.view.has_lane

    panel.toolbar.toggled.emit("lane", True)
    assert panel.view.has_lane


def test_tools_without_room_are_found_in_the_menu_at_the_end(
    qtbot: QtBot, panel: RollPanel, studio: Studio
) -> None:
    show(studio, SONG)
    bar = panel.toolbar
    bar.show()
    bar.resize(bar.sizeHint())
    assert all(button.isVisible() for button in bar._buttons)

    bar.resize(160, 32)
    hidden = [button for button in bar._buttons if not button.isVisible()]
    bar._fill_more()
    offered = [action.text() for action in bar._more.menu().actions()]

    assert hidden
    assert all(button.defaultAction().text() in offered for button in hidden)
    assert bar._buttons[0].isVisible()


def test_everything_in_the_toolbar_and_the_list_of_parts_has_a_name(
    panel: RollPanel, studio: Studio
) -> None:
    show(studio, two_parts())

    for widget in (panel.toolbar, panel.parts):
        buttons = widget.findChildren(QToolButton)
        assert buttons
        assert all(button.accessibleName() for button in buttons)
        assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)


def test_a_roll_that_runs_under_the_playhead_keeps_it_in_its_place(
    panel: RollPanel, studio: Studio
) -> None:
    show(studio, Clip(Melody((Note(0, 4, 60),)), bars=32))
    view = panel.view
    view.zoom(8.0)
    view.set_follow("smooth")

    places_of_head = []
    for step in (200.0, 200.37, 203.9):
        view.set_playhead(step)
        places_of_head.append(view.shown.x_of(step))

    assert places_of_head == pytest.approx([places_of_head[0]] * 3, abs=1.0)


def test_an_unedited_clip_of_the_same_length_is_shown_whole(
    panel: RollPanel, studio: Studio
) -> None:
    show(studio, SONG)
    panel.view.zoom(4.0)

    show(studio, Clip(Melody((Note(0, 8, 90),)), name="Song"))

    assert panel.view.shown.x_of(32) == pytest.approx(panel.view.viewport().width(), abs=1)
    assert 90 in panel.view.shown.pitches_in_sight


def test_nothing_but_the_playhead_is_painted_anew_while_a_clip_plays(
    panel: RollPanel, studio: Studio
) -> None:
    show(studio, SONG)
    studio.play()
    painted = picture(panel.view)
    before = panel.view._picture

    for step in (3.0, 3.4, 3.8):
        panel._show_moment(Moment(0, step))
        assert picture(panel.view) != painted

    assert panel.view._picture is before


def test_the_loop_is_marked_while_it_goes_round(panel: RollPanel, studio: Studio) -> None:
    studio.show([ShownClip(Clip(Melody((Note(0, 4, 60),)), bars=2), "sample", Key(0))], play=False)
    studio.set_region((0.0, 16.0))
    assert panel.view.scene().loop == (0.0, 16.0)

    studio.set_transport(loop=False)
    assert panel.view.scene().loop is None
    studio.set_transport(loop=True)
    assert panel.view.scene().loop == (0.0, 16.0)
