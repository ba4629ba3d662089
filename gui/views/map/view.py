"""The map: points that can be heard, chosen, walked and joined into a blend.

It knows positions, values and labels only. What a point is and what happens when it is clicked is
its owner's business.
"""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.views.map.shown import ShownMap

_LONGEST_TAP_MS = 250  # A second click within it makes a double click of one beside the points.
_SEEN_INSET_PX = 30.0
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_KEY_ZOOMS = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
_CLICK_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MapView(ShownMap):
    """Points on a plane under mouse and keyboard.

    Signals:
        hovered: The point under the mouse or reached by arrow keys; -1 when there is none any more.
        clicked: A point was clicked, or Return or Space was pressed on it.
        empty_clicked: Map position of a click where no point is.
        ground_moved: The mouse moved where no point is; ground says where.
        extended: A point was reached with Shift and an arrow key, to be chosen with others.
        path_dragged: A line was drawn, with Shift, from one point to another.
        path_dragged_to: A line was drawn from a point to a map position without one.
    """

    hovered = Signal(int)
    clicked = Signal(int)
    empty_clicked = Signal(float, float)
    ground_moved = Signal()
    extended = Signal(int)
    path_dragged = Signal(int, int)
    path_dragged_to = Signal(int, float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tapped_at = QPointF()
        self._ground_cursor = Qt.CursorShape.ArrowCursor
        self._tap = QTimer(self, singleShot=True)
        self._connect()

    def _connect(self) -> None:
        canvas = self.canvas
        canvas.moved.connect(self._point_at_pixel)
        canvas.left.connect(self._leave)
        canvas.tapped.connect(self._take_tap)
        canvas.double_tapped.connect(self._take_double_tap)
        canvas.rubbered.connect(self._stretch)
        canvas.rubber_ended.connect(self._end_line)
        self._tap.timeout.connect(self._emit_empty_tap)

    def set_ground_cursor(self, shape: Qt.CursorShape) -> None:
        """Say by the mouse pointer what the mouse does where no point is."""
        self._ground_cursor = shape
        self.canvas.viewport().setCursor(shape)

    @property
    def ground(self) -> tuple[float, float] | None:
        """Map position of the mouse where no point is under it."""
        return self._ground

    @property
    def cursor_point(self) -> int | None:
        """Where the arrow keys are."""
        return self._cursor

    # --- gestures ----------------------------------------------------------------------------

    def _point_at_pixel(self, pixel: QPointF) -> None:
        index = self.point_at(pixel)
        ground = self.canvas.camera.position(pixel) if index is None and len(self._points) else None
        before, self._ground = self._ground, ground
        if index == self._hover and (ground or before):
            self._show_marks()
        self._set_hover(index)
        if ground is not None:
            self.ground_moved.emit()

    def _leave(self) -> None:
        left_ground, self._ground = self._ground is not None, None
        self._show_marks()
        self._set_hover(None)
        if left_ground:
            self.hovered.emit(-1)  # What sounds of the ground ends with it.

    def _forget_pointing(self) -> None:
        self._tap.stop()
        self._set_hover(None)
        super()._forget_pointing()

    def _set_hover(self, index: int | None) -> None:
        if index == self._hover:
            return
        self._hover = index
        shapes = Qt.CursorShape
        cursor = self._ground_cursor if index is None else shapes.PointingHandCursor
        self.canvas.viewport().setCursor(cursor)
        self._show_marks()
        self.hovered.emit(-1 if index is None else index)

    def _take_tap(self, pixel: QPointF) -> None:
        index = self.point_at(pixel)
        if index is None:
            self._tapped_at = pixel
            self._tap.start(min(QApplication.doubleClickInterval(), _LONGEST_TAP_MS))
            return
        stack = self._stack(index)
        if self._selection in stack:
            index = stack[(stack.index(self._selection) + 1) % len(stack)]
        self._cursor = index
        self._show_marks()
        self.clicked.emit(index)

    def _emit_empty_tap(self) -> None:
        if len(self._points):
            self.empty_clicked.emit(*self.canvas.camera.position(self._tapped_at))

    def _take_double_tap(self, pixel: QPointF) -> None:
        if self.point_at(pixel) is not None:
            self._take_tap(pixel)  # Two quick clicks are two clicks: the next of a stack.
            return
        self._tap.stop()
        self.fit()

    def _stretch(self, start: QPointF, end: QPointF) -> None:
        first, over = self.point_at(start), self.point_at(end)
        if first is None:
            return
        self._scene.show_line((self._pixel(first), end if over is None else self._pixel(over)))
        self._set_hover(over if over != first else None)

    def _end_line(self, start: QPointF, end: QPointF) -> None:
        self._scene.show_line(None)
        first, last = self.point_at(start), self.point_at(end)
        if first is None or first == last:
            return
        if last is None:
            self.path_dragged_to.emit(first, *self.canvas.camera.position(end))
        else:
            self.path_dragged.emit(first, last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and len(self._points):
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._walk(_ARROWS[key], extends=extends)
        elif key in _CLICK_KEYS and self._cursor is not None:
            self.clicked.emit(self._cursor)
        elif key in _KEY_ZOOMS:
            middle = QPointF(self.canvas.width() / 2, self.canvas.height() / 2)
            pixel = middle if self._cursor is None else self._pixel(self._cursor)
            self.canvas.zoom(_KEY_ZOOMS[key], pixel)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Escape and self.canvas.cancel_gesture():
            self._scene.show_line(None)
        else:
            super().keyPressEvent(event)

    def _walk(self, direction: tuple[int, int], *, extends: bool = False) -> None:
        """Go to the next point in a direction; the first step goes to the middle of the view."""
        before = self._cursor
        if self._cursor is None:
            x, y = self.canvas.camera.position(QPointF(self.width() / 2, self.height() / 2))
            reached = self._points.nearest(x, y, radius=np.inf)
        else:
            reached = self._points.toward(self._cursor, direction)
        if reached is None:
            return
        if extends and before is not None:
            self.extended.emit(before)
        self._cursor = reached
        self._show_cursor()
        if extends:
            self.extended.emit(reached)
        self._set_hover(reached)
        self.setAccessibleDescription(self.hover_text())
        change = QAccessible.Event.DescriptionChanged
        QAccessible.updateAccessibility(QAccessibleEvent(self, change))

    def _show_cursor(self) -> None:
        """Pan just as far as the cursor needs to be seen."""
        if self._cursor is None:
            return
        dot, inset = self._pixel(self._cursor), _SEEN_INSET_PX
        view = QRectF(self.canvas.rect()).adjusted(inset, inset, -inset, -inset)
        near = QPointF(
            min(max(dot.x(), view.left()), view.right()),
            min(max(dot.y(), view.top()), view.bottom()),
        )
        if near != dot:
            self.canvas.pan(near - dot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()
