"""The gestures that the mouse can hold; each is dragged, and then dropped, clicked or given up."""

from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QPointF, QRectF, Qt

from gui.models.roll.values import Edge, Mode
from gui.views.roll.columns import NoteId
from gui.views.roll.hits import notes_within
from gui.views.roll.lane import velocity_at

if TYPE_CHECKING:
    from gui.models.roll.editing import RollEditing
    from gui.views.roll.view import RollView

_COPYING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
_FREE = Qt.KeyboardModifier.ShiftModifier
_NEAR_EDGE_PX, _EDGE_STEP_PX = 18.0, 14.0


class Held:
    """One gesture of a view, begun at a place.

    Attributes:
        is_over: Whether it ended by itself, as a clip does that was taken out.
    """

    is_over = False

    def __init__(self, view: "RollView", place: QPointF) -> None:
        self._view = view
        self._start = place

    def slack(self, usual: int) -> float:
        """How far the mouse goes before it drags."""
        return min(usual, 4)

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        """Follow the mouse."""

    def drop(self, place: QPointF) -> None:
        """Make it so."""

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        """The mouse was let go where it was pressed."""

    def give_up(self) -> None:
        """Leave everything as it was."""

    @property
    def _editing(self) -> "RollEditing":
        assert self._view.editing is not None
        return self._view.editing

    def _steps(self, place: QPointF) -> float:
        """How far the mouse went in time, wherever the view was scrolled to meanwhile."""
        return self._view.shown.free_step_at(place.x()) - self._started_at

    def _note_start(self) -> None:
        self._started_at = self._view.shown.free_step_at(self._start.x())

    def _keep_in_sight(self, place: QPointF) -> None:
        """Scroll on where the mouse pushes against an edge."""
        geometry = self._view.shown
        across = (place.x() > geometry.width - _NEAR_EDGE_PX) - (
            place.x() < geometry.left + _NEAR_EDGE_PX
        )
        down = (place.y() > geometry.drums_top) - (place.y() < geometry.notes_top)
        if across:
            bar = self._view.horizontalScrollBar()
            bar.setValue(bar.value() + round(across * _EDGE_STEP_PX))
        if down and not geometry.drums and geometry.with_pitches:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + round(down * geometry.row_height))


class Pan(Held):
    """The roll itself."""

    def __init__(self, view: "RollView", place: QPointF) -> None:
        super().__init__(view, place)
        self._from = (view.shown.scroll_px, view.shown.top_px)

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        way = place - self._start
        self._view.horizontalScrollBar().setValue(round(self._from[0] - way.x()))
        self._view.verticalScrollBar().setValue(round(self._from[1] - way.y()))


class Name(Held):
    """A clip by its name."""

    def __init__(self, view: "RollView", index: int) -> None:
        super().__init__(view, QPointF())
        self._index = index

    def slack(self, usual: int) -> float:
        return usual

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self.is_over = True
        self._view.clip_dragged.emit(self._index)


class Loop(Held):
    """A stretch of the ruler.

    Attributes:
        span: What is drawn so far, in steps of the roll.
    """

    def __init__(self, view: "RollView", place: QPointF) -> None:
        super().__init__(view, view.other_end_of_loop(place) or place)
        self.span: tuple[float, float] | None = None

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._keep_in_sight(QPointF(place.x(), self._view.shown.notes_top + 1))
        ends = sorted((self._snapped(self._start, keys), self._snapped(place, keys)))
        self.span = (ends[0], ends[1]) if ends[1] > ends[0] else None

    def drop(self, place: QPointF) -> None:
        if self.span is not None:
            self._view.loop_dragged.emit(*self.span)

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._view.seek_requested.emit(self._view.shown.step_at(place.x()))

    def _snapped(self, place: QPointF, keys: Qt.KeyboardModifier) -> float:
        """The nearest beat, or any place while Shift is held."""
        geometry = self._view.shown
        step = geometry.step_at(place.x())
        index = geometry.clip_at(min(step, geometry.total_steps - 1))
        if keys & _FREE or index is None:
            return step
        beat, first = geometry.clips[index].meter.steps_per_beat, geometry.starts[index]
        return min(first + round((step - first) / beat) * beat, float(geometry.total_steps))


class Band(Held):
    """A rubber band around notes."""

    def __init__(self, view: "RollView", place: QPointF, mode: Mode) -> None:
        super().__init__(view, place)
        self._mode: Mode = mode
        self._before = self._editing.selection.value
        self._note_start()

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        view = self._view
        self._keep_in_sight(place)
        start = QPointF(view.shown.x_of(self._started_at), self._start.y())
        view.band = QRectF(start, place).normalized()
        own = view.own_rows()
        touched = own[notes_within(view.shown, view.columns.at(own), start, place)]
        found = frozenset(view.columns.at(touched).ids(view.current or 0))
        chosen = {"set": found, "add": self._before | found, "toggle": self._before ^ found}
        if chosen[self._mode] != self._editing.selection.value:
            self._editing.select(chosen[self._mode])

    def drop(self, place: QPointF) -> None:
        self._view.band = None

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        if self._mode == "set":
            self._editing.select_none()

    def give_up(self) -> None:
        self._view.band = None
        self._editing.select(self._before)


class _Change(Held):
    """A gesture of the model's, which previews it and makes one step of it."""

    def __init__(self, view: "RollView", place: QPointF) -> None:
        super().__init__(view, place)
        self._note_start()
        self._heard: int | None = None

    def drop(self, place: QPointF) -> None:
        self._editing.gesture.commit()

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._editing.gesture.cancel()

    def give_up(self) -> None:
        self._editing.gesture.cancel()

    def _hear(self, part: int, pitch: int) -> None:
        """Let a pitch be heard, once while it stays the same."""
        if pitch != self._heard:
            self._heard = pitch
            self._view.note_heard.emit(part, pitch)


class Move(_Change):
    """A note and all that are chosen with it."""

    def __init__(
        self,
        view: "RollView",
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
            self._steps(place), semitones, free=bool(keys & _FREE), copy=self._copy
        )
        pitch = self._editing.note(self._note).pitch + semitones
        self._hear(self._note[0], min(max(pitch, 0), 127))

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        """A click chooses this note alone, or takes it in or out."""
        if self._toggles:
            self._editing.select((self._note,), "toggle")
        elif self._was_chosen and not keys & Qt.KeyboardModifier.ShiftModifier:
            self._editing.select((self._note,))


class Resize(_Change):
    """An edge of a note and of all that are chosen with it."""

    def __init__(self, view: "RollView", place: QPointF, note: NoteId, edge: str) -> None:
        super().__init__(view, place)
        self._editing.gesture.begin_resize(note, _edge(edge))

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._keep_in_sight(QPointF(place.x(), self._view.shown.notes_top + 1))
        self._editing.gesture.resize_by(self._steps(place), free=bool(keys & _FREE))


def _edge(name: str) -> Edge:
    return "start" if name == "start" else "end"


class Pen(_Change):
    """A note that is being drawn."""

    @classmethod
    def begun(cls, view: "RollView", place: QPointF) -> Self | None:
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
        self._editing.gesture.draw_to(step, row, free=bool(keys & _FREE))
        self._hear(self._editing.active_part.value, row)

    def click(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._editing.gesture.commit()


class Lane(_Change):
    """The loudness of a note and of all that are chosen with it."""

    def __init__(self, view: "RollView", place: QPointF, note: NoteId) -> None:
        super().__init__(view, place)
        self._from = velocity_at(view.shown, place.y())
        self._editing.gesture.begin_velocity(note)

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        self._editing.gesture.velocity_by(velocity_at(self._view.shown, place.y()) - self._from)


class Line(_Change):
    """A line through bars of loudness: straight, or by hand with the pencil."""

    def __init__(self, view: "RollView", place: QPointF) -> None:
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
