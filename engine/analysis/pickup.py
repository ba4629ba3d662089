"""Where bars start in a piece whose beats are written well and whose bar lines are not.

Many MIDI files write 1/4, or no metre at all, and begin somewhere in a bar.
"""

from dataclasses import dataclass

import numpy as np

from engine.analysis.beat_bars import bars_of
from engine.analysis.onsets import Sounds
from engine.analysis.time_map import TimeMap
from engine.music.meter import Meter
from engine.music.score import Score

_FEWEST_BEATS = 16


@dataclass(frozen=True, slots=True)
class Pickup:
    """How beats make bars.

    Attributes:
        meter: The metre that was given or heard.
        quarters: How much music, or silence, comes before the first whole bar.
        confidence: How likely bars start there, 0..1.
    """

    meter: Meter
    quarters: float
    confidence: float


def pickup_of(score: Score, meter: Meter | None = None) -> Pickup:
    """Hear where bars start, in a metre that is given or in 3/4 or 4/4.

    Asks for written beats that are good; see engine.analysis.beats. With a single line to go by it
    is not sure of much.
    """
    unit = meter.steps_per_beat / 4 if meter else 1.0
    first = score.meters[-1].quarter % unit  # Beats lie on the metre's, wherever it starts.
    count = int((score.end_quarter - first) / unit) + 1
    if count < _FEWEST_BEATS:
        return Pickup(meter or score.meters[0].meter, 0.0, 0.0)
    quarters = first + unit * np.arange(count, dtype=np.float64)
    beats = TimeMap.of(score.tempos).seconds_at(quarters)
    given = (meter.steps_per_bar // meter.steps_per_beat,) if meter else (3, 4)
    bars = bars_of(beats, Sounds.of(score), given)
    phases = np.bincount(np.array(bars.downbeats, np.int64) % bars.beats, minlength=bars.beats)
    return Pickup(
        meter or Meter(bars.beats, 4), first + int(phases.argmax()) * unit, bars.confidence
    )
