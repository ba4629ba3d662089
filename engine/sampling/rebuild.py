"""How faithfully a model gives a clip back, and which windows of a piece it knows best."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import CONVERTERS
from engine.converters.frame import Frame
from engine.model.config import CONTENTS
from engine.model.music_model import MusicModel
from engine.music.clip import Clip
from engine.music.drums import DRUM_CLASSES
from engine.pieces.windows import Window

FEWEST_NOTES = 4  # A piece of long notes still wants a window with a tune in it.
_STEPS_TRIED = 8192  # 256 windows of two bars, 32 of sixteen; of more the fullest are tried.


def event_accuracy(original: Clip, rebuilt: Clip, content: str = "melody") -> float:
    """Share of the original's steps at which two clips say the same to a model, 0..1.

    A melody says an event, drums the set that is struck (of a groove neither how hard nor how
    late), a trio three things that each count a third.
    """
    old, new = (_said(clip, content) for clip in (original, rebuilt))
    shared = min(len(old), len(new))
    same = old[:shared] == new[:shared]
    if not CONTENTS[content].categorical:
        return float(same.all(axis=1).sum() / len(old))
    return float(same.sum() / old.size)


def rebuild_accuracies(model: MusicModel, windows: Sequence[Window]) -> NDArray[np.float64]:
    """Accuracy of each window after encoding and greedy decoding, shape (count,)."""
    frames = [model.frame_for(window.clip, window.key) for window in windows]
    rebuilt = model.decode(model.encode([w.clip for w in windows], frames), frames)
    content = model.config.content
    return np.array(
        [event_accuracy(w.clip, new, content) for w, new in zip(windows, rebuilt, strict=True)]
    )


def best_window(model: MusicModel, windows: Sequence[Window]) -> Window:
    """The window that stands best for its piece.

    It is rebuilt well, begins with a note rather than a rest, and is as full of notes as the
    piece usually is; of equals the first. A model without an encoder is not asked: it would have
    to search for each.

    Raises:
        ValueError: There is no window.
    """
    if not windows:
        raise ValueError("there is no window to choose from")
    known = [w for w in windows if w.clip.meter in model.meters] or list(windows)
    usual = max(FEWEST_NOTES, float(np.median([w.clip.onsets for w in known])))
    merits = np.array([_merit(window, usual) for window in known])
    if not model.can_encode:
        return known[int(merits.argmax())]
    tried = np.sort(
        np.argsort(-merits, kind="stable")[: max(1, _STEPS_TRIED // model.config.steps)]
    )
    accuracies = rebuild_accuracies(model, [known[index] for index in tried])
    return known[int(tried[(accuracies + merits[tried]).argmax()])]


def _said(clip: Clip, content: str) -> NDArray[np.generic]:
    """What a clip says at each step, one row a step."""
    tokens = CONVERTERS[content].tokens_of(clip, Frame())
    return tokens if CONTENTS[content].categorical else tokens[:, :DRUM_CLASSES]


def _merit(window: Window, usual_notes: float) -> float:
    """What speaks for a window besides how well it is rebuilt, 0 to 2."""
    clip = window.clip
    fullness = min(1.0, clip.onsets / usual_notes)
    starts = [n.start_step for n in (*clip.melody.notes[:1], *clip.bass.notes[:1])]
    first = min([*starts, *(hit.step for hit in clip.drums[:1])], default=clip.steps)
    return fullness + max(0.0, 1.0 - first / clip.meter.steps_per_beat)
