"""A clip's notes as a tiny picture, for rows and cards."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap

from engine.music.clip import Clip
from gui.theme import Theme

Spans = Sequence[tuple[float, float, int]]

_MARGIN = 3.0
_MOST_NOTES = 2_000  # Of a part; more are not to be told apart in so little room.
_FEWEST_ROWS = 12  # A clip of one pitch is a line in the middle, not a block.
_DRUMS_SHARE = 0.4  # Of the height, beneath notes.
_FEWEST_DRUM_ROWS = 3
_FEWEST_BAR_PX = 5.0  # Closer lines would hide the notes.


def tiny_roll_pixmap(clip: Clip, size: QSize, theme: Theme) -> QPixmap:
    """Draw the notes of a clip into a transparent picture of `size` logical pixels."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_tiny_roll(painter, QRectF(0, 0, size.width(), size.height()), clip, theme)
    painter.end()
    return pixmap


def paint_tiny_roll(painter: QPainter, place: QRectF, clip: Clip, theme: Theme) -> None:
    """Paint bar lines, notes and, beneath them, drums of a clip into a rectangle."""
    inner = place.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    _paint_bars(painter, inner, place, clip, theme)
    lines = _lines(clip, theme)
    pitches = [pitch for _, line in lines for _, _, pitch in line]
    pitched, drums = QRectF(inner), QRectF(inner)
    if pitches and clip.drums:
        pitched.setBottom(inner.bottom() - _DRUMS_SHARE * inner.height())
        drums.setTop(pitched.bottom() + 1)
    painter.setPen(Qt.PenStyle.NoPen)
    for color, line in lines if pitches else ():
        painter.setBrush(QColor(color))
        _paint_notes(painter, pitched, clip, line, (min(pitches), max(pitches)))
    painter.setBrush(QColor(theme.drum))
    _paint_drums(painter, drums, clip)


def _paint_bars(painter: QPainter, inner: QRectF, place: QRectF, clip: Clip, theme: Theme) -> None:
    per_bar = inner.width() / clip.bars
    every = 1
    while every * per_bar < _FEWEST_BAR_PX:
        every *= 2
    painter.setPen(QPen(QColor(theme.bar_line), 1.0))
    for bar in range(every, clip.bars, every):
        x = round(inner.left() + bar * per_bar)
        painter.drawLine(x, round(place.top()), x, round(place.bottom()))


def _lines(clip: Clip, theme: Theme) -> list[tuple[str, Spans]]:
    """Notes as (start, end, pitch) with their colours, the melody last, so that it lies on top."""
    if not clip.parts:
        return [
            (color, [(n.start_step, min(n.end_step, clip.steps), n.pitch) for n in line.notes])
            for color, line in ((theme.bass, clip.bass), (theme.note_a, clip.melody))
        ]
    colors = {
        "other": theme.other,
        "chords": theme.harmony,
        "bass": theme.bass,
        "melody": theme.note_a,
    }
    return [
        (color, [(n.start, n.end, n.pitch) for n in part.notes[:_MOST_NOTES]])
        for role, color in colors.items()
        for part in clip.parts
        if part.role == role
    ]


def _paint_notes(
    painter: QPainter, place: QRectF, clip: Clip, notes: Spans, span: tuple[int, int]
) -> None:
    lowest, highest = span
    per_step = place.width() / clip.steps
    per_row = place.height() / max(_FEWEST_ROWS, highest - lowest + 1)
    middle, height = (highest + lowest) / 2, max(2.0, per_row)
    for start, end, pitch in notes:
        x = place.left() + start * per_step
        room = (end - start) * per_step
        y = place.center().y() + (middle - pitch) * per_row - height / 2
        painter.drawRoundedRect(QRectF(x, y, max(1.0, room - min(1.0, room / 4)), height), 1.0, 1.0)


def _paint_drums(painter: QPainter, place: QRectF, clip: Clip) -> None:
    """A row for each drum that is struck, the kick lowest."""
    used = sorted({hit.drum for hit in clip.drums}, reverse=True)
    per_step = place.width() / clip.steps
    per_row = place.height() / max(_FEWEST_DRUM_ROWS, len(used))
    top = place.center().y() - per_row * len(used) / 2
    size = max(1.5, min(per_row - 1, per_step - 0.5, 4.0))
    for hit in clip.drums:
        y = top + (used.index(hit.drum) + 0.5) * per_row - size / 2
        painter.drawRect(QRectF(place.left() + hit.step * per_step, y, size, size))
