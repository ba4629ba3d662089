"""The piano roll as an instrument: what the mouse and the keys do to the notes that it shows."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
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
from gui.views.roll.columns import NoteColumns, NoteId, moved_to, preview_columns, together
from gui.views.roll.gestures import MouseTools
from gui.views.roll.lane import paint_bars_of
from gui.views.roll.note_cursor import NoteCursor
from gui.views.roll.note_keys import NoteKeys
from gui.views.roll.notes import paint_lifted
from gui.views.roll.readout import paint_readout
from gui.views.roll.surface import RollSurface, Tool
from gui.views.roll.words import describe


class RollView(RollSurface):
    """Shows clips in sequence, and lets the notes of the chosen one be edited.

    Attributes:
        cursor_note: Where the keyboard is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cursor_note = NoteCursor(self)
        self._tools = MouseTools(self)
        self._note_keys = NoteKeys(self, self.cursor_note, self._tools)
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
        editing.left.connect(self._leave_notes)
        editing.settings.changed.connect(lambda settings: self.set_grid(settings.steps))
        self.set_grid(editing.settings.value.steps)

    def set_tool(self, tool: Tool) -> None:
        """Take a tool in hand; the pencil begins where the keys are."""
        if tool != self.tool:
            super().set_tool(tool)
            self.cursor_note.follow_tool()

    def put_cursor_on(self, note: NoteId) -> None:
        """Let the keys go on from a note."""
        self.cursor_note.put_on(note)

    # --- what is shown -----------------------------------------------------------------------

    def _take(self, clips: tuple[Clip, ...], keys: Sequence[Key | None]) -> None:
        super()._take(clips, keys)
        self._lifted, self._hidden_for = together(()), None
        self._select_rows()
        self.cursor_note.keep()

    def set_current_clip(self, index: int | None) -> None:
        """Shade the chosen clip; its notes are the ones that are edited."""
        if index != self._current:
            super().set_current_clip(index)
            self._show_selection()

    def _leave_notes(self) -> None:
        self._tools.leave_notes()

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

    @property
    def _changes_loudness(self) -> bool:
        """Whether the gesture that goes on changes how loud notes are."""
        kind = self.editing.gesture.kind if self.editing else None
        return kind in ("velocity", "line")

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
        if self.hasFocus() and not self._tools.holds:
            painter.save()
            self.cursor_note.paint(painter, theme)
            painter.restore()
        if self.band is not None:
            soft = QColor(theme.accent)
            soft.setAlpha(36)
            painter.setPen(QPen(QColor(theme.accent), 1, Qt.PenStyle.DashLine))
            painter.setBrush(soft)
            painter.drawRect(self.band)
        painter.restore()
        self._tools.paint(painter, theme)
        if len(self._lifted) == 1:
            paint_readout(painter, self.scene(), self._lifted, loudness=self._changes_loudness)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

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

    def _describe_keys(self) -> None:
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys go from note to note, Shift chooses more, Alt moves them, Return "
                "draws. Plus and minus zoom, 0 shows all."
            )
        )
