"""How long it takes to make all that the library keeps of a song: read, understood, cut, packed.

A round does so for 30 songs of POP909; extra_info["ms_a_song"] has the best round's mean.
"""

from pathlib import Path

import pytest

from engine.pieces.inspect import record_of
from engine.pieces.piece import Piece
from engine.pieces.piece_codec import pack_piece, unpack_piece
from engine.pieces.reading import score_of
from engine.pieces.understand import understand
from engine.pieces.wanted import KEPT_KINDS
from engine.pieces.windows import table_of

Songs = list[tuple[Path, bytes]]


@pytest.fixture
def songs(shared: Path) -> Songs:
    paths = sorted((shared / "data/pop909").glob("*/*.mid"))[5::30]
    return [(path, path.read_bytes()) for path in paths]


@pytest.fixture
def pieces(songs: Songs) -> list[Piece]:
    return [understand(score_of(path, data)).piece for path, data in songs]


def ms_a_song(benchmark, songs):
    benchmark.extra_info["ms_a_song"] = 1e3 * benchmark.stats.stats.min / len(songs)


def test_making_records(benchmark, songs):
    records = benchmark(lambda: [record_of(path, data) for path, data in songs])

    assert all(record.report.used for record in records)
    ms_a_song(benchmark, songs)


def test_making_both_tables(benchmark, pieces):
    tables = benchmark(lambda: [table_of(p, wanted) for p in pieces for wanted in KEPT_KINDS])

    assert all(map(len, tables))
    ms_a_song(benchmark, pieces)


def test_packing_and_unpacking_pieces(benchmark, pieces):
    packed = benchmark(lambda: [pack_piece(piece) for piece in pieces])

    assert [unpack_piece(data) for data in packed] == pieces
    benchmark.extra_info["bytes_a_song"] = sum(map(len, packed)) / len(packed)
    ms_a_song(benchmark, pieces)
