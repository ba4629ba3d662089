"""The columns of a MIDI file, damage and all: whatever can be read is read.

Leaves out what is not MIDI, keeps what comes before a break, and says which of the REPAIRS it made.
It also finds tracks whose stated length is wrong, skips chunks that are not tracks, and bounds
length and size. Source: MIDI Manufacturers Association, 'Standard MIDI Files 1.0' (RP-001).
"""

from array import array
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.errors import MidiFormatError
from engine.midi.events import (
    MOST_EVENTS,
    MOST_QUARTERS,
    MOST_TICKS,
    MOST_TRACKS,
    MidiColumns,
    Written,
    are_sound,
    check_count,
    in_sequence,
    metas_of,
    running,
    voices_of,
)
from engine.midi.links import META
from engine.midi.metas import TEMPO

REPAIRS = ("cut_off", "skipped", "too_long", "frames", "metre")

_END = b"\xff\x2f\x00\x00"  # Put behind the file, for tracks without an end of their own.
_END_OF_TRACK = 0x2F
_TOO_FAR = 1 << 40  # For a number of more bytes than can be meant.
_MOST_NUMBER_BYTES = 8
# Data bytes by the status; without one, a byte is passed over.
_DATA_BYTES = [1] * 0x80 + [2] * 0x40 + [1] * 0x20 + [2] * 0x10 + [0, 1, 2, 1] + [0] * 12
_SYSEX = (0xF0, 0xF7)
_NOT_OF_A_FILE = frozenset(range(0xF1, 0xFF)) - {0xF7}


class Parsed(NamedTuple):
    """A file's events, and which of the REPAIRS were needed, in their order."""

    columns: MidiColumns
    repairs: tuple[str, ...]


def parse_columns(data: bytes) -> Parsed:
    """Read a standard MIDI file.

    Raises:
        MidiFormatError: There is no header, no track, no beat length or far too many events; the
            message is a sentence's second half, to follow the name of the file.
    """
    if data[:4] != b"MThd" or len(data) < 14:
        raise MidiFormatError(
            "is not a MIDI file, so there are no notes to read in it; export the piece as MIDI "
            "(.mid) and add that."
        )
    kind, division = int.from_bytes(data[8:10]), int.from_bytes(data[12:14])
    repairs: set[str] = set()
    resolution = _ticks_per_quarter(division, repairs)
    most_ticks = min(MOST_TICKS, MOST_QUARTERS * resolution)
    tracks = _Tracks(data, most_ticks)
    for start, end in _track_spans(data):
        tracks.read(start, end)
    if not tracks.firsts:
        raise MidiFormatError(
            "is a MIDI file without any track, so there are no notes in it; save it again from "
            "the program that made it."
        )
    columns = _columns(data + _END, tracks, resolution)
    repairs |= tracks.repairs
    if "frames" in repairs:  # Tempo has no meaning there.
        timed = tuple(meta for meta in columns.metas if meta.kind != TEMPO)
        columns = replace(columns, metas=timed)
    if kind == 2:
        columns = _one_after_another(columns, most_ticks, repairs)
    return Parsed(columns, tuple(repair for repair in REPAIRS if repair in repairs))


def _ticks_per_quarter(division: int, repairs: set[str]) -> int:
    """Resolution; time counted in film frames becomes quarters of half a second."""
    if division & 0x8000:
        repairs.add("frames")
        return max(1, (256 - (division >> 8)) * (division & 0xFF) // 2)
    if not division:
        raise MidiFormatError(
            "does not say how long a beat is, so its notes have no place in time; save it again "
            "from the program that made it."
        )
    return division


def _track_spans(data: bytes) -> list[tuple[int, int]]:
    """Where the events of each track start and end, stated lengths corrected where wrong."""
    spans: list[tuple[int, int]] = []
    at = data.find(b"MTrk", 8)
    while at >= 0:
        start = at + 8
        end = start + int.from_bytes(data[at + 4 : start].ljust(4, b"\xff"))
        following = data.find(b"MTrk", start)
        if end != len(data) and not _is_chunk(data, end):
            end = following if following >= 0 else max(end, len(data))  # Beyond it: torn off.
        spans.append((start, end))
        check_count(len(spans), MOST_TRACKS, "tracks")
        at = data.find(b"MTrk", end)
    return spans


def _is_chunk(data: bytes, at: int) -> bool:
    """Whether a chunk, of whatever kind, plausibly starts here."""
    name = data[at : at + 4]
    if name == b"MTrk":
        return True
    fits = at + 8 + int.from_bytes(data[at + 4 : at + 8]) <= len(data)
    return len(name) == 4 and name.isascii() and name.decode().isprintable() and fits


class _Tracks:
    """Finds the events of one track after the other.

    Attributes:
        at: Where each event has its status, or under a running one its first data byte.
        ticks: When each happens, from the start of its track.
        firsts: The index of the first event of each track that was read.
        broken: Whether each of them ends before its time.
        repairs: What was wrong with them.
    """

    def __init__(self, data: bytes, most_ticks: int) -> None:
        self.at, self.ticks = array("q"), array("q")
        self.firsts: list[int] = []
        self.broken: list[bool] = []
        self.repairs: set[str] = set()
        self._data, self._most_ticks = data, most_ticks
        self._left = MOST_EVENTS

    def read(self, start: int, end: int) -> None:
        """Find the events of a track; put an end of track behind them where it has none."""
        self.firsts.append(len(self.at))
        last = min(end, len(self._data))
        tick, wrong = self._read_events(start, last)
        if not wrong and end > last and not self._is_ended():
            wrong = "cut_off"
        if not self._is_ended():
            self.at.append(len(self._data))
            self.ticks.append(tick)
        self.broken.append(bool(wrong))
        self.repairs |= {wrong} if wrong else set()

    def _is_ended(self) -> bool:
        if len(self.at) == self.firsts[-1]:
            return False
        at = self.at[-1]
        return self._data[at : at + 2] == _END[:2]

    def _read_events(self, at: int, last: int) -> tuple[int, str]:
        """Find events up to a place or an end of track: until when, and what broke them off."""
        # A loop over single bytes, up to a million times: what may be spared in here is spared.
        data, most_ticks, left = self._data, self._most_ticks, self._left
        add_place, add_tick = self.at.append, self.ticks.append
        tick = status = 0
        try:
            while at < last:
                gap, at = data[at], at + 1
                if gap >= 0x80:
                    gap, at = _number(data, at - 1)
                if at >= last:
                    return tick, "cut_off"
                place, first_byte = at, data[at]
                if tick + gap > most_ticks:
                    return tick, "" if data[at : at + 2] == _END[:2] else "too_long"
                tick += gap
                left -= 1
                if left < 0:
                    check_count(MOST_EVENTS + 1, MOST_EVENTS, "events")
                if first_byte < 0x80:
                    at += _DATA_BYTES[status]
                elif first_byte < 0xF0:
                    status = first_byte
                    at += 1 + _DATA_BYTES[status]
                else:
                    at = _behind_message(data, at)
                if at > last:
                    return tick, "cut_off"
                if first_byte < 0x80 and not status:
                    self.repairs.add("skipped")
                elif first_byte not in _NOT_OF_A_FILE:
                    add_place(place)
                    add_tick(tick)
                    if first_byte == META and data[place + 1] == _END_OF_TRACK:
                        break
        finally:
            self._left = left
        return tick, ""


def _behind_message(data: bytes, at: int) -> int:
    """Where a meta or system message ends that begins here; beyond the file if it is torn."""
    status = data[at]
    if status == META:
        size, at = _number(data, at + 2)
        return at + size
    if status in _SYSEX:
        size, at = _number(data, at + 1)
        return at + size
    return at + 1 + _DATA_BYTES[status]


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A variable-length quantity, and where it ends; far too much where it does not."""
    value = 0
    for byte in data[at : at + _MOST_NUMBER_BYTES]:
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return _TOO_FAR, at


def _columns(data: bytes, tracks: _Tracks, resolution: int) -> MidiColumns:
    """The events that were found, without those that have impossible values.

    Args:
        data: The file and behind it the end of track that some of them use.
        tracks: Where they are.
        resolution: Ticks a quarter note.
    """
    padded = np.frombuffer(data, np.uint8)
    at, ticks = (np.frombuffer(column, np.int64) for column in (tracks.at, tracks.ticks))
    firsts = np.array([*tracks.firsts, len(at)], np.int64)
    statuses = running(padded[at], firsts)
    assert statuses is not None  # Events without one were skipped.
    first_at = at + (padded[at] >= 0x80)
    sound = are_sound(statuses, padded[first_at], padded[first_at + 1])
    if not sound.all():
        tracks.repairs.add("skipped")
    firsts = np.concatenate([[0], np.cumsum(sound)])[firsts]
    written = Written(at[sound], statuses[sound], ticks[sound], firsts)
    first_data, second_data = padded[first_at[sound]], padded[first_at[sound] + 1]
    metas = metas_of(data, padded, written)
    owners = np.repeat(np.arange(len(firsts) - 1), np.diff(firsts))
    columns = MidiColumns(
        resolution, firsts, owners, written.ticks, written.statuses, first_data, second_data,
        tuple(metas),
    )  # fmt: skip
    return _closed(columns, np.array(tracks.broken)) if any(tracks.broken) else columns


def _closed(columns: MidiColumns, broken: NDArray[np.bool_]) -> MidiColumns:
    """The columns with note-offs for what still sounds at the end of tracks that broke off."""
    of_notes = np.flatnonzero(((columns.statuses & 0xE0) == 0x80) & broken[columns.tracks])
    voices = voices_of(columns, of_notes)
    _, backwards = np.unique(voices[::-1], return_index=True)
    lasts = np.sort(of_notes[::-1][backwards])  # Of each voice the last event.
    lasts = lasts[(columns.statuses[lasts] >= 0x90) & (columns.second_data[lasts] > 0)]
    tracks = columns.tracks[lasts]
    before = columns.firsts[tracks + 1] - 1  # The end of the track.
    added = np.concatenate([[0], np.cumsum(np.bincount(tracks, minlength=len(broken)))])
    offs = columns.statuses[lasts] & 0xF | 0x80
    return MidiColumns(
        columns.ticks_per_quarter,
        columns.firsts + added,
        np.insert(columns.tracks, before, tracks),
        np.insert(columns.ticks, before, columns.ticks[before]),
        np.insert(columns.statuses, before, offs),
        np.insert(columns.first_data, before, columns.first_data[lasts]),
        np.insert(columns.second_data, before, 0),
        tuple(meta._replace(order=meta.order + int(added[meta.track])) for meta in columns.metas),
    )


def _one_after_another(columns: MidiColumns, most_ticks: int, repairs: set[str]) -> MidiColumns:
    """Patterns one after the other, as many as end in time."""
    firsts, metas = columns.firsts, list(columns.metas)
    ticks, metas = in_sequence(firsts, columns.ticks, metas, columns.ticks_per_quarter)
    laid = int(np.searchsorted(ticks[firsts[1:] - 1], most_ticks, side="right"))
    if laid < len(firsts) - 1:
        repairs.add("too_long")
    end = firsts[laid]
    return MidiColumns(
        columns.ticks_per_quarter,
        firsts[: laid + 1],
        columns.tracks[:end],
        ticks[:end],
        columns.statuses[:end],
        columns.first_data[:end],
        columns.second_data[:end],
        tuple(meta for meta in metas if meta.track < laid),
    )
