"""The playlist: clips in the order that leads a listener from one mood to another."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import Frame
from engine.music.clip import Clip
from engine.music.key import Key

LONGEST_TITLE = 200
LARGEST_Z = 4096
_FLOAT = np.dtype("<f4")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a clip lies in the latent space of the model that made it.

    Attributes:
        model: SHA-256 of the model's file.
        z: The latent vector, float32, little-endian.
        frame: Key, octave, metre and chords that it is heard in.

    Raises:
        ValueError: z is no vector.
    """

    model: str
    z: bytes
    frame: Frame

    def __post_init__(self) -> None:
        if not 0 < len(self.z) <= LARGEST_Z * _FLOAT.itemsize or len(self.z) % _FLOAT.itemsize:
            raise ValueError(f"a latent vector of {len(self.z)} bytes")
        if not np.isfinite(self.vector).all():
            raise ValueError("a latent vector is not finite")

    @classmethod
    def of(cls, model: str, z: NDArray[np.float32], frame: Frame) -> Self:
        """The place of a latent vector, shape (z_size,)."""
        return cls(model, z.astype(_FLOAT).tobytes(), frame)

    @property
    def vector(self) -> NDArray[np.float32]:
        """The latent vector, shape (z_size,)."""
        return np.frombuffer(self.z, _FLOAT).astype(np.float32)


@dataclass(frozen=True, slots=True)
class PlaylistItem:
    """One clip of a playlist.

    Attributes:
        clip: The music.
        title: What it is called in the list; not empty.
        origin: Where it came from, such as 'library' or 'blend'.
        key: The key it is heard in.
        place: Where in latent space it was made, if it was, so that blends go on from there.

    Raises:
        ValueError: The title is empty or too long.
    """

    clip: Clip
    title: str
    origin: str
    key: Key
    place: Place | None = None

    def __post_init__(self) -> None:
        if not self.title.strip() or len(self.title) > LONGEST_TITLE:
            raise ValueError(f"a title has 1 to {LONGEST_TITLE} characters")


@dataclass(frozen=True, slots=True)
class Playlist:
    """Items in playing order; every edit makes a new value."""

    items: tuple[PlaylistItem, ...] = ()

    @property
    def clips(self) -> tuple[Clip, ...]:
        """The music in playing order."""
        return tuple(item.clip for item in self.items)

    @property
    def duration_s(self) -> float:
        """Length in seconds, each clip at its own tempo."""
        return sum(item.clip.duration_s for item in self.items)

    def with_inserted(self, at: int, items: Sequence[PlaylistItem]) -> Self:
        """Put items before position `at`; len(self.items) puts them last."""
        return type(self)((*self.items[:at], *items, *self.items[at:]))

    def without(self, positions: Collection[int]) -> Self:
        """Leave out the items at these positions."""
        return type(self)(tuple(i for n, i in enumerate(self.items) if n not in positions))

    def with_moved(self, positions: Collection[int], at: int) -> Self:
        """Move items, in their order, to stand before what is now at position `at`."""
        moved = tuple(self.items[n] for n in sorted(positions))
        before = tuple(i for n, i in enumerate(self.items[:at]) if n not in positions)
        after = tuple(i for n, i in enumerate(self.items[at:], at) if n not in positions)
        return type(self)((*before, *moved, *after))

    def with_title(self, position: int, title: str) -> Self:
        """Rename one item; ValueError if the title is empty or too long."""
        renamed = replace(self.items[position], title=title)
        return type(self)((*self.items[:position], renamed, *self.items[position + 1 :]))
