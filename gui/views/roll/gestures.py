"""What the mouse does on the roll: one gesture at a time, from a press to the release.

On a note it moves it, at its edges it makes it longer; Alt or Ctrl at the start of a drag copies,
Shift while dragging lets go of the grid. On the ground it draws with the pencil, else it chooses by
a rubber band, to which Shift adds and Ctrl toggles. The ruler seeks and draws the loop, a clip's
name takes the clip out, the lane changes loudness.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from gui.models.roll.values import Mode
from gui.theme import Theme
from gui.views.roll.geometry import NAMES_HEIGHT, RULER_HEIGHT
from gui.views.roll.held import Band, Held, Loop, Name, Pan
from gui.views.roll.held_notes import Lane, Line, Move, Pen, Resize
from gui.views.roll.hits import NoteHit, note_at, region_at
from gui.views.roll.lane import bars_at
from gui.views.roll.surface import RollSurface

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_CURSORS = {
    "start": Qt.CursorShape.SizeHorCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "body": Qt.CursorShape.SizeAllCursor,
}


class MouseTools:
    """Begins, follows and ends gestures of a view."""

    def __init__(self, view: RollSurface) -> None:
        self._view = view
        self._held: Held | None = None
        self._pressed = QPointF()
        self._begun = False  # Whether the mouse went far enough to be a drag.

    @property
    def holds(self) -> bool:
        """Whether a gesture goes on."""
        return self._held is not None

    # --- press, move, release ----------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        """Take hold of what lies there."""
        view, place = self._view, event.position()
        self._pressed, self._begun = place, False
        if not view.shown.clips or self._held is not None:
            return
        if event.button() == Qt.MouseButton.MiddleButton:
            self._held = Pan(view, place)
            view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        match region_at(view.shown, place):
            case "names":
                self._press_name(place)
            case "ruler":
                self._held = Loop(view, place)
            case "notes":
                self._press_notes(event)
            case "lane":
                self._press_lane(place)
            case "keys":
                view.note_heard.emit(-1, view.shown.pitch_at(place.y()))

    def _press_name(self, place: QPointF) -> None:
        index = self._choose_clip(place)
        if index is not None:
            self._held = Name(self._view, index)

    def _choose_clip(self, place: QPointF) -> int | None:
        """Make the clip at a place the chosen one."""
        view = self._view
        index = view.shown.clip_at(view.shown.step_at(place.x()))
        if index is not None and index != view.current:
            view.clip_clicked.emit(index)
            view.set_current_clip(index)
        elif index is not None:
            view.clip_clicked.emit(index)
        return index

    def _press_notes(self, event: QMouseEvent) -> None:
        view, place, keys = self._view, event.position(), event.modifiers()
        if self._choose_clip(place) is None or view.editing is None:
            return
        hit = self._hit(place)
        if hit is not None:
            self._press_note(hit, place, keys)
            return
        if view.tool == "draw" and not keys & (SHIFT | CTRL):
            self._held = Pen.begun(view, place)
            return
        mode: Mode = "add" if keys & SHIFT else "toggle" if keys & CTRL else "set"
        self._held = Band(view, place, mode)

    def _press_note(self, hit: NoteHit, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        view = self._view
        if view.editing is None:
            return
        note = view.columns.id(hit.row)
        view.put_cursor_on(note)
        chosen = note in view.editing.selection.value
        if keys & SHIFT and not chosen:
            view.editing.select((note,), "add")
        elif not chosen and not keys & CTRL:
            view.editing.select((note,))
        if hit.zone == "body" or keys & (ALT | CTRL):
            self._held = Move(view, place, note, was_chosen=chosen, keys=keys)
        else:
            self._held = Resize(view, place, note, hit.zone)

    def _press_lane(self, place: QPointF) -> None:
        view = self._view
        if self._choose_clip(place) is None or view.editing is None:
            return
        own = view.own_rows()
        near = own[bars_at(view.shown, view.columns.at(own), place.x())]
        if len(near) and view.tool == "select":
            notes = [view.columns.id(int(row)) for row in near]
            chosen = [note for note in notes if note in view.editing.selection.value]
            self._held = Lane(view, place, (chosen or notes)[-1])
        else:
            self._held = Line(view, place)

    def move(self, event: QMouseEvent) -> None:
        """Go on with the gesture, once the mouse has gone some way."""
        if self._held is None:
            self._show_cursor(event)
            return
        way = (event.position() - self._pressed).manhattanLength()
        if not self._begun and way < self._held.slack(QApplication.startDragDistance()):
            return
        self._begun = True
        held = self._held
        held.drag(event.position(), event.modifiers())
        if held.is_over:
            self._held = None
        self._view.viewport().update()

    def release(self, event: QMouseEvent) -> None:
        """End the gesture."""
        held, self._held = self._held, None
        if held is None:
            return
        if self._begun:
            held.drop(event.position())
        else:
            held.click(event.position(), event.modifiers())
        self._view.viewport().update()
        self._show_cursor(event)

    def double_click(self, event: QMouseEvent) -> None:
        """Draw or take out one note; the pencil has done it with the first click."""
        view, place = self._view, event.position()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        region = region_at(view.shown, place)
        if region == "ruler":
            view.loop_dragged.emit(-1.0, -1.0)
            return
        if region != "notes" or view.editing is None or view.tool == "draw":
            self.press(event)
            return
        hit = self._hit(place)
        if hit is None:
            pen = Pen.begun(view, place)
            if pen is not None:
                pen.click(place, event.modifiers())
        else:
            view.editing.select((view.columns.id(hit.row),))
            view.editing.notes.delete()

    def give_up(self) -> bool:
        """Let go without a change."""
        held, self._held = self._held, None
        if held is not None:
            held.give_up()
            self._view.viewport().update()
        return held is not None

    def leave_notes(self) -> None:
        """Let go of notes that are not there any more: a gesture would take hold of others."""
        if self._held is not None and self._held.leave_notes():
            self._held = None
            self._view.viewport().update()

    def take_for_menu(self, place: QPointF) -> None:
        """Choose the note under the mouse, unless it is chosen already."""
        view = self._view
        if view.editing is None or region_at(view.shown, place) != "notes":
            return
        self._choose_clip(place)
        hit = self._hit(place)
        if hit is not None and view.columns.id(hit.row) not in view.editing.selection.value:
            view.editing.select((view.columns.id(hit.row),))

    # --- what is there -----------------------------------------------------------------------

    def _hit(self, place: QPointF) -> NoteHit | None:
        """The note of the chosen clip at a place, among chosen ones first."""
        view = self._view
        own = view.own_rows()
        selected = view.scene().selected
        over = selected[own] if len(selected) else None
        hit = note_at(view.shown, view.columns.at(own), place, over=over)
        return None if hit is None else NoteHit(int(own[hit.row]), hit.zone)

    def _show_cursor(self, event: QMouseEvent) -> None:
        """Say by the cursor's shape what a press would do."""
        self._view.viewport().setCursor(self._shape(event.position(), event.modifiers()))

    def _shape(self, place: QPointF, keys: Qt.KeyboardModifier) -> Qt.CursorShape:
        view = self._view
        arrow = Qt.CursorShape.ArrowCursor
        match region_at(view.shown, place):
            case "names":
                return Qt.CursorShape.OpenHandCursor
            case "ruler" if view.other_end_of_loop(place) is not None:
                return Qt.CursorShape.SizeHorCursor
            case "ruler" | "keys":
                return Qt.CursorShape.PointingHandCursor
            case "lane":
                return Qt.CursorShape.SizeVerCursor if view.editing else arrow
            case "notes" if view.editing is not None:
                hit = self._hit(place)
                if hit is None:
                    return Qt.CursorShape.CrossCursor if view.tool == "draw" else arrow
                if keys & (ALT | CTRL):
                    return Qt.CursorShape.DragCopyCursor
                return _CURSORS[hit.zone]
        return arrow

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint what the ruler's gesture has drawn so far."""
        if isinstance(self._held, Loop) and self._held.span is not None:
            first, last = self._held.span
            left, right = self._view.shown.x_of(first), self._view.shown.x_of(last)
            soft = QColor(theme.accent)
            soft.setAlpha(90)
            painter.fillRect(
                QRectF(left, NAMES_HEIGHT, right - left, RULER_HEIGHT - NAMES_HEIGHT), soft
            )
