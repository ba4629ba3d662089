"""One track of a piece by itself, chords and all, on its way to a synthesiser."""

from dataclasses import dataclass, replace

import numpy as np

from engine.audio.events import Event
from engine.audio.instruments import DRUM_KIT
from engine.audio.synthesiser import Synthesiser
from engine.audio.transport import Transport
from engine.midi.lanes import DRUM_CHANNEL, MELODY_CHANNEL
from engine.music.clip import Clip
from engine.music.melody import STEPS_PER_QUARTER
from engine.music.notes import Notes

SOFTEST, LOUDEST = 36, 104  # A file that shouts or whispers is still pleasant to listen to.
SHORTEST_STEPS = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class Solo:
    """A track to listen to.

    Attributes:
        frame: A clip without notes that gives length, tempo, instrument and name.
        notes: All notes of the track, in quarter notes at the frame's tempo.
        is_drum: Whether they are strokes of drums.
    """

    frame: Clip
    notes: Notes
    is_drum: bool = False


class SoloTransport(Transport):
    """Plays one track once, as it is written: with its chords and its own loudness."""

    def __init__(self, solo: Solo, synthesiser: Synthesiser, *, start_step: float) -> None:
        self._solo = solo
        frame = replace(solo.frame, melody=type(solo.frame.melody)())
        super().__init__((frame,), synthesiser, start_step=start_step, loop=False)

    def _make_music(self) -> tuple[Event, ...]:
        """Starts and ends; a note ends where the same pitch is struck again, or the track ends."""
        notes, channel = self._solo.notes, MELODY_CHANNEL
        if self._solo.is_drum:
            channel = DRUM_CHANNEL
        order = np.lexsort((notes.starts, notes.pitches))
        starts = notes.starts[order] * STEPS_PER_QUARTER
        pitches = notes.pitches[order]
        ends = np.maximum(notes.ends[order] * STEPS_PER_QUARTER, starts + SHORTEST_STEPS)
        again = np.append(np.where(pitches[1:] == pitches[:-1], starts[1:], np.inf), np.inf)
        ends = np.minimum(np.minimum(ends, again[: len(ends)]), float(self.total_steps))
        loud = np.clip(notes.velocities[order], SOFTEST, LOUDEST)
        rows = zip(starts.tolist(), ends.tolist(), pitches.tolist(), loud.tolist(), strict=True)
        events: list[Event] = []
        for start, end, pitch, velocity in rows:
            if end > start:
                events.append(Event(start, velocity, channel, pitch))
                events.append(Event(end, 0, channel, pitch))
        return tuple(sorted(events))

    def _choose_sounds(self) -> None:
        super()._choose_sounds()
        if self._solo.is_drum:
            self._synthesiser.program(DRUM_CHANNEL, DRUM_KIT)
