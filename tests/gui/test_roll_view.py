"""The piano roll, as it is seen, clicked and followed."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from gui.theme import LIGHT, current_theme
from gui.views.roll_geometry import KEYS_WIDTH, RULER_HEIGHT, RollGeometry
from gui.views.roll_painting import note_place
from gui.views.roll_view import RollView
from gui.views.tiny_roll import tiny_roll_pixmap

SONG = Clip(Melody((Note(0, 8, 60), Note(8, 16, 67))), FOUR_FOUR, 2, 80.0, name="Song")
WALTZ = Clip(Melody((Note(0, 12, 72),)), THREE_FOUR, 2, 60.0, name="Waltz")


@pytest.fixture
def view(qtbot):
    roll = RollView()
    qtbot.addWidget(roll)
    roll.resize(800, 300)
    roll.show()
    qtbot.waitExposed(roll)
    return roll


def middle_of(view: RollView, clip: int, note: int):
    geometry = view.shown
    place = note_place(
        geometry, geometry.clips[clip].melody.notes[note], geometry.starts[clip], 999
    )
    return place.center().toPoint()


def color_at(view: RollView, x: int, y: int) -> str:
    return view.viewport().grab().toImage().pixelColor(x, y).name()


def test_all_clips_are_in_sight_one_after_the_other(view):
    view.set_clips((SONG, WALTZ))

    assert view.shown.starts == (0, 32)
    assert view.shown.total_steps == 56
    assert view.shown.x_of(56) == pytest.approx(view.viewport().width(), abs=1)


def test_a_note_is_painted_where_its_pitch_and_time_are(view):
    view.set_clips((SONG,))
    place = middle_of(view, 0, 1)

    assert color_at(view, place.x() + 20, place.y()) == current_theme().note_a
    assert color_at(view, place.x() + 20, place.y() + 40) != current_theme().note_a


def test_clicking_a_clip_names_it_and_clicking_the_ruler_seeks(view, qtbot):
    view.set_clips((SONG, WALTZ))
    x = round(view.shown.x_of(40))

    with qtbot.waitSignal(view.clip_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(x, 150).toPoint())
    with qtbot.waitSignal(view.seek_requested) as sought:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(x, 8).toPoint())

    assert clicked.args == [1]
    assert sought.args[0] == pytest.approx(40, abs=0.5)


def test_clicking_the_keys_or_an_empty_roll_asks_for_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.clip_clicked), qtbot.assertNotEmitted(view.seek_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(300, 8).toPoint())
        view.set_clips((SONG,))
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(10, 99).toPoint())


def test_the_playhead_stands_where_the_sound_is_and_leaves_no_trace(view):
    view.set_clips((SONG,))
    before = view.viewport().grab().toImage()

    view.set_playhead(20.0)
    marked = color_at(view, round(view.shown.x_of(20.0)), 200)
    view.set_playhead(None)

    assert marked != before.pixelColor(round(view.shown.x_of(20.0)), 200).name()
    assert view.viewport().grab().toImage() == before


def test_a_playhead_that_leaves_the_view_is_followed(view, qtbot):
    view.set_clips((SONG,) * 8)
    for _ in range(8):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Home)

    view.set_playhead(200.0)

    assert KEYS_WIDTH <= view.shown.x_of(200.0) <= view.viewport().width()


def test_zooming_keeps_what_is_under_the_mouse_in_its_place():
    geometry = RollGeometry.of((SONG, WALTZ) * 4, 800, 300).fitted()
    step = geometry.step_at(400)

    assert geometry.zoomed(2.0, 400).x_of(step) == pytest.approx(400)


def test_keys_zoom_scroll_and_fit(view, qtbot):
    view.set_clips((SONG, WALTZ))
    fitted = view.shown

    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.shown.scroll_px == pytest.approx(view.shown.most_scroll, abs=1)
    assert view.horizontalScrollBar().maximum() > 0

    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.shown == fitted


def test_a_note_is_named_with_its_length_and_clip(view):
    view.set_clips((SONG,))

    assert view.describe(QPointF(middle_of(view, 0, 1))) == "G4, 1.5 seconds, in Song"
    assert view.describe(QPointF(KEYS_WIDTH + 2, RULER_HEIGHT + 2)) == ""


def test_the_chosen_clip_is_marked(view):
    view.set_clips((SONG, WALTZ))
    x = round(view.shown.x_of(40))
    before = color_at(view, x, 4)

    view.set_current_clip(1)

    assert color_at(view, x, 4) == current_theme().accent_soft != before


def test_a_tiny_roll_shows_the_notes(qapp):
    image = tiny_roll_pixmap(SONG, QSize(96, 34), LIGHT).toImage()

    colors = {image.pixelColor(x, y).name() for x in range(0, 96, 2) for y in range(0, 34, 2)}
    assert LIGHT.note_a in colors


def test_a_tiny_roll_of_silence_is_empty_and_no_error(qapp):
    assert tiny_roll_pixmap(Clip(Melody()), QSize(96, 34), LIGHT).width() >= 96


def test_a_clip_is_dragged_out_of_the_roll_and_not_by_a_click(view, qtbot) -> None:
    dragged: list[int] = []
    view.clip_dragged.connect(dragged.append)
    view.set_clips((SONG, WALTZ))
    target, spot = view.viewport(), middle_of(view, 1, 0)

    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseMove(target, spot + QPoint(60, 0))
    assert dragged == []

    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=spot)
    for reach in (2, 40, 60):
        _move(view, spot + QPoint(reach, 0))
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=spot)

    assert dragged == [1]


def _move(view: RollView, to: QPoint) -> None:
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    spot, keys = QPointF(to), Qt.KeyboardModifier.NoModifier
    kind = QEvent.Type.MouseMove
    event = QMouseEvent(kind, spot, view.viewport().mapToGlobal(spot), none, left, keys)
    QApplication.sendEvent(view.viewport(), event)
