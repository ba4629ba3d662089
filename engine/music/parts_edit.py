"""What a hand does to the notes of parts: pure functions, parts and chosen notes in, the same out.

A note is called by the number of its part and its number in the part. Every function gives the
parts as they are then, and what the chosen notes are called then.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH
from engine.music.part import Part, PlayedNote
from engine.music.played_columns import PlayedColumns, no_columns

NoteRef = tuple[int, int]
Refs = frozenset[NoteRef]
Parts = tuple[Part, ...]

SHORTEST = 1 / 16  # Of a step: what nobody could draw, but live playing may leave.
_FEW = 32  # So many notes are put in one by one; of more all are ordered anew.


@dataclass(frozen=True, slots=True, eq=False)
class Edited:
    """Parts after an edit.

    Attributes:
        parts: All of them.
        chosen: What the notes that were edited, or made, are called now.
    """

    parts: Parts
    chosen: Refs = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """Notes of parts side by side.

    Attributes:
        parts: Part of each, shape (count,), int64, in order.
        numbers: Number of each in its part, shape (count,), int64, in order within a part.
        columns: The notes themselves.
    """

    parts: NDArray[np.int64]
    numbers: NDArray[np.int64]
    columns: PlayedColumns

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.parts)

    @property
    def refs(self) -> Refs:
        """What they are called."""
        return frozenset(zip(self.parts.tolist(), self.numbers.tolist(), strict=True))

    def where(self, mask: NDArray[np.bool_]) -> "Taken":
        """Some of them."""
        return Taken(self.parts[mask], self.numbers[mask], self.columns.at(mask))


def taken(parts: Sequence[Part], chosen: Iterable[NoteRef]) -> Taken:
    """The chosen notes; names of notes that are not there are passed over."""
    table = np.array(sorted(chosen), np.int64).reshape(-1, 2)
    of, numbers = table[:, 0], table[:, 1]
    counts = np.array([len(part.notes) for part in parts], np.int64)
    there = (of >= 0) & (of < len(parts)) & (numbers >= 0)
    there[there] = numbers[there] < counts[of[there]]
    of, numbers = of[there], numbers[there]
    columns = no_columns()
    for index in np.unique(of).tolist():
        columns = columns.joined(parts[index].columns.at(numbers[of == index]))
    return Taken(of, numbers, columns)


def put(
    parts: Sequence[Part], old: Taken | None, of: NDArray[np.int64], columns: PlayedColumns
) -> Edited:
    """Put notes in the place of others.

    Args:
        parts: The parts.
        old: Notes that go, or None.
        of: Part of each note that comes, shape (count,), int64.
        columns: The notes that come; what is too loud, too high or before the start is brought to
            the nearest that a note can be.
    """
    result, chosen, sound = list(parts), [], _possible(columns)
    for index, part in enumerate(parts):
        gone = old.numbers[old.parts == index] if old is not None else np.zeros(0, np.int64)
        come = sound.at(of == index)
        if len(gone) or come.size:
            result[index], places = _exchanged(part, gone, come)
            chosen += [(index, place) for place in places]
    return Edited(tuple(result), frozenset(chosen))


def inserted(parts: Sequence[Part], part: int, notes: Sequence[PlayedNote]) -> Edited:
    """Put notes into a part."""
    return put(parts, None, np.full(len(notes), part, np.int64), columns_of(notes))


def deleted(parts: Sequence[Part], chosen: Iterable[NoteRef]) -> Edited:
    """Take notes out."""
    return put(parts, taken(parts, chosen), np.zeros(0, np.int64), no_columns())


def moved_columns(
    found: Taken, steps: float, semitones: int, limit: float, drums: NDArray[np.bool_]
) -> PlayedColumns:
    """Notes elsewhere, all by as much: as far as all of them can go.

    Args:
        found: The notes.
        steps: How far in time.
        semitones: How far in pitch; strokes of drums stay where other notes move with them.
        limit: The step that no note may start at or behind.
        drums: Which notes are strokes, shape (count,).
    """
    starts, ends, pitches, velocities = found.columns
    if not found.count:
        return found.columns
    farthest = max(0.0, limit - 1.0 - float(starts.max()))
    steps = min(max(steps, -float(starts.min())), farthest)
    rising = ~drums if not drums.all() else drums
    low, high = int(pitches[rising].min()), int(pitches[rising].max())
    semitones = min(max(semitones, LOWEST_PITCH - low), HIGHEST_PITCH - high)
    return PlayedColumns(starts + steps, ends + steps, pitches + semitones * rising, velocities)


def drum_mask(parts: Sequence[Part], found: Taken) -> NDArray[np.bool_]:
    """Which of the notes are strokes of drums, shape (count,)."""
    struck = np.array([part.role == "drums" for part in parts], np.bool_)
    return np.asarray(struck[found.parts], np.bool_)


def moved(
    parts: Sequence[Part], chosen: Iterable[NoteRef], steps: float, semitones: int, limit: float
) -> Edited:
    """Move notes in time and pitch; together they stop where the first of them has to."""
    found = taken(parts, chosen)
    columns = moved_columns(found, steps, semitones, limit, drum_mask(parts, found))
    return put(parts, found, found.parts, columns)


def _possible(columns: PlayedColumns) -> PlayedColumns:
    starts = np.maximum(columns.starts, 0.0)
    return PlayedColumns(
        starts,
        np.maximum(columns.ends, starts + SHORTEST),
        np.clip(columns.pitches, LOWEST_PITCH, HIGHEST_PITCH),
        np.clip(columns.velocities, 1, 127),
    )


def _exchanged(part: Part, gone: NDArray[np.int64], come: PlayedColumns) -> tuple[Part, list[int]]:
    """A part without some notes and with others, and the numbers that those have in it."""
    fresh = [PlayedNote(*row) for row in zip(*(c.tolist() for c in come), strict=True)]
    if len(fresh) <= _FEW and len(gone) <= _FEW:
        return _exchanged_few(part, gone.tolist(), fresh)
    stays = np.ones(len(part.notes), np.bool_)
    stays[gone] = False
    kept = [part.notes[index] for index in np.flatnonzero(stays).tolist()]
    columns = part.columns.at(stays).joined(come)
    order = columns.order()
    notes = [*kept, *fresh]
    ordered = tuple(notes[index] for index in order.tolist())
    places = np.flatnonzero(order >= len(kept)).tolist()
    return part.arranged(ordered, columns.at(order)), places


def _exchanged_few(part: Part, gone: list[int], fresh: list[PlayedNote]) -> tuple[Part, list[int]]:
    notes = list(part.notes)
    for index in reversed(gone):
        del notes[index]
    for note in fresh:
        insort(notes, note)
    places = []
    for note in fresh:
        place = bisect_left(notes, note)
        while notes[place] is not note:
            place += 1
        places.append(place)
    columns = _columns_of_few(
        part, gone, [notes[place] for place in sorted(places)], sorted(places)
    )
    return part.arranged(tuple(notes), columns), places


def _columns_of_few(
    part: Part, gone: list[int], fresh: list[PlayedNote], places: list[int]
) -> PlayedColumns:
    """The columns of a part after a few notes went and a few came to lie at some places."""
    before = [place - number for number, place in enumerate(places)]
    come = columns_of(fresh)
    return part.columns.exchanged(gone, before, come)


def columns_of(notes: Sequence[PlayedNote]) -> PlayedColumns:
    """Notes as columns."""
    return PlayedColumns.of(
        [n.start for n in notes],
        [n.end for n in notes],
        [n.pitch for n in notes],
        [n.velocity for n in notes],
    )
