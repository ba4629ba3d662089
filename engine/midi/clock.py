"""Tempi and metres of a MIDI file, from the metas that write them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from engine.music.meter import FOUR_FOUR, Meter
from engine.music.timeline import MeterChange, TempoChange

_DEFAULT_QPM = 120.0

Scale = tuple[int, float]  # From which tick on a tick lasts how many seconds.


def tick_scales(tempos: Iterable[tuple[int, int]], ticks_per_quarter: int) -> list[Scale]:
    """How long a tick lasts, the first from 0 on, repeated tempi left out.

    Args:
        tempos: Ticks in order, and microseconds a quarter note.
        ticks_per_quarter: Resolution.
    """
    # The order of these divisions is pretty_midi's, so that tempi agree to the last bit.
    scales = [(0, 60.0 / (_DEFAULT_QPM * ticks_per_quarter))]
    for tick, tempo in tempos:
        scale = 60.0 / ((6e7 / tempo) * ticks_per_quarter)
        if tick == 0:
            scales = [(0, scale)]
        elif scale != scales[-1][1]:
            scales.append((tick, scale))
    return scales


def tempo_changes(scales: Sequence[Scale], ticks_per_quarter: int) -> tuple[TempoChange, ...]:
    """Scales as tempi."""
    return tuple(
        TempoChange(tick / ticks_per_quarter, 60.0 / (scale * ticks_per_quarter))
        for tick, scale in scales
    )


def seconds_at(tick: int, scales: Sequence[Scale]) -> float:
    """The time of a tick that does not lie before the last scale."""
    seconds = 0.0
    for (start, scale), (end, _) in pairwise(scales):
        seconds += scale * (end - start)
    start, scale = scales[-1]
    return seconds + scale * (tick - start)


def meter_changes(
    meters: Iterable[tuple[float, int, int]],
) -> tuple[tuple[MeterChange, ...], bool]:
    """Metre changes, the last one winning where several share a place; whether all can be counted.

    Under a metre that cannot be counted the one before goes on.

    Args:
        meters: Quarter, numerator and denominator of each, in order.
    """
    countable = True
    changes: dict[float, Meter] = {0.0: FOUR_FOUR}
    for quarter, numerator, denominator in meters:
        try:
            changes[quarter] = Meter(numerator, denominator)
        except ValueError:
            countable = False
    return tuple(MeterChange(quarter, changes[quarter]) for quarter in sorted(changes)), countable
