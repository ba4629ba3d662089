import os

import mido
import pytest

from engine.pieces.inspect import inspect_file, read_file
from engine.pieces.sources import find_files
from tests.engine.scores import write_midi

SCALE = [60, 62, 64, 65, 67, 69, 71, 72] * 3  # Six bars of 4/4, eight of 3/4.


def test_a_sound_file_is_ok_and_gives_every_window(tmp_path):
    report = inspect_file(write_midi(tmp_path / "scale.mid", SCALE))

    assert (report.status, report.reason, report.meter) == ("ok", "", "4/4")
    assert report.windows == 5
    assert report.melody_track == 0
    assert report.tempo_qpm == 120
    assert report.duration_s == 12
    assert report.tracks[0].melody_confidence == 1


def test_the_tempo_of_a_report_is_that_of_most_of_the_music(tmp_path):
    path = write_midi(tmp_path / "slow at first.mid", SCALE)
    song = mido.MidiFile(path)
    song.tracks[0].insert(0, mido.MetaMessage("set_tempo", tempo=1_000_000))
    song.tracks[0].insert(1, mido.MetaMessage("set_tempo", tempo=400_000, time=4 * 480))
    song.save(path)

    assert inspect_file(path).tempo_qpm == 150


def test_bars_that_the_model_cannot_use_are_counted(tmp_path):
    path = write_midi(tmp_path / "odd.mid", SCALE + [60] * 9, meters=((0, 4, 4), (24, 9, 8)))

    report = inspect_file(path)

    assert report.status == "partial"
    assert report.reason.startswith("2 of its 8 bars are in 9/8, which the model cannot use yet")
    assert report.windows == 5


def test_a_metre_beyond_counting_is_said_and_the_one_before_goes_on(tmp_path):
    path = write_midi(tmp_path / "odd.mid", SCALE, meters=((0, 3, 4), (6, 7, 32)))

    report = inspect_file(path)

    assert (report.status, report.windows) == ("partial", 7)
    assert report.reason.startswith("One of its metres cannot be counted")


def test_a_piece_all_in_an_unusable_metre_is_refused_with_its_metre(tmp_path):
    report = inspect_file(write_midi(tmp_path / "five.mid", SCALE, meters=((0, 5, 4),)))

    assert report.status == "refused"
    assert "five.mid is in 5/4" in report.reason


@pytest.mark.parametrize(
    ("pitches", "channel", "words"),
    [([], 0, "holds no notes"), (SCALE, 9, "holds only drums")],
)
def test_a_file_without_melody_is_refused(tmp_path, pitches, channel, words):
    report = inspect_file(write_midi(tmp_path / "a.mid", pitches, channel=channel))

    assert report.status == "refused"
    assert words in report.reason


def test_a_broken_off_file_is_partly_used(tmp_path):
    path = write_midi(tmp_path / "torn.mid", SCALE)
    path.write_bytes(path.read_bytes()[:-40])

    report = inspect_file(path)

    assert report.status == "partial"
    assert "ends in the middle" in report.reason
    assert report.windows > 0


def test_an_instrument_change_does_not_tear_the_melody_apart(tmp_path):
    import mido

    path = write_midi(tmp_path / "two.mid", SCALE)
    midi = mido.MidiFile(path)
    midi.tracks[1].insert(20, mido.Message("program_change", program=73))
    midi.save(path)

    assert len(inspect_file(path).tracks) == 1
    assert inspect_file(path).windows == 5


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("nothing.mid", b"", "empty file"),
        ("letter.mid", b"Dear Clara, this is no music at all.", "not a MIDI file"),
        ("notes.txt", b"C D E F G A B C", "not a MIDI file"),
        ("songs.zip", b"PK\x03\x04", "packed folder"),
    ],
)
def test_what_is_no_midi_file_is_refused_in_a_sentence(tmp_path, name, content, words):
    path = tmp_path / name
    path.write_bytes(content)

    report = inspect_file(path)

    assert report.status == "refused"
    assert report.reason.startswith(name)
    assert words in report.reason
    assert report.reason.endswith(".")


def test_missing_files_folders_and_pipes_are_refused(tmp_path):
    pipe = tmp_path / "pipe.mid"
    os.mkfifo(pipe)

    for path, words in ((tmp_path / "gone.mid", "not found"), (tmp_path, "is a folder")):
        assert words in inspect_file(path).reason
    assert inspect_file(pipe).status == "refused"


def test_a_file_that_may_not_be_read_is_refused(tmp_path, monkeypatch):
    path = write_midi(tmp_path / "locked.mid", SCALE)

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("engine.pieces.inspect.read_bytes", refuse)

    assert "could not be opened (Permission denied)" in inspect_file(path).reason


def test_the_score_and_windows_come_with_the_report(tmp_path):
    inspected = read_file(write_midi(tmp_path / "scale.mid", SCALE))

    assert inspected.score is not None
    assert len(inspected.windows) == inspected.report.windows


def test_folders_give_their_music_sorted_and_named_files_stay(tmp_path):
    for name in ("b/Two.MID", "b/one.kar", "a.midi", "b/._one.mid", "b/cover.jpg", "c.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    cover = tmp_path / "b" / "cover.jpg"

    found = find_files([cover, tmp_path, tmp_path / "b" / "one.kar"])

    names = [str(path.relative_to(tmp_path)) for path in found]
    assert names == ["b/cover.jpg", "a.midi", "b/one.kar", "b/Two.MID", "c.zip"]


def test_every_hostile_file_gets_a_report(shared):
    reports = [inspect_file(path) for path in sorted((shared / "data/hostile").iterdir())]

    assert len(reports) == 38
    for report in reports:
        assert report.status in ("ok", "partial", "refused")
        assert (report.windows == 0) == (report.status == "refused")
        assert report.reason or report.status == "ok"
    refused = {report.path.name for report in reports if report.status == "refused"}
    assert refused == {
        "LICENSE-jazz-soft.md",
        "test-control-7c-omni-mode-off.mid",  # These five hold no note.
        "test-control-7e-mono-mode-on.mid",
        "test-empty-file.mid",
        "test-silence-end-of-track.mid",
        "test-sysex-7e-09-01-gm1-enable.mid",
        "test-sysex-7e-09-03-gm2-enable.mid",
    }


@pytest.mark.parametrize("folder", ["data/seed", "oracle/midi"])
def test_every_real_file_gives_windows(shared, folder):
    for path in find_files([shared / folder]):
        assert inspect_file(path).windows > 0, path.name


@pytest.mark.parametrize(
    ("name", "windows"),
    [("Dreaming", 50), ("EndOfTheWorld", 40), ("Evergreen", 80), ("EverythingIdo", 70)],
)
def test_the_original_pieces_give_most_of_their_bars(shared, name, windows):
    path = shared / f"data/seed/original_music/{name}.mid"

    assert inspect_file(path).windows >= windows
