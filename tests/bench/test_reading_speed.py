"""How long a MIDI file takes to read: Lento's read_score beside pretty_midi, on the same songs.

Milliseconds a file are kept with each result as extra_info (file_ms).
"""

from pathlib import Path

import pretty_midi
import pytest

from engine.midi.assemble import assembled
from engine.midi.parse import parse_columns
from engine.midi.read import read_score

SONGS = sorted((Path(__file__).parents[2] / ".." / "shared/data/pop909").glob("*/*.mid"))[::30]

pytestmark = pytest.mark.skipif(not SONGS, reason="needs shared/data/pop909")


@pytest.fixture
def measured(benchmark):
    """Benchmark reading all songs and note what one takes."""

    def run(read, rounds):
        benchmark.pedantic(lambda: [read(path) for path in SONGS], rounds=rounds, warmup_rounds=1)
        benchmark.extra_info["file_ms"] = round(benchmark.stats.stats.min / len(SONGS) * 1e3, 3)

    return run


def test_read_songs_by_their_columns(measured) -> None:
    measured(read_score, rounds=10)


def test_read_songs_as_damaged_ones_are_read(measured) -> None:
    measured(lambda path: assembled(path, *parse_columns(path.read_bytes())), rounds=4)


def test_read_songs_with_pretty_midi(measured) -> None:
    measured(lambda path: pretty_midi.PrettyMIDI(str(path)), rounds=2)
