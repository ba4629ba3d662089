"""The events of a MIDI file as columns of numbers, and what both readers of its bytes share.

engine.midi.columns finds the events of regular files, engine.midi.parse those of all others.
Source: MIDI Manufacturers Association, 'Standard MIDI Files 1.0' (RP-001).
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.errors import MidiFormatError
from engine.midi.links import META, Bytes, Ints
from engine.midi.metas import KEY, METER, TEMPO, TEXT_KINDS, meter_in
from engine.midi.patterns import Pattern, pattern_starts

MOST_EVENTS = 1_000_000
MOST_METAS = 100_000
MOST_TRACKS = 0xFFFF  # A header can count no more.
MOST_QUARTERS = 20_000  # Over four hours at 80 beats a minute.
MOST_TICKS = 9_900_000  # pretty_midi refuses 10 million.

_MATTERS = np.array([kind in {*TEXT_KINDS, TEMPO, METER, KEY} for kind in range(256)])


class Meta(NamedTuple):
    """A meta event that matters: of which track, which of all events, when, and what."""

    track: int
    order: int
    tick: int
    kind: int
    data: bytes


@dataclass(frozen=True, slots=True)
class MidiColumns:
    """All events of a file in its order, and the metas that matter one by one.

    Attributes:
        ticks_per_quarter: Resolution.
        firsts: The index of each track's first event, then the count of all, shape (tracks + 1,).
        tracks: The track of every event, shape (events,).
        ticks: When every event happens, shape (events,), from the start of the file.
        statuses: Status bytes, shape (events,); of metas and system messages 0xF0 to 0xFF.
        first_data: Their first data bytes, shape (events,).
        second_data: Their second ones, shape (events,); of no meaning where there is none.
        metas: In order.
    """

    ticks_per_quarter: int
    firsts: Ints
    tracks: Ints
    ticks: Ints
    statuses: Bytes
    first_data: Bytes
    second_data: Bytes
    metas: tuple[Meta, ...]


class Written(NamedTuple):
    """Where the events of a file are in its bytes, and when; all of shape (events,) but firsts.

    Attributes:
        at: Where each has its status, or under a running status its first data byte.
        statuses: The status of each.
        ticks: When each happens, from the start of its track.
        firsts: The index of each track's first event, then the count of all.
    """

    at: Ints
    statuses: Bytes
    ticks: Ints
    firsts: Ints


def running(written: Bytes, firsts: Ints) -> Bytes | None:
    """Statuses with the running ones filled in; None where there is none that could run.

    Args:
        written: The first byte of every event after its time, shape (events,).
        firsts: The index of each track's first event, then the count of all.
    """
    explicit = written >= 0x80
    order = np.arange(len(written))
    of_channel = explicit & (written < 0xF0)
    sources = np.maximum.accumulate(np.where(of_channel, order, -1))
    sources[explicit] = order[explicit]
    if (sources < np.repeat(firsts[:-1], np.diff(firsts))).any():
        return None
    return written[sources]


def have_one_byte(statuses: Bytes) -> NDArray[np.bool_]:
    """Which messages have one data byte and not two."""
    found: NDArray[np.bool_] = (statuses & 0xE0) == 0xC0
    return found


def are_sound(statuses: Bytes, first_data: Bytes, second_data: Bytes) -> NDArray[np.bool_]:
    """Which events have no status byte for a data byte."""
    wrong = first_data | np.where(have_one_byte(statuses), 0, second_data)
    sound: NDArray[np.bool_] = (statuses >= 0xF0) | (wrong < 0x80)
    return sound


def metas_of(data: bytes, padded: Bytes, written: Written) -> list[Meta]:
    """The metas that matter, in order.

    Raises:
        MidiFormatError: There are far too many; the message is a sentence's second half, to follow
            the name of the file.
    """
    places = np.flatnonzero(written.statuses == META)
    places = places[_MATTERS[padded[written.at[places] + 1]]]
    check_count(len(places), MOST_METAS, "texts and tempi")
    tracks = np.searchsorted(written.firsts, places, side="right") - 1
    at = written.at[places]
    rows = (tracks, places, written.ticks[places], padded[at + 1], at)
    return [
        Meta(track, order, tick, kind, _payload(data, start + 2))
        for track, order, tick, kind, start in zip(*(row.tolist() for row in rows), strict=True)
    ]


def check_count(count: int, most: int, what: str) -> None:
    """Refuse what is far larger than music.

    Raises:
        MidiFormatError: It is; the message is a sentence's second half, to follow the name of the
            file.
    """
    if count > most:
        raise MidiFormatError(
            f"holds more than {most:,} {what}, far more than a piece of music, and was left out; "
            "split it into single pieces and add those."
        )


def _payload(data: bytes, at: int) -> bytes:
    """The bytes that follow a variable-length number which says how many they are."""
    size = 0
    while data[at] >= 0x80:
        size = (size | data[at] & 0x7F) << 7
        at += 1
    size |= data[at]
    return data[at + 1 : at + 1 + size]


def in_sequence(
    firsts: Ints, ticks: Ints, metas: list[Meta], ticks_per_quarter: int
) -> tuple[Ints, list[Meta]]:
    """Ticks and metas of patterns that are played one after the other."""
    meters: list[list[tuple[int, int, int]]] = [[] for _ in firsts[1:]]
    for meta in metas:
        if meta.kind == METER and (meter := meter_in(meta.data)):
            meters[meta.track].append((meta.tick, *meter))
    patterns = map(Pattern, ticks[firsts[1:] - 1].tolist(), meters)
    starts = pattern_starts(tuple(patterns), ticks_per_quarter)
    moved = [meta._replace(tick=meta.tick + starts[meta.track]) for meta in metas]
    return ticks + np.repeat(starts, np.diff(firsts)), moved


def voices_of(columns: MidiColumns, events: Ints) -> Ints:
    """A number for each track, channel and pitch."""
    channels = (columns.statuses[events] & 0xF).astype(np.int64)
    return columns.tracks[events] << 11 | channels << 7 | columns.first_data[events]
