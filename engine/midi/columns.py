"""The events of a regular MIDI file as columns of numbers, without a Python object for each.

Only for files in which nothing is wrong, which is nearly all of them; whatever is irregular (a
stray byte, a wrong length, time in film frames) is left to engine.midi.parse and its patience.
Source: MIDI Manufacturers Association, 'Standard MIDI Files 1.0' (RP-001).
"""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.errors import MidiFormatError
from engine.midi.links import META, PADDING, Bytes, Ints, Places, find_places
from engine.midi.metas import KEY, METER, TEMPO, TEXT_KINDS, meter_in
from engine.midi.parse import MOST_EVENTS, MOST_QUARTERS, MOST_TICKS
from engine.midi.patterns import Pattern, pattern_starts

LARGEST_BYTES = 4_000_000  # Finding the events of more would take too much memory.
MOST_METAS = 100_000

_HEADER = b"MThd\x00\x00\x00\x06"
_HEADER_BYTES, _CHUNK_BYTES = 14, 8
_END = b"\xff\x2f\x00"
_KINDS = np.array([kind in {*TEXT_KINDS, TEMPO, METER, KEY} for kind in range(256)])


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


def read_columns(data: bytes) -> MidiColumns | None:
    """The events of a standard MIDI file; None where anything at all is irregular.

    Raises:
        MidiFormatError: There are far too many events; the message is a sentence's second half, to
            follow the name of the file.
    """
    kind, division = int.from_bytes(data[8:10]), int.from_bytes(data[12:14])
    spans = _track_spans(data)
    if not spans or not 0 < division < 0x8000 or len(data) > LARGEST_BYTES:
        return None
    padded = np.frombuffer(data + bytes(PADDING), np.uint8)
    read = _read_places(padded, spans)
    if read is None:
        return None
    places, statuses, explicit = read
    first_data, second_data = padded[places.at + explicit], padded[places.at + explicit + 1]
    firsts, ticks = places.firsts, _ticks(padded, places)
    metas = _metas(data, places, ticks, first_data, statuses)
    if kind == 2:
        ticks, metas = _in_sequence(firsts, ticks, metas, division)
    if ticks.max() > min(MOST_TICKS, MOST_QUARTERS * division):
        return None
    if not _are_sound(statuses, first_data, second_data):
        return None
    tracks = np.repeat(np.arange(len(spans)), np.diff(firsts))
    return MidiColumns(
        division, firsts, tracks, ticks, statuses, first_data, second_data, tuple(metas)
    )


def _track_spans(data: bytes) -> list[tuple[int, int]]:
    """Where each track begins and ends; empty unless header and tracks fill the file exactly."""
    if data[:8] != _HEADER:
        return []
    spans: list[tuple[int, int]] = []
    at = _HEADER_BYTES
    while at < len(data):
        start = at + _CHUNK_BYTES
        end = start + int.from_bytes(data[at + 4 : start])
        if data[at : at + 4] != b"MTrk" or end > len(data) or data[end - 3 : end] != _END:
            return []
        spans.append((start, end))
        at = end
    return spans


def _read_places(
    padded: Bytes, spans: list[tuple[int, int]]
) -> tuple[Places, Bytes, NDArray[np.bool_]] | None:
    """The events, their statuses, and whether each has a status byte of its own."""
    for short in (False, True):
        places = find_places(padded, spans, short=short)
        if places is None:
            continue
        _check_count(len(places.at), MOST_EVENTS, "events")
        written = padded[places.at]
        explicit = written >= 0x80
        if explicit.all():
            return places, written, explicit
        statuses = _filled(written, explicit, places.firsts)
        if statuses is None:
            return None
        if short or not (_has_one_byte(statuses) & ~explicit).any():
            return places, statuses, explicit
    return None


def _filled(written: Bytes, explicit: NDArray[np.bool_], firsts: Ints) -> Bytes | None:
    """Statuses with the running ones filled in; None where there is none that could run."""
    order = np.arange(len(written))
    of_channel = explicit & (written < 0xF0)
    sources = np.maximum.accumulate(np.where(of_channel, order, -1))
    sources[explicit] = order[explicit]
    if (sources < np.repeat(firsts[:-1], np.diff(firsts))).any():
        return None
    return written[sources]


def _has_one_byte(statuses: Bytes) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (statuses & 0xE0) == 0xC0
    return found


def _ticks(padded: Bytes, places: Places) -> Ints:
    """When every event happens, from the start of its track."""
    deltas = padded[places.at - 1].astype(np.int64)
    for ahead in (1, 2, 3):
        longer = np.flatnonzero(places.gaps > ahead)
        if not len(longer):
            break
        byte = padded[places.at[longer] - 1 - ahead] & 0x7F
        deltas[longer] |= byte.astype(np.int64) << 7 * ahead
    ticks = np.cumsum(deltas)
    before = (ticks - deltas)[places.firsts[:-1]]
    ticks -= np.repeat(before, np.diff(places.firsts))
    return ticks


def _are_sound(statuses: Bytes, first_data: Bytes, second_data: Bytes) -> bool:
    """Whether no data byte of a channel message is a status byte."""
    of_channel = statuses < 0xF0
    wrong = first_data | np.where(_has_one_byte(statuses), 0, second_data)
    return not (of_channel & (wrong >= 0x80)).any()


def _metas(data: bytes, places: Places, ticks: Ints, kinds: Bytes, statuses: Bytes) -> list[Meta]:
    chosen = np.flatnonzero((statuses == META) & _KINDS[kinds])
    _check_count(len(chosen), MOST_METAS, "texts and tempi")
    tracks = np.searchsorted(places.firsts, chosen, side="right") - 1
    rows = (tracks, chosen, ticks[chosen], kinds[chosen], places.at[chosen])
    return [
        Meta(track, order, tick, kind, _payload(data, at + 2))
        for track, order, tick, kind, at in zip(*(row.tolist() for row in rows), strict=True)
    ]


def _check_count(count: int, most: int, what: str) -> None:
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


def _in_sequence(
    firsts: Ints, ticks: Ints, metas: list[Meta], division: int
) -> tuple[Ints, list[Meta]]:
    """Ticks and metas of patterns that are played one after the other."""
    meters: list[list[tuple[int, int, int]]] = [[] for _ in firsts[1:]]
    for meta in metas:
        if meta.kind == METER and (meter := meter_in(meta.data)):
            meters[meta.track].append((meta.tick, *meter))
    patterns = map(Pattern, ticks[firsts[1:] - 1].tolist(), meters)
    starts = pattern_starts(tuple(patterns), division)
    moved = [meta._replace(tick=meta.tick + starts[meta.track]) for meta in metas]
    return ticks + np.repeat(starts, np.diff(firsts)), moved
