"""The card of a file: all that a person needs to see, hear and correct what Lento made of it.

Times are in seconds: the one measure that stays the same however the beats are heard.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.notes import Notes
from engine.music.timeline import TempoChange, Timeline
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.report import FileReport, TrackInfo


@dataclass(frozen=True, slots=True, eq=False)
class NoteColumns:
    """Notes to draw and to hear, in the order of their onsets.

    Attributes:
        starts: Onsets in seconds, shape (count,), float32.
        ends: Where they end, shape (count,), float32.
        pitches: MIDI note numbers, shape (count,), uint8.
        velocities: 1..127, shape (count,), uint8.
    """

    starts: NDArray[np.float32]
    ends: NDArray[np.float32]
    pitches: NDArray[np.uint8]
    velocities: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.starts)


def no_notes() -> NoteColumns:
    """Columns without a note."""
    none = np.zeros(0, np.float32)
    return NoteColumns(none, none, none.astype(np.uint8), none.astype(np.uint8))


@dataclass(frozen=True, slots=True, eq=False)
class CardTrack:
    """A track and its notes."""

    info: TrackInfo
    notes: NoteColumns


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """A file as Lento reads it with what a person has said about it.

    Attributes:
        report: What became of it with the correction.
        heard: What Lento makes of it when left alone.
        correction: What the person has said.
        tracks: Every track that holds a note.
        melody: The melody that results.
        bars: Where its bars begin, in seconds, shape (bars,), float32.
        duration_s: Length in seconds.
    """

    report: FileReport
    heard: FileReport
    correction: Correction = NO_CORRECTION
    tracks: tuple[CardTrack, ...] = ()
    melody: NoteColumns = field(default_factory=no_notes)
    bars: NDArray[np.float32] = field(default_factory=lambda: np.zeros(0, np.float32))
    duration_s: float = 0.0


def seconds_at(
    quarters: NDArray[np.float64], tempos: tuple[TempoChange, ...]
) -> NDArray[np.float64]:
    """Where places in quarter notes lie in seconds.

    Args:
        quarters: Any shape.
        tempos: In order, the first at 0.
    """
    at = np.array([change.quarter for change in tempos])
    pace = 60.0 / np.array([change.qpm for change in tempos])
    reached = np.concatenate(([0.0], np.cumsum(np.diff(at) * pace[:-1])))
    index = np.clip(np.searchsorted(at, quarters, "right") - 1, 0, None)
    return np.asarray(reached[index] + (quarters - at[index]) * pace[index])


def columns_of(notes: Notes, tempos: tuple[TempoChange, ...]) -> NoteColumns:
    """Notes in quarter notes as columns in seconds."""
    return NoteColumns(
        seconds_at(notes.starts, tempos).astype(np.float32),
        seconds_at(notes.ends, tempos).astype(np.float32),
        np.clip(notes.pitches, 0, 127).astype(np.uint8),
        np.clip(notes.velocities, 1, 127).astype(np.uint8),
    )


def melody_columns(melody: Melody, timeline: Timeline) -> NoteColumns:
    """A melody on the step grid as columns in seconds."""
    table = np.array([(n.start_step, n.end_step, n.pitch) for n in melody.notes], np.float64)
    if not len(table):
        return no_notes()
    starts, ends = (
        seconds_at(table[:, n] / STEPS_PER_QUARTER, timeline.tempos).astype(np.float32)
        for n in (0, 1)
    )
    pitches = table[:, 2].astype(np.uint8)
    return NoteColumns(starts, ends, pitches, np.full_like(pitches, 80))


def bar_seconds(timeline: Timeline) -> NDArray[np.float32]:
    """Where the bars of a piece begin, in seconds."""
    steps = np.array([bar.start_step for bar in timeline.bars()], np.float64)
    return seconds_at(steps / STEPS_PER_QUARTER, timeline.tempos).astype(np.float32)
