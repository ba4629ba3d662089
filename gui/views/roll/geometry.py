"""Where steps, pitches and drums lie on the roll; numbers only.

From the top: the ruler, the chords where a clip has some, the pitches, a row for every drum, and
the lane of loudness where it is open. Without pitches the drums have all the room.
"""

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Self

from engine.music.clip import Clip, steps_of
from engine.music.melody import HIGHEST_PITCH

KEYS_WIDTH, RULER_HEIGHT, CHORDS_HEIGHT = 46.0, 32.0, 19.0
NAMES_HEIGHT = 16.0  # The upper half of the ruler: the clips' names, by which they are dragged.
LABELS_WIDTH = 60.0  # Left of the keys, where there are drums to name.
LEAST_PX_PER_STEP, MOST_PX_PER_STEP = 0.05, 64.0
READABLE_PX_PER_STEP = 1.5  # Unasked, fitting goes no farther out: the rest is scrolled.
LEAST_ROW_PX, MOST_ROW_PX = 1.0, 28.0
_ROOM_ABOVE_AND_BELOW = 3
_FEWEST_PITCHES = 20
_QUIET_RANGE = (55, 79)
_DRUM_ROW_PX = 15.0
_MOST_FOR_DRUMS = 0.4  # Of the height, where pitches stand above them.
_LANE_SHARE, _LANE_RANGE = 0.24, (34.0, 84.0)  # Of the height, for the lane of loudness.


@dataclass(frozen=True, slots=True)
class Extent:
    """What notes take: all that a layout has to know of them.

    Attributes:
        lowest: Lowest pitch, or None without pitches.
        highest: Highest pitch, or None.
        drums: General MIDI keys of the rows of drums, from the top one down.
    """

    lowest: int | None = None
    highest: int | None = None
    drums: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class RollGeometry:
    """The layout of clips that follow each other.

    Attributes:
        clips: The clips.
        starts: First step of each.
        lowest: Lowest pitch that is in sight when all are.
        highest: Highest pitch that is in sight when all are.
        px_per_step: Horizontal zoom.
        scroll_px: How far the notes are scrolled to the left.
        row_height: Height of one pitch: vertical zoom.
        top_px: How far the pitches are scrolled up, from the highest there is.
        width: Of the whole view, keys included.
        height: Of the whole view, ruler included.
        drums: The rows of drums, as General MIDI keys, from the top down: the kick lies lowest.
        with_pitches: Whether there are keys and notes; only drums alone do without.
        with_chords: Whether a clip has chords.
        with_lane: Whether the lane of loudness is open.
    """

    clips: tuple[Clip, ...] = ()
    starts: tuple[int, ...] = ()
    lowest: int = _QUIET_RANGE[0]
    highest: int = _QUIET_RANGE[1]
    px_per_step: float = 10.0
    scroll_px: float = 0.0
    row_height: float = 6.0
    top_px: float = 0.0
    width: float = 400.0
    height: float = 200.0
    drums: tuple[int, ...] = ()
    with_pitches: bool = True
    with_chords: bool = False
    with_lane: bool = False

    @classmethod
    def of(cls, clips: tuple[Clip, ...], extent: Extent, width: float, height: float) -> Self:
        """Lay out clips so that all their pitches and drums fit, with a little room."""
        low = _QUIET_RANGE[0] if extent.lowest is None else extent.lowest - _ROOM_ABOVE_AND_BELOW
        high = _QUIET_RANGE[1] if extent.highest is None else extent.highest + _ROOM_ABOVE_AND_BELOW
        missing = max(0, _FEWEST_PITCHES - (high - low + 1))
        low, high = low - missing // 2, high + missing - missing // 2
        return cls(
            clips,
            steps_of(clips),
            max(0, low),
            min(HIGHEST_PITCH, high),
            width=width,
            height=height,
            drums=extent.drums,
            with_pitches=extent.lowest is not None or not extent.drums,
            with_chords=any(clip.chords for clip in clips),
        ).fitted_pitches()

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
        return KEYS_WIDTH + (LABELS_WIDTH if self.drums else 0.0)

    @property
    def notes_width(self) -> float:
        """Pixels right of the keys."""
        return max(1.0, self.width - self.left)

    @property
    def notes_top(self) -> float:
        """Where the pitches begin, below the ruler and the chords."""
        return RULER_HEIGHT + (CHORDS_HEIGHT if self.with_chords else 0.0)

    @property
    def lane_top(self) -> float:
        """Where the lane of loudness begins; the height of the view if it is closed."""
        if not self.with_lane:
            return self.height
        wanted = _LANE_SHARE * (self.height - self.notes_top)
        return self.height - min(max(wanted, _LANE_RANGE[0]), _LANE_RANGE[1])

    @property
    def drums_top(self) -> float:
        """Where the drums begin; where the lane does if there are none."""
        room = max(0.0, self.lane_top - self.notes_top)
        if not self.with_pitches:
            return self.notes_top
        return self.lane_top - min(_DRUM_ROW_PX * len(self.drums), _MOST_FOR_DRUMS * room)

    @property
    def pitches_height(self) -> float:
        """Pixels for the pitches."""
        return max(1.0, self.drums_top - self.notes_top)

    @property
    def most_scroll(self) -> float:
        """How far there is to scroll in time."""
        return max(0.0, self.content_width - self.notes_width)

    @property
    def most_top(self) -> float:
        """How far there is to scroll in pitch."""
        if not self.with_pitches:
            return 0.0
        return max(0.0, (HIGHEST_PITCH + 1) * self.row_height - self.pitches_height)

    @property
    def drum_height(self) -> float:
        """Height of the row of one drum."""
        return max(0.0, self.lane_top - self.drums_top) / max(1, len(self.drums))

    @property
    def pitches_in_sight(self) -> range:
        """The pitches of which something is seen, from the lowest up."""
        high = HIGHEST_PITCH - int(self.top_px / self.row_height)
        low = HIGHEST_PITCH - int((self.top_px + self.pitches_height) / self.row_height)
        return range(max(0, low), min(HIGHEST_PITCH, high) + 1)

    def x_of(self, step: float) -> float:
        """Pixel column of a step."""
        return self.left + step * self.px_per_step - self.scroll_px

    def y_of(self, pitch: float) -> float:
        """Pixel row at the top of a pitch."""
        return self.notes_top + (HIGHEST_PITCH - pitch) * self.row_height - self.top_px

    def y_of_drum(self, key: int) -> float:
        """Pixel row at the top of a row of drums."""
        return self.drums_top + self.drums.index(key) * self.drum_height

    def step_at(self, x: float) -> float:
        """Step at a pixel column, kept inside the clips."""
        return min(max(self.free_step_at(x), 0.0), float(self.total_steps))

    def free_step_at(self, x: float) -> float:
        """Step at a pixel column, wherever that is."""
        return (x - self.left + self.scroll_px) / self.px_per_step

    def pitch_at(self, y: float) -> int:
        """Pitch at a pixel row, kept inside what there is."""
        rows = (y - self.notes_top + self.top_px) / self.row_height
        return min(max(HIGHEST_PITCH - int(rows // 1), 0), HIGHEST_PITCH)

    def drum_at(self, y: float) -> int | None:
        """The drum whose row lies at a pixel row."""
        if not self.drums or not self.drums_top <= y < self.lane_top:
            return None
        index = int((y - self.drums_top) / max(self.drum_height, 1e-6))
        return self.drums[min(index, len(self.drums) - 1)]

    def row_at(self, y: float) -> int | None:
        """The pitch or the drum at a pixel row of the notes, None outside of them."""
        drum = self.drum_at(y)
        if drum is not None:
            return drum
        return self.pitch_at(y) if self.notes_top <= y < self.drums_top else None

    def clip_at(self, step: float) -> int | None:
        """Index of the clip that sounds at a step, None beyond the last."""
        if not 0 <= step < self.total_steps:
            return None
        return bisect_right(self.starts, step) - 1

    def clips_in_sight(self) -> range:
        """Indices of the clips of which something is seen."""
        first = max(0, bisect_right(self.starts, self.free_step_at(self.left)) - 1)
        last = bisect_right(self.starts, self.free_step_at(self.width))
        return range(min(first, len(self.clips)), last)

    def scrolled_to(self, scroll_px: float | None = None, top_px: float | None = None) -> Self:
        """The same layout, scrolled as far as there is something to see."""
        across = self.scroll_px if scroll_px is None else scroll_px
        down = self.top_px if top_px is None else top_px
        return replace(
            self,
            scroll_px=min(max(across, 0.0), self.most_scroll),
            top_px=min(max(down, 0.0), self.most_top),
        )

    def zoomed(self, factor: float, x: float) -> Self:
        """Zoom in time so that the step under column x stays there."""
        step = self.step_at(x)
        least = min(READABLE_PX_PER_STEP, max(self._fitting, LEAST_PX_PER_STEP))
        wanted = min(max(self.px_per_step * factor, least), MOST_PX_PER_STEP)
        zoomed = replace(self, px_per_step=wanted)
        return zoomed.scrolled_to(step * wanted - (x - self.left))

    def zoomed_pitch(self, factor: float, y: float) -> Self:
        """Zoom in pitch so that what is at row y stays there."""
        place = min(max(y, self.notes_top), self.drums_top) - self.notes_top
        least = self.pitches_height / (HIGHEST_PITCH + 1)
        wanted = min(max(self.row_height * factor, least), MOST_ROW_PX)
        rows = (place + self.top_px) / self.row_height
        return replace(self, row_height=wanted).scrolled_to(top_px=rows * wanted - place)

    @property
    def _fitting(self) -> float:
        return self.notes_width / max(1, self.total_steps)

    def fitted(self, least: float = READABLE_PX_PER_STEP) -> Self:
        """Zoom so that all clips fill the width, if a step keeps so many pixels."""
        if not self.total_steps:
            return self
        wanted = min(max(self._fitting, least), MOST_PX_PER_STEP)
        return replace(self, px_per_step=wanted, scroll_px=0.0)

    def fitted_pitches(self) -> Self:
        """Zoom so that all pitches of the clips fill the height, if that stays readable."""
        wanted = self.pitches_height / (self.highest - self.lowest + 1)
        row = min(max(wanted, LEAST_ROW_PX), MOST_ROW_PX)
        spare = self.pitches_height - row * (self.highest - self.lowest + 1)
        top = (HIGHEST_PITCH - self.highest) * row - spare / 2
        return replace(self, row_height=row).scrolled_to(top_px=top)

    def resized(self, width: float, height: float) -> Self:
        """The same layout in a view of another size."""
        return replace(self, width=width, height=height).scrolled_to()
