"""A Score by way of mido and pretty_midi: what engine.midi.assemble is held to, in tests."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import mido
import pretty_midi

from engine.midi.chords import written_chords
from engine.midi.clock import meter_changes
from engine.midi.messages import messages_of
from engine.midi.metas import TEXT_KINDS
from engine.midi.parse import parse_columns
from engine.midi.performed import performed
from engine.midi.words import FileText, clean, title_in, words_in
from engine.music.notes import Notes, TimedNote
from engine.music.score import Score, Track
from engine.music.timeline import TempoChange


def score_by_pretty_midi(path: Path, data: bytes) -> Score:
    """The piece that the messages of a file make.

    Raises:
        MidiFormatError: It is damaged beyond use.
    """
    columns, repairs = parse_columns(data)
    file = messages_of(columns)
    tracks = file.tracks
    texts = file_texts(tracks)  # Before pretty_midi, which changes the messages.
    named = len(tracks) == 1 or not any(m.type == "note_on" and m.velocity for m in tracks[0])
    midi = performed(path, one_program_a_channel(file))
    resolution = int(midi.resolution)
    meters, countable = meter_changes(
        (_quarter(midi, s.time), int(s.numerator), int(s.denominator))
        for s in midi.time_signature_changes
    )
    return Score(
        path,
        _tracks(midi),
        _tempos(midi),
        meters,
        float(midi.get_end_time()),
        repairs if countable else (*repairs, "metre"),
        chords=written_chords(texts, resolution),
        title=title_in(texts, first_names_all=named),
        words=words_in(texts),
        ticks_per_quarter=resolution,
    )


def file_texts(tracks: Sequence[mido.MidiTrack]) -> tuple[FileText, ...]:
    """The texts of all tracks, one track after the other."""
    return tuple(text for index, track in enumerate(tracks) for text in _texts(index, track))


def _texts(index: int, track: mido.MidiTrack) -> list[FileText]:
    found, tick = [], 0
    for order, message in enumerate(track):
        tick += message.time
        if message.type in TEXT_KINDS.values():
            found.append(FileText(index, tick, message.type, _said(message), order))
    return found


def _said(message: Any) -> str:
    return str(message.name if message.type == "track_name" else message.text)


def _tracks(midi: pretty_midi.PrettyMIDI) -> tuple[Track, ...]:
    return tuple(
        Track(index, clean(i.name), int(i.program), bool(i.is_drum), _notes(midi, i))
        for index, i in enumerate(midi.instruments)
        if i.notes
    )


def _tempos(midi: pretty_midi.PrettyMIDI) -> tuple[TempoChange, ...]:
    times, tempos = midi.get_tempo_changes()
    return tuple(
        TempoChange(_quarter(midi, time), float(qpm))
        for time, qpm in zip(times.tolist(), tempos.tolist(), strict=True)
    )


def _notes(midi: pretty_midi.PrettyMIDI, instrument: pretty_midi.Instrument) -> Notes:
    return Notes.of(
        TimedNote(
            _quarter(midi, n.start), _quarter(midi, n.end), int(n.pitch), max(1, int(n.velocity))
        )
        for n in instrument.notes
        if n.end > n.start and 0 <= n.pitch <= 127
    )


def _quarter(midi: pretty_midi.PrettyMIDI, time_s: float) -> float:
    return float(midi.time_to_tick(time_s)) / float(midi.resolution)


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
