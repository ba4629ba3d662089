"""MIDI files of type 2: several patterns, each with its own time, laid one after the other."""

from collections.abc import Sequence
from typing import NamedTuple


class Pattern(NamedTuple):
    """How long a pattern is in ticks, and its metres: (tick, numerator, denominator), in order."""

    length: int
    meters: Sequence[tuple[int, int, int]]


def pattern_starts(patterns: Sequence[Pattern], ticks_per_quarter: int) -> list[int]:
    """The tick at which each pattern begins: at the first bar line after the one before.

    A pattern that writes no metre goes on in the one before.
    """
    starts: list[int] = []
    start = 0
    numerator, denominator = 4, 4
    for pattern in patterns:
        starts.append(start)
        since = start
        if pattern.meters:
            tick, numerator, denominator = pattern.meters[-1]
            since = start + tick
        bar = 4 * ticks_per_quarter * numerator  # In ticks, times the denominator.
        bars = -((since - start - pattern.length) * denominator // bar)
        start = since - (-bars * bar // denominator)
    return starts
