"""What a hand does to the pitch and the loudness of notes.

`chosen` are names of notes (part, number); each function gives parts and names as they are then.
Strokes of drums have no pitch that could be transposed; they stay.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.music.clip import Clip
from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH
from engine.music.part import Part
from engine.music.parts_edit import Edited, NoteRef, Taken, drum_mask, put, taken

Ints = NDArray[np.int64]


def transposed(parts: Sequence[Part], chosen: Iterable[NoteRef], semitones: int) -> Edited:
    """Move notes up or down; they stay where they are if one of them cannot go as far."""
    found = _pitched(parts, chosen)
    pitches = found.columns.pitches + semitones
    if not found.count or pitches.min() < LOWEST_PITCH or pitches.max() > HIGHEST_PITCH:
        return Edited(tuple(parts), frozenset(chosen))
    return _with_pitches(parts, chosen, found, pitches)


def in_other_key(clip: Clip, semitones: int) -> Clip:
    """A clip whose notes were transposed, with its chords moved as far."""
    chords = tuple(replace(s, chord=s.chord.transposed(semitones)) for s in clip.chords)
    return replace(clip, chords=chords)


def transposed_in_scale(
    parts: Sequence[Part], chosen: Iterable[NoteRef], degrees: int, scale: Set[int]
) -> Edited:
    """Move notes by degrees of a scale (pitch classes); a note beside the scale stays as far from
    the degree below it. They stay where they are if one of them cannot go as far.
    """
    found, tones = _pitched(parts, chosen), _tones(scale)
    below = np.searchsorted(tones, found.columns.pitches, side="right") - 1
    wanted = below + degrees
    if not found.count or wanted.min() < 0 or wanted.max() >= len(tones) or below.min() < 0:
        return Edited(tuple(parts), frozenset(chosen))
    pitches = tones[wanted] + found.columns.pitches - tones[below]
    return _with_pitches(parts, chosen, found, np.minimum(pitches, HIGHEST_PITCH))


def into_scale(parts: Sequence[Part], chosen: Iterable[NoteRef], scale: Set[int]) -> Edited:
    """Move notes that are not in a scale to the nearest of its tones, of two the lower."""
    found, tones = _pitched(parts, chosen), _tones(scale)
    above = np.minimum(np.searchsorted(tones, found.columns.pitches), len(tones) - 1)
    below = np.maximum(above - 1, 0)
    to_above = np.abs(tones[above] - found.columns.pitches)
    to_below = np.abs(found.columns.pitches - tones[below])
    pitches = np.where(to_above < to_below, tones[above], tones[below])
    return _with_pitches(parts, chosen, found, pitches)


def with_velocity(parts: Sequence[Part], chosen: Iterable[NoteRef], velocity: int) -> Edited:
    """Give notes one loudness."""
    found = taken(parts, chosen)
    return _with_velocities(parts, found, np.full(found.count, velocity))


def louder(parts: Sequence[Part], chosen: Iterable[NoteRef], by: int) -> Edited:
    """Add to the loudness of notes."""
    found = taken(parts, chosen)
    return _with_velocities(parts, found, found.columns.velocities + by)


def scaled_velocity(parts: Sequence[Part], chosen: Iterable[NoteRef], factor: float) -> Edited:
    """Multiply the loudness of notes."""
    found = taken(parts, chosen)
    return _with_velocities(parts, found, np.rint(found.columns.velocities * factor))


def _pitched(parts: Sequence[Part], chosen: Iterable[NoteRef]) -> Taken:
    found = taken(parts, chosen)
    return found.where(~drum_mask(parts, found))


def _tones(scale: Set[int]) -> Ints:
    inside = [p for p in range(LOWEST_PITCH, HIGHEST_PITCH + 1) if p % 12 in scale]
    return np.array(inside, np.int64)


def _with_pitches(
    parts: Sequence[Part], chosen: Iterable[NoteRef], found: Taken, pitches: Ints
) -> Edited:
    """The strokes among the chosen notes stay chosen."""
    edited = put(parts, found, found.parts, found.columns._replace(pitches=pitches))
    strokes = [ref for ref in chosen if ref[0] < len(parts) and parts[ref[0]].role == "drums"]
    return Edited(edited.parts, edited.chosen.union(strokes))


def _with_velocities(
    parts: Sequence[Part], found: Taken, velocities: NDArray[np.generic]
) -> Edited:
    whole = np.clip(velocities.astype(np.int64), 1, 127)
    return put(parts, found, found.parts, found.columns._replace(velocities=whole))
