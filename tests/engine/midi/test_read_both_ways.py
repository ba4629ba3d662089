"""A regular file gives the same score by its columns as through mido and pretty_midi."""

from pathlib import Path

import pytest

from engine.midi.assemble import assembled
from engine.midi.columns import read_columns
from tests.engine.midi.by_pretty_midi import score_by_pretty_midi
from tests.engine.midi.smf import random_file

SHARED = Path(__file__).parents[4] / "shared"
SONGS = sorted(SHARED.glob("data/pop909/*/*.mid"))
EVERY_FILE = sorted(SHARED.glob("oracle/midi/*.mid")) + sorted(SHARED.glob("data/hostile/*.mid"))


def assert_same(path, data):
    """Both ways agree, to the last bit but for the seconds; True if there were two."""
    columns = read_columns(data)
    if columns is None:
        return False
    fast, slow = assembled(path, columns), score_by_pretty_midi(path, data)
    assert fast.duration_s == pytest.approx(slow.duration_s, abs=1e-9)
    for field in ("repairs", "tempos", "meters", "chords", "title", "words", "ticks_per_quarter"):
        assert getattr(fast, field) == getattr(slow, field), field
    assert fast.tracks == slow.tracks
    return True


@pytest.mark.parametrize("start", range(0, 400, 50))
def test_random_files_are_the_same_both_ways(start):
    # Gaps may add up to more than a piece of music; such a file has one way only.
    files = [random_file(seed) for seed in range(start, start + 50)]

    assert sum(assert_same(Path("random.mid"), data) for data in files) > 30


@pytest.mark.skipif(not SONGS, reason="needs shared/data/pop909")
@pytest.mark.parametrize("path", SONGS[::45], ids=lambda path: path.stem)
def test_songs_are_the_same_both_ways(path):
    assert assert_same(path, path.read_bytes())


@pytest.mark.skipif(not EVERY_FILE, reason="needs shared/oracle/midi and shared/data/hostile")
@pytest.mark.parametrize("path", EVERY_FILE, ids=lambda path: path.stem)
def test_files_of_all_kinds_are_the_same_both_ways(path):
    assert_same(path, path.read_bytes())


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs shared/data/groove")
def test_drum_performances_are_the_same_both_ways():
    paths = sorted(SHARED.glob("data/groove/**/*.mid"))[::60]

    assert all(assert_same(path, path.read_bytes()) for path in paths)


@pytest.mark.parametrize("seed", range(20))
def test_a_file_with_a_byte_changed_is_the_same_both_ways(seed):
    data = bytearray(random_file(seed))
    for place in range(14, len(data), 97):
        data[place] ^= 0xFF
        assert_same(Path("changed.mid"), bytes(data))
        data[place] ^= 0xFF
