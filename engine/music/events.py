"""Melodies as the event indices that MusicVAE reads and writes.

Index 0 holds what sounds, 1 ends it, k >= 2 starts MIDI pitch k + 19 (21..108 in all).
Source: magenta OneHotMelodyConverter, MELODY_NO_EVENT, MELODY_NOTE_OFF.
"""

import numpy as np
from numpy.typing import NDArray

from engine.music.melody import Melody, Note

HOLD, NOTE_OFF = 0, 1
LOWEST_EVENT_PITCH, HIGHEST_EVENT_PITCH = 21, 108
PITCH_OFFSET = LOWEST_EVENT_PITCH - 2
EVENT_COUNT = HIGHEST_EVENT_PITCH - PITCH_OFFSET + 1  # 90

Events = NDArray[np.int64]


def melody_to_events(melody: Melody, steps: int) -> Events:
    """Write the first `steps` steps of a melody as event indices, shape (steps,).

    A rest at the very start is HOLD, as in Magenta; a gap after a note begins with NOTE_OFF.
    Pitches outside 21..108 are moved by octaves into the range.
    """
    events = np.full(steps, HOLD, dtype=np.int64)
    for note in melody.notes:
        if note.start_step >= steps:
            break
        events[note.start_step] = _fold(note.pitch) - PITCH_OFFSET
        if note.end_step < steps:
            events[note.end_step] = NOTE_OFF  # The next note overwrites it if it follows at once.
    return events


def events_to_melody(events: Events) -> Melody:
    """Read event indices, shape (steps,); a sounding note ends with the last step.

    A HOLD or NOTE_OFF with nothing sounding is silence.
    """
    notes: list[Note] = []
    start, pitch = 0, -1
    for step, event in enumerate(events.tolist()):
        if event == HOLD:
            continue
        if pitch >= 0:
            notes.append(Note(start, step, pitch))
        start, pitch = step, (event + PITCH_OFFSET if event != NOTE_OFF else -1)
    if pitch >= 0:
        notes.append(Note(start, len(events), pitch))
    return Melody(tuple(notes))


def one_hot(events: NDArray[np.int64], depth: int = EVENT_COUNT) -> NDArray[np.float32]:
    """Expand indices, shape (...,), to float32 one-hot rows, shape (..., depth)."""
    return np.eye(depth, dtype=np.float32)[events]


def _fold(pitch: int) -> int:
    while pitch < LOWEST_EVENT_PITCH:
        pitch += 12
    while pitch > HIGHEST_EVENT_PITCH:
        pitch -= 12
    return pitch
