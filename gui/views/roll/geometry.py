"""Where steps, pitches and drums lie on the roll; numbers only.

From the top: the ruler, the chords where a clip has some, the pitches, and a row for every drum
that is struck. Without pitches the drums have all the room.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Self

from engine.music.clip import Clip, steps_of

KEYS_WIDTH, RULER_HEIGHT, CHORDS_HEIGHT = 46.0, 30.0, 19.0
LABELS_WIDTH = 60.0  # Left of the keys, where there are parts to name.
LEAST_PX_PER_STEP, MOST_PX_PER_STEP = 1.5, 64.0
_ROOM_ABOVE_AND_BELOW = 3
_FEWEST_PITCHES = 20
_QUIET_RANGE = (55, 79)
_DRUM_ROW_PX = 15.0
_MOST_FOR_DRUMS = 0.55  # Of the height, where pitches stand above them.


@dataclass(frozen=True, slots=True)
class RollGeometry:
    """The layout of clips that follow each other.

    Attributes:
        clips: The clips.
        starts: First step of each.
        lowest: Lowest pitch shown.
        highest: Highest pitch shown.
        px_per_step: Horizontal zoom.
        scroll_px: How far the notes are scrolled to the left.
        width: Of the whole view, keys included.
        height: Of the whole view, ruler included.
        drums: The drums that are struck, from the top row to the bottom: the kick lies lowest.
        with_pitches: Whether there are keys and notes; only drums alone do without.
        with_bass: Whether a clip has a bass, so that the parts are named.
        with_chords: Whether a clip has chords.
    """

    clips: tuple[Clip, ...] = ()
    starts: tuple[int, ...] = ()
    lowest: int = _QUIET_RANGE[0]
    highest: int = _QUIET_RANGE[1]
    px_per_step: float = 10.0
    scroll_px: float = 0.0
    width: float = 400.0
    height: float = 200.0
    drums: tuple[int, ...] = ()
    with_pitches: bool = True
    with_bass: bool = False
    with_chords: bool = False

    @classmethod
    def of(cls, clips: tuple[Clip, ...], width: float, height: float) -> Self:
        """Lay out clips so that all their pitches and drums fit, with a little room."""
        notes = [n for clip in clips for n in (*clip.melody.notes, *clip.bass.notes)]
        pitches = [note.pitch for note in notes] or list(_QUIET_RANGE)
        low, high = min(pitches) - _ROOM_ABOVE_AND_BELOW, max(pitches) + _ROOM_ABOVE_AND_BELOW
        missing = max(0, _FEWEST_PITCHES - (high - low + 1))
        low, high = low - missing // 2, high + missing - missing // 2
        drums = sorted({hit.drum for clip in clips for hit in clip.drums}, reverse=True)
        return cls(
            clips,
            steps_of(clips),
            max(0, low),
            min(127, high),
            width=width,
            height=height,
            drums=tuple(drums),
            with_pitches=bool(notes) or not drums,
            with_bass=any(clip.bass.notes for clip in clips),
            with_chords=any(clip.chords for clip in clips),
        )

    @property
    def total_steps(self) -> int:
        """Steps of all clips."""
        return self.starts[-1] + self.clips[-1].steps if self.clips else 0

    @property
    def content_width(self) -> float:
        """Pixels that all steps take."""
        return self.total_steps * self.px_per_step

    @property
    def left(self) -> float:
        """Where the notes begin, right of keys and labels."""
        return KEYS_WIDTH + (LABELS_WIDTH if self.drums or self.with_bass else 0.0)

    @property
    def notes_width(self) -> float:
        """Pixels right of the keys."""
        return max(1.0, self.width - self.left)

    @property
    def notes_top(self) -> float:
        """Where the pitches begin, below the ruler and the chords."""
        return RULER_HEIGHT + (CHORDS_HEIGHT if self.with_chords else 0.0)

    @property
    def drums_top(self) -> float:
        """Where the drums begin; the height of the view if there are none."""
        room = max(0.0, self.height - self.notes_top)
        if not self.with_pitches:
            return self.notes_top
        return self.height - min(_DRUM_ROW_PX * len(self.drums), _MOST_FOR_DRUMS * room)

    @property
    def most_scroll(self) -> float:
        """How far there is to scroll."""
        return max(0.0, self.content_width - self.notes_width)

    @property
    def row_height(self) -> float:
        """Height of one pitch."""
        return (self.drums_top - self.notes_top) / (self.highest - self.lowest + 1)

    @property
    def drum_height(self) -> float:
        """Height of the row of one drum."""
        return (self.height - self.drums_top) / max(1, len(self.drums))

    def x_of(self, step: float) -> float:
        """Pixel column of a step."""
        return self.left + step * self.px_per_step - self.scroll_px

    def y_of(self, pitch: int) -> float:
        """Pixel row at the top of a pitch."""
        return self.notes_top + (self.highest - pitch) * self.row_height

    def y_of_drum(self, drum: int) -> float:
        """Pixel row at the top of a drum that is struck somewhere."""
        return self.drums_top + self.drums.index(drum) * self.drum_height

    def step_at(self, x: float) -> float:
        """Step at a pixel column, kept inside the clips."""
        step = (x - self.left + self.scroll_px) / self.px_per_step
        return min(max(step, 0.0), float(self.total_steps))

    def clip_at(self, step: float) -> int | None:
        """Index of the clip that sounds at a step, None beyond the last."""
        if not 0 <= step < self.total_steps:
            return None
        return bisect_right(self.starts, step) - 1

    def scrolled_to(self, scroll_px: float) -> Self:
        """The same layout, scrolled as far as there is something to see."""
        return replace(self, scroll_px=min(max(scroll_px, 0.0), self.most_scroll))

    def zoomed(self, factor: float, x: float) -> Self:
        """Zoom so that the step under column x stays there."""
        step = self.step_at(x)
        wanted = min(max(self.px_per_step * factor, LEAST_PX_PER_STEP), MOST_PX_PER_STEP)
        zoomed = replace(self, px_per_step=wanted)
        return zoomed.scrolled_to(step * wanted - (x - self.left))

    def fitted(self) -> Self:
        """Zoom so that all clips fill the width, if that stays readable."""
        if not self.total_steps:
            return self
        wanted = self.notes_width / self.total_steps
        return replace(
            self,
            px_per_step=min(max(wanted, LEAST_PX_PER_STEP), MOST_PX_PER_STEP),
            scroll_px=0.0,
        )

    def resized(self, width: float, height: float) -> Self:
        """The same layout in a view of another size."""
        return replace(self, width=width, height=height).scrolled_to(self.scroll_px)
