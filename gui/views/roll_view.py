"""The piano roll: clips one after the other, where the sound is, and what was clicked.

It shows and scrolls; it changes no note. Editing needs `note_at` and `cell_at`, and the mouse
events of the note area, which end in `_press_notes` today.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from engine.music.clip import Clip
from gui.icons import icon_pixmap
from gui.theme import current_theme, theme_changed
from gui.views.roll_geometry import KEYS_PX, NAMES_PX, RULER_PX, RollGeometry
from gui.views.roll_paint import PLAYHEAD_REACH_PX, RollPicture
from gui.views.roll_score import PlacedNote, RollScore
from gui.views.tiny_roll import TinyRoll, tiny_roll_pixmap

__all__ = ["RollView", "TinyRoll", "tiny_roll_pixmap"]

_ZOOM_PER_NOTCH = 1.2
_KEY_ZOOMS = {Qt.Key.Key_Plus: 1.25, Qt.Key.Key_Equal: 1.25, Qt.Key.Key_Minus: 0.8}
_KEY_STEPS_PX = {
    Qt.Key.Key_Left: (-60, 0),
    Qt.Key.Key_Right: (60, 0),
    Qt.Key.Key_Up: (0, -30),
    Qt.Key.Key_Down: (0, 30),
}
_WHEEL_PX = 90  # Scrolled by one notch.
_FOLLOWED_TO = 0.1  # Where in the view the playhead stands after the roll has followed it.
_EMPTY_ICON = QSize(40, 40)


class RollView(QAbstractScrollArea):
    """Shows clips and a playhead.

    Signals:
        clip_clicked: Index of the clip whose name or notes were clicked.
        seek_requested: Step, with its fraction, clicked or dragged to in the ruler.
    """

    clip_clicked = Signal(int)
    seek_requested = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = RollScore()
        self._current: int | None = None
        self._playhead: float | None = None
        self._place = RollGeometry(self.width(), self.height())
        self._is_fitted = True  # Until the person zooms.
        self._seeks = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Piano roll"))
        self.setMinimumSize(160, RULER_PX + 60)
        self.viewport().setMouseTracking(True)
        theme_changed.connect(self.viewport().update)
        self._describe()

    # --- values in ---------------------------------------------------------------------------

    def set_clips(self, clips: tuple[Clip, ...]) -> None:
        """Show clips in this order."""
        self._score = RollScore(tuple(clips))
        self._current = self._playhead = None
        self._place = replace(self._place, steps=self._score.steps)
        self._place = self._place.with_pitches_of(self._score.clips)
        if self._is_fitted:
            self._place = self._place.fitted()
        self._lay_out()
        self._describe()

    def set_current_clip(self, index: int | None) -> None:
        """Mark one clip as chosen; one that is not there marks none."""
        there = index is not None and 0 <= index < len(self._score.clips)
        wanted = index if there else None
        if wanted != self._current:
            self._current = wanted
            self.viewport().update()

    def set_playhead(self, step: float | None) -> None:
        """Move the playhead, in steps from the first clip's start; None hides it."""
        before, self._playhead = self._playhead, step
        if before == step:
            return
        if step is not None and not self._place.sees(step):
            was_seen = before is None or self._place.sees(before)
            if was_seen:
                self._follow(step)
        for shown in (before, step):
            if shown is not None:
                self._update_strip(shown)

    def fit(self) -> None:
        """Show everything."""
        self._is_fitted = True
        self._place = self._place.with_pitches_of(self._score.clips).fitted()
        self._lay_out()

    # --- values out --------------------------------------------------------------------------

    @property
    def geometry_of_notes(self) -> RollGeometry:
        """Where steps and pitches lie now."""
        return self._place

    def note_at(self, pixel: QPointF) -> PlacedNote | None:
        """The note under a pixel of the viewport."""
        if pixel.x() < KEYS_PX or pixel.y() < RULER_PX:
            return None
        return self._score.note_at(*self.cell_at(pixel))

    def cell_at(self, pixel: QPointF) -> tuple[float, int]:
        """The step and the pitch under a pixel of the viewport; they may lie outside the music."""
        return self._place.step_at(pixel.x()), self._place.pitch_at(pixel.y())

    # --- scrolling and zooming ---------------------------------------------------------------

    def _lay_out(self) -> None:
        """Give the scroll bars their ranges, the geometry being right."""
        self._place = self._place.within()
        place = self._place
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        for bar, hidden, page, value in (
            (across, place.hidden_width, place.width - KEYS_PX, place.scroll_x),
            (down, place.hidden_height, place.height - RULER_PX, place.scroll_y),
        ):
            bar.blockSignals(True)
            bar.setRange(0, hidden)
            bar.setPageStep(max(page, 1))
            bar.setSingleStep(20)
            bar.setValue(round(value))
            bar.blockSignals(False)
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._place = replace(
            self._place,
            scroll_x=float(self.horizontalScrollBar().value()),
            scroll_y=float(self.verticalScrollBar().value()),
        )
        self.viewport().update()

    def _zoom(self, factor: float, x: float) -> None:
        self._is_fitted = False
        self._place = self._place.zoomed(factor, max(x, KEYS_PX))
        self._lay_out()

    def _follow(self, step: float) -> None:
        room = self._place.width - KEYS_PX
        self.horizontalScrollBar().setValue(round(step * self._place.step_px - room * _FOLLOWED_TO))

    def _update_strip(self, step: float) -> None:
        reach = PLAYHEAD_REACH_PX
        left = int(self._place.x_of(step)) - reach
        self.viewport().update(QRect(left, 0, 2 * reach + 1, self._place.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        size = self.viewport().size()
        self._place = replace(self._place, width=size.width(), height=size.height())
        self._place = self._place.with_pitches_of(self._score.clips)
        if self._is_fitted:
            self._place = self._place.fitted()
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms; Shift, or having nothing to scroll to upwards, goes along the time."""
        delta, modifiers = event.angleDelta(), event.modifiers()
        event.accept()
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            self._zoom(_ZOOM_PER_NOTCH ** (delta.y() / 120), event.position().x())
            return
        sideways = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        across, down = delta.x(), delta.y()
        if sideways or not self._place.hidden_height:
            across, down = across or down, 0
        self._scroll(-across * _WHEEL_PX // 120, -down * _WHEEL_PX // 120)

    def _scroll(self, across: int, down: int) -> None:
        for bar, by in ((self.horizontalScrollBar(), across), (self.verticalScrollBar(), down)):
            bar.setValue(bar.value() + by)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEY_STEPS_PX:
            self._scroll(*_KEY_STEPS_PX[key])
        elif key in _KEY_ZOOMS:
            self._zoom(_KEY_ZOOMS[key], (self._place.width + KEYS_PX) / 2)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_Home:
            self.horizontalScrollBar().setValue(0)
        elif key == Qt.Key.Key_End:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum())
        else:
            event.ignore()

    # --- the mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or event.position().x() < KEYS_PX:
            event.ignore()
            return
        self._seeks = NAMES_PX <= event.position().y() < RULER_PX
        if self._seeks:
            self._seek(event.position())
        else:
            self._press_notes(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._seeks:
            self._seek(event.position())
        in_ruler = NAMES_PX <= event.position().y() < RULER_PX and bool(self._score.clips)
        cursor = Qt.CursorShape.SplitHCursor if in_ruler else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(cursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._seeks = False

    def _seek(self, pixel: QPointF) -> None:
        if self._score.clips:
            step = self._place.step_at(pixel.x())
            self.seek_requested.emit(min(max(step, 0.0), float(self._score.steps)))

    def _press_notes(self, pixel: QPointF) -> None:
        clip = self._score.clip_at(self._place.step_at(pixel.x()))
        if clip is not None:
            self.clip_clicked.emit(clip)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, pixel: QPointF) -> str:
        """What the tooltip says at a pixel of the viewport; empty for nothing."""
        note = self.note_at(pixel)
        if note is not None:
            return self._score.words_of(note)
        clip = self._score.clip_at(self._place.step_at(pixel.x()))
        if pixel.x() < KEYS_PX or pixel.y() >= RULER_PX or clip is None:
            return ""
        if pixel.y() >= NAMES_PX:
            return self.tr("Click to play from here")
        return self._score.title_of(clip)

    # --- showing -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        if self._score.clips:
            picture = RollPicture(self._score, self._current, self._place, current_theme())
            picture.paint(painter, QRectF(event.rect()))
            if self._playhead is not None:
                picture.paint_playhead(painter, self._playhead)
        else:
            self._paint_empty(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(current_theme().accent), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _paint_empty(self, painter: QPainter) -> None:
        theme, room = current_theme(), QRectF(self.viewport().rect())
        painter.fillRect(room, QColor(theme.base))
        picture = icon_pixmap("piano", _EMPTY_ICON, self.devicePixelRatioF(), "accent")
        middle = room.center()
        painter.drawPixmap(QPointF(middle.x() - _EMPTY_ICON.width() / 2, middle.y() - 50), picture)
        painter.setPen(QColor(theme.muted))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(
            room.adjusted(24, room.height() / 2 + 4, -24, 0), flags, self.empty_words()
        )

    def empty_words(self) -> str:
        """What the roll says before it has clips."""
        return self.tr("Choose a point on the map, or press Sample.")

    def _describe(self) -> None:
        """Say to a screen reader what is here and what the keys do."""
        if not self._score.clips:
            self.setAccessibleDescription(self.empty_words())
            return
        clips = self.tr("%n clip(s)", "", len(self._score.clips))
        notes = self.tr("%n note(s)", "", len(self._score.notes))
        keys = self.tr("Arrow keys scroll, plus and minus zoom, 0 shows all.")
        self.setAccessibleDescription(f"{clips}, {notes}. {keys}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
