"""How faithfully a model gives a clip back, and which windows of a piece it knows best."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.library.windows import Window
from engine.model.melody_model import MelodyModel
from engine.music.events import melody_to_events
from engine.music.melody import Melody

FEWEST_NOTES = 4  # A piece of long notes still wants a window with a tune in it.


def event_accuracy(original: Melody, rebuilt: Melody, steps: int) -> float:
    """Share of steps at which two melodies have the same event, 0..1."""
    same = melody_to_events(original, steps) == melody_to_events(rebuilt, steps)
    return float(same.mean())


def rebuild_accuracies(model: MelodyModel, windows: Sequence[Window]) -> NDArray[np.float64]:
    """Event accuracy of each window after encoding and greedy decoding, shape (count,)."""
    melodies = [window.clip.melody for window in windows]
    frames = [model.frame_for(w.clip.melody, w.key, w.clip.meter) for w in windows]
    rebuilt = model.decode(model.encode(melodies, frames), frames)
    return np.array(
        [
            event_accuracy(melody, new, window.clip.steps)
            for melody, new, window in zip(melodies, rebuilt, windows, strict=True)
        ]
    )


def best_window(model: MelodyModel, windows: Sequence[Window]) -> Window:
    """The window that stands best for its piece.

    It is rebuilt well, begins with a note rather than a rest, and is as full of notes as the
    piece usually is; of equals the first.

    Raises:
        ValueError: There is no window.
    """
    if not windows:
        raise ValueError("there is no window to choose from")
    known = [w for w in windows if w.clip.meter in model.meters] or list(windows)
    usual = max(FEWEST_NOTES, float(np.median([len(w.clip.melody.notes) for w in known])))
    merits = [_merit(window, usual) for window in known]
    return known[int((rebuild_accuracies(model, known) + np.array(merits)).argmax())]


def _merit(window: Window, usual_notes: float) -> float:
    """What speaks for a window besides how well it is rebuilt, 0 to 2."""
    notes = window.clip.melody.notes
    fullness = min(1.0, len(notes) / usual_notes)
    return fullness + max(0.0, 1.0 - notes[0].start_step / window.clip.meter.steps_per_beat)
