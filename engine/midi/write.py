"""Clips out to MIDI files, with tempo, metre and chords written as other programs expect them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import mido

from engine.music.clip import Clip, steps_of
from engine.music.drums import DrumHit
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.storage.files import replacing

TICKS_PER_QUARTER = 480
TICKS_PER_STEP = TICKS_PER_QUARTER // STEPS_PER_QUARTER
VELOCITY = 64
BASS_PROGRAM = 33  # Fingered bass.
MELODY_CHANNEL, BASS_CHANNEL, DRUM_CHANNEL = 0, 1, 9  # Drums: 10, as people count.
NO_CHORD_MARKER = "N.C."

_STROKE_TICKS = TICKS_PER_STEP // 2
_FARTHEST_TICKS = TICKS_PER_STEP // 2 - 1  # Half a step exactly would belong to two steps.
Events = list[tuple[int, mido.Message | mido.MetaMessage]]
Placed = Sequence[tuple[Clip, int]]  # Clips and the steps at which they start.


def write_clips(path: Path, clips: Sequence[Clip]) -> None:
    """Write clips one after the other into one type-1 MIDI file; same clips, same bytes.

    Melody, bass and drums have a track each where there is something in it; chords are markers
    beside the tempo. A tempo, metre or program that changes between clips changes in the file at
    that bar line.

    Raises:
        OSError: The file cannot be written; an older one of that name is untouched.
    """
    midi = mido.MidiFile(type=1, ticks_per_beat=TICKS_PER_QUARTER, charset="utf-8")
    placed = tuple(zip(clips, steps_of(tuple(clips)), strict=True))
    end_tick = sum(clip.steps for clip in clips) * TICKS_PER_STEP
    parts = [_conductor(placed)]
    with_bass, with_drums = any(c.bass.notes for c in clips), any(c.drums for c in clips)
    if any(c.melody.notes for c in clips) or not (with_bass or with_drums):
        parts.append(_melody(placed))
    if with_bass:
        parts.append(_bass(placed))
    if with_drums:
        parts.append(_drums(placed, end_tick))
    midi.tracks.extend(_track(events, end_tick) for events in parts)
    with replacing(path) as file:
        midi.save(file=file)


def _conductor(placed: Placed) -> Events:
    name = placed[0][0].name if placed else ""
    events: Events = [(0, mido.MetaMessage("track_name", name=name))]
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


def _marker(text: str) -> mido.MetaMessage:
    return mido.MetaMessage("marker", text=text)


def _melody(placed: Placed) -> Events:
    events: Events = [(0, mido.MetaMessage("track_name", name="Melody"))]
    program = None
    for clip, start in placed:
        if clip.program != program:
            program = clip.program
            events.append((start * TICKS_PER_STEP, _program(MELODY_CHANNEL, program)))
        events += _notes(clip.melody, clip.steps, start, MELODY_CHANNEL)
    return events


def _bass(placed: Placed) -> Events:
    events: Events = [
        (0, mido.MetaMessage("track_name", name="Bass")),
        (0, _program(BASS_CHANNEL, BASS_PROGRAM)),
    ]
    for clip, start in placed:
        events += _notes(clip.bass, clip.steps, start, BASS_CHANNEL)
    return events


def _notes(melody: Melody, steps: int, start: int, channel: int) -> Events:
    events: Events = []
    for note in melody.notes:
        on, off = start + note.start_step, start + min(note.end_step, steps)
        events.append((on * TICKS_PER_STEP, _note("note_on", channel, note.pitch, VELOCITY)))
        events.append((off * TICKS_PER_STEP, _note("note_off", channel, note.pitch, 0)))
    return events


def _drums(placed: Placed, end_tick: int) -> Events:
    """Strokes, each one over before the same drum is struck again."""
    events: Events = [(0, mido.MetaMessage("track_name", name="Drums"))]
    struck: dict[int, dict[int, int]] = {}  # Pitch -> tick -> velocity.
    for clip, start in placed:
        for hit in clip.drums:
            struck.setdefault(hit.pitch, {})[_stroke_tick(hit, start)] = hit.velocity
    for pitch, velocities in struck.items():
        for tick, following in pairwise((*sorted(velocities), end_tick)):
            off = min(tick + _STROKE_TICKS, following)
            events.append((tick, _note("note_on", DRUM_CHANNEL, pitch, velocities[tick])))
            events.append((off, _note("note_off", DRUM_CHANNEL, pitch, 0)))
    return events


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
