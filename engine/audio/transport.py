"""Clips on their way to a synthesiser: which note starts at which frame, at a tempo, in a loop and
with parts muted that may all change while it plays.
"""

import math
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from engine.audio.events import (
    METRONOME_CHANNEL,
    NOTHING_MUTED,
    Event,
    Muted,
    click,
    clicks_of,
    events_of,
    sounds_of,
)
from engine.audio.instruments import DRUM_KIT
from engine.audio.synthesiser import Synthesiser
from engine.midi.lanes import DRUM_CHANNEL
from engine.music.clip import Clip
from engine.music.melody import STEPS_PER_QUARTER

STEP_TOLERANCE = 1e-9  # Far below a frame: keeps float sums from missing an event by a hair.
SHORTEST_LOOP_STEPS = 0.25
_KEPT_TURNS = 64  # Seams of a loop that may lie between what is rendered and what is heard.

Loop = bool | tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Turn:
    """From this distance on, the music goes on from this step; below 0 it is counted in."""

    travelled: float
    step: float


class Transport:
    """Plays clips one after the other, once or round and round.

    Steps are counted through all clips, from 0; `travelled` goes on growing over a loop's seam,
    and begins with the count-in.
    """

    def __init__(
        self, clips: Sequence[Clip], synthesiser: Synthesiser, *, start_step: float, loop: Loop
    ) -> None:
        self._clips = tuple(clips)
        self._synthesiser = synthesiser
        self._ends = tuple(accumulate(clip.steps for clip in self._clips))
        self._metronome = False
        self._muted = NOTHING_MUTED
        self._music = self._make_music()
        self._events = self._music
        self._tempo_qpm: float | None = None
        self._sound: int | None = None
        self._lead = 0.0  # Steps of the count-in that are left.
        self._step = min(max(0.0, start_step), float(self.total_steps))
        self._travelled = 0.0
        self._turns = deque([_Turn(0.0, self._step)], maxlen=_KEPT_TURNS)
        self._sounding: dict[tuple[int, int], Event] = {}
        self._next = 0
        self._clip_index = -1
        self._started = False
        self._loop: tuple[float, float] | None = None
        self.set_loop(loop)

    @property
    def total_steps(self) -> int:
        """Length of all clips."""
        return self._ends[-1] if self._ends else 0

    @property
    def finished(self) -> bool:
        """Whether the last step has been played; never true of a loop."""
        return not self.total_steps or (self._loop is None and self._step >= self.total_steps)

    @property
    def travelled(self) -> float:
        """Steps since the beginning, over all laps and with the count-in."""
        return self._travelled

    def place(self, travelled: float) -> tuple[int, float]:
        """The clip and the step within it at a travelled distance; below 0 while it is counted
        in: so many steps are left.
        """
        if not self.total_steps:
            return 0, 0.0
        turn = next((t for t in reversed(self._turns) if t.travelled <= travelled), self._turns[0])
        step = turn.step + max(0.0, travelled - turn.travelled)
        if turn.step < 0 and step < 0:
            return self._index_at(self._step), step
        index = self._index_at(step)
        start = self._ends[index] - self._clips[index].steps
        return index, min(step, float(self.total_steps)) - start

    def count_in(self, bars: int) -> None:
        """Let a metronome count so many bars before anything plays; before the first render()."""
        if bars <= 0 or self.finished or self._started:
            return
        meter = self._clips[self._index_at(self._step)].meter
        self._lead = float(bars * meter.steps_per_bar)
        self._turns = deque([_Turn(0.0, -self._lead)], maxlen=_KEPT_TURNS)

    def set_tempo(self, tempo_qpm: float | None) -> None:
        """Play at this tempo from here on, or at each clip's own."""
        self._tempo_qpm = tempo_qpm

    def set_sound(self, sound: int | None) -> None:
        """Play with this sound from the next note on, or with each clip's own."""
        self._sound = sound
        if self._started:
            self._choose_sounds()

    def set_loop(self, loop: Loop) -> None:
        """Go round from here on: through everything, from one step to another, or not at all.

        A region that lies behind is come to after the last clip.
        """
        if loop is False:
            self._loop = None
            return
        whole = (0.0, float(self.total_steps))
        start, end = whole if loop is True else loop
        start, end = max(0.0, start), min(end, whole[1])
        self._loop = (start, end) if end - start >= SHORTEST_LOOP_STEPS else whole

    def set_muted(self, muted: Muted) -> None:
        """Leave parts out from here on, by role or by their index among a clip's parts."""
        self._muted = muted
        self._release([e for e in self._sounding.values() if e.is_among(muted)])

    def set_metronome(self, on: bool) -> None:
        """Click on every beat, or do not, from here on."""
        if on != self._metronome:
            self._metronome = on
            self._take_events(self._with_clicks())
            if on and self._started:
                self._synthesiser.program(METRONOME_CHANNEL, DRUM_KIT)

    def change(self, clips: Sequence[Clip], music: tuple[Event, ...]) -> None:
        """Play other clips from here on, as if they had been these all the time: an edit.

        Args:
            clips: The clips, at least one.
            music: Their events_of(), which may take long and is not done while sound waits.
        """
        self._clips = tuple(clips)
        whole = self._loop == (0.0, float(self.total_steps))
        self._ends = tuple(accumulate(clip.steps for clip in self._clips))
        if self._loop is not None:
            self.set_loop(True if whole else self._loop)
        self._step = min(self._step, float(self.total_steps))
        self._clip_index = self._index_at(self._step)
        self._music = music
        self._take_events(self._with_clicks())
        if self._started:
            self._choose_sounds()

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

    def _make_music(self) -> tuple[Event, ...]:
        return events_of(self._clips)

    def _with_clicks(self) -> tuple[Event, ...]:
        if not self._metronome:
            return self._music
        return tuple(sorted((*self._music, *clicks_of(self._clips))))

    def _take_events(self, events: tuple[Event, ...]) -> None:
        """Go on with other events: what does not sound among them any more is let go."""
        self._events = events
        self._next = bisect_left(events, self._step + STEP_TOLERANCE, key=lambda e: e.step)
        still = self._held_over()
        self._release([e for key, e in self._sounding.items() if key not in still])

    def _start(self) -> None:
        self._started = True
        self._clip_index = self._index_at(self._step)
        self._choose_sounds()
        if self._metronome or self._lead:
            self._synthesiser.program(METRONOME_CHANNEL, DRUM_KIT)
        if self._lead:
            self._click()
        else:
            self._begin()

    def _begin(self) -> None:
        """Sound what begins at, or hangs over from before, the present step."""
        self._next = bisect_left(self._events, (self._step, 1))  # Behind the ends of that step.
        if not self.finished:
            for event in self._held_over().values():
                self._strike(event)
        self._fire()

    def _held_over(self) -> dict[tuple[int, int], Event]:
        """What sounds between the event before the next and the next; a drum is over at once."""
        held: dict[tuple[int, int], Event] = {}
        for event in self._events[: self._next]:
            if event.velocity and event.channel not in (DRUM_CHANNEL, METRONOME_CHANNEL):
                held[event.channel, event.pitch] = event
            else:
                held.pop((event.channel, event.pitch), None)
        return held

    def _steps_per_frame(self) -> float:
        qpm = self._tempo_qpm or self._clips[self._clip_index].tempo_qpm
        return qpm * STEPS_PER_QUARTER / 60.0 / self._synthesiser.sample_rate

    def _frames_to_next_change(self) -> int:
        """Frames up to the next event, a seam or the end of a clip, at least 1; many after the
        end.
        """
        if self.finished:
            return 1 << 30
        if self._lead:
            steps = self._lead - self._beats_left * self._beat
        else:
            change = min(float(self._ends[self._clip_index]), self._seam)
            if self._next < len(self._events):
                change = min(change, self._events[self._next].step)
            steps = change - self._step
        return max(1, math.ceil((steps - STEP_TOLERANCE) / self._steps_per_frame()))

    @property
    def _seam(self) -> float:
        """Where the loop turns back; the end of everything where it lies behind, or is none."""
        if self._loop is not None and self._step < self._loop[1] - STEP_TOLERANCE:
            return self._loop[1]
        return float(self.total_steps)

    def _advance(self, frames: int) -> None:
        if self.finished:
            return
        steps = frames * self._steps_per_frame()
        if self._lead:
            self._count(steps)
            return
        seam = self._seam
        self._travelled += steps
        self._step += steps
        if self._step >= seam - STEP_TOLERANCE:
            over = max(0.0, self._step - seam)
            self._step = seam
            self._fire(ends_only=self._loop is not None)
            if self._loop is None:
                return
            self._turn_back(over)
            return
        if self._step >= self._ends[self._clip_index] - STEP_TOLERANCE:
            self._clip_index = self._index_at(self._step)
            self._choose_sounds()
        self._fire()

    def _turn_back(self, over: float) -> None:
        """Go on at the loop's start; `over` is how far the frame reaches past the seam."""
        assert self._loop is not None
        self._release(list(self._sounding.values()))
        start = self._loop[0]
        self._step = start + over
        self._turns.append(_Turn(self._travelled, self._step))
        self._clip_index = self._index_at(self._step)
        self._choose_sounds()
        self._next = bisect_left(self._events, (start, 1))
        for event in self._held_over().values():
            self._strike(event)
        self._fire()

    # --- the count-in ------------------------------------------------------------------------

    @property
    def _beat(self) -> int:
        return self._clips[self._clip_index].meter.steps_per_beat

    @property
    def _beats_left(self) -> int:
        """Whole beats that are left after the present moment, the one that begins not counted."""
        return max(0, math.ceil((self._lead - STEP_TOLERANCE) / self._beat) - 1)

    def _count(self, steps: float) -> None:
        before = self._beats_left
        left = self._lead - steps
        self._travelled += steps
        if left <= STEP_TOLERANCE:
            self._lead = 0.0
            self._step += max(0.0, -left)
            self._turns.append(_Turn(self._travelled, self._step))
            self._begin()
            return
        self._lead = left
        if self._beats_left < before:
            self._click()

    def _click(self) -> None:
        bar = self._clips[self._clip_index].meter.steps_per_bar
        beats = round(self._lead / self._beat)
        pitch, velocity = click(beats * self._beat % bar == 0)
        self._synthesiser.note_off(METRONOME_CHANNEL, pitch)
        self._synthesiser.note_on(METRONOME_CHANNEL, pitch, velocity)

    # --- notes and sounds --------------------------------------------------------------------

    def _index_at(self, step: float) -> int:
        return min(bisect_right(self._ends, step + STEP_TOLERANCE), len(self._ends) - 1)

    def _choose_sounds(self) -> None:
        if self._clips:
            for channel, sound in sounds_of(self._clips[self._clip_index], self._sound).items():
                self._synthesiser.program(channel, sound)

    def _fire(self, *, ends_only: bool = False) -> None:
        """Send every event that is due; ends before starts."""
        due = self._step + STEP_TOLERANCE
        while self._next < len(self._events) and self._events[self._next].step <= due:
            event = self._events[self._next]
            if not event.velocity:
                self._release([event])
            elif not ends_only:
                self._strike(event)
            self._next += 1

    def _strike(self, event: Event) -> None:
        if not event.is_among(self._muted):
            self._sounding[event.channel, event.pitch] = event
            self._synthesiser.note_on(event.channel, event.pitch, event.velocity)

    def _release(self, events: Sequence[Event]) -> None:
        for event in events:
            if self._sounding.pop((event.channel, event.pitch), None) is not None:
                self._synthesiser.note_off(event.channel, event.pitch)
