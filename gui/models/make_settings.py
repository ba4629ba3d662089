"""What the pages of the Make panel are set to."""

import secrets
from dataclasses import dataclass
from typing import Literal

from engine.music.clip import DEFAULT_TEMPO_QPM
from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, Meter
from gui.models.state import ShownClip

Mode = Literal["sample", "blend", "vary", "shape", "rebuild"]
MODES: tuple[Mode, ...] = ("sample", "blend", "vary", "shape", "rebuild")
MOST_ENDS = 8
FEWEST_STEPS, MOST_STEPS = 3, 16
LARGEST_SEED = 2**31 - 1


def fresh_seed() -> int:
    """A seed that was not used before, for all that anybody can tell."""
    return secrets.randbelow(LARGEST_SEED)


@dataclass(frozen=True, slots=True)
class SampleSettings:
    """How new clips are made; key None takes that of the chords, else the chosen clip's.

    Chords are what a person typed, such as 'C Am F G'; models that are told none leave them be.
    """

    count: int = 8
    temperature: float = 0.5
    key: Key | None = None
    meter: Meter = FOUR_FOUR
    tempo_qpm: float = DEFAULT_TEMPO_QPM
    chords: str = ""


@dataclass(frozen=True, slots=True)
class BlendSettings:
    """The clips a blend walks through, and in how many steps."""

    ends: tuple[ShownClip, ...] = ()
    steps: int = 8

    @property
    def fewest_steps(self) -> int:
        """A step for every end, and one between two."""
        return max(FEWEST_STEPS, len(self.ends))


@dataclass(frozen=True, slots=True)
class VarySettings:
    """How many variations of the chosen clip, and how far from it."""

    count: int = 6
    distance: float = 0.5


@dataclass(frozen=True, slots=True)
class SeedSettings:
    """Which seed comes next; `fixed` keeps it instead of taking a fresh one each time."""

    seed: int = 0
    fixed: bool = False
