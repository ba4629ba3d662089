"""How the roll is painted: rows and keys, bars and clips, notes and the playhead.

gui.views.roll.parts paints what stands beside a melody: chords, drums and the names of parts.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from engine.music.clip import Clip
from engine.music.key import TONIC_NAMES
from engine.music.melody import Note
from gui.theme import Theme
from gui.views.roll.geometry import KEYS_WIDTH, RULER_HEIGHT, RollGeometry

_BLACK_KEYS = frozenset((1, 3, 6, 8, 10))
_ROOM_FOR_BEATS_PX, _ROOM_FOR_BAR_NUMBERS_PX = 14.0, 26.0
_ROOM_FOR_NAME = (22.0, 11.0)  # Width and height that a note needs to carry its name.
_ROOM_FOR_KEY_LINES_PX = 4.0
PLAYHEAD_REACH_PX = 6


def pitch_name(pitch: int) -> str:
    """Name of a MIDI pitch, 60 is C4."""
    return f"{TONIC_NAMES[pitch % 12]}{pitch // 12 - 1}"


def paint_ground(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """Rows of the pitches, shaded like the keys."""
    painter.fillRect(QRectF(0, 0, geometry.width, geometry.height), QColor(theme.base))
    if not geometry.with_pitches:
        return
    for pitch in range(geometry.lowest, geometry.highest + 1):
        color = theme.row_black if pitch % 12 in _BLACK_KEYS else theme.row_white
        row = QRectF(
            geometry.left, geometry.y_of(pitch), geometry.notes_width, geometry.row_height + 0.5
        )
        painter.fillRect(row, QColor(color))
        if pitch % 12 == 0:
            painter.setPen(QPen(QColor(theme.beat_line), 1))
            painter.drawLine(
                QPointF(geometry.left, row.bottom()), QPointF(geometry.width, row.bottom())
            )


def paint_bars(
    painter: QPainter, geometry: RollGeometry, theme: Theme, current: int | None
) -> None:
    """Beats, bars and clips, the chosen clip shaded, with bar numbers and names in the ruler."""
    painter.fillRect(
        QRectF(geometry.left, 0, geometry.notes_width, RULER_HEIGHT), QColor(theme.window)
    )
    bar_number = 1
    for index, (clip, start) in enumerate(zip(geometry.clips, geometry.starts, strict=True)):
        left, right = geometry.x_of(start), geometry.x_of(start + clip.steps)
        if right >= geometry.left and left <= geometry.width:
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
    every = 1  # Where bars are narrow, only some are numbered: 1, 3, 5 or 1, 5, 9.
    while every * width < _ROOM_FOR_BAR_NUMBERS_PX:
        every *= 2
    painter.setFont(small_font(painter.font(), 0.82))
    painter.setPen(QColor(theme.muted))
    for bar in range(0, clip.bars, every):
        x = geometry.x_of(start + bar * clip.meter.steps_per_bar)
        place = QRectF(x + 4, RULER_HEIGHT - 14, every * width - 6, 12)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(first + bar)
        )


def _paint_name(
    painter: QPainter, geometry: RollGeometry, theme: Theme, index: int, current: int | None
) -> None:
    clip, start = geometry.clips[index], geometry.starts[index]
    left = max(geometry.left, geometry.x_of(start)) + 5
    room = geometry.x_of(start + clip.steps) - left - 4
    font = small_font(painter.font(), 0.9)
    font.setBold(index == current)
    painter.setFont(font)
    name = QFontMetricsF(font).elidedText(clip.name, Qt.TextElideMode.ElideRight, room)
    if room > 24 and name != "…":
        painter.setPen(QColor(theme.text))
        painter.drawText(QRectF(left, 2, room, 14), Qt.AlignmentFlag.AlignVCenter, name)


def paint_notes(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    """The notes in sight, clips alternately in two shades, with names where they fit.

    A bass has a colour of its own and square corners.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(small_font(painter.font(), 0.78))
    for index, clip, start in clips_in_sight(geometry):
        shade = theme.note_b if index % 2 else theme.note_a
        for notes, color, radius in (
            (clip.bass.notes, theme.bass, 0.0),
            (clip.melody.notes, shade, 3.0),
        ):
            for note in notes:
                place = note_place(geometry, note, start, clip.steps)
                painter.setPen(QPen(QColor(color).darker(125), 1))
                painter.setBrush(QColor(color))
                painter.drawRoundedRect(place, radius, radius)
                _paint_note_name(painter, place, note, theme)


def clips_in_sight(geometry: RollGeometry) -> Iterator[tuple[int, Clip, int]]:
    """(index, clip, first step) of every clip of which something is in the view."""
    for index, (clip, start) in enumerate(zip(geometry.clips, geometry.starts, strict=True)):
        right, left = geometry.x_of(start + clip.steps), geometry.x_of(start)
        if right >= geometry.left and left <= geometry.width:
            yield index, clip, start


def _paint_note_name(painter: QPainter, place: QRectF, note: Note, theme: Theme) -> None:
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
    painter.fillRect(QRectF(0, 0, geometry.left, geometry.height), QColor(theme.window))
    if geometry.with_pitches:
        _paint_piano(painter, geometry, theme)
    painter.setPen(QPen(QColor(theme.outline), 1))
    painter.drawLine(QPointF(geometry.left, 0), QPointF(geometry.left, geometry.height))


def _paint_piano(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    left, right = geometry.left - KEYS_WIDTH, geometry.left
    top, bottom = geometry.notes_top, geometry.drums_top
    painter.fillRect(QRectF(left, top, KEYS_WIDTH, bottom - top), QColor(theme.key_white))
    font = small_font(painter.font(), 0.8)
    height = geometry.row_height
    for pitch in range(geometry.lowest, geometry.highest + 1):
        top = geometry.y_of(pitch)
        if pitch % 12 in _BLACK_KEYS:
            painter.fillRect(QRectF(left, top, KEYS_WIDTH * 0.5, height), QColor(theme.key_black))
        elif pitch % 12 in (0, 5) and height >= _ROOM_FOR_KEY_LINES_PX:
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(left, top + height), QPointF(right, top + height))
        if pitch % 12 == 0:
            painter.setFont(font)
            painter.setPen(QColor(theme.key_text))
            place = QRectF(left, top + height / 2 - 8, KEYS_WIDTH - 5, 16)
            painter.drawText(
                place,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                pitch_name(pitch),
            )


def paint_playhead(painter: QPainter, geometry: RollGeometry, theme: Theme, step: float) -> None:
    """The line that says where the sound is, with a handle in the ruler."""
    x = geometry.x_of(step)
    if x < geometry.left - 1:
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


def small_font(font: QFont, share: float) -> QFont:
    """A font for the roll's own words, never too small to read."""
    smaller = QFont(font.families() or [font.family()])
    smaller.setPointSizeF(max(7.0, 10.0 * share))
    return smaller
