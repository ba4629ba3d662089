"""The tools of the map under the mouse: the lasso, the pen, and what they draw over the points.

A tool takes the mouse before the map does. Without one, Ctrl-drag is the lasso and everything else
is the map's own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication

from gui.models.map.desk import Tool
from gui.theme import current_theme, theme_changed
from gui.views.map.camera import Camera
from gui.views.map.tool_paint import (
    Flag,
    PaintedPath,
    paint_flags,
    paint_hand,
    paint_path_line,
    paint_rings,
)
from gui.views.map.view import MapView

_LAYER = 2.5  # Above the points, below what is pointed at.
_CORNER_PX = 11.0
_LINE_PX = 6.0
_FINEST_PX = 2.0  # Hands tremble less than this between two points of a line.
_LASSO_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """What lies over the points.

    Attributes:
        paths: Paths to draw.
        corners: Corners of the path that is worked on, map positions; empty where none can move.
        flags: Anchors.
        picked: Positions of clips that are chosen together, shape (count, 2).
    """

    paths: tuple[PaintedPath, ...] = ()
    corners: tuple[tuple[float, float], ...] = ()
    flags: tuple[Flag, ...] = ()
    picked: NDArray[np.float32] | None = None


class MapTools(QObject):
    """Sees the mouse on a map before the map does.

    Signals:
        lassoed: The ring that was drawn, map positions of shape (count, 2), and whether what is
            inside is added to what is chosen.
        picked_one: A point was clicked to be chosen with others, or no more.
        cleared: Empty ground was clicked with the lasso.
        drawn: The line that was drawn with the pen, map positions of shape (count, 2).
        corner_added: Number of the corner after which one is put, and where; a drag of it follows.
        corner_removed: Number of a corner that was double-clicked.
        corner_dragged: Number of a corner, where it is now, and whether it was let go.
        corner_left: A corner is held no more, and stays where it is.
    """

    lassoed = Signal(object, bool)
    picked_one = Signal(int)
    cleared = Signal()
    drawn = Signal(object)
    corner_added = Signal(int, float, float)
    corner_removed = Signal(int)
    corner_dragged = Signal(int, float, float, bool)
    corner_left = Signal()

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._canvas = view.canvas
        self.tool: Tool = "point"
        self._gesture: Literal["", "lasso", "pen", "corner", "pan"] = ""
        self._line: list[QPointF] = []
        self._corner = self._leg = -1
        self._drags = False  # Whether a held corner went far enough: a click moves none.
        self._button = Qt.MouseButton.NoButton  # The one that holds a gesture.
        self._overlay = Overlay()
        self._layer = self._canvas.add_layer(_LAYER, self._paint)
        self._canvas.viewport().installEventFilter(self)
        self._canvas.camera_changed.connect(self._repaint)
        theme_changed.connect(self._repaint)

    @property
    def is_drawing(self) -> bool:
        """Whether a line is being drawn."""
        return bool(self._gesture)

    def set_tool(self, tool: Tool) -> None:
        """Take another tool into the hand."""
        self.cancel()
        self.tool = tool
        crosses = tool in ("lasso", "pen")
        shapes = Qt.CursorShape
        self._view.set_ground_cursor(shapes.CrossCursor if crosses else shapes.ArrowCursor)

    def show(self, overlay: Overlay) -> None:
        """Draw other things over the points."""
        self._overlay = overlay
        self._layer.update()

    def cancel(self) -> bool:
        """Give up what is being drawn; False if nothing is."""
        was, self._gesture = self._gesture, ""
        self._line = []
        self._layer.update()
        if was == "corner":
            self.corner_left.emit()
        return bool(was)

    def leave_corner(self) -> None:
        """Hold a corner no more: the path that it is of is another one now."""
        if self._gesture == "corner":
            self.cancel()

    def _repaint(self, *_: object) -> None:
        self._layer.update()

    # --- the mouse ---------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what belongs to a tool."""
        if not isinstance(event, QMouseEvent):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._press(event)
            case QEvent.Type.MouseMove:
                return self._move(event)
            case QEvent.Type.MouseButtonRelease:
                return self._release(event)
            case QEvent.Type.MouseButtonDblClick:
                return self._double_click(event)
        return False

    def _press(self, event: QMouseEvent) -> bool:
        at = event.position()
        if self._gesture:
            return True  # Another button does not disturb.
        self._button = event.button()
        if event.button() == Qt.MouseButton.MiddleButton:
            self._gesture, self._line = "pan", [at]
            return True
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        if self.tool == "pen":
            self._press_pen(at)
        elif self.tool == "lasso" or event.modifiers() & _LASSO_KEYS:
            self._gesture = "lasso"
        else:
            return False
        self._line = [at]
        self._view.setFocus(Qt.FocusReason.MouseFocusReason)
        return True

    def _press_pen(self, at: QPointF) -> None:
        """Take a corner, or the line to make one, or begin a new line."""
        self._corner, self._leg, self._drags = self._corner_at(at), self._leg_at(at), False
        self._gesture = "pen" if self._corner < 0 and self._leg < 0 else "corner"

    def _double_click(self, event: QMouseEvent) -> bool:
        corner = self._corner_at(event.position()) if self.tool == "pen" else -1
        if corner >= 0:
            self.corner_removed.emit(corner)
        return self.tool in ("lasso", "pen")

    def _move(self, event: QMouseEvent) -> bool:
        at = event.position()
        if not self._gesture:
            if self.tool == "pen":
                self._show_hand(at)
            return False
        if self._gesture == "pan":
            self._canvas.pan(at - self._line[-1])
            self._line = [at]
        elif self._gesture == "corner":
            self._drag_corner(self._line[0], at, ended=False)
        elif (at - self._line[-1]).manhattanLength() >= _FINEST_PX:
            self._line.append(at)
            self._layer.update()
        return True

    def _release(self, event: QMouseEvent) -> bool:
        if not self._gesture:
            return False
        if event.button() != self._button:
            return True
        gesture, self._gesture = self._gesture, ""
        line, self._line = [*self._line, event.position()], []
        self._layer.update()
        if gesture == "corner":
            self._drag_corner(line[0], event.position(), ended=True)
        elif gesture != "pan" and _length(line) < QApplication.startDragDistance():
            self._click(event.position(), gesture)
        elif gesture == "pen":
            self.drawn.emit(self._positions(line))
        elif gesture == "lasso":
            adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.lassoed.emit(self._positions(line), adds)
        return True

    def _drag_corner(self, start: QPointF, at: QPointF, *, ended: bool) -> None:
        """Move the corner that is held; of a line that is held one is made first."""
        if not self._drags:
            if (at - start).manhattanLength() < QApplication.startDragDistance():
                return
            self._drags = True
            if self._corner < 0:
                self.corner_added.emit(self._leg, *self._position(start))
                self._corner = self._leg + 1
        self.corner_dragged.emit(self._corner, *self._position(at), ended)

    def _click(self, at: QPointF, gesture: str) -> None:
        index = self._view.point_at(at)
        if gesture == "pen":
            if index is not None:
                self._view.clicked.emit(index)
        elif index is not None:
            self.picked_one.emit(index)
        else:
            self.cleared.emit()

    def _show_hand(self, at: QPointF) -> None:
        over = self._corner_at(at) >= 0 or self._leg_at(at) >= 0
        shape = Qt.CursorShape.SizeAllCursor if over else Qt.CursorShape.CrossCursor
        self._canvas.viewport().setCursor(shape)

    def _corner_at(self, at: QPointF) -> int:
        """The corner of the path that is worked on under a pixel, or -1."""
        camera = self._canvas.camera
        for number, (x, y) in enumerate(self._overlay.corners):
            apart = camera.point(x, y) - at
            if max(abs(apart.x()), abs(apart.y())) <= _CORNER_PX:
                return number
        return -1

    def _leg_at(self, at: QPointF) -> int:
        """The leg of the path that is worked on under a pixel, or -1."""
        camera = self._canvas.camera
        corners = [camera.point(x, y) for x, y in self._overlay.corners]
        for number, (start, end) in enumerate(pairwise(corners)):
            way, to = end - start, at - start
            squared = QPointF.dotProduct(way, way)
            part = min(max(QPointF.dotProduct(to, way) / squared, 0.0), 1.0) if squared else 0.0
            if (at - start - way * part).manhattanLength() <= _LINE_PX:
                return number
        return -1

    def _position(self, pixel: QPointF) -> tuple[float, float]:
        return self._canvas.camera.position(pixel)

    def _positions(self, line: Sequence[QPointF]) -> NDArray[np.float64]:
        return np.array([self._position(pixel) for pixel in line])

    # --- painting ----------------------------------------------------------------------------

    def _paint(self, painter: QPainter, camera: Camera) -> None:
        theme, overlay = current_theme(), self._overlay
        painter.setFont(self._canvas.font())
        if overlay.picked is not None:
            paint_rings(painter, overlay.picked, camera, theme)
        for path in overlay.paths:
            paint_path_line(painter, path, camera, theme)
        paint_flags(painter, overlay.flags, camera, theme)
        if self._gesture in ("lasso", "pen") and len(self._line) > 1:
            paint_hand(painter, self._line, theme, closed=self._gesture == "lasso")


def _length(line: Sequence[QPointF]) -> float:
    first = line[0]
    return max((point - first).manhattanLength() for point in line)
