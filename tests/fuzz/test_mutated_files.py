"""Whatever damage does to a file, it gets a line in the report and takes nothing else with it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from engine.midi.write import write_clips
from engine.music.clip import Clip
from engine.music.melody import Melody, Note
from engine.pieces.correction import NO_CORRECTION
from engine.pieces.inspect import record_of
from tests.fuzz.findings import FINDINGS
from tests.fuzz.mutation import mutated_files

ORACLE = Path(__file__).parents[2] / ".." / "shared" / "oracle" / "midi"
TUNE = Melody(tuple(Note(4 * i, 4 * i + 3, 60 + 5 * i % 12) for i in range(64)))
SLOWLY = settings(
    max_examples=300,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def own_file(folder: Path) -> bytes:
    path = folder / "tune.mid"
    write_clips(path, [Clip(TUNE, bars=16, name="Tune")])
    return path.read_bytes()


def check(data: bytes) -> None:
    record = record_of(Path("damaged.mid"), data, NO_CORRECTION)

    report = record.report
    assert report.status in ("ok", "partial", "refused")
    assert report.status == "ok" or report.reason
    assert (record.piece is not None) == report.used or not report.used
    assert all(len(table) == len(table.features) for table in record.tables)


def test_a_damaged_file_of_ours_gets_a_line(tmp_path: Path) -> None:
    seed = own_file(tmp_path)

    @SLOWLY
    @given(mutated_files([seed]))
    def every_injury(data: bytes) -> None:
        check(data)

    every_injury()


@SLOWLY
@given(st.binary(max_size=400).map(lambda tail: b"MThd\0\0\0\6\0\1\0\1\0\x60MTrk\0\0\1\0" + tail))
@example(b"MThd")
@example(b"")
def test_noise_behind_a_header_gets_a_line(data: bytes) -> None:
    check(data)


def test_damaged_real_files_get_a_line() -> None:
    if not ORACLE.is_dir():
        pytest.skip("../shared/oracle is not there")
    seeds = [path.read_bytes() for path in sorted(ORACLE.rglob("*.mid"))]

    @SLOWLY
    @given(mutated_files(seeds))
    def every_injury(data: bytes) -> None:
        check(data)

    every_injury()


@pytest.mark.parametrize("data", FINDINGS.values(), ids=FINDINGS)
def test_what_once_broke_the_reader_gets_a_line(data: bytes) -> None:
    check(data)
