"""A change that goes on under the mouse: shown while it lasts, one step when it ends."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal

from engine.music.parts import STROKE_STEPS
from engine.music.parts_edit import (
    Edited,
    NoteRef,
    Taken,
    drum_mask,
    moved_columns,
    put,
    taken,
)
from engine.music.parts_time import resized_columns
from engine.music.played_columns import PlayedColumns
from gui.models.roll.clip import RollClip
from gui.models.roll.values import Edge, GestureKind, Preview

_NOWHERE = np.zeros(0, np.int64)


class Gesture(QObject):
    """Begin with a begin_…(), follow the mouse with its partner, end with commit() or cancel().

    Nothing changes before commit(), which notes one step. Distances are counted from where the
    mouse was pressed. `free` (a held key) lets go of the grid.

    Signals:
        changed: The preview is another one, or there is none any more.
    """

    changed = Signal()

    def __init__(self, editing: RollClip) -> None:
        super().__init__(editing)
        self._editing = editing
        self._preview: Preview | None = None
        self._kind: GestureKind | None = None
        self._found: Taken | None = None
        self._anchor = 0.0  # The grabbed edge, or where a drawn note starts.
        self._edge: Edge = "end"

    @property
    def preview(self) -> Preview | None:
        """What is to be painted instead of some notes; None while no gesture goes on."""
        return self._preview

    @property
    def kind(self) -> GestureKind | None:
        """The gesture that goes on, if one does."""
        return self._kind

    # --- moving and copying ------------------------------------------------------------------

    def begin_move(self, grabbed: NoteRef) -> None:
        """Take hold of a note, and of all chosen ones with it; one that was not chosen is chosen
        alone.
        """
        self._grab(grabbed, "move")
        self._anchor = self._editing.note(grabbed).start

    def move_by(
        self, steps: float, semitones: int, *, free: bool = False, copy: bool = False
    ) -> None:
        """The mouse is so far from where it was pressed; the grabbed note snaps to the grid and the
        others keep their distance to it. A copy (Alt) leaves the notes where they were.
        """
        if self._kind != "move" or self._found is None:
            return
        clip, parts = self._editing.clip, self._editing.parts
        settings = self._editing.settings.value
        way = settings.snapped(self._anchor + steps, free=free) - self._anchor if steps else 0.0
        limit = float(clip.steps) if clip else 0.0
        drums = drum_mask(parts, self._found)
        columns = moved_columns(self._found, way, semitones, limit, drums)
        self._show(columns, copy=copy)

    # --- lengths -----------------------------------------------------------------------------

    def begin_resize(self, grabbed: NoteRef, edge: Edge) -> None:
        """Take hold of the left ('start') or right ('end') edge of a note and all chosen ones."""
        self._grab(grabbed, "resize")
        note = self._editing.note(grabbed)
        self._edge, self._anchor = edge, note.start if edge == "start" else note.end

    def resize_by(self, steps: float, *, free: bool = False) -> None:
        """The mouse is so far from where it was pressed; the grabbed edge snaps to the grid."""
        if self._kind != "resize" or self._found is None:
            return
        settings = self._editing.settings.value
        way = settings.snapped(self._anchor + steps, free=free) - self._anchor if steps else 0.0
        least = 0.25 if free or not settings.snaps else settings.steps
        self._show(resized_columns(self._found.columns, self._edge, way, least))

    # --- drawing -----------------------------------------------------------------------------

    def begin_draw(self, step: float, pitch: int, *, free: bool = False) -> None:
        """Start a note of the active part at a step; drawing on makes it longer."""
        part, settings = self._editing.part, self._editing.settings.value
        if part is None:
            return
        self._kind, self._found = "draw", None
        self._anchor = max(0.0, settings.floored(step, free=free))
        length = STROKE_STEPS if part.role == "drums" else settings.steps
        self._show_drawn(self._anchor + length, pitch)

    def draw_to(self, step: float, pitch: int, *, free: bool = False) -> None:
        """The mouse is at a step and a pitch: the note ends there, and has that pitch."""
        part, settings = self._editing.part, self._editing.settings.value
        if self._kind != "draw" or part is None:
            return
        if part.role == "drums":
            end = self._anchor + STROKE_STEPS
        else:
            least = 0.25 if free or not settings.snaps else settings.steps
            over = settings.floored(step, free=free) + (least if settings.snaps else 0.0)
            end = max(over, self._anchor + least)
        self._show_drawn(end, pitch)

    # --- loudness ----------------------------------------------------------------------------

    def begin_velocity(self, grabbed: NoteRef) -> None:
        """Take hold of the loudness of a note, and of all chosen ones with it."""
        self._grab(grabbed, "velocity")

    def velocity_by(self, amount: int) -> None:
        """Notes are so much louder than they were; below 0 softer."""
        if self._kind == "velocity" and self._found is not None:
            louder = np.clip(self._found.columns.velocities + amount, 1, 127)
            self._show(self._found.columns._replace(velocities=louder))

    def begin_line(self) -> None:
        """Begin to draw a line through velocities: of the chosen notes, or of the active part."""
        part = self._editing.active_part.value
        chosen = self._editing.selection.value
        mine = ((part, n) for n in range(len(self._editing.parts[part].notes)))
        self._kind, self._found = "line", taken(self._editing.parts, chosen or mine)

    def line_to(self, start: tuple[float, int], end: tuple[float, int]) -> None:
        """The line runs from one (step, velocity) to another; notes between take its loudness."""
        if self._kind != "line" or self._found is None:
            return
        (left, first), (right, last) = sorted((start, end))
        self._draw_through(((left, first), (right, last)))

    def line_through(self, points: Sequence[tuple[float, int]]) -> None:
        """A freehand curve through (step, velocity) points; notes beneath take its loudness."""
        if self._kind == "line" and points:
            self._draw_through(sorted(points))

    # --- the end -----------------------------------------------------------------------------

    def commit(self) -> bool:
        """Make the preview so, as one step; tells whether something changed."""
        preview, kind, editing = self._preview, self._kind, self._editing
        self.cancel()
        if preview is None or kind is None:
            return False
        edited = put(editing.parts, preview.hidden, preview.parts, preview.columns)
        if kind == "line" and not editing.selection.value:
            edited = Edited(edited.parts)
        return editing.apply(edited, self._words(kind, copied=preview.hidden is None))

    def cancel(self) -> None:
        """Let go; everything is as it was."""
        self._kind = self._found = None
        if self._preview is not None:
            self._preview = None
            self.changed.emit()

    def _grab(self, grabbed: NoteRef, kind: GestureKind) -> None:
        if grabbed not in self._editing.selection.value:
            self._editing.select((grabbed,))
        self._kind = kind
        self._found = taken(self._editing.parts, self._editing.selection.value)

    def _show(self, columns: PlayedColumns, *, copy: bool = False) -> None:
        if self._kind is not None and self._found is not None:
            hidden = None if copy else self._found
            self._preview = Preview(self._kind, hidden, self._found.parts, columns)
            self.changed.emit()

    def _show_drawn(self, end: float, pitch: int) -> None:
        columns = PlayedColumns.of(
            (self._anchor,), (end,), (pitch,), (self._editing.settings.value.velocity,)
        )
        of = np.array([self._editing.active_part.value], np.int64)
        self._preview = Preview("draw", None, of, columns)
        self.changed.emit()

    def _draw_through(self, points: Sequence[tuple[float, int]]) -> None:
        if self._found is None:
            return
        starts, velocities = self._found.columns.starts, self._found.columns.velocities
        places, heights = (np.array(column, np.float64) for column in zip(*points, strict=True))
        under = (starts >= places[0]) & (starts <= places[-1])
        drawn = np.rint(np.interp(starts, places, heights)).astype(np.int64)
        loud = np.where(under, np.clip(drawn, 1, 127), velocities)
        self._show(self._found.columns._replace(velocities=loud))

    def _words(self, kind: GestureKind, *, copied: bool) -> str:
        match kind:
            case "draw":
                return self.tr("drawing a note")
            case "move" if copied:
                return self.tr("copying notes")
            case "move":
                return self.tr("moving notes")
            case "resize":
                return self.tr("changing lengths")
            case _:
                return self.tr("changing loudness")
