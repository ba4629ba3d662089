"""A clip: a few bars of music with all that is needed to hear, show and write it."""

from dataclasses import dataclass, replace
from typing import Self

from engine.music.chords import ChordSpan
from engine.music.drums import DrumHit
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.meter import FOUR_FOUR, Meter
from engine.music.part import Part

DEFAULT_TEMPO_QPM = 80.0
SLOWEST_QPM, FASTEST_QPM = 20.0, 300.0


@dataclass(frozen=True, slots=True)
class Clip:
    """A melody in a metre, with what a model may have written beside it.

    Attributes:
        melody: The notes, none starting at or after `steps`.
        meter: The metre.
        bars: Length in bars, at least 1.
        tempo_qpm: Quarter notes per minute, 20..300.
        program: General MIDI program, 0..127.
        name: What a person calls it.
        bass: Notes of a bass, in its own register.
        drums: Strokes, in order.
        chords: What harmony it was written for; shown and written as text, not heard.
        parts: How it is played, where a person's hand has changed it; then melody, bass and drums
            are what the parts come to on the grid. Empty: it is played as it is written.

    Raises:
        ValueError: A field is outside its range.
    """

    melody: Melody
    meter: Meter = FOUR_FOUR
    bars: int = 2
    tempo_qpm: float = DEFAULT_TEMPO_QPM
    program: int = 0
    name: str = ""
    bass: Melody = Melody()  # noqa: RUF009  (a frozen value)
    drums: tuple[DrumHit, ...] = ()
    chords: tuple[ChordSpan, ...] = ()
    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        if self.bars < 1:
            raise ValueError("a clip has at least one bar")
        if not SLOWEST_QPM <= self.tempo_qpm <= FASTEST_QPM:
            raise ValueError(f"{self.tempo_qpm} qpm is outside {SLOWEST_QPM}..{FASTEST_QPM}")
        if not 0 <= self.program <= 127:
            raise ValueError(f"{self.program} is not a General MIDI program")
        starts: list[float] = [
            n.start_step for line in (self.melody, self.bass) for n in line.notes[-1:]
        ]
        starts += [item.step for item in self.drums[-1:]]
        starts += [span.start_step for span in self.chords[-1:]]
        starts += [note.start for part in self.parts for note in part.notes[-1:]]
        if any(start >= self.steps for start in starts):
            raise ValueError("a note starts after the clip's last bar")
        if list(self.drums) != sorted(self.drums) or list(self.chords) != sorted(self.chords):
            raise ValueError("drums and chords are in order")

    @property
    def steps(self) -> int:
        """Length in sixteenth-note steps."""
        return self.bars * self.meter.steps_per_bar

    @property
    def onsets(self) -> int:
        """How many notes and strokes it has, as it is played."""
        if self.parts:
            return sum(len(part.notes) for part in self.parts)
        return len(self.melody.notes) + len(self.bass.notes) + len(self.drums)

    @property
    def sounds(self) -> bool:
        """Whether there is anything to hear."""
        return self.onsets > 0

    @property
    def seconds_per_step(self) -> float:
        """Duration of one step at the clip's tempo."""
        return 60.0 / self.tempo_qpm / STEPS_PER_QUARTER

    @property
    def duration_s(self) -> float:
        """Length in seconds at the clip's tempo."""
        return self.steps * self.seconds_per_step

    def with_tempo(self, tempo_qpm: float) -> Self:
        """The same music at another tempo."""
        return replace(self, tempo_qpm=tempo_qpm)


def steps_of(clips: tuple[Clip, ...]) -> tuple[int, ...]:
    """Where each clip starts, in steps, when they are played one after the other."""
    starts, at = [], 0
    for clip in clips:
        starts.append(at)
        at += clip.steps
    return tuple(starts)
