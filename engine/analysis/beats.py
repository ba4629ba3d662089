"""Where the beats of a piece are: as it is written, or as it is heard.

What was played into a recorder without its click is written on beats that mean nothing. Whether the
written beats mean something is told by how near the onsets lie to their sixteenths or triplets.
"""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from engine.analysis.beat_estimate import estimated_beats
from engine.analysis.beat_grid import Grid, phase_odds, written_grid
from engine.analysis.onsets import Sounds
from engine.analysis.time_map import TimeMap, Times
from engine.music.meter import FOUR_FOUR, Meter
from engine.music.score import Score

Source = Literal["written", "estimated"]

FEWEST_NOTES = 12
_STEADY = 0.2  # Onsets of free playing reach .13 on the grid of another tempo.
_BY_CHANCE = 2.5  # Times the steadiness that as many onsets have anywhere.
_SHIFTED = 0.15  # Of a line of the grid.
_MUCH_LIKELIER = 15.0  # Than what is written, before the beat is moved to another line.


@dataclass(frozen=True, slots=True)
class Beats:
    """The beats of a piece.

    Attributes:
        source: 'written' where the quarter notes of the file are its beats, 'estimated' where
            they are not and beats were found in its onsets.
        confidence: How likely these are beats that a listener would tap, 0..1.
        times_s: Every beat in seconds, from the first one at or after 0 to past the last onset;
            empty where the source is 'written'.
        meter: The metre; its beat is what `times_s` holds: a quarter, or a dotted quarter in 6/8.
        first_downbeat: Which of the beats starts the first whole bar.
        downbeat_confidence: How likely bars start there, 0..1.
        steadiness: How near the onsets lie to the written grid, 0 (by chance) to 1 (on it).
    """

    source: Source
    confidence: float
    times_s: tuple[float, ...] = ()
    meter: Meter = FOUR_FOUR
    first_downbeat: int = 0
    downbeat_confidence: float = 0.0
    steadiness: float = 1.0

    @property
    def quarters_per_beat(self) -> float:
        """1.5 where a beat is a dotted quarter, otherwise 1."""
        return self.meter.steps_per_beat / 4


def beats_of(score: Score, hint_qpm: float | None = None, meter: Meter | None = None) -> Beats:
    """Tell whether the written beats can be used, and find others where they cannot.

    Args:
        score: The piece.
        hint_qpm: Where to look for beats, in quarter notes a minute, if a person said so.
        meter: The metre, if a person said so.
    """
    written = score.meters[0].meter
    if sum(len(track.notes) for track in score.tracks) < FEWEST_NOTES:
        return Beats("written", 0.5, meter=meter or written)
    quarters = np.concatenate([track.notes.starts for track in score.tracks])
    grid = written_grid(quarters)
    if grid.steadiness >= min(0.9, max(_STEADY, _BY_CHANCE / len(quarters) ** 0.5)):
        shift, sure = _beat_shift(score, quarters, grid)
        if shift == 0.0:
            return Beats("written", sure, meter=meter or written, steadiness=grid.steadiness)
        times, confidence = _shifted(score, shift), sure
    else:
        times, confidence = estimated_beats(Sounds.of(score), hint_qpm)
    return Beats(
        "estimated",
        confidence,
        tuple(times.tolist()),
        meter or FOUR_FOUR,
        steadiness=grid.steadiness,
    )


def _beat_shift(score: Score, quarters: Times, grid: Grid) -> tuple[float, float]:
    """By how many quarter notes beats come later than written ones, and how sure that is."""
    lengths = np.minimum(np.concatenate([t.notes.ends for t in score.tracks]) - quarters, 4.0)
    pitches = np.concatenate([t.notes.pitches for t in score.tracks])
    rank = len(pitches) // 4
    low = pitches <= np.partition(pitches, rank)[rank]
    count = int(grid.divisions)
    lines = np.rint((quarters - grid.shift) * count).astype(np.int64)
    odds = phase_odds(lines, lengths, low, count)
    best = int(odds.argmax())
    off_grid = abs(grid.shift) * count > _SHIFTED
    if not off_grid and odds[best] < _MUCH_LIKELIER * odds[0]:
        return 0.0, 0.98
    return grid.shift + best / count, float(odds[best])


def _shifted(score: Score, shift: float) -> Times:
    """The written quarter notes, shifted, in seconds."""
    quarters = np.arange(shift % 1.0, score.end_quarter + 2.0)
    return TimeMap.of(score.tempos).seconds_at(quarters)
