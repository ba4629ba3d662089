"""A clip's notes as a tiny picture, for rows and cards."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap

from engine.music.clip import Clip
from gui.theme import Theme

_MARGIN = 3.0
_FEWEST_ROWS = 12  # A clip of one pitch is a line in the middle, not a block.


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
    """Paint bar lines and notes of a clip into a rectangle."""
    inner = place.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    per_step = inner.width() / clip.steps
    painter.setPen(QPen(QColor(theme.bar_line), 1.0))
    for bar in range(1, clip.bars):
        x = inner.left() + bar * clip.meter.steps_per_bar * per_step
        painter.drawLine(round(x), round(place.top()), round(x), round(place.bottom()))
    if not clip.melody.notes:
        return
    pitches = [note.pitch for note in clip.melody.notes]
    rows = max(_FEWEST_ROWS, max(pitches) - min(pitches) + 1)
    middle = (max(pitches) + min(pitches)) / 2
    per_row = inner.height() / rows
    height = max(2.0, per_row)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.note_a))
    for note in clip.melody.notes:
        x = inner.left() + note.start_step * per_step
        width = max(1.5, (min(note.end_step, clip.steps) - note.start_step) * per_step - 1.0)
        y = inner.center().y() + (middle - note.pitch) * per_row - height / 2
        painter.drawRoundedRect(QRectF(x, y, width, height), 1.0, 1.0)
