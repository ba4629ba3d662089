"""Placing pieces in the latent space of a model: the different windows of many pieces at once."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.converters.converter import TokenArray
from engine.converters.frame import Frame
from engine.importing.window_tokens import STEPS_PER_BAR, frames_of, melody_tokens
from engine.jobs import JobLink
from engine.library.database import open_to_read
from engine.library.store import LibraryStore
from engine.library.store_windows import digest_of
from engine.model.latent_search import QUICK
from engine.model.lstm import STEADY_ROWS
from engine.model.music_model import MusicModel, load_model
from engine.music.meter import MODEL_METERS
from engine.pieces.piece import Piece
from engine.pieces.piece_codec import unpack_piece
from engine.pieces.understand import with_chords
from engine.pieces.wanted import MELODY, wanted_by
from engine.pieces.window_table import WindowTable
from engine.pieces.windows import table_of, window_at

FloatArray = NDArray[np.float32]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """What a model made of some pieces.

    Attributes:
        z: Latent vectors of the distinct windows of each, shape (distinct, z_size), by content. A
            window in a metre that the model does not know is nowhere, at NaN.
        tables: Windows that had yet to be cut, by content.
        made_of: The digest_of the packed pieces that it was made of, by content.
    """

    z: dict[str, FloatArray] = field(default_factory=dict)
    tables: dict[str, WindowTable] = field(default_factory=dict)
    made_of: dict[str, bytes] = field(default_factory=dict)


def encode_contents(library: Path, model: Path, contents: Sequence[str]) -> Placed:
    """Place contents of a library; one that is gone is left out.

    For a process of a pool: it reads the library itself and opens the model once.

    Raises:
        CheckpointError: The model cannot be opened.
        LibraryError: The library cannot be read.
    """
    with closing(open_to_read(library)) as connection:
        store = LibraryStore(connection)
        kind = wanted_by(load_model(model).config).name
        packed = {content: store.packed_piece(content) for content in contents}
        tables = {content: store.table(content, kind) for content in packed}
    return place_packed(load_model(model), packed, tables)


def place_packed(
    model: MusicModel,
    packed: Mapping[str, bytes | None],
    tables: Mapping[str, WindowTable | None],
) -> Placed:
    """What encode_contents does, for packed pieces in memory and what is known of their windows."""
    cut: dict[str, WindowTable] = {}
    made_of: dict[str, bytes] = {}
    pieces: dict[str, tuple[Piece, WindowTable]] = {}
    for content, data in packed.items():
        if data is None:
            continue
        piece, table = unpack_piece(data), tables.get(content)
        if table is None:
            table = cut[content] = table_of(piece, wanted_by(model.config))
        made_of[content] = digest_of(data)
        if len(table):
            pieces[content] = piece, table
    z = encode_pieces(model, pieces) if model.can_place else {}
    return Placed(z, cut, made_of)


def encode_pieces(
    model: MusicModel, pieces: Mapping[str, tuple[Piece, WindowTable]]
) -> dict[str, FloatArray]:
    """The z of Placed for pieces and their windows."""
    placed: dict[str, FloatArray] = {}
    rows_of: dict[str, Ints] = {}
    tokens: list[TokenArray] = []
    frames: list[Frame] = []
    known = np.array([m in model.meters for m in MODEL_METERS])
    for name, (piece, table) in pieces.items():
        distinct = np.flatnonzero(table.twin == np.arange(len(table)))
        placed[name] = np.full((len(distinct), model.config.z_size), np.nan, np.float32)
        rows_of[name] = np.flatnonzero(known[table.meter[distinct]])
        written, heard = _tokens(model, piece, table, distinct[rows_of[name]])
        tokens.append(written)
        frames.extend(heard)
    if not frames:
        return placed
    z = _placed(model, np.concatenate(tokens), frames)
    ends = np.cumsum([len(rows) for rows in rows_of.values()])
    for (name, rows), part in zip(rows_of.items(), np.split(z, ends[:-1]), strict=True):
        placed[name][rows] = part
    return placed


def _placed(model: MusicModel, tokens: TokenArray, frames: Sequence[Frame]) -> FloatArray:
    """The z of windows, the same whatever other windows are placed with them.

    Products of few rows are added up in another order. Pieces come together as they are read, and
    a map laid out from vectors that differ in the last place is another map.
    """
    lacking = STEADY_ROWS - len(frames)
    if lacking <= 0 or not model.can_encode:
        return model.place_tokens(tokens, frames, JobLink(), QUICK)
    filled = np.concatenate((tokens, np.repeat(tokens[-1:], lacking, axis=0)))
    heard = [*frames, *[frames[-1]] * lacking]
    return model.place_tokens(filled, heard, JobLink(), QUICK)[: len(tokens)]


def _tokens(
    model: MusicModel, piece: Piece, table: WindowTable, rows: Ints
) -> tuple[TokenArray, Iterable[Frame]]:
    """Tokens and frames of some windows of a piece."""
    config, wanted = model.config, wanted_by(model.config)
    if not len(rows):
        return model.tokens_of((), ()), ()
    if wanted.chords:
        piece = with_chords(piece)
    if config.content != MELODY:
        windows = [window_at(piece, table, row) for row in rows.tolist()]
        clips = [window.clip for window in windows]
        frames = [model.frame_for(w.clip, w.key) for w in windows]
        return model.tokens_of(clips, frames), frames
    tokens, shifts = melody_tokens(
        piece.parts.melody, table, rows, config.steps, key_normalised=config.key_normalised
    )
    frames = frames_of(table, rows, shifts)
    if not wanted.chords:
        return tokens, frames
    starts = table.start_step[rows].tolist()
    lengths = (table.bars * STEPS_PER_BAR[table.meter[rows]]).tolist()
    chords = (
        piece.timeline.chords_between(start, start + length)
        for start, length in zip(starts, lengths, strict=True)
    )
    return tokens, [replace(f, chords=c) for f, c in zip(frames, chords, strict=True)]
