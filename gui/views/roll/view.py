"""The piano roll as an instrument: what the mouse and the keys do to the notes that it shows."""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from engine.music.clip import Clip
from engine.music.key import Key
from gui.models.roll.editing import RollEditing
from gui.theme import current_theme
from gui.views.roll.canvas import RollCanvas
from gui.views.roll.columns import NoteColumns, NoteId, moved_to, preview_columns, together
from gui.views.roll.geometry import NAMES_HEIGHT, RULER_HEIGHT
from gui.views.roll.gestures import MouseTools
from gui.views.roll.lane import paint_bars_of
from gui.views.roll.note_cursor import NoteCursor
from gui.views.roll.note_keys import NoteKeys
from gui.views.roll.notes import paint_lifted
from gui.views.roll.scene import places
from gui.views.roll.words import describe

Tool = Literal["select", "draw"]
_LOOP_REACH_PX = 5.0


class RollView(RollCanvas):
    """Shows clips in sequence, and lets the notes of the chosen one be edited.

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
        self.cursor_note = NoteCursor(self)
        self._tools = MouseTools(self)
        self._note_keys = NoteKeys(self)
        self._lifted: NoteColumns = together(())
        self._hidden_for: object = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAccessibleName(self.tr("Notes"))
        self._describe_keys()

    def set_editing(self, editing: RollEditing) -> None:
        """Let the notes of the chosen clip be edited."""
        self.editing = editing
        editing.selection.changed.connect(lambda _: self._show_selection())
        editing.preview_changed.connect(self._show_preview)
        editing.settings.changed.connect(lambda settings: self.set_grid(settings.steps))
        self.set_grid(editing.settings.value.steps)

    def set_tool(self, tool: Tool) -> None:
        """Take a tool in hand."""
        if tool != self.tool:
            self.tool = tool
            self.tool_changed.emit(tool)
            self.cursor_note.follow_tool()
            self.viewport().update()

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

    def own_rows(self) -> np.ndarray:
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

    # --- what is shown -----------------------------------------------------------------------

    def _take(self, clips: tuple[Clip, ...], keys: Sequence[Key | None]) -> None:
        super()._take(clips, keys)
        self._lifted, self._hidden_for = together(()), None
        self._select_rows()
        self.cursor_note.keep()

    def set_current_clip(self, index: int | None) -> None:
        """Shade the chosen clip; its notes are the ones that are edited."""
        super().set_current_clip(index)
        self._show_selection()

    def _select_rows(self) -> None:
        if self.editing is not None and self._current is not None:
            chosen = self.editing.selection.value
            self._selected = self._columns.of_ids(self._current, chosen)

    def _show_selection(self) -> None:
        """Mark what is chosen; a note that is chosen alone is where the keys go on."""
        self._select_rows()
        chosen = self.editing.selection.value if self.editing else frozenset()
        if len(chosen) == 1:
            self.cursor_note.put_on(next(iter(chosen)))
        self._forget_picture()

    def _show_preview(self) -> None:
        """Lift what the gesture moves out of the picture, and paint it where it would be."""
        preview = self.editing.gesture.preview if self.editing else None
        hidden = preview.hidden if preview else None
        if hidden is not self._hidden_for:
            self._hidden_for = hidden
            ids = hidden.refs if hidden else frozenset()
            self._hidden = self._columns.of_ids(self._current or 0, ids)
            self._picture = None
        parts = self.editing.parts if self.editing else ()
        self._lifted = together(())
        if preview is not None:
            lifted = preview_columns(preview, parts)
            self._lifted = moved_to(lifted, self._current or 0, self.first_step())
        self.viewport().update()

    def _follow(self, step: float) -> bool:
        """Stand still while the mouse holds something."""
        return False if self._tools.holds else super()._follow(step)

    def _paint_over(self, painter: QPainter) -> None:
        geometry, theme = self._geometry, current_theme()
        painter.save()
        painter.setClipRect(
            QRectF(geometry.left, geometry.notes_top, geometry.notes_width, geometry.height)
        )
        if len(self._lifted):
            scene = self.scene()
            paint_lifted(painter, scene, self._lifted)
            if geometry.with_lane:
                chosen = np.ones(len(self._lifted), dtype=bool)
                paint_bars_of(painter, scene, self._lifted, chosen)
        if self.hasFocus():
            self.cursor_note.paint(painter, theme)
        if self.band is not None:
            soft = QColor(theme.accent)
            soft.setAlpha(36)
            painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(soft)
            painter.drawRect(self.band)
        painter.restore()
        self._tools.paint(painter, theme)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

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

    # --- mouse and keys ----------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin what the place and the tool mean."""
        self._tools.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it, or say by the cursor's shape what would happen."""
        self._tools.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it; nothing below hears of it."""
        self._tools.release(event)
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Draw a note where none is; take out one that is there."""
        self._tools.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the notes under the mouse, or with the chosen ones."""
        if self._geometry.clips:
            by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
            if by_mouse:
                self._tools.take_for_menu(QPointF(event.pos()))
            self.menu_asked.emit(event.globalPos())

    def event(self, event: QEvent) -> bool:
        """Keep keys that edit notes from the menus' shortcuts while the roll has the focus."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._note_keys.wants(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What gui.views.roll.note_keys says; other keys go on to the window."""
        if not self._note_keys.press(event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def end_gesture(self) -> bool:
        """Let go of what the mouse holds, as if nothing had been done; tells whether it did."""
        return self._tools.give_up()

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the note under the mouse; zoom by a pinch."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.describe(QPointF(event.pos())), self)
            return True
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() == pinch:
            self.zoom(max(0.2, 1 + event.value()), event.position().x())
            return True
        return super().viewportEvent(event)

    # --- words -------------------------------------------------------------------------------

    def describe(self, place: QPointF) -> str:
        """What lies at a place of the view, in words; empty over nothing."""
        return describe(self.scene(), place)

    def say(self, words: str) -> None:
        """Tell a screen reader where the note cursor is now."""
        self.setAccessibleDescription(words)
        change = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(self, change))

    def _describe_keys(self) -> None:
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go from note to note, Shift chooses more, Alt moves them, Return "
                "draws. Plus and minus zoom, 0 shows all."
            )
        )
