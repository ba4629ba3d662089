"""The document: all that a person works on, as one value."""

import math
from dataclasses import dataclass, field

from engine.converters.limits import NO_LIMITS, Limits
from engine.music.clip import DEFAULT_TEMPO_QPM
from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, Meter
from engine.project.map_work import DIRECTIONS, MapWork
from engine.project.playlist import Playlist, PlaylistItem

MOST_CLIPS_AT_ONCE = 64
EDITED = "edited"  # Origin of a clip that a hand has changed.


@dataclass(frozen=True, slots=True)
class ModelRef:
    """A model that something in a document needs.

    Attributes:
        name: What a person calls it.
        sha256: Of its file: what tells it from all others, wherever it lies.
    """

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SeenMap:
    """How the map was looked at.

    Attributes:
        layout: Which of the library's layouts.
        colour: What its points are coloured by; empty for what they are coloured by at first.
        seen: Left, bottom, right and top of what was in sight; None for all of it.

    Raises:
        ValueError: What was in sight is empty or endless.
    """

    layout: str = DIRECTIONS
    colour: str = ""
    seen: tuple[float, float, float, float] | None = None

    def __post_init__(self) -> None:
        if self.seen is None:
            return
        left, bottom, right, top = self.seen
        if not all(map(math.isfinite, self.seen)) or left >= right or bottom >= top:
            raise ValueError("what was in sight of the map is nowhere")


@dataclass(frozen=True, slots=True)
class Making:
    """What the Make panel is set to, and what new clips keep to.

    Attributes:
        count: New clips at once, 1..64.
        temperature: How adventurous, 0 to 2.
        key: The key that is named, or None.
        meter: The metre.
        tempo_qpm: The tempo, 20..300.
        chords: What a person typed.
        steps: Of a blend, 2..64.
        limits: "Keep it": what new clips keep to.

    Raises:
        ValueError: A number is outside its range.
    """

    count: int = 8
    temperature: float = 0.5
    key: Key | None = None
    meter: Meter = FOUR_FOUR
    tempo_qpm: float = DEFAULT_TEMPO_QPM
    chords: str = ""
    steps: int = 8
    limits: Limits = NO_LIMITS

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MOST_CLIPS_AT_ONCE or not 2 <= self.steps <= MOST_CLIPS_AT_ONCE:
            raise ValueError(f"{self.count} clips or {self.steps} steps are too few or too many")
        if not 0 <= self.temperature <= 2 or not 20 <= self.tempo_qpm <= 300:
            raise ValueError("a setting of its Make panel is outside its range")


@dataclass(frozen=True, slots=True)
class Rolled:
    """What lies on the roll.

    Attributes:
        items: In playing order.
        current: Which of them is chosen, or None.
        parents: For each what it was before a hand changed it, or None; empty for none at all.
        wanted: What named sliders ask for of the chosen clip: attribute and figure.

    Raises:
        ValueError: There is no such one, there are more or fewer parents, or a figure is endless.
    """

    items: tuple[PlaylistItem, ...] = ()
    current: int | None = None
    parents: tuple[PlaylistItem | None, ...] = ()
    wanted: tuple[tuple[str, float], ...] = ()

    def __post_init__(self) -> None:
        if self.parents and len(self.parents) != len(self.items):
            raise ValueError("its roll has parents for other clips")
        if not all(math.isfinite(figure) for _, figure in self.wanted):
            raise ValueError("a slider of its chosen clip asks for no figure")
        if self.current is not None and not 0 <= self.current < len(self.items):
            raise ValueError("the chosen clip of its roll is not there")


@dataclass(frozen=True, slots=True)
class Project:
    """All that a person works on; every edit makes a new value.

    Attributes:
        playlist: What is kept, in order.
        roll: What is looked at.
        drawn: Paths and anchors on the map.
        look: How the map is looked at.
        making: What the Make panel is set to.
        model: The model in use, where it was known.
        models: Every model that something in it needs.
    """

    playlist: Playlist = Playlist()  # noqa: RUF009  (a frozen value)
    roll: Rolled = Rolled()
    drawn: MapWork = MapWork()  # noqa: RUF009
    look: SeenMap = SeenMap()
    making: Making = field(default_factory=Making)
    model: ModelRef | None = None
    models: tuple[ModelRef, ...] = ()

    @property
    def work(self) -> tuple[object, ...]:
        """What would be a loss: without how it was looked at, and what the panels are set to."""
        edited = tuple(item for item in self.roll.items if item.origin == EDITED)
        return self.playlist, self.drawn, edited

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that would be a loss."""
        return self.work == NOTHING.work

    @property
    def placed_by(self) -> frozenset[str]:
        """SHA-256 of each model in whose latent space one of its clips lies."""
        clips = (*self.playlist.items, *self.roll.items)
        return frozenset(item.place.model for item in clips if item.place is not None)


NOTHING = Project()
