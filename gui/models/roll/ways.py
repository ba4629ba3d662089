"""From the roll on: back to the map, and what the model makes of the chosen clip."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from engine.library.contents import Library
from engine.model.music_model import LatentPoint
from engine.music.key import detect_key, local_key, pitch_class_weights
from engine.music.parts_cut import cut_bars
from engine.pieces.report import FileReport
from engine.sampling.encoding import EncodeJob
from engine.sampling.jobs import SourceClip
from gui.models.state import ShownClip
from gui.studio import Studio

_CLEARER = 0.1  # Share of the time that another key has to hold more of to be believed.


class RollWays(QObject):
    """Commands about the current clip of a studio's roll; jobs of the engine, one outcome each.

    Signals:
        placed: A clip (ShownClip) has come back to the map; its point says where it lies.
    """

    placed = Signal(object)

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self._studio = studio

    @property
    def can_place(self) -> bool:
        """Whether the model in use can say where the current clip lies."""
        return self._studio.roll_editing.shown is not None and self._studio.kind.value.can_place

    def back_to_map(self) -> int | None:
        """Find out where the current clip lies by now; its point moves there. Returns the task.

        Of a clip that is longer than what the model hears, the bars at the playhead are placed.
        """
        studio, shown = self._studio, self._studio.roll_editing.shown
        if shown is None:
            return None
        model = studio.model.value
        heard = self._heard(shown)
        job = EncodeJob(model, (SourceClip(heard.clip, heard.key),))
        key = heard.key if heard.clip is shown.clip else shown.key

        def place(points: Sequence[LatentPoint]) -> None:
            self._place(shown, replace(shown, key=key, point=points[0], model=model))

        return studio.run(job, self.tr("Finding its place on the map"), place)

    def go_on(self, seed: int = 0) -> int | None:
        """Make bars that could follow the current clip; the best stands behind it on the roll."""
        shown = self._studio.roll_editing.shown
        if shown is None:
            return None
        return self._studio.continue_clip(self._ended(shown), shown, seed)

    def calm(self, seed: int = 0) -> int | None:
        """Walk from the current clip to calmer ones."""
        shown = self._studio.roll_editing.shown
        return None if shown is None else self._studio.calm(self._heard(shown), seed)

    def vary(self, count: int, distance: float, seed: int = 0) -> int | None:
        """Make clips near the current one."""
        shown = self._studio.roll_editing.shown
        if shown is None:
            return None
        return self._studio.vary(self._heard(shown), count, distance, seed)

    @property
    def piece(self) -> FileReport | None:
        """The file of the library that the current clip is from, changed by a hand or not."""
        return piece_of(self._studio.roll_editing.shown, self._studio.library.value)

    def _heard(self, shown: ShownClip) -> ShownClip:
        """A clip, or of a long one the bars at the playhead, in the key of what is heard."""
        clip, bars = shown.clip, self._studio.kind.value.bars
        if clip.bars <= bars:
            return in_own_key(shown)
        bar = int(self._studio.roll_editing.playhead // clip.meter.steps_per_bar)
        first = min(bar, clip.bars - bars)
        self._studio.said.emit(
            self.tr("The model hears bars {0} to {1} of it.").format(first + 1, first + bars)
        )
        return _part_of(shown, first, bars)

    def _ended(self, shown: ShownClip) -> ShownClip:
        """A clip, or of a long one its last bars: they are what goes on."""
        bars = self._studio.kind.value.bars
        if shown.clip.bars <= bars:
            return in_own_key(shown)
        return _part_of(shown, shown.clip.bars - bars, bars)

    def _place(self, shown: ShownClip, placed: ShownClip) -> None:
        """Keep the place with the clip, if it still stands on the roll as it was."""
        content = self._studio.roll.value
        if shown not in content.clips:
            self._studio.said.emit(
                self.tr("The clip was changed meanwhile; its place on the map is not known.")
            )
            return
        clips = tuple(placed if one is shown else one for one in content.clips)
        self._studio.roll.set_value(replace(content, clips=clips))
        self.placed.emit(placed)
        self._studio.said.emit(self._where_words(placed))

    def _where_words(self, placed: ShownClip) -> str:
        if not len(self._studio.library.value.plane):
            return self.tr("There is no map yet on which its place could be seen.")
        if placed.entry is not None and placed.origin != "edited":
            return self.tr("It lies at its own point of the map, which is marked.")
        return self.tr("A diamond marks its place on the map.")


def piece_of(shown: ShownClip | None, library: Library) -> FileReport | None:
    """The file of the library that a clip is from, changed by a hand or not."""
    while shown is not None and shown.entry is None:
        shown = shown.parent
    entry = shown.entry if shown is not None else None
    if entry is None or entry >= len(library.file_of):
        return None
    return library.files[int(library.file_of[entry])]


def _part_of(shown: ShownClip, first: int, bars: int) -> ShownClip:
    clip = cut_bars(shown.clip, first, bars)
    return in_own_key(replace(shown, clip=clip, point=None, entry=None))


def in_own_key(shown: ShownClip) -> ShownClip:
    """A clip with the key that its notes are in, where a hand made it and they are not in the key
    that it is said to be in: the model hears a clip in its key.
    """
    notes = shown.clip.melody.notes
    if shown.origin != "edited" or shown.parent is not None or not notes:
        return shown
    weights = pitch_class_weights((n.pitch, n.end_step - n.start_step) for n in notes)
    key = local_key(weights, shown.key)
    inside = sum(weights[pitch_class] for pitch_class in key.pitch_classes) / weights.sum()
    heard = detect_key(weights, notes[-1].pitch)
    return replace(shown, key=heard.key if heard.in_scale > inside + _CLEARER else key)
