"""How the map is looked at: which layout, what the points are coloured by, what stands beside them.

Kept in the settings, since it is a habit of the person and not part of a document.
"""

from collections.abc import Mapping
from typing import get_args

from PySide6.QtCore import QObject, Signal

from engine.errors import CheckpointError
from engine.latent.layout import Layout, LayoutName
from engine.library.contents import Library
from engine.library.mark_job import WindowTagsJob
from engine.model.checkpoint import load_description
from engine.model.learned import learned_from
from gui.models.map.colouring import COLOURS, ColourBy, Colouring, colouring_of
from gui.models.value import ValueModel
from gui.settings import (
    MAP_COLOUR,
    MAP_LAYOUT,
    MAP_NAMES,
    MAP_SIZES,
    Settings,
)
from gui.studio import Studio

LAYOUTS: tuple[LayoutName, ...] = get_args(LayoutName)


class MapLook(QObject):
    """What a person chose to see.

    Attributes:
        layout: The layout that is asked for; shown is the one that there is.
        colour: What points are coloured by.
        sized: Whether points are larger the more their pieces are played.
        named: Whether groups of clips bear names.

    Signals:
        recoloured: The colours, or what they say, are different now.
    """

    recoloured = Signal()

    def __init__(self, studio: Studio, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        wanted, by = settings.get(MAP_LAYOUT), settings.get(MAP_COLOUR)
        layout: LayoutName = next((name for name in LAYOUTS if name == wanted), "directions")
        self.layout: ValueModel[LayoutName] = ValueModel(layout, self)
        self.colour: ValueModel[ColourBy] = ValueModel(
            next((name for name in COLOURS if name == by), "arousal"), self
        )
        self.sized = ValueModel(settings.get(MAP_SIZES), self)
        self.named = ValueModel(settings.get(MAP_NAMES), self)
        self._window_tags: Mapping[int, tuple[str, ...]] = {}
        self._learned: frozenset[str] | None = None
        for value, setting in (
            (self.layout, MAP_LAYOUT),
            (self.colour, MAP_COLOUR),
            (self.sized, MAP_SIZES),
            (self.named, MAP_NAMES),
        ):
            value.changed.connect(lambda new, kept=setting: settings.set(kept, new))
        self.colour.changed.connect(self._begin_colour)
        studio.curation.state.changed.connect(self._follow_marks)
        studio.library.changed.connect(self._follow_library)
        studio.model.changed.connect(self._forget_model)

    @property
    def shown_layout(self) -> Layout | None:
        """The layout that is asked for, or the one that there is; None where there is no map."""
        library = self._studio.library.value
        found = library.layouts.get(self.layout.value) or library.layouts.get("directions")
        if found is None and len(library.plane):
            return Layout("directions", library.plane)
        return found if found is not None and len(found.positions) else None

    @property
    def is_missing(self) -> bool:
        """Whether the layout that is asked for is yet to be laid out."""
        library = self._studio.library.value
        return bool(len(library.plane)) and self.layout.value not in {
            *library.layouts,
            "directions",
        }

    def colouring(self) -> Colouring:
        """What the points are coloured by, and what each colour says."""
        return colouring_of(
            self.colour.value,
            self._studio.library.value,
            self._studio.curation.state.value,
            window_tags=self._window_tags,
            learned=self._learned_contents() if self.colour.value == "training" else frozenset(),
        )

    def read_tags(self) -> None:
        """Ask for the tags of single clips, which the library keeps."""
        library = self._studio.library.value
        if library.library is not None and library.kind:
            job = WindowTagsJob(library.library, library.kind)
            self._studio.run(job, "", self._take_tags, quiet=True)

    # --- behind ------------------------------------------------------------------------------

    def _begin_colour(self, by: ColourBy) -> None:
        if by == "tag":
            self.read_tags()
        self.recoloured.emit()

    def _take_tags(self, tags: Mapping[int, tuple[str, ...]]) -> None:
        self._window_tags = tags
        if self.colour.value == "tag":
            self.recoloured.emit()

    def _follow_marks(self) -> None:
        if self.colour.value == "tag" or self.sized.value:
            self.recoloured.emit()

    def _follow_library(self, library: Library) -> None:
        if self.colour.value == "tag":
            self.read_tags()

    def _forget_model(self) -> None:
        self._learned = None
        if self.colour.value == "training":
            self.recoloured.emit()

    def _learned_contents(self) -> frozenset[str]:
        """What the card of the model in use says; it is read once."""
        if self._learned is None:
            try:
                _, card = load_description(self._studio.model.value)
            except (CheckpointError, OSError):
                card = {}
            self._learned = frozenset(s.content for s in learned_from(card) if s.content)
        return self._learned
