"""Clips on their way to a synthesiser: which note starts at which frame, at a tempo that may change
while it plays.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

import numpy as np
from numpy.typing import NDArray

from engine.audio.instruments import DRUM_KIT
from engine.audio.loudness import VELOCITY
from engine.audio.synthesiser import Synthesiser
from engine.midi.write import (
    BASS_CHANNEL,
    BASS_PROGRAM,
    DRUM_CHANNEL,
    MELODY_CHANNEL,
)
from engine.music.clip import Clip
from engine.music.melody import STEPS_PER_QUARTER, Melody

STEP_TOLERANCE = 1e-9  # Far below a frame: keeps float sums from missing an event by a hair.


@dataclass(frozen=True, slots=True, order=True)
class Event:
    """A note that starts (velocity > 0) or ends; ends come first where both share a step."""

    step: float
    velocity: int
    channel: int
    pitch: int


class Transport:
    """Plays clips one after the other, once or round and round.

    Steps are counted through all clips, from 0; `travelled` goes on growing over a loop's seam.
    """

    def __init__(
        self, clips: Sequence[Clip], synthesiser: Synthesiser, *, start_step: float, loop: bool
    ) -> None:
        self._clips = tuple(clips)
        self._synthesiser = synthesiser
        self._loop = loop
        self._ends = tuple(accumulate(clip.steps for clip in self._clips))
        self._events = self._make_events()
        self._tempo_qpm: float | None = None
        self._sound: int | None = None
        self._lap = 0
        self._step = min(max(0.0, start_step), float(self.total_steps))
        self._next = 0
        self._clip_index = -1
        self._started = False

    @property
    def total_steps(self) -> int:
        """Length of all clips."""
        return self._ends[-1] if self._ends else 0

    @property
    def finished(self) -> bool:
        """Whether the last step has been played; never true of a loop."""
        return not self.total_steps or (not self._loop and self._step >= self.total_steps)

    @property
    def travelled(self) -> float:
        """Steps from the start of the first lap."""
        return self._lap * self.total_steps + self._step

    def place(self, travelled: float) -> tuple[int, float]:
        """The clip and the step within it at a travelled distance."""
        if not self.total_steps:
            return 0, 0.0
        step = travelled % self.total_steps if self._loop else min(travelled, self.total_steps)
        for index, end in enumerate(self._ends):
            if step < end or index == len(self._ends) - 1:
                return index, step - (end - self._clips[index].steps)
        raise AssertionError("unreachable")

    def set_tempo(self, tempo_qpm: float | None) -> None:
        """Play at this tempo from here on, or at each clip's own."""
        self._tempo_qpm = tempo_qpm

    def set_sound(self, sound: int | None) -> None:
        """Play with this sound from the next note on, or with each clip's own."""
        self._sound = sound
        if self._started:
            self._choose_sound()

    def render(self, frames: int) -> NDArray[np.float32]:
        """Play the next frames; after the end, what still rings."""
        if not self._started:
            self._start()
        parts: list[NDArray[np.float32]] = []
        left = frames
        while left:
            count = min(left, self._frames_to_next_change())
            parts.append(self._synthesiser.render(count))
            self._advance(count)
            left -= count
        return np.concatenate(parts) if parts else np.zeros((0, 2), np.float32)

    def _make_events(self) -> tuple[Event, ...]:
        return _events(self._clips, (0, *self._ends))

    def _start(self) -> None:
        """Sound what begins at, or hangs over from before, the starting step."""
        self._started = True
        self._enter_clip()
        self._choose_accompaniment()
        sounding: dict[tuple[int, int], int] = {}
        while self._next < len(self._events) and self._events[self._next].step < self._step:
            event = self._events[self._next]
            if event.channel != DRUM_CHANNEL:  # A stroke is over when it has begun.
                sounding[event.channel, event.pitch] = event.velocity
            self._next += 1
        for (channel, pitch), velocity in sounding.items():
            if velocity and not self.finished:
                self._synthesiser.note_on(channel, pitch, velocity)
        self._fire()

    def _steps_per_frame(self) -> float:
        qpm = self._tempo_qpm or self._clips[self._clip_index].tempo_qpm
        return qpm * STEPS_PER_QUARTER / 60.0 / self._synthesiser.sample_rate

    def _frames_to_next_change(self) -> int:
        """Frames up to the next event or the end of a clip, at least 1; many after the end."""
        if self.finished:
            return 1 << 30
        change: float = self._ends[self._clip_index]
        if self._next < len(self._events):
            change = min(change, self._events[self._next].step)
        steps = change - self._step - STEP_TOLERANCE
        return max(1, math.ceil(steps / self._steps_per_frame()))

    def _advance(self, frames: int) -> None:
        if self.finished:
            return
        self._step += frames * self._steps_per_frame()
        if self._step >= self.total_steps - STEP_TOLERANCE:
            self._fire()
            if self._loop:
                self._wrap()
            else:
                self._step = float(self.total_steps)
                return
        if self._step >= self._ends[self._clip_index] - STEP_TOLERANCE or self._clip_index < 0:
            self._enter_clip()
        self._fire()

    def _wrap(self) -> None:
        self._lap += 1
        self._step = max(0.0, self._step - self.total_steps)
        self._next = 0
        self._clip_index = -1

    def _enter_clip(self) -> None:
        self._clip_index = next(
            (i for i, end in enumerate(self._ends) if self._step < end - STEP_TOLERANCE),
            len(self._ends) - 1,
        )
        self._choose_sound()

    def _choose_sound(self) -> None:
        if self._clips:
            own = self._clips[self._clip_index].program
            sound = own if self._sound is None else self._sound
            self._synthesiser.program(MELODY_CHANNEL, sound)

    def _choose_accompaniment(self) -> None:
        """Bass and drums keep their sounds, whatever instrument was chosen for the melody."""
        if any(clip.bass.notes for clip in self._clips):
            self._synthesiser.program(BASS_CHANNEL, BASS_PROGRAM)
        if any(clip.drums for clip in self._clips):
            self._synthesiser.program(DRUM_CHANNEL, DRUM_KIT)

    def _fire(self) -> None:
        """Send every event that is due; ends before starts."""
        due = self._step + STEP_TOLERANCE
        while self._next < len(self._events) and self._events[self._next].step <= due:
            event = self._events[self._next]
            if event.velocity:
                self._synthesiser.note_on(event.channel, event.pitch, event.velocity)
            else:
                self._synthesiser.note_off(event.channel, event.pitch)
            self._next += 1


def _events(clips: tuple[Clip, ...], starts: tuple[int, ...]) -> tuple[Event, ...]:
    """All starts and ends in order; a note ends with its clip at the latest."""
    events: list[Event] = []
    for clip, start in zip(clips, starts, strict=False):
        events += _notes(clip.melody, clip.steps, start, MELODY_CHANNEL)
        events += _notes(clip.bass, clip.steps, start, BASS_CHANNEL)
    return tuple(sorted((*events, *_strokes(clips, starts))))


def _notes(melody: Melody, steps: int, start: int, channel: int) -> Iterator[Event]:
    for note in melody.notes:
        yield Event(start + note.start_step, VELOCITY, channel, note.pitch)
        yield Event(start + min(note.end_step, steps), 0, channel, note.pitch)


def _strokes(clips: tuple[Clip, ...], starts: tuple[int, ...]) -> Iterator[Event]:
    """Drums ring until the same drum is struck again, or the clips end."""
    struck: dict[int, dict[float, int]] = {}  # Pitch -> step -> velocity.
    for clip, start in zip(clips, starts, strict=False):
        for hit in clip.drums:
            step = max(0.0, start + hit.step + hit.offset)
            struck.setdefault(hit.pitch, {})[step] = hit.velocity
    total = sum(clip.steps for clip in clips)
    for pitch, velocities in struck.items():
        for step, following in pairwise((*sorted(velocities), total)):
            yield Event(step, velocities[step], DRUM_CHANNEL, pitch)
            yield Event(max(step, following), 0, DRUM_CHANNEL, pitch)
