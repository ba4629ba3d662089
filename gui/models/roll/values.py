"""The values that editing on the roll is made of."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.music.parts_edit import Taken
from engine.music.played_columns import PlayedColumns

Grid = Literal["1/4", "1/8", "1/8t", "1/16", "1/32", "free"]
Mode = Literal["set", "add", "toggle"]
Edge = Literal["start", "end"]
GestureKind = Literal["draw", "move", "resize", "velocity", "line"]

GRIDS: tuple[Grid, ...] = ("1/4", "1/8", "1/8t", "1/16", "1/32", "free")
GRID_STEPS: dict[Grid, float] = {
    "1/4": 4.0,
    "1/8": 2.0,
    "1/8t": 4 / 3,
    "1/16": 1.0,
    "1/32": 0.5,
    "free": 1.0,  # What arrows move by, and how long a new note is, where nothing snaps.
}


@dataclass(frozen=True, slots=True)
class RollSettings:
    """How a hand works on the roll.

    Attributes:
        grid: What notes snap to, quantise to and are nudged by.
        velocity: Loudness of new notes, 1..127.
        strength: How far quantising moves notes to the grid, 0 to 1.
        ends_too: Whether quantising moves the ends of notes, too.
        timing: How far humanising moves notes, in steps (standard deviation).
        loudness: How far humanising changes velocities (standard deviation).
    """

    grid: Grid = "1/16"
    velocity: int = 80
    strength: float = 1.0
    ends_too: bool = False
    timing: float = 0.08
    loudness: float = 6.0

    @property
    def steps(self) -> float:
        """A unit of the grid in steps."""
        return GRID_STEPS[self.grid]

    @property
    def snaps(self) -> bool:
        """Whether notes keep to the grid."""
        return self.grid != "free"

    def snapped(self, step: float, *, free: bool = False) -> float:
        """The nearest place of the grid, or the place itself where nothing snaps."""
        return round(step / self.steps) * self.steps if self.snaps and not free else step

    def floored(self, step: float, *, free: bool = False) -> float:
        """The place of the grid at or before a step, or the step where nothing snaps."""
        return float(step // self.steps * self.steps) if self.snaps and not free else step


@dataclass(frozen=True, slots=True, eq=False)
class Preview:
    """What a gesture that goes on would give: some notes stand elsewhere.

    Attributes:
        kind: The gesture.
        hidden: Notes of the clip that are not to be painted where they are; None for none.
        parts: Part of each note that is to be painted instead, shape (count,), int64.
        columns: Those notes, in steps of the clip.
    """

    kind: GestureKind
    hidden: Taken | None
    parts: NDArray[np.int64]
    columns: PlayedColumns

    def hidden_of(self, part: int) -> NDArray[np.int64]:
        """Numbers, in a part, of the notes that are not to be painted, shape (count,)."""
        if self.hidden is None:
            return np.zeros(0, np.int64)
        numbers: NDArray[np.int64] = self.hidden.numbers[self.hidden.parts == part]
        return numbers
