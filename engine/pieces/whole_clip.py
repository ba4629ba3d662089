"""A whole piece as one clip with all its tracks, for the roll."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import numpy as np

from engine.errors import NoMelodyError
from engine.jobs import JobLink
from engine.music.chords import ChordSpan
from engine.music.clip import FASTEST_QPM, SLOWEST_QPM, Clip
from engine.music.key import Key
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.meter import Meter
from engine.music.notes import Notes
from engine.music.part import Part, PlayedNote, Role
from engine.music.parts import with_parts
from engine.music.score import Track
from engine.music.timeline import Timeline
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.reading import score_of
from engine.pieces.report import Role as TrackRole
from engine.pieces.sources import read_bytes
from engine.pieces.understand import Understood, understand

T = TypeVar("T")

_ALIKE = 0.02  # Quarter notes; what starts this near together is a chord.
_CHORDAL = 0.5  # Share of onsets with several notes from which a track is called chords.
_SHORTEST = 1 / 16


@dataclass(frozen=True, slots=True)
class WholeClip:
    """A piece as one clip, and its key."""

    clip: Clip
    key: Key


@dataclass(frozen=True, slots=True)
class WholeClipJob:
    """Read a file with all its tracks, as a person corrected it."""

    path: Path
    correction: Correction = NO_CORRECTION

    def run(self, link: JobLink) -> WholeClip:
        """All that is used of the file, on beats that fit it.

        Raises:
            MidiFormatError: The file cannot be read.
            NoMelodyError: There is no note in it.
            OSError: The disk cannot be read.
        """
        data = read_bytes(self.path)
        link.raise_if_cancelled()
        return whole_clip(understand(score_of(self.path, data), self.correction))


def whole_clip(understood: Understood) -> WholeClip:
    """A piece with a part for each of its tracks; it has the metre and the tempo of most of it.

    Raises:
        NoMelodyError: There is no note in it.
    """
    score, piece = understood.score, understood.piece
    roles = understood.roles
    parts = tuple(
        _part(track, roles.get(track.index, "accompaniment"))
        for track in sorted(score.tracks, key=lambda t: _rank(roles.get(t.index)))
        if len(track.notes)
    )
    if not parts:
        raise NoMelodyError(
            f"{piece.name} holds no notes, so there is nothing to edit; choose another piece."
        )
    meter = _usual_meter(piece.timeline)
    tempo = min(max(_usual_tempo(piece.timeline), SLOWEST_QPM), FASTEST_QPM)
    bare = Clip(Melody(), meter, 1, tempo, piece.program, piece.name)
    clip = with_parts(bare, parts)
    chords: tuple[ChordSpan, ...] = piece.timeline.chords_between(0, clip.steps)
    if chords:
        bare = Clip(Melody(), meter, clip.bars, tempo, piece.program, piece.name, chords=chords)
        clip = with_parts(bare, parts)
    return WholeClip(clip, piece.key)


def _part(track: Track, role: TrackRole) -> Part:
    notes = track.notes
    starts = np.maximum(notes.starts * STEPS_PER_QUARTER, 0.0)
    ends = np.maximum(notes.ends * STEPS_PER_QUARTER, starts + _SHORTEST)
    loud = np.clip(notes.velocities, 1, 127)
    rows = zip(starts.tolist(), ends.tolist(), notes.pitches.tolist(), loud.tolist(), strict=True)
    played = tuple(sorted(PlayedNote(*row) for row in rows))
    program = None if track.is_drum else track.program
    return Part(_role(track, role), played, track.name.strip(), program)


def _role(track: Track, role: TrackRole) -> Role:
    match role:
        case "melody" | "bass":
            return role
        case _ if track.is_drum:
            return "drums"
    return "chords" if _is_chordal(track.notes) else "other"


def _is_chordal(notes: Notes) -> bool:
    """Whether most onsets of a track have several notes."""
    gaps = np.diff(notes.starts, prepend=-np.inf)
    firsts = np.flatnonzero(gaps > _ALIKE)
    sizes = np.diff(firsts, append=len(notes))
    return bool((sizes > 1).mean() >= _CHORDAL)


def _rank(role: TrackRole | None) -> int:
    """The melody first, then the bass, then what goes with them, drums last."""
    order: Sequence[TrackRole | None] = ("melody", "bass", "accompaniment", None, "drums")
    return order.index(role) if role in order else len(order)


def _usual_meter(timeline: Timeline) -> Meter:
    changes = [(change.quarter, change.meter) for change in timeline.meters]
    return _longest(changes, timeline.end_step / STEPS_PER_QUARTER)


def _usual_tempo(timeline: Timeline) -> float:
    changes = [(change.quarter, change.qpm) for change in timeline.tempos]
    return _longest(changes, timeline.end_step / STEPS_PER_QUARTER)


def _longest(changes: Sequence[tuple[float, T]], end: float) -> T:
    """What holds for most of a piece, of equals the first."""
    held: dict[T, float] = {}
    for (start, value), (following, _) in pairwise([*changes, (end, changes[-1][1])]):
        held[value] = held.get(value, 0.0) + max(0.0, following - start)
    return max(held, key=lambda value: held[value])
