"""One step of editing: a clip in the place of another on the roll, and in the playlist with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from engine.library.contents import Library
from engine.music.clip import Clip
from engine.music.key import Key
from engine.music.parts_edit import Refs
from engine.project.playlist import Playlist, PlaylistItem
from gui.models.edits import Edits
from gui.models.playlist import PlaylistModel
from gui.models.state import RollContent, ShownClip
from gui.models.value import ValueModel
from gui.stage import Stage

LibraryValue = ValueModel[Library]


@dataclass(frozen=True, slots=True, eq=False)
class RollDocument:
    """What a step on the roll touches.

    Attributes:
        stage: Shows the roll.
        library: The library that entries are numbers of.
        edits: The way back.
        playlist: Changes with the clips that it has.
    """

    stage: Stage
    library: LibraryValue
    edits: Edits
    playlist: PlaylistModel


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """One change of a clip.

    Attributes:
        index: Number of the clip on the roll.
        clip: What takes its place.
        key: The key that is heard in.
        chosen: The chosen notes before and after.
    """

    index: int
    clip: Clip
    key: Key
    chosen: tuple[Refs, Refs]


class ClipStep:
    """Puts a changed clip in the place of the roll's current one; undone, that comes back."""

    def __init__(
        self, document: RollDocument, change: Change, choose: Callable[[Refs], None]
    ) -> None:
        """Prepare it; nothing happens before take(). choose() brings the selection in line."""
        self._document, self._choose = document, choose
        content = document.stage.roll.value
        self._before = content.clips[change.index]
        self._after = replace(edited_from(self._before, change.clip), key=change.key)
        self._chosen = change.chosen
        self._content = content
        self._row = _row_id(document.library.value, self._before)
        playlist = document.playlist.value
        self._place = _place_in(playlist, content.clips, change.index)
        self._items = _item_before_and_after(playlist, self._place, self._after)

    def take(self, text: str) -> None:
        """Do it, and note that it can be taken back."""
        self._redo()
        self._document.edits.did(text, self._undo, self._redo)

    def _redo(self) -> None:
        self._exchange_in_playlist(*self._items)
        self._exchange_on_roll(self._before, self._after)
        self._choose(self._chosen[1])

    def _undo(self) -> None:
        self._exchange_in_playlist(*reversed(self._items))
        self._exchange_on_roll(self._after, self._before)
        self._choose(self._chosen[0])

    def _exchange_on_roll(self, old: ShownClip, new: ShownClip) -> None:
        """Where the old clip is, the new one comes; else all that was there when it was edited."""
        roll, new = self._document.stage.roll, self._as_known(new)
        content = roll.value
        places = [n for n, shown in enumerate(content.clips) if shown.clip is old.clip]
        if not places:
            content = self._content
            clips = (self._before.clip, self._after.clip)
            places = [n for n, s in enumerate(content.clips) if s.clip in clips]
        clips_now = list(content.clips)
        at = content.current if content.current in places else places[0]
        clips_now[at] = new
        roll.set_value(RollContent(tuple(clips_now), at))

    def _exchange_in_playlist(self, old: PlaylistItem | None, new: PlaylistItem | None) -> None:
        """Unless another step has put something else there, which undo has taken back by now."""
        playlist, place = self._document.playlist, self._place
        items = playlist.value.items
        if old is None or new is None or place is None or items[place : place + 1] != (old,):
            return
        playlist.set_value(Playlist((*items[:place], new, *items[place + 1 :])))

    def _as_known(self, shown: ShownClip) -> ShownClip:
        """A window of the library under the number that it has there by now."""
        if shown.entry is None or self._row is None:
            return shown
        found = (self._document.library.value.row_ids == self._row).nonzero()[0]
        return replace(shown, entry=int(found[0]) if len(found) else None)


def edited_from(shown: ShownClip, clip: Clip) -> ShownClip:
    """A clip that a hand made of another; what it came from before any hand did is its parent."""
    parent = shown.parent if shown.origin == "edited" and shown.parent else shown
    return ShownClip(clip, "edited", shown.key, parent=parent)


def _row_id(library: Library, shown: ShownClip) -> int | None:
    entry, rows = shown.entry, library.row_ids
    return int(rows[entry]) if entry is not None and entry < len(rows) else None


def _place_in(playlist: Playlist, clips: Sequence[ShownClip], index: int) -> int | None:
    """Where the playlist has a clip of the roll; of equals, the one that stands as far back."""
    wanted = clips[index].clip
    earlier = sum(_same_music(shown.clip, wanted) for shown in clips[:index])
    places = [n for n, item in enumerate(playlist.items) if _same_music(item.clip, wanted)]
    return places[min(earlier, len(places) - 1)] if places else None


def _item_before_and_after(
    playlist: Playlist, place: int | None, after: ShownClip
) -> tuple[PlaylistItem | None, PlaylistItem | None]:
    """An item as it is and with a changed clip, which has no place in a latent space any more."""
    if place is None:
        return None, None
    item = playlist.items[place]
    changed = replace(after.clip, name=item.clip.name)
    return item, replace(item, clip=changed, key=after.key, origin="edited", place=None)


def _same_music(one: Clip, other: Clip) -> bool:
    """Whether clips are the same but for their names."""
    return one is other or _music_of(one) == _music_of(other)


def _music_of(clip: Clip) -> tuple[object, ...]:
    lines = (clip.melody, clip.bass, clip.drums, clip.chords, clip.parts)
    return (clip.meter, clip.bars, clip.tempo_qpm, clip.program, *lines)
