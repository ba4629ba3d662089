"""Clips out to MIDI files, with tempo, metre and key written as other programs expect them."""

from collections.abc import Sequence
from pathlib import Path

import mido

from engine.music.clip import Clip, steps_of
from engine.music.melody import STEPS_PER_QUARTER
from engine.storage.files import replacing

TICKS_PER_QUARTER = 480
TICKS_PER_STEP = TICKS_PER_QUARTER // STEPS_PER_QUARTER
VELOCITY = 64


def write_clips(path: Path, clips: Sequence[Clip]) -> None:
    """Write clips one after the other into one type-1 MIDI file; same clips, same bytes.

    A tempo, metre or program that changes between clips changes in the file at that bar line.

    Raises:
        OSError: The file cannot be written; an older one of that name is untouched.
    """
    midi = mido.MidiFile(type=1, ticks_per_beat=TICKS_PER_QUARTER, charset="utf-8")
    midi.tracks.extend((_conductor(clips), _melody(clips)))
    with replacing(path) as file:
        midi.save(file=file)


def _conductor(clips: Sequence[Clip]) -> mido.MidiTrack:
    name = clips[0].name if clips else ""
    events: list[tuple[int, mido.MetaMessage]] = [(0, mido.MetaMessage("track_name", name=name))]
    tempo, meter = None, None
    for clip, start in zip(clips, steps_of(tuple(clips)), strict=True):
        at = start * TICKS_PER_STEP
        if clip.meter != meter:
            meter = clip.meter
            events.append(
                (
                    at,
                    mido.MetaMessage(
                        "time_signature",
                        numerator=meter.numerator,
                        denominator=meter.denominator,
                    ),
                )
            )
        if clip.tempo_qpm != tempo:
            tempo = clip.tempo_qpm
            events.append((at, mido.MetaMessage("set_tempo", tempo=round(60e6 / tempo))))
    return _track(events, _end_tick(clips))


def _melody(clips: Sequence[Clip]) -> mido.MidiTrack:
    events: list[tuple[int, mido.Message | mido.MetaMessage]] = [
        (0, mido.MetaMessage("track_name", name="Melody"))
    ]
    program = None
    for clip, start in zip(clips, steps_of(tuple(clips)), strict=True):
        if clip.program != program:
            program = clip.program
            events.append((start * TICKS_PER_STEP, mido.Message("program_change", program=program)))
        for note in clip.melody.notes:
            on, off = start + note.start_step, start + min(note.end_step, clip.steps)
            events.append((on * TICKS_PER_STEP, _note("note_on", note.pitch, VELOCITY)))
            events.append((off * TICKS_PER_STEP, _note("note_off", note.pitch, 0)))
    return _track(events, _end_tick(clips))


def _note(kind: str, pitch: int, velocity: int) -> mido.Message:
    return mido.Message(kind, note=pitch, velocity=velocity)


def _end_tick(clips: Sequence[Clip]) -> int:
    return sum(clip.steps for clip in clips) * TICKS_PER_STEP


def _track(
    events: list[tuple[int, mido.Message | mido.MetaMessage]], end_tick: int
) -> mido.MidiTrack:
    """Order events by time, ends before starts, and write the gaps between them."""
    ordered = sorted(events, key=lambda event: (event[0], event[1].type != "note_off"))
    track, now = mido.MidiTrack(), 0
    for tick, message in ordered:
        track.append(message.copy(time=tick - now))
        now = tick
    track.append(mido.MetaMessage("end_of_track", time=max(0, end_tick - now)))
    return track
