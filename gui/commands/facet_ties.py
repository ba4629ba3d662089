"""What of the map and the Make panel belongs to the document, kept in step with its facets."""

from dataclasses import replace
from typing import get_args

from PySide6.QtCore import QObject, QTimer

from engine.latent.attributes import ATTRIBUTES
from engine.latent.layout import LayoutName
from engine.project.project import Making, SeenMap
from gui.models.facets import Facets, Wanted
from gui.models.make import MakeModel
from gui.models.make_settings import MOST_STEPS
from gui.models.map.colouring import COLOURS
from gui.models.map.look import MapLook
from gui.models.shaping import Shape, Shaping
from gui.views.map.canvas import MapCanvas

LAYOUTS: tuple[LayoutName, ...] = get_args(LayoutName)
SETTLED_MS = 400  # After the last step of a pan or a zoom.


class MakingTie(QObject):
    """The settings of the Make panel, and the document's."""

    def __init__(self, facets: Facets, make: MakeModel) -> None:
        super().__init__(make)
        self._facets = facets
        self._make = make
        self._show(facets.making.value)
        facets.making.changed.connect(self._show)
        make.sample.changed.connect(self._take)
        make.blend.changed.connect(self._take)

    def _show(self, making: Making) -> None:
        sample, blend = self._make.sample, self._make.blend
        steps = min(max(making.steps, blend.value.fewest_steps), MOST_STEPS)
        sample.set_value(
            replace(
                sample.value,
                count=making.count,
                temperature=making.temperature,
                key=making.key,
                meter=making.meter,
                tempo_qpm=making.tempo_qpm,
                chords=making.chords,
            )
        )
        blend.set_value(replace(blend.value, steps=steps))

    def _take(self, _: object) -> None:
        sample, steps = self._make.sample.value, self._make.blend.value.steps
        self._facets.making.set_value(
            replace(
                self._facets.making.value,
                count=sample.count,
                temperature=sample.temperature,
                key=sample.key,
                meter=sample.meter,
                tempo_qpm=sample.tempo_qpm,
                chords=sample.chords,
                steps=steps,
            )
        )


class SliderTie(QObject):
    """What the named sliders ask for of the chosen clip, and the document's."""

    def __init__(self, facets: Facets, shaping: Shaping) -> None:
        super().__init__(shaping)
        self._facets = facets
        self._shaping = shaping
        self._show(facets.wanted.value)
        facets.wanted.changed.connect(self._show)
        shaping.shape.changed.connect(self._take)

    def _show(self, wanted: Wanted) -> None:
        if wanted and wanted != _asked(self._shaping.shape.value):
            self._shaping.take_up({name: figure for name, figure in wanted if name in ATTRIBUTES})

    def _take(self, shape: Shape) -> None:
        self._facets.wanted.set_value(_asked(shape))


def _asked(shape: Shape) -> Wanted:
    return tuple(sorted(shape.wanted.items())) if shape.result is not None else ()


class LookTie(QObject):
    """How the map is looked at, and the document's."""

    def __init__(self, facets: Facets, look: MapLook, canvas: MapCanvas) -> None:
        super().__init__(look)
        self._facets = facets
        self._look = look
        self._canvas = canvas
        self._settle = QTimer(self, interval=SETTLED_MS, singleShot=True)
        self._settle.timeout.connect(self._take)
        self._wanted: SeenMap | None = None  # Until there is a map to be looked at.
        self._there = False
        if facets.look.value != SeenMap():
            self._show(facets.look.value)
        facets.look.changed.connect(self._show)
        for value in (look.layout, look.colour):
            value.changed.connect(lambda _: self._settle.start())
        canvas.camera_changed.connect(self._settle.start)

    def follow_map(self, there: bool) -> None:
        """Look where the document says, now that there is a map, or soon."""
        self._there = there
        if there and self._wanted is not None:
            QTimer.singleShot(0, self, self._look_as_wanted)

    def _show(self, seen: SeenMap) -> None:
        if seen == self._now():
            return
        layout = next((name for name in LAYOUTS if name == seen.layout), None)
        colour = next((name for name in COLOURS if name == seen.colour), None)
        if layout is not None:
            self._look.layout.set_value(layout)
        if colour is not None:
            self._look.colour.set_value(colour)
        self._wanted = None if self._there else seen
        self._look_at(seen)

    def _look_as_wanted(self) -> None:
        if self._wanted is not None:
            seen, self._wanted = self._wanted, None
            self._look_at(seen)

    def _look_at(self, seen: SeenMap) -> None:
        if seen.seen is None:
            return
        left, bottom, right, top = seen.seen
        self._canvas.follows_bounds = False
        self._canvas.box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0.0)

    def _take(self) -> None:
        self._facets.look.set_value(self._now())

    def _now(self) -> SeenMap:
        layout, colour = self._look.layout.value, self._look.colour.value
        if self._wanted is not None:
            return SeenMap(layout, colour, self._wanted.seen)
        if self._canvas.follows_bounds:
            return SeenMap(layout, colour)
        (left, right), (bottom, top) = self._canvas.box.viewRange()
        return SeenMap(layout, colour, (float(left), float(bottom), float(right), float(top)))
