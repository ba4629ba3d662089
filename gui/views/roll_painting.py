"""How the roll is painted: rows and keys, bars and clips, notes and the playhead."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from engine.music.key import TONIC_NAMES
from engine.music.melody import Note
from gui.theme import Theme
from gui.views.roll_geometry import KEYS_WIDTH, RULER_HEIGHT, RollGeometry

_BLACK_KEYS = frozenset((1, 3, 6, 8, 10))
_ROOM_FOR_BEATS_PX, _ROOM_FOR_BAR_NUMBERS_PX = 14.0, 26.0
_ROOM_FOR_NAME = (22.0, 11.0)  # Width and height that a note needs to carry its name.
PLAYHEAD_REACH_PX = 6


def pitch_name(pitch: int) -> str:
    """Name of a MIDI pitch, 60 is C4."""
    return f"{TONIC_NAMES[pitch % 12]}{pitch // 12 - 1}"


def paint_ground(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """Rows of the pitches, shaded like the keys."""
    painter.fillRect(QRectF(0, 0, geometry.width, geometry.height), QColor(theme.base))
    for pitch in range(geometry.lowest, geometry.highest + 1):
        color = theme.row_black if pitch % 12 in _BLACK_KEYS else theme.row_white
        row = QRectF(
            KEYS_WIDTH, geometry.y_of(pitch), geometry.notes_width, geometry.row_height + 0.5
        )
        painter.fillRect(row, QColor(color))
        if pitch % 12 == 0:
            painter.setPen(QPen(QColor(theme.beat_line), 1))
            painter.drawLine(
                QPointF(KEYS_WIDTH, row.bottom()), QPointF(geometry.width, row.bottom())
            )


def paint_bars(
    painter: QPainter, geometry: RollGeometry, theme: Theme, current: int | None
) -> None:
    """Beats, bars and clips, the chosen clip shaded, with bar numbers and names in the ruler."""
    painter.fillRect(
        QRectF(KEYS_WIDTH, 0, geometry.notes_width, RULER_HEIGHT), QColor(theme.window)
    )
    bar_number = 1
    for index, (clip, start) in enumerate(zip(geometry.clips, geometry.starts, strict=True)):
        left, right = geometry.x_of(start), geometry.x_of(start + clip.steps)
        if right >= KEYS_WIDTH and left <= geometry.width:
            if index == current:
                _shade(painter, geometry, theme, left, right)
            _paint_lines(painter, geometry, theme, index)
            _paint_bar_numbers(painter, geometry, theme, index, bar_number)
            _paint_name(painter, geometry, theme, index, current)
        bar_number += clip.bars
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.drawLine(QPointF(0, RULER_HEIGHT), QPointF(geometry.width, RULER_HEIGHT))


def _shade(
    painter: QPainter, geometry: RollGeometry, theme: Theme, left: float, right: float
) -> None:
    shade = QColor(theme.clip_shade)
    shade.setAlpha(190)
    painter.fillRect(QRectF(left, RULER_HEIGHT, right - left, geometry.height), shade)
    painter.fillRect(QRectF(left, 0, right - left, RULER_HEIGHT), QColor(theme.accent_soft))
    painter.fillRect(QRectF(left, RULER_HEIGHT - 2, right - left, 2), QColor(theme.accent))


def _paint_lines(painter: QPainter, geometry: RollGeometry, theme: Theme, index: int) -> None:
    clip, start = geometry.clips[index], geometry.starts[index]
    beat, bar = clip.meter.steps_per_beat, clip.meter.steps_per_bar
    with_beats = beat * geometry.px_per_step >= _ROOM_FOR_BEATS_PX
    for step in range(0, clip.steps, beat if with_beats else bar):
        x = round(geometry.x_of(start + step)) + 0.5
        color = theme.bar_line if step % bar == 0 else theme.beat_line
        width = 1.0
        if step == 0:
            color, width = theme.clip_line, 1.4
        painter.setPen(QPen(QColor(color), width))
        painter.drawLine(QPointF(x, 0 if step == 0 else RULER_HEIGHT), QPointF(x, geometry.height))
    if index + 1 == len(geometry.clips):
        painter.setPen(QPen(QColor(theme.clip_line), 1.4))
        x = round(geometry.x_of(start + clip.steps)) - 0.5
        painter.drawLine(QPointF(x, 0), QPointF(x, geometry.height))


def _paint_bar_numbers(
    painter: QPainter, geometry: RollGeometry, theme: Theme, index: int, first: int
) -> None:
    clip, start = geometry.clips[index], geometry.starts[index]
    width = clip.meter.steps_per_bar * geometry.px_per_step
    if width < _ROOM_FOR_BAR_NUMBERS_PX:
        return
    painter.setFont(_small(painter.font(), 0.82))
    painter.setPen(QColor(theme.muted))
    for bar in range(clip.bars):
        x = geometry.x_of(start + bar * clip.meter.steps_per_bar)
        place = QRectF(x + 4, RULER_HEIGHT - 14, width - 6, 12)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(first + bar)
        )


def _paint_name(
    painter: QPainter, geometry: RollGeometry, theme: Theme, index: int, current: int | None
) -> None:
    clip, start = geometry.clips[index], geometry.starts[index]
    left = max(KEYS_WIDTH, geometry.x_of(start)) + 5
    room = geometry.x_of(start + clip.steps) - left - 4
    font = _small(painter.font(), 0.9)
    font.setBold(index == current)
    painter.setFont(font)
    name = QFontMetricsF(font).elidedText(clip.name, Qt.TextElideMode.ElideRight, room)
    if room > 24 and name != "…":
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(left, 2, room, 14), Qt.AlignmentFlag.AlignVCenter, name)


def paint_notes(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """The notes in sight, clips alternately in two shades, with names where they fit."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(_small(painter.font(), 0.78))
    for index, (clip, start) in enumerate(zip(geometry.clips, geometry.starts, strict=True)):
        if geometry.x_of(start + clip.steps) < KEYS_WIDTH or geometry.x_of(start) > geometry.width:
            continue
        color = QColor(theme.note_b if index % 2 else theme.note_a)
        for note in clip.melody.notes:
            place = note_place(geometry, note, start, clip.steps)
            painter.setPen(QPen(color.darker(125), 1))
            painter.setBrush(color)
            painter.drawRoundedRect(place, 3, 3)
            if place.width() >= _ROOM_FOR_NAME[0] and place.height() >= _ROOM_FOR_NAME[1]:
                painter.setPen(QColor(theme.note_text))
                text = place.adjusted(4, 0, -2, 0)
                painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, pitch_name(note.pitch))


def note_place(geometry: RollGeometry, note: Note, start: int, steps: int) -> QRectF:
    """Where a note of a clip lies that starts at step `start` and has `steps` steps."""
    left = geometry.x_of(start + note.start_step)
    right = geometry.x_of(start + min(note.end_step, steps))
    height = geometry.row_height
    return QRectF(
        left + 0.5,
        geometry.y_of(note.pitch) + 0.5,
        max(2.0, right - left - 1.5),
        max(2.0, height - 1),
    )


def paint_keys(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """The piano at the left, with the names of its Cs."""
    painter.fillRect(QRectF(0, 0, KEYS_WIDTH, geometry.height), QColor(theme.key_white))
    painter.fillRect(QRectF(0, 0, KEYS_WIDTH, RULER_HEIGHT), QColor(theme.window))
    font = _small(painter.font(), 0.8)
    for pitch in range(geometry.lowest, geometry.highest + 1):
        top, height = geometry.y_of(pitch), geometry.row_height
        if pitch % 12 in _BLACK_KEYS:
            painter.fillRect(QRectF(0, top, KEYS_WIDTH * 0.5, height), QColor(theme.key_black))
        elif pitch % 12 in (0, 5):
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(0, top + height), QPointF(KEYS_WIDTH, top + height))
        if pitch % 12 == 0:
            painter.setFont(font)
            painter.setPen(QColor(theme.key_text))
            place = QRectF(0, top + height / 2 - 8, KEYS_WIDTH - 5, 16)
            painter.drawText(
                place,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                pitch_name(pitch),
            )
    painter.setPen(QPen(QColor(theme.outline), 1))
    painter.drawLine(QPointF(KEYS_WIDTH, 0), QPointF(KEYS_WIDTH, geometry.height))


def paint_playhead(painter: QPainter, geometry: RollGeometry, theme: Theme, step: float) -> None:
    """The line that says where the sound is, with a handle in the ruler."""
    x = geometry.x_of(step)
    if x < KEYS_WIDTH - 1:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.playhead), 1.6))
    painter.drawLine(QPointF(x, RULER_HEIGHT - 6), QPointF(x, geometry.height))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.playhead))
    tip, reach = RULER_HEIGHT, PLAYHEAD_REACH_PX - 1.0
    painter.drawPolygon(
        QPolygonF([QPointF(x - reach, tip - 9), QPointF(x + reach, tip - 9), QPointF(x, tip)])
    )


def _small(font: QFont, share: float) -> QFont:
    smaller = QFont(font.families() or [font.family()])
    smaller.setPointSizeF(max(7.0, 10.0 * share))
    return smaller
