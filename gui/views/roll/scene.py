"""Everything that is painted of a roll, and where each note of it lies; numbers only."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from engine.music.key import Key
from gui.theme import Theme
from gui.views.roll.columns import NoteColumns, together
from gui.views.roll.geometry import RollGeometry

_LOUDEST = 127.0
_WIDEST_STROKE_PX, _HIGHEST_STROKE_PX = 11.0, 30.0
_LEAST_NOTE_PX = 2.0
Places = NDArray[np.float64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person wants to see of the notes.

    Attributes:
        scale: The rows of the key's scale are lighter, and notes outside of it are marked.
        changes: What is new and what is gone is marked.
        active: Notes of other parts of the chosen clip are pale; None: of none.
    """

    scale: bool = True
    changes: bool = True
    active: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class RollScene:
    """A moment of the roll.

    Attributes:
        geometry: Where everything lies.
        theme: Its colours.
        columns: Its notes.
        keys: The key of each clip, None where it has none that counts.
        current: The chosen clip.
        selected: Which notes are selected, shape (N,).
        hidden: Which notes hang on the mouse, and are painted apart.
        gone: Notes that a clip had before and has no longer.
        shown: What is wanted of all this.
        grid: Steps between the lines of the grid, 0 for none but beats.
        loop: The steps that are played round and round.
        sounding: The clip that is heard.
    """

    geometry: RollGeometry
    theme: Theme
    columns: NoteColumns
    keys: tuple[Key | None, ...] = ()
    current: int | None = None
    selected: Flags = field(default_factory=lambda: np.zeros(0, dtype=bool))
    hidden: Flags = field(default_factory=lambda: np.zeros(0, dtype=bool))
    gone: NoteColumns = field(default_factory=lambda: together(()))
    shown: Shown = Shown()
    grid: float = 0.0
    loop: tuple[float, float] | None = None
    sounding: int | None = None


def places(geometry: RollGeometry, columns: NoteColumns) -> Places:
    """Left, top, width and height of notes, shape (N, 4); strokes are the higher the louder."""
    px, drums = geometry.px_per_step, columns.drums
    found = np.empty((len(columns), 4))
    found[:, 0] = geometry.left + columns.start * px - geometry.scroll_px + 0.5
    found[:, 1] = geometry.y_of(0) - columns.pitch * geometry.row_height + 0.5
    found[:, 2] = np.maximum(_LEAST_NOTE_PX, (columns.end - columns.start) * px - 1.5)
    found[:, 3] = max(_LEAST_NOTE_PX, geometry.row_height - 1)
    if drums.any():
        _place_strokes(geometry, columns, found, drums)
    return found


def _place_strokes(
    geometry: RollGeometry, columns: NoteColumns, found: Places, drums: Flags
) -> None:
    row_of = np.zeros(128)
    for key in geometry.drums:
        row_of[key] = geometry.y_of_drum(key)
    row = min(_HIGHEST_STROKE_PX, geometry.drum_height - 2)
    heights = np.maximum(3.0, row * (0.35 + 0.65 * columns.velocity[drums] / _LOUDEST))
    tops = row_of[np.clip(columns.pitch[drums], 0, 127)] + (geometry.drum_height + row) / 2
    found[drums, 1] = tops - heights
    found[drums, 2] = min(_WIDEST_STROKE_PX, max(2.0, geometry.px_per_step - 2))
    found[drums, 3] = heights


def in_sight(geometry: RollGeometry, columns: NoteColumns) -> Flags:
    """Which notes are in the view."""
    first, last = geometry.free_step_at(geometry.left), geometry.free_step_at(geometry.width)
    spare = _WIDEST_STROKE_PX / geometry.px_per_step  # A stroke is wider than it is long.
    inside = (columns.start < last) & (columns.end > first - spare)
    rows = geometry.pitches_in_sight
    high_enough = (columns.pitch >= rows.start) & (columns.pitch < rows.stop)
    return np.asarray(inside & (high_enough | columns.drums))


def pale(scene: RollScene) -> Flags:
    """Which notes belong to parts that are silent, or not the active one."""
    columns, active = scene.columns, scene.shown.active
    if active is None or scene.current is None:
        return columns.silent
    beside = (columns.clip == scene.current) & (columns.part != active)
    return np.asarray(beside | columns.silent)


def off_scale(scene: RollScene) -> Flags:
    """Which notes lie outside the scale of their clip's key."""
    columns = scene.columns
    if not scene.shown.scale or not len(columns):
        return np.zeros(len(columns), dtype=bool)
    table = np.zeros((max(1, len(scene.keys)), 12), dtype=bool)
    for number, key in enumerate(scene.keys):
        if key is not None:
            table[number] = True
            table[number, list(key.pitch_classes)] = False
    clips = np.minimum(columns.clip, len(table) - 1)
    return np.asarray(table[clips, columns.pitch % 12] & ~columns.drums)


def marks_of(scene: RollScene) -> NDArray[np.int16]:
    """What is said of each note against what was; nothing where nobody wants to know."""
    return scene.columns.mark if scene.shown.changes else np.zeros_like(scene.columns.mark)


def gone_in_sight(scene: RollScene) -> list[QRectF]:
    """Where the notes lay that are gone."""
    if not scene.shown.changes or not len(scene.gone):
        return []
    seen = scene.gone.at(in_sight(scene.geometry, scene.gone))
    return [QRectF(*place) for place in places(scene.geometry, seen).tolist()]
