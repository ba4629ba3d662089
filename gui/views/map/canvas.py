"""The surface of the map: it pans, zooms and turns what the mouse does into gestures, in pixels."""

from collections.abc import Callable
from enum import Enum, auto

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from gui.views.map.camera import Camera

_ZOOM_PER_NOTCH = 1.2
_FARTHEST, _NEAREST = 0.4, 400.0  # Zoom, where 1 shows everything.
_FIT_PADDING = 0.08


class _Gesture(Enum):
    NONE = auto()
    PRESS = auto()
    PAN = auto()
    RUBBER = auto()


class Layer(QGraphicsItem):
    """Paints in pixels of the view through a function; update() repaints it."""

    def __init__(
        self, box: pg.ViewBox, z: float, paint: Callable[[QPainter, Camera], None]
    ) -> None:
        super().__init__(box)
        self._box = box
        self._paint = paint
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def boundingRect(self):  # type: ignore[no-untyped-def]
        """The whole view."""
        return self._box.rect()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Let the function paint, smoothly and inside the view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint(painter, Camera.of(self._box))


class MapCanvas(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """A view box with locked aspect, and the gestures on it.

    Signals:
        moved: Pixel under the mouse, while no button is down.
        left: The mouse went away.
        tapped: Pixel of a click.
        double_tapped: Pixel of a double click.
        rubbered: Start and present end of a line that is being drawn.
        rubber_ended: Start and end of the line that was drawn.
        camera_changed: Another part of the map is seen.
    """

    moved = Signal(QPointF)
    left = Signal()
    tapped = Signal(QPointF)
    double_tapped = Signal(QPointF)
    rubbered = Signal(QPointF, QPointF)
    rubber_ended = Signal(QPointF, QPointF)
    camera_changed = Signal()

    def __init__(self, may_start_line: Callable[[QPointF], bool]) -> None:
        super().__init__(useOpenGL=False, background=None)
        self.box = pg.ViewBox(lockAspect=1.0, enableMouse=False, enableMenu=False, border=None)
        self.setCentralItem(self.box)
        self.box.disableAutoRange()
        self.setAntialiasing(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # All is covered.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(pg.GraphicsView.Shape.NoFrame)
        self._may_start_line = may_start_line
        self._gesture = _Gesture.NONE
        self._pressed = QPointF()
        self._last = QPointF()
        self._bounds = (-1.0, -1.0, 1.0, 1.0)
        self.follows_bounds = True  # Until the person moves the camera.
        self.box.sigTransformChanged.connect(lambda *_: self.camera_changed.emit())

    @property
    def camera(self) -> Camera:
        """What is seen now."""
        return Camera.of(self.box)

    def add_layer(self, z: float, paint: Callable[[QPainter, Camera], None]) -> Layer:
        """Put a layer at a height."""
        return Layer(self.box, z, paint)

    def fit(self, bounds: tuple[float, float, float, float]) -> None:
        """Show all of left, bottom, right, top, and keep showing it until the person zooms."""
        self._bounds = bounds
        self.follows_bounds = True
        left, bottom, right, top = bounds
        self.box.setRange(
            xRange=(left, max(right, left + 1e-3)),
            yRange=(bottom, max(top, bottom + 1e-3)),
            padding=_FIT_PADDING,
        )

    def pan(self, pixels: QPointF) -> None:
        """Move the map with the mouse."""
        self.follows_bounds = False
        scale = self.camera.scale
        self.box.translateBy(x=-pixels.x() / scale, y=pixels.y() / scale)

    def zoom(self, factor: float, pixel: QPointF) -> None:
        """Zoom in by a factor above 1; what is under the pixel stays there."""
        camera = self.camera
        left, bottom, right, top = self._bounds
        whole = min(camera.width / max(right - left, 1e-3), camera.height / max(top - bottom, 1e-3))
        wanted = min(max(camera.scale * factor, whole * _FARTHEST), whole * _NEAREST)
        self.follows_bounds = False
        part = camera.scale / wanted
        self.box.scaleBy((part, part), center=pg.Point(*camera.position(pixel)))

    def cancel_gesture(self) -> bool:
        """Give up a line that is being drawn; False if there is none."""
        was_line = self._gesture is _Gesture.RUBBER
        self._gesture = _Gesture.NONE
        return was_line

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)
        if event is not None and self.follows_bounds:
            self.fit(self._bounds)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed = self._last = event.position()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_line = shift and self._may_start_line(self._pressed)
        self._gesture = _Gesture.RUBBER if is_line else _Gesture.PRESS
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._gesture is _Gesture.RUBBER:
            self.rubbered.emit(self._pressed, here)
        elif self._gesture is _Gesture.NONE:
            self.moved.emit(here)
        else:
            self._drag(here)

    def _drag(self, here: QPointF) -> None:
        far = (here - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._gesture is _Gesture.PRESS and far:
            self._gesture = _Gesture.PAN
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._gesture is _Gesture.PAN:
            self.pan(here - self._last)
            self._last = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        gesture, self._gesture = self._gesture, _Gesture.NONE
        self.viewport().unsetCursor()
        if gesture is _Gesture.RUBBER:
            self.rubber_ended.emit(self._pressed, event.position())
        elif gesture is _Gesture.PRESS:
            self.tapped.emit(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_tapped.emit(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = (event.angleDelta().y() or event.angleDelta().x()) / 120
        if notches:
            self.zoom(_ZOOM_PER_NOTCH**notches, event.position())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()
