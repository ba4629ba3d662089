"""A whole import beside the path of a Magenta user: the same songs, one core each, in one run.

Lento's share is everything: read, understood, cut into the windows of both kinds, packed and kept
in the database, durably. note-seq's is reading, quantising and extracting melodies, in memory.
Both take turns with 30 songs, so that whatever else the machine does meets both; processor seconds
are compared, without the time that either takes to start. LENTO_MAGENTA_PYTHON names a Python that
has note-seq (docs/magenta-extra.md). LENTO_BENCH_SONGS says how many songs (300 unless said).

extra_info: files_per_s, note_seq_files_per_s, times_as_fast.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from engine.magenta_bridge.place import CHILD_DIR, PYTHON_VARIABLE

HERE, ROOT = Path(__file__).parent, Path(__file__).parents[2]
FILES_AT_ONCE = 30
CHOSEN = os.environ.get(PYTHON_VARIABLE)  # Before a test points HOME elsewhere.
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONPATH": str(ROOT)}


@pytest.fixture
def songs(shared: Path) -> list[Path]:
    every = sorted((shared / "data/pop909").glob("*/*.mid"))
    count = int(os.environ.get("LENTO_BENCH_SONGS", "300"))
    return every[:: max(1, len(every) // count)][:count]


@contextmanager
def side(*command: object) -> Iterator["subprocess.Popen[str]"]:
    """A program that takes files in."""
    with subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **ONE_CORE},
    ) as process:
        yield process
        assert process.stdin is not None
        process.stdin.close()


def asked(process: "subprocess.Popen[str]", paths: Sequence[Path]) -> tuple[float, int]:
    """Processor seconds, and how many melodies or files came of it."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{json.dumps([str(path) for path in paths])}\n")
    process.stdin.flush()
    seconds, found = json.loads(process.stdout.readline())
    return seconds, found


@pytest.mark.skipif(not CHOSEN, reason=f"needs a Python with note-seq, named by {PYTHON_VARIABLE}")
def test_importing_beside_note_seq(benchmark, songs, tmp_path):
    lento = side(sys.executable, HERE / "lento_side.py", tmp_path / "library.sqlite")
    magenta = side(CHOSEN, HERE / "note_seq_side.py", CHILD_DIR)
    ours, theirs = [0.0, 0], [0.0, 0]

    def take_in():
        for start in range(0, len(songs), FILES_AT_ONCE):
            part = songs[start : start + FILES_AT_ONCE]
            for process, total in ((first, ours), (second, theirs)):
                seconds, found = asked(process, part)
                total[0] += seconds
                total[1] += found

    with lento as first, magenta as second:
        for process in (first, second):  # What either imports and prepares at its first file.
            asked(process, songs[:1])
        benchmark.pedantic(take_in, rounds=1)

    assert ours[1] == len(songs)
    assert theirs[1] > 0
    benchmark.extra_info["files"] = len(songs)
    benchmark.extra_info["files_per_s"] = round(len(songs) / ours[0], 1)
    benchmark.extra_info["note_seq_files_per_s"] = round(len(songs) / theirs[0], 1)
    benchmark.extra_info["times_as_fast"] = round(theirs[0] / ours[0], 2)
