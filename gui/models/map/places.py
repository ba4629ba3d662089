"""What lies at a place of the map, on either layout, and where that place is on the other."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from engine.converters.frame import Frame
from engine.latent.density import height_at
from engine.latent.lines import densely
from engine.latent.place import place_in
from engine.model.music_model import LatentPoint
from engine.project.map_work import DIRECTIONS, MapPath, Spot
from gui.models.map.look import MapLook
from gui.models.state import ShownClip
from gui.studio import Studio

_SAMPLES_A_CLIP = 8  # Places that are looked up along a path for each clip that plays along it.
_CURVE_POINTS = 60
_NEAR = 6

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class FoundPlace:
    """What lies at a place.

    Attributes:
        point: Its place in latent space, heard as the clip nearest to it.
        near: That clip.
        guess: Whether the model has to guess there.
    """

    point: LatentPoint
    near: int
    guess: bool


class MapPlaces(QObject):
    """Answers for the library that a studio shows, on the layout that is looked at."""

    def __init__(self, studio: Studio, look: MapLook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._look = look

    def at(self, x: float, y: float) -> FoundPlace | None:
        """What lies at a position of the layout that is shown; None where there is no map."""
        library, layout = self._studio.library.value, self._look.shown_layout
        if library.projection is None or layout is None:
            return None
        place = place_in(layout, library.projection, (x, y), library.z_of)
        near = place.near[0]
        return FoundPlace(LatentPoint(place.z, library.entries[near].frame), near, place.guess)

    def spot(self, x: float, y: float) -> Spot | None:
        """A position of the layout that is shown, as it is kept."""
        found = self.at(x, y)
        return None if found is None else _spot(x, y, found.point)

    def spot_of(self, shown: ShownClip) -> Spot | None:
        """A clip as it is kept, with its very own z; None for one that has no place."""
        layout = self._look.shown_layout
        if layout is None or shown.point is None:
            return None
        if shown.entry is not None and shown.entry < len(layout.positions):
            x, y = layout.positions[shown.entry].tolist()
        else:
            projection = self._studio.library.value.projection
            if projection is None or (shown.model and shown.model != self._studio.model.value):
                return None
            x, y = projection.to_plane(shown.point.z[None])[0].tolist()
        return _spot(x, y, shown.point)

    def knows(self, model: str) -> bool:
        """Whether what was drawn with a model can be heard now: it is the model in use."""
        return bool(model) and model == self._studio.library.value.model

    def shown_at(self, spot: Spot, layout: str) -> tuple[float, float]:
        """Where a spot that was set on one layout is on the layout that is shown."""
        shown = self._look.shown_layout
        if shown is None or (shown.name == layout and layout != DIRECTIONS):
            return spot.x, spot.y
        if not self._fits(spot):
            return spot.x, spot.y
        return self.position_of(np.array(spot.z, np.float32))

    def position_of(self, z: Floats) -> tuple[float, float]:
        """About where a place in latent space, shape (z_size,), is on the layout that is shown."""
        library, shown = self._studio.library.value, self._look.shown_layout
        if library.projection is None or shown is None:
            return 0.0, 0.0
        x, y = library.projection.to_plane(z[None])[0].tolist()
        if shown.name == DIRECTIONS:
            return x, y
        return _carried((x, y), library.plane, shown.positions)

    def is_guess(self, z: Floats) -> bool:
        """Whether the model has to guess at a place in latent space: no clip is near it."""
        library = self._studio.library.value
        layout = library.layouts.get("directions")
        if library.projection is None or layout is None or layout.density is None:
            return False
        at = library.projection.to_plane(z[None])
        return bool(height_at(layout.density, at)[0] < layout.density.home)

    def way(self, path: MapPath) -> tuple[LatentPoint, ...]:
        """The places whose clips play along a path: evenly spaced in latent space.

        All of them are heard in the key, octave and metre of the path's first corner, so that
        nothing leaps on the way. None where another model is in use.
        """
        if not self._can_walk(path):
            return ()
        z = densely(self._along(path)[0], path.clips)
        frame = frame_of(path.spots[0])
        return tuple(LatentPoint(each, frame) for each in z)

    def dots(self, path: MapPath) -> Floats:
        """Where the clips of a path lie on the layout that is shown, shape (clips, 2)."""
        return self._walked(path, path.clips)

    def curve(self, path: MapPath) -> Floats:
        """The way of a path over the layout that is shown, shape (points, 2).

        On the layout that it was drawn on it goes straight from corner to corner.
        """
        layout = self._look.shown_layout
        if layout is None or layout.name == path.layout or not self._can_walk(path):
            corners = [self.shown_at(spot, path.layout) for spot in path.spots]
            return np.array(corners, np.float32)
        return self._walked(path, _CURVE_POINTS)

    def _walked(self, path: MapPath, count: int) -> Floats:
        """Even steps along a path in latent space, where they are on the layout that is shown."""
        layout = self._look.shown_layout
        if layout is None or not self._can_walk(path):
            return np.zeros((0, 2), np.float32)
        z, places = self._along(path)
        if places is None or layout.name != path.layout:
            return np.array([self.position_of(each) for each in densely(z, count)], np.float32)
        walked = np.concatenate(([0.0], np.cumsum(np.linalg.norm(np.diff(z, axis=0), axis=1))))
        wanted = np.linspace(0.0, walked[-1], count)
        x, y = (np.interp(wanted, walked, axis) for axis in places.T)
        return np.column_stack((x, y)).astype(np.float32)

    def _can_walk(self, path: MapPath) -> bool:
        return self.knows(path.model) and all(self._fits(spot) for spot in path.spots)

    def _along(self, path: MapPath) -> tuple[Floats, Floats | None]:
        """Latent vectors along a path, and where they lie on its layout where they were looked up.

        A straight line of 'directions' is one in latent space, so there its corners are enough.
        """
        library = self._studio.library.value
        layout = next((lo for lo in library.layouts.values() if lo.name == path.layout), None)
        projection = library.projection
        if path.layout == DIRECTIONS or layout is None or projection is None:
            return np.array([spot.z for spot in path.spots], np.float32), None
        line = np.array([(spot.x, spot.y) for spot in path.spots])
        places = densely(line, path.clips * _SAMPLES_A_CLIP)
        found = [
            place_in(layout, projection, (float(x), float(y)), library.z_of) for x, y in places
        ]
        return np.stack([place.z for place in found]), places

    def _fits(self, spot: Spot) -> bool:
        """Whether a spot lies in the latent space that is shown."""
        projection = self._studio.library.value.projection
        return projection is not None and len(spot.z) == len(projection.mean)


def frame_of(spot: Spot) -> Frame:
    """How a spot is heard."""
    return Frame(spot.meter, spot.key, spot.shift)


def point_of(spot: Spot) -> LatentPoint:
    """A spot's place in latent space."""
    return LatentPoint(np.array(spot.z, np.float32), frame_of(spot))


def _spot(x: float, y: float, point: LatentPoint) -> Spot:
    frame = point.frame
    z = tuple(point.z.astype(np.float64).tolist())
    return Spot(x, y, z, frame.key, frame.meter, frame.shift)


def _carried(at: tuple[float, float], source: Floats, target: Floats) -> tuple[float, float]:
    """About where a place is on another layout: among the same clips."""
    squares = ((source - np.array(at, np.float32)) ** 2).sum(axis=1)
    count = min(_NEAR, len(squares), len(target))
    near = np.argpartition(squares, count - 1)[:count]
    weights = 1.0 / (squares[near] + 1e-9)
    x, y = (target[near] * (weights / weights.sum())[:, None]).sum(axis=0).tolist()
    return x, y
