"""Anchors: two to eight clips at the corners of a pad, and one clip for each place between them.

The pad is divided into cells, whose clips are made in advance, all in one go: so what is heard
follows the hand at once. All are heard in the key, octave and metre of the first anchor.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from engine.latent.lines import inside
from engine.project.map_work import FEWEST_ANCHORS, MOST_ANCHORS, Anchor, MapWork, Spot
from engine.sampling.anchored import AnchorsJob, weights_at
from engine.sampling.made import MadeClip, Wording
from gui.models.map.look import MapLook
from gui.models.map.places import MapPlaces, point_of
from gui.models.playlist import item_of
from gui.models.state import ShownClip
from gui.models.value import ValueModel
from gui.studio import Studio, shown_of_made

LETTERS = "ABCDEFGH"
_CELLS_ACROSS, _FEW_CELLS_ACROSS = 13, 7
_MANY_BARS = 4  # Longer clips take longer to make: their pad has fewer cells.
_NAME_LENGTH = 60
PAUSE_MS = 150  # Between two clicks that each set an anchor.

Position = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Pad:
    """The geometry of a pad: coordinates run from -1 to 1, y upwards.

    Attributes:
        corners: Where the anchors are, the first at the top, shape (anchors, 2); two lie left and
            right.
        cells: Middles of the cells, shape (cells, 2).
        width: Of a cell.
    """

    corners: NDArray[np.float64]
    cells: NDArray[np.float64]
    width: float

    def cell_at(self, position: Position) -> int:
        """The cell of a position, the nearest one for a position at the rim."""
        return int(((self.cells - np.array(position)) ** 2).sum(axis=1).argmin())

    def held_inside(self, position: Position) -> Position:
        """A position, or the nearest one on the rim where it lies outside."""
        place = np.array(position, np.float64)
        if len(self.corners) > 2 and bool(inside(place[None], self.corners)[0]):
            return position
        best, apart = self.corners[0], math.inf
        for start, end in zip(self.corners, np.roll(self.corners, -1, axis=0), strict=True):
            way = end - start
            part = float(np.clip((place - start) @ way / max(float(way @ way), 1e-12), 0.0, 1.0))
            near = start + part * way
            distance = float(np.hypot(*(place - near)))
            if distance < apart:
                best, apart = near, distance
        return float(best[0]), float(best[1])


def pad_of(anchors: int, across: int = _CELLS_ACROSS) -> Pad:
    """The pad for so many anchors, two at least; each anchor lies in a cell of its own."""
    angles = [math.pi / 2 - 2 * math.pi * n / anchors for n in range(anchors)]
    corners = np.array([(math.cos(a), math.sin(a)) for a in angles])
    width = 2.0 / (across - 1)
    if anchors == 2:
        corners = np.array([(-1.0, 0.0), (1.0, 0.0)])
        cells = np.column_stack((np.linspace(-1, 1, across), np.zeros(across)))
        return Pad(corners, cells, width)
    if anchors == 4:  # A square is easier to read than one on its tip.
        corners = np.array([(-1.0, 1.0), (1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)]) * 0.9
    steps = np.linspace(-1, 1, across)
    grid = np.array([(x, y) for y in steps[::-1] for x in steps])
    grid = grid[inside(grid, corners * 0.97)]
    apart = np.linalg.norm(grid[:, None] - corners[None], axis=2).min(axis=1)
    return Pad(corners, np.concatenate((corners, grid[apart > 0.55 * width])), width)


class Anchors(QObject):
    """The anchors of a document, and what is heard between them.

    Attributes:
        point: Where the hand is on the pad.

    Signals:
        changed: Other anchors, other cells, or more of them are ready.
    """

    changed = Signal()

    def __init__(
        self, studio: Studio, look: MapLook, places: MapPlaces, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._studio = studio
        self._look = look
        self._places = places
        self.point: ValueModel[Position] = ValueModel((0.0, 0.0), self)
        self.pad: Pad | None = None
        self._clips: tuple[ShownClip, ...] = ()
        self._made_of: tuple[object, ...] = ()
        self._task: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._begin)
        studio.map_work.changed.connect(lambda _: self._follow())
        studio.library.changed.connect(lambda _: self._follow())
        studio.limits.changed.connect(lambda _: self._follow())
        studio.ended.connect(self._end)

    @property
    def all(self) -> tuple[Anchor, ...]:
        """The anchors, in the order of their letters."""
        return self._studio.map_work.value.anchors

    @property
    def usable(self) -> bool:
        """Whether there are enough of them, all set with the model in use."""
        return len(self.all) >= FEWEST_ANCHORS and all(
            self._places.knows(a.model) for a in self.all
        )

    @property
    def is_full(self) -> bool:
        """Whether there is room for no more."""
        return len(self.all) >= MOST_ANCHORS

    @property
    def is_making(self) -> bool:
        """Whether the clips of the pad are on their way."""
        return self._task is not None

    @property
    def clip(self) -> ShownClip | None:
        """The clip where the hand is, once it is there."""
        if self.pad is None or not self._clips:
            return None
        return self._clips[self.pad.cell_at(self.point.value)]

    @property
    def weights(self) -> tuple[float, ...]:
        """How much of each anchor is in what is heard, 1 in all."""
        if self.pad is None:
            return ()
        return weights_at(self.point.value, [(x, y) for x, y in self.pad.corners.tolist()])

    def where(self, anchor: Anchor) -> Position:
        """Where an anchor is on the map that is shown."""
        return self._places.shown_at(anchor.spot, anchor.layout)

    # --- edits -------------------------------------------------------------------------------

    def add_clip(self, shown: ShownClip) -> bool:
        """Set an anchor on a clip; False where there is no room, or the clip has no place."""
        spot = self._places.spot_of(shown)
        return spot is not None and self._add(shown.clip.name, spot)

    def add_place(self, x: float, y: float) -> bool:
        """Set an anchor on a place of the map; False where there is no room."""
        spot = self._places.spot(x, y)
        return spot is not None and self._add(self.tr("a place of the map"), spot)

    def remove(self, number: int) -> None:
        """Take one anchor away."""
        work = self._studio.map_work.value
        if number < len(work.anchors):
            self._set(work.without_anchor(number), self.tr("removing an anchor"))

    def clear(self) -> None:
        """Take all of them away."""
        self._set(replace(self._studio.map_work.value, anchors=()), self.tr("removing anchors"))

    def _add(self, name: str, spot: Spot) -> bool:
        layout, work = self._look.shown_layout, self._studio.map_work.value
        if layout is None:
            return False
        if self.is_full:
            self._studio.said.emit(
                self.tr("Eight anchors are the most. Take one away to set another.")
            )
            return False
        named = " ".join(name.split())[:_NAME_LENGTH] or self.tr("a clip")
        anchor = Anchor(named, self._studio.library.value.model, layout.name, spot)
        if any(known.spot.z == spot.z for known in work.anchors):
            self._studio.said.emit(self.tr("There is an anchor already."))
            return False
        self._set(replace(work, anchors=(*work.anchors, anchor)), self.tr("setting an anchor"))
        return True

    def _set(self, work: MapWork, words: str) -> None:
        self._studio.edits.set(self._studio.map_work, work, words)

    # --- sound -------------------------------------------------------------------------------

    def move(self, x: float, y: float, *, audible: bool = True) -> None:
        """Put the hand elsewhere on the pad; a clip of another cell is heard at once."""
        if self.pad is None:
            return
        before = self.pad.cell_at(self.point.value)
        self.point.set_value(self.pad.held_inside((x, y)))
        after = self.pad.cell_at(self.point.value)
        if audible and self._clips and (after != before or self._studio.heard.value is None):
            self._hear(self._clips[after])

    def listen(self) -> None:
        """Hear the clip where the hand is."""
        if self.clip is not None:
            self._hear(self.clip)

    def _hear(self, clip: ShownClip) -> None:
        """Let a clip be heard; a hand on the pad wants it, so what plays gives way."""
        if self._studio.plays_roll:
            self._studio.silence()
        self._studio.audition(clip)

    def to_roll(self) -> None:
        """Put the clip where the hand is on the roll, and into the results."""
        clip = self.clip
        if clip is not None:
            results = self._studio.results.value
            if clip not in results:
                self._studio.results.set_value((*results, clip))
            self._studio.show((clip,))

    def to_playlist(self) -> None:
        """Put the clip where the hand is at the end of the playlist."""
        if self.clip is not None:
            self._studio.playlist.add([item_of(self.clip)])

    # --- behind ------------------------------------------------------------------------------

    def prepare(self) -> None:
        """Make the clips of all cells, unless they are there or on their way."""
        if self.usable and self.pad is not None:
            self._pause.start()

    def _begin(self) -> None:
        if not self.usable or self.pad is None:
            return
        studio = self._studio
        model, limits = studio.model.value, studio.limits.value
        anchors = tuple(point_of(anchor.spot) for anchor in self.all)
        corners = [(x, y) for x, y in self.pad.corners.tolist()]
        made_of = (model, limits, tuple(anchor.spot for anchor in self.all))
        if made_of == self._made_of:
            return
        self._made_of, self._clips = made_of, ()
        if self._task is not None:
            studio.abandon(self._task)
        weights = tuple(weights_at((x, y), corners) for x, y in self.pad.cells.tolist())
        wording = Wording(
            name=self.tr("Between"), program=(studio.transport.value.program or 0) % 128
        )
        job = AnchorsJob(model, anchors, weights, wording, limits, one_key=True)
        self._task = studio.run(
            job, self.tr("Getting the pad ready"), lambda made: self._take(made, made_of)
        )
        self.changed.emit()

    def _take(self, made: Sequence[MadeClip], made_of: tuple[object, ...]) -> None:
        if made_of != self._made_of:
            return
        named = tuple(replace(m, clip=replace(m.clip, name=self.tr("Between"))) for m in made)
        self._clips = shown_of_made(named, "map", self._studio.model.value)

    def _end(self, task: int, _outcome: object) -> None:
        if task == self._task:
            self._task = None
            if not self._clips:
                self._made_of = ()
            self.changed.emit()

    def _follow(self) -> None:
        count = len(self.all)
        across = _CELLS_ACROSS if self._studio.kind.value.bars <= _MANY_BARS else _FEW_CELLS_ACROSS
        if not self.usable:
            self.pad, self._clips, self._made_of = None, (), ()
        elif self.pad is None or len(self.pad.corners) != count:
            self.pad, self._clips, self._made_of = pad_of(count, across), (), ()
            self.point.set_value((0.0, 0.0))
        self.changed.emit()
