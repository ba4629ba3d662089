"""Clips under the mouse on their way to another panel."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from engine.project.playlist import PlaylistItem
from gui.models.clip_mime import clips_mime
from gui.theme import current_theme
from gui.views.tiny_roll import tiny_roll_pixmap

_CARD = QRect(0, 0, 132, 44)
_NOTES = QRect(4, 4, 84, 36)
_COUNT = QRect(92, 0, 36, 44)


def drag_clips(
    source: QWidget, items: Sequence[PlaylistItem], mime: QMimeData | None = None
) -> None:
    """Let clips hang on the mouse until it is let go; `mime` may carry more than the clips."""
    drag = QDrag(source)
    drag.setMimeData(mime or clips_mime(items))
    drag.setPixmap(_picture(items, source.devicePixelRatioF()))
    drag.setHotSpot(QPoint(12, 12))
    drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, Qt.DropAction.CopyAction)


def _picture(items: Sequence[PlaylistItem], ratio: float) -> QPixmap:
    """The first clip's notes, and how many clips there are."""
    theme = current_theme()
    pixmap = QPixmap(_CARD.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(theme.raised))
    painter = QPainter(pixmap)
    painter.drawPixmap(_NOTES, tiny_roll_pixmap(items[0].clip, _NOTES.size(), theme))
    painter.setPen(QColor(theme.text))
    painter.drawText(_COUNT, Qt.AlignmentFlag.AlignCenter, f"× {len(items)}")
    painter.setPen(QColor(theme.border))
    painter.drawRect(_CARD.adjusted(0, 0, -1, -1))
    painter.end()
    return pixmap
