"""What is kept of a file: its report with every field, its piece and its tables."""

import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.calm.arousal import arousal_of
from engine.calm.heard import heard_clip
from engine.music.meter import THREE_FOUR
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.inspect import inspect_file, read_file, record_of
from engine.pieces.piece_codec import pack_piece, unpack_piece
from engine.pieces.report import FileReport
from engine.pieces.wanted import KEPT_KINDS
from engine.pieces.window_table import WINDOW_FEATURES, WindowTable
from engine.pieces.windows import table_of, window_at
from tests.engine.scores import write_midi

SCALE = [60, 62, 64, 65, 67, 69, 71, 72] * 3
# 23 songs, the first of them those for which it is recorded what Magenta's converter takes.
SONGS = (1, 10, 42, 100, 200, 256, 300, 404, 500, 700, 900, *range(21, 909, 77))


def same(a: WindowTable, b: WindowTable) -> bool:
    return all(np.array_equal(getattr(a, n), getattr(b, n)) for n in WindowTable.__slots__)


def test_a_record_holds_the_report_the_piece_and_a_table_for_every_kept_kind(tmp_path):
    path = write_midi(tmp_path / "scale.mid", SCALE)

    record = record_of(path)

    assert record.report == inspect_file(path)
    assert (record.size, record.mtime_ns) == (path.stat().st_size, path.stat().st_mtime_ns)
    assert [(t.parts, t.bars) for t in record.tables] == [("melody", 2), ("melody", 16)]
    assert [len(t) for t in record.tables] == [5, 1]
    piece = unpack_piece(record.piece)
    for wanted, table in zip(KEPT_KINDS, record.tables, strict=True):
        assert same(table, table_of(piece, wanted))
    windows = read_file(path).windows
    assert [window_at(piece, record.tables[0], row) for row in range(5)] == list(windows)


def test_bytes_that_were_read_already_are_not_read_again(tmp_path):
    path = write_midi(tmp_path / "scale.mid", SCALE)
    data = path.read_bytes()
    kept = record_of(path)
    path.unlink()

    record = record_of(path, data)

    assert record.report == kept.report
    assert record.piece == kept.piece
    assert (record.size, record.mtime_ns) == (-1, -1)


def test_the_content_names_the_bytes_and_not_the_file(tmp_path):
    one, two = write_midi(tmp_path / "a.mid", SCALE), write_midi(tmp_path / "b.mid", SCALE)
    other = write_midi(tmp_path / "c.mid", SCALE[1:])

    contents = [record_of(path).report.content for path in (one, two, other)]

    assert contents[0] == contents[1] != contents[2]
    assert all(contents)


def test_repeats_are_counted_and_known_to_be_repeats(tmp_path):
    report = inspect_file(write_midi(tmp_path / "scale.mid", SCALE))

    assert (report.windows, report.distinct) == (5, 2)


def test_a_file_that_a_person_left_out_is_known_but_gives_nothing(tmp_path):
    path = write_midi(tmp_path / "scale.mid", SCALE)

    record = record_of(path, None, Correction(excluded=True))

    assert record.report.status == "excluded"
    assert record.report.reason == "You left this file out."
    assert record.report.tracks
    assert record.report.corrected
    assert record.tables == ()
    assert unpack_piece(record.piece) == unpack_piece(record_of(path).piece)


def test_a_correction_is_in_the_report_and_in_the_windows(tmp_path):
    path = write_midi(tmp_path / "scale.mid", SCALE)

    record = record_of(
        path, None, Correction(meter=THREE_FOUR, pickup_quarters=0.0, tempo_qpm=60.0)
    )

    report = record.report
    assert (report.meter, report.tempo_qpm, report.duration_s) == ("3/4", 60, 24)
    assert (report.beat, report.beat_confidence, report.corrected) == ("person", 1.0, True)
    assert len(record.tables[0]) == 7
    assert not record_of(path).report.corrected


def test_a_file_without_a_melody_says_what_to_do(tmp_path):
    path = write_midi(tmp_path / "scale.mid", SCALE)

    report = record_of(path, None, NO_CORRECTION.with_role(0, "accompaniment")).report

    assert report.status == "refused"
    assert (
        report.reason == "No track of scale.mid is taken for the melody, and the model needs one."
    )
    assert report.advice == "Say which track has it."
    assert report.tracks[0].role == "accompaniment"
    unused = record_of(path, None, NO_CORRECTION.with_role(0, "unused")).report
    assert unused.tracks[0].role == "unused"
    assert unused.key == ""


@pytest.mark.parametrize(
    ("name", "data", "reason", "advice"),
    [
        ("gone.mid", None, "gone.mid was not found", "Look for it and add it again."),
        ("a.mid", b"", "a.mid is an empty file", "Copy or save it again."),
        ("a.mid", b"ID3 song", "a.mid is a recording of sound", "Look for the piece as MIDI"),
        ("a.mid", b"MThd\0\0\0\6", "a.mid ", ""),
    ],
)
def test_what_cannot_be_read_has_a_reason_and_advice(tmp_path, name, data, reason, advice):
    record = record_of(tmp_path / name, data)

    assert record.report.status == "refused"
    assert record.report.reason.startswith(reason)
    assert record.report.reason.endswith(".")
    assert record.report.advice.startswith(advice)
    assert record.piece is None
    assert record.tables == ()
    assert bool(record.report.content) == (data is not None)


def test_what_a_file_says_can_be_searched_for(tmp_path):
    import mido

    path = write_midi(tmp_path / "a.mid", SCALE)
    midi = mido.MidiFile(path)
    midi.tracks[1].insert(0, mido.MetaMessage("track_name", name="Oboe"))
    midi.tracks[1].insert(1, mido.MetaMessage("lyrics", text="Schlaf, Kindlein"))
    midi.save(path)

    record = record_of(path)

    assert "Oboe" in record.words
    assert "Schlaf" in record.words


def test_a_song_in_a_zip_is_read_where_it_lies(tmp_path):
    path = write_midi(tmp_path / "a.mid", SCALE)
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as pack:
        pack.write(path, "deep/one.mid")
    inside = tmp_path / "pack.zip" / "deep" / "one.mid"

    record = record_of(inside)

    assert record.report == replace(record_of(path).report, path=inside)
    assert record.size == (tmp_path / "pack.zip").stat().st_size


@pytest.mark.parametrize("folder", ["data/seed/original_music", "data/pop909"])
def test_songs_of_which_magenta_takes_few_all_give_windows(shared, folder):
    root = shared / folder
    paths = (
        [root / f"{n:03d}" / f"{n:03d}.mid" for n in SONGS]
        if folder == "data/pop909"
        else sorted(root.glob("*.mid"))
    )

    records = [record_of(path) for path in paths]

    assert len(paths) in (5, 23)
    for record in records:
        assert record.report.used, record.report
        short, long = map(len, record.tables)
        assert short > 5, record.report.path
        assert long > 0, record.report.path
        assert record.report.key
        assert 0 < record.report.distinct <= record.report.windows


def test_real_windows_measure_as_their_clips_do(shared):
    for number in SONGS[::6]:
        record = record_of(shared / "data/pop909" / f"{number:03d}" / f"{number:03d}.mid")
        piece = unpack_piece(record.piece)
        for table in record.tables:
            for row in range(0, len(table), 9):
                window = window_at(piece, table, row)
                value = arousal_of(heard_clip(window.clip, window.key)).value
                column = WINDOW_FEATURES.index("arousal")
                assert table.features[row, column] == pytest.approx(value, abs=1e-5)


def test_every_hostile_file_gets_a_record(shared):
    records = [record_of(path) for path in sorted((shared / "data/hostile").iterdir())]

    assert len(records) == 38
    for record in records:
        assert (record.piece is None) <= (record.report.status == "refused")
        assert isinstance(record.report, FileReport)


def test_the_same_bytes_give_the_same_record(shared):
    path = shared / "data/pop909/010/010.mid"
    first, second = record_of(path), record_of(path)

    assert first.report == second.report
    assert first.piece == second.piece == pack_piece(unpack_piece(first.piece))
    assert all(same(a, b) for a, b in zip(first.tables, second.tables, strict=True))
    assert isinstance(first.report.path, Path)
