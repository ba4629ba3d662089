"""The chords of a piece whose file names none: heard from its notes, half a bar at a time.

A hidden Markov model of 48 triads. A segment's accompaniment (all pitched notes but the melody),
its lowest notes and its melody each vote with a profile of the chord; the key says which chords
are common, a change costs more within a bar than at a bar line, and roots move as they mostly do.
The tables were counted in 793 songs of POP909, whose chords are known. In 100 others the triad
is the written one for .89 of the time when heard in the piano, for .31 in the melody alone, which
leaves it open.
"""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from engine.analysis.harmony_tables import (
    COMMON,
    IN_ACCOMPANIMENT,
    IN_LOWEST,
    IN_MELODY,
    MOTION,
    STAYS_AT_BAR_LINE,
    STAYS_WITHIN_BAR,
)
from engine.music.chords import CHORD_CLASSES, Chord, ChordSpan
from engine.music.key import Key
from engine.music.melody import STEPS_PER_QUARTER, Melody
from engine.music.notes import TimedNote
from engine.music.score import Score
from engine.music.timeline import ChordChange

WRITTEN, ACCOMPANIMENT, MELODY = "written", "accompaniment", "melody"

Floats = NDArray[np.float64]

_SHORTEST_STEPS = 6  # Of a segment: half a bar of 6/8.
_CHORDS = tuple(chord for i in range(1, CHORD_CLASSES) if (chord := Chord.from_class(i)))
_FEW_OTHERS = 0.2  # A track with more notes beside the melody's plays chords, melody and all.
# How much a part says; a melody on its own says more than one over chords.
_ACCOMPANIMENT_WEIGHT, _LOWEST_WEIGHT, _MELODY_WEIGHT, _LONE_MELODY_WEIGHT = 12.0, 1.5, 1.0, 4.0
# Votes are not independent of each other; taken at so much, the confidence is the share of time
# with the written triad in those 100 songs.
_BELIEF = {ACCOMPANIMENT: 0.3, MELODY: 0.2}


@dataclass(frozen=True, slots=True)
class Harmony:
    """The chords of a whole piece.

    Attributes:
        spans: In steps from the start of the piece; silence before and after has none.
        confidence: How likely each chord is on average, 0 to 1.
        source: What it was heard from: WRITTEN, ACCOMPANIMENT or MELODY.
    """

    spans: tuple[ChordSpan, ...]
    confidence: float
    source: str


@dataclass(frozen=True, slots=True)
class _Segments:
    """Stretches of a piece that have one chord each: starts, the last one's end, bar lines."""

    starts: NDArray[np.int64]
    end_step: int
    at_bar_line: NDArray[np.bool_]


def harmonised(score: Score, melody: Melody, key: Key) -> Score:
    """A piece with chords: as the file writes them or else as they are heard."""
    if score.chords:
        return score
    changes: list[ChordChange] = []
    spans = chords_of(score, melody, key).spans
    for span in spans:
        changes.append(ChordChange(span.start_step / STEPS_PER_QUARTER, span.chord))
    if spans:
        changes.append(ChordChange(spans[-1].end_step / STEPS_PER_QUARTER, None))
    return replace(score, chords=tuple(changes))


def chords_of(score: Score, melody: Melody, key: Key) -> Harmony:
    """The chords of a piece: written ones, or heard in its accompaniment, or in its melody."""
    segments = _segments(score)
    if score.chords:
        return Harmony(score.chords_between(0, segments.end_step), 1.0, WRITTEN)
    accompaniment, lowest = _accompaniment(score, melody, segments)
    tune = _shares(_roll([(n.start_step, n.end_step, n.pitch) for n in melody.notes], segments))
    sounding = np.flatnonzero(accompaniment.any(axis=1) | tune.any(axis=1))
    if not len(sounding):
        return Harmony((), 0.0, MELODY)
    alone = ~accompaniment.any(axis=1, keepdims=True)
    votes = (
        _ACCOMPANIMENT_WEIGHT * accompaniment @ _of_chords(IN_ACCOMPANIMENT)
        + _LOWEST_WEIGHT * lowest @ _of_chords(IN_LOWEST)
        + np.where(alone, _LONE_MELODY_WEIGHT, _MELODY_WEIGHT) * (tune @ _of_chords(IN_MELODY))
        + _common_in(key)
    )
    source = MELODY if alone.all() else ACCOMPANIMENT
    path = _likeliest(votes, segments.at_bar_line)
    likely = _probabilities(_BELIEF[source] * votes, segments.at_bar_line)
    first, last = int(sounding[0]), int(sounding[-1])
    confidence = likely[np.arange(len(path)), path][first : last + 1].mean()
    return Harmony(_spans(path, segments, first, last), float(confidence), source)


def _segments(score: Score) -> _Segments:
    """Half bars where a bar halves on a beat, else bars; bars of less than a segment are joined."""
    places: list[tuple[int, bool]] = []
    end = 0
    for bar in score.bars():
        length = bar.meter.steps_per_bar
        half = length // 2
        halves = length % 2 == 0 and half % bar.meter.steps_per_beat == 0
        for step in (bar.start_step, bar.start_step + half) if halves else (bar.start_step,):
            if not places or step - places[-1][0] >= _SHORTEST_STEPS:
                places.append((step, step == bar.start_step))
        end = bar.start_step + length
    starts = np.array([step for step, _ in places], dtype=np.int64)
    return _Segments(starts, end, np.array([at for _, at in places], dtype=np.bool_))


def _accompaniment(score: Score, melody: Melody, segments: _Segments) -> tuple[Floats, Floats]:
    """Shares of the pitch classes, and of the lowest one, in each segment, shape (segments, 12)."""
    tune = {(note.start_step, note.pitch) for note in melody.notes}
    notes: list[tuple[int, int, int]] = []
    for track in (track for track in score.tracks if not track.is_drum):
        placed = [_placed(note) for note in track.notes]
        others = [(start, end, pitch) for start, end, pitch in placed if (start, pitch) not in tune]
        notes += others if len(others) < _FEW_OTHERS * len(placed) else placed
    deepest = np.full(segments.end_step, 128)
    for start, end, pitch in notes:
        deepest[start:end] = np.minimum(deepest[start:end], pitch)
    lowest = np.zeros((segments.end_step, 12))
    heard = np.flatnonzero(deepest < 128)
    lowest[heard, deepest[heard] % 12] = 1
    return _shares(_roll(notes, segments)), _shares(_summed(lowest, segments))


def _placed(note: TimedNote) -> tuple[int, int, int]:
    """Start and end step of a note, and its pitch."""
    start = round(note.start_quarter * STEPS_PER_QUARTER)
    return start, max(start + 1, round(note.end_quarter * STEPS_PER_QUARTER)), note.pitch


def _roll(notes: list[tuple[int, int, int]], segments: _Segments) -> Floats:
    """Steps that each pitch class sounds in each segment, of (start, end, pitch) notes."""
    roll = np.zeros((segments.end_step, 12))
    for start, end, pitch in notes:
        roll[start:end, pitch % 12] += 1
    return _summed(roll, segments)


def _summed(roll: Floats, segments: _Segments) -> Floats:
    if not len(segments.starts):
        return np.zeros((0, 12))
    summed: Floats = np.add.reduceat(roll, segments.starts, axis=0)
    return summed


def _shares(weights: Floats) -> Floats:
    shares: Floats = weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-9)
    return shares


def _of_chords(profiles: tuple[tuple[float, ...], ...]) -> Floats:
    """Log shares of pitch classes (rows) in each chord (columns), shape (12, 48)."""
    table = np.array(profiles)
    logs = np.log(table / table.sum(axis=1, keepdims=True))
    return np.stack([np.roll(row, root) for row in logs for root in range(12)], axis=1)


def _common_in(key: Key) -> Floats:
    """Log share of each chord in a key, shape (48,)."""
    table = np.array(COMMON[key.minor])
    shares: Floats = np.log(np.roll(table / table.sum(), key.major_tonic, axis=1)).ravel()
    return shares


def _moves(stays: float) -> Floats:
    """Log chance of each chord (columns) after each (rows), shape (48, 48)."""
    roots = np.arange(len(_CHORDS)) % 12
    moves = np.array(MOTION)[(roots[None, :] - roots[:, None]) % 12]
    np.fill_diagonal(moves, 0)
    moves *= (1 - stays) / moves.sum(axis=1, keepdims=True)
    np.fill_diagonal(moves, stays)
    logs: Floats = np.log(moves)
    return logs


def _likeliest(votes: Floats, at_bar_line: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The likeliest chords of all segments together (Viterbi), shape (segments,)."""
    moves = {True: _moves(STAYS_AT_BAR_LINE), False: _moves(STAYS_WITHIN_BAR)}
    best = votes[0]
    came_from = np.zeros(votes.shape, dtype=np.int64)
    for index in range(1, len(votes)):
        ways = best[:, None] + moves[bool(at_bar_line[index])]
        came_from[index] = ways.argmax(axis=0)
        best = ways.max(axis=0) + votes[index]
    path = np.full(len(votes), best.argmax())
    for index in range(len(votes) - 1, 0, -1):
        path[index - 1] = came_from[index, path[index]]
    return path


def _probabilities(votes: Floats, at_bar_line: NDArray[np.bool_]) -> Floats:
    """How likely each chord is in each segment (forwards and backwards), shape (segments, 48)."""
    moves = {True: np.exp(_moves(STAYS_AT_BAR_LINE)), False: np.exp(_moves(STAYS_WITHIN_BAR))}
    votes = np.exp(votes - votes.max(axis=1, keepdims=True))
    onwards, back = np.ones_like(votes), np.ones_like(votes)
    onwards[0] = votes[0]
    for index in range(1, len(votes)):
        onwards[index] = onwards[index - 1] @ moves[bool(at_bar_line[index])] * votes[index]
        onwards[index] /= onwards[index].sum()
    for index in range(len(votes) - 1, 0, -1):
        back[index - 1] = moves[bool(at_bar_line[index])] @ (back[index] * votes[index])
        back[index - 1] /= back[index - 1].sum()
    return _shares(onwards * back)


def _spans(
    path: NDArray[np.int64], segments: _Segments, first: int, last: int
) -> tuple[ChordSpan, ...]:
    """Chords from the first to the last segment that sounds, equal neighbours as one."""
    edges = [*segments.starts.tolist(), segments.end_step][first : last + 2]
    chords = [_CHORDS[index] for index in path[first : last + 1].tolist()]
    spans: list[ChordSpan] = []
    for (start, end), chord in zip(pairwise(edges), chords, strict=True):
        if spans and spans[-1].chord == chord:
            start = spans.pop().start_step
        spans.append(ChordSpan(start, end, chord))
    return tuple(spans)
