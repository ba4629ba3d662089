"""How notes are painted: every part in a colour and a shape of its own.

A melody is round, a bass square, chords have a double bar at their start, other parts a cut
corner. Where there are too many to tell apart, gui.views.roll.dense paints them in one go.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gui.theme import Theme
from gui.views.roll.columns import DRUMS, NEW, NoteColumns
from gui.views.roll.dense import paint_dense
from gui.views.roll.looks import PALE, Look, color_of, looks_of, painting_order
from gui.views.roll.painting import pitch_name, small_font
from gui.views.roll.scene import (
    RollScene,
    gone_in_sight,
    in_sight,
    marks_of,
    off_scale,
    pale,
    places,
)

MOST_LIFTED_IN_DETAIL = 150
MOST_IN_DETAIL = 1200  # More in sight are painted as one picture.
_ROOM_FOR_NAME = (26.0, 11.0)  # Width and height that a note needs to carry its name.
_ROOM_FOR_MARK = (7.0, 3.5)
_ROOM_FOR_RIM_PX = 5.0
_CUT_PX = 4.0


def paint_notes(painter: QPainter, scene: RollScene) -> None:
    """The notes in sight, but for those that hang on the mouse."""
    columns = scene.columns
    seen = in_sight(scene.geometry, columns)
    if len(scene.hidden):
        seen &= ~scene.hidden
    _paint_gone(painter, scene)
    order = np.flatnonzero(seen)
    if len(order) > MOST_IN_DETAIL:
        paint_dense(painter, scene, order)
        return
    looks = looks_of(scene, pale(scene))[order]
    _paint_in_detail(painter, scene, order, looks)


def _paint_in_detail(
    painter: QPainter, scene: RollScene, order: NDArray[np.intp], looks: NDArray[np.int32]
) -> None:
    smooth = scene.geometry.row_height >= _ROOM_FOR_RIM_PX  # Lower rows would be smeared by it.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    painter.setFont(small_font(painter.font(), 0.78))
    columns = scene.columns.at(order)
    spots = places(scene.geometry, columns).tolist()
    outside, marks = off_scale(scene)[order].tolist(), marks_of(scene)[order].tolist()
    numbers = looks.tolist()
    roles, pitches = columns.role.tolist(), columns.pitch.tolist()
    worn = -1
    look = Look(0)
    for row in painting_order(looks).tolist():
        if numbers[row] != worn:
            worn = numbers[row]
            look = Look(worn)
            _wear(painter, look, scene)
        place = QRectF(*spots[row])
        _SHAPES[roles[row]](painter, place)
        if look.is_pale:
            continue
        _paint_signs(painter, place, scene.theme, outside=outside[row], new=marks[row] == NEW)
        if roles[row] != DRUMS:
            _paint_name(painter, place, pitches[row], scene.theme)
        if outside[row] or marks[row] == NEW or place.height() >= _ROOM_FOR_NAME[1]:
            _wear(painter, look, scene)


def _wear(painter: QPainter, look: Look, scene: RollScene) -> None:
    """Take the colours of a look; where rows are low, a rim would leave nothing of it."""
    theme = scene.theme
    color = color_of(look, theme)
    if look.is_pale:
        rim = QColor(color)
        color.setAlpha(PALE)
        painter.setPen(QPen(rim, 1))
    elif look.is_selected:
        painter.setPen(QPen(QColor(theme.text), 2))
    elif scene.geometry.row_height >= _ROOM_FOR_RIM_PX or look.role == DRUMS:
        painter.setPen(QPen(color.darker(125), 1))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)


def _paint_signs(
    painter: QPainter, place: QRectF, theme: Theme, *, outside: bool, new: bool
) -> None:
    """A notch for a note outside the scale, a plus for a new one."""
    if place.width() < _ROOM_FOR_MARK[0] or place.height() < _ROOM_FOR_MARK[1]:
        return
    if outside:
        size = min(6.0, place.height() * 0.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.base))
        corner = place.topLeft()
        painter.drawPolygon(
            QPolygonF([corner, corner + QPointF(size, 0), corner + QPointF(0, size)])
        )
    if new:
        across, up = 3.0, min(3.0, place.height() / 2)
        middle = QPointF(place.right() - across - 2.5, place.center().y())
        painter.setPen(QPen(QColor(theme.note_text), 1.5))
        painter.drawLine(middle - QPointF(across, 0), middle + QPointF(across, 0))
        painter.drawLine(middle - QPointF(0, up), middle + QPointF(0, up))


def _paint_name(painter: QPainter, place: QRectF, pitch: int, theme: Theme) -> None:
    if place.width() >= _ROOM_FOR_NAME[0] and place.height() >= _ROOM_FOR_NAME[1]:
        painter.setPen(QColor(theme.note_text))
        text = place.adjusted(5, 0, -2, 0)
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, pitch_name(pitch))


def _paint_gone(painter: QPainter, scene: RollScene) -> None:
    """What is there no longer: hollow and dashed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(scene.theme.muted), 1, Qt.PenStyle.DashLine)
    pen.setDashPattern([2.5, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    gone = gone_in_sight(scene)
    painter.drawRects(gone[:MOST_IN_DETAIL])


def paint_lifted(painter: QPainter, scene: RollScene, columns: NoteColumns) -> None:
    """Notes that hang on the mouse: where they would be if it were let go."""
    seen = columns.at(in_sight(scene.geometry, columns))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small_font(painter.font(), 0.78))
    spots = [QRectF(*place) for place in places(scene.geometry, seen).tolist()]
    for role in np.unique(seen.role).tolist():
        own = np.flatnonzero(seen.role == role).tolist()
        _wear(painter, Look.of(role, selected=True), scene)
        if len(own) > MOST_LIFTED_IN_DETAIL:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawRects([spots[row] for row in own])
            continue
        for row in own:
            _SHAPES[role](painter, spots[row])
        for row in own if role != DRUMS else ():
            _paint_name(painter, spots[row], int(seen.pitch[row]), scene.theme)


def _round(painter: QPainter, place: QRectF) -> None:
    radius = min(3.0, place.height() / 2, place.width() / 2)
    painter.drawRoundedRect(place, radius, radius)


def _square(painter: QPainter, place: QRectF) -> None:
    painter.drawRect(place)


def _barred(painter: QPainter, place: QRectF) -> None:
    painter.drawRect(place)
    if place.width() >= 8:
        x = place.left() + 3
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))


def _stroke(painter: QPainter, place: QRectF) -> None:
    radius = min(2.0, place.width() / 4)
    painter.drawRoundedRect(place, radius, radius)


def _cut(painter: QPainter, place: QRectF) -> None:
    cut = min(_CUT_PX, place.height(), place.width())
    painter.drawPolygon(
        QPolygonF(
            [
                place.topLeft(),
                QPointF(place.right() - cut, place.top()),
                QPointF(place.right(), place.top() + cut),
                place.bottomRight(),
                place.bottomLeft(),
            ]
        )
    )


_SHAPES: tuple[Callable[[QPainter, QRectF], None], ...] = (_round, _square, _barred, _stroke, _cut)
