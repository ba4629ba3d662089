"""What a person draws on the map: paths whose clips play along them, and anchors to blend between.

Places are kept as the map showed them and as they are in latent space, so that they are found
again on the other layout, and after the library has grown.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, Meter
from engine.project.json_values import shift, text

DIRECTIONS = "directions"  # The layout in which each place has one exact z.
FEWEST_CLIPS, MOST_CLIPS = 2, 64
MOST_SPOTS = 200
MOST_PATHS = 500
FEWEST_ANCHORS, MOST_ANCHORS = 2, 8
LONGEST_NAME = 200
_LARGEST_Z = 4096


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map and what is heard there.

    Attributes:
        x: Where the map shows it; so y.
        y: See x.
        z: Its place in latent space; empty where it is not known.
        key: The key that it is heard in.
        meter: The metre that it is heard in.
        shift: Semitones from the model's octave to the one it is heard in.

    Raises:
        ValueError: A number is not finite.
    """

    x: float
    y: float
    z: tuple[float, ...] = ()
    key: Key = Key(0)  # noqa: RUF009  (a frozen value)
    meter: Meter = FOUR_FOUR
    shift: int = 0

    def __post_init__(self) -> None:
        if not all(map(math.isfinite, (self.x, self.y, *self.z))):
            raise ValueError("a place of the map is not a finite number")


@dataclass(frozen=True, slots=True)
class MapPath:
    """A line over the map.

    Attributes:
        name: What a person calls it; not empty.
        model: Name of the model whose map it was drawn on.
        layout: Which layout it was drawn on.
        spots: Its corners, in order, two at least.
        clips: How many clips play along it.

    Raises:
        ValueError: A field is outside its range.
    """

    name: str
    model: str
    layout: str
    spots: tuple[Spot, ...]
    clips: int = 8

    def __post_init__(self) -> None:
        _check_name(self.name)
        if not 2 <= len(self.spots) <= MOST_SPOTS:
            raise ValueError(f"a path has 2 to {MOST_SPOTS} corners, not {len(self.spots)}")
        if not FEWEST_CLIPS <= self.clips <= MOST_CLIPS:
            raise ValueError(f"a path has {FEWEST_CLIPS} to {MOST_CLIPS} clips, not {self.clips}")

    def straightened(self) -> Self:
        """The same path without its corners: from the first to the last."""
        return replace(self, spots=(self.spots[0], self.spots[-1]))

    def with_spot(self, number: int, spot: Spot) -> Self:
        """Move one corner."""
        return replace(self, spots=(*self.spots[:number], spot, *self.spots[number + 1 :]))

    def with_new_spot(self, number: int, spot: Spot) -> Self:
        """Put a corner before the one of that number."""
        return replace(self, spots=(*self.spots[:number], spot, *self.spots[number:]))

    def without_spot(self, number: int) -> Self:
        """Leave a corner out; ValueError if only two are left."""
        return replace(self, spots=(*self.spots[:number], *self.spots[number + 1 :]))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A corner of what is blended.

    Attributes:
        name: What stands there; not empty.
        model: Name of the model whose map it was set on.
        layout: On which layout it was set.
        spot: Where it lies.

    Raises:
        ValueError: The name is empty or too long.
    """

    name: str
    model: str
    layout: str
    spot: Spot

    def __post_init__(self) -> None:
        _check_name(self.name)


@dataclass(frozen=True, slots=True)
class MapWork:
    """All that is drawn on the map; every edit makes a new value.

    Raises:
        ValueError: There are too many paths or anchors.
    """

    paths: tuple[MapPath, ...] = ()
    anchors: tuple[Anchor, ...] = ()

    def __post_init__(self) -> None:
        if len(self.paths) > MOST_PATHS or len(self.anchors) > MOST_ANCHORS:
            raise ValueError(f"{len(self.paths)} paths and {len(self.anchors)} anchors are many")

    def with_path(self, number: int, path: MapPath) -> Self:
        """Put another path in the place of one."""
        return replace(self, paths=(*self.paths[:number], path, *self.paths[number + 1 :]))

    def without_path(self, number: int) -> Self:
        """Leave one path out."""
        return replace(self, paths=(*self.paths[:number], *self.paths[number + 1 :]))

    def without_anchor(self, number: int) -> Self:
        """Leave one anchor out."""
        return replace(self, anchors=(*self.anchors[:number], *self.anchors[number + 1 :]))


# --- as plain values for JSON --------------------------------------------------------------------


def map_work_to_fields(work: MapWork) -> dict[str, Any]:
    """What json.dumps can write."""
    return {
        "paths": [
            {
                "name": path.name,
                "model": path.model,
                "layout": path.layout,
                "clips": path.clips,
                "spots": [_spot_fields(spot) for spot in path.spots],
            }
            for path in work.paths
        ],
        "anchors": [
            {
                "name": anchor.name,
                "model": anchor.model,
                "layout": anchor.layout,
                "spot": _spot_fields(anchor.spot),
            }
            for anchor in work.anchors
        ],
    }


def map_work_from_fields(fields: Any) -> MapWork:
    """Read what map_work_to_fields gave; ValueError says what is wrong."""
    try:
        return MapWork(
            tuple(
                MapPath(
                    text(each["name"]),
                    text(each["model"]),
                    text(each["layout"]),
                    tuple(_spot(spot) for spot in each["spots"]),
                    _whole(each["clips"]),
                )
                for each in fields["paths"]
            ),
            tuple(
                Anchor(
                    text(each["name"]),
                    text(each["model"]),
                    text(each["layout"]),
                    _spot(each["spot"]),
                )
                for each in fields["anchors"]
            ),
        )
    except (KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        raise ValueError("what was drawn on its map is not readable") from error


def _spot_fields(spot: Spot) -> dict[str, Any]:
    return {
        "x": spot.x,
        "y": spot.y,
        "z": list(spot.z),
        "key": {"tonic": spot.key.tonic, "minor": spot.key.minor},
        "meter": [spot.meter.numerator, spot.meter.denominator],
        "shift": spot.shift,
    }


def _spot(fields: Any) -> Spot:
    numerator, denominator = fields["meter"]
    z: Sequence[Any] = fields["z"]
    if len(z) > _LARGEST_Z:
        raise ValueError(f"a place of its map has {len(z)} numbers")
    return Spot(
        _number(fields["x"]),
        _number(fields["y"]),
        tuple(_number(value) for value in z),
        Key(_whole(fields["key"]["tonic"]), bool(fields["key"]["minor"])),
        Meter(_whole(numerator), _whole(denominator)),
        shift(fields["shift"]),
    )


def _check_name(name: str) -> None:
    if not name.strip() or len(name) > LONGEST_NAME:
        raise ValueError(f"a name has 1 to {LONGEST_NAME} characters")


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("a number in it is not whole")
    return value


def _number(value: Any) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise ValueError("a place in it is no number")
    return float(value)
