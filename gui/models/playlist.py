"""The playlist of the window: its edits, each one step of the way back."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from engine.project.playlist import LONGEST_TITLE, Playlist, PlaylistItem
from gui.models.edits import Edits
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
    return PlaylistItem(shown.clip, title, shown.origin, shown.key)


def shown_of(item: PlaylistItem) -> ShownClip:
    """A playlist item as it is shown on the roll, under the title that it has there."""
    return ShownClip(replace(item.clip, name=item.title), "playlist", item.key)
