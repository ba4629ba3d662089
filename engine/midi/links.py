"""Where the events of a regular MIDI file are, found for all its bytes at once.

Where an event ends depends on where it began, so finding events looks serial. But of every byte one
can say where the next event would begin if one began there. These links are made for all bytes
together, doubled to leaps of eight events, followed, and filled in between. The end of a track is
linked to the start of the next. Whatever is not regular leads into a trap, and then no events are
found. Source: MIDI Manufacturers Association, 'Standard MIDI Files 1.0' (RP-001).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Spans = Sequence[tuple[int, int]]
Ints = NDArray[np.int64]
Bytes = NDArray[np.uint8]

META, _SYSEX, _SYSEX_GOES_ON = 0xFF, 0xF0, 0xF7
END_OF_TRACK = 0x2F
PADDING = 8  # Zeros behind the last byte, so that looking ahead needs no bounds.
_DOUBLINGS = 3
# Bytes of a message by its first one; under a running status as if that had two data bytes.
_LENGTHS = np.array([2] * 0x80 + [3] * 0x40 + [2] * 0x20 + [3] * 0x10 + [1] * 0x10)
_OF_ONE_BYTE = np.array([0xC0 <= status < 0xE0 for status in range(256)])
_KEEPS_STATUS = np.array([status < 0x80 or status >= 0xF0 for status in range(256)])


@dataclass(frozen=True, slots=True)
class Places:
    """Where the events of a file are.

    Attributes:
        at: Where each has its status, or under a running status its first data byte.
        gaps: How many bytes the time before it takes, 1 to 4.
        firsts: The index of each track's first event, then the count of all.
    """

    at: Ints
    gaps: Ints
    firsts: Ints


@dataclass(frozen=True, slots=True)
class _Maps:
    """What would be if an event began at a byte, for every byte and the end of the file, the trap.

    Attributes:
        gaps: How many bytes its time takes.
        after: Where its status is.
        ends: Where a message ends whose status is here.
    """

    gaps: Ints
    after: Ints
    ends: Ints

    @property
    def trap(self) -> int:
        return len(self.after) - 1


def find_places(padded: Bytes, spans: Spans, *, short: bool = False) -> Places | None:
    """Find the events of tracks that lie in these spans; None where anything is irregular.

    Args:
        padded: The file and PADDING zeros.
        spans: Where each track begins and ends; the last one ends with the file.
        short: Whether a status with one data byte may be a running one, which takes longer.
    """
    maps = _maps(padded, spans)
    links = _links_by_status(padded, maps) if short else maps.ends[maps.after]
    starts = _followed(links, spans[0][0], maps.trap)
    tracks = np.array([spans[0][0], *(end for _, end in spans)])
    firsts = np.searchsorted(starts, tracks)
    at = maps.after[starts]
    lasts = firsts[1:] - 1
    if lasts.min() < 0 or not np.array_equal(at[lasts], tracks[1:] - 3):
        return None
    is_end = (padded[at] == META) & (padded[at + 1] == END_OF_TRACK)
    if not is_end[lasts].all() or np.count_nonzero(is_end) != len(spans):
        return None
    return Places(at, maps.gaps[starts], firsts)


def _maps(padded: Bytes, spans: Spans) -> _Maps:
    trap = len(padded) - PADDING
    gaps, endless = _number_lengths(padded)
    ends = np.arange(trap + 1)
    after = ends + gaps[: trap + 1]
    after[endless[: trap + 1]] = trap
    np.minimum(after, trap, out=after)
    ends += np.take(_LENGTHS, padded[: trap + 1])
    special = np.flatnonzero(padded[:trap] >= 0xF0)
    ends[special] = _special_ends(padded, special, gaps, endless)
    np.minimum(ends, trap, out=ends)
    for (_, end), (start, _) in pairwise(spans):
        gaps[end], after[end] = gaps[start], after[start]
    after[trap] = ends[trap] = trap
    return _Maps(gaps, after, ends)


def _number_lengths(padded: Bytes) -> tuple[Ints, NDArray[np.bool_]]:
    """How many bytes a number takes that begins here, and whether it takes more than four."""
    goes_on = padded >= 0x80
    count = len(padded) - 4
    lengths = np.ones(count, np.int64)
    run = goes_on[:count]
    lengths += run
    for ahead in (1, 2):
        run = run & goes_on[ahead : ahead + count]
        lengths += run
    return lengths, run & goes_on[3 : 3 + count]


def _special_ends(padded: Bytes, special: Ints, gaps: Ints, endless: NDArray[np.bool_]) -> Ints:
    """Where metas and system exclusive messages end; others lead into the trap."""
    statuses = padded[special]
    is_meta = statuses == META
    number_at = special + 1 + is_meta
    sizes = np.zeros(len(special), np.int64)
    for ahead in range(4):
        byte = padded[number_at + ahead]
        sizes = np.where(ahead < gaps[number_at], sizes << 7 | byte & 0x7F, sizes)
    known = is_meta | (statuses == _SYSEX) | (statuses == _SYSEX_GOES_ON)
    known &= ~endless[number_at]
    return np.where(known, number_at + gaps[number_at] + sizes, len(padded))


def _links_by_status(padded: Bytes, maps: _Maps) -> Ints:
    """Links between starts, and behind them, shifted, those under a status with one data byte."""
    after, shift = maps.after, maps.trap + 1
    status = padded[after]
    to_one = shift * _OF_ONE_BYTE[status]
    ends = maps.ends[after]
    under_two = ends + to_one
    under_one = np.where(status < 0x80, np.minimum(after + 1, maps.trap), ends)
    under_one += np.where(_KEEPS_STATUS[status], shift, to_one)
    under_two[-1] = under_one[-1] = maps.trap
    return np.concatenate([under_two, under_one])


def _followed(links: Ints, start: int, trap: int) -> Ints:
    """All places on the way from a start to the trap."""
    leaps = links
    for _ in range(_DOUBLINGS):
        leaps = leaps[leaps]
    leap_from = leaps.data  # Ten times as fast as the array, one by one.
    heads, at = [], start
    while at != trap:
        heads.append(at)
        at = leap_from[at]
    rows = [np.array(heads, np.int64)]
    for _ in range(2**_DOUBLINGS - 1):
        rows.append(links[rows[-1]])
    places = np.stack(rows, axis=1).ravel() % (trap + 1)
    return places[places < trap]
