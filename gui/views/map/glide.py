"""Points that glide to other places, so that the eye follows where each of them goes."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QApplication, QStyle

from gui.views.map.view import MapView

GLIDE_MS = 420
MOST_POINTS = 60_000  # More are put there at once: each picture of them would take too long.

Places = NDArray[np.float32]


class Glide(QObject):
    """Moves the points of one view.

    Signals:
        ended: They are where they should be.
    """

    ended = Signal()

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self._from = self._to = np.zeros((0, 2), np.float32)
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(GLIDE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._step)
        self._animation.finished.connect(self._finish)

    @property
    def running(self) -> bool:
        """Whether they are on their way."""
        return self._animation.state() == QAbstractAnimation.State.Running

    def start(self, places: Places) -> None:
        """Let the points of the view go to other places; the whole map stays in sight."""
        old = self._view.cloud.points.positions
        self.stop()
        self._to = places
        if len(old) != len(places) or len(old) > MOST_POINTS or not wanted(self._view):
            self._finish()
            return
        self._from = in_frame_of(old, places)
        self._view.move_points(self._from)
        self._view.canvas.fit(_bounds(places))
        self._animation.start()

    def stop(self) -> None:
        """Stay wherever they are: others are going to be shown."""
        self._animation.blockSignals(True)
        self._animation.stop()
        self._animation.blockSignals(False)

    def _step(self, part: float) -> None:
        if len(self._from) == len(self._to) and part < 1.0:
            way = (self._to - self._from) * np.float32(part)
            self._view.move_points(self._from + way)

    def _finish(self) -> None:
        if len(self._to) == len(self._view.cloud.points):
            self._view.move_points(self._to)
            self._view.fit()
        self.ended.emit()


def wanted(view: MapView) -> bool:
    """Whether the system lets things move, and somebody sees it."""
    style = QApplication.style()
    duration = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, view)
    return duration > 0 and view.isVisible()


def in_frame_of(places: Places, others: Places) -> Places:
    """Places scaled and shifted, their shape kept, to lie where others lie."""
    if not len(places) or not len(others):
        return places
    size, target = (max(float(np.ptp(p, axis=0).max()), 1e-6) for p in (places, others))
    middle, goal = ((p.max(axis=0) + p.min(axis=0)) / 2 for p in (places, others))
    return np.asarray(goal + (places - middle) * (target / size), np.float32)


def _bounds(places: Places) -> tuple[float, float, float, float]:
    (left, bottom), (right, top) = places.min(axis=0), places.max(axis=0)
    return float(left), float(bottom), float(right), float(top)
