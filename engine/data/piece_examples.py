"""A piece as training examples; melodies all at once, without making their windows one by one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from engine.converters.controls import CHORDS, known_meters
from engine.data.examples import FEWEST_NOTES, ExampleSet, gather, harmony_known
from engine.importing.window_tokens import melody_tokens
from engine.model.config import ModelConfig
from engine.music.events import HOLD, NOTE_OFF
from engine.music.meter import MODEL_METERS
from engine.pieces.parts import Parts
from engine.pieces.piece import Piece
from engine.pieces.understand import with_chords
from engine.pieces.wanted import MELODY, wanted_by
from engine.pieces.window_table import WindowTable
from engine.pieces.windows import window_at

T = TypeVar("T", bound=np.generic)
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class PieceExamples:
    """What a piece gives.

    Attributes:
        examples: Its windows as a model learns them, without what it repeats.
        windows: How many of its windows the model hears, repetitions included.
        unheard: How many are in metres that it does not know, by metre.
    """

    examples: ExampleSet
    windows: int
    unheard: Counter[str]


def examples_of(name: str, piece: Piece, table: WindowTable, model: ModelConfig) -> PieceExamples:
    """Turn a piece and its windows of the kind that a model hears into examples."""
    known = np.array([meter in known_meters(model.controls) for meter in MODEL_METERS])
    heard = known[table.meter]
    counts = np.bincount(table.meter[~heard], minlength=len(MODEL_METERS)).tolist()
    unheard = {str(m): n for m, n in zip(MODEL_METERS, counts, strict=True) if n}
    rows = np.flatnonzero(heard)
    if model.content == MELODY and CHORDS not in model.controls:
        examples, windows = _of_melody(name, piece, table, rows, model), len(rows)
    else:
        examples, windows = _of_windows(name, piece, table, rows, model)
    return PieceExamples(examples, windows, Counter(unheard))


def joined(pieces: Sequence[ExampleSet], model: ModelConfig) -> ExampleSet:
    """The examples of pieces, one after the other."""
    sets = [gather((), model), *pieces]
    firsts = np.cumsum([0, *(len(one.names) for one in sets)])
    owners = [one.pieces + first for one, first in zip(sets, firsts, strict=False)]
    return ExampleSet(
        np.concatenate([one.events for one in sets]),
        np.concatenate([one.meters for one in sets]),
        np.concatenate(owners).astype(np.int32),
        tuple(name for one in sets for name in one.names),
        _all([one.chords for one in sets]),
        _all([one.heard for one in sets]),
    )


def _all(arrays: Sequence[NDArray[T] | None]) -> NDArray[T] | None:
    """All arrays as one; None where they are not all there."""
    there = [array for array in arrays if array is not None]
    return np.concatenate(there) if len(there) == len(arrays) else None


def distinct_in(examples: ExampleSet) -> int:
    """How many examples differ, in whatever pieces they are."""
    count = len(examples)
    if not count:
        return 0
    columns = [examples.meters.reshape(count, 1), examples.events.reshape(count, -1)]
    if examples.chords is not None:
        columns.append(examples.chords)
    rows = [np.ascontiguousarray(column).view(np.uint8).reshape(count, -1) for column in columns]
    return len(_first_of_each(np.concatenate(rows, axis=1)))


def _of_melody(
    name: str, piece: Piece, table: WindowTable, rows: Ints, model: ModelConfig
) -> ExampleSet:
    none = gather((), model)
    rows = rows[table.twin[rows] == rows]
    events, shifts = melody_tokens(
        piece.parts.melody, table, rows, model.steps, key_normalised=model.key_normalised
    )
    notes = ((events != HOLD) & (events != NOTE_OFF)).sum(axis=1)
    columns = np.column_stack([table.meter[rows], events]).astype(none.events.dtype)
    enough = np.flatnonzero(notes >= FEWEST_NOTES)
    first = enough[_first_of_each(columns[enough])]
    return ExampleSet(
        columns[first, 1:],
        columns[first, 0].astype(np.uint8),
        np.zeros(len(first), np.int32),
        (name,),
        heard=np.column_stack([table.key[rows], shifts])[first].astype(np.int16),
    )


def _of_windows(
    name: str, piece: Piece, table: WindowTable, rows: Ints, model: ModelConfig
) -> tuple[ExampleSet, int]:
    """What other contents give, window by window; and how many windows teach at all."""
    wanted = wanted_by(model)
    if wanted.chords:
        piece = with_chords(piece)
    piece = replace(piece, parts=piece.parts.kept_for(wanted.parts) or Parts())
    windows = [window_at(piece, table, row) for row in rows.tolist()]
    if wanted.chords:
        windows = [window for window in windows if harmony_known(window.clip)]
    return gather([(name, windows)], model), len(windows)


def _first_of_each(rows: NDArray[np.uint8]) -> Ints:
    """The indices of rows that no row before them equals, in order."""
    if not len(rows):
        return np.zeros(0, np.int64)
    whole = np.ascontiguousarray(rows).view(np.dtype((np.void, rows.shape[1] * rows.itemsize)))
    _, first = np.unique(whole.ravel(), return_index=True)
    return np.sort(first)
