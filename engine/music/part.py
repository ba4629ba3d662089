"""A part as it is played: notes at any time, as loud as they are, several at once where it is so.

A melody of the model's lies on the grid of sixteenths and has no loudness; a person's hand keeps
to neither. What a hand changed of a clip is kept as parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH
from engine.music.played_columns import PlayedColumns

Role = Literal["melody", "bass", "chords", "drums", "other"]

DEFAULT_VELOCITY = 80


@dataclass(frozen=True, slots=True, order=True)
class PlayedNote:
    """One note or stroke as it is played.

    Attributes:
        start: Onset in sixteenth-note steps from the clip's start, at least 0; need not be whole.
        end: Release in steps, after start.
        pitch: MIDI note number, 0..127; of drums the General MIDI key of the drum.
        velocity: 1..127.

    Raises:
        ValueError: A field is outside its range.
    """

    start: float
    end: float
    pitch: int
    velocity: int = DEFAULT_VELOCITY

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end < float("inf"):
            raise ValueError(f"empty or negative span {self.start}..{self.end}")
        if not LOWEST_PITCH <= self.pitch <= HIGHEST_PITCH:
            raise ValueError(f"pitch {self.pitch} is not a MIDI note number")
        if not 1 <= self.velocity <= 127:
            raise ValueError(f"velocity {self.velocity} is outside 1..127")


@dataclass(frozen=True, slots=True)
class Part:
    """What one hand or instrument plays.

    Attributes:
        role: What it is to the music.
        notes: In order of onset; they may overlap.
        name: What a person calls it; empty for the name of its role.
        program: General MIDI program, 0..127, or None for the clip's own.
        muted: Whether it is silent for now; it is still shown and written.
        solo: Whether only parts like this one sound for now.

    Raises:
        ValueError: The notes are not in order, or the program is outside its range.
    """

    role: Role
    notes: tuple[PlayedNote, ...] = ()
    name: str = ""
    program: int | None = None
    muted: bool = False
    solo: bool = False
    _columns: PlayedColumns | None = field(default=None, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not _in_order(self.notes):
            raise ValueError("the notes of a part are in order")
        if self.program is not None and not 0 <= self.program <= 127:
            raise ValueError(f"{self.program} is not a General MIDI program")

    @property
    def columns(self) -> PlayedColumns:
        """The notes as columns of numbers, in their order; made when first asked for."""
        if self._columns is None:
            notes = self.notes
            columns = PlayedColumns.of(
                [n.start for n in notes],
                [n.end for n in notes],
                [n.pitch for n in notes],
                [n.velocity for n in notes],
            )
            object.__setattr__(self, "_columns", columns)
            return columns
        return self._columns

    def arranged(self, notes: tuple[PlayedNote, ...], columns: PlayedColumns) -> "Part":
        """The same part with other notes, whose columns are known already."""
        part = replace(self, notes=notes)
        object.__setattr__(part, "_columns", columns)
        return part

    def forget_columns(self) -> None:
        """Let go of the columns, which are four times as large as the rest: nobody is going to ask
        for them soon.
        """
        object.__setattr__(self, "_columns", None)

    def __reduce__(self) -> tuple[object, ...]:
        fields = (self.role, self.notes, self.name, self.program, self.muted, self.solo)
        return Part, fields  # Columns can be made again; they need not travel.


def _in_order(notes: Sequence[PlayedNote]) -> bool:
    """Whether notes are sorted; of twenty thousand in some three milliseconds."""
    starts = [note.start for note in notes]
    if starts != sorted(starts):
        return False
    return all(
        (a.end, a.pitch, a.velocity) <= (b.end, b.pitch, b.velocity)
        for a, b in pairwise(notes)
        if a.start == b.start
    )
