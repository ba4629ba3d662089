"""Windows of a piece as the tokens that a model hears, all of them at once.

What MusicModel makes of clips one by one, for melodies: the same numbers, a hundred times as fast,
so that encoding a library is a matter of matrix products alone.
"""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from engine.converters.frame import CENTER_LOW, Frame, to_frame
from engine.music.events import HOLD, NOTE_OFF, melody_to_events
from engine.music.grid_notes import GridNotes
from engine.music.key import Key
from engine.music.melody import HIGHEST_PITCH, LOWEST_PITCH, Melody, Note
from engine.music.meter import MODEL_METERS
from engine.pieces.window_table import WindowTable

Ints = NDArray[np.int64]
STEPS_PER_BAR = np.array([meter.steps_per_bar for meter in MODEL_METERS])
_SILENT = -1
_ONSET = 2  # Beside HOLD and NOTE_OFF.
_LOWEST_FRAMED, _HIGHEST_FRAMED = -96, 240  # Wider than any pitch in any frame.


def melody_tokens(
    line: GridNotes, table: WindowTable, rows: Ints, steps: int, *, key_normalised: bool
) -> tuple[NDArray[np.int64], Ints]:
    """Framed events of windows, and the shifts of their frames.

    Args:
        line: The melody of the piece.
        table: Its windows.
        rows: Those that are wanted.
        steps: How many steps the model hears; shorter windows are filled up with silence.
        key_normalised: Whether the model hears all keys as C.

    Returns:
        Events, shape (rows, steps), and semitones, shape (rows,).
    """
    starts = table.start_step[rows].astype(np.int64)
    lengths = table.bars * STEPS_PER_BAR[table.meter[rows]]
    what, pitch = _grids(line, int((starts + steps).max(initial=0)))
    at = starts[:, None] + np.arange(steps)
    inside = np.arange(steps) < lengths[:, None]
    events = np.where(inside, what[at], HOLD)
    pitches = np.where(inside, pitch[at], _SILENT)
    # What is held over starts here; what has ended before is nobody's end.
    events[:, 0] = np.where(pitches[:, 0] == _SILENT, HOLD, _ONSET)
    if key_normalised:
        shifts = _shifts(pitches, table.key[rows].astype(np.int64))
    else:
        shifts = np.zeros(len(rows), np.int64)
    heard = _event_of_framed()[pitches - shifts[:, None] - _LOWEST_FRAMED]
    return np.where(events == _ONSET, heard, events), shifts


def frames_of(table: WindowTable, rows: Ints, shifts: Ints) -> list[Frame]:
    """The frames of windows, without chords."""
    columns = table.meter[rows].tolist(), table.key[rows].tolist(), shifts.tolist()
    return [
        Frame(MODEL_METERS[meter], Key(key % 12, key >= 12), shift)
        for meter, key, shift in zip(*columns, strict=True)
    ]


def _grids(line: GridNotes, steps: int) -> tuple[Ints, Ints]:
    """What happens at each step of a piece, and which pitch sounds."""
    size = max(steps, int(line.ends.max(initial=0))) + 1
    what, pitch = np.full(size, HOLD), np.full(size, _SILENT)
    what[line.ends] = NOTE_OFF
    what[line.starts] = _ONSET
    lengths = line.ends - line.starts
    first = np.cumsum(lengths) - lengths
    sounding = np.arange(int(lengths.sum())) - np.repeat(first - line.starts, lengths)
    pitch[sounding] = np.repeat(line.pitches, lengths)
    return what, pitch


def _shifts(pitches: Ints, keys: Ints) -> Ints:
    """As engine.converters.frame.frame_for: the middle pitch, by duration, above middle C."""
    tonics = np.array([Key(k % 12, k >= 12).major_tonic for k in range(24)])[keys]
    sounding = pitches != _SILENT
    counts = sounding.sum(axis=1)
    in_order = np.sort(np.where(sounding, pitches, HIGHEST_PITCH + 1), axis=1)
    middle = in_order[np.arange(len(pitches)), np.maximum(counts - 1, 0) // 2]
    octaves = np.where(counts > 0, (middle - tonics - CENTER_LOW) // 12, 0)
    shifts: Ints = tonics + 12 * octaves
    return shifts


@lru_cache(maxsize=1)
def _event_of_framed() -> Ints:
    """The event that starts each framed pitch, whatever octave brings it into range."""
    events = []
    for framed in range(_LOWEST_FRAMED, _HIGHEST_FRAMED):
        heard = min(max(framed, LOWEST_PITCH), HIGHEST_PITCH)
        melody = to_frame(Melody((Note(0, 1, heard),)), Frame(shift=heard - framed))
        events.append(int(melody_to_events(melody, 1)[0]))
    return np.array(events)
