"""How faithfully a model gives a clip back, and which windows of a piece it knows best."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.library.windows import Window
from engine.model.melody_model import MelodyModel
from engine.music.events import melody_to_events
from engine.music.melody import Melody

FEWEST_NOTES = 4  # A window with fewer hardly stands for its piece.


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
    """The window that stands best for its piece: rebuilt best, of those with notes enough.

    Raises:
        ValueError: There is no window.
    """
    if not windows:
        raise ValueError("there is no window to choose from")
    known = [w for w in windows if w.clip.meter in model.meters] or list(windows)
    full = [w for w in known if len(w.clip.melody.notes) >= FEWEST_NOTES] or known
    return full[int(rebuild_accuracies(model, full).argmax())]
