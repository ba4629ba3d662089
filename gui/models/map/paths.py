"""Paths that are drawn on the map: kept in the document, played as clips along them."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from engine.latent.layout import Layout
from engine.latent.lines import simplified
from engine.library.contents import Library
from engine.project.map_work import (
    LONGEST_NAME,
    MOST_CLIPS,
    MOST_PATHS,
    MOST_SPOTS,
    MapPath,
    MapWork,
    Spot,
)
from engine.sampling.jobs import DecodeJob
from engine.sampling.made import MadeClip, Wording
from gui.models.map.look import MapLook
from gui.models.map.places import MapPlaces
from gui.models.playlist import item_of
from gui.models.state import ShownClip
from gui.models.value import ValueModel
from gui.studio import Studio, shown_of_made

MOST_CORNERS = 40
FIRST_CLIPS = 8


class MapPaths(QObject):
    """The paths of a document and what can be done with them; every change is one step.

    Attributes:
        chosen: Which of them is worked on, or None.
    """

    def __init__(
        self, studio: Studio, look: MapLook, places: MapPlaces, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._look = look
        self._places = places
        self._task: int | None = None
        self._made: tuple[MapPath, tuple[ShownClip, ...]] | None = None
        self._kept: dict[MapPath, tuple[NDArray[np.float32], NDArray[np.float32]]] = {}
        self._kept_of: tuple[Library | None, Layout | None] = (None, None)
        self.chosen: ValueModel[int | None] = ValueModel(None, self)
        studio.map_work.changed.connect(self._follow)

    @property
    def all(self) -> tuple[MapPath, ...]:
        """Every path, in the order in which they were drawn."""
        return self._studio.map_work.value.paths

    @property
    def current(self) -> MapPath | None:
        """The path that is worked on."""
        number = self.chosen.value
        return self.all[number] if number is not None and number < len(self.all) else None

    def can_play(self, path: MapPath) -> bool:
        """Whether it was drawn with the model in use."""
        return self._places.knows(path.model)

    def line(self, path: MapPath) -> NDArray[np.float32]:
        """Where the corners of a path are on the map that is shown, shape (corners, 2)."""
        places = [self._places.shown_at(spot, path.layout) for spot in path.spots]
        return np.array(places, np.float32)

    def curve(self, path: MapPath) -> NDArray[np.float32]:
        """The way of a path over the map that is shown, shape (points, 2)."""
        return self._drawn(path)[0]

    def dots(self, path: MapPath) -> NDArray[np.float32]:
        """Where its clips are on the map that is shown, shape (clips, 2)."""
        return self._drawn(path)[1]

    def _drawn(self, path: MapPath) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """How a path is drawn; what was found out for this layout of this library is kept."""
        of = (self._studio.library.value, self._look.shown_layout)
        if of[0] is not self._kept_of[0] or of[1] is not self._kept_of[1]:
            self._kept, self._kept_of = {}, of
        if path not in self._kept:
            self._kept[path] = self._places.curve(path), self._places.dots(path)
        return self._kept[path]

    # --- edits -------------------------------------------------------------------------------

    def draw(self, line: NDArray[np.floating], tolerance: float) -> bool:
        """Keep a line that was drawn as a new path, and play it; False where it cannot be.

        Args:
            line: Map positions, shape (count, 2).
            tolerance: How far from the hand's line the path may run, in map units.
        """
        layout, work = self._look.shown_layout, self._studio.map_work.value
        if layout is None or len(line) < 2 or len(work.paths) >= MOST_PATHS:
            return False
        corners = line[simplified(line, tolerance)]
        while len(corners) > MOST_CORNERS:
            tolerance *= 1.5
            corners = line[simplified(line, tolerance)]
        spots = [self._places.spot(float(x), float(y)) for x, y in corners]
        known = tuple(spot for spot in spots if spot is not None)
        if len(known) < 2:
            return False
        self._add(known, layout.name)
        return True

    def through(self, entries: Sequence[int]) -> bool:
        """Keep a path whose corners are clips, and play it; False for fewer than two of them.

        Its corners are the clips' very own places in latent space.
        """
        layout, work = self._look.shown_layout, self._studio.map_work.value
        if layout is None or len(work.paths) >= MOST_PATHS:
            return False
        shown = [self._studio.shown_entry(entry) for entry in entries[:MOST_CORNERS]]
        found = (self._places.spot_of(each) for each in shown)
        spots = tuple(spot for spot in found if spot is not None)
        if len(spots) < 2:
            self._studio.said.emit(self.tr("A path needs two clips or more."))
            return False
        self._add(spots, "directions")
        return True

    def straighten(self) -> None:
        """Let the chosen path go straight from its first corner to its last."""
        path = self.current
        if path is not None:
            self._change(path.straightened(), self.tr("straightening a path"))
            self.play()

    def rename(self, name: str) -> None:
        """Give the chosen path another name; an empty one changes nothing."""
        path, name = self.current, " ".join(name.split())[:LONGEST_NAME]
        if path is not None and name:
            self._change(replace(path, name=name), self.tr("naming a path"))

    def set_clips(self, count: int) -> None:
        """Let more or fewer clips play along the chosen path."""
        path = self.current
        if path is not None:
            merge = self._studio.edits.field(f"path clips {self.chosen.value}")
            self._change(replace(path, clips=count), self.tr("changing a path"), merge=merge)

    def move_corner(self, number: int, x: float, y: float, *, gesture: str = "") -> None:
        """Move one corner of the chosen path; moves of one gesture are one step."""
        path, spot = self._editable(), self._places.spot(x, y)
        if path is None or spot is None:
            return
        if number:
            spot = _heard_as(spot, path.spots[0])
        self._change(path.with_spot(number, spot), self.tr("moving a path"), merge=gesture)

    def add_corner(self, number: int, x: float, y: float, *, gesture: str = "") -> None:
        """Put a corner before the one of that number; to move it is part of the same gesture."""
        path, spot = self._editable(), self._places.spot(x, y)
        if path is not None and spot is not None and len(path.spots) < MOST_SPOTS:
            path = path.with_new_spot(number, _heard_as(spot, path.spots[0]))
            self._change(path, self.tr("moving a path"), merge=gesture)

    def remove_corner(self, number: int) -> None:
        """Take one corner away, where more than two are left."""
        path = self._editable()
        if path is not None and len(path.spots) > 2:
            self._change(path.without_spot(number), self.tr("moving a path"))
            self.play()

    def remove(self) -> None:
        """Take the chosen path away."""
        number, work = self.chosen.value, self._studio.map_work.value
        if number is not None and number < len(work.paths):
            self._set(work.without_path(number), self.tr("deleting a path"))
            left = len(work.paths) - 1
            self.chosen.set_value(min(number, left - 1) if left else None)

    # --- sound -------------------------------------------------------------------------------

    def play(self) -> None:
        """Make the clips of the chosen path: they land on the roll and in the results, and play."""
        path = self.current
        if path is None:
            return
        points = self._places.way(path)
        if not points:
            self._studio.said.emit(
                self.tr("This path was drawn with another model: {0}.").format(path.model)
            )
            return
        if self._task is not None:
            self._studio.abandon(self._task)
        model = self._studio.model.value
        wording = Wording(name=path.name, program=self._program())
        job = DecodeJob(model, points, wording, self._studio.limits.value)
        title = self.tr("Playing along the path")
        self._task = self._studio.run(job, title, lambda made: self._take(made, path, job))

    def _take(self, made: Sequence[MadeClip], path: MapPath, job: DecodeJob) -> None:
        self._task = None
        if job.model != self._studio.model.value:
            return
        clips = tuple(
            replace(shown, guess=shown.point is not None and self._places.is_guess(shown.point.z))
            for shown in shown_of_made(made, "blend", job.model)
        )
        self._made = (path, clips)
        self._studio.results.set_value(clips)
        self._studio.show(clips)

    @property
    def made_of_current(self) -> bool:
        """Whether the clips of the chosen path, as it is now, are among the results."""
        made, path = self._made, self.current
        return made is not None and made[0] == path and self._studio.results.value == made[1]

    def to_playlist(self) -> None:
        """Put the clips of the chosen path at the end of the playlist, once they were made."""
        if self.made_of_current:
            items = [item_of(shown) for shown in self._studio.results.value]
            self._studio.playlist.add(items)
            self._studio.said.emit(self.tr("%n clip(s) put into the playlist.", "", len(items)))

    def _program(self) -> int:
        return (self._studio.transport.value.program or 0) % 128

    # --- behind ------------------------------------------------------------------------------

    def _add(self, spots: tuple[Spot, ...], layout: str) -> None:
        work, model = self._studio.map_work.value, self._studio.library.value.model
        clips = min(max(FIRST_CLIPS, len(spots)), MOST_CLIPS)
        path = MapPath(self._fresh_name(), model, layout, spots, clips)
        self._set(replace(work, paths=(*work.paths, path)), self.tr("drawing a path"))
        self.chosen.set_value(len(work.paths))
        self.play()

    def _editable(self) -> MapPath | None:
        """The chosen path on the layout that is shown; None where another model is in use."""
        path, layout = self.current, self._look.shown_layout
        if path is None or layout is None or not self.can_play(path):
            return None
        return path if layout.name == path.layout else self._on_shown_layout(path)

    def _on_shown_layout(self, path: MapPath) -> MapPath:
        """A path of the other layout, taken over to the one that is shown."""
        layout = self._look.shown_layout
        spots: list[Spot] = []
        for spot, (x, y) in zip(path.spots, self.line(path).tolist(), strict=True):
            spots.append(self._places.spot(x, y) or spot)
        name = layout.name if layout is not None else path.layout
        return replace(path, layout=name, spots=tuple(spots))

    def _fresh_name(self) -> str:
        """A letter that no path bears; their clips are numbered."""
        names, number = {path.name for path in self.all}, len(self.all)
        while (name := self.tr("Path {0}").format(_lettered(number))) in names:
            number += 1
        return name

    def _change(self, path: MapPath, words: str, *, merge: str = "") -> None:
        number = self.chosen.value
        if number is not None:
            self._set(self._studio.map_work.value.with_path(number, path), words, merge=merge)

    def _set(self, work: MapWork, words: str, *, merge: str = "") -> None:
        self._studio.edits.set(self._studio.map_work, work, words, merge=merge)

    def _follow(self, work: MapWork) -> None:
        number = self.chosen.value
        if number is not None and number >= len(work.paths):
            self.chosen.set_value(len(work.paths) - 1 if work.paths else None)
        elif number is None and work.paths:
            self.chosen.set_value(len(work.paths) - 1)


def _heard_as(spot: Spot, first: Spot) -> Spot:
    """A corner as it is heard: like the first one of its path."""
    return replace(spot, key=first.key, meter=first.meter, shift=first.shift)


def _lettered(number: int) -> str:
    """A, B, … Z, AA, AB, … for 0, 1, …"""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
