"""The clips of the map that are chosen together, and what is done with them."""

from collections.abc import Iterable, Sequence

import numpy as np
from PySide6.QtCore import QObject

from engine.library.contents import Library
from engine.library.mark_job import MarkJob, PutMarksJob
from engine.library.marks import Marked, Marks
from engine.library.window_rows import content_and_step
from gui.models.make_settings import MOST_ENDS
from gui.models.map.look import MapLook
from gui.models.playlist import item_of
from gui.models.state import ShownClip
from gui.models.training.plan import Music
from gui.models.value import ValueModel
from gui.studio import Studio

MOST_AT_ONCE = 200  # Clips that are put on the roll or into the playlist in one go.
STEPS_A_LEG = 4
FEWEST_STEPS = 8


class PickedClips(QObject):
    """Entries of the library that are chosen together.

    Attributes:
        entries: Their indices, in the order in which they were chosen.
    """

    def __init__(self, studio: Studio, look: MapLook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._look = look
        self.entries: ValueModel[tuple[int, ...]] = ValueModel((), self)
        self._library = studio.library.value
        studio.library.changed.connect(self._follow)

    def pick(self, entries: Iterable[int], *, add: bool = False) -> None:
        """Choose these, instead of or beside those that are chosen."""
        known = self.entries.value if add else ()
        self.entries.set_value(tuple(dict.fromkeys((*known, *entries))))

    def toggle(self, entry: int) -> None:
        """Choose one more, or one less."""
        known = self.entries.value
        self.entries.set_value(
            tuple(e for e in known if e != entry) if entry in known else (*known, entry)
        )

    def clear(self) -> None:
        """Choose nothing."""
        self.entries.set_value(())

    def shown(self, entries: Sequence[int] | None = None) -> tuple[ShownClip, ...]:
        """The clips themselves, as many as can be taken at once, the liveliest first."""
        chosen = self.from_lively(self.entries.value if entries is None else entries)
        if len(chosen) > MOST_AT_ONCE:
            words = self.tr("{0} clips are many: Lento takes {1} of them, evenly chosen.")
            self._studio.said.emit(words.format(len(chosen), MOST_AT_ONCE))
            chosen = _spread(chosen, MOST_AT_ONCE)
        return tuple(self._studio.shown_entry(entry) for entry in chosen)

    def from_lively(self, entries: Sequence[int]) -> tuple[int, ...]:
        """Entries from the liveliest to the calmest, as one leads a listener to rest."""
        arousal = self._library.arousal
        return tuple(sorted(entries, key=lambda entry: (-float(arousal[entry]), entry)))

    # --- what is done with them --------------------------------------------------------------

    def play(self) -> None:
        """Put them on the roll, one after the other, and play them."""
        if self.entries.value:
            self._studio.show(self.shown())

    def to_playlist(self) -> None:
        """Put them at the end of the playlist, as one step."""
        if self.entries.value:
            clips = self.shown()
            self._studio.playlist.add([item_of(shown) for shown in clips])
            chosen, words = len(self.entries.value), ""
            if len(clips) < chosen:
                words = self.tr(
                    "{0} of the {1} chosen clips were put into the playlist, evenly chosen: it "
                    "takes no more of them at once."
                ).format(len(clips), chosen)
            said = words or self.tr("%n clip(s) put into the playlist.", "", len(clips))
            self._studio.said.emit(said)

    def blend(self) -> None:
        """Walk from the liveliest of them to the calmest, past some of the others."""
        entries = self.from_lively(self.entries.value)
        if len(entries) < 2:
            self._studio.said.emit(self.tr("A blend needs two clips or more."))
            return
        ends = self.shown(_spread(entries, min(len(entries), MOST_ENDS)))
        self._studio.blend(ends, max(FEWEST_STEPS, STEPS_A_LEG * (len(ends) - 1) + 1))

    def music(self) -> Music:
        """The pieces that they are from, to be learned from."""
        library = self._library
        files = dict.fromkeys(library.file_of[list(self.entries.value)].tolist())
        contents = tuple(filter(None, (library.files[file].content for file in files)))
        title = self.tr("%n piece(s) from the map", "", len(contents))
        return Music(title, contents=contents)

    def add_tag(self, tag: str) -> None:
        """Give the chosen clips a word, as one step that can be taken back."""
        library, word = self._library, " ".join(tag.split())
        found = (self._marked(entry) for entry in self.entries.value)
        marked = tuple(one for one in found if one is not None)
        if not word or not marked or library.library is None:
            return
        job = MarkJob(library.library, marked, add_tags=(word,))
        before: list[tuple[tuple[Marked, Marks], ...]] = []

        def run() -> None:
            self._studio.run(job, "", take, quiet=True)

        def take(old: tuple[tuple[Marked, Marks], ...]) -> None:
            before[:] = [old]
            self._reread()

        def undo() -> None:
            back = PutMarksJob(job.library, before[0]) if before else None
            taken = back or MarkJob(job.library, job.marked, remove_tags=(word,))
            self._studio.run(taken, "", lambda _: self._reread(), quiet=True)

        run()
        self._studio.edits.did(self.tr("tagging clips"), undo, run)
        self._studio.said.emit(self.tr("%n clip(s) tagged.", "", len(marked)))

    def _reread(self) -> None:
        self._look.read_tags()
        self._studio.curation.refresh()

    def _marked(self, entry: int) -> Marked | None:
        library = self._library
        content = library.files[int(library.file_of[entry])].content
        _, step = content_and_step(int(library.row_ids[entry]))
        return Marked(content, library.kind, step) if content else None

    def _follow(self, library: Library) -> None:
        """Keep to the same clips in another opening of the library."""
        old, self._library = self._library, library
        entries = self.entries.value
        if not entries:
            return
        if (old.kind, old.library) != (library.kind, library.library):
            self.clear()
            return
        place = {row: n for n, row in enumerate(library.row_ids[: len(library.plane)].tolist())}
        rows = old.row_ids[list(entries)].tolist()
        self.entries.set_value(tuple(place[row] for row in rows if row in place))


def _spread(entries: Sequence[int], count: int) -> tuple[int, ...]:
    """So many of some, evenly, the first and the last among them."""
    places = np.linspace(0, len(entries) - 1, count).round().astype(int).tolist()
    return tuple(entries[place] for place in places)
