"""A map to press on, and the mouse that does it."""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from gui.theme import apply_theme
from gui.views.map.view import MapView

# A cross: middle, right, left, up, down; and two points in one place at the upper right.
POSITIONS = np.array([(0, 0), (4, 0), (-4, 0), (0, 3), (0, -3), (4, 3), (4, 3)], dtype=np.float32)
VALUES = np.array([0.5, 0.9, 0.1, 0.5, 0.5, 0.5, np.nan], dtype=np.float32)
EMPTY_AT = (2.0, -2.0)


def named(index: int) -> str:
    return f"point {index}"


@contextmanager
def open_map(qtbot) -> Iterator[MapView]:
    """The cross in a window, in the light theme."""
    apply_theme(QApplication.instance(), "light")
    view = MapView()
    qtbot.addWidget(view)
    view.resize(640, 440)
    with qtbot.waitExposed(view):
        view.show()
    view.set_points(POSITIONS, VALUES, named)
    yield view
    QApplication.instance().setStyleSheet("")


def heard(signal) -> list:
    """What a signal says from now on."""
    said: list = []
    signal.connect(lambda *args: said.append(args[0] if len(args) == 1 else args))
    return said


def pixel(view: MapView, index: int) -> QPoint:
    return view.canvas.camera.point(*POSITIONS[index].tolist()).toPoint()


def empty_pixel(view: MapView) -> QPoint:
    return view.canvas.camera.point(*EMPTY_AT).toPoint()


def move(view: MapView, to: QPoint, *, button: bool = False, shift: bool = False) -> None:
    """Move the mouse; qtbot's own depends on where the real one is."""
    send(view, QEvent.Type.MouseMove, to, button=button, shift=shift)


def send(
    view: MapView, kind: QEvent.Type, at: QPoint, *, button: bool = True, shift: bool = False
) -> None:
    target = view.canvas.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    changed = none if kind == QEvent.Type.MouseMove else left
    held = left if button and kind != QEvent.Type.MouseButtonRelease else none
    keys = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    spot = QPointF(at)
    event = QMouseEvent(kind, spot, target.mapToGlobal(spot), changed, held, keys)
    QApplication.sendEvent(target, event)


def drag(view: MapView, start: QPoint, end: QPoint, *, shift: bool = False) -> None:
    send(view, QEvent.Type.MouseButtonPress, start, shift=shift)
    for part in (0.3, 0.7, 1.0):
        move(view, start + (end - start) * part, button=True, shift=shift)
    send(view, QEvent.Type.MouseButtonRelease, end, shift=shift)


def scroll(view: MapView, at: QPoint, turn: int) -> None:
    target = view.canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        target.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)
