"""The piano roll: clips one after the other, with the place where the sound is."""

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QSizePolicy, QToolTip, QWidget

from engine.music.clip import Clip
from gui.theme import current_theme, theme_changed
from gui.views.roll import painting as paint
from gui.views.roll import parts as parts
from gui.views.roll.geometry import RULER_HEIGHT, RollGeometry
from gui.views.roll.words import describe

_ZOOM_STEP = 1.25
_SCROLL_SHARE = 0.2  # Of the view's width, for one press of an arrow.
_FOLLOW_AT, _FOLLOW_TO = 0.92, 0.08  # Where the playhead leaves the view, and where it comes in.


class RollView(QAbstractScrollArea):
    """Shows clips in sequence; holds nothing but what it was given to show.

    Signals:
        clip_clicked: Index of the clip whose notes or ground were clicked.
        clip_dragged: Index of the clip that the mouse is drawing out of the roll.
        seek_requested: Step in the sequence at which the ruler was clicked or dragged.
    """

    clip_clicked = Signal(int)
    clip_dragged = Signal(int)
    seek_requested = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._geometry = RollGeometry()
        self._playhead: float | None = None
        self._current: int | None = None
        self._picture: QPixmap | None = None  # All but the playhead, painted once.
        self._fits = True
        self._pressed: tuple[QPointF, int] | None = None  # Where, and on which clip.
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)
        self.viewport().setMouseTracking(True)
        self.viewport().setAccessibleName(self.tr("Notes"))
        self.setAccessibleDescription(
            self.tr("Arrows scroll, plus and minus zoom. A click in the ruler plays from there.")
        )
        self.horizontalScrollBar().setAccessibleName(self.tr("Scroll the roll"))
        self.horizontalScrollBar().valueChanged.connect(self._scroll_to)
        theme_changed.connect(self._forget_picture)

    # --- what is shown -----------------------------------------------------------------------

    def set_clips(self, clips: tuple[Clip, ...]) -> None:
        """Show clips, one after the other, all of them in sight."""
        size = self.viewport().size()
        self._playhead = None
        self._fits = True
        self._lay_out(RollGeometry.of(clips, size.width(), size.height()).fitted())

    def set_playhead(self, step: float | None) -> None:
        """Mark where the sound is, in steps of the sequence, and keep it in sight."""
        if step == self._playhead:
            return
        before, self._playhead = self._playhead, step
        if step is not None and self._follow(step):
            return
        for place in (before, step):
            if place is not None:
                self.viewport().update(self._strip(place))

    def set_current_clip(self, index: int | None) -> None:
        """Shade the chosen clip."""
        if index != self._current:
            self._current = index
            self._forget_picture()

    def fit(self) -> None:
        """Bring all clips in sight."""
        self._fits = True
        self._lay_out(self._geometry.fitted())

    @property
    def shown(self) -> RollGeometry:
        """The layout now."""
        return self._geometry

    # --- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture, then draw the playhead over it."""
        if self._picture is None:
            self._picture = self._painted()
        painter = QPainter(self.viewport())
        painter.drawPixmap(QPoint(0, 0), self._picture)
        if self._playhead is not None and self._geometry.clips:
            paint.paint_playhead(painter, self._geometry, current_theme(), self._playhead)
        painter.end()

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.viewport().size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setFont(self.font())
        theme, geometry = current_theme(), self._geometry
        paint.paint_ground(painter, geometry, theme)
        parts.paint_drum_rows(painter, geometry, theme)
        paint.paint_bars(painter, geometry, theme, self._current)
        parts.paint_chords(painter, geometry, theme)
        paint.paint_notes(painter, geometry, theme)
        parts.paint_drums(painter, geometry, theme)
        paint.paint_keys(painter, geometry, theme)
        parts.paint_labels(painter, geometry, theme)
        painter.end()
        return pixmap

    def _forget_picture(self) -> None:
        self._picture = None
        self.viewport().update()

    # --- moving ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all in sight if all was, else keep the zoom."""
        size = self.viewport().size()
        resized = self._geometry.resized(size.width(), size.height())
        self._lay_out(resized.fitted() if self._fits else resized)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel zoom to the mouse; the wheel alone scrolls in time."""
        turn = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom(math.pow(_ZOOM_STEP, turn / 120), event.position().x())
        else:
            self._scroll_to(round(self._geometry.scroll_px - turn))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows scroll, Home and End go to the ends, plus and minus zoom, 0 fits."""
        page = self._geometry.notes_width * _SCROLL_SHARE
        middle = self._geometry.left + self._geometry.notes_width / 2
        match event.key():
            case Qt.Key.Key_Left:
                self._scroll_to(round(self._geometry.scroll_px - page))
            case Qt.Key.Key_Right:
                self._scroll_to(round(self._geometry.scroll_px + page))
            case Qt.Key.Key_Home:
                self._scroll_to(0)
            case Qt.Key.Key_End:
                self._scroll_to(math.ceil(self._geometry.most_scroll))
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self._zoom(_ZOOM_STEP, middle)
            case Qt.Key.Key_Minus:
                self._zoom(1 / _ZOOM_STEP, middle)
            case Qt.Key.Key_0:
                self.fit()
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The ruler seeks; the ground chooses a clip."""
        if event.button() != Qt.MouseButton.LeftButton or not self._geometry.clips:
            return
        place = event.position()
        if place.x() < self._geometry.left:
            return
        if place.y() < RULER_HEIGHT:
            self.seek_requested.emit(self._geometry.step_at(place.x()))
            return
        index = self._geometry.clip_at(self._geometry.step_at(place.x()))
        if index is not None:
            self._pressed = (place, index)
            self.clip_clicked.emit(index)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the end of a click, so that nothing below hears it."""
        self._pressed = None
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the ruler can be clicked; drag in it to seek, below it to take a clip out."""
        if self._pressed is not None:
            start, index = self._pressed
            way = (event.position() - start).manhattanLength()
            if way >= QApplication.startDragDistance():
                self._pressed = None
                self.clip_dragged.emit(index)
            return
        if event.buttons() & Qt.MouseButton.LeftButton and event.position().y() < RULER_HEIGHT:
            self.seek_requested.emit(self._geometry.step_at(event.position().x()))
        place = event.position()
        in_ruler = place.y() < RULER_HEIGHT and place.x() >= self._geometry.left
        shape = Qt.CursorShape.PointingHandCursor if in_ruler else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the note under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.describe(QPointF(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def describe(self, place: QPointF) -> str:
        """What lies at a place of the view, in words; empty over nothing."""
        return describe(self._geometry, place)

    def _follow(self, step: float) -> bool:
        """Turn the page when the playhead leaves it; True if the view has moved."""
        geometry = self._geometry
        inside = (geometry.x_of(step) - geometry.left) / geometry.notes_width
        if geometry.most_scroll <= 0 or 0 <= inside <= _FOLLOW_AT:
            return False
        wanted = step * geometry.px_per_step - _FOLLOW_TO * geometry.notes_width
        before = geometry.scroll_px
        self._scroll_to(round(wanted))
        return self._geometry.scroll_px != before

    def _strip(self, step: float) -> QRect:
        reach = paint.PLAYHEAD_REACH_PX + 2
        x = round(self._geometry.x_of(step))
        return QRect(x - reach, 0, 2 * reach, self.viewport().height())

    def _zoom(self, factor: float, x: float) -> None:
        self._fits = False
        self._lay_out(self._geometry.zoomed(factor, x))

    def _scroll_to(self, scroll_px: int) -> None:
        if scroll_px != round(self._geometry.scroll_px):
            self._lay_out(self._geometry.scrolled_to(scroll_px))

    def _lay_out(self, geometry: RollGeometry) -> None:
        self._geometry = geometry
        bar = self.horizontalScrollBar()
        blocked = bar.blockSignals(True)
        bar.setRange(0, math.ceil(geometry.most_scroll))
        bar.setPageStep(round(geometry.notes_width))
        bar.setValue(round(geometry.scroll_px))
        bar.blockSignals(blocked)
        self._forget_picture()
