"""What stands beside a melody on the roll: the chords above, the rows of drums beneath."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from engine.music.chords import ChordSpan
from engine.music.drums import CLASS_OF_PITCH, DRUM_NAMES
from gui.views.roll.geometry import CHORDS_HEIGHT, RULER_HEIGHT, RollGeometry
from gui.views.roll.painting import small_font
from gui.views.roll.scene import RollScene

translate = QCoreApplication.translate
_ROOM_FOR_DRUM_NAME_PX = 9.0  # Rows may be lower; then only some are named.
_LABEL_HEIGHT = 15.0


def drum_name(drum: int) -> str:
    """A drum as it is called here."""
    names = {
        "Kick": translate("RollParts", "Kick"),
        "Snare": translate("RollParts", "Snare"),
        "Closed hi-hat": translate("RollParts", "Closed hi-hat"),
        "Open hi-hat": translate("RollParts", "Open hi-hat"),
        "Low tom": translate("RollParts", "Low tom"),
        "Mid tom": translate("RollParts", "Mid tom"),
        "High tom": translate("RollParts", "High tom"),
        "Crash": translate("RollParts", "Crash"),
        "Ride": translate("RollParts", "Ride"),
    }
    return names[DRUM_NAMES[drum]]


def row_name(key: int) -> str:
    """The drum of a row, as it is called here; other percussion by its General MIDI key."""
    drum = CLASS_OF_PITCH.get(key)
    return translate("RollParts", "Percussion {0}").format(key) if drum is None else drum_name(drum)


def paint_drum_rows(painter: QPainter, scene: RollScene) -> None:
    """A row for each drum, every second one shaded."""
    geometry, theme = scene.geometry, scene.theme
    for index, key in enumerate(geometry.drums):
        top, height = geometry.y_of_drum(key), geometry.drum_height
        color = theme.row_black if index % 2 else theme.row_white
        painter.fillRect(QRectF(geometry.left, top, geometry.notes_width, height), QColor(color))
    if geometry.drums and geometry.with_pitches:
        painter.setPen(QPen(QColor(theme.clip_line), 1))
        top = round(geometry.drums_top) + 0.5
        painter.drawLine(QPointF(geometry.left, top), QPointF(geometry.width, top))


def paint_chords(painter: QPainter, scene: RollScene) -> None:
    """The chords' names between ruler and notes, where they begin."""
    geometry, theme = scene.geometry, scene.theme
    if not geometry.with_chords:
        return
    lane = QRectF(geometry.left, RULER_HEIGHT, geometry.notes_width, CHORDS_HEIGHT)
    painter.fillRect(lane, QColor(theme.alternate))
    spans = [(str(s.chord), left, right - left) for s, left, right in _chords_in_sight(geometry)]
    painter.setFont(_chord_font(painter, [(name, room - 3) for name, _, room in spans]))
    metrics = QFontMetricsF(painter.font())
    for name, left, room in spans:
        painter.setPen(QPen(QColor(theme.clip_line), 1))
        painter.drawLine(QPointF(left, lane.top() + 3), QPointF(left, lane.bottom() - 1))
        if metrics.horizontalAdvance(name) <= room - 3:  # Else the tooltip says it.
            painter.setPen(QColor(theme.text))
            place = QRectF(left + 3, lane.top(), room - 3, lane.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.drawLine(lane.bottomLeft(), lane.bottomRight())


def _chord_font(painter: QPainter, names: list[tuple[str, float]]) -> QFont:
    """Bold where every name has room, small where one has not."""
    bold, small = small_font(painter.font(), 0.95), small_font(painter.font(), 0.78)
    bold.setBold(True)
    metrics = QFontMetricsF(bold)
    fits = all(metrics.horizontalAdvance(name) <= room for name, room in names)
    return bold if fits else small


def chord_at(geometry: RollGeometry, place: QPointF) -> ChordSpan | None:
    """The chord whose name lies at a place of the view."""
    if not geometry.with_chords or not RULER_HEIGHT <= place.y() < geometry.notes_top:
        return None
    found = (s for s, left, right in _chords_in_sight(geometry) if left <= place.x() < right)
    return next(found, None)


def _chords_in_sight(geometry: RollGeometry) -> Iterator[tuple[ChordSpan, float, float]]:
    for index in geometry.clips_in_sight():
        clip, start = geometry.clips[index], geometry.starts[index]
        for span in clip.chords:
            left = geometry.x_of(start + span.start_step)
            yield span, left, geometry.x_of(start + min(span.end_step, clip.steps))


def paint_labels(painter: QPainter, scene: RollScene) -> None:
    """The names of drums and lanes, left of what they name."""
    geometry, theme = scene.geometry, scene.theme
    painter.setFont(small_font(painter.font(), 0.8))
    painter.setPen(QColor(theme.text))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    every = math.ceil(_ROOM_FOR_DRUM_NAME_PX / max(1.0, geometry.drum_height))
    for key in geometry.drums[::-every]:  # From the kick up; the mouse names the others.
        middle = geometry.y_of_drum(key) + geometry.drum_height / 2
        middle = min(middle, geometry.height - _ROOM_FOR_DRUM_NAME_PX * 0.7)
        place = QRectF(4, middle - _LABEL_HEIGHT / 2, geometry.left - 10, _LABEL_HEIGHT)
        painter.drawText(place, right, row_name(key))
    if geometry.with_chords:
        place = QRectF(0, RULER_HEIGHT, geometry.left - 5, CHORDS_HEIGHT)
        painter.drawText(place, right, translate("RollParts", "Chords"))
    if geometry.with_lane:
        _paint_lane_label(painter, scene)


def _paint_lane_label(painter: QPainter, scene: RollScene) -> None:
    """'Loudness' where the lane of it begins, as far as there is room."""
    geometry = scene.geometry
    painter.fillRect(
        QRectF(0, geometry.lane_top, geometry.left - 0.5, geometry.height), scene.theme.window
    )
    room = QRectF(0, geometry.lane_top + 1, geometry.left - 5, _LABEL_HEIGHT)
    words = QFontMetricsF(painter.font()).elidedText(
        translate("RollParts", "Loud"), Qt.TextElideMode.ElideRight, room.width()
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
