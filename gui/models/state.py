"""The frozen values that the panels of one window share."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from engine.converters.frame import Frame
from engine.model.music_model import LatentPoint
from engine.music.clip import Clip
from engine.music.key import Key
from gui.jobs import WorkerName

Origin = Literal[
    "library",
    "sample",
    "blend",
    "variation",
    "shaped",
    "rebuilt",
    "continued",
    "calmer",
    "map",
    "playlist",
    "edited",
]


@dataclass(frozen=True, slots=True, eq=False)
class ShownClip:
    """A clip on the roll and what is known of it.

    Attributes:
        clip: The music.
        origin: Where it comes from.
        key: The key it is heard in.
        entry: Index of its point in the library, or None.
        point: Its place in latent space where it is known, for blends and the map.
        model: The model that made it, whose latent space the point lies in.
        parent: What it was made from: the clip before any hand changed it, or what a model was
            given to rebuild, vary or shape; None where it comes from nothing else.
        guess: Whether the model had to guess, at a place far from all clips that it knows.
    """

    clip: Clip
    origin: Origin
    key: Key
    entry: int | None = None
    point: LatentPoint | None = None
    model: Path | None = None
    parent: "ShownClip | None" = None
    guess: bool = False

    @property
    def frame(self) -> Frame | None:
        """Key, octave and metre of its place, where it is known."""
        return self.point.frame if self.point else None


@dataclass(frozen=True, slots=True)
class RollContent:
    """What the roll shows, in the order it is played; current is the chosen clip."""

    clips: tuple[ShownClip, ...] = ()
    current: int | None = None


@dataclass(frozen=True, slots=True)
class TransportSettings:
    """How things are played.

    Attributes:
        tempo_qpm: Tempo for everything, or None for each clip's own.
        program: Instrument for everything, or None for each clip's own.
        loop: Whether what plays starts again at its end.
        volume: 0 silent to 1 the (capped) full level.
        metronome: Whether every beat clicks.
        count_in_bars: Bars that are counted before a recording.
    """

    tempo_qpm: float | None = None
    program: int | None = None
    loop: bool = False
    volume: float = 0.7
    metronome: bool = False
    count_in_bars: int = 1


@dataclass(frozen=True, slots=True)
class RunningTask:
    """A command that is being carried out.

    Attributes:
        id: Number of the task.
        title: What it does, in words.
        done: Units done; total None while unknown.
        total: Units in all.
        worker: The child process that carries it out.
    """

    id: int
    title: str
    done: int = 0
    total: int | None = None
    worker: WorkerName = "engine"


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """What sounds: the clips of the roll, or one clip for a moment."""

    clips: tuple[ShownClip, ...]
    audition: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """Where the sound is: which of the clips that are heard, and the step through all of them.

    Below 0 it is counted in, and so many steps are left.
    """

    clip: int
    step: float
