"""The gestures that change notes; each is one step of the model's, previewed while it lasts."""

from typing import Self

from PySide6.QtCore import QPointF, Qt

from gui.models.roll.values import Edge
from gui.views.roll.columns import NoteId
from gui.views.roll.held import FREE, Held
from gui.views.roll.lane import velocity_at
from gui.views.roll.surface import RollSurface

_COPYING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier


class Change(Held):
    """A gesture of the model's, which previews it and makes one step of it."""

    def __init__(self, view: RollSurface, place: QPointF) -> None:
        super().__init__(view, place)
        self._note_start()
        self._heard: int | None = None

    def drop(self, place: QPointF) -> None:
        self._editing.gesture.commit()

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._editing.gesture.cancel()

    def give_up(self) -> None:
        self._editing.gesture.cancel()

    def leave_notes(self) -> bool:
        self._editing.gesture.cancel()
        return True

    def _hear(self, part: int, pitch: int) -> None:
        """Let a pitch be heard, once while it stays the same."""
        if pitch != self._heard:
            self._heard = pitch
            self._view.note_heard.emit(part, pitch)


class Move(Change):
    """A note and all that are chosen with it."""

    def __init__(
        self,
        view: RollSurface,
        place: QPointF,
        note: NoteId,
        *,
        was_chosen: bool,
        keys: Qt.KeyboardModifier,
    ) -> None:
        super().__init__(view, place)
        self._note, self._was_chosen = note, was_chosen
        self._copy = bool(keys & _COPYING)
        self._toggles = bool(keys & Qt.KeyboardModifier.ControlModifier)
        self._row = view.shown.row_at(place.y())
        self._moving = False
        self._hear(note[0], self._editing.note(note).pitch)

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        if not self._moving:
            self._moving = True
            self._editing.gesture.begin_move(self._note)
        self._keep_in_sight(place)
        geometry = self._view.shown
        row = geometry.row_at(place.y())
        struck = self._row in geometry.drums and row in geometry.drums
        pitched = geometry.drum_at(self._start.y()) is None
        if pitched:
            row = geometry.pitch_at(place.y())
        semitones = row - self._row if row is not None and self._row and (struck or pitched) else 0
        self._editing.gesture.move_by(
            self._steps(place), semitones, free=bool(keys & FREE), copy=self._copy
        )
        pitch = self._editing.note(self._note).pitch + semitones
        self._hear(self._note[0], min(max(pitch, 0), 127))

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        """A click chooses this note alone, or takes it in or out."""
        if self._toggles:
            self._editing.select((self._note,), "toggle")
        elif self._was_chosen and not keys & Qt.KeyboardModifier.ShiftModifier:
            self._editing.select((self._note,))


class Resize(Change):
    """An edge of a note and of all that are chosen with it."""

    def __init__(self, view: RollSurface, place: QPointF, note: NoteId, edge: str) -> None:
        super().__init__(view, place)
        self._editing.gesture.begin_resize(note, _edge(edge))

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._keep_in_sight(QPointF(place.x(), self._view.shown.notes_top + 1))
        self._editing.gesture.resize_by(self._steps(place), free=bool(keys & FREE))


def _edge(name: str) -> Edge:
    return "start" if name == "start" else "end"


class Pen(Change):
    """A note that is being drawn."""

    @classmethod
    def begun(cls, view: RollSurface, place: QPointF) -> Self | None:
        """Begin a note in the row under the mouse; None where no part can have it."""
        row = view.shown.row_at(place.y())
        drum = view.shown.drum_at(place.y()) is not None
        part = None if row is None else view.part_for(row, drum=drum)
        if row is None or part is None or view.editing is None:
            view.refused.emit()
            return None
        view.editing.active_part.set_value(part)
        pen = cls(view, place)
        view.editing.gesture.begin_draw(view.step_in_clip(place.x()), row)
        pen._hear(part, row)
        return pen

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._keep_in_sight(place)
        geometry = self._view.shown
        row = geometry.row_at(place.y())
        if row is None or (row in geometry.drums) != (
            geometry.drum_at(self._start.y()) is not None
        ):
            row = geometry.row_at(self._start.y()) or 0
        step = self._view.step_in_clip(place.x())
        self._editing.gesture.draw_to(step, row, free=bool(keys & FREE))
        self._hear(self._editing.active_part.value, row)

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._editing.gesture.commit()


class Lane(Change):
    """The loudness of a note and of all that are chosen with it."""

    def __init__(self, view: RollSurface, place: QPointF, note: NoteId) -> None:
        super().__init__(view, place)
        self._from = velocity_at(view.shown, place.y())
        self._editing.gesture.begin_velocity(note)

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._editing.gesture.velocity_by(velocity_at(self._view.shown, place.y()) - self._from)


class Line(Change):
    """A line through bars of loudness: straight, or by hand with the pencil."""

    def __init__(self, view: RollSurface, place: QPointF) -> None:
        super().__init__(view, place)
        self._points = [self._point(place)]
        self._editing.gesture.begin_line()

    def _point(self, place: QPointF) -> tuple[float, int]:
        return self._view.step_in_clip(place.x()), velocity_at(self._view.shown, place.y())

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        point = self._point(place)
        if self._view.tool == "draw":
            self._points = [p for p in self._points if not _between(p, self._points[-1], point)]
            self._points.append(point)
            self._editing.gesture.line_through(self._points)
        else:
            self._editing.gesture.line_to(self._points[0], point)


def _between(point: tuple[float, int], last: tuple[float, int], now: tuple[float, int]) -> bool:
    """Whether the hand has just gone over a point again."""
    return min(last[0], now[0]) < point[0] < max(last[0], now[0])
