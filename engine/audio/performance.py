"""A MIDI file as a list of timed commands for a synthesiser: all tracks, programs, drums, pedal."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from engine.audio.instruments import DRUM_KIT, shipped_sound
from engine.audio.synthesiser import CHANNELS, EXPRESSION, PAN, VOLUME
from engine.errors import MidiFormatError
from engine.midi.read import read_performance

SUSTAIN, PEDAL_DOWN = 64, 64  # Controller 64; values from 64 on mean the pedal is down.
SHORTEST_NOTE_S = 0.02  # A note must start before it ends, or it would never end.
OFF, SET, ON = range(3)  # The order of commands that share a moment.


@dataclass(frozen=True, slots=True, order=True)
class Command:
    """One thing to do at a moment.

    Attributes:
        time_s: When, in seconds from the start.
        order: OFF, SET or ON: ends come before settings, settings before starts.
        channel: Which channel of the synthesiser.
        action: 'note_off', 'control', 'bend', 'program' or 'note_on'.
        first: Pitch, controller, bend offset or sound.
        second: Velocity or value; 0 where there is none.
    """

    time_s: float
    order: int
    channel: int
    action: str
    first: int
    second: int = 0


@dataclass(frozen=True, slots=True)
class Performance:
    """A piece ready to be played.

    Attributes:
        commands: In the order to carry them out.
        duration_s: When the last note ends, pedal included.
        skipped: What is not heard, in words.
    """

    commands: tuple[Command, ...]
    duration_s: float
    skipped: tuple[str, ...]


def performance_of(path: Path) -> Performance:
    """Read a MIDI file for playing.

    Raises:
        MidiFormatError: It is not a MIDI file that can be read, or it holds no notes.
        OSError: The disk failed.
    """
    commands: list[Command] = []
    skipped: list[str] = []
    parts = [part for part in read_performance(path).instruments if part.notes]
    if not parts:
        raise MidiFormatError(f"{path.name} holds no notes, so there is nothing to hear.")
    for channel, part in enumerate(parts[:CHANNELS]):
        sound = DRUM_KIT if part.is_drum else int(part.program)
        if shipped_sound(sound) is None:
            skipped.append(f"sound effect {sound + 1} has no instrument here")
            continue
        commands.append(Command(0.0, SET, channel, "program", sound))
        commands.extend(_settings(part, channel))
        commands.extend(_notes(part, channel))
    if len(parts) > CHANNELS:
        skipped.append(f"{len(parts) - CHANNELS} parts beyond the first {CHANNELS}")
    end = max((c.time_s for c in commands if c.order == OFF), default=0.0)
    return Performance(tuple(sorted(commands)), end, tuple(skipped))


def _settings(part: Any, channel: int) -> Iterator[Command]:
    for change in part.control_changes:
        if change.number in (VOLUME, PAN, EXPRESSION):
            value = min(127, max(0, int(change.value)))
            yield Command(_time(change), SET, channel, "control", int(change.number), value)
    for bend in part.pitch_bends:
        yield Command(_time(bend), SET, channel, "bend", min(8191, max(-8192, int(bend.pitch))))


def _notes(part: Any, channel: int) -> Iterator[Command]:
    """Starts and ends; a pedal holds a note until it is lifted or the note is struck again."""
    notes = sorted(part.notes, key=lambda note: (note.pitch, note.start, note.end))
    pedals = () if part.is_drum else _pedals(part)
    for index, note in enumerate(notes):
        following = notes[index + 1] if index + 1 < len(notes) else None
        end = max(_lifted(float(note.end), pedals), float(note.start) + SHORTEST_NOTE_S)
        if following is not None and following.pitch == note.pitch:
            end = min(end, float(following.start))
        velocity = min(127, max(1, int(note.velocity)))
        yield Command(max(0.0, float(note.start)), ON, channel, "note_on", note.pitch, velocity)
        yield Command(max(0.0, end), OFF, channel, "note_off", note.pitch)


def _pedals(part: Any) -> tuple[tuple[float, float], ...]:
    """When the sustain pedal is down, as (down, up) in order; never lifted: down to the end."""
    spans: list[tuple[float, float]] = []
    down: float | None = None
    changes = [change for change in part.control_changes if change.number == SUSTAIN]
    for change in sorted(changes, key=lambda change: float(change.time)):
        if change.value >= PEDAL_DOWN and down is None:
            down = _time(change)
        elif change.value < PEDAL_DOWN and down is not None:
            spans.append((down, _time(change)))
            down = None
    if down is not None:
        spans.append((down, max((float(note.end) for note in part.notes), default=down)))
    return tuple(spans)


def _lifted(end_s: float, pedals: tuple[tuple[float, float], ...]) -> float:
    index = bisect_right(pedals, (end_s, float("inf"))) - 1
    if index >= 0 and pedals[index][0] <= end_s < pedals[index][1]:
        return pedals[index][1]
    return end_s


def _time(event: Any) -> float:
    return max(0.0, float(event.time))
