"""A Piece as a few thousand bytes, and back: numbers in columns, packed, nothing that runs.

Magic, version, then zlib of: the length of a JSON head, the head, and the columns one after the
other. Onsets are kept as distances; every column in the smallest whole numbers that hold it.
"""

import json
import struct
import zlib
from collections.abc import Iterator
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import LentoError
from engine.music.chords import Chord
from engine.music.grid_notes import GridNotes
from engine.music.key import Key
from engine.music.meter import Meter
from engine.music.timeline import ChordChange, MeterChange, TempoChange, Timeline
from engine.pieces.parts import Parts
from engine.pieces.piece import Piece
from engine.pieces.strokes import Strokes

MAGIC, VERSION = b"LPc", 1
MOST_BYTES = 64_000_000  # Unpacked; more than any piece that Lento reads comes to.
_LEVEL = 1
_FIRST_COLUMNS = 3 + 3 + 4  # Of melody, bass and drums; then three for every track.
_WHOLE = ("|u1", "|i1", "<u2", "<i2", "<i4", "<i8")
_LIMITS = [(kind, int(np.iinfo(kind).min), int(np.iinfo(kind).max)) for kind in _WHOLE]


class PieceFormatError(LentoError):
    """A packed piece cannot be unpacked."""


def pack_piece(piece: Piece) -> bytes:
    """Write a piece as bytes."""
    timeline = piece.timeline
    columns = [*_columns(piece)]
    kept = [_smallest(column) for column in columns]
    head = {
        "name": piece.name,
        "key": [piece.key.tonic, int(piece.key.minor)],
        "program": piece.program,
        "end_step": timeline.end_step,
        "meters": [[m.quarter, m.meter.numerator, m.meter.denominator] for m in timeline.meters],
        "tempos": [[t.quarter, t.qpm] for t in timeline.tempos],
        "chords": [[c.quarter, c.chord.class_index if c.chord else 0] for c in timeline.chords],
        "columns": [[column.dtype.str, len(column)] for column in kept],
    }
    written = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    parts = (struct.pack("<I", len(written)), written, *(column.tobytes() for column in kept))
    return MAGIC + bytes([VERSION]) + zlib.compress(b"".join(parts), _LEVEL)


def unpack_piece(data: bytes) -> Piece:
    """Read what pack_piece wrote.

    Raises:
        PieceFormatError: A newer Lento wrote it, or it is damaged.
    """
    if data[: len(MAGIC)] == MAGIC and data[len(MAGIC) : len(MAGIC) + 1] > bytes([VERSION]):
        raise PieceFormatError(
            "A piece in the library was kept by a newer Lento, so this one cannot open it; use "
            "the newer one, or let this one read the piece's file again."
        )
    try:
        return _unpacked(data)
    except (zlib.error, ValueError, KeyError, IndexError, TypeError, struct.error) as error:
        raise PieceFormatError(
            "A piece in the library is damaged and cannot be opened; read its file again."
        ) from error


def _unpacked(data: bytes) -> Piece:
    if data[: len(MAGIC)] != MAGIC:
        raise ValueError("no packed piece")
    unpacker = zlib.decompressobj()
    plain = unpacker.decompress(data[len(MAGIC) + 1 :], MOST_BYTES)
    if not unpacker.eof:
        raise ValueError("it ends too early, or never")
    (length,) = struct.unpack_from("<I", plain)
    head = json.loads(plain[4 : 4 + length])
    columns = iter(_read_columns(plain, 4 + length, head["columns"]))
    timeline = Timeline(
        tuple(MeterChange(quarter, Meter(n, d)) for quarter, n, d in head["meters"]),
        tuple(TempoChange(*row) for row in head["tempos"]),
        tuple(ChordChange(quarter, Chord.from_class(c)) for quarter, c in head["chords"]),
        head["end_step"],
    )
    melody, bass, drums = _notes(columns), _notes(columns), _strokes(columns)
    tracks = tuple(_notes(columns) for _ in head["columns"][_FIRST_COLUMNS::3])
    tonic, minor = head["key"]
    parts = Parts(melody, bass, drums)
    return Piece(head["name"], parts, Key(tonic, bool(minor)), timeline, head["program"], tracks)


def _columns(piece: Piece) -> Iterator[NDArray[np.int64]]:
    parts = piece.parts
    yield from chain(_of_notes(parts.melody), _of_notes(parts.bass))
    yield _apart(parts.drums.steps)
    yield parts.drums.drums
    yield parts.drums.velocities
    yield parts.drums.offsets.view(np.int64)  # To the last bit.
    for track in piece.tracks:
        yield from _of_notes(track)


def _of_notes(notes: GridNotes) -> tuple[NDArray[np.int64], ...]:
    return _apart(notes.starts), notes.ends - notes.starts, notes.pitches


def _apart(places: NDArray[np.int64]) -> NDArray[np.int64]:
    """How far each place is from the one before, the first from 0."""
    apart = places.copy()
    apart[1:] -= places[:-1]
    return apart


def _notes(columns: Iterator[NDArray[np.int64]]) -> GridNotes:
    apart, lengths, pitches = next(columns), next(columns), next(columns)
    starts = np.cumsum(apart)
    return GridNotes(starts, starts + lengths, pitches)


def _strokes(columns: Iterator[NDArray[np.int64]]) -> Strokes:
    apart, drums, velocities, offsets = (next(columns) for _ in range(4))
    return Strokes(np.cumsum(apart), drums, velocities, offsets.view(np.float64))


def _smallest(column: NDArray[np.int64]) -> NDArray[Any]:
    """The column in the smallest whole numbers that hold it."""
    low, high = (int(column.min()), int(column.max())) if len(column) else (0, 0)
    for kind, lowest, highest in _LIMITS:
        if lowest <= low and high <= highest:
            return column.astype(kind)
    raise ValueError("a number does not fit")


def _read_columns(plain: bytes, at: int, described: list[Any]) -> Iterator[NDArray[np.int64]]:
    for kind, count in described:
        if kind not in _WHOLE:
            raise ValueError(f"{kind!r} is no column of a piece")
        column = np.frombuffer(plain, kind, count, at)
        at += column.nbytes
        yield column.astype(np.int64)
