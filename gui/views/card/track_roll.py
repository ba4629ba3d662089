"""The notes of one track as a strip, with a line where the sound is."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.pieces.card import NoteColumns, no_notes
from gui.theme import current_theme, theme_changed

_MARGIN = 4.0
_FEWEST_ROWS = 14  # A track of one pitch is a line in the middle, not a block.


class TrackRoll(QWidget):
    """Draws a track over the length of its piece; a click listens from there.

    Signals:
        clicked: A place in seconds.
    """

    clicked = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(60, 30)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._notes = no_notes()
        self._duration_s = 1.0
        self._color = "note_a"
        self._playhead_s: float | None = None
        self._picture: QPixmap | None = None
        theme_changed.connect(self._forget_picture)

    def sizeHint(self) -> QSize:
        return QSize(320, 36)

    def show_notes(self, notes: NoteColumns, duration_s: float, color: str = "note_a") -> None:
        """Show other notes, in a colour of the theme by its name."""
        self._notes, self._duration_s, self._color = notes, max(duration_s, 0.1), color
        self._forget_picture()

    def show_playhead(self, seconds: float | None) -> None:
        """Show where the sound is; None where it is not here."""
        if seconds != self._playhead_s:
            self._playhead_s = seconds
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            share = (event.position().x() - _MARGIN) / max(1.0, self.width() - 2 * _MARGIN)
            self.clicked.emit(min(max(share, 0.0), 1.0) * self._duration_s)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._forget_picture()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)
        if self._playhead_s is not None:
            room = self.width() - 2 * _MARGIN
            x = _MARGIN + self._playhead_s / self._duration_s * room
            painter.setPen(QPen(QColor(theme.playhead), 1.6))
            painter.drawLine(QPointF(x, 2), QPointF(x, self.height() - 2))

    def _forget_picture(self) -> None:
        self._picture = None
        self.update()

    def _drawn(self) -> QPixmap:
        """A picture of the ground and the notes: a piece may have thousands."""
        theme, ratio = current_theme(), self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.row_black))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme, self._color)))
        place = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawRects(note_rects(self._notes, place, self._duration_s))
        painter.end()
        return picture


def note_rects(
    notes: NoteColumns,
    place: QRectF,
    duration_s: float,
    span: tuple[int, int] | None = None,
) -> list[QRectF]:
    """Where notes lie in a rectangle.

    Args:
        notes: The notes.
        place: The rectangle.
        duration_s: How much time it is wide.
        span: Lowest and highest pitch that it is high; those of the notes where None.
    """
    if not len(notes):
        return []
    lowest, highest = span or (int(notes.pitches.min()), int(notes.pitches.max()))
    rows = max(_FEWEST_ROWS, highest - lowest + 1)
    per_row = place.height() / rows
    height = max(1.6, min(per_row, 7.0) - (0.6 if per_row > 4 else 0.0))
    scale = place.width() / duration_s
    left = place.left() + notes.starts * scale
    width = np.maximum((notes.ends - notes.starts) * scale - 0.4, 1.0)
    middle = (highest + lowest) / 2
    top = place.center().y() + (middle - notes.pitches.astype(np.float32)) * per_row - height / 2
    columns = zip(left.tolist(), top.tolist(), width.tolist(), strict=True)
    return [QRectF(x, y, w, height) for x, y, w in columns]
