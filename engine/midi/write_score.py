"""A whole piece out to a MIDI file, so that reading it again gives the same piece."""

from pathlib import Path

import mido

from engine.midi.lanes import DRUM_CHANNEL
from engine.midi.write import NO_CHORD_MARKER
from engine.music.score import Score, Track
from engine.storage.files import replacing

_LONGEST_TICKS_PER_QUARTER = 0x7FFF
_SLOWEST_US = 0xFFFFFF  # Of a quarter, as the file can count it.
_PITCHED_CHANNELS = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)
_ORDER = {"note_off": 0, "note_on": 2}  # Notes end before others start; all else between.

Events = list[tuple[int, mido.Message | mido.MetaMessage]]


def write_score(path: Path, score: Score) -> None:
    """Write a piece as a type-1 file in its own ticks: one track a Track, tempi and metres first.

    A score read from a MIDI file comes back with the same notes, tempi, metres, chords and names.
    Tempi of other origin are rounded to a microsecond a quarter, notes to a tick.

    Raises:
        OSError: The file cannot be written; an older one of that name is untouched.
    """
    ticks = min(max(score.ticks_per_quarter, 1), _LONGEST_TICKS_PER_QUARTER)
    midi = mido.MidiFile(type=1, ticks_per_beat=ticks, charset="utf-8")
    midi.tracks.append(_track(_conductor(score, ticks)))
    for number, track in enumerate(score.tracks):
        pitched = _PITCHED_CHANNELS[number % len(_PITCHED_CHANNELS)]
        channel = DRUM_CHANNEL if track.is_drum else pitched
        midi.tracks.append(_track(_played(track, channel, ticks)))
    with replacing(path) as file:
        midi.save(file=file)


def _conductor(score: Score, ticks: int) -> Events:
    events: Events = []
    if score.title:
        events.append((0, mido.MetaMessage("track_name", name=score.title)))
    for meter_change in score.meters:
        meter = meter_change.meter
        fields = {"numerator": meter.numerator, "denominator": meter.denominator}
        at = round(meter_change.quarter * ticks)
        events.append((at, mido.MetaMessage("time_signature", **fields)))
    for tempo_change in score.tempos:
        tempo = min(max(round(60e6 / tempo_change.qpm), 1), _SLOWEST_US)
        at = round(tempo_change.quarter * ticks)
        events.append((at, mido.MetaMessage("set_tempo", tempo=tempo)))
    for change in score.chords:
        text = NO_CHORD_MARKER if change.chord is None else str(change.chord)
        events.append((round(change.quarter * ticks), mido.MetaMessage("marker", text=text)))
    return events


def _played(track: Track, channel: int, ticks: int) -> Events:
    events: Events = [(0, mido.MetaMessage("track_name", name=track.name))] if track.name else []
    events.append((0, mido.Message("program_change", channel=channel, program=track.program)))
    for note in track.notes:
        start = round(note.start_quarter * ticks)
        end = max(start + 1, round(note.end_quarter * ticks))
        for at, kind, velocity in ((start, "note_on", note.velocity), (end, "note_off", 0)):
            fields = {"channel": channel, "note": note.pitch, "velocity": velocity}
            events.append((at, mido.Message(kind, **fields)))
    return events


def _track(events: Events) -> mido.MidiTrack:
    """Order events by time and write the gaps between them."""
    ordered = sorted(events, key=lambda event: (event[0], _ORDER.get(event[1].type, 1)))
    track, now = mido.MidiTrack(), 0
    for at, message in ordered:
        track.append(message.copy(time=at - now))
        now = at
    track.append(mido.MetaMessage("end_of_track"))
    return track
