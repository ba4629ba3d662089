"""The columns of a regular MIDI file, without a Python object for each event.

Only for files in which nothing is wrong, which is nearly all of them; whatever is irregular (a
stray byte, a wrong length, time in film frames) is left to engine.midi.parse and its patience.
Source: MIDI Manufacturers Association, 'Standard MIDI Files 1.0' (RP-001).
"""

import numpy as np

from engine.midi.events import (
    MOST_EVENTS,
    MOST_QUARTERS,
    MOST_TICKS,
    MOST_TRACKS,
    MidiColumns,
    Written,
    are_sound,
    check_count,
    have_one_byte,
    in_sequence,
    metas_of,
    running,
)
from engine.midi.links import PADDING, Bytes, Ints, Places, find_places

LARGEST_BYTES = 4_000_000  # Finding the events of more would take too much memory.

_HEADER = b"MThd\x00\x00\x00\x06"
_HEADER_BYTES, _CHUNK_BYTES = 14, 8
_END = b"\xff\x2f\x00"


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
    written = _read_places(padded, spans)
    if written is None:
        return None
    explicit = padded[written.at] >= 0x80
    first_data, second_data = padded[written.at + explicit], padded[written.at + explicit + 1]
    if not are_sound(written.statuses, first_data, second_data).all():
        return None
    firsts, ticks = written.firsts, written.ticks
    metas = metas_of(data, padded, written)
    if kind == 2:
        ticks, metas = in_sequence(firsts, ticks, metas, division)
    if ticks.max() > min(MOST_TICKS, MOST_QUARTERS * division):
        return None
    tracks = np.repeat(np.arange(len(spans)), np.diff(firsts))
    return MidiColumns(
        division, firsts, tracks, ticks, written.statuses, first_data, second_data, tuple(metas)
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
        check_count(len(spans), MOST_TRACKS, "tracks")
        at = end
    return spans


def _read_places(padded: Bytes, spans: list[tuple[int, int]]) -> Written | None:
    """Where the events are, when they happen and their statuses."""
    for short in (False, True):
        places = find_places(padded, spans, short=short)
        if places is None:
            continue
        check_count(len(places.at), MOST_EVENTS, "events")
        first_bytes = padded[places.at]
        statuses = running(first_bytes, places.firsts)
        if statuses is None:
            return None
        if short or not (have_one_byte(statuses) & (first_bytes < 0x80)).any():
            return Written(places.at, statuses, _ticks(padded, places), places.firsts)
    return None


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
