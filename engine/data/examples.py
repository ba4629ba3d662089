"""Windows as training examples: event indices, metre and piece, split by piece."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.library.windows import Window
from engine.model.frame import frame_for, to_frame
from engine.music.events import HOLD, melody_to_events
from engine.music.meter import MODEL_METERS

FEWEST_NOTES = 2  # A window of one note teaches a model to be silent.


@dataclass(frozen=True, slots=True)
class ExampleSet:
    """Training windows.

    Attributes:
        events: Event indices, shape (count, steps), uint8; shorter metres end in HOLD.
        meters: Index into MODEL_METERS, shape (count,), uint8.
        pieces: Index of the piece, shape (count,), int32.
        names: Name of each piece.
    """

    events: NDArray[np.uint8]
    meters: NDArray[np.uint8]
    pieces: NDArray[np.int32]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.events)

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Steps of each example that are music, shape (count,)."""
        bars = self.events.shape[1] // max(m.steps_per_bar for m in MODEL_METERS)
        per_bar = np.array([m.steps_per_bar for m in MODEL_METERS], dtype=np.int64)
        lengths: NDArray[np.int64] = bars * per_bar[self.meters]
        return lengths

    def take(self, indices: NDArray[np.int64]) -> "ExampleSet":
        """The examples at these indices; piece numbers keep their meaning."""
        return ExampleSet(
            self.events[indices], self.meters[indices], self.pieces[indices], self.names
        )


def gather(
    pieces: Iterable[tuple[str, Sequence[Window]]], *, key_normalised: bool, bars: int = 2
) -> ExampleSet:
    """Turn the windows of pieces into examples; what a piece repeats counts once."""
    steps = bars * max(m.steps_per_bar for m in MODEL_METERS)
    events: list[NDArray[np.uint8]] = []
    meters: list[int] = []
    owners: list[int] = []
    names: list[str] = []
    for name, windows in pieces:
        seen: set[tuple[int, bytes]] = set()
        for window in windows:
            if len(window.clip.melody.notes) < FEWEST_NOTES:
                continue
            row, meter = window_events(window, steps, key_normalised=key_normalised)
            if (meter, row.tobytes()) not in seen:
                seen.add((meter, row.tobytes()))
                events.append(row)
                meters.append(meter)
                owners.append(len(names))
        names.append(name)
    return ExampleSet(
        np.array(events, dtype=np.uint8).reshape(-1, steps),
        np.array(meters, dtype=np.uint8),
        np.array(owners, dtype=np.int32),
        tuple(names),
    )


def window_events(
    window: Window, steps: int, *, key_normalised: bool
) -> tuple[NDArray[np.uint8], int]:
    """One window as event indices, shape (steps,), and the index of its metre."""
    clip = window.clip
    melody = clip.melody
    if key_normalised:
        melody = to_frame(melody, frame_for(melody, window.key, clip.meter))
    row = np.full(steps, HOLD, dtype=np.uint8)
    row[: clip.steps] = melody_to_events(melody, clip.steps)
    return row, MODEL_METERS.index(clip.meter)


def split_by_piece(
    examples: ExampleSet, *, held_out_share: float, seed: int
) -> tuple[ExampleSet, ExampleSet]:
    """Split into (training, held out) so that no piece is in both."""
    order = np.random.default_rng(seed).permutation(len(examples.names))
    held_out = np.zeros(len(examples.names), dtype=bool)
    held_out[order[: round(held_out_share * len(order))]] = True
    chosen = held_out[examples.pieces]
    return examples.take(np.flatnonzero(~chosen)), examples.take(np.flatnonzero(chosen))


def save_examples(path: Path, examples: ExampleSet) -> None:
    """Keep examples as an .npz file."""
    np.savez_compressed(
        path,
        events=examples.events,
        meters=examples.meters,
        pieces=examples.pieces,
        names=np.array(examples.names),
    )


def load_examples(path: Path) -> ExampleSet:
    """Read what save_examples wrote."""
    with np.load(path, allow_pickle=False) as data:
        return ExampleSet(
            data["events"], data["meters"], data["pieces"], tuple(data["names"].tolist())
        )
