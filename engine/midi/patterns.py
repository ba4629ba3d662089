"""MIDI files of type 2: several patterns, each with its own time, laid one after the other."""

from collections.abc import Sequence
from typing import NamedTuple

import mido


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


def in_sequence(
    tracks: Sequence[mido.MidiTrack], ticks_per_quarter: int, most_ticks: int
) -> list[mido.MidiTrack]:
    """Patterns one after the other, as many as end in time; their first messages are moved."""
    patterns = [_pattern(track) for track in tracks]
    laid: list[mido.MidiTrack] = []
    starts = pattern_starts(patterns, ticks_per_quarter)
    for track, pattern, start in zip(tracks, patterns, starts, strict=True):
        if start + pattern.length > most_ticks:
            break
        track[0].time += start
        laid.append(track)
    return laid


def _pattern(track: mido.MidiTrack) -> Pattern:
    tick, meters = 0, []
    for message in track:
        tick += message.time
        if message.type == "time_signature":
            meters.append((tick, message.numerator, message.denominator))
    return Pattern(tick, meters)
