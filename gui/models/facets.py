"""The parts of a window that together are its document: gathered from it, and put back."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import get_args

from PySide6.QtCore import QObject, Signal

from engine.converters.limits import Limits
from engine.project.map_work import MapWork
from engine.project.playlist import LONGEST_TITLE, PlaylistItem
from engine.project.project import Making, ModelRef, Project, Rolled, SeenMap
from gui.models.model_files import known_model
from gui.models.playlist import PlaylistModel, item_of, place_of, point_of
from gui.models.state import Origin, RollContent, ShownClip
from gui.models.value import ValueModel
from gui.stage import Stage

NOTHING_CALLED: Mapping[str, str] = MappingProxyType({})
Wanted = tuple[tuple[str, float], ...]


class Facets(QObject):
    """What a person works on in one window.

    Attributes:
        look: How the map is looked at.
        making: What the Make panel is set to, but for the limits.
        wanted: What named sliders ask for of the chosen clip.

    Signals:
        changed: One of them is another now.
    """

    changed = Signal()

    def __init__(
        self,
        stage: Stage,
        playlist: PlaylistModel,
        drawn: ValueModel[MapWork],
        limits: ValueModel[Limits],
    ) -> None:
        super().__init__(stage)
        self._stage = stage
        self._playlist = playlist
        self._drawn = drawn
        self._limits = limits
        self.look: ValueModel[SeenMap] = ValueModel(SeenMap(), self)
        self.making: ValueModel[Making] = ValueModel(Making(), self)
        self.wanted: ValueModel[Wanted] = ValueModel((), self)
        for model in (playlist, stage.roll, drawn, limits, self.look, self.making, self.wanted):
            model.changed.connect(self._tell)

    def gathered(self) -> Project:
        """All of it, as it is now; the models are added by with_models()."""
        return Project(
            self._playlist.value,
            replace(rolled(self._stage.roll.value), wanted=self.wanted.value),
            self._drawn.value,
            self.look.value,
            replace(self.making.value, limits=self._limits.value),
        )

    @property
    def on_roll(self) -> RollContent:
        """The very clips of the roll."""
        return self._stage.roll.value

    def put(self, project: Project, on_roll: RollContent | None = None) -> None:
        """Show a document in place of what is there; nothing is played.

        Args:
            project: All of it.
            on_roll: The very clips of its roll, where they are still known.
        """
        self._limits.set_value(project.making.limits)
        self.making.set_value(replace(project.making, limits=self.making.value.limits))
        self._drawn.set_value(project.drawn)
        self._playlist.set_value(project.playlist)
        self.look.set_value(project.look)
        content = on_roll or unrolled(project.roll)
        if content.clips or self.on_roll.clips:
            self._stage.show(content.clips, play=False, current=content.current)
        self.wanted.set_value(project.roll.wanted)

    def _tell(self, _: object) -> None:
        self.changed.emit()


def with_models(
    project: Project, in_use: ModelRef | None, called: Mapping[str, str] = NOTHING_CALLED
) -> Project:
    """A document with the list of the models that it needs.

    Args:
        project: The document.
        in_use: The model in use.
        called: Names of models, by SHA-256, that may not be on this computer.
    """
    found = {digest: known_model(digest) for digest in project.placed_by}
    models = [
        ModelRef(path.stem if path else called.get(digest, ""), digest)
        for digest, path in found.items()
    ]
    models.sort(key=lambda model: (model.name, model.sha256))
    return replace(project, model=in_use, models=tuple(models))


def rolled(content: RollContent) -> Rolled:
    """What is on the roll, as it is kept."""
    items = tuple(_kept(shown) for shown in content.clips)
    parents = tuple(_kept(shown.parent) if shown.parent else None for shown in content.clips)
    current = content.current if content.current in range(len(items)) else None
    return Rolled(items, current, parents if any(parents) else ())


def unrolled(roll: Rolled) -> RollContent:
    """What was kept, as clips of the roll."""
    parents = roll.parents or (None,) * len(roll.items)
    clips = tuple(
        replace(_shown(item), parent=_shown(parent) if parent else None)
        for item, parent in zip(roll.items, parents, strict=True)
    )
    return RollContent(clips, roll.current)


def _kept(shown: ShownClip) -> PlaylistItem:
    title = " ".join(shown.clip.name.split())[:LONGEST_TITLE]
    if title:
        return item_of(shown)
    return PlaylistItem(shown.clip, shown.origin, shown.origin, shown.key, place_of(shown))


def _shown(item: PlaylistItem) -> ShownClip:
    known: tuple[Origin, ...] = get_args(Origin)
    origin: Origin = next((each for each in known if each == item.origin), "playlist")
    return ShownClip(item.clip, origin, item.key, None, *point_of(item))
