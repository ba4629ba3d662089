"""What a note under the mouse would be if it were let go, in a small card beside it."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.views.roll.columns import NoteColumns
from gui.views.roll.painting import pitch_name, small_font
from gui.views.roll.parts import row_name
from gui.views.roll.scene import RollScene, places
from gui.views.roll.words import place_words

translate = QCoreApplication.translate
_HEIGHT, _PADDING, _AWAY = 18.0, 6.0, 6.0


def paint_readout(
    painter: QPainter, scene: RollScene, note: NoteColumns, *, loudness: bool
) -> None:
    """Say of one note what its gesture has made of it so far."""
    geometry, theme = scene.geometry, scene.theme
    words = _words(scene, note, loudness=loudness)
    painter.setFont(small_font(painter.font(), 0.85))
    width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2 * _PADDING
    left, top, _, height = places(geometry, note)[0].tolist()
    above = top - _HEIGHT - _AWAY
    y = above if above > geometry.notes_top else top + height + _AWAY
    x = min(max(left, geometry.left + 2), geometry.width - width - 2)
    card = QRectF(QPointF(x, y), QPointF(x + width, y + _HEIGHT))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.outline), 1))
    painter.setBrush(QColor(theme.raised))
    painter.drawRoundedRect(card, 4, 4)
    painter.setPen(QColor(theme.text))
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter, words)


def _words(scene: RollScene, note: NoteColumns, *, loudness: bool) -> str:
    if loudness:
        return translate("RollWords", "loudness {0}").format(int(note.velocity[0]))
    key = int(note.pitch[0])
    name = row_name(key) if note.drums[0] else pitch_name(key)
    return f"{name}, {place_words(scene.geometry, float(note.start[0]))}"
