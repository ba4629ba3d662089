"""What stands beside a melody on the roll: the chords above, the drums beneath, names of parts."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from engine.music.chords import ChordSpan
from engine.music.drums import DRUM_NAMES, DrumHit
from engine.music.melody import Melody
from gui.theme import Theme
from gui.views.roll.geometry import CHORDS_HEIGHT, LABELS_WIDTH, RULER_HEIGHT, RollGeometry
from gui.views.roll.painting import clips_in_sight, small_font

_CONTEXT = "RollParts"
_ROOM_FOR_DRUM_NAME_PX = 9.0  # Rows may be lower; then only some are named.
_WIDEST_STROKE_PX, _HIGHEST_STROKE_PX = 11.0, 30.0
_LABEL_HEIGHT = 15.0


def drum_name(drum: int) -> str:
    """A drum as it is called here."""
    names = {
        "Kick": _tr("Kick"),
        "Snare": _tr("Snare"),
        "Closed hi-hat": _tr("Closed hi-hat"),
        "Open hi-hat": _tr("Open hi-hat"),
        "Low tom": _tr("Low tom"),
        "Mid tom": _tr("Mid tom"),
        "High tom": _tr("High tom"),
        "Crash": _tr("Crash"),
        "Ride": _tr("Ride"),
    }
    return names[DRUM_NAMES[drum]]


def paint_drum_rows(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """A row for each drum, every second one shaded."""
    for index, drum in enumerate(geometry.drums):
        top, height = geometry.y_of_drum(drum), geometry.drum_height
        color = theme.row_black if index % 2 else theme.row_white
        painter.fillRect(QRectF(geometry.left, top, geometry.notes_width, height), QColor(color))


def paint_drums(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """The strokes in sight: the louder the higher, early and late ones beside their step."""
    if not geometry.drums:
        return
    if geometry.with_pitches:
        painter.setPen(QPen(QColor(theme.clip_line), 1))
        top = round(geometry.drums_top) + 0.5
        painter.drawLine(QPointF(geometry.left, top), QPointF(geometry.width, top))
    painter.setPen(QPen(QColor(theme.drum).darker(125), 1))
    painter.setBrush(QColor(theme.drum))
    for _, clip, start in clips_in_sight(geometry):
        for hit in clip.drums:
            place = stroke_place(geometry, hit, start)
            radius = min(2.0, place.width() / 4)
            painter.drawRoundedRect(place, radius, radius)


def stroke_place(geometry: RollGeometry, hit: DrumHit, start: int) -> QRectF:
    """Where a stroke of a clip lies that starts at step `start`."""
    row = min(_HIGHEST_STROKE_PX, geometry.drum_height - 2)
    height = max(3.0, row * (0.35 + 0.65 * hit.velocity / 127))
    bottom = geometry.y_of_drum(hit.drum) + (geometry.drum_height + row) / 2
    width = min(_WIDEST_STROKE_PX, max(2.0, geometry.px_per_step - 2))
    return QRectF(
        geometry.x_of(start + hit.step + hit.offset) + 0.5, bottom - height, width, height
    )


def paint_chords(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """The chords' names between ruler and notes, where they begin."""
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
    for _, clip, start in clips_in_sight(geometry):
        for span in clip.chords:
            left = geometry.x_of(start + span.start_step)
            yield span, left, geometry.x_of(start + min(span.end_step, clip.steps))


def paint_labels(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """The names of parts and drums, left of what they name."""
    font = small_font(painter.font(), 0.8)
    painter.setFont(font)
    painter.setPen(QColor(theme.text))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    every = math.ceil(_ROOM_FOR_DRUM_NAME_PX / max(1.0, geometry.drum_height))
    for drum in geometry.drums[::-every]:  # From the kick up; the mouse names the others.
        middle = geometry.y_of_drum(drum) + geometry.drum_height / 2
        middle = min(middle, geometry.height - _ROOM_FOR_DRUM_NAME_PX * 0.7)
        place = QRectF(4, middle - _LABEL_HEIGHT / 2, geometry.left - 10, _LABEL_HEIGHT)
        painter.drawText(place, right, drum_name(drum))
    if geometry.with_chords:
        place = QRectF(0, RULER_HEIGHT, geometry.left - 5, CHORDS_HEIGHT)
        painter.drawText(place, right, _tr("Chords"))
    if geometry.with_bass:
        _paint_part_names(painter, geometry, theme)


def _paint_part_names(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """'Melody' and 'Bass' at the height of their notes, each with a note of its own kind."""
    clips = geometry.clips
    melody = _middle(geometry, [clip.melody for clip in clips])
    bass = _middle(geometry, [clip.bass for clip in clips])
    highest, lowest = geometry.notes_top + _LABEL_HEIGHT / 2, geometry.drums_top - _LABEL_HEIGHT / 2
    if bass is not None:
        room = _LABEL_HEIGHT if melody is not None else 0.0
        bass = min(max(bass, highest + room), lowest)
        _paint_sample_note(painter, QColor(theme.bass), bass, radius=0.0)
        _paint_part_name(painter, theme, _tr("Bass"), bass)
    if melody is not None:
        melody = min(max(melody, highest), lowest if bass is None else bass - _LABEL_HEIGHT)
        _paint_sample_note(painter, QColor(theme.note_a), melody, radius=3.0)
        _paint_part_name(painter, theme, _tr("Melody"), melody)


def _paint_sample_note(painter: QPainter, color: QColor, y: float, *, radius: float) -> None:
    painter.setPen(QPen(color.darker(125), 1))
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(4.5, y - 3.5, 8, 7), radius, radius)


def _paint_part_name(painter: QPainter, theme: Theme, name: str, y: float) -> None:
    painter.setPen(QColor(theme.text))
    place = QRectF(16, y - _LABEL_HEIGHT / 2, LABELS_WIDTH - 16, _LABEL_HEIGHT)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)


def _middle(geometry: RollGeometry, lines: list[Melody]) -> float | None:
    pitches = sorted(note.pitch for line in lines for note in line.notes)
    return geometry.y_of(pitches[len(pitches) // 2]) if pitches else None


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
