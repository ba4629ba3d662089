"""Windows as training examples: tokens, metre, chords and piece, split by piece."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.converters.controls import CHORDS, chord_classes
from engine.converters.converter import CONVERTERS
from engine.converters.frame import Frame, frame_for
from engine.model.config import ModelConfig
from engine.music.clip import Clip
from engine.music.key import ALL_KEYS
from engine.music.meter import MODEL_METERS
from engine.pieces.windows import Window

FEWEST_NOTES = 2  # A window of one note teaches a model to be silent.
LEAST_HARMONY = 0.75  # Share of the steps whose chord is known, for models that are told it.


@dataclass(frozen=True, slots=True)
class ExampleSet:
    """Training windows.

    Attributes:
        events: Framed tokens of the model's content, shape (count, steps) or, where a step holds
            several, (count, steps, parts); uint8, uint16 or, for grooves, float32. Shorter metres
            end in silence.
        meters: Index into MODEL_METERS, shape (count,), uint8.
        pieces: Index of the piece, shape (count,), int32.
        names: Name of each piece.
        chords: Class of the framed chord at each step, shape (count, steps), uint8; None where
            no chord is known.
        heard: How each window is heard where it stands, shape (count, 2), int16: index into
            ALL_KEYS, and the semitones to add; None where nobody kept it.
    """

    events: NDArray[Any]
    meters: NDArray[np.uint8]
    pieces: NDArray[np.int32]
    names: tuple[str, ...]
    chords: NDArray[np.uint8] | None = None
    heard: NDArray[np.int16] | None = None

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
            self.events[indices],
            self.meters[indices],
            self.pieces[indices],
            self.names,
            None if self.chords is None else self.chords[indices],
            None if self.heard is None else self.heard[indices],
        )


def gather(pieces: Iterable[tuple[str, Sequence[Window]]], model: ModelConfig) -> ExampleSet:
    """Turn the windows of pieces into examples for a model; what a piece repeats counts once."""
    converter = CONVERTERS[model.content]
    kind, with_chords = _smallest(model), CHORDS in model.controls
    events: list[NDArray[Any]] = []
    chords: list[NDArray[np.uint8]] = []
    meters: list[int] = []
    owners: list[int] = []
    heard: list[tuple[int, int]] = []
    names: list[str] = []
    for name, windows in pieces:
        seen: set[tuple[int, bytes]] = set()
        for window in windows:
            clip = window.clip
            if clip.onsets < FEWEST_NOTES or (with_chords and not harmony_known(clip)):
                continue
            frame = frame_of(clip, window, model)
            row = converter.blank(1, model.steps)[0].astype(kind)
            row[: clip.steps] = converter.tokens_of(clip, frame)
            harmony = chord_classes(frame, model.steps).astype(np.uint8)
            meter = frame.meter_index
            print_of_row = row.tobytes() + (harmony.tobytes() if with_chords else b"")
            if (meter, print_of_row) not in seen:
                seen.add((meter, print_of_row))
                events.append(row)
                chords.append(harmony)
                meters.append(meter)
                owners.append(len(names))
                heard.append((ALL_KEYS.index(frame.key), frame.shift))
        names.append(name)
    blank = converter.blank(0, model.steps)
    return ExampleSet(
        np.array(events).reshape(-1, *blank.shape[1:]).astype(kind),
        np.array(meters, dtype=np.uint8),
        np.array(owners, dtype=np.int32),
        tuple(names),
        np.array(chords, np.uint8).reshape(-1, model.steps) if with_chords else None,
        np.array(heard, np.int16).reshape(-1, 2),
    )


def frame_of(clip: Clip, window: Window, model: ModelConfig) -> Frame:
    """The frame in which a model hears a window."""
    if model.key_normalised:
        return frame_for(clip, window.key)
    return Frame(clip.meter, window.key, 0, clip.chords)


def split_by_piece(
    examples: ExampleSet, *, held_out_share: float, seed: int
) -> tuple[ExampleSet, ExampleSet]:
    """Split into (training, held out) so that no piece is in both."""
    order = np.random.default_rng(seed).permutation(len(examples.names))
    held_out = np.zeros(len(examples.names), dtype=bool)
    held_out[order[: round(held_out_share * len(order))]] = True
    chosen = held_out[examples.pieces]
    return examples.take(np.flatnonzero(~chosen)), examples.take(np.flatnonzero(chosen))


def joined_examples(first: ExampleSet, second: ExampleSet) -> ExampleSet:
    """The examples of both; the pieces of the second are numbered after those of the first.

    Raises:
        ValueError: One has chords and the other has none.
    """
    chords = None
    if first.chords is not None and second.chords is not None:
        chords = np.concatenate([first.chords, second.chords])
    elif first.chords is not second.chords:
        raise ValueError("windows with chords and windows without cannot be learned together")
    later = (second.pieces + len(first.names)).astype(np.int32)
    return ExampleSet(
        np.concatenate([first.events, second.events]),
        np.concatenate([first.meters, second.meters]),
        np.concatenate([first.pieces, later]),
        (*first.names, *second.names),
        chords,
        _both(first.heard, second.heard),
    )


def save_examples(path: Path, examples: ExampleSet) -> None:
    """Keep examples as an .npz file."""
    np.savez_compressed(path, **example_arrays(examples))  # type: ignore[arg-type]


def load_examples(path: Path) -> ExampleSet:
    """Read what save_examples wrote."""
    with np.load(path, allow_pickle=False) as data:
        return examples_from(data)


def example_arrays(examples: ExampleSet) -> dict[str, NDArray[Any]]:
    """Examples as arrays by name."""
    arrays = {
        "events": examples.events,
        "meters": examples.meters,
        "pieces": examples.pieces,
        "names": np.array(examples.names),
    }
    if examples.chords is not None:
        arrays["chords"] = examples.chords
    if examples.heard is not None:
        arrays["heard"] = examples.heard
    return arrays


def examples_from(arrays: Mapping[str, NDArray[Any]]) -> ExampleSet:
    """The way back."""
    return ExampleSet(
        arrays["events"],
        arrays["meters"],
        arrays["pieces"],
        tuple(arrays["names"].tolist()),
        arrays.get("chords", None),
        arrays.get("heard", None),
    )


def harmony_known(clip: Clip) -> bool:
    """Whether nearly all of a clip has chords."""
    return sum(s.end_step - s.start_step for s in clip.chords) >= LEAST_HARMONY * clip.steps


def _both(first: NDArray[np.int16] | None, second: NDArray[np.int16] | None) -> Any:
    """Both, one after the other; None where one of them is not known."""
    return None if first is None or second is None else np.concatenate([first, second])


def _smallest(model: ModelConfig) -> type[np.generic]:
    """The smallest type that holds the model's tokens."""
    if CONVERTERS[model.content].blank(0, 1).dtype.kind == "f":
        return np.float32
    return np.uint8 if max(model.part_depths) <= 256 else np.uint16
