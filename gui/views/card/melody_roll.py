"""The melody that results, over all notes of its track, with the line that parts two hands."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.pieces.card import Card, NoteColumns
from gui.models.report_words import pitch_word
from gui.theme import Theme, current_theme, theme_changed
from gui.views.card.track_roll import note_rects
from gui.views.roll.painting import small_font

_MARGIN = 6.0
_NAMES_WIDTH = 34.0
_GRIP_PX = 7.0
_ROOM_ABOVE_AND_BELOW = 3
_FEWEST_PITCHES = 18
_FEWEST_BAR_PX = 9.0
_ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 12, Qt.Key.Key_PageDown: -12}


class MelodyRoll(QWidget):
    """Draws a card's melody; a split is a line that can be dragged, or moved with the arrow keys.

    Signals:
        split_tried: The line is at a pitch while it is dragged.
        split_chosen: The line was let go at a pitch.
    """

    split_tried = Signal(int)
    split_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("The melody that results"))
        self.setMinimumHeight(112)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self._card: Card | None = None
        self._split: int | None = None
        self._dragged = False
        self._playhead_s: float | None = None
        theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(480, 150)

    def show_card(self, card: Card | None) -> None:
        """Show another melody; a line that is being dragged stays under the mouse."""
        self._card = card
        if not self._dragged:
            self._split = card.correction.split_pitch if card else None
        focusable = self._split is not None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if focusable else Qt.FocusPolicy.NoFocus)
        self._describe()
        self.update()

    def show_playhead(self, seconds: float | None) -> None:
        """Show where the sound is; None where it is not here."""
        if seconds != self._playhead_s:
            self._playhead_s = seconds
            self.update()

    # --- the line ----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged:
            self._move_to(self._pitch_at(event.position().y()))
        elif self._grips(event.position().y()):
            self.setCursor(QCursor(Qt.CursorShape.SplitVCursor))
        else:
            self.unsetCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._grips(event.position().y()):
            self._dragged = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged and self._split is not None:
            self._dragged = False
            self.split_chosen.emit(self._split)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self._split is None:
            super().keyPressEvent(event)
            return
        self._split = min(max(self._split + step, 0), 127)
        self.update()
        self.split_chosen.emit(self._split)

    def _move_to(self, pitch: int) -> None:
        if pitch != self._split:
            self._split = pitch
            self._describe()
            self.update()
            self.split_tried.emit(pitch)

    def _grips(self, y: float) -> bool:
        return self._split is not None and abs(y - self._y_of(self._split)) <= _GRIP_PX

    # --- where things are --------------------------------------------------------------------

    def _place(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_NAMES_WIDTH, _MARGIN, -_MARGIN, -_MARGIN)

    def _track_notes(self) -> NoteColumns | None:
        """All notes of the melody's track."""
        if self._card is None:
            return None
        index = self._card.report.melody_track
        return next((t.notes for t in self._card.tracks if t.info.index == index), None)

    def _span(self) -> tuple[int, int]:
        columns = [self._card.melody] if self._card else []
        notes = self._track_notes()
        pitches = [c.pitches for c in (*columns, notes) if c is not None and len(c)]
        if not pitches:
            return 55, 79
        every = np.concatenate(pitches)
        low = int(every.min()) - _ROOM_ABOVE_AND_BELOW
        high = int(every.max()) + _ROOM_ABOVE_AND_BELOW
        if self._split is not None:
            low, high = min(low, self._split - 1), max(high, self._split + 1)
        missing = max(0, _FEWEST_PITCHES - (high - low + 1))
        return low - missing // 2, high + missing - missing // 2

    def _y_of(self, pitch: float) -> float:
        """The lower edge of a pitch: a split at it has it above the line."""
        low, high = self._span()
        place = self._place()
        per_row = place.height() / (high - low + 1)
        return place.center().y() + ((high + low) / 2 - pitch + 0.5) * per_row

    def _pitch_at(self, y: float) -> int:
        low, high = self._span()
        place = self._place()
        per_row = place.height() / (high - low + 1)
        pitch = (high + low) / 2 + 0.5 - (y - place.center().y()) / per_row
        return min(max(round(pitch), max(0, low)), min(127, high))

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.border), 1))
        painter.setBrush(QColor(theme.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self._card is None:
            return
        if not len(self._card.melody):
            self._paint_words(painter, theme)
            return
        painter.save()
        painter.setClipRect(self._place().adjusted(-2, -2, 2, 2))
        self._paint_bars(painter, theme, self._card)
        self._paint_notes(painter, theme, self._card)
        painter.restore()
        self._paint_names(painter, theme)
        self._paint_split(painter, theme)
        self._paint_playhead(painter, theme)

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QColor(theme.muted))
        words = self.tr("No melody results. Choose another track, or another split.")
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self.rect()).adjusted(20, 0, -20, 0), flags, words)

    def _paint_bars(self, painter: QPainter, theme: Theme, card: Card) -> None:
        place = self._place()
        scale = place.width() / max(card.duration_s, 0.1)
        every = 1
        if len(card.bars) > 1:
            per_bar = float(np.median(np.diff(card.bars))) * scale
            while every * per_bar < _FEWEST_BAR_PX and every < len(card.bars):
                every *= 2
        painter.setPen(QPen(QColor(theme.bar_line), 1))
        for second in card.bars[::every].tolist():
            x = round(place.left() + second * scale) + 0.5
            painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))

    def _paint_notes(self, painter: QPainter, theme: Theme, card: Card) -> None:
        """All notes of the track faintly, and those of the melody over them."""
        place, span = self._place(), self._span()
        painter.setPen(Qt.PenStyle.NoPen)
        behind = self._track_notes()
        if behind is not None:
            faint = QColor(theme.muted)
            faint.setAlphaF(0.38)
            painter.setBrush(faint)
            painter.drawRects(note_rects(behind, place, card.duration_s, span))
        painter.setBrush(QColor(theme.note_a))
        painter.drawRects(note_rects(card.melody, place, card.duration_s, span))

    def _paint_names(self, painter: QPainter, theme: Theme) -> None:
        low, high = self._span()
        painter.setFont(small_font(self.font(), 0.8))
        painter.setPen(QColor(theme.muted))
        for pitch in range(low - low % 12, high + 1, 12):
            y = self._y_of(pitch + 0.5)
            if pitch >= low and 10 < y < self.height() - 8:
                place = QRectF(0, y - 8, _NAMES_WIDTH - 6, 16)
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(place, flags, pitch_word(pitch))

    def _paint_split(self, painter: QPainter, theme: Theme) -> None:
        """The line, with its pitch and a grip at its end."""
        if self._split is None:
            return
        place, y = self._place(), self._y_of(self._split)
        painter.setPen(QPen(QColor(theme.playhead), 2))
        painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
        words = self.tr("melody from {0} up").format(pitch_word(self._split))
        painter.setFont(small_font(self.font(), 0.85))
        width = painter.fontMetrics().horizontalAdvance(words) + 16
        tab = QRectF(place.right() - width, y - 18 if y > 30 else y, width, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.playhead))
        painter.drawRoundedRect(tab, 4, 4)
        painter.setPen(QColor(theme.base))
        painter.drawText(tab, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_playhead(self, painter: QPainter, theme: Theme) -> None:
        if self._playhead_s is None or self._card is None:
            return
        place = self._place()
        x = place.left() + self._playhead_s / max(self._card.duration_s, 0.1) * place.width()
        painter.setPen(QPen(QColor(theme.playhead), 1.6))
        painter.drawLine(QPointF(x, place.top()), QPointF(x, place.bottom()))

    def _describe(self) -> None:
        """Say to a screen reader what the picture shows."""
        card = self._card
        said = self.tr("%n note(s) in the melody.", "", len(card.melody)) if card else ""
        if self._split is not None:
            said += " " + self.tr(
                "It is split at {0}; the up and down keys move the split by a semitone."
            ).format(pitch_word(self._split))
        self.setAccessibleDescription(said.strip())
