"""Where the beats of a piece are: as it is written, or as it is heard.

What was played into a recorder without its click is written on beats that mean nothing. Whether the
written beats mean something is told by how near the onsets lie to their sixteenths or triplets.
"""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from engine.analysis.beat_bars import bars_of
from engine.analysis.beat_estimate import Estimate, estimated_beats
from engine.analysis.beat_grid import Grid, phase_odds, written_grid
from engine.analysis.onsets import Sounds, lowest_quarter
from engine.analysis.swing import swing_of
from engine.analysis.time_map import TimeMap, Times
from engine.music.meter import FOUR_FOUR, Meter
from engine.music.score import Score

Source = Literal["written", "estimated"]

FEWEST_NOTES = 16
_STEADY = 0.2  # Onsets of free playing reach .13 on the grid of another tempo.
_BY_CHANCE = 1.8  # Times the steadiness that as many onsets have anywhere.
_SHIFTED_S = 0.035  # People play so much before or behind a click and still with it.
_SHORTEST_S, _LONGEST_S = 2.0, 5400.0  # Beats are not sought in what is shorter or longer.
_WRITTEN = 0.98  # How likely beats that onsets lie on are the right ones.
_ACCOMPANIED = 1.3  # Notes that sound at once; a single line does not tell its beats by its basses.
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
        downbeats: Which of the beats start bars, the first of them the first whole one.
        downbeat_confidence: How likely bars start there, 0..1.
        steadiness: How near the onsets lie to the written grid, 0 (by chance) to 1 (on it).
        shifted: Whether the written tempo is kept, and beats only lie beside the written ones.
    """

    source: Source
    confidence: float
    times_s: tuple[float, ...] = ()
    meter: Meter = FOUR_FOUR
    downbeats: tuple[int, ...] = (0,)
    downbeat_confidence: float = 0.0
    steadiness: float = 1.0
    shifted: bool = False

    @property
    def first_downbeat(self) -> int:
        """Which of the beats starts the first whole bar."""
        return self.downbeats[0] if self.downbeats else 0

    @property
    def quarters_per_beat(self) -> float:
        """1.5 where a beat is a dotted quarter, otherwise 1."""
        return self.meter.steps_per_beat / 4


def beats_of(
    score: Score,
    hint_qpm: float | None = None,
    meter: Meter | None = None,
    *,
    sounds: Sounds | None = None,
) -> Beats:
    """Tell whether the written beats can be used, and find others where they cannot.

    Args:
        score: The piece.
        hint_qpm: Where to look for beats, in quarter notes a minute, if a person said so.
        meter: The metre, if a person said so.
        sounds: The notes of the piece where they are gathered already.
    """
    written = meter or score.meters[0].meter
    if sum(len(track.notes) for track in score.tracks) < FEWEST_NOTES:
        return Beats("written", 0.5, meter=written)
    sounds = sounds or Sounds.of(score)
    quarters = np.concatenate([track.notes.starts for track in score.tracks])
    grid = written_grid(quarters)
    if grid.steadiness >= min(0.9, max(_STEADY, _BY_CHANCE / len(quarters) ** 0.5)):
        shift, sure = _beat_shift(score, quarters, grid)
        if shift == 0.0 or swing_of(score).likely:
            return Beats("written", sure, meter=written, steadiness=grid.steadiness)
        heard = Estimate(_shifted(score, shift), False, sure)
        counted = _counted(sounds, heard, meter, grid.steadiness)
        return replace(counted, shifted=True)
    if not _SHORTEST_S <= np.ptp(sounds.starts_s) <= _LONGEST_S:
        return Beats("written", 0.0, meter=written, steadiness=grid.steadiness)
    hint_bpm = hint_qpm * 4 / meter.steps_per_beat if hint_qpm and meter else hint_qpm
    return _counted(sounds, estimated_beats(sounds, hint_bpm), meter, grid.steadiness)


def _counted(sounds: Sounds, heard: Estimate, meter: Meter | None, steadiness: float) -> Beats:
    """Estimated beats, with their bars."""
    given = (meter.steps_per_bar // meter.steps_per_beat,) if meter else (3, 4)
    bars = bars_of(heard.times_s, sounds, given)
    if meter is None and heard.in_three and bars.beats == 4:
        bars = bars_of(heard.times_s, sounds, (2,))
    return Beats(
        "estimated",
        heard.confidence,
        tuple(heard.times_s.tolist()),
        meter or (Meter(3 * bars.beats, 8) if heard.in_three else Meter(bars.beats, 4)),
        bars.downbeats,
        bars.confidence,
        steadiness,
    )


def _beat_shift(score: Score, quarters: Times, grid: Grid) -> tuple[float, float]:
    """By how many quarter notes beats come later than written ones, and how sure that is."""
    lengths = np.minimum(np.concatenate([t.notes.ends for t in score.tracks]) - quarters, 4.0)
    pitches = np.concatenate([t.notes.pitches for t in score.tracks])
    count = int(grid.divisions)
    lines = np.rint((quarters - grid.shift) * count).astype(np.int64)
    odds = phase_odds(lines, lengths, lowest_quarter(pitches), count)
    off_grid = abs(grid.shift) * 60.0 / score.tempos[0].qpm > _SHIFTED_S
    tells = len(score.meters) == 1 and lengths.sum() > _ACCOMPANIED * np.ptp(quarters)
    best = int(odds.argmax()) if tells else 0
    if not off_grid and odds[best] < _MUCH_LIKELIER * odds[0]:
        return 0.0, _WRITTEN
    return grid.shift + best / count, float(odds[best])


def _shifted(score: Score, shift: float) -> Times:
    """The written quarter notes, shifted, in seconds."""
    quarters = np.arange(shift % 1.0, score.end_quarter + 2.0)
    return TimeMap.of(score.tempos).seconds_at(quarters)
