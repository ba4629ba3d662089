"""The roll's surface as a hand finds it: what is worked on, and where it lies.

What gestures and keys work on; gui.views.roll.view puts all of it together.
"""

from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from gui.models.roll.editing import RollEditing
from gui.views.roll.canvas import RollCanvas
from gui.views.roll.columns import NoteId
from gui.views.roll.geometry import NAMES_HEIGHT, RULER_HEIGHT
from gui.views.roll.scene import places

Tool = Literal["select", "draw"]
_LOOP_REACH_PX = 5.0


class RollSurface(RollCanvas):
    """A canvas of which the notes of the chosen clip can be worked on.

    Attributes:
        editing: What changes notes; None where the roll is only looked at.
        tool: The tool in hand.
        band: The rubber band, while there is one.

    Signals:
        clip_clicked: Index of the clip whose notes, name or ground were clicked.
        clip_dragged: Index of the clip that the mouse is drawing out of the roll, by its name.
        seek_requested: Step in the sequence at which the ruler was clicked.
        loop_dragged: First and last step that the mouse drew in the ruler; -1, -1 for none.
        note_heard: Part and pitch of a note that is being drawn, moved or walked to.
        tool_changed: The tool that is in hand now.
        menu_asked: Where on the screen a menu for the chosen notes is wanted.
        refused: Something was tried where nothing can be edited.
    """

    clip_clicked = Signal(int)
    clip_dragged = Signal(int)
    seek_requested = Signal(float)
    loop_dragged = Signal(float, float)
    note_heard = Signal(int, int)
    tool_changed = Signal(str)
    menu_asked = Signal(QPoint)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editing: RollEditing | None = None
        self.tool: Tool = "select"
        self.band: QRectF | None = None

    def set_tool(self, tool: Tool) -> None:
        """Take a tool in hand."""
        if tool != self.tool:
            self.tool = tool
            self.tool_changed.emit(tool)
            self.viewport().update()

    def put_cursor_on(self, note: NoteId) -> None:
        """Let the keys go on from a note."""

    # --- what is edited ----------------------------------------------------------------------

    @property
    def current(self) -> int | None:
        """The chosen clip."""
        return self._current

    @property
    def focused_part(self) -> int | None:
        """The part whose notes alone are worked on; None: all of the chosen clip."""
        return self._shown.active

    def first_step(self) -> int:
        """Where the chosen clip starts."""
        current, starts = self._current, self._geometry.starts
        return starts[current] if current is not None and current < len(starts) else 0

    def other_end_of_loop(self, place: QPointF) -> QPointF | None:
        """Where the loop ends on the other side, if a place is at one of its ends."""
        if self._loop is None or not NAMES_HEIGHT <= place.y() < RULER_HEIGHT:
            return None
        ends = [QPointF(self._geometry.x_of(step), place.y()) for step in self._loop]
        away = [abs(end.x() - place.x()) for end in ends]
        return None if min(away) > _LOOP_REACH_PX else ends[away.index(max(away))]

    def step_in_clip(self, x: float) -> float:
        """Step of the chosen clip at a pixel column, kept inside of it."""
        if self._current is None or self._current >= len(self._geometry.clips):
            return 0.0
        step = self._geometry.free_step_at(x) - self.first_step()
        return min(max(step, 0.0), float(self._geometry.clips[self._current].steps))

    def own_rows(self) -> NDArray[np.intp]:
        """Places, in the columns, of the notes that can be worked on."""
        columns = self._columns
        own = columns.clip == (-1 if self._current is None else self._current)
        if self.focused_part is not None:
            own &= columns.part == self.focused_part
        return np.flatnonzero(own)

    def row_of(self, note: NoteId) -> int | None:
        """Place, in the columns, of a note of the chosen clip."""
        columns = self._columns
        found = np.flatnonzero(
            (columns.clip == self._current) & (columns.part == note[0]) & (columns.index == note[1])
        )
        return int(found[0]) if len(found) else None

    def part_for(self, row: int, *, drum: bool) -> int | None:
        """The part that a note drawn in a row goes to; the active one where it fits."""
        if self.editing is None:
            return None
        parts, active = self.editing.parts, self.editing.active_part.value
        fitting = [n for n, part in enumerate(parts) if (part.role == "drums") == drum]
        return active if active in fitting else next(iter(fitting), None)

    def place_of(self, row: int) -> QRectF:
        """Where a note lies in the view."""
        return QRectF(*places(self._geometry, self._columns.at(np.array([row])))[0].tolist())

    def reveal(self, start: float, end: float, pitch: int | None) -> None:
        """Scroll as little as it takes to see a stretch of time and a pitch."""
        geometry = self._geometry
        left, right = geometry.x_of(start), geometry.x_of(end)
        across = geometry.scroll_px
        if left < geometry.left or right - left > geometry.notes_width:
            across += left - geometry.left - 20
        elif right > geometry.width:
            across += right - geometry.width + 20
        down = geometry.top_px
        if pitch is not None and pitch not in geometry.drums:
            top = geometry.y_of(pitch)
            down += min(0.0, top - geometry.notes_top)
            down += max(0.0, top + geometry.row_height - geometry.drums_top)
        moved = down != geometry.top_px
        self._scroll_to(across, down if moved else None)

    def say(self, words: str) -> None:
        """Tell a screen reader where the note cursor is now."""
        self.setAccessibleDescription(words)
        change = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(self, change))
