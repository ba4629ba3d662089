"""Quarter notes to seconds and back, for whole columns at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.music.timeline import TempoChange

Times = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class TimeMap:
    """A line of straight pieces between quarter notes and seconds, both rising from 0.

    Attributes:
        quarters: Where the pieces start, the first at 0.
        seconds: The same places in seconds.
        seconds_per_quarter: The slope of each piece; the last one goes on for ever.
    """

    quarters: Times
    seconds: Times
    seconds_per_quarter: Times

    @classmethod
    def of(cls, tempos: Sequence[TempoChange]) -> Self:
        """The map that tempo changes write, in order of their places, the first at 0."""
        quarters = np.array([change.quarter for change in tempos])
        slopes = 60.0 / np.array([change.qpm for change in tempos])
        seconds = np.concatenate([[0.0], np.cumsum(np.diff(quarters) * slopes[:-1])])
        return cls(quarters, seconds, slopes)

    @classmethod
    def through(cls, quarters: Times, seconds: Times) -> Self:
        """The map through points, the first at 0; the last slope goes on."""
        slopes = np.diff(seconds) / np.diff(quarters)
        return cls(quarters[:-1], seconds[:-1], slopes)

    def seconds_at(self, quarters: Times) -> Times:
        """Where quarter-note positions lie in seconds."""
        if len(self.quarters) == 1:
            return np.asarray(quarters * self.seconds_per_quarter[0])
        piece = np.maximum(np.searchsorted(self.quarters, quarters, "right") - 1, 0)
        beyond = quarters - self.quarters[piece]
        return self.seconds[piece] + beyond * self.seconds_per_quarter[piece]

    def quarters_at(self, seconds: Times) -> Times:
        """Where seconds lie in quarter notes."""
        piece = np.maximum(np.searchsorted(self.seconds, seconds, "right") - 1, 0)
        beyond = seconds - self.seconds[piece]
        return self.quarters[piece] + beyond / self.seconds_per_quarter[piece]

    @property
    def tempos(self) -> tuple[TempoChange, ...]:
        """The tempo changes that write this map."""
        rows = zip(self.quarters.tolist(), self.seconds_per_quarter.tolist(), strict=True)
        return tuple(TempoChange(quarter, 60.0 / slope) for quarter, slope in rows)
