"""A monophonic melody on the step grid: the value that data, model and gui exchange.

Time is counted in steps (sixteenth notes), never in seconds or ticks; engine.music.midi_file
converts at the file boundary.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Self

STEPS_PER_QUARTER = 4
LOWEST_PITCH, HIGHEST_PITCH = 0, 127  # MIDI 1.0 note numbers; 60 is middle C.


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """One quantized note.

    Attributes:
        start_step: Onset in steps from the first downbeat, at least 0.
        end_step: Release in steps, exclusive, after start_step.
        pitch: MIDI note number, 0..127.

    Raises:
        ValueError: A field is outside its range.
    """

    start_step: int
    end_step: int
    pitch: int

    def __post_init__(self) -> None:
        if not 0 <= self.start_step < self.end_step:
            raise ValueError(f"empty or negative span {self.start_step}..{self.end_step}")
        if not LOWEST_PITCH <= self.pitch <= HIGHEST_PITCH:
            raise ValueError(f"pitch {self.pitch} is not a MIDI note number")


@dataclass(frozen=True, slots=True)
class Melody:
    """Notes in onset order that never overlap; editing makes a new value."""

    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        for earlier, later in pairwise(self.notes):
            if later.start_step < earlier.end_step:
                raise ValueError(f"{later} starts before {earlier} ends")

    @property
    def end_step(self) -> int:
        """Where the last note ends; 0 for an empty melody."""
        return self.notes[-1].end_step if self.notes else 0

    def transposed(self, semitones: int) -> Self:
        """Shift every pitch; ValueError if a note would leave the MIDI range."""
        return type(self)(
            tuple(Note(n.start_step, n.end_step, n.pitch + semitones) for n in self.notes)
        )

    def shifted(self, steps: int) -> Self:
        """Move every note in time; ValueError if one would start before step 0."""
        return type(self)(
            tuple(Note(n.start_step + steps, n.end_step + steps, n.pitch) for n in self.notes)
        )

    def between(self, start_step: int, end_step: int) -> Self:
        """Cut out [start_step, end_step), counted from start_step; notes are trimmed to it."""
        return type(self)(
            tuple(
                Note(
                    max(n.start_step, start_step) - start_step,
                    min(n.end_step, end_step) - start_step,
                    n.pitch,
                )
                for n in self.notes
                if n.start_step < end_step and n.end_step > start_step
            )
        )
