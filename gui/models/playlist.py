"""The playlist of the window: its edits, each one step of the way back."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from engine.model.music_model import LatentPoint
from engine.project.playlist import LONGEST_TITLE, Place, Playlist, PlaylistItem
from gui.models.edits import Edits
from gui.models.model_files import known_model, model_digest
from gui.models.state import ShownClip
from gui.models.value import ValueModel


class PlaylistModel(ValueModel[Playlist]):
    """Holds the playlist; each edit here is a step, set_value() alone is none."""

    def __init__(self, edits: Edits, parent: QObject | None = None) -> None:
        super().__init__(Playlist(), parent)
        self._edits = edits

    def add(self, items: Sequence[PlaylistItem], at: int | None = None) -> None:
        """Put items before position `at`, or last."""
        place = len(self.value.items) if at is None else at
        self._step(self.value.with_inserted(place, items), self.tr("adding to the playlist"))

    def remove(self, positions: Collection[int]) -> None:
        """Take items out."""
        self._step(self.value.without(positions), self.tr("removing from the playlist"))

    def cut(self, positions: Collection[int]) -> None:
        """Take items out that are on the clipboard now."""
        self._step(self.value.without(positions), self.tr("cutting from the playlist"))

    def paste(self, items: Sequence[PlaylistItem], at: int) -> None:
        """Put items from the clipboard before position `at`."""
        self._step(self.value.with_inserted(at, items), self.tr("pasting into the playlist"))

    def move(self, positions: Collection[int], at: int) -> None:
        """Move items to stand before what is now at position `at`."""
        self._step(self.value.with_moved(positions, at), self.tr("moving in the playlist"))

    def rename(self, position: int, title: str) -> None:
        """Give an item another title; an empty one changes nothing."""
        title = " ".join(title.split())[:LONGEST_TITLE]
        if title:
            renamed = self.value.with_title(position, title)
            self._step(renamed, self.tr("renaming in the playlist"))

    def clear(self) -> None:
        """Take everything out."""
        self._step(Playlist(), self.tr("emptying the playlist"))

    def _step(self, value: Playlist, text: str) -> None:
        self._edits.set(self, value, text)


def item_of(shown: ShownClip) -> PlaylistItem:
    """A clip as it is kept in the playlist, under its own name."""
    title = " ".join(shown.clip.name.split())[:LONGEST_TITLE] or shown.origin.capitalize()
    return PlaylistItem(shown.clip, title, shown.origin, shown.key, place_of(shown))


def shown_of(item: PlaylistItem) -> ShownClip:
    """A playlist item as it is shown on the roll, under the title that it has there."""
    clip = replace(item.clip, name=item.title)
    return ShownClip(clip, "playlist", item.key, None, *point_of(item))


def place_of(shown: ShownClip) -> Place | None:
    """Where a model made a clip; None for clips of the person's own and what a hand changed."""
    if shown.point is None or shown.model is None:
        return None
    digest = model_digest(shown.model)
    return Place.of(digest, shown.point.z, shown.point.frame) if digest else None


def point_of(item: PlaylistItem) -> tuple[LatentPoint | None, Path | None]:
    """Where an item lies and the model's file, where that model is on this computer."""
    model = known_model(item.place.model) if item.place else None
    if item.place is None or model is None:
        return None, None
    return LatentPoint(item.place.vector, item.place.frame), model
