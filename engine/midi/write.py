"""Clips out to MIDI files, with tempo, metre and chords written as other programs expect them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import mido

from engine.midi.lanes import (
    DRUM_CHANNEL,
    MELODY_CHANNEL,
    NAMES,
    Lane,
    lanes_of,
    sounding,
)
from engine.music.clip import Clip, steps_of
from engine.music.drums import DrumHit
from engine.music.melody import STEPS_PER_QUARTER
from engine.storage.files import replacing

TICKS_PER_QUARTER = 480
TICKS_PER_STEP = TICKS_PER_QUARTER // STEPS_PER_QUARTER
NO_CHORD_MARKER = "N.C."

_STROKE_TICKS = TICKS_PER_STEP // 2
_FARTHEST_TICKS = TICKS_PER_STEP // 2 - 1  # Half a step exactly would belong to two steps.
Events = list[tuple[int, mido.Message | mido.MetaMessage]]
Placed = Sequence[tuple[Clip, int]]  # Clips and the steps at which they start.


def write_clips(path: Path, clips: Sequence[Clip], title: str = "") -> None:
    """Write clips one after the other into one type-1 MIDI file; same clips, same bytes.

    Each part has a track where there is something in it, muted ones too; chords are markers beside
    the tempo. A tempo, metre or program that changes between clips changes in the file at that bar
    line. Notes last and are as loud as a hand left them, to a tick; where two of one pitch overlap,
    the first ends where the second starts. Without a title the file bears the first clip's name.

    Raises:
        OSError: The file cannot be written; an older one of that name is untouched.
    """
    midi = mido.MidiFile(type=1, ticks_per_beat=TICKS_PER_QUARTER, charset="utf-8")
    placed = tuple(zip(clips, steps_of(tuple(clips)), strict=True))
    end_tick = sum(clip.steps for clip in clips) * TICKS_PER_STEP
    parts = [_conductor(placed, title)]
    lanes = lanes_of(placed) or (Lane("melody", NAMES["melody"]),)
    for lane in lanes:
        drums = lane.role == "drums"
        parts.append(_drums(lane, placed, end_tick) if drums else _line(lane, placed))
    midi.tracks.extend(_track(events, end_tick) for events in parts)
    with replacing(path) as file:
        midi.save(file=file)


def _conductor(placed: Placed, title: str) -> Events:
    name = placed[0][0].name if placed else ""
    events: Events = [(0, _track_name(title or name))]
    tempo, meter = None, None
    for clip, start in placed:
        at = start * TICKS_PER_STEP
        if clip.meter != meter:
            meter = clip.meter
            fields = {"numerator": meter.numerator, "denominator": meter.denominator}
            events.append((at, mido.MetaMessage("time_signature", **fields)))
        if clip.tempo_qpm != tempo:
            tempo = clip.tempo_qpm
            events.append((at, mido.MetaMessage("set_tempo", tempo=round(60e6 / tempo))))
    return [*events, *_markers(placed)]


def _markers(placed: Placed) -> Iterator[tuple[int, mido.MetaMessage]]:
    """A marker where a chord begins, and one for no chord where none follows.

    The last one tells a lone 'A' from the name of a song's first part.
    """
    sounding_to: int | None = None
    for clip, start in placed:
        for span in clip.chords:
            if sounding_to is not None and sounding_to < start + span.start_step:
                yield sounding_to * TICKS_PER_STEP, _marker(NO_CHORD_MARKER)
            yield (start + span.start_step) * TICKS_PER_STEP, _marker(str(span.chord))
            sounding_to = start + min(span.end_step, clip.steps)
    if sounding_to is not None:
        yield sounding_to * TICKS_PER_STEP, _marker(NO_CHORD_MARKER)


def _track_name(name: str) -> mido.MetaMessage:
    """Halves of characters, which names of files may hold, become question marks."""
    return mido.MetaMessage("track_name", name=name.encode("utf-8", "replace").decode())


def _marker(text: str) -> mido.MetaMessage:
    return mido.MetaMessage("marker", text=text)


def _line(lane: Lane, placed: Placed) -> Events:
    """A track of notes; the melody's tells its instrument from the first clip on, silent or not."""
    events: Events = [(0, _track_name(lane.name))]
    if lane.port:
        events.append((0, mido.MetaMessage("midi_port", port=lane.port)))
    program = None
    if lane.channel == MELODY_CHANNEL and placed and not placed[0][0].parts:
        program = placed[0][0].program
        events.append((0, _program(lane.channel, program)))
    for piece in lane.pieces:
        if piece.program != program:
            at = piece.start * TICKS_PER_STEP if program is not None else 0
            program = piece.program
            events.append((at, _program(lane.channel, program)))
        for start, end, pitch, velocity in sounding(piece):
            on, off = _ticks(piece.start + start), _ticks(piece.start + end)
            events.append((on, _note("note_on", lane.channel, pitch, velocity)))
            events.append((max(off, on + 1), _note("note_off", lane.channel, pitch, 0)))
    return events


def _drums(lane: Lane, placed: Placed, end_tick: int) -> Events:
    """Strokes, each one over before the same drum is struck again."""
    events: Events = [(0, _track_name(lane.name))]
    struck: dict[int, dict[int, tuple[int, int]]] = {}  # Pitch -> tick -> velocity, length.
    for clip, start in placed:
        for hit in () if clip.parts else clip.drums:
            tick = _stroke_tick(hit, start)
            struck.setdefault(hit.pitch, {})[tick] = (hit.velocity, _STROKE_TICKS)
    for piece in lane.pieces:
        for start_step, end, pitch, velocity in sounding(piece) if piece.clip.parts else ():
            tick = min(_ticks(piece.start + start_step), end_tick - 1)
            length = max(1, _ticks(piece.start + end) - tick)
            struck.setdefault(pitch, {})[tick] = (velocity, length)
    for pitch, strokes in struck.items():
        for tick, following in pairwise((*sorted(strokes), end_tick)):
            velocity, length = strokes[tick]
            off = min(tick + length, following)
            events.append((tick, _note("note_on", DRUM_CHANNEL, pitch, velocity)))
            events.append((off, _note("note_off", DRUM_CHANNEL, pitch, 0)))
    return events


def _ticks(step: float) -> int:
    return round(step * TICKS_PER_STEP)


def _stroke_tick(hit: DrumHit, start: int) -> int:
    """Where a stroke sounds, within its own step; one before the first bar falls on it."""
    away = round(hit.offset * TICKS_PER_STEP)
    away = min(max(away, -_FARTHEST_TICKS), _FARTHEST_TICKS)
    return max(0, (start + hit.step) * TICKS_PER_STEP + away)


def _program(channel: int, program: int) -> mido.Message:
    return mido.Message("program_change", channel=channel, program=program)


def _note(kind: str, channel: int, pitch: int, velocity: int) -> mido.Message:
    return mido.Message(kind, channel=channel, note=pitch, velocity=velocity)


def _track(events: Events, end_tick: int) -> mido.MidiTrack:
    """Order events by time, ends before starts, and write the gaps between them."""
    ordered = sorted(events, key=lambda event: (event[0], event[1].type != "note_off"))
    track, now = mido.MidiTrack(), 0
    for tick, message in ordered:
        track.append(message.copy(time=tick - now))
        now = tick
    track.append(mido.MetaMessage("end_of_track", time=max(0, end_tick - now)))
    return track
