"""The ruler: the clips' names above, by which they are dragged; bars and beats below; the loop."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.views.roll.geometry import NAMES_HEIGHT, RULER_HEIGHT, RollGeometry
from gui.views.roll.painting import small_font
from gui.views.roll.scene import RollScene

_ROOM_FOR_BAR_NUMBERS_PX, _ROOM_FOR_BEAT_NUMBERS_PX = 26.0, 30.0
_LEFT_OUT_SHADE = {"light": 14, "dark": 70}  # Of 255 black over what the loop leaves out.
_GRIP = (3.0, 6.0)  # Width and height of the dots by which a clip is taken.


def paint_ruler(painter: QPainter, scene: RollScene) -> None:
    """Names, numbers and the loop."""
    geometry, theme = scene.geometry, scene.theme
    painter.save()
    painter.setClipRect(QRectF(geometry.left, 0, geometry.notes_width, RULER_HEIGHT))
    painter.fillRect(
        QRectF(geometry.left, 0, geometry.notes_width, RULER_HEIGHT), QColor(theme.window)
    )
    for index in geometry.clips_in_sight():
        _paint_bar_of_clip(painter, scene, index)
        _paint_numbers(painter, scene, index)
    if scene.loop is not None:
        _paint_loop(painter, scene, scene.loop)
    painter.restore()
    painter.setPen(QPen(QColor(theme.border), 1))
    painter.drawLine(QPointF(0, RULER_HEIGHT), QPointF(geometry.width, RULER_HEIGHT))


def _bounds(geometry: RollGeometry, index: int) -> tuple[float, float]:
    start = geometry.starts[index]
    return geometry.x_of(start), geometry.x_of(start + geometry.clips[index].steps)


def _paint_bar_of_clip(painter: QPainter, scene: RollScene, index: int) -> None:
    """A clip's own bar: its name, and dots that say that it can be taken."""
    geometry, theme = scene.geometry, scene.theme
    left, right = _bounds(geometry, index)
    chosen = index == scene.current
    bar = QRectF(left + 1, 1, right - left - 2, NAMES_HEIGHT - 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft if chosen else theme.hover))
    painter.drawRoundedRect(bar, 3, 3)
    if chosen:
        painter.fillRect(QRectF(bar.left(), bar.bottom() - 1.5, bar.width(), 1.5), theme.accent)
    grip_left = max(geometry.left, left) + 6
    if right - grip_left < 14:
        return
    if index == scene.sounding:
        painter.setBrush(QColor(theme.playhead))
        painter.drawPolygon(_triangle(grip_left - 1, 8.0))
        _paint_name(painter, scene, index, QRectF(grip_left + 9, 1, right - grip_left - 13, 14))
        return
    painter.setBrush(QColor(theme.muted))
    for across in (0.0, _GRIP[0]):
        for down in (0.0, _GRIP[0], _GRIP[1]):
            painter.drawEllipse(QPointF(grip_left + across, 5 + down), 0.9, 0.9)
    _paint_name(painter, scene, index, QRectF(grip_left + 8, 1, right - grip_left - 12, 14))


def _triangle(x: float, y: float) -> QPolygonF:
    """The sign for playing, as on the buttons."""
    return QPolygonF([QPointF(x, y - 4), QPointF(x + 6.5, y), QPointF(x, y + 4)])


def _paint_name(painter: QPainter, scene: RollScene, index: int, place: QRectF) -> None:
    font = small_font(painter.font(), 0.88)
    font.setBold(index == scene.current)
    painter.setFont(font)
    clip = scene.geometry.clips[index]
    name = QFontMetricsF(font).elidedText(clip.name, Qt.TextElideMode.ElideRight, place.width())
    if place.width() > 24 and name != "…":
        painter.setPen(QColor(scene.theme.text))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)


def _paint_numbers(painter: QPainter, scene: RollScene, index: int) -> None:
    """1, 2, 3 at the bars; 1.2, 1.3 at the beats where there is room; every fourth where not."""
    geometry = scene.geometry
    clip, start = geometry.clips[index], geometry.starts[index]
    bar, beat, px = clip.meter.steps_per_bar, clip.meter.steps_per_beat, geometry.px_per_step
    first_bar = 1 + sum(before.bars for before in geometry.clips[:index])
    every = 1
    while every * bar * px < _ROOM_FOR_BAR_NUMBERS_PX:
        every *= 2
    low = max(0, int((geometry.free_step_at(geometry.left) - start) // (every * bar)) * every)
    last = (geometry.free_step_at(geometry.width) - start) / bar
    painter.setFont(small_font(painter.font(), 0.82))
    with_beats = beat * px >= _ROOM_FOR_BEAT_NUMBERS_PX and beat < bar
    for number in range(low, min(clip.bars, int(last) + 1), every):
        at = start + number * bar
        _paint_number(painter, scene, at, str(first_bar + number), strong=True)
        for step in range(beat, bar, beat) if with_beats else ():
            words = f"{first_bar + number}.{step // beat + 1}"
            _paint_number(painter, scene, at + step, words, strong=False)


def _paint_number(
    painter: QPainter, scene: RollScene, step: float, words: str, *, strong: bool
) -> None:
    x, theme = scene.geometry.x_of(step), scene.theme
    painter.setPen(QPen(QColor(theme.outline if strong else theme.bar_line), 1))
    top = NAMES_HEIGHT + (3 if strong else 9)
    painter.drawLine(QPointF(round(x) + 0.5, top), QPointF(round(x) + 0.5, RULER_HEIGHT))
    painter.setPen(QColor(theme.text if strong else theme.muted))
    place = QRectF(x + 4, NAMES_HEIGHT + 1, 60, RULER_HEIGHT - NAMES_HEIGHT - 2)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)


def _paint_loop(painter: QPainter, scene: RollScene, loop: tuple[float, float]) -> None:
    """The steps that are played round and round: a bracket over the numbers."""
    geometry, theme = scene.geometry, scene.theme
    left, right = geometry.x_of(loop[0]), geometry.x_of(loop[1])
    soft = QColor(theme.accent)
    soft.setAlpha(60)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillRect(QRectF(left, NAMES_HEIGHT, right - left, RULER_HEIGHT - NAMES_HEIGHT), soft)
    accent = QColor(theme.accent)
    painter.fillRect(QRectF(left, NAMES_HEIGHT, right - left, 2), accent)
    for x in (left, right - 2):
        painter.fillRect(QRectF(x, NAMES_HEIGHT, 2, RULER_HEIGHT - NAMES_HEIGHT), accent)


def paint_loop_shade(painter: QPainter, scene: RollScene) -> None:
    """Darken what the loop leaves out, a little."""
    if scene.loop is None:
        return
    geometry = scene.geometry
    shade = QColor(0, 0, 0, _LEFT_OUT_SHADE[scene.theme.name])
    left = min(max(geometry.x_of(scene.loop[0]), geometry.left), geometry.width)
    right = min(max(geometry.x_of(scene.loop[1]), geometry.left), geometry.width)
    height = geometry.height - RULER_HEIGHT
    painter.fillRect(QRectF(geometry.left, RULER_HEIGHT, left - geometry.left, height), shade)
    painter.fillRect(QRectF(right, RULER_HEIGHT, geometry.width - right, height), shade)
