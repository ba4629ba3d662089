"""Where the keyboard is on the roll: on a note, or with the pencil on a place of the grid."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.theme import Theme
from gui.views.roll.columns import NoteId
from gui.views.roll.painting import pitch_name
from gui.views.roll.parts import row_name
from gui.views.roll.surface import RollSurface
from gui.views.roll.words import note_words, place_words

Direction = tuple[int, int]  # In time and in pitch, -1 to 1.
_REACH_PX = 4.0  # How far the frame around a note goes beyond it.
_STEPS_PER_SEMITONE = 1.0  # How far in time counts as far as a semitone, for up and down.


class NoteCursor:
    """The place that arrow keys move.

    Attributes:
        note: The note it is on, or None.
        step: Place of the pencil in steps of the clip.
        row: Pitch, or drum, of the pencil.
    """

    def __init__(self, view: RollSurface) -> None:
        self._view = view
        self.note: NoteId | None = None
        self.step, self.row = 0.0, 60
        self._was: tuple[float, int] | None = None  # Where its note was before the last change.

    # --- on notes ----------------------------------------------------------------------------

    def put_on(self, note: NoteId | None) -> None:
        """Go to a note without a word."""
        self.note = note
        row = None if note is None else self._view.row_of(note)
        if row is not None:
            columns = self._view.columns
            self._was = (float(columns.start[row]), int(columns.pitch[row]))

    def keep(self) -> None:
        """Stay near where it was: notes have come, gone or been moved."""
        view, own = self._view, self._view.own_rows()
        self.note = None
        if self._was is None or not len(own):
            return
        columns = view.columns.at(own)
        away = np.abs(columns.start - self._was[0]) + np.abs(columns.pitch - self._was[1])
        self.note = columns.id(int(away.argmin()))

    def follow_tool(self) -> None:
        """Give the pencil a place to begin: that of the note, or the first in sight."""
        view = self._view
        row = None if self.note is None else view.row_of(self.note)
        if row is not None:
            self.step = float(view.columns.start[row]) - view.first_step()
            self.row = int(view.columns.pitch[row])
            return
        geometry = view.shown
        rows = geometry.pitches_in_sight
        if geometry.with_pitches:
            self.row = rows[len(rows) // 2] if rows else 60
        else:
            self.row = geometry.drums[-1]
        self.step = self._snapped(view.step_in_clip(geometry.left))

    def go(self, direction: Direction, *, extend: bool) -> None:
        """Go to the next note in a direction, or move the pencil."""
        if self._view.tool == "draw":
            self._move_pencil(direction)
            return
        found = self._next(direction)
        if found is not None:
            self.go_to(found, extend=extend)

    def go_to_end(self, *, last: bool, extend: bool) -> None:
        """Go to the first or the last note of the clip."""
        order = self._in_order()
        if len(order):
            self.go_to(int(order[-1 if last else 0]), extend=extend)

    def go_to(self, row: int, *, extend: bool) -> None:
        """Go to a note, choose it, let it be heard and say what it is."""
        view, columns = self._view, self._view.columns
        if view.editing is None:
            return
        self.put_on(columns.id(row))
        view.editing.select((columns.id(row),), "add" if extend else "set")
        self.tell(heard=True)

    def tell(self, *, heard: bool) -> None:
        """Bring its note in sight and say what it is; let it be heard where that is new."""
        view, columns = self._view, self._view.columns
        row = None if self.note is None else view.row_of(self.note)
        if row is None:
            return
        view.reveal(float(columns.start[row]), float(columns.end[row]), int(columns.pitch[row]))
        if heard:
            view.note_heard.emit(int(columns.part[row]), int(columns.pitch[row]))
        where = place_words(view.shown, float(columns.start[row]))
        view.say(f"{note_words(view.scene(), row)}, {where}")
        view.viewport().update()

    def _in_order(self) -> np.ndarray:
        """The notes that can be worked on, by onset and then pitch."""
        own = self._view.own_rows()
        columns = self._view.columns.at(own)
        return np.asarray(own[np.lexsort((columns.pitch, columns.start))])

    def _next(self, direction: Direction) -> int | None:
        view, order = self._view, self._in_order()
        at = None if self.note is None else view.row_of(self.note)
        if not len(order):
            return None
        if at is None:
            first = np.flatnonzero(
                view.columns.start[order] >= view.shown.free_step_at(view.shown.left)
            )
            return int(order[first[0]]) if len(first) else int(order[0])
        if direction[0]:
            place = int(np.flatnonzero(order == at)[0]) if at in order else 0
            return int(order[min(max(place + direction[0], 0), len(order) - 1)])
        return self._above_or_below(order, at, direction[1])

    def _above_or_below(self, order: np.ndarray, at: int, up: int) -> int | None:
        columns = self._view.columns
        rise = (columns.pitch[order].astype(np.int64) - int(columns.pitch[at])) * up
        there = order[rise > 0]
        if not len(there):
            return None
        away = np.abs(columns.start[there] - columns.start[at]) * _STEPS_PER_SEMITONE
        return int(there[(rise[rise > 0] + away).argmin()])

    # --- the pencil --------------------------------------------------------------------------

    def _snapped(self, step: float) -> float:
        editing = self._view.editing
        return step if editing is None else editing.settings.value.floored(step)

    def _move_pencil(self, direction: Direction) -> None:
        view, editing = self._view, self._view.editing
        if editing is None or editing.clip is None:
            return
        unit = editing.settings.value.steps
        farthest = max(0.0, editing.clip.steps - unit)
        self.step = min(max(self._snapped(self.step + direction[0] * unit), 0.0), farthest)
        if direction[1]:
            self.row = self._row_beside(direction[1])
            part = view.part_for(self.row, drum=self._on_drums())
            view.note_heard.emit(-1 if part is None else part, self.row)
        self._show_pencil()

    def _on_drums(self) -> bool:
        return self.row in self._view.shown.drums

    def _row_beside(self, up: int) -> int:
        geometry = self._view.shown
        if self.row in geometry.drums:
            place = geometry.drums.index(self.row) - up
            if 0 <= place < len(geometry.drums):
                return geometry.drums[place]
            return geometry.lowest if place < 0 and geometry.with_pitches else self.row
        if geometry.drums and self.row <= geometry.lowest and up < 0:
            return geometry.drums[0]
        return min(max(self.row + up, 0), 127)

    def _show_pencil(self) -> None:
        view = self._view
        start = view.first_step() + self.step
        unit = view.editing.settings.value.steps if view.editing else 1.0
        view.reveal(start, start + unit, self.row)
        name = row_name(self.row) if self._on_drums() else pitch_name(self.row)
        view.say(f"{name}, {place_words(view.shown, start)}")
        view.viewport().update()

    def draw(self) -> bool:
        """Put a note at the pencil; without the pencil, right behind the note it is on."""
        view, editing = self._view, self._view.editing
        if editing is None or editing.clip is None:
            return False
        if view.tool != "draw":
            self.follow_tool()
            if self.note is not None:
                self.step = min(
                    self.step + editing.settings.value.steps,
                    editing.clip.steps - editing.settings.value.steps,
                )
        part = view.part_for(self.row, drum=self._on_drums())
        if part is None:
            view.refused.emit()
            return False
        editing.active_part.set_value(part)
        if not editing.notes.draw(self.step, self.row):
            return False
        self._after_drawing(part)
        return True

    def _after_drawing(self, part: int) -> None:
        view, editing = self._view, self._view.editing
        assert editing is not None
        view.note_heard.emit(part, self.row)
        chosen = next(iter(editing.selection.value), None)
        if chosen is not None:
            self.put_on(chosen)
        if view.tool == "draw":
            self._move_pencil((1, 0))
        elif chosen is not None and (row := view.row_of(chosen)) is not None:
            self.go_to(row, extend=False)

    # --- painting ----------------------------------------------------------------------------

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """A frame around the note, or a hollow note where the pencil is."""
        view = self._view
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draws, row = view.tool == "draw", None if self.note is None else view.row_of(self.note)
        place = self._pencil_place() if draws else None if row is None else view.place_of(row)
        drum = self._on_drums() if draws else row is not None and bool(view.columns.drums[row])
        rows = self._rows_of(drum=drum)
        if place is None or not place.intersects(rows):
            return  # It is scrolled out of sight.
        painter.setClipRect(
            rows.adjusted(-_REACH_PX, -_REACH_PX, _REACH_PX, _REACH_PX),
            Qt.ClipOperation.IntersectClip,
        )
        frame = place.adjusted(-2, -2, 2, 2)
        painter.setPen(QPen(QColor(theme.halo), 4))
        painter.drawRoundedRect(frame, 4, 4)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawRoundedRect(frame, 4, 4)

    def _rows_of(self, *, drum: bool) -> QRectF:
        """Where rows of drums, or pitches, are seen."""
        geometry = self._view.shown
        top = geometry.drums_top if drum else geometry.notes_top
        bottom = geometry.lane_top if drum else geometry.drums_top
        return QRectF(geometry.left, top, geometry.notes_width, bottom - top)

    def _pencil_place(self) -> QRectF | None:
        view, geometry = self._view, self._view.shown
        if view.editing is None:
            return None
        left = geometry.x_of(view.first_step() + self.step)
        width = view.editing.settings.value.steps * geometry.px_per_step
        drum = self._on_drums()
        top = geometry.y_of_drum(self.row) if drum else geometry.y_of(self.row)
        height = geometry.drum_height if drum else geometry.row_height
        return QRectF(left, top, max(4.0, width), height)
