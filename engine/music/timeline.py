"""What holds from some place of a piece on: its metres, its tempi, its chords."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from engine.music.chords import Chord, ChordSpan
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.meter import FOUR_FOUR, Meter


@dataclass(frozen=True, slots=True)
class TempoChange:
    """A tempo that holds from a quarter-note position on."""

    quarter: float
    qpm: float


@dataclass(frozen=True, slots=True)
class MeterChange:
    """A metre that holds from a quarter-note position on."""

    quarter: float
    meter: Meter


@dataclass(frozen=True, slots=True)
class ChordChange:
    """A chord that sounds from a quarter-note position on; None where none does."""

    quarter: float
    chord: Chord | None


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar on the step grid, counted from 0."""

    index: int
    start_step: int
    meter: Meter


@dataclass(frozen=True, slots=True)
class Timeline:
    """A piece without its notes.

    Attributes:
        meters: Metre changes in order, the first at 0.
        tempos: Tempo changes in order, the first at 0.
        chords: Chord changes in order; empty where none are known.
        end_step: Where the last note ends, in sixteenths.
    """

    meters: tuple[MeterChange, ...] = (MeterChange(0.0, FOUR_FOUR),)
    tempos: tuple[TempoChange, ...] = (TempoChange(0.0, 120.0),)
    chords: tuple[ChordChange, ...] = ()
    end_step: int = 0

    def tempo_at(self, quarter: float) -> float:
        """Quarter notes per minute at a position."""
        index = bisect_right([change.quarter for change in self.tempos], quarter + 1e-6) - 1
        return self.tempos[max(index, 0)].qpm

    def chords_between(self, start_step: int, end_step: int) -> tuple[ChordSpan, ...]:
        """The written chords of a part, in steps from its start, trimmed to it."""
        spans: list[ChordSpan] = []
        changes = [(round(c.quarter * STEPS_PER_QUARTER), c.chord) for c in self.chords]
        for (step, chord), (following, _) in pairwise([*changes, (end_step, None)]):
            start, end = max(step, start_step), min(following, end_step)
            if chord is not None and start < end:
                spans.append(ChordSpan(start - start_step, end - start_step, chord))
        return tuple(spans)

    def bars(self) -> tuple[Bar, ...]:
        """Every bar up to the last note; a metre change starts a new bar where it stands."""
        changes = self.meters or (MeterChange(0.0, FOUR_FOUR),)
        last_step = self.end_step
        bars: list[Bar] = []
        for position, change in enumerate(changes):
            start = round(change.quarter * STEPS_PER_QUARTER)
            following = changes[position + 1 : position + 2]
            end = round(following[0].quarter * STEPS_PER_QUARTER) if following else last_step
            for step in range(start, end, change.meter.steps_per_bar):
                bars.append(Bar(len(bars), step, change.meter))
        return tuple(bars)
