"""A clip as parts, and parts as a clip: what a hand plays, and what of it lies on the grid."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.music.chords import ChordSpan, chords_within
from engine.music.clip import Clip
from engine.music.drums import CLASS_OF_PITCH, DRUM_CLASSES, DrumHit
from engine.music.grid_notes import GridNotes
from engine.music.melody import Melody, Note
from engine.music.part import Part, PlayedNote, Role
from engine.music.played_columns import PlayedColumns

LINE_VELOCITY = 64  # What lines are played with that nobody has given a loudness.
BASS_PROGRAM = 33  # Fingered bass.
STROKE_STEPS = 0.5  # How long a stroke is shown and written.

_FARTHEST = 0.499  # Half a step exactly would belong to two steps.
_SHORTEST = 1 / 64  # Of a step; what is cut at the clip's end still sounds.
_CLASS_OF = np.array([CLASS_OF_PITCH.get(pitch, -1) for pitch in range(128)])
_LEADING: tuple[Role, ...] = ("melody",)
_BESIDE: tuple[Role, ...] = ("chords", "other")


def parts_of(clip: Clip) -> tuple[Part, ...]:
    """How a clip is played: its parts, or parts made of its melody, bass and drums.

    A clip without a note has one empty melody.
    """
    if clip.parts:
        return clip.parts
    parts: list[Part] = []
    if clip.melody.notes or not (clip.bass.notes or clip.drums):
        parts.append(Part("melody", _played(clip.melody, clip.steps)))
    if clip.bass.notes:
        parts.append(Part("bass", _played(clip.bass, clip.steps), program=BASS_PROGRAM))
    if clip.drums:
        parts.append(Part("drums", tuple(sorted(_stroke(hit, clip.steps) for hit in clip.drums))))
    return tuple(parts)


def audible_parts(clip: Clip) -> tuple[Part, ...]:
    """The parts that are to be heard: those that are solo where one is, else those not muted."""
    parts = parts_of(clip)
    if any(part.solo for part in parts):
        return tuple(part for part in parts if part.solo)
    return tuple(part for part in parts if not part.muted)


def with_parts(clip: Clip, parts: Sequence[Part]) -> Clip:
    """The same clip played in another way; its melody, bass and drums follow the parts.

    The clip grows by whole bars where a note starts behind its end; a note that only rings on ends
    with the clip. The melody is the highest notes of the melody parts, or of chords and others
    where no melody part has a note.
    """
    bars = max(clip.bars, bars_for(parts, clip.meter.steps_per_bar))
    steps = bars * clip.meter.steps_per_bar
    fitting = tuple(_within(part, steps) for part in parts)
    old, new = _Placed(clip.parts, clip.steps), _Placed(fitting, steps)
    melody = _follow(clip.melody, old.only(_melody_parts), new.only(_melody_parts))
    bass = _follow(clip.bass, old.only(_bass_parts), new.only(_bass_parts))
    drums = clip.drums
    if not _same(old.only(_drum_parts), new.only(_drum_parts)):
        drums = _strokes(_drum_parts(fitting), steps)
    return replace(clip, melody=melody, bars=bars, bass=bass, drums=drums, parts=fitting)


def with_bars(clip: Clip, bars: int) -> Clip:
    """A clip of another length; what starts behind its new end is left out."""
    steps = bars * clip.meter.steps_per_bar
    kept = tuple(
        replace(part, notes=tuple(n for n in part.notes if n.start < steps))
        for part in parts_of(clip)
    )
    chords: tuple[ChordSpan, ...] = chords_within(clip.chords, steps) if clip.chords else ()
    bare = Clip(Melody(), clip.meter, bars, clip.tempo_qpm, clip.program, clip.name, chords=chords)
    return with_parts(bare, kept)


def bars_for(parts: Sequence[Part], steps_per_bar: int) -> int:
    """How many bars it takes until every note of parts has started, at least 1."""
    last = max((part.notes[-1].start for part in parts if part.notes), default=0.0)
    return int(last // steps_per_bar) + 1


def _played(line: Melody, steps: int) -> tuple[PlayedNote, ...]:
    return tuple(
        PlayedNote(float(n.start_step), float(min(n.end_step, steps)), n.pitch, LINE_VELOCITY)
        for n in line.notes
    )


def _stroke(hit: DrumHit, steps: int) -> PlayedNote:
    start = max(0.0, hit.step + min(max(hit.offset, -_FARTHEST), _FARTHEST))
    return PlayedNote(start, min(start + STROKE_STEPS, float(steps)), hit.pitch, hit.velocity)


def _within(part: Part, steps: int) -> Part:
    """A part whose notes end with the clip."""
    over = np.flatnonzero(part.columns.ends > steps)
    if not len(over):
        return part
    notes = list(part.notes)
    for index in over.tolist():
        note = notes[index]
        start = min(note.start, steps - _SHORTEST)
        notes[index] = PlayedNote(start, float(steps), note.pitch, note.velocity)
    return replace(part, notes=tuple(sorted(notes)))


# --- on the grid -----------------------------------------------------------------------------


def _with_role(parts: Sequence[Part], roles: tuple[Role, ...]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.role in roles and part.notes)


def _melody_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    return _with_role(parts, _LEADING) or _with_role(parts, _BESIDE)


def _bass_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    return _with_role(parts, ("bass",))


def _drum_parts(parts: Sequence[Part]) -> tuple[Part, ...]:
    return _with_role(parts, ("drums",))


class _Placed(NamedTuple):
    """Parts in a clip of so many steps, in which what starts last is brought onto the last one."""

    parts: tuple[Part, ...]
    steps: int

    def only(self, some: Callable[[Sequence[Part]], tuple[Part, ...]]) -> "_Placed":
        """Some of the parts."""
        return _Placed(some(self.parts), self.steps)


def _same(old: _Placed, new: _Placed) -> bool:
    """Whether parts are the very same; never of a clip that had no parts before."""
    if not old.parts or len(old.parts) != len(new.parts):
        return False
    return old.steps == new.steps and all(map(_is, old.parts, new.parts))


def _is(one: Part, other: Part) -> bool:
    return one is other


def _follow(line: Melody, old: _Placed, new: _Placed) -> Melody:
    """The line that parts come to; of the line before, what has not changed stays as it is."""
    if _same(old, new):
        return line
    wanted, known = _line(*new), _line(*old)
    if len(known) != len(line.notes):
        known = GridNotes.of(line.notes)
    before, behind = _shared(known, wanted)
    middle = slice(before, len(wanted) - behind)
    rows = zip(*(c[middle].tolist() for c in _columns(wanted)), strict=True)
    fresh = tuple(Note(*row) for row in rows)
    return Melody(line.notes[:before] + fresh + line.notes[len(line.notes) - behind :])


def _line(parts: tuple[Part, ...], steps: int) -> GridNotes:
    """The outer notes of parts on the grid: the lowest of a bass, else the highest."""
    columns = _together(parts)
    starts = np.minimum(np.rint(columns.starts).astype(np.int64), steps - 1)
    ends = np.minimum(np.rint(columns.ends).astype(np.int64), steps)
    placed = GridNotes(starts, np.maximum(starts + 1, ends), columns.pitches)
    if parts and parts[0].role == "bass":
        return placed.lowest()
    return placed.highest()


def _together(parts: tuple[Part, ...]) -> PlayedColumns:
    columns = PlayedColumns.of((), (), (), ())
    for part in parts:
        columns = columns.joined(part.columns) if columns.size else part.columns
    return columns


def _columns(line: GridNotes) -> tuple[NDArray[np.int64], ...]:
    return line.starts, line.ends, line.pitches


def _shared(one: GridNotes, other: GridNotes) -> tuple[int, int]:
    """How many notes two lines have in common from the start, and from the end behind that."""
    count = min(len(one), len(other))
    pairs = tuple(zip(_columns(one), _columns(other), strict=True))
    ahead = np.any([a[:count] != b[:count] for a, b in pairs], axis=0)
    before = int(ahead.argmax()) if ahead.any() else count
    rest = count - before
    if not rest:
        return before, 0
    back = np.any([a[::-1][:rest] != b[::-1][:rest] for a, b in pairs], axis=0)
    return before, int(back.argmax()) if back.any() else rest


def _strokes(parts: tuple[Part, ...], steps: int) -> tuple[DrumHit, ...]:
    """Strokes at their nearest sixteenths; of two on a drum the louder. Other percussion is shown
    and heard, but is no drum that a model knows.
    """
    columns = _together(parts)
    at = np.minimum(np.rint(columns.starts).astype(np.int64), steps - 1)
    drums = _CLASS_OF[columns.pitches]
    order = np.lexsort((-columns.velocities, drums, at))
    order = order[drums[order] >= 0]
    chosen = order[np.flatnonzero(np.diff(at[order] * DRUM_CLASSES + drums[order], prepend=-1))]
    offsets = np.clip(columns.starts - at, -0.5, 0.5)
    rows = zip(
        at[chosen].tolist(),
        drums[chosen].tolist(),
        columns.velocities[chosen].tolist(),
        offsets[chosen].tolist(),
        strict=True,
    )
    return tuple(DrumHit(*row) for row in rows)
