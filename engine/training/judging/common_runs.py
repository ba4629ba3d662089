"""Runs of eight notes: what a listener knows again, and what counts as copied.

A run is eight notes in a row, each by its interval and its distance in time from the one before,
so that it is the same wherever it starts and in whatever key. Imports no Keras.
"""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from engine.converters.trio import BASS, MELODY
from engine.data.examples import ExampleSet
from engine.music.clip import Clip
from engine.music.events import NOTE_OFF

RUN_NOTES = 8

Run = tuple[tuple[int, int], ...]


def runs_of(events: NDArray[np.integer]) -> set[Run]:
    """All runs of a melody given as event indices, shape (steps,), or of a trio, (steps, 3).

    The notes of a trio's melody and bass are one row of notes, the lower of two at once first.
    """
    if events.ndim == 1:
        starts = np.flatnonzero(events > NOTE_OFF)
        return _runs(starts, events[starts])
    lines = events[:, [MELODY, BASS]].astype(np.int64)
    starts, parts = np.nonzero(lines > NOTE_OFF)
    pitches = lines[starts, parts]
    order = np.lexsort((pitches, starts))
    return _runs(starts[order], pitches[order])


def clip_notes(clip: Clip) -> list[tuple[int, int]]:
    """(step, pitch) of all pitched notes, in the order in which they are heard."""
    lines = (clip.melody, clip.bass)
    return sorted((note.start_step, note.pitch) for line in lines for note in line.notes)


def runs_of_clip(clip: Clip) -> set[Run]:
    """All runs of the pitched notes of a clip."""
    starts, pitches = np.array(clip_notes(clip), np.int64).reshape(-1, 2).T
    return _runs(starts, pitches)


def all_runs(examples: ExampleSet) -> list[set[Run]]:
    """The runs of each window of melodies or trios."""
    rows = zip(examples.events, examples.lengths.tolist(), strict=True)
    return [runs_of(row[:length]) for row, length in rows]


def pieces_sharing(examples: ExampleSet) -> NDArray[np.int64]:
    """In how many pieces the commonest run of each window occurs, shape (count,).

    0 for a window of fewer than eight notes. For melodies and trios.
    """
    runs = all_runs(examples)
    pieces: defaultdict[Run, set[int]] = defaultdict(set)
    for own, piece in zip(runs, examples.pieces.tolist(), strict=True):
        for run in own:
            pieces[run].add(piece)
    return np.array([max((len(pieces[r]) for r in own), default=0) for own in runs], np.int64)


def _runs(starts: NDArray[np.integer], pitches: NDArray[np.integer]) -> set[Run]:
    intervals = np.diff(pitches.astype(np.int64)).tolist()
    moves = list(zip(intervals, np.diff(starts).tolist(), strict=True))
    length = RUN_NOTES - 1
    return {tuple(moves[i : i + length]) for i in range(len(moves) - length + 1)}
