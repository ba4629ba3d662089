"""The report as a table for a spreadsheet."""

import csv
from pathlib import Path

import pytest

from engine.errors import FileNotWritten
from engine.pieces.report import FileReport, TrackInfo
from engine.pieces.report_csv import COLUMNS, write_report

SONG = FileReport(
    Path("lullabies/moon.mid"),
    "ok",
    content="ab12",
    title="Der Mond, der Mond",
    meter="6/8",
    tempo_qpm=60.04,
    felt_bpm=40.0,
    duration_s=61.26,
    key="C major",
    key_confidence=0.912,
    form="A A B A",
    tracks=(TrackInfo(0, "Tune", 0, False, 40, 0.9), TrackInfo(1, "", 0, False, 80, 0.1)),
    melody_track=0,
    runner_up=1,
    windows=15,
    distinct=9,
)
GONE = FileReport(
    Path("x.mid"), "refused", "x.mid was not found.", "Look for it.", windows=0, distinct=0
)


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_file_has_one_line_and_the_last_one_is_the_sum(tmp_path):
    write_report(tmp_path / "report.csv", [SONG, GONE])
    song, gone, total = rows_of(tmp_path / "report.csv")

    assert tuple(song) == COLUMNS
    assert song["File"] == "moon.mid"
    assert song["Folder"] == "lullabies"
    assert song["Title"] == "Der Mond, der Mond"
    assert (song["Clips"], song["Different clips"], song["Seconds"]) == ("15", "9", "61.3")
    assert (song["Melody"], song["Runner-up"], song["Form"]) == ("1 Tune", "2", "A A B A")
    assert (gone["Status"], gone["What happened"], gone["What to do"]) == (
        "not used",
        "x.mid was not found.",
        "Look for it.",
    )
    assert total["File"] == "Sum"
    assert total["Status"] == "2 files: 1 fine, 0 used in part, 1 not used"
    assert (total["Clips"], total["Different clips"]) == ("15", "9")


def test_the_sum_accounts_for_every_file_whatever_became_of_it(tmp_path):
    statuses = ("ok", "ok", "partial", "refused", "excluded", "missing")
    write_report(tmp_path / "r.csv", [FileReport(Path("a.mid"), status) for status in statuses])

    assert rows_of(tmp_path / "r.csv")[-1]["Status"] == (
        "6 files: 2 fine, 1 used in part, 1 not used, 1 left out by you, 1 no longer there"
    )


def test_excel_sees_that_it_is_unicode(tmp_path):
    write_report(tmp_path / "r.csv", [FileReport(Path("夜の歌.mid"), "ok")])

    written = (tmp_path / "r.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\xef\xbb\xbf") == 1
    assert "夜の歌.mid" in written.decode("utf-8")


@pytest.mark.parametrize(
    "name", ["=HYPERLINK(0)", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "＝1", "'=1\n=2"]
)
def test_no_name_of_a_file_is_computed_by_the_spreadsheet(tmp_path, name):
    write_report(tmp_path / "r.csv", [FileReport(Path(name), "ok", title=name)])
    row, _ = rows_of(tmp_path / "r.csv")

    for cell in (row["File"], row["Title"]):
        assert cell.startswith("'")
        assert "\n" not in cell


def test_a_name_that_is_no_unicode_is_written_all_the_same(tmp_path):
    write_report(tmp_path / "r.csv", [FileReport(Path("caf\udce9.mid"), "ok")])

    assert rows_of(tmp_path / "r.csv")[0]["File"] == "caf?.mid"


def test_a_table_that_cannot_be_written_is_said_in_a_sentence(tmp_path):
    with pytest.raises(FileNotWritten, match="could not be written"):
        write_report(tmp_path / "nowhere" / "r.csv", [SONG])
