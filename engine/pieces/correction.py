"""What a person has said about a file, where Lento heard it otherwise.

Belongs to the file's content and not to its name, so that it survives moving and renaming.
"""

from dataclasses import dataclass, replace
from typing import Any, Self

from engine.music.clip import FASTEST_QPM, SLOWEST_QPM
from engine.music.meter import Meter
from engine.pieces.report import Role

MOST_PICKUP_QUARTERS = 16.0


@dataclass(frozen=True, slots=True)
class Correction:
    """All that a person can decide; None and empty leave it to Lento.

    Attributes:
        excluded: 'Not this file'.
        roles: What tracks are, as (index, role), in order of their indices, each once.
        split_pitch: In the melody track, notes from this pitch up are the melody and the others
            accompany it: the two hands of a piano.
        meter: The metre of the whole piece.
        pickup_quarters: How much music comes before the first whole bar.
        tempo_qpm: Quarter notes a minute; for a piece without usable beats also where to look
            for them.

    Raises:
        ValueError: A field is outside its range.
    """

    excluded: bool = False
    roles: tuple[tuple[int, Role], ...] = ()
    split_pitch: int | None = None
    meter: Meter | None = None
    pickup_quarters: float | None = None
    tempo_qpm: float | None = None

    def __post_init__(self) -> None:
        if len({index for index, _ in self.roles}) < len(self.roles):
            raise ValueError("a track has one role")
        if self.split_pitch is not None and not 0 <= self.split_pitch <= 127:
            raise ValueError(f"{self.split_pitch} is not a MIDI note number")
        if self.tempo_qpm is not None and not SLOWEST_QPM <= self.tempo_qpm <= FASTEST_QPM:
            raise ValueError(f"{self.tempo_qpm} qpm is outside {SLOWEST_QPM}..{FASTEST_QPM}")
        if self.pickup_quarters is not None and not (
            0 <= self.pickup_quarters <= MOST_PICKUP_QUARTERS
        ):
            raise ValueError(f"a pickup of {self.pickup_quarters} quarters is none")

    def role_of(self, track: int) -> Role | None:
        """What the person takes a track for, or None where it was left to Lento."""
        return dict(self.roles).get(track)

    def with_role(self, track: int, role: Role | None) -> Self:
        """Give a track a role, or leave it to Lento again; there is one melody at most."""
        roles = {
            index: known
            for index, known in self.roles
            if index != track and not (role == known == "melody")
        }
        if role is not None:
            roles[track] = role
        return replace(self, roles=tuple(sorted(roles.items())))

    def as_json(self) -> dict[str, Any]:
        """Only what was decided, for the library."""
        described: dict[str, Any] = {
            "excluded": self.excluded or None,
            "roles": [list(pair) for pair in self.roles] or None,
            "split_pitch": self.split_pitch,
            "meter": str(self.meter) if self.meter else None,
            "pickup_quarters": self.pickup_quarters,
            "tempo_qpm": self.tempo_qpm,
        }
        return {name: value for name, value in described.items() if value is not None}

    @classmethod
    def from_json(cls, described: dict[str, Any]) -> Self:
        """What as_json gave; what a newer Lento may have added is left out."""
        meter = described.get("meter")
        return cls(
            excluded=bool(described.get("excluded", False)),
            roles=tuple((int(index), role) for index, role in described.get("roles", ())),
            split_pitch=described.get("split_pitch"),
            meter=Meter(*map(int, meter.split("/"))) if meter else None,
            pickup_quarters=described.get("pickup_quarters"),
            tempo_qpm=described.get("tempo_qpm"),
        )


NO_CORRECTION = Correction()
