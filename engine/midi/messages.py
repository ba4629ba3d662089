"""The columns of a MIDI file as mido's messages, for pretty_midi: to play what was read."""

from typing import Any

import mido

from engine.midi.events import Meta, MidiColumns
from engine.midi.links import META
from engine.midi.metas import KEY, METER, TEMPO, TEXT_KINDS, key_in, meter_in, tempo_in
from engine.midi.texts import decode_texts

_CONDUCTOR = (TEMPO, METER, KEY)
_CONDUCTOR_TYPES = ("set_tempo", "time_signature", "key_signature")
_END_OF_TRACK = 0x2F

Timed = tuple[int, Any]  # A tick, and a message without a time of its own.


def messages_of(columns: MidiColumns) -> mido.MidiFile:
    """A file with notes, controls, programs, pitch bends and metas.

    Tempi, metres and keys of all tracks come in the first, where pretty_midi looks for them.
    """
    tracks: list[list[Timed]] = [[] for _ in columns.firsts[1:]]
    metas = _meta_messages(columns)
    named = (columns.tracks, columns.ticks, columns.statuses, columns.first_data)
    rows = zip(*(c.tolist() for c in (*named, columns.second_data)), strict=True)
    for order, (track, tick, status, first, second) in enumerate(rows):
        if status == META and first == _END_OF_TRACK:
            message = mido.MetaMessage("end_of_track")
        else:
            message = metas.get(order) or _channel_message(status, first, second)
        if message is not None:
            tracks[track].append((tick, message))
    moved = [(m.tick, metas[m.order]) for m in columns.metas if m.track and m.order in metas]
    moved = [(tick, message) for tick, message in moved if message.type in _CONDUCTOR_TYPES]
    midi = mido.MidiFile(type=1, ticks_per_beat=columns.ticks_per_quarter)
    midi.tracks = [_conducted(tracks[0], moved), *map(_without_conductor, tracks[1:])]
    return midi


def _conducted(first: list[Timed], moved: list[Timed]) -> mido.MidiTrack:
    (last, end), body = first[-1], first[:-1]
    if moved:
        body = sorted([*body, *moved], key=lambda event: event[0])
        last = max(last, body[-1][0])
    return _track([*body, (last, end)])


def _without_conductor(events: list[Timed]) -> mido.MidiTrack:
    return _track([event for event in events if event[1].type not in _CONDUCTOR_TYPES])


def _meta_messages(columns: MidiColumns) -> dict[int, Any]:
    """Messages of the metas that make sense, by their place among all events."""
    texts = [meta for meta in columns.metas if meta.kind in TEXT_KINDS]
    messages = {meta.order: _conductor(meta) for meta in columns.metas if meta.kind in _CONDUCTOR}
    for meta, text in zip(texts, decode_texts([meta.data for meta in texts]), strict=True):
        kind = TEXT_KINDS[meta.kind]
        field = "name" if kind == "track_name" else "text"
        messages[meta.order] = mido.MetaMessage(kind, **{field: text})
    return {order: message for order, message in messages.items() if message is not None}


def _conductor(meta: Meta) -> Any:
    if meta.kind == TEMPO and (tempo := tempo_in(meta.data)):
        return mido.MetaMessage("set_tempo", tempo=tempo)
    if meta.kind == METER and (meter := meter_in(meta.data)):
        return mido.MetaMessage("time_signature", numerator=meter[0], denominator=meter[1])
    if meta.kind == KEY and (key := key_in(meta.data)):
        return mido.MetaMessage("key_signature", key=key)
    return None


def _channel_message(status: int, first: int, second: int) -> Any:
    """A message that matters to the notes and their sound, or None."""
    match status >> 4:
        case 0x8 | 0x9 as kind:
            name = "note_off" if kind == 0x8 else "note_on"
            fields = {"note": first, "velocity": second}
        case 0xB:
            name, fields = "control_change", {"control": first, "value": second}
        case 0xC:
            name, fields = "program_change", {"program": first}
        case 0xE:
            name, fields = "pitchwheel", {"pitch": (first | second << 7) - 8192}
        case _:
            return None
    return mido.Message(name, skip_checks=True, channel=status & 0xF, **fields)


def _track(events: list[Timed]) -> mido.MidiTrack:
    track, now = mido.MidiTrack(), 0
    for tick, message in events:
        message.time = tick - now
        track.append(message)
        now = tick
    return track
