"""What the Make panel gave, as rows, and what can be done with each."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from gui.models.clip_rows import ClipRow
from gui.models.heard import HeardClip
from gui.models.led_on import led_on
from gui.models.make import MakeModel
from gui.models.playlist import item_of
from gui.models.state import ShownClip
from gui.studio import Studio
from gui.wording import key_words


class ResultsModel(QObject):
    """Follows the studio's results, what is kept of them and what sounds.

    Signals:
        changed: The rows are different now.
    """

    changed = Signal()

    def __init__(self, make: MakeModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._studio = make.studio
        self._heard = HeardClip(make.studio, self)
        for signal in (
            self._studio.results.changed,
            self._studio.playlist.changed,
            self._heard.changed,
        ):
            signal.connect(self._tell)

    def _tell(self) -> None:
        self.changed.emit()

    @property
    def clips(self) -> tuple[ShownClip, ...]:
        """The results themselves."""
        return self._studio.results.value

    def rows(self) -> list[ClipRow]:
        """A row for each result."""
        kept = {item.clip for item in self._studio.playlist.value.items}
        return [
            ClipRow(
                item_of(shown),
                self._words(row, shown),
                with_calm=True,
                kept=shown.clip in kept,
                heard=shown is self._heard.clip,
            )
            for row, shown in enumerate(self.clips)
        ]

    def _words(self, row: int, shown: ShownClip) -> str:
        """Its key, and its metre where a blend changes it."""
        words, before = key_words(shown.clip, shown.key), self.clips[max(0, row - 1)]
        if shown.guess:
            words = self.tr("{0}, a guess").format(words)
        if shown.origin != "blend" or shown.clip.meter == before.clip.meter:
            return words
        changed = self.tr("from here in {0}").format(shown.clip.meter)
        return f"{words}, {changed}" if words else changed

    def play(self, row: int) -> None:
        """Hear a result where it stands on the roll, or alone; silence if it sounds already."""
        shown, roll = self.clips[row], self._studio.roll.value
        if shown is self._heard.clip:
            self._studio.silence()
        elif shown in roll.clips:
            place = roll.clips.index(shown)
            self._studio.choose(place)
            self._studio.play(float(sum(c.clip.steps for c in roll.clips[:place])))
        else:
            self._studio.show((shown,))

    def audition(self, row: int) -> None:
        """Let a result be heard for a moment; -1 ends it."""
        self._studio.audition(self.clips[row] if row >= 0 else None)

    def keep(self, row: int) -> None:
        """Put a result into the playlist, or take it out if it is there."""
        shown, playlist = self.clips[row], self._studio.playlist
        places = [n for n, item in enumerate(playlist.value.items) if item.clip == shown.clip]
        if places:
            playlist.remove(places)
        else:
            playlist.add([item_of(shown)])

    def keep_all(self) -> None:
        """Put every result that is not there into the playlist, in order, as one step."""
        there = {item.clip for item in self._studio.playlist.value.items}
        fresh = [item_of(shown) for shown in self.clips if shown.clip not in there]
        self._studio.playlist.add(fresh)

    def again(self, row: int) -> None:
        """Make a result anew with other chance."""
        self._make.redraw(self.clips[row])

    def discard(self, rows: list[int]) -> None:
        """Take results out of the list."""
        left = tuple(shown for n, shown in enumerate(self.clips) if n not in rows)
        change_results(self._studio, left, self.tr("taking clips out of the results"))


def change_results(studio: Studio, clips: Sequence[ShownClip], text: str) -> None:
    """Give the results other clips, as a step; what was made since stays when it is taken back."""
    results, edits = studio.results, studio.edits
    before, after = results.value, tuple(clips)
    if after == before:
        return
    results.set_value(after)
    edits.did(
        text,
        lambda: results.set_value(led_on(results.value, after, before)),
        lambda: results.set_value(led_on(results.value, before, after)),
    )
