"""The piano roll, as it is seen, clicked and followed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from engine.music.chords import Chord, ChordSpan
from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from gui.theme import LIGHT, current_theme
from gui.views.roll.columns import DRUMS
from gui.views.roll.geometry import KEYS_WIDTH, RULER_HEIGHT, Extent, RollGeometry
from gui.views.roll.scene import places
from gui.views.roll.view import RollView
from gui.views.tiny_roll import tiny_roll_pixmap

SONG = Clip(Melody((Note(0, 8, 60), Note(8, 16, 67))), FOUR_FOUR, 2, 80.0, name="Song")
GROOVE = Clip(
    Melody(),
    drums=(DrumHit(0, 0), DrumHit(4, 1, 40, 0.25), DrumHit(8, 0), DrumHit(12, 1, 120)),
    name="Groove",
)
TRIO = Clip(
    Melody((Note(0, 64, 72), Note(64, 256, 76))),
    bars=16,
    bass=Melody((Note(0, 128, 40), Note(128, 256, 43))),
    drums=(DrumHit(0, 0), DrumHit(4, 2)),
    chords=(ChordSpan(0, 128, Chord(9, "min")), ChordSpan(128, 256, Chord(5))),
    name="Trio",
)
WALTZ = Clip(Melody((Note(0, 12, 72),)), THREE_FOUR, 2, 60.0, name="Waltz")


@pytest.fixture
def view(qtbot):
    roll = RollView()
    qtbot.addWidget(roll)
    roll.resize(800, 300)
    with qtbot.waitExposed(roll):
        roll.show()
    return roll


def place_of(view: RollView, *, clip: int = 0, part: int = 0, note: int = 0) -> QRectF:
    columns = view.columns
    own = (columns.clip == clip) & (columns.part == part) & (columns.index == note)
    return QRectF(*places(view.shown, columns.at(own))[0].tolist())


def middle_of(view: RollView, clip: int, note: int) -> QPoint:
    return place_of(view, clip=clip, note=note).center().toPoint()


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
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(x, 24).toPoint())

    assert clicked.args == [1]
    assert sought.args[0] == pytest.approx(40, abs=0.5)


def test_clicking_the_keys_or_an_empty_roll_asks_for_nothing(view, qtbot):
    with qtbot.assertNotEmitted(view.clip_clicked), qtbot.assertNotEmitted(view.seek_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(300, 24).toPoint())
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
    geometry = RollGeometry.of((SONG, WALTZ) * 4, Extent(60, 72), 800, 300).fitted()
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
    before = color_at(view, x + 20, 9)

    view.set_current_clip(1)

    assert color_at(view, x + 20, 9) == current_theme().accent_soft != before


def test_a_tiny_roll_shows_the_notes(qapp):
    image = tiny_roll_pixmap(SONG, QSize(96, 34), LIGHT).toImage()

    colors = {image.pixelColor(x, y).name() for x in range(0, 96, 2) for y in range(0, 34, 2)}
    assert LIGHT.note_a in colors


def middle_of_stroke(view: RollView, index: int) -> QPointF:
    drums = int(view.columns.part[view.columns.role == DRUMS][0])
    return place_of(view, part=drums, note=index).center()


def test_drums_alone_fill_the_roll_with_a_row_for_each_drum_there_is(view):
    view.set_clips((GROOVE,))
    geometry = view.shown

    assert not geometry.with_pitches
    assert len(geometry.drums) == 9
    assert geometry.drums[-2:] == (38, 36)  # Snare and kick: the kick lies lowest.
    assert geometry.drums_top == RULER_HEIGHT
    assert geometry.y_of_drum(36) + geometry.drum_height == pytest.approx(geometry.lane_top)


def test_strokes_are_painted_where_they_sound_the_louder_the_higher(view):
    view.set_clips((GROOVE,))
    spot = middle_of_stroke(view, 0)
    soft, loud = (place_of(view, note=index) for index in (1, 3))

    assert color_at(view, round(spot.x()), round(spot.y())) == current_theme().drum
    assert loud.height() > soft.height()
    assert soft.left() - view.shown.x_of(4) == pytest.approx(0.25 * view.shown.px_per_step, abs=0.6)


def test_drums_lie_beneath_the_notes_and_leave_them_room(view):
    view.set_clips((TRIO,))
    geometry = view.shown

    assert geometry.y_of(geometry.lowest) + geometry.row_height <= geometry.drums_top + 0.01
    assert geometry.drums_top - geometry.notes_top > geometry.height * 0.3
    assert geometry.lowest <= 40
    assert geometry.highest >= 76


def test_a_bass_has_a_colour_and_a_name_of_its_own(view):
    view.set_clips((TRIO,))
    place = place_of(view, part=1).center()

    assert color_at(view, round(place.x()), round(place.y())) == current_theme().bass
    assert "E2 of the bass" in view.describe(place)


def test_drums_and_chords_are_named_under_the_mouse(view):
    view.set_clips((TRIO,))
    assert view.describe(QPointF(view.shown.x_of(140), RULER_HEIGHT + 5)) == "F"

    view.set_clips((GROOVE,))
    said = view.describe(middle_of_stroke(view, 1))
    assert said == "Snare, a little late, loudness 40 of 127, in Groove"


def test_sixteen_bars_are_all_in_sight_and_can_be_zoomed_to(view, qtbot):
    view.set_clips((TRIO,))
    assert view.shown.x_of(256) == pytest.approx(view.viewport().width(), abs=1)

    for _ in range(6):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    view.set_playhead(250.0)

    assert view.shown.left <= view.shown.x_of(250) <= view.viewport().width()
    assert view.shown.px_per_step * 16 > 100


def test_many_long_clips_scroll_instead_of_becoming_too_small(view):
    view.set_clips((TRIO,) * 8)

    assert view.shown.px_per_step >= 1.5
    assert view.horizontalScrollBar().maximum() > 0


def test_clicks_beside_the_notes_of_a_roll_with_names_ask_for_nothing(view, qtbot):
    view.set_clips((GROOVE,))

    with qtbot.assertNotEmitted(view.clip_clicked), qtbot.assertNotEmitted(view.seek_requested):
        spot = QPointF(view.shown.left - 5, 8).toPoint()
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)


@pytest.mark.parametrize(("clip", "color"), [(GROOVE, "drum"), (TRIO, "bass")])
def test_a_tiny_roll_shows_drums_and_bass(qapp, clip, color):
    image = tiny_roll_pixmap(clip, QSize(96, 34), LIGHT).toImage()

    colors = {image.pixelColor(x, y).name() for x in range(96) for y in range(34)}
    assert getattr(LIGHT, color) in colors


def test_a_tiny_roll_of_silence_is_empty_and_no_error(qapp):
    assert tiny_roll_pixmap(Clip(Melody()), QSize(96, 34), LIGHT).width() >= 96


def test_a_clip_is_dragged_out_of_the_roll_and_not_by_a_click(view, qtbot) -> None:
    dragged: list[int] = []
    view.clip_dragged.connect(dragged.append)
    view.set_clips((SONG, WALTZ))
    target, spot = view.viewport(), QPoint(middle_of(view, 1, 0).x(), 8)

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


def test_the_whole_roll_is_shown_when_it_is_asked_for_however_long_it_is(view) -> None:
    view.set_clips((replace(SONG, bars=300),))
    QApplication.processEvents()
    assert view.shown.most_scroll > 0
    assert view.horizontalScrollBar().isVisibleTo(view)

    view.fit()
    QApplication.processEvents()

    assert view.shown.most_scroll == 0
    assert not view.horizontalScrollBar().isVisibleTo(view)
    view.set_clips((SONG,))
    QApplication.processEvents()
    assert not view.horizontalScrollBar().isVisibleTo(view)
