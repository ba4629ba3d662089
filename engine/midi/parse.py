"""The bytes of a MIDI file as messages, damage and all: whatever can be read is read.

mido's own reader gives a file up at its first bad byte. This one leaves out what is not MIDI,
keeps what comes before a break, and says which of the REPAIRS it made. It also finds tracks whose
stated length is wrong, skips chunks that are not tracks, and bounds length and size.
Source: MIDI Manufacturers Association, 'Standard MIDI Files 1.0' (RP-001).
"""

from dataclasses import dataclass
from typing import Any

import mido

from engine.errors import MidiFormatError
from engine.midi.metas import conductor_first, decode_metas, read_meta
from engine.midi.patterns import in_sequence

MOST_EVENTS = 1_000_000
MOST_QUARTERS = 20_000  # Over four hours at 80 beats a minute.
MOST_TICKS = 9_900_000  # pretty_midi refuses 10 million.
REPAIRS = ("cut_off", "skipped", "too_long", "frames", "metre")

_DATA_BYTES = {0x8: 2, 0x9: 2, 0xA: 2, 0xB: 2, 0xC: 1, 0xD: 1, 0xE: 2}
_SYSTEM_DATA_BYTES = {0xF1: 1, 0xF2: 2, 0xF3: 1}  # All others from 0xF4 on have none.
_META, _END_OF_TRACK, _SYSEX = 0xFF, 0x2F, (0xF0, 0xF7)


@dataclass(frozen=True, slots=True)
class ParsedMidi:
    """A file's messages, and which of the REPAIRS were needed, in their order."""

    midi: mido.MidiFile
    repairs: tuple[str, ...]


class _CutOff(Exception):
    """The bytes end inside a message."""


def parse_midi(data: bytes) -> ParsedMidi:
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
    tracks: list[mido.MidiTrack] = []
    events = 0
    for start, end in _track_spans(data):
        reader = _TrackReader(data, start, end, most_ticks, MOST_EVENTS - events)
        tracks.append(reader.read())
        repairs |= reader.repairs
        events += len(tracks[-1])
    if not tracks:
        raise MidiFormatError(
            "is a MIDI file without any track, so there are no notes in it; save it again from "
            "the program that made it."
        )
    decode_metas(tracks)
    if "frames" in repairs:  # Tempo has no meaning there.
        tracks = [_without_tempo(track) for track in tracks]
    if kind == 2:
        laid = in_sequence(tracks, resolution, most_ticks)
        repairs |= {"too_long"} if len(laid) < len(tracks) else set()
        tracks = laid
    midi = mido.MidiFile(type=min(kind, 1), ticks_per_beat=resolution)
    midi.tracks = conductor_first(tracks)
    return ParsedMidi(midi, tuple(repair for repair in REPAIRS if repair in repairs))


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
        at = data.find(b"MTrk", end)
    return spans


def _is_chunk(data: bytes, at: int) -> bool:
    """Whether a chunk, of whatever kind, plausibly starts here."""
    name = data[at : at + 4]
    if name == b"MTrk":
        return True
    fits = at + 8 + int.from_bytes(data[at + 4 : at + 8]) <= len(data)
    return len(name) == 4 and name.isascii() and name.decode().isprintable() and fits


class _TrackReader:
    """Reads the events of one track; `repairs` tells afterwards what was wrong with them."""

    def __init__(self, data: bytes, start: int, end: int, most_ticks: int, most: int) -> None:
        self.repairs: set[str] = set()
        self._data, self._at, self._end = data, start, end
        self._most_ticks, self._most = most_ticks, most
        self._tick = self._written_tick = 0
        self._status = 0
        self._track = mido.MidiTrack()
        self._sounding: dict[tuple[int, int], None] = {}

    def read(self) -> mido.MidiTrack:
        """All that can be read, closed by an end of track."""
        try:
            while self._at < self._end and self._read_event():
                self._check_size()
        except _CutOff:
            self.repairs.add("cut_off")
        if self.repairs & {"cut_off", "too_long"}:
            for channel, pitch in self._sounding:
                self._write(mido.Message("note_off", channel=channel, note=pitch))
        self._write(mido.MetaMessage("end_of_track"))
        return self._track

    def _check_size(self) -> None:
        if len(self._track) > self._most:
            raise MidiFormatError(
                f"holds more than {MOST_EVENTS:,} events, far more than a piece of music, and was "
                "left out; split it into single pieces and add those."
            )

    def _read_event(self) -> bool:
        """Take one event; False at the end of the track."""
        tick = self._tick + self._number()
        status = self._byte()
        if tick > self._most_ticks:
            at_end = status == _META and self._data[self._at : self._at + 1] == b"\x2f"
            self.repairs |= set() if at_end else {"too_long"}
            return False
        self._tick = tick
        if status == _META:
            return self._read_meta()
        if status in _SYSEX:
            self._take(self._number())
        elif status > 0xF0:
            self._take(_SYSTEM_DATA_BYTES.get(status, 0))
        else:
            self._read_channel_message(status)
        return True

    def _read_channel_message(self, status: int) -> None:
        """A message with its own status byte, or (status < 0x80) with the one before it."""
        if status < 0x80:
            self._at -= 1
        else:
            self._status = status
        if not self._status:
            self.repairs.add("skipped")
            self._at += 1
            return
        data = self._take(_DATA_BYTES[self._status >> 4])
        if max(data) > 0x7F:
            self.repairs.add("skipped")
            return
        message = _channel_message(self._status, data)
        if message is not None:
            self._write(message)
            self._follow(message)

    def _read_meta(self) -> bool:
        kind = self._byte()
        data = self._take(self._number())
        if kind == _END_OF_TRACK:
            return False
        message = read_meta(kind, data)
        if message is not None:
            self._write(message)
        return True

    def _follow(self, message: Any) -> None:
        """Keep what sounds, so that a track that breaks off can be ended cleanly."""
        if message.type == "note_on" and message.velocity:
            self._sounding[message.channel, message.note] = None
        elif message.type in ("note_on", "note_off"):
            self._sounding.pop((message.channel, message.note), None)

    def _write(self, message: Any) -> None:
        message.time = self._tick - self._written_tick
        self._written_tick = self._tick
        self._track.append(message)

    def _byte(self) -> int:
        return self._take(1)[0]

    def _take(self, count: int) -> bytes:
        if self._at + count > min(self._end, len(self._data)):
            raise _CutOff
        self._at += count
        return self._data[self._at - count : self._at]

    def _number(self) -> int:
        """A variable-length quantity."""
        value = 0
        while True:
            byte = self._byte()
            value = value << 7 | byte & 0x7F
            if byte < 0x80:
                return value


def _channel_message(status: int, data: bytes) -> Any:
    """A message that matters to the notes and their sound, or None."""
    channel = status & 0xF
    match status >> 4:
        case 0x8 | 0x9 as kind:
            name = "note_off" if kind == 0x8 else "note_on"
            fields = {"note": data[0], "velocity": data[1]}
        case 0xB:
            name, fields = "control_change", {"control": data[0], "value": data[1]}
        case 0xC:
            name, fields = "program_change", {"program": data[0]}
        case 0xE:
            name, fields = "pitchwheel", {"pitch": (data[0] | data[1] << 7) - 8192}
        case _:
            return None
    return mido.Message(name, skip_checks=True, channel=channel, **fields)


def _without_tempo(track: mido.MidiTrack) -> mido.MidiTrack:
    """The track with every tempo replaced by an empty text, which keeps the times."""
    return mido.MidiTrack(
        mido.MetaMessage("text", time=m.time) if m.type == "set_tempo" else m for m in track
    )
