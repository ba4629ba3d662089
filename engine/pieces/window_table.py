"""All windows of one kind in a piece, as columns of numbers: one row a window."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# What is measured in every window, in the order of WindowTable.features. All but the last two are
# measured as engine.calm.features measures them; shares are 0..1.
WINDOW_FEATURES = (
    "arousal",
    "onsets_per_s",
    "mean_note_s",
    "mean_pitch",
    "range_semitones",
    "mean_leap",
    "in_scale",
    "repetition",
    "syncopation",
    "notes",
)


@dataclass(frozen=True, slots=True, eq=False)
class WindowTable:
    """Where the windows of a piece lie and what they are like; arrays run in order of place.

    Attributes:
        bars: Length of every window in bars of its metre.
        parts: What it is cut from: MELODY, DRUMS or TRIO of engine.pieces.wanted.
        bar: Index of the first bar in the piece, from 0, shape (count,), int32.
        start_step: Where it starts in the piece, in sixteenths, shape (count,), int32.
        meter: Index into MODEL_METERS, shape (count,), int8.
        key: The key of its notes, as tonic + 12 for minor, shape (count,), int8.
        twin: The first row that holds the same music; a row's own index where it is the first,
            shape (count,), int32. What counts is what sounds: notes, chords, metre and tempo.
        fingerprint: The same in all pieces for windows with the same notes in the same metre,
            wherever they lie and in whatever key, shape (count,), int64.
        features: WINDOW_FEATURES of every window, shape (count, len(WINDOW_FEATURES)), float32.
    """

    bars: int
    parts: str
    bar: NDArray[np.int32]
    start_step: NDArray[np.int32]
    meter: NDArray[np.int8]
    key: NDArray[np.int8]
    twin: NDArray[np.int32]
    fingerprint: NDArray[np.int64]
    features: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.bar)

    @property
    def distinct(self) -> int:
        """How many windows are different music."""
        return int((self.twin == np.arange(len(self))).sum())
