"""A part as it is played: notes at any time, as loud as they are, several at once where it is so.

A melody of the model's lies on the grid of sixteenths and has no loudness; a person's hand keeps
to neither. What a hand changed of a clip is kept as parts.
"""

from dataclasses import dataclass
from typing import Literal

from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH

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

    Raises:
        ValueError: The notes are not in order, or the program is outside its range.
    """

    role: Role
    notes: tuple[PlayedNote, ...] = ()
    name: str = ""
    program: int | None = None

    def __post_init__(self) -> None:
        if list(self.notes) != sorted(self.notes):
            raise ValueError("the notes of a part are in order")
        if self.program is not None and not 0 <= self.program <= 127:
            raise ValueError(f"{self.program} is not a General MIDI program")
