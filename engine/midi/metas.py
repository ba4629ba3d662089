"""MIDI meta events: the few that matter, checked, and gathered where pretty_midi looks for them."""

from collections.abc import Sequence
from typing import Any

import mido

_TEXTS = {0x01: "text", 0x03: "track_name", 0x05: "lyrics", 0x06: "marker"}
_TEMPO, _METER, _KEY = 0x51, 0x58, 0x59
_CONDUCTOR = ("set_tempo", "time_signature", "key_signature")
_LARGEST_EXPONENT = 6  # A 64th note as the unit of a metre.
_FIFTHS = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
_SHARPEST = ("G#", "D#", "A#")  # Tonics of minor keys alone.


def read_meta(kind: int, data: bytes) -> Any:
    """A mido meta message with time 0, or None for one that is useless or makes no sense."""
    if kind in _TEXTS:
        field = "name" if kind == 0x03 else "text"
        return mido.MetaMessage(_TEXTS[kind], **{field: _text(data)})
    if kind == _TEMPO and len(data) == 3 and any(data):
        return mido.MetaMessage("set_tempo", tempo=int.from_bytes(data))
    if kind == _METER and len(data) >= 2 and data[0] and data[1] <= _LARGEST_EXPONENT:
        return mido.MetaMessage("time_signature", numerator=data[0], denominator=2 ** data[1])
    if kind == _KEY and len(data) == 2 and data[1] <= 1:
        return _key_signature(int.from_bytes(data[:1], signed=True), minor=data[1] == 1)
    return None


def conductor_first(tracks: Sequence[mido.MidiTrack]) -> list[mido.MidiTrack]:
    """Move tempi, metres and keys of all tracks into the first, where pretty_midi reads them."""
    if not any(m.type in _CONDUCTOR for track in tracks[1:] for m in track):
        return list(tracks)
    timed = [_timed(track) for track in tracks]
    moved = [e for track in timed[1:] for e in track if e[1].type in _CONDUCTOR]
    kept = [[e for e in track if e[1].type not in _CONDUCTOR] for track in timed[1:]]
    first = sorted([*timed[0][:-1], *moved], key=lambda event: event[0])
    last_tick = max(timed[0][-1][0], first[-1][0])
    first.append((last_tick, mido.MetaMessage("end_of_track")))
    return [_untimed(track) for track in (first, *kept)]


def one_program_a_channel(midi: mido.MidiFile) -> mido.MidiFile:
    """The file without changes of instrument in the middle of a track.

    pretty_midi makes a track of every instrument, which would tear a melody apart.
    """
    whole = mido.MidiFile(type=midi.type, ticks_per_beat=midi.ticks_per_beat)
    whole.tracks = [_without_later_programs(track) for track in midi.tracks]
    return whole


def _without_later_programs(track: mido.MidiTrack) -> mido.MidiTrack:
    if not any(message.type == "program_change" for message in track):
        return track
    kept: list[tuple[int, Any]] = []
    playing: set[int] = set()
    for tick, message in _timed(track):
        if message.type == "note_on" and message.velocity:
            playing.add(message.channel)
        if message.type != "program_change" or message.channel not in playing:
            kept.append((tick, message))
    return _untimed(kept) if len(kept) < len(track) else track


def _key_signature(fifths: int, *, minor: bool) -> Any:
    """Sharps are positive; the minor key of the same notes lies three fifths further on."""
    if not -7 <= fifths <= 7:
        return None
    tonics = (*_FIFTHS, *_SHARPEST)
    name = f"{tonics[fifths + 10]}m" if minor else tonics[fifths + 7]
    return mido.MetaMessage("key_signature", key=name)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _timed(track: mido.MidiTrack) -> list[tuple[int, Any]]:
    events, tick = [], 0
    for message in track:
        tick += message.time
        events.append((tick, message))
    return events


def _untimed(events: Sequence[tuple[int, Any]]) -> mido.MidiTrack:
    track, last = mido.MidiTrack(), 0
    for tick, message in events:
        track.append(message.copy(time=tick - last))
        last = tick
    return track
