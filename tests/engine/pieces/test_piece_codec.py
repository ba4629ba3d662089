"""Pieces as bytes and back."""

import zlib

import numpy as np
import pytest

from engine.errors import LentoError
from engine.midi.read import read_score
from engine.music.chords import Chord
from engine.music.drums import DrumHit
from engine.music.grid_notes import GridNotes
from engine.music.key import Key
from engine.music.melody import Melody, Note
from engine.music.meter import FOUR_FOUR, SIX_EIGHT
from engine.music.timeline import ChordChange, MeterChange, TempoChange, Timeline
from engine.pieces.parts import Parts
from engine.pieces.piece import Piece
from engine.pieces.piece_codec import MAGIC, VERSION, PieceFormatError, pack_piece, unpack_piece
from engine.pieces.understand import understand

TUNE = Melody((Note(0, 4, 60), Note(300, 70_000, 127), Note(70_000, 70_001, 0)))
FULL = Piece(
    "Нічка 夜 'x' \"y\"",
    Parts(
        TUNE,
        Melody((Note(2, 3, 40),)),
        (DrumHit(0, 8, 127, -0.5), DrumHit(3, 0, 1, 1 / 3), DrumHit(3, 4)),
    ),
    Key(9, minor=True),
    Timeline(
        (MeterChange(0.0, SIX_EIGHT), MeterChange(4.5, FOUR_FOUR)),
        (TempoChange(0.0, 81.123456789), TempoChange(1 / 3, 20.0)),
        (ChordChange(0.0, Chord(2, "dim")), ChordChange(2.5, None)),
        70_001,
    ),
    73,
    (GridNotes.of((Note(0, 4, 60), Note(0, 9, 64))), GridNotes.of(())),
)


@pytest.mark.parametrize("piece", [FULL, Piece("", Parts())], ids=["full", "empty"])
def test_a_piece_comes_back_as_it_was(piece):
    back = unpack_piece(pack_piece(piece))

    assert back == piece
    assert back.timeline == piece.timeline
    assert back.parts.melody.starts.dtype == np.int64
    assert hash(back) == hash(piece)


def test_the_same_piece_is_the_same_bytes():
    assert pack_piece(FULL) == pack_piece(unpack_piece(pack_piece(FULL)))


def test_real_songs_take_less_than_ten_kilobytes(shared):
    paths = sorted((shared / "data/pop909").glob("*/*.mid"))[::90]

    pieces = [understand(read_score(path)).piece for path in paths]

    assert paths
    for piece in pieces:
        packed = pack_piece(piece)
        assert unpack_piece(packed) == piece
        assert len(packed) < 10_000


def test_a_piece_of_a_newer_lento_is_refused_with_what_to_do():
    newer = MAGIC + bytes([VERSION + 1]) + pack_piece(FULL)[len(MAGIC) + 1 :]

    with pytest.raises(LentoError, match="newer Lento"):
        unpack_piece(newer)


def test_no_damage_does_more_than_be_said():
    packed = pack_piece(FULL)
    torn = [packed[:n] for n in range(0, len(packed), 7)]
    bad_head = MAGIC + bytes([VERSION]) + zlib.compress(b"\xff\xff\xff\x7f{}")
    for data in (b"", b"nonsense", bad_head, *torn):
        with pytest.raises(PieceFormatError):
            unpack_piece(data)
    for place in range(len(packed)):
        hurt = bytearray(packed)
        hurt[place] ^= 0x55
        try:
            unpack_piece(bytes(hurt))
        except PieceFormatError:
            continue


def test_a_packed_bomb_is_not_unpacked(monkeypatch):
    monkeypatch.setattr("engine.pieces.piece_codec.MOST_BYTES", 1_000_000)
    bomb = MAGIC + bytes([VERSION]) + zlib.compress(bytes(50_000_000))

    with pytest.raises(PieceFormatError):
        unpack_piece(bomb)
