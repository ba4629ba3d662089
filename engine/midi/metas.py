"""MIDI meta events: the few that matter, checked, and gathered where pretty_midi looks for them."""

from collections.abc import Sequence
from typing import Any

import mido

from engine.midi.texts import decode_texts

TEXT_KINDS = {0x01: "text", 0x03: "track_name", 0x05: "lyrics", 0x06: "marker"}
TEMPO, METER, KEY = 0x51, 0x58, 0x59
_CONDUCTOR = ("set_tempo", "time_signature", "key_signature")
_LARGEST_EXPONENT = 6  # A 64th note as the unit of a metre.
_FIFTHS = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
_SHARPEST = ("G#", "D#", "A#")  # Tonics of minor keys alone.


def read_meta(kind: int, data: bytes) -> Any:
    """A mido meta message with time 0, or None for one that is useless or makes no sense.

    Texts are kept byte for byte, as Latin-1, until decode_metas has seen all of the file.
    """
    if kind in TEXT_KINDS:
        field = _text_field(TEXT_KINDS[kind])
        return mido.MetaMessage(TEXT_KINDS[kind], **{field: data.decode("latin-1")})
    if kind == TEMPO and (tempo := tempo_in(data)):
        return mido.MetaMessage("set_tempo", tempo=tempo)
    if kind == METER and (meter := meter_in(data)):
        return mido.MetaMessage("time_signature", numerator=meter[0], denominator=meter[1])
    if kind == KEY and (key := key_in(data)):
        return mido.MetaMessage("key_signature", key=key)
    return None


def tempo_in(data: bytes) -> int | None:
    """Microseconds a quarter note, or None where that makes no sense."""
    return int.from_bytes(data) or None if len(data) == 3 else None


def meter_in(data: bytes) -> tuple[int, int] | None:
    """Numerator and denominator, or None where that makes no sense."""
    if len(data) < 2 or not data[0] or data[1] > _LARGEST_EXPONENT:
        return None
    return data[0], 2 ** data[1]


def key_in(data: bytes) -> str | None:
    """The name of a key; sharps are positive, and a minor key lies three fifths further on."""
    fifths = int.from_bytes(data[:1], signed=True)
    if len(data) != 2 or data[1] > 1 or not -7 <= fifths <= 7:
        return None
    tonics = (*_FIFTHS, *_SHARPEST)
    return f"{tonics[fifths + 10]}m" if data[1] else tonics[fifths + 7]


def decode_metas(tracks: Sequence[mido.MidiTrack]) -> None:
    """Turn texts, which read_meta kept as bytes, into what they say; judged together."""
    metas = [m for track in tracks for m in track if m.type in TEXT_KINDS.values()]
    fields = [_text_field(m.type) for m in metas]
    raw = [getattr(m, field).encode("latin-1") for m, field in zip(metas, fields, strict=True)]
    for meta, field, text in zip(metas, fields, decode_texts(raw), strict=True):
        setattr(meta, field, text)


def _text_field(kind: str) -> str:
    return "name" if kind == "track_name" else "text"


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
