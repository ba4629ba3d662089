"""The surface of the roll: clips one after the other, scrolled and zoomed, with the playhead.

What stands still is painted once into a picture; the playhead and what hangs on the mouse are
painted over it. gui.views.roll.view lets a person work on it.
"""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.parts_compare import Comparison
from gui.theme import current_theme, theme_changed
from gui.views.roll import painting as paint
from gui.views.roll.columns import (
    ColumnStore,
    NoteColumns,
    extent_of,
    gone_columns,
    together,
    with_marks,
)
from gui.views.roll.geometry import LEAST_PX_PER_STEP, READABLE_PX_PER_STEP, RollGeometry
from gui.views.roll.picture import paint_picture
from gui.views.roll.scene import Flags, RollScene, Shown

_ZOOM_STEP = 1.25
_FOLLOW_AT, _FOLLOW_TO = 0.92, 0.08  # Where the playhead leaves the view, and where it comes in.
_SMOOTH_AT = 0.4  # Where it stands while the roll runs beneath it.
_ROOM_FOR_LANE_PX = 210.0  # A lower roll opens the lane of loudness only when asked to.
_LEAST_HEIGHT = 96  # With the line of changes above it, the window still fits small screens.
Follow = Literal["page", "smooth", "off"]


class RollCanvas(QAbstractScrollArea):
    """Shows clips in sequence; holds nothing but what it was given to show."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._geometry = RollGeometry()
        self._store = ColumnStore()
        self._columns: NoteColumns = together(())
        self._gone: NoteColumns = together(())
        self._selected: Flags = np.zeros(0, dtype=bool)
        self._hidden: Flags = np.zeros(0, dtype=bool)
        self._keys: tuple[Key | None, ...] = ()
        self._shown = Shown()
        self._lane: bool | None = None  # None: open where there is room.
        self._grid = 1.0
        self._loop: tuple[float, float] | None = None
        self._playhead: float | None = None
        self._sounding: int | None = None
        self._current: int | None = None
        self._follow_by: Follow = "page"
        self._picture: QPixmap | None = None
        self._sheet: QPixmap | None = None  # What the picture is painted on.
        self._fits, self._fits_pitch = True, True
        self._least_px = READABLE_PX_PER_STEP  # Of a step, where all clips are to be in sight.
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST_HEIGHT)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setAccessibleName(self.tr("Scroll the roll in time"))
        down.setAccessibleName(self.tr("Scroll the roll in pitch"))
        across.valueChanged.connect(lambda at: self._scroll_to(at))
        down.valueChanged.connect(lambda at: self._scroll_to(top_px=at))
        theme_changed.connect(self._forget_picture)

    # --- what is shown -----------------------------------------------------------------------

    @property
    def shown(self) -> RollGeometry:
        """The layout now."""
        return self._geometry

    @property
    def columns(self) -> NoteColumns:
        """The notes now."""
        return self._columns

    def set_clips(self, clips: tuple[Clip, ...], keys: Sequence[Key | None] = ()) -> None:
        """Show clips, one after the other, all of them in sight if that stays readable."""
        self._playhead = None
        self._fits = self._fits_pitch = True
        self._least_px = READABLE_PX_PER_STEP
        self._take(clips, keys)
        self._lay_out(self._geometry.fitted().fitted_pitches())

    def change_clips(self, clips: tuple[Clip, ...], keys: Sequence[Key | None] = ()) -> None:
        """Show the same clips with other notes; the view stays where it is."""
        before = self._geometry
        self._take(clips, keys)
        kept = replace(
            self._geometry,
            px_per_step=before.px_per_step,
            scroll_px=before.scroll_px,
            row_height=before.row_height,
            top_px=before.top_px,
        )
        self._lay_out(kept.scrolled_to())

    def _take(self, clips: tuple[Clip, ...], keys: Sequence[Key | None]) -> None:
        size = self.viewport().size()
        starts = [0]
        for clip in clips:
            starts.append(starts[-1] + clip.steps)
        self._columns = self._store.columns(clips, starts[:-1])
        self._selected = self._hidden = np.zeros(0, dtype=bool)
        self._gone = together(())
        self._keys = tuple(keys)
        extent = extent_of(self._columns, all_drums=self._wants_all_drums())
        geometry = RollGeometry.of(clips, extent, size.width(), size.height())
        self._geometry = replace(geometry, with_lane=self._wants_lane(size.height()))

    def _wants_all_drums(self) -> bool:
        """Whether rows of drums are shown that nobody strikes."""
        return bool(len(self._columns)) and bool(self._columns.drums.all())

    def _wants_lane(self, height: float) -> bool:
        return height >= _ROOM_FOR_LANE_PX if self._lane is None else self._lane

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

    def set_sounding_clip(self, index: int | None) -> None:
        """Mark the clip that is heard."""
        if index != self._sounding:
            self._sounding = index
            self._forget_picture()

    def set_shown(self, shown: Shown) -> None:
        """Show or leave out what is said of notes."""
        if shown != self._shown:
            self._shown = shown
            self._forget_picture()

    def set_changes(self, changes: Sequence[Comparison | None]) -> None:
        """Mark what is new and what is gone in clips, each against what it was made from."""
        self._columns = with_marks(self._columns, changes)
        self._gone = gone_columns(changes, self._geometry.starts)
        self._forget_picture()

    def set_lane(self, wanted: bool | None) -> None:
        """Open or close the lane of loudness; None: open where there is room."""
        self._lane = wanted
        self._lay_out(self._laid_out_anew(self._geometry))

    @property
    def has_lane(self) -> bool:
        """Whether the lane of loudness is open."""
        return self._geometry.with_lane

    def set_grid(self, steps: float) -> None:
        """Draw lines so many steps apart; 0 for none but beats."""
        self._grid = steps
        self._forget_picture()

    def set_loop(self, loop: tuple[float, float] | None) -> None:
        """Mark the steps that are played round and round."""
        if loop != self._loop:
            self._loop = loop
            self._forget_picture()

    def set_follow(self, follow: Follow) -> None:
        """Keep the playhead in sight by pages, smoothly, or not at all."""
        self._follow_by = follow

    def fit(self) -> None:
        """Bring all clips in sight, however many there are."""
        self._fits = self._fits_pitch = True
        self._least_px = LEAST_PX_PER_STEP
        self._lay_out(self._geometry.fitted(self._least_px).fitted_pitches())

    # --- painting ----------------------------------------------------------------------------

    def scene(self) -> RollScene:
        """All that is painted now."""
        return RollScene(
            self._geometry,
            current_theme(),
            self._columns,
            self._keys,
            self._current,
            self._selected,
            self._hidden,
            self._gone,
            self._shown,
            self._grid,
            self._loop,
            self._sounding,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the picture, then draw over it what moves."""
        if self._picture is None:
            self._picture = self._paint_picture()
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.drawPixmap(QPoint(0, 0), self._picture)
        if self._geometry.clips:
            self._paint_over(painter)
        if self._playhead is not None and self._geometry.clips:
            paint.paint_playhead(painter, self._geometry, current_theme(), self._playhead)
        painter.end()

    def _paint_over(self, painter: QPainter) -> None:
        """Paint what stands between the picture and the playhead."""

    def _paint_picture(self) -> QPixmap:
        """Paint what stands still, on the pixels of the picture before if they are as many."""
        ratio, size = self.devicePixelRatioF(), self.viewport().size()
        pixmap = self._sheet
        if pixmap is None or pixmap.size() != size * ratio or pixmap.devicePixelRatio() != ratio:
            pixmap = QPixmap(size * ratio)
            pixmap.setDevicePixelRatio(ratio)
            self._sheet = pixmap
        painter = QPainter(pixmap)
        painter.setFont(self.font())
        paint_picture(painter, self.scene())
        painter.end()
        return pixmap

    def _forget_picture(self) -> None:
        self._picture = None
        self.viewport().update()

    # --- moving ------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep all in sight if all was, else keep the zoom."""
        self._lay_out(self._laid_out_anew(self._geometry))

    def _laid_out_anew(self, geometry: RollGeometry) -> RollGeometry:
        """The layout in the view as it is now."""
        size = self.viewport().size()
        geometry = replace(geometry, with_lane=self._wants_lane(size.height()))
        resized = geometry.resized(size.width(), size.height())
        if self._fits:
            resized = resized.fitted(self._least_px)
        return resized.fitted_pitches() if self._fits_pitch else resized

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl zooms in time, Ctrl and Shift in pitch, both to the mouse; Shift scrolls in time.

        The wheel alone scrolls in pitch, or in time where all pitches are in sight.
        """
        turn, place = event.angleDelta(), event.position()
        keys = event.modifiers()
        ctrl = bool(keys & Qt.KeyboardModifier.ControlModifier)
        shift = bool(keys & Qt.KeyboardModifier.ShiftModifier)
        most = turn.y() or turn.x()
        if ctrl and shift:
            self.zoom_pitch(math.pow(_ZOOM_STEP, most / 120), place.y())
        elif ctrl:
            self.zoom(math.pow(_ZOOM_STEP, most / 120), place.x())
        elif shift or self._fits_pitch or turn.x():
            self._scroll_to(self._geometry.scroll_px - (turn.x() if turn.x() else most))
        else:
            self._scroll_to(top_px=self._geometry.top_px - turn.y())
        event.accept()

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom in time to a pixel column, or to the middle."""
        self._fits = False
        middle = self._geometry.left + self._geometry.notes_width / 2
        self._lay_out(self._geometry.zoomed(factor, middle if x is None else x))

    def zoom_pitch(self, factor: float, y: float | None = None) -> None:
        """Zoom in pitch to a pixel row, or to the middle."""
        self._fits_pitch = False
        middle = self._geometry.notes_top + self._geometry.pitches_height / 2
        self._lay_out(self._geometry.zoomed_pitch(factor, middle if y is None else y))

    def _follow(self, step: float) -> bool:
        """Turn the page when the playhead leaves it, or run with it; True if the view has moved."""
        geometry = self._geometry
        if geometry.most_scroll <= 0 or self._follow_by == "off":
            return False
        inside = (geometry.x_of(step) - geometry.left) / geometry.notes_width
        smooth = self._follow_by == "smooth"
        if not smooth and 0 <= inside <= _FOLLOW_AT:
            return False
        share = _SMOOTH_AT if smooth else _FOLLOW_TO
        before = geometry.scroll_px
        self._scroll_to(step * geometry.px_per_step - share * geometry.notes_width)
        return self._geometry.scroll_px != before

    def _strip(self, step: float) -> QRect:
        reach = paint.PLAYHEAD_REACH_PX + 2
        x = round(self._geometry.x_of(step))
        return QRect(x - reach, 0, 2 * reach, self.viewport().height())

    def _scroll_to(self, scroll_px: float | None = None, top_px: float | None = None) -> None:
        """Scroll to places that fall on pixels of the screen, so that nothing trembles."""
        ratio = self.devicePixelRatioF()
        across = None if scroll_px is None else round(scroll_px * ratio) / ratio
        moved = self._geometry.scrolled_to(across, top_px)
        if moved != self._geometry:
            self._fits_pitch = self._fits_pitch and top_px is None
            self._lay_out(moved)

    def _lay_out(self, geometry: RollGeometry) -> None:
        self._geometry = geometry
        for bar, most, page, at in (
            (
                self.horizontalScrollBar(),
                geometry.most_scroll,
                geometry.notes_width,
                geometry.scroll_px,
            ),
            (
                self.verticalScrollBar(),
                geometry.most_top,
                geometry.pitches_height,
                geometry.top_px,
            ),
        ):
            blocked = bar.blockSignals(True)
            bar.setRange(0, math.ceil(most - 0.5))
            bar.setPageStep(round(page))
            bar.setSingleStep(round(page / 8))
            bar.setValue(round(at))
            bar.blockSignals(blocked)
        self._forget_picture()
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            if (bar.maximum() > 0) != bar.isVisibleTo(self):
                bar.rangeChanged.emit(0, bar.maximum())  # Blocked above; it shows the bar.
