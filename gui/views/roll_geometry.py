"""Where steps and pitches lie on the roll: from music to pixels and back, at one moment."""

from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtCore import QRectF

from engine.music.clip import Clip
from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH

KEYS_PX = 46
NAMES_PX, BARS_PX = 22, 19
RULER_PX = NAMES_PX + BARS_PX
SMALLEST_STEP_PX, LARGEST_STEP_PX = 0.3, 64.0
_LARGEST_FITTED_STEP_PX = 18.0
_SMALLEST_ROW_PX, _LARGEST_ROW_PX = 5.0, 20.0
_FEWEST_ROWS = 15  # An octave and a little air.
_AIR_ROWS = 2
_END_PX = 12  # Left free after the last clip.


@dataclass(frozen=True, slots=True)
class RollGeometry:
    """How the roll is zoomed and scrolled.

    Attributes:
        width, height: Size of the view in pixels, keys and ruler included.
        steps: Length of what is shown.
        lowest, highest: Pitches of the bottom and the top row, both included.
        step_px, row_px: Size of a step and of a row.
        scroll_x, scroll_y: Pixels of music hidden at the left and at the top.
    """

    width: int
    height: int
    steps: int = 0
    lowest: int = 60
    highest: int = 74
    step_px: float = 8.0
    row_px: float = 12.0
    scroll_x: float = 0.0
    scroll_y: float = 0.0

    @property
    def hidden_width(self) -> int:
        """How far the view can scroll to the right."""
        return max(round(self.steps * self.step_px + _END_PX - (self.width - KEYS_PX)), 0)

    @property
    def hidden_height(self) -> int:
        """How far the view can scroll down."""
        rows = self.highest - self.lowest + 1
        return max(round(rows * self.row_px - (self.height - RULER_PX)), 0)

    def x_of(self, step: float) -> float:
        """Left edge of a step."""
        return KEYS_PX + step * self.step_px - self.scroll_x

    def y_of(self, pitch: int) -> float:
        """Top edge of a pitch's row."""
        return RULER_PX + (self.highest - pitch) * self.row_px - self.scroll_y

    def step_at(self, x: float) -> float:
        """The step, with its fraction, at a pixel; it may lie outside the music."""
        return (x - KEYS_PX + self.scroll_x) / self.step_px

    def pitch_at(self, y: float) -> int:
        """The pitch of the row at a pixel; it may lie outside the rows."""
        return self.highest - int((y - RULER_PX + self.scroll_y) // self.row_px)

    def note_rect(self, start_step: float, end_step: float, pitch: int) -> QRectF:
        """Where a note is painted, a little inside its cell."""
        gap = 0.5 if self.row_px < 9 else 1.0
        left, width = self.x_of(start_step), (end_step - start_step) * self.step_px
        return QRectF(
            left + min(0.5, width / 8),
            self.y_of(pitch) + gap,
            max(width - 1.0, 1.0),
            max(self.row_px - 2 * gap, 2.0),
        )

    def sees(self, step: float) -> bool:
        """Whether a step is in the view."""
        return KEYS_PX <= self.x_of(step) <= self.width

    def zoomed(self, factor: float, x: float) -> Self:
        """Another width of steps; what is at pixel x stays there."""
        step = self.step_at(x)
        step_px = min(max(self.step_px * factor, SMALLEST_STEP_PX), LARGEST_STEP_PX)
        scroll_x = step * step_px - (x - KEYS_PX)
        return replace(self, step_px=step_px, scroll_x=scroll_x).within()

    def within(self) -> Self:
        """Scrolled no farther than there is something."""
        return replace(
            self,
            scroll_x=min(max(self.scroll_x, 0.0), float(self.hidden_width)),
            scroll_y=min(max(self.scroll_y, 0.0), float(self.hidden_height)),
        )

    def fitted(self) -> Self:
        """All steps in the width of the view."""
        wanted = (self.width - KEYS_PX - _END_PX) / max(self.steps, 1)
        step_px = min(max(wanted, SMALLEST_STEP_PX), _LARGEST_FITTED_STEP_PX)
        return replace(self, step_px=step_px, scroll_x=0.0)

    def with_pitches_of(self, clips: tuple[Clip, ...]) -> Self:
        """Rows for all notes, as tall as the view allows, the notes in the middle."""
        pitches = [note.pitch for clip in clips for note in clip.melody.notes] or [60, 72]
        room = max(self.height - RULER_PX, 1)
        needed = max(max(pitches) - min(pitches) + 1 + 2 * _AIR_ROWS, _FEWEST_ROWS)
        row_px = min(max(room / needed, _SMALLEST_ROW_PX), _LARGEST_ROW_PX)
        rows = max(needed, int(room // row_px) + (room / row_px % 1 > 0.01))
        lowest = (max(pitches) + min(pitches) + 1 - rows) // 2
        lowest = min(max(lowest, LOWEST_PITCH), max(HIGHEST_PITCH + 1 - rows, LOWEST_PITCH))
        highest = min(lowest + rows - 1, HIGHEST_PITCH)
        laid = replace(self, lowest=lowest, highest=highest, row_px=row_px, scroll_y=0.0)
        return replace(laid, scroll_y=laid.hidden_height / 2)
