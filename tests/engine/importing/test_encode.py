"""Placing pieces: the tokens of all windows at once are those of the clips one by one."""

from dataclasses import replace

import numpy as np
import pytest

from engine.importing.encode import encode_pieces, place_packed
from engine.importing.window_tokens import frames_of, melody_tokens
from engine.model.known import KNOWN_CONFIGS
from engine.model.music_model import MusicModel, load_model
from engine.model.registry import find_model
from engine.music.chords import Chord
from engine.music.drums import DrumHit
from engine.music.grid_notes import GridNotes
from engine.music.key import Key
from engine.music.melody import Note
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR
from engine.music.timeline import ChordChange, MeterChange, Timeline
from engine.pieces.parts import Parts
from engine.pieces.piece import Piece
from engine.pieces.piece_codec import pack_piece
from engine.pieces.wanted import wanted_by
from engine.pieces.windows import table_of, window_at
from tests.engine.tiny_model import TINY, tiny_checkpoint

SMALL = {"z_size": 8, "encoder_units": (8,), "decoder_units": (8,)}


def random_piece(seed, meter=FOUR_FOUR):
    """Notes of any length and height, some after silence, some held over bar lines."""
    rng = np.random.default_rng(seed)
    notes, at = [], int(rng.integers(0, 20))
    while at < 600:
        length = int(rng.integers(1, 40)) if rng.random() < 0.1 else int(rng.integers(1, 6))
        notes.append(Note(at, at + length, int(rng.integers(0, 128))))
        at += length + (int(rng.integers(1, 50)) if rng.random() < 0.1 else 0)
    drums = tuple(DrumHit(step, step % 9) for step in range(0, 600, 5))
    bass = GridNotes.of([replace(note, pitch=note.pitch // 3) for note in notes])
    changes = (MeterChange(0.0, meter), MeterChange(60.0, THREE_FOUR))
    chords = tuple(ChordChange(4.0 * bar, Chord(bar % 12, "min")) for bar in range(30))
    timeline = Timeline(changes, chords=chords, end_step=at)
    parts = Parts(GridNotes.of(notes), bass, drums)
    return Piece(f"piece {seed}", parts, Key(seed % 12, bool(seed % 2)), timeline)


def model_of(name, **fields):
    return MusicModel(tiny_checkpoint(replace(KNOWN_CONFIGS[name], **(SMALL | fields))))


MODELS = {
    "two bars": MusicModel(tiny_checkpoint(TINY)),
    "sixteen bars": MusicModel(tiny_checkpoint(replace(TINY, steps=256))),
    "as written": MusicModel(tiny_checkpoint(replace(TINY, key_normalised=False))),
    "chords": model_of("lento-chords-2bar"),
    "drums": model_of("lento-drums-2bar"),
}


@pytest.mark.parametrize("meter", [FOUR_FOUR, SIX_EIGHT], ids=str)
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("steps", [32, 256])
@pytest.mark.parametrize("key_normalised", [True, False])
def test_tokens_of_all_windows_are_those_of_each_clip(meter, seed, steps, key_normalised):
    model = MusicModel(tiny_checkpoint(replace(TINY, steps=steps, key_normalised=key_normalised)))
    piece = random_piece(seed, meter)
    table = table_of(piece, wanted_by(model.config))
    windows = [window_at(piece, table, row) for row in range(len(table))]
    frames = [replace(model.frame_for(w.clip, w.key), chords=()) for w in windows]

    rows = np.arange(len(table))
    tokens, shifts = melody_tokens(
        piece.parts.melody, table, rows, steps, key_normalised=key_normalised
    )

    assert len(table) > 10
    assert np.array_equal(tokens, model.tokens_of([w.clip for w in windows], frames))
    assert frames_of(table, rows, shifts) == frames


@pytest.mark.parametrize("name", MODELS)
def test_pieces_are_placed_together_as_their_windows_are_alone(name):
    model = MODELS[name]
    wanted = wanted_by(model.config)
    pieces = {str(seed): random_piece(seed) for seed in range(3)}
    tables = {key: table_of(piece, wanted) for key, piece in pieces.items()}

    placed = encode_pieces(model, {key: (pieces[key], tables[key]) for key in pieces})

    for key, piece in pieces.items():
        rows = np.flatnonzero(tables[key].twin == np.arange(len(tables[key])))
        assert len(placed[key]) == tables[key].distinct == len(rows) > 0
        for row, z in zip(rows.tolist(), placed[key], strict=True):
            window = window_at(piece, tables[key], row)
            if window.clip.meter not in model.meters:
                assert np.isnan(z).all()
                continue
            alone = model.encode([window.clip], [model.frame_for(window.clip, window.key)])
            assert np.allclose(alone[0], z, atol=1e-5)


def test_windows_that_were_never_cut_are_cut_and_given_back():
    piece = random_piece(1)
    packed = {"a": pack_piece(piece), "gone": None}

    placed = place_packed(MODELS["drums"], packed, {"a": None, "gone": None})

    assert placed.tables.keys() == placed.z.keys() == placed.made_of.keys() == {"a"}
    assert placed.tables["a"].distinct == len(placed.z["a"])


def test_nothing_gives_nothing():
    assert encode_pieces(MODELS["two bars"], {}) == {}
    empty = Piece("empty", Parts())
    table = table_of(empty, wanted_by(TINY))
    assert encode_pieces(MODELS["two bars"], {"e": (empty, table)})["e"].shape == (0, 8)


@pytest.mark.parametrize("name", ["lento-melody-2bar", "lento-melody-16bar", "lento-chords-2bar"])
def test_a_piece_gets_the_same_place_whatever_is_placed_with_it(name):
    """To the last bit: a map that is laid out from other bits is another map."""
    model = load_model(find_model(name))
    seeds = range(9)
    pieces = {str(seed): random_piece(seed, (FOUR_FOUR, SIX_EIGHT)[seed % 2]) for seed in seeds}
    few = cut(pieces, model, {"0": 1, "1": 5})
    all_at_once = encode_pieces(model, few)
    in_another_order = encode_pieces(model, {key: few[key] for key in reversed(few)})

    for key in few:
        alone = encode_pieces(model, {key: few[key]})[key]
        assert np.array_equal(alone, all_at_once[key], equal_nan=True)
        assert np.array_equal(alone, in_another_order[key], equal_nan=True)


def cut(pieces, model, bars_of):
    """Pieces with their windows; some so short that they have few of them."""
    wanted = wanted_by(model.config)
    found = {}
    for key, piece in pieces.items():
        if bars_of.get(key, 100) < 10:
            end = 16 * (wanted.bars + bars_of[key])
            piece = replace(piece, timeline=replace(piece.timeline, end_step=end))
        found[key] = piece, table_of(piece, wanted)
    return found
