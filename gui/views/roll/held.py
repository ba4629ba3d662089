"""The gestures that the mouse can hold; each is dragged, and then dropped, clicked or given up.

Those that change notes are in gui.views.roll.held_notes.
"""

from PySide6.QtCore import QPointF, QRectF, Qt

from gui.models.roll.editing import RollEditing
from gui.models.roll.values import Mode
from gui.views.roll.hits import notes_within
from gui.views.roll.surface import RollSurface

FREE = Qt.KeyboardModifier.ShiftModifier
_NEAR_EDGE_PX, _EDGE_STEP_PX = 18.0, 14.0


class Held:
    """One gesture of a view, begun at a place.

    Attributes:
        is_over: Whether it ended by itself, as a clip does that was taken out.
    """

    is_over = False

    def __init__(self, view: RollSurface, place: QPointF) -> None:
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

    def leave_notes(self) -> bool:
        """The notes are others now, as undo makes them; tells whether that was the end of it."""
        return False

    @property
    def _editing(self) -> RollEditing:
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

    def __init__(self, view: RollSurface, place: QPointF) -> None:
        super().__init__(view, place)
        self._from = (view.shown.scroll_px, view.shown.top_px)

    def drag(self, place: QPointF, keys: Qt.KeyboardModifier) -> None:
        way = place - self._start
        self._view.horizontalScrollBar().setValue(round(self._from[0] - way.x()))
        self._view.verticalScrollBar().setValue(round(self._from[1] - way.y()))


class Name(Held):
    """A clip by its name."""

    def __init__(self, view: RollSurface, index: int) -> None:
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

    def __init__(self, view: RollSurface, place: QPointF) -> None:
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
        if keys & FREE or index is None:
            return step
        beat, first = geometry.clips[index].meter.steps_per_beat, geometry.starts[index]
        return min(first + round((step - first) / beat) * beat, float(geometry.total_steps))


class Band(Held):
    """A rubber band around notes."""

    def __init__(self, view: RollSurface, place: QPointF, mode: Mode) -> None:
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

    def leave_notes(self) -> bool:
        self._view.band = None
        return True
