"""How the ground of the roll is painted: rows and scale, grid and bars, keys and the playhead."""

import math
from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from engine.music.clip import Clip
from engine.music.key import TONIC_NAMES
from gui.theme import Theme
from gui.views.roll.geometry import KEYS_WIDTH, RULER_HEIGHT, RollGeometry
from gui.views.roll.scene import RollScene

_BLACK_KEYS = frozenset((1, 3, 6, 8, 10))
_ROOM_FOR_BEATS_PX, _ROOM_FOR_GRID_PX, _ROOM_FOR_BARS_PX = 14.0, 7.0, 5.0
_ROOM_FOR_KEY_LINES_PX, _ROOM_FOR_EVERY_NAME_PX = 4.0, 13.0
_OUTSIDE_SHADE = {"light": 14, "dark": 62}  # Of 255 black over rows that are not in the scale.
PLAYHEAD_REACH_PX = 6


def pitch_name(pitch: int) -> str:
    """Name of a MIDI pitch, 60 is C4."""
    return f"{TONIC_NAMES[pitch % 12]}{pitch // 12 - 1}"


def paint_ground(painter: QPainter, scene: RollScene) -> None:
    """The chosen clip's tint, and rows shaded like the scale or else like the keys."""
    geometry, theme = scene.geometry, scene.theme
    painter.fillRect(QRectF(0, 0, geometry.width, geometry.height), QColor(theme.row_white))
    if scene.current is not None and scene.current < len(geometry.clips) > 1:
        left, right = _span(geometry, scene.current)
        painter.fillRect(
            QRectF(left, RULER_HEIGHT, right - left, geometry.height), QColor(theme.clip_shade)
        )
    if not geometry.with_pitches:
        return
    painter.save()
    painter.setClipRect(
        QRectF(geometry.left, geometry.notes_top, geometry.notes_width, geometry.pitches_height)
    )
    for index in geometry.clips_in_sight():
        _paint_rows(painter, scene, index)
    painter.restore()


def _span(geometry: RollGeometry, index: int) -> tuple[float, float]:
    """Where a clip begins and ends, as far as it is in the view."""
    start = geometry.starts[index]
    left, right = geometry.x_of(start), geometry.x_of(start + geometry.clips[index].steps)
    return max(left, geometry.left), min(right, geometry.width)


def _paint_rows(painter: QPainter, scene: RollScene, index: int) -> None:
    geometry, theme = scene.geometry, scene.theme
    left, right = _span(geometry, index)
    key = scene.keys[index] if scene.shown.scale and index < len(scene.keys) else None
    shade, home = QColor(0, 0, 0, _OUTSIDE_SHADE[theme.name]), QColor(theme.accent)
    home.setAlpha(26)
    painter.setPen(QPen(QColor(theme.beat_line), 1))
    for pitch in geometry.pitches_in_sight:
        row = QRectF(left, geometry.y_of(pitch), right - left, geometry.row_height)
        outside = pitch % 12 in _BLACK_KEYS if key is None else pitch % 12 not in key.pitch_classes
        if outside:
            painter.fillRect(row, shade)
        elif key is not None and pitch % 12 == key.tonic:
            painter.fillRect(row, home)
        if pitch % 12 == 0:
            painter.drawLine(row.bottomLeft(), row.bottomRight())


def paint_grid(painter: QPainter, scene: RollScene) -> None:
    """Lines of the grid, of beats and bars, and where clips begin; those in sight alone."""
    geometry, theme = scene.geometry, scene.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for index in geometry.clips_in_sight():
        clip, start = geometry.clips[index], geometry.starts[index]
        for every, color in _line_kinds(scene, clip):
            painter.setPen(QPen(QColor(color), 1))
            painter.drawLines(_lines(geometry, start, clip.steps, every))
    painter.setPen(QPen(QColor(theme.clip_line), 1.4))
    ends = [geometry.x_of(start) for start in geometry.starts[1:]]
    ends += [geometry.x_of(geometry.total_steps) - 1] if geometry.clips else []
    painter.drawLines(
        [_line(x, 0, geometry.height) for x in ends if geometry.left <= x <= geometry.width]
    )


def _line_kinds(scene: RollScene, clip: Clip) -> Iterator[tuple[float, str]]:
    """(steps between lines, colour), from the faintest up; only what has room."""
    px, theme = scene.geometry.px_per_step, scene.theme
    beat, bar = clip.meter.steps_per_beat, clip.meter.steps_per_bar
    if 0 < scene.grid < beat and scene.grid * px >= _ROOM_FOR_GRID_PX:
        yield scene.grid, theme.beat_line
    if beat * px >= _ROOM_FOR_BEATS_PX:
        yield beat, theme.border if scene.grid * px >= _ROOM_FOR_GRID_PX else theme.beat_line
    every = bar
    while every * px < _ROOM_FOR_BARS_PX:
        every *= 2
    yield every, theme.bar_line


def _lines(geometry: RollGeometry, start: int, steps: int, every: float) -> list[QLineF]:
    first = max(0.0, geometry.free_step_at(geometry.left) - start)
    last = min(float(steps), geometry.free_step_at(geometry.width) - start)
    numbers = range(math.ceil(first / every), math.floor(last / every) + 1)
    return [
        _line(geometry.x_of(start + number * every), RULER_HEIGHT, geometry.height)
        for number in numbers
    ]


def _line(x: float, top: float, bottom: float) -> QLineF:
    return QLineF(round(x) + 0.5, top, round(x) + 0.5, bottom)


def paint_keys(painter: QPainter, scene: RollScene) -> None:
    """The piano at the left, with the names of its Cs, or of all keys where there is room."""
    geometry, theme = scene.geometry, scene.theme
    painter.fillRect(QRectF(0, 0, geometry.left, geometry.height), QColor(theme.window))
    if geometry.with_pitches:
        painter.save()
        painter.setClipRect(QRectF(0, geometry.notes_top, geometry.left, geometry.pitches_height))
        _paint_piano(painter, geometry, theme)
        painter.restore()
    painter.setPen(QPen(QColor(theme.outline), 1))
    painter.drawLine(QPointF(geometry.left, 0), QPointF(geometry.left, geometry.height))
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.drawLine(QPointF(0, RULER_HEIGHT), QPointF(geometry.left, RULER_HEIGHT))


def _paint_piano(painter: QPainter, geometry: RollGeometry, theme: Theme) -> None:
    left, height = geometry.left - KEYS_WIDTH, geometry.row_height
    painter.fillRect(
        QRectF(left, geometry.notes_top, KEYS_WIDTH, geometry.pitches_height),
        QColor(theme.key_white),
    )
    painter.setFont(small_font(painter.font(), 0.8))
    for pitch in geometry.pitches_in_sight:
        top = geometry.y_of(pitch)
        black = pitch % 12 in _BLACK_KEYS
        if black:
            painter.fillRect(QRectF(left, top, KEYS_WIDTH * 0.5, height), QColor(theme.key_black))
        elif pitch % 12 in (0, 5) and height >= _ROOM_FOR_KEY_LINES_PX:
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.drawLine(QPointF(left, top + height), QPointF(geometry.left, top + height))
        every_octave = 24 if 12 * height < _ROOM_FOR_EVERY_NAME_PX else 12
        if pitch % every_octave == 0 or (height >= _ROOM_FOR_EVERY_NAME_PX and not black):
            painter.setPen(QColor(theme.key_text))
            middle = min(top + height / 2, top + height - 7)  # Above the line of a low row.
            place = QRectF(left, middle - 8, KEYS_WIDTH - 5, 16)
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
