"""What lies under the mouse: which region of the roll, which note, and which part of it."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from PySide6.QtCore import QPointF

from gui.views.roll.columns import NoteColumns
from gui.views.roll.geometry import NAMES_HEIGHT, RULER_HEIGHT, RollGeometry
from gui.views.roll.scene import Flags, places

Zone = Literal["start", "body", "end"]
Region = Literal["none", "names", "ruler", "notes", "lane", "keys"]
_EDGE_PX, _EDGE_SHARE = 6.0, 0.3  # How much of a note is its edge: less of a short one.
_SHORTEST_WITH_START_PX = 14.0  # A shorter note is taken in the middle or at its end.


@dataclass(frozen=True, slots=True)
class NoteHit:
    """A note under the mouse.

    Attributes:
        row: Its place in the columns.
        zone: Which part of it.
    """

    row: int
    zone: Zone


def region_at(geometry: RollGeometry, place: QPointF) -> Region:
    """What kind of thing lies at a place of the view."""
    if not geometry.clips or not 0 <= place.y() < geometry.height:
        return "none"
    if place.x() < geometry.left:
        keys = geometry.notes_top <= place.y() < geometry.drums_top
        return "keys" if keys and geometry.with_pitches else "none"
    if place.y() < NAMES_HEIGHT:
        return "names"
    if place.y() < RULER_HEIGHT:
        return "ruler"
    if place.y() >= geometry.lane_top:
        return "lane"
    return "notes" if place.y() >= geometry.notes_top else "none"


def note_at(
    geometry: RollGeometry, columns: NoteColumns, place: QPointF, *, over: Flags | None = None
) -> NoteHit | None:
    """The note at a place; of several the one that lies on top, among `over` where some do."""
    if region_at(geometry, place) != "notes":
        return None
    found = np.flatnonzero(_touched(geometry, columns, place))
    if not len(found):
        return None
    if over is not None and len(over) and over[found].any():
        found = found[over[found]]
    row = int(found[-1])
    return NoteHit(row, _zone(geometry, columns, row, place.x()))


def _touched(geometry: RollGeometry, columns: NoteColumns, place: QPointF) -> Flags:
    """Notes whose pixels hold a place; looks closely only at those of its row."""
    row = geometry.row_at(place.y())
    struck = geometry.drum_at(place.y()) is not None
    near = (columns.pitch == row) & (columns.drums == struck)
    spots = places(geometry, columns.at(near))
    x = place.x()
    inside = (spots[:, 0] <= x) & (x <= spots[:, 0] + np.maximum(spots[:, 2], 4.0))
    touched = np.zeros(len(columns), dtype=bool)
    touched[np.flatnonzero(near)[inside]] = True
    return touched


def _zone(geometry: RollGeometry, columns: NoteColumns, row: int, x: float) -> Zone:
    if columns.drums[row]:
        return "body"  # A stroke has no length.
    left, width = geometry.x_of(float(columns.start[row])), 0.0
    width = (float(columns.end[row]) - float(columns.start[row])) * geometry.px_per_step
    edge = min(_EDGE_PX, width * _EDGE_SHARE)
    if x >= left + width - edge:
        return "end"
    if width >= _SHORTEST_WITH_START_PX and x <= left + edge:
        return "start"
    return "body"


def notes_within(
    geometry: RollGeometry, columns: NoteColumns, first: QPointF, last: QPointF
) -> Flags:
    """The notes of which a rectangle between two places touches something."""
    left, right = sorted((first.x(), last.x()))
    top, bottom = sorted((first.y(), last.y()))
    spots = places(geometry, columns)
    inside = (spots[:, 0] <= right) & (spots[:, 0] + spots[:, 2] >= left)
    return np.asarray(inside & (spots[:, 1] <= bottom) & (spots[:, 1] + spots[:, 3] >= top))
