"""The lane of loudness under the notes: a bar for every note, which the mouse can draw."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gui.views.roll.columns import DRUMS, ROLES, NoteColumns
from gui.views.roll.geometry import RollGeometry
from gui.views.roll.looks import mixed, role_color
from gui.views.roll.scene import RollScene, pale

MOST_BARS = 1500  # More in sight are painted as the loudest of each column of pixels.
_LOUDEST = 127
_EDGE_PX = 4.0  # Above the loudest and below the softest.
_BAR_PX, _KNOB_PX, _REACH_PX = 2.0, 5.2, 7.0


def y_of_velocity(geometry: RollGeometry, velocity: float) -> float:
    """Pixel row of the top of a bar."""
    room = geometry.height - geometry.lane_top - 2 * _EDGE_PX
    return geometry.height - _EDGE_PX - room * velocity / _LOUDEST


def _tops(geometry: RollGeometry, velocities: NDArray[Any]) -> NDArray[np.float64]:
    """Pixel rows of the tops of many bars."""
    room = geometry.height - geometry.lane_top - 2 * _EDGE_PX
    return np.asarray(geometry.height - _EDGE_PX - room * velocities / _LOUDEST)


def velocity_at(geometry: RollGeometry, y: float) -> int:
    """The loudness at a pixel row of the lane, 1..127."""
    room = max(1.0, geometry.height - geometry.lane_top - 2 * _EDGE_PX)
    wanted = round((geometry.height - _EDGE_PX - y) / room * _LOUDEST)
    return min(max(wanted, 1), _LOUDEST)


def bars_at(geometry: RollGeometry, columns: NoteColumns, x: float) -> NDArray[np.intp]:
    """The notes whose bars stand nearest to a pixel column, if they are near."""
    if not len(columns):
        return np.zeros(0, dtype=np.intp)
    away = np.abs(geometry.left + columns.start * geometry.px_per_step - geometry.scroll_px - x)
    nearest = float(away.min())
    if nearest > _REACH_PX:
        return np.zeros(0, dtype=np.intp)
    return np.flatnonzero(away <= nearest + 0.5)


def drawn_through(
    geometry: RollGeometry, columns: NoteColumns, start: QPointF, end: QPointF
) -> dict[int, int]:
    """The loudness that a line of the mouse gives to notes it passes, by their rows."""
    if start.x() > end.x():
        start, end = end, start
    x = geometry.left + columns.start * geometry.px_per_step - geometry.scroll_px
    passed = np.flatnonzero((x >= start.x() - 2) & (x <= end.x() + 2))
    width = max(1.0, end.x() - start.x())
    found = {}
    for row in passed.tolist():
        share = min(max((float(x[row]) - start.x()) / width, 0.0), 1.0)
        found[row] = velocity_at(geometry, start.y() + share * (end.y() - start.y()))
    return found


def paint_lane(painter: QPainter, scene: RollScene) -> None:
    """The lane with its bars."""
    geometry, theme = scene.geometry, scene.theme
    if not geometry.with_lane:
        return
    lane = QRectF(
        geometry.left, geometry.lane_top, geometry.notes_width, geometry.height - geometry.lane_top
    )
    ground = QColor(theme.alternate)
    ground.setAlpha(150)
    painter.fillRect(lane, ground)
    painter.setPen(QPen(QColor(theme.beat_line), 1))
    for loudness in (32, 64, 96):
        y = round(y_of_velocity(geometry, loudness)) + 0.5
        painter.drawLine(QPointF(lane.left(), y), QPointF(lane.right(), y))
    painter.setPen(QPen(QColor(theme.clip_line), 1))
    painter.drawLine(lane.topLeft(), lane.topRight())
    seen = _with_bars_in_sight(scene)
    if len(seen) > MOST_BARS:
        _paint_skyline(painter, scene, seen)
    else:
        _paint_bars(painter, scene, seen)


def _with_bars_in_sight(scene: RollScene) -> NDArray[np.intp]:
    geometry, columns = scene.geometry, scene.columns
    first, last = geometry.free_step_at(geometry.left - 3), geometry.free_step_at(geometry.width)
    seen = (columns.start >= first) & (columns.start <= last) & ~pale(scene)
    if len(scene.hidden):
        seen &= ~scene.hidden
    return np.flatnonzero(seen)


def _paint_bars(painter: QPainter, scene: RollScene, seen: NDArray[np.intp]) -> None:
    columns = scene.columns.at(seen)
    selected = scene.selected[seen] if len(scene.selected) else np.zeros(len(seen), dtype=bool)
    paint_bars_of(painter, scene, columns, selected)


def paint_bars_of(
    painter: QPainter, scene: RollScene, columns: NoteColumns, selected: NDArray[np.bool_]
) -> None:
    """A bar with a knob for each of some notes; selected ones stand in front."""
    geometry, theme = scene.geometry, scene.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    bottom = geometry.height - _EDGE_PX + 1
    x = geometry.left + columns.start * geometry.px_per_step - geometry.scroll_px + _BAR_PX / 2
    looks = columns.role * 2 + columns.clip % 2
    for chosen in (False, True):
        for look in sorted(np.unique(looks[selected == chosen]).tolist(), key=_height_in_lane):
            own = (looks == look) & (selected == chosen)
            color = QColor(role_color(look // 2, theme, second=bool(look % 2)))
            tops = _tops(geometry, columns.velocity[own]).tolist()
            knobs = [QPointF(at, top) for at, top in zip(x[own].tolist(), tops, strict=True)]
            painter.setPen(QPen(color, _BAR_PX))
            painter.drawLines([QLineF(knob.x(), bottom, knob.x(), knob.y()) for knob in knobs])
            if chosen:
                painter.setPen(_round_pen(QColor(theme.text), _KNOB_PX + 3))
                painter.drawPoints(knobs)
            painter.setPen(_round_pen(color, _KNOB_PX))
            painter.drawPoints(knobs)


def _height_in_lane(look: int) -> int:
    """Drums stand at the back, a melody in front."""
    return -(look // 2 + (len(ROLES) if look // 2 == DRUMS else 0))


def _round_pen(color: QColor, width: float) -> QPen:
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)


def _paint_skyline(painter: QPainter, scene: RollScene, seen: NDArray[np.intp]) -> None:
    """The loudest note of each column of pixels."""
    geometry, columns = scene.geometry, scene.columns
    x = (columns.start[seen] * geometry.px_per_step - geometry.scroll_px).astype(np.int64)
    loudest = np.zeros(int(geometry.notes_width) + 2, dtype=np.int64)
    np.maximum.at(loudest, np.clip(x, 0, len(loudest) - 1), columns.velocity[seen])
    painter.setPen(Qt.PenStyle.NoPen)
    # Opaque: to blend so many bars takes longer than all the rest.
    painter.setBrush(mixed(QColor(scene.theme.note_a), QColor(scene.theme.base), 0.4))
    bottom = geometry.height - _EDGE_PX + 1
    at = np.flatnonzero(loudest)
    tops = _tops(geometry, loudest[at]).tolist()
    left = geometry.left
    bars = [
        QRectF(left + x, top, 1, bottom - top) for x, top in zip(at.tolist(), tops, strict=True)
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawRects(bars)
