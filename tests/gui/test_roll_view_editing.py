"""The roll under the hand: what the mouse and the keys do to the notes of the chosen clip."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from engine.music.clip import Clip
from engine.music.drums import DrumHit
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.parts import parts_of
from gui.models.roll.editing import RollEditing
from gui.models.state import ShownClip
from gui.playback import Playback
from gui.settings import Settings
from gui.studio import Studio
from gui.views.roll.lane import y_of_velocity
from gui.views.roll.panel import RollPanel
from gui.views.roll.scene import places
from gui.views.roll.view import RollView
from tests.gui.panels import open_studio

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SONG = Clip(Melody((Note(0, 4, 60), Note(8, 12, 64), Note(16, 24, 67))), name="Song")
NEXT = Clip(Melody((Note(0, 8, 62),)), name="Next")
TRIO = Clip(
    Melody((Note(0, 8, 72), Note(8, 16, 76))),
    bass=Melody((Note(0, 16, 48),)),
    drums=(DrumHit(0, 0), DrumHit(4, 1)),
    name="Trio",
)


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    with open_studio(tmp_path) as opened:
        yield opened


@pytest.fixture
def panel(qtbot: QtBot, studio: Studio, tmp_path: Path) -> RollPanel:
    roll = RollPanel(studio, Playback(studio, studio), Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(roll)
    roll.resize(1000, 420)
    roll.show()
    qtbot.waitExposed(roll)
    show(studio, SONG, NEXT)
    return roll


@pytest.fixture
def view(panel: RollPanel) -> RollView:
    return panel.view


@pytest.fixture
def editing(studio: Studio, panel: RollPanel) -> RollEditing:
    return studio.roll_editing


def show(studio: Studio, *clips: Clip) -> None:
    studio.show([ShownClip(clip, "sample", Key(0)) for clip in clips], play=False)


def place_of(view: RollView, note: int, *, part: int = 0, clip: int = 0) -> QRectF:
    columns = view.columns
    own = (columns.clip == clip) & (columns.part == part) & (columns.index == note)
    return QRectF(*places(view.shown, columns.at(own))[0].tolist())


def spot(view: RollView, step: float, pitch: int) -> QPointF:
    geometry = view.shown
    return QPointF(geometry.x_of(step), geometry.y_of(pitch) + geometry.row_height / 2)


def send(view: RollView, kind: QEvent.Type, at: QPointF, keys: Qt.KeyboardModifier) -> None:
    button = NONE if kind == QEvent.Type.MouseMove else LEFT
    held = NONE if kind == QEvent.Type.MouseButtonRelease else LEFT
    target = view.viewport()
    globally = QPointF(target.mapToGlobal(at.toPoint()))
    QApplication.sendEvent(target, QMouseEvent(kind, at, globally, button, held, keys))


def drag(
    view: RollView,
    start: QPointF,
    end: QPointF,
    keys: Qt.KeyboardModifier = PLAIN,
    *,
    then: Qt.KeyboardModifier | None = None,
) -> None:
    send(view, QEvent.Type.MouseButtonPress, start, keys)
    for share in (0.3, 0.7, 1.0):
        send(
            view,
            QEvent.Type.MouseMove,
            start + (end - start) * share,
            keys if then is None else then,
        )
    send(view, QEvent.Type.MouseButtonRelease, end, keys)


def click(view: RollView, at: QPointF, keys: Qt.KeyboardModifier = PLAIN) -> None:
    send(view, QEvent.Type.MouseButtonPress, at, keys)
    send(view, QEvent.Type.MouseButtonRelease, at, keys)


def notes(editing: RollEditing, part: int = 0) -> list[tuple[float, float, int]]:
    return [(n.start, n.end, n.pitch) for n in editing.parts[part].notes]


# --- the mouse --------------------------------------------------------------------------------


def test_a_dragged_note_snaps_to_the_grid_and_is_one_step(
    view: RollView, editing: RollEditing, studio: Studio
) -> None:
    start = place_of(view, 1).center()
    way = QPointF(2.3 * view.shown.px_per_step, -2 * view.shown.row_height)

    drag(view, start, start + way)

    assert notes(editing) == [(0, 4, 60), (10, 14, 66), (16, 24, 67)]
    assert studio.edits.undo_label == "Undo moving notes"
    studio.edits.undo()
    assert notes(editing)[1] == (8, 12, 64)


def test_shift_while_dragging_lets_go_of_the_grid(view: RollView, editing: RollEditing) -> None:
    start = place_of(view, 1).center()

    drag(view, start, start + QPointF(0.5 * view.shown.px_per_step, 0), then=SHIFT)

    assert notes(editing)[1][0] == pytest.approx(8.5, abs=0.1)


@pytest.mark.parametrize("key", [ALT, CTRL])
def test_alt_or_ctrl_at_the_start_of_a_drag_copies(
    view: RollView, editing: RollEditing, key: Qt.KeyboardModifier
) -> None:
    start = place_of(view, 0).center()

    drag(view, start, start + QPointF(4 * view.shown.px_per_step, 0), key)

    assert notes(editing)[:2] == [(0, 4, 60), (4, 8, 60)]
    assert len(notes(editing)) == 4


def test_both_edges_of_a_note_change_its_length(view: RollView, editing: RollEditing) -> None:
    place = place_of(view, 1)
    right = QPointF(place.right() - 1, place.center().y())

    drag(view, right, right + QPointF(2 * view.shown.px_per_step, 0))
    assert notes(editing)[1] == (8, 14, 64)

    place = place_of(view, 1)
    left = QPointF(place.left() + 1, place.center().y())
    drag(view, left, left + QPointF(3 * view.shown.px_per_step, 0))
    assert notes(editing)[1] == (11, 14, 64)


def test_the_pencil_draws_a_note_as_long_as_it_is_pulled(
    view: RollView, editing: RollEditing
) -> None:
    view.set_tool("draw")

    drag(view, spot(view, 4.2, 71), spot(view, 7.5, 71))

    assert (4, 8, 71) in notes(editing)
    assert len(editing.selection.value) == 1


def test_a_double_click_draws_and_another_takes_out(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    at = spot(view, 5.5, 70)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=at.toPoint())
    assert (5, 6, 70) in notes(editing)

    qtbot.mouseDClick(view.viewport(), LEFT, pos=at.toPoint())
    assert (5, 6, 70) not in notes(editing)


def test_a_rubber_band_chooses_what_it_touches_and_shift_adds(
    view: RollView, editing: RollEditing
) -> None:
    drag(view, spot(view, 6, 69), spot(view, 18, 62))
    assert editing.selection.value == {(0, 1), (0, 2)}

    drag(view, spot(view, 5.5, 57), spot(view, 3, 61), SHIFT)
    assert editing.selection.value == {(0, 0), (0, 1), (0, 2)}

    click(view, place_of(view, 1).center(), CTRL)
    assert editing.selection.value == {(0, 0), (0, 2)}
    click(view, spot(view, 6, 70))
    assert not editing.selection.value


def test_several_chosen_notes_move_together(view: RollView, editing: RollEditing) -> None:
    editing.select_all()
    start = place_of(view, 0).center()

    drag(view, start, start + QPointF(2 * view.shown.px_per_step, 0))

    assert [n[0] for n in notes(editing)] == [2, 10, 18]


def test_escape_gives_a_drag_up(view: RollView, editing: RollEditing, qtbot: QtBot) -> None:
    start = place_of(view, 0).center()
    send(view, QEvent.Type.MouseButtonPress, start, PLAIN)
    send(view, QEvent.Type.MouseMove, start + QPointF(60, 0), PLAIN)
    assert editing.gesture.preview is not None

    qtbot.keyClick(view, Qt.Key.Key_Escape)
    send(view, QEvent.Type.MouseButtonRelease, start + QPointF(60, 0), PLAIN)

    assert notes(editing)[0] == (0, 4, 60)
    assert editing.gesture.preview is None


def test_pressing_a_note_of_another_clip_makes_that_the_chosen_one(
    view: RollView, editing: RollEditing, studio: Studio
) -> None:
    click(view, place_of(view, 0, clip=1).center())

    assert studio.roll.value.current == 1
    assert editing.selection.value == {(0, 0)}
    assert editing.first_step == 32


def test_a_bar_of_loudness_is_dragged_and_a_line_is_drawn_through_bars(
    view: RollView, editing: RollEditing
) -> None:
    geometry = view.shown
    assert geometry.with_lane
    loud = editing.parts[0].notes[0].velocity
    bar = QPointF(geometry.x_of(8), y_of_velocity(geometry, loud))

    drag(view, bar, QPointF(bar.x(), y_of_velocity(geometry, loud + 30)))
    assert editing.parts[0].notes[1].velocity == pytest.approx(loud + 30, abs=3)

    editing.select_none()
    first = QPointF(geometry.x_of(5), y_of_velocity(geometry, 100))
    drag(view, first, QPointF(geometry.x_of(20), y_of_velocity(geometry, 100)))
    assert [n.velocity for n in editing.parts[0].notes] == pytest.approx([loud, 100, 100], abs=3)


def test_a_drag_in_the_ruler_is_the_loop_and_a_double_click_ends_it(
    view: RollView, studio: Studio, qtbot: QtBot
) -> None:
    geometry = view.shown

    drag(view, QPointF(geometry.x_of(3.6), 24), QPointF(geometry.x_of(16.4), 24))
    assert studio.region.value == (4, 16)

    drag(view, QPointF(geometry.x_of(16) + 2, 24), QPointF(geometry.x_of(24.3), 24))
    assert studio.region.value == (4, 24)

    qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(round(geometry.x_of(8)), 24))
    assert studio.region.value is None


def test_the_cursor_s_shape_says_what_a_press_would_do(view: RollView) -> None:
    place = place_of(view, 1)
    shapes = []
    for at in (place.center(), QPointF(place.right() - 1, place.center().y()), spot(view, 6, 70)):
        send(view, QEvent.Type.MouseMove, at, PLAIN)
        shapes.append(view.viewport().cursor().shape())
    view.set_tool("draw")
    send(view, QEvent.Type.MouseMove, spot(view, 6, 70), PLAIN)

    assert shapes == [
        Qt.CursorShape.SizeAllCursor,
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.ArrowCursor,
    ]
    assert view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor


def test_what_is_lifted_is_painted_where_it_would_be_and_not_where_it_was(
    view: RollView, editing: RollEditing
) -> None:
    start = place_of(view, 1).center()
    before = view.viewport().grab().toImage().pixelColor(start.toPoint())
    send(view, QEvent.Type.MouseButtonPress, start, PLAIN)
    send(view, QEvent.Type.MouseMove, start + QPointF(0, -4 * view.shown.row_height), PLAIN)

    image = view.viewport().grab().toImage()

    assert image.pixelColor(start.toPoint()) != before
    assert editing.gesture.preview is not None
    send(view, QEvent.Type.MouseButtonRelease, start, PLAIN)


# --- parts ------------------------------------------------------------------------------------


def test_drums_are_drawn_into_the_drums_and_notes_into_the_melody(
    view: RollView, editing: RollEditing, studio: Studio
) -> None:
    show(studio, TRIO)
    view.set_tool("draw")
    geometry = view.shown
    kick = QPointF(geometry.x_of(8.2), geometry.y_of_drum(36) + geometry.drum_height / 2)

    click(view, kick)
    assert (8.0, 36) in [(n.start, n.pitch) for n in editing.parts[2].notes]

    click(view, spot(view, 20.2, 74))
    assert (20, 21, 74) in notes(editing)


def test_only_the_part_that_is_worked_on_is_taken_by_the_mouse(
    panel: RollPanel, view: RollView, editing: RollEditing, studio: Studio
) -> None:
    show(studio, TRIO)
    assert panel.parts.isVisible()
    panel.parts.focus_part(1)

    click(view, place_of(view, 0, part=0).center())
    assert not editing.selection.value
    click(view, place_of(view, 0, part=1).center())
    assert editing.selection.value == {(1, 0)}


def test_a_part_is_muted_in_the_list(panel: RollPanel, studio: Studio) -> None:
    show(studio, TRIO)
    editing = studio.roll_editing
    mute = next(
        b for b in panel.parts.findChildren(type(panel.toolbar._more)) if "Mute Bass" in b.toolTip()
    )

    mute.setFocus()
    mute.click()

    assert [part.muted for part in editing.parts] == [False, True, False]
    assert studio.edits.undo_label == "Undo muting a part"
    assert panel.parts._buttons[4].isChecked()
    behind = panel.parts._buttons[-1].nextInFocusChain()
    while not behind.focusPolicy() & Qt.FocusPolicy.TabFocus:
        behind = behind.nextInFocusChain()
    assert behind is panel.view
    assert panel.parts._buttons[4].accessibleName() == "Mute Bass"


# --- keys -------------------------------------------------------------------------------------


def test_arrows_go_from_note_to_note_and_say_what_is_there(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert editing.selection.value == {(0, 0)}
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert editing.selection.value == {(0, 1)}
    assert view.accessibleDescription() == "E4, 0.8 seconds, in Song, bar 1, beat 3"

    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert editing.selection.value == {(0, 2)}
    qtbot.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert editing.selection.value == {(0, 1), (0, 2)}


def test_alt_and_arrows_move_notes(view: RollView, editing: RollEditing, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(view, Qt.Key.Key_Right, ALT)
    assert notes(editing)[0] == (1, 5, 61)

    qtbot.keyClick(view, Qt.Key.Key_Right, ALT | SHIFT)
    qtbot.keyClick(view, Qt.Key.Key_Down, ALT | SHIFT)
    assert notes(editing)[0] == (1, 6, 49)


def test_the_pencil_is_led_by_arrows_and_draws_with_return(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_D)
    assert view.tool == "draw"

    qtbot.keyClick(view, Qt.Key.Key_Up)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    assert (1, 2, 61) in notes(editing)
    assert view.cursor_note.step == 2


def test_delete_takes_chosen_notes_out_and_the_cursor_stays_near(
    view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Delete)

    assert notes(editing) == [(8, 12, 64), (16, 24, 67)]
    assert view.cursor_note.note == (0, 0)


def test_keys_that_edit_are_kept_from_the_menus_while_the_roll_has_the_focus(
    view: RollView, editing: RollEditing
) -> None:
    for key, keys, wanted in (
        (Qt.Key.Key_A, CTRL, True),
        (Qt.Key.Key_Delete, PLAIN, True),
        (Qt.Key.Key_Space, PLAIN, False),
        (Qt.Key.Key_Up, CTRL, False),
        (Qt.Key.Key_Escape, PLAIN, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, keys)
        event.ignore()
        QApplication.sendEvent(view, event)
        assert event.isAccepted() is wanted


# --- seeing -----------------------------------------------------------------------------------


def test_the_view_stays_where_it_is_when_notes_change(view: RollView, editing: RollEditing) -> None:
    view.zoom(3.0)
    view.zoom_pitch(2.0)
    before = (view.shown.px_per_step, view.shown.scroll_px, view.shown.row_height)

    editing.select_all()
    editing.notes.transpose(2)

    assert (view.shown.px_per_step, view.shown.scroll_px, view.shown.row_height) == before


def test_zoom_in_pitch_keeps_what_is_under_the_mouse_in_its_place(view: RollView) -> None:
    y = view.shown.notes_top + 60
    pitch = view.shown.pitch_at(y)

    view.zoom_pitch(2.0, y)

    assert view.shown.pitch_at(y) == pitch
    assert view.verticalScrollBar().maximum() > 0


def test_what_a_hand_changed_is_marked_and_counted(
    panel: RollPanel, view: RollView, editing: RollEditing, qtbot: QtBot
) -> None:
    assert not panel._legend.isVisible()
    editing.select([(0, 0)])
    editing.notes.transpose(5)

    qtbot.waitUntil(panel._legend.isVisible)

    assert panel._legend.accessibleName() == "2 kept, 1 new, 1 gone"
    assert sorted(view.columns.mark[view.columns.clip == 0].tolist()) == [1, 1, 2]
    assert "new" in view.describe(place_of(view, 0).center())


def test_a_note_that_is_moved_is_heard_unless_the_roll_plays(
    view: RollView, studio: Studio
) -> None:
    click(view, place_of(view, 1).center())

    heard = studio.heard.value
    assert heard is not None
    assert heard.audition
    assert [n.pitch for part in parts_of(heard.clips[0].clip) for n in part.notes] == [64]
