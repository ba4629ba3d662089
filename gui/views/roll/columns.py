"""All notes of the roll in columns, so that twenty thousand are looked through at once."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.music.clip import Clip
from engine.music.drums import CLASS_OF_PITCH, CLASS_PITCHES
from engine.music.part import Part, Role
from engine.music.parts import parts_of
from engine.music.parts_compare import Comparison
from gui.models.roll.values import Preview
from gui.views.roll.geometry import Extent

ROLES: tuple[Role, ...] = ("melody", "bass", "chords", "drums", "other")
DRUMS = ROLES.index("drums")
KEPT, NEW, GONE, UNMARKED = 1, 2, 3, 0
NoteId = tuple[int, int]  # Part and index in it, of the notes of one clip.


def row_of_drum(key: int) -> int:
    """The row that a General MIDI key of a drum lies in: that of its class, where it has one."""
    drum = CLASS_OF_PITCH.get(key)
    return key if drum is None else CLASS_PITCHES[drum][0]


_DRUM_ROWS = np.array([row_of_drum(key) for key in range(128)], dtype=np.int16)
ALL_DRUM_ROWS = tuple(keys[0] for keys in CLASS_PITCHES)


@dataclass(frozen=True, slots=True, eq=False)
class NoteColumns:
    """Notes, one in each place of every column; shape (N,).

    Attributes:
        start: Onset in steps of the roll (of the clip, while there is only one).
        end: Release.
        pitch: MIDI note number; of drums the key of their row.
        velocity: 1..127.
        clip: Index of the clip.
        part: Index of the part in its clip.
        index: Index of the note in its part.
        role: Index into ROLES.
        mark: UNMARKED, KEPT, NEW or GONE against what a clip was before.
        silent: Whether its part is not heard for now.
    """

    start: NDArray[np.float64]
    end: NDArray[np.float64]
    pitch: NDArray[np.int16]
    velocity: NDArray[np.int16]
    clip: NDArray[np.int32]
    part: NDArray[np.int16]
    index: NDArray[np.int32]
    role: NDArray[np.int16]
    mark: NDArray[np.int16]
    silent: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.start)

    def at(self, chosen: NDArray[np.bool_] | NDArray[np.intp] | slice) -> Self:
        """The notes at some places, in columns again."""
        return type(self)(*(getattr(self, field.name)[chosen] for field in fields(self)))

    @property
    def drums(self) -> NDArray[np.bool_]:
        """Which of them are strokes of drums."""
        return np.asarray(self.role == DRUMS)

    def of_ids(self, clip: int, ids: frozenset[NoteId]) -> NDArray[np.bool_]:
        """Which of them are the notes of a clip with these ids."""
        if not ids:
            return np.zeros(len(self), dtype=bool)
        own = self.clip == clip
        wanted = np.array([_packed(part, index) for part, index in ids], dtype=np.int64)
        packed = self.part.astype(np.int64) << 32 | self.index
        return np.asarray(own & np.isin(packed, wanted))

    def ids(self, clip: int) -> tuple[NoteId, ...]:
        """The ids of those that are notes of a clip."""
        own = self.clip == clip
        return tuple(zip(self.part[own].tolist(), self.index[own].tolist(), strict=True))

    def id(self, row: int) -> NoteId:
        """The id of one in its clip."""
        return int(self.part[row]), int(self.index[row])


def _packed(part: int, index: int) -> int:
    return part << 32 | index


def part_columns(part: Part, number: int) -> NoteColumns:
    """One part of a clip in columns, counted from the clip's start."""
    notes, count = part.columns, len(part.notes)
    role = ROLES.index(part.role)
    pitch = notes.pitches.astype(np.int16)
    return NoteColumns(
        notes.starts.astype(np.float64),
        notes.ends.astype(np.float64),
        _DRUM_ROWS[pitch] if role == DRUMS else pitch,
        notes.velocities.astype(np.int16),
        np.zeros(count, dtype=np.int32),
        np.full(count, number, dtype=np.int16),
        np.arange(count, dtype=np.int32),
        np.full(count, role, dtype=np.int16),
        np.full(count, UNMARKED, dtype=np.int16),
        np.zeros(count, dtype=bool),
    )


def preview_columns(preview: Preview, parts: Sequence[Part]) -> NoteColumns:
    """The notes that a gesture shows in other places, counted from the clip's start."""
    notes, count = preview.columns, preview.columns.size
    of_part = np.array([ROLES.index(part.role) for part in parts] or [0], dtype=np.int16)
    role = of_part[np.clip(preview.parts, 0, len(of_part) - 1)]
    pitch = notes.pitches.astype(np.int16)
    return NoteColumns(
        notes.starts,
        notes.ends,
        np.where(role == DRUMS, _DRUM_ROWS[pitch], pitch),
        notes.velocities.astype(np.int16),
        np.zeros(count, dtype=np.int32),
        preview.parts.astype(np.int16),
        np.zeros(count, dtype=np.int32),
        role,
        np.full(count, UNMARKED, dtype=np.int16),
        np.zeros(count, dtype=bool),
    )


def together(columns: Sequence[NoteColumns]) -> NoteColumns:
    """Several columns one after the other."""
    if len(columns) == 1:
        return columns[0]
    found = columns or [part_columns(Part("other"), 0)]
    names = [field.name for field in fields(NoteColumns)]
    return NoteColumns(*(np.concatenate([getattr(c, name) for c in found]) for name in names))


class ColumnStore:
    """Makes columns of clips and keeps those of clips that are still there: most stay as they are.

    A clip that is edited shares the parts that the edit left alone.
    """

    def __init__(self) -> None:
        self._clips: dict[int, tuple[Clip, NoteColumns]] = {}

    def columns(self, clips: Sequence[Clip], starts: Sequence[int]) -> NoteColumns:
        """The notes of clips that start at these steps."""
        kept, placed = {}, []
        for number, (clip, start) in enumerate(zip(clips, starts, strict=True)):
            known = self._clips.get(id(clip))
            own = known[1] if known else clip_columns(clip)
            kept[id(clip)] = (clip, own)
            placed.append(moved_to(own, number, start))
        self._clips = kept
        return together(placed)


def clip_columns(clip: Clip) -> NoteColumns:
    """The notes of one clip, counted from its start; none reaches over its end."""
    parts = parts_of(clip)
    alone = any(part.solo for part in parts)
    found = together([part_columns(part, n) for n, part in enumerate(parts)])
    silent = np.array([not part.solo if alone else part.muted for part in parts], dtype=bool)
    ends = np.minimum(found.end, max(clip.steps, 1))
    return replace(found, end=ends, silent=silent[found.part])


def moved_to(columns: NoteColumns, clip: int, start: float) -> NoteColumns:
    """The notes of one clip as those of the clip of this number, which starts at a step."""
    numbers = np.full(len(columns), clip, dtype=np.int32)
    return replace(columns, start=columns.start + start, end=columns.end + start, clip=numbers)


def with_marks(columns: NoteColumns, changes: Sequence[Comparison | None]) -> NoteColumns:
    """The same notes, marked as kept or new in clips of which that is known."""
    marks = np.zeros(len(columns), dtype=np.int16)
    for number, comparison in enumerate(changes):
        own = np.flatnonzero(columns.clip == number)
        if comparison is not None and len(own) == sum(map(len, comparison.kept)):
            marks[own] = np.where(np.concatenate(comparison.kept), KEPT, NEW)
    return replace(columns, mark=marks)


def gone_columns(changes: Sequence[Comparison | None], starts: Sequence[int]) -> NoteColumns:
    """The notes that clips had before and have no longer."""
    found = []
    for number, (comparison, start) in enumerate(zip(changes, starts, strict=False)):
        for part in comparison.gone if comparison is not None else ():
            found.append(moved_to(part_columns(part, 0), number, start))
    gone = together(found)
    return replace(gone, mark=np.full(len(gone), GONE, dtype=np.int16))


def extent_of(columns: NoteColumns, *, all_drums: bool = False, pitched: bool = False) -> Extent:
    """What notes take; all rows of drums, and a range of pitches without notes, where asked."""
    drums = columns.drums
    pitches = columns.pitch[~drums]
    rows = set(np.unique(columns.pitch[drums]).tolist())
    if all_drums:
        rows |= set(ALL_DRUM_ROWS)
    order = {key: place for place, key in enumerate(ALL_DRUM_ROWS)}
    rows_down = sorted(rows, key=lambda key: order.get(key, key), reverse=True)
    if not len(pitches):
        return Extent(60 if pitched else None, 72 if pitched else None, tuple(rows_down))
    return Extent(int(pitches.min()), int(pitches.max()), tuple(rows_down))
