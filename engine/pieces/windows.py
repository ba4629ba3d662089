"""Every window of a piece: the short clips that the model learns and the map shows.

A table says where they are and what they are like; a Window is made of a row when somebody wants
to hear it. Windows start on bar lines. What is held over the first one is kept from there on; what
only begins before it belongs to the window before, which the first bar of a piece always has: a
pickup stands in a bar of its own, filled up with silence (engine.pieces.understand).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.analysis.melody_track import MelodyChoice
from engine.converters.controls import known_meters
from engine.midi.read import read_score
from engine.model.config import ModelConfig
from engine.music.clip import Clip
from engine.music.key import ALL_KEYS, Key
from engine.music.meter import MODEL_METERS
from engine.music.score import Score, Track
from engine.pieces.fingerprints import Seen, fingerprints, first_rows, sounds_of
from engine.pieces.inside import Counts, Inside
from engine.pieces.parts import Parts
from engine.pieces.piece import Piece
from engine.pieces.understand import piece_of, understand, with_chords
from engine.pieces.wanted import Wanted, wanted_by
from engine.pieces.window_features import drum_features, keys_and_features
from engine.pieces.window_places import Places, places_of, tempos_at
from engine.pieces.window_table import WINDOW_FEATURES, WindowTable

ROWS_AT_ONCE = 4096
_STEPS_PER_BAR = np.array([meter.steps_per_bar for meter in MODEL_METERS])

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Window:
    """A clip cut from a piece.

    Attributes:
        clip: The music, starting on a bar line.
        bar: Index of its first bar in the piece, from 0.
        key: The key of its notes, close to the piece's.
        start_step: Where it starts in the piece, in sixteenths; a long bar may hold several.
    """

    clip: Clip
    bar: int
    key: Key
    start_step: int


def table_of(piece: Piece, wanted: Wanted) -> WindowTable:
    """All windows of a kind: one starting at each bar that has a usable metre.

    Windows without an onset of the leading part, the melody where there is one, are left out; the
    last one may be filled up with silence, and so is a piece shorter than a window.
    """
    (table,) = tables_of(piece, wanted.parts, (wanted.bars,))
    return table


def tables_of(piece: Piece, kind: str, lengths: tuple[int, ...]) -> tuple[WindowTable, ...]:
    """The tables of windows cut from the same parts, which are quicker to measure together.

    Args:
        piece: What they are cut from.
        kind: MELODY, DRUMS or TRIO.
        lengths: How many bars the windows of each table have.
    """
    parts = piece.parts.kept_for(kind) or Parts()
    found = [_sounding(places_of(piece.timeline, Wanted(n, kind)), parts, n) for n in lengths]
    places, counts = Places.joined(found), [len(one.bar) for one in found]
    ends = places.start_step + np.repeat(lengths, counts) * _STEPS_PER_BAR[places.meter]
    qpm = tempos_at(piece.timeline, places.start_step)
    keys = np.zeros(len(qpm), np.int64)
    features = np.zeros((len(qpm), len(WINDOW_FEATURES)), np.float32)
    sounds, prints = np.zeros(len(qpm), np.uint64), np.zeros(len(qpm), np.uint64)
    for rows, meter in _groups(places):
        seen = _seen(parts, places.start_step[rows], ends[rows])
        keys[rows], features[rows] = _measured(seen, piece.key, qpm[rows], meter)
        for part, one in seen.by_length():
            these = rows[part]
            prints[these] = fingerprints(one, meter)
            tempi = np.rint(qpm[these] * 1e6).astype(np.int64)
            sounds[these] = sounds_of(one, prints[these], piece.timeline, tempi)
    tables, first = [], 0
    for bars, count in zip(lengths, counts, strict=True):
        own = slice(first, first := first + count)
        table = WindowTable(
            bars,
            kind,
            places.bar[own].astype(np.int32),
            places.start_step[own].astype(np.int32),
            places.meter[own].astype(np.int8),
            keys[own].astype(np.int8),
            first_rows(sounds[own]),
            prints[own].view(np.int64),
            features[own],
        )
        tables.append(table)
    return tuple(tables)


def window_at(piece: Piece, table: WindowTable, row: int) -> Window:
    """Make the window of a row."""
    return _window(_only(piece, table.parts), table, row)


def all_windows(piece: Piece, wanted: Wanted) -> tuple[Window, ...]:
    """Make every window of a kind, with chords where they are wanted."""
    table = table_of(piece, wanted)
    if not len(table):
        return ()
    piece = _only(with_chords(piece) if wanted.chords else piece, wanted.parts)
    return tuple(_window(piece, table, row) for row in range(len(table)))


def windows_for(source: Score | Path, model: ModelConfig) -> tuple[Window, ...]:
    """All windows of a piece that a model can hear: its length, its parts, its metres.

    Raises:
        MidiFormatError: The file cannot be read.
    """
    windows = all_windows(understand(_score(source)).piece, wanted_by(model))
    return tuple(window for window in windows if window.clip.meter in known_meters(model.controls))


def windows_of(score: Score, wanted: Wanted, choice: MelodyChoice | None) -> tuple[Window, ...]:
    """All windows of a kind of a score as it is, its melody in the track that was chosen."""
    return all_windows(piece_of(score, choice), wanted)


def file_windows(path: Path, bars: int = 2) -> tuple[Window, ...]:
    """Read a file and cut all windows of its melody.

    Raises:
        MidiFormatError: The file cannot be read.
    """
    return all_windows(understand(_score(path)).piece, Wanted(bars))


def cut_windows(score: Score, track: Track, *, bars: int = 2) -> tuple[Window, ...]:
    """All windows of a melody that is in a certain track."""
    return all_windows(piece_of(score, track), Wanted(bars))


def _score(source: Score | Path) -> Score:
    return read_score(source) if isinstance(source, Path) else source


def _window(piece: Piece, table: WindowTable, row: int) -> Window:
    start_step = int(table.start_step[row])
    clip = piece.clip(start_step, MODEL_METERS[table.meter[row]], table.bars)
    return Window(clip, int(table.bar[row]), ALL_KEYS[table.key[row]], start_step)


def _only(piece: Piece, kind: str) -> Piece:
    """The piece with nothing but what a kind of window is cut from."""
    return replace(piece, parts=piece.parts.kept_for(kind) or Parts())


def _sounding(places: Places, parts: Parts, bars: int) -> Places:
    """The places whose windows have an onset of the leading part."""
    onsets = parts.melody.starts if len(parts.melody) else parts.drums.steps
    ends = places.start_step + bars * _STEPS_PER_BAR[places.meter]
    first, behind = np.searchsorted(onsets, places.start_step), np.searchsorted(onsets, ends)
    return places.where(behind > first)


def _groups(places: Places) -> Iterator[tuple[NDArray[np.intp], int]]:
    """Rows that are measured together: those in one metre, not too many at once."""
    for meter in np.flatnonzero(np.bincount(places.meter)).tolist():
        rows = np.flatnonzero(places.meter == meter)
        for start in range(0, len(rows), ROWS_AT_ONCE):
            yield rows[start : start + ROWS_AT_ONCE], meter


def _seen(parts: Parts, starts: Counts, ends: Counts) -> Seen:
    melody, bass = (
        Inside(line, starts, ends) if len(line) else None for line in (parts.melody, parts.bass)
    )
    return Seen(parts.drums, starts, ends, melody, bass)


def _measured(
    seen: Seen, piece_key: Key, qpm: Floats, meter: int
) -> tuple[Counts, NDArray[np.float32]]:
    """Keys and features of windows in one metre."""
    if seen.melody is None:
        keys = np.full(len(qpm), ALL_KEYS.index(piece_key))
        return keys, drum_features(seen.strokes.steps, seen.starts, seen.ends, qpm)
    return keys_and_features(seen.melody, seen.bass, piece_key, qpm, MODEL_METERS[meter])
