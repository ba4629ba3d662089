"""What clips come to for a synthesiser: starts and ends of notes in order, a sound a channel.

A clip whose parts a hand has changed is played from them, with their loudness and their free time;
every other one from its melody, bass and drums.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise
from math import inf
from typing import NamedTuple

from engine.audio.instruments import DRUM_KIT
from engine.audio.loudness import VELOCITY
from engine.midi.lanes import BASS_CHANNEL, DRUM_CHANNEL, MELODY_CHANNEL
from engine.music.clip import Clip, steps_of
from engine.music.melody import Melody
from engine.music.part import Part, PlayedNote, Role
from engine.music.parts import BASS_PROGRAM

METRONOME_CHANNEL = 62
BAR_CLICK, BEAT_CLICK = 76, 77  # High and low wood block.
BAR_VELOCITY, BEAT_VELOCITY = 76, 60
_CLICK_STEPS = 0.5

Muted = frozenset[Role | int]
NOTHING_MUTED: Muted = frozenset()


class Event(NamedTuple):
    """A note that starts (velocity > 0) or ends; ends come first where both share a step.

    Attributes:
        step: When, in steps through all clips.
        velocity: 0 for an end.
        channel: Of the synthesiser.
        pitch: MIDI note number.
        part: Index among the parts of its clip; -1 for a click of the metronome.
        role: What the part is to the music; empty for a click.
    """

    step: float
    velocity: int
    channel: int
    pitch: int
    part: int = 0
    role: str = "melody"

    def is_among(self, muted: Muted) -> bool:
        """Whether its part is one that is not to be heard."""
        return self.part in muted or self.role in muted


@dataclass(frozen=True, slots=True)
class Voice:
    """A part of a clip on its channel."""

    channel: int
    index: int
    part: Part


def voices_of(clip: Clip) -> tuple[Voice, ...]:
    """The parts of a clip that are to be heard, in their order.

    The first melody, the first bass and all drums have channels of their own, the same in every
    clip. Where a part is solo only such are heard, else those that are not muted.
    """
    parts = clip.parts or tuple(_written_parts(clip))
    alone = any(part.solo for part in parts)
    free = (channel for channel in count(2) if channel != DRUM_CHANNEL)
    taken: set[int] = set()
    voices: list[Voice] = []
    for index, part in enumerate(parts):
        own = {"melody": MELODY_CHANNEL, "bass": BASS_CHANNEL, "drums": DRUM_CHANNEL}.get(part.role)
        channel = next(free) if own is None or own in taken - {DRUM_CHANNEL} else own
        taken.add(channel)
        if part.solo if alone else not part.muted:
            voices.append(Voice(channel, index, part))
    return tuple(voices)


def sounds_of(clip: Clip, chosen: int | None) -> Mapping[int, int]:
    """The sound number of each channel that a clip plays on; the melody's is always among them.

    Args:
        clip: The clip.
        chosen: The instrument that a person chose for everything, or None. Bass and drums keep
            theirs, and so does a part with an instrument of its own that is no melody.
    """
    own = clip.program if chosen is None else chosen
    sounds = {MELODY_CHANNEL: own}
    for voice in voices_of(clip):
        part = voice.part
        match part.role:
            case "drums":
                sounds[voice.channel] = DRUM_KIT
            case "bass":
                sounds[voice.channel] = BASS_PROGRAM if part.program is None else part.program
            case "melody":
                written = clip.program if part.program is None else part.program
                sounds[voice.channel] = written if chosen is None else chosen
            case _:
                sounds[voice.channel] = own if part.program is None else part.program
    return sounds


def events_of(clips: Sequence[Clip]) -> tuple[Event, ...]:
    """All starts and ends in order; a note ends with its clip at the latest."""
    events: list[Event] = []
    strokes: dict[int, dict[float, Event]] = {}  # Pitch -> step -> the stroke.
    for clip, start in zip(clips, steps_of(tuple(clips)), strict=True):
        for voice in voices_of(clip):
            if voice.part.role == "drums":
                for stroke in _strokes(voice, clip, start):
                    strokes.setdefault(stroke.pitch, {})[stroke.step] = stroke
            else:
                events += _notes(voice, clip, start)
    events += _rung(strokes, sum(clip.steps for clip in clips))
    return tuple(sorted(events))


def clicks_of(clips: Sequence[Clip]) -> tuple[Event, ...]:
    """A metronome's clicks through clips, the first of each bar brighter."""
    clicks: list[Event] = []
    for clip, start in zip(clips, steps_of(tuple(clips)), strict=True):
        for at in range(0, clip.steps, clip.meter.steps_per_beat):
            pitch, velocity = click(at % clip.meter.steps_per_bar == 0)
            clicks.append(Event(start + at, velocity, METRONOME_CHANNEL, pitch, -1, ""))
            clicks.append(Event(start + at + _CLICK_STEPS, 0, METRONOME_CHANNEL, pitch, -1, ""))
    return tuple(sorted(clicks))


def click(on_the_bar: bool) -> tuple[int, int]:
    """Pitch and velocity of a click: clear, and no fright to anybody."""
    return (BAR_CLICK, BAR_VELOCITY) if on_the_bar else (BEAT_CLICK, BEAT_VELOCITY)


def _written_parts(clip: Clip) -> Iterator[Part]:
    """Melody, bass and drums as they stand on the grid, those that have notes."""
    lines: tuple[tuple[Role, Melody], ...] = (("melody", clip.melody), ("bass", clip.bass))
    for role, line in lines:
        if line.notes:
            played = (PlayedNote(n.start_step, n.end_step, n.pitch, VELOCITY) for n in line.notes)
            yield Part(role, tuple(played))
    if clip.drums:
        yield Part("drums")  # A stroke may fall before its clip; _strokes reads them itself.


def _notes(voice: Voice, clip: Clip, start: int) -> Iterator[Event]:
    """Starts and ends; a note ends where the same pitch is struck again."""
    channel, index, role = voice.channel, voice.index, voice.part.role
    next_onset: dict[int, float] = {}
    for note in reversed(voice.part.notes):
        end = min(note.end, float(clip.steps), next_onset.get(note.pitch, inf))
        if note.start < end:  # Not after the clip, nor at one moment with its like.
            yield Event(start + note.start, note.velocity, channel, note.pitch, index, role)
            yield Event(start + end, 0, channel, note.pitch, index, role)
            next_onset[note.pitch] = note.start


def _strokes(voice: Voice, clip: Clip, start: int) -> Iterator[Event]:
    """Where drums are struck; of a written clip also just before it begins."""
    for note in voice.part.notes:
        if note.start < clip.steps:
            step = start + note.start
            yield Event(step, note.velocity, DRUM_CHANNEL, note.pitch, voice.index, "drums")
    for hit in () if clip.parts else clip.drums:
        step = max(0.0, start + hit.step + hit.offset)
        yield Event(step, hit.velocity, DRUM_CHANNEL, hit.pitch, voice.index, "drums")


def _rung(strokes: Mapping[int, Mapping[float, Event]], total: int) -> Iterator[Event]:
    """Drums ring until the same drum is struck again, or the clips end."""
    for struck in strokes.values():
        for step, following in pairwise((*sorted(struck), total)):
            stroke = struck[step]
            yield stroke
            yield stroke._replace(step=max(step, following), velocity=0)
