"""What a hand plays while the music runs, as notes on the music's own time."""

from dataclasses import dataclass, replace

from engine.music.part import PlayedNote

EARLY_STEPS = 1.0  # Whoever comes in just before the count-in is over means the first beat.
SHORTEST_STEPS = 0.125


@dataclass(frozen=True, slots=True)
class _Held:
    pressed: float
    velocity: int

    @property
    def start(self) -> float:
        """What came just before the count-in was over begins with the music."""
        return max(0.0, self.pressed)


class Recording:
    """Keys that went down and up, in steps; below 0 the music is counted in.

    Args:
        loop: The steps between which the music goes round, or None; a key that is held over the
            seam ends there.
    """

    def __init__(self, loop: tuple[float, float] | None = None) -> None:
        self._loop = loop
        self._held: dict[int, _Held] = {}
        self._pedalled: dict[int, _Held] = {}
        self._pedal = False
        self._notes: list[PlayedNote] = []

    @property
    def count(self) -> int:
        """How many notes were begun."""
        return len(self._notes) + len(self._held) + len(self._pedalled)

    def press(self, step: float, pitch: int, velocity: int) -> None:
        """A key went down; one that is counted in does not count, but for the last moment."""
        self._end(pitch, step)
        if step >= -EARLY_STEPS:
            self._held[pitch] = _Held(step, velocity)

    def lift(self, step: float, pitch: int) -> None:
        """A key went up; under the pedal its note goes on."""
        if self._pedal and pitch in self._held:
            self._pedalled[pitch] = self._held.pop(pitch)
        else:
            self._end(pitch, step)

    def move_pedal(self, step: float, *, down: bool) -> None:
        """The sustain pedal went down or up."""
        self._pedal = down
        if not down:
            for pitch in tuple(self._pedalled):
                self._end(pitch, step)

    def finish(self, step: float) -> tuple[PlayedNote, ...]:
        """All notes, in order; what is still held ends now."""
        for pitch in (*self._held, *self._pedalled):
            self._end(pitch, step)
        return tuple(sorted(self._notes))

    def take_ended(self) -> tuple[PlayedNote, ...]:
        """The notes that have ended since this was last asked, in order; what is held goes on."""
        ended, self._notes = tuple(sorted(self._notes)), []
        return ended

    def _end(self, pitch: int, step: float) -> None:
        for sounding in (self._held, self._pedalled):
            held = sounding.pop(pitch, None)
            if held is not None:
                end = step
                if step < held.pressed and self._loop is not None:
                    end = self._loop[1]
                end = max(end, held.start + SHORTEST_STEPS)
                self._notes.append(PlayedNote(held.start, end, pitch, held.velocity))


def on_grid(notes: tuple[PlayedNote, ...], grid: float) -> tuple[PlayedNote, ...]:
    """The notes with their starts on the nearest line of a grid, in steps, each at least as long
    as a line is wide apart; of two that come to the same start and pitch the longer stays.
    """
    kept: dict[tuple[float, int], PlayedNote] = {}
    for note in notes:
        start = round(note.start / grid) * grid
        end = max(start + grid, round(note.end / grid) * grid)
        moved = replace(note, start=start, end=end)
        other = kept.get((start, note.pitch))
        if other is None or other.end < end:
            kept[start, note.pitch] = moved
    return tuple(sorted(kept.values()))


def within(
    notes: tuple[PlayedNote, ...], first_step: float, steps: float
) -> tuple[PlayedNote, ...]:
    """The notes that start in one clip of a sequence, counted from its start; they end with it."""
    kept = []
    for note in notes:
        start, end = note.start - first_step, min(note.end - first_step, steps)
        if -EARLY_STEPS / 2 <= start < 0:
            start = 0.0
        if 0 <= start < end and start < steps:
            kept.append(replace(note, start=start, end=end))
    return tuple(sorted(kept))
