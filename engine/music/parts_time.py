"""What a hand does to the time of notes: lengths, the grid, legato, split and join.

`chosen` are names of notes (part, number); each function gives parts and names as they are then.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.music.part import Part
from engine.music.parts_edit import SHORTEST, Edited, NoteRef, Taken, put, taken
from engine.music.played_columns import PlayedColumns

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Quantise:
    """How notes are brought to a grid.

    Attributes:
        grid: A unit of the grid in steps, above 0.
        strength: How much of the way notes go, 0 to 1.
        ends_too: Whether ends go to the grid; else lengths stay.
    """

    grid: float = 1.0
    strength: float = 1.0
    ends_too: bool = False


@dataclass(frozen=True, slots=True)
class Humanise:
    """How far chance moves notes; twice as far is the farthest.

    Attributes:
        timing: Standard deviation of onsets, in steps.
        loudness: Standard deviation of velocities.
        seed: Same seed, same notes.
    """

    timing: float = 0.08
    loudness: float = 6.0
    seed: int = 0


def resized_columns(columns: PlayedColumns, edge: str, steps: float, least: float) -> PlayedColumns:
    """Notes whose end ('end') or onset ('start') lies elsewhere; none gets shorter than least,
    unless it was.
    """
    starts, ends = columns.starts, columns.ends
    shortest = np.minimum(least, ends - starts)
    if edge == "start":
        moved = np.maximum(0.0, np.minimum(starts + steps, ends - shortest))
        return columns._replace(starts=moved)
    return columns._replace(ends=np.maximum(ends + steps, starts + shortest))


def resized(
    parts: Sequence[Part], chosen: Iterable[NoteRef], edge: str, steps: float, least: float
) -> Edited:
    """Make notes longer or shorter at one edge."""
    found = taken(parts, chosen)
    return _back(parts, found, resized_columns(found.columns, edge, steps, least))


def with_length(parts: Sequence[Part], chosen: Iterable[NoteRef], steps: float) -> Edited:
    """Give notes one length."""
    found = taken(parts, chosen)
    return _back(parts, found, found.columns._replace(ends=found.columns.starts + steps))


def quantised(
    parts: Sequence[Part], chosen: Iterable[NoteRef], how: Quantise, limit: float
) -> Edited:
    """Bring notes to the grid; none starts at or behind the step `limit`."""
    found = taken(parts, chosen)
    starts, ends = found.columns.starts, found.columns.ends
    last = np.ceil(limit / how.grid - 1e-9) * how.grid - how.grid  # The last place before limit.
    wanted = np.minimum(_nearest(starts, how.grid), last)
    placed = starts + how.strength * (wanted - starts)
    if how.ends_too:
        over = _nearest(ends, how.grid)
        over = np.where(over <= wanted, wanted + how.grid, over)
        finished = ends + how.strength * (over - ends)
    else:
        finished = placed + (ends - starts)
    return _back(parts, found, found.columns._replace(starts=placed, ends=finished))


def humanised(
    parts: Sequence[Part], chosen: Iterable[NoteRef], how: Humanise, limit: float
) -> Edited:
    """Move notes a little in time and loudness, as a hand does; lengths stay."""
    found = taken(parts, chosen)
    starts, ends, pitches, velocities = found.columns
    rng = np.random.default_rng(how.seed)
    early, loud = np.clip(rng.standard_normal((2, found.count)), -2.0, 2.0)
    placed = np.clip(starts + how.timing * early, 0.0, max(0.0, limit - SHORTEST))
    louder = np.clip(np.rint(velocities + how.loudness * loud), 1, 127).astype(np.int64)
    columns = PlayedColumns(placed, placed + (ends - starts), pitches, louder)
    return _back(parts, found, columns)


def legato(parts: Sequence[Part], chosen: Iterable[NoteRef]) -> Edited:
    """Let notes last until the next one of their part starts; the last one stays as it is."""
    found = taken(parts, chosen)
    following = _next_onsets(parts, found)
    ends = np.where(np.isfinite(following), following, found.columns.ends)
    return _back(parts, found, found.columns._replace(ends=ends))


def shortened(parts: Sequence[Part], chosen: Iterable[NoteRef]) -> Edited:
    """End notes where the next one of their part starts, if they last longer than that."""
    found = taken(parts, chosen)
    ends = np.minimum(found.columns.ends, _next_onsets(parts, found))
    return _back(parts, found, found.columns._replace(ends=ends))


def duplicated(
    parts: Sequence[Part], chosen: Iterable[NoteRef], unit: float, span: float = 0.0
) -> Edited:
    """Repeat notes behind themselves, as many whole units later as they last (or `span` does);
    the copies are chosen.
    """
    found = taken(parts, chosen)
    if not found.count:
        return Edited(tuple(parts))
    starts, ends = found.columns.starts, found.columns.ends
    lasted = span or float(ends.max() - unit * (starts.min() // unit))
    later = unit * max(1.0, np.ceil(lasted / unit - 1e-9))
    copies = found.columns._replace(starts=starts + later, ends=ends + later)
    return put(parts, None, found.parts, copies)


def split(parts: Sequence[Part], chosen: Iterable[NoteRef], at: float | None = None) -> Edited:
    """Cut notes in two at a step, or each in the middle; notes that do not sound there stay."""
    found = taken(parts, chosen)
    starts, ends = found.columns.starts, found.columns.ends
    cut = (starts + ends) / 2 if at is None else np.full(found.count, at)
    through = (cut - starts >= SHORTEST) & (ends - cut >= SHORTEST)
    first = found.columns._replace(ends=np.where(through, cut, ends))
    second = found.columns._replace(starts=np.where(through, cut, starts)).at(through)
    of = np.concatenate((found.parts, found.parts[through]))
    return put(parts, found, of, first.joined(second))


def joined(parts: Sequence[Part], chosen: Iterable[NoteRef], gap: float) -> Edited:
    """Make one note of notes of a part and a pitch with at most `gap` steps between them."""
    found = taken(parts, chosen)
    if not found.count:
        return Edited(tuple(parts))
    order = np.lexsort((found.columns.starts, found.columns.pitches, found.parts))
    of, columns = found.parts[order], found.columns.at(order)
    voice = of * 128 + columns.pitches
    shift = voice * (float(columns.ends.max()) + gap + 1.0)  # So that voices lie far apart.
    reach = np.maximum.accumulate(columns.ends + shift)
    fresh = np.ones(found.count, np.bool_)
    fresh[1:] = (columns.starts + shift)[1:] > reach[:-1] + gap + 1e-9
    firsts = np.flatnonzero(fresh)
    ends = np.maximum.reduceat(columns.ends, firsts)
    return put(parts, found, of[firsts], columns.at(firsts)._replace(ends=ends))


def _nearest(steps: Floats, grid: float) -> Floats:
    return np.floor(steps / grid + 0.5) * grid


def _next_onsets(parts: Sequence[Part], found: Taken) -> Floats:
    """For each note the next later onset in its part; infinite where there is none."""
    following = np.full(found.count, np.inf)
    for index in np.unique(found.parts).tolist():
        onsets = np.append(np.unique(parts[index].columns.starts), np.inf)
        mine = found.parts == index
        after = np.searchsorted(onsets, found.columns.starts[mine] + SHORTEST)
        following[mine] = onsets[np.minimum(after, len(onsets) - 1)]
    return following


def _back(parts: Sequence[Part], found: Taken, columns: PlayedColumns) -> Edited:
    return put(parts, found, found.parts, columns)
