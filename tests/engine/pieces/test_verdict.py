"""What is said of files: what happened, what it means, what to do."""

from pathlib import Path

import pytest

from engine.analysis.beats import Beats
from engine.music.meter import FOUR_FOUR, Meter
from engine.music.timeline import MeterChange, Timeline
from engine.pieces import on_beats as room
from engine.pieces import verdict
from engine.pieces.inspect import record_of
from engine.pieces.remarks import Remark
from engine.pieces.report import FileReport, TrackInfo
from engine.pieces.wanted import DRUMS, Wanted
from tests.engine.scores import write_midi

SCALE = [60, 62, 64, 65, 67, 69, 71, 72] * 3


def report(*tracks, melody=0):
    return FileReport(Path("a.mid"), "ok", tracks=tracks, melody_track=melody)


def track(index=0, *, name="", drum=False):
    return TrackInfo(index, name, 0, drum, 10, 0.5, "drums" if drum else "accompaniment")


def timeline(meter=FOUR_FOUR, steps=64):
    return Timeline((MeterChange(0.0, meter),), end_step=steps)


@pytest.mark.parametrize(
    ("confidence", "word", "advised"),
    [(0.95, "(sure)", False), (0.7, "(fairly sure)", True), (0.3, "(not sure)", True)],
)
def test_estimated_beats_are_said_with_how_sure_they_are(confidence, word, advised):
    remark = verdict.on_beats(confidence, "3/4")

    assert word in remark.reason
    assert remark.reason.endswith("counted in 3/4.")
    assert bool(remark.advice) == advised


def test_estimated_beats_lose_nothing_so_the_file_is_fine(tmp_path, monkeypatch):
    beats = Beats("estimated", 0.7, tuple(n / 2 for n in range(30)))
    monkeypatch.setattr(room, "beats_of", lambda *_, **__: beats)

    record = record_of(write_midi(tmp_path / "a.mid", SCALE))

    assert (record.report.status, record.report.beat) == ("ok", "estimated")
    assert record.report.beat_confidence == 0.7
    assert "(fairly sure)" in record.report.reason
    assert record.report.advice.startswith("Set its metre")


def test_a_doubtful_melody_names_both_tracks():
    remark = verdict.on_melody(report(track(0, name="Flute"), track(4)), 0, 4)

    assert remark.reason == ("The melody was taken from track 1 (Flute), but it may be in track 5.")
    assert remark.advice == "Choose the melody yourself if it is the wrong one."


@pytest.mark.parametrize(
    ("found", "timed", "wanted", "words"),
    [
        (report(), timeline(), Wanted(), "holds no notes"),
        (report(track()), timeline(), Wanted(2, DRUMS), "has no drums"),
        (report(track(drum=True), melody=None), timeline(), Wanted(), "holds only drums"),
        (report(track(), melody=None), timeline(), Wanted(), "No track of a.mid is taken"),
        (report(track()), timeline(Meter(5, 4)), Wanted(), "is in 5/4, which"),
        (report(track()), timeline(steps=20), Wanted(16), "is too short"),
        (report(track()), timeline(), Wanted(), "holds no melody in a bar"),
    ],
)
def test_a_file_without_windows_is_told_why_and_what_to_do(found, timed, wanted, words):
    remark = verdict.why_no_window(found, timed, wanted)

    assert words in remark.reason
    assert remark.reason.endswith(".")
    assert remark.advice.endswith(".")


def test_what_was_lost_is_partial_and_counted():
    two = Timeline((MeterChange(0.0, FOUR_FOUR), MeterChange(8.0, Meter(7, 8))), end_step=60)

    (remark,) = verdict.on_bars(two)

    assert remark.reason.startswith("2 of its 4 bars are in 7/8")
    assert verdict.on_bars(timeline()) == []


def test_every_repair_has_its_sentence():
    from engine.midi.parse import REPAIRS

    assert all(remark.reason and remark.advice for remark in verdict.of_repairs(REPAIRS))


def test_remarks_add_up_and_the_same_advice_is_given_once():
    one, two = Remark("One thing.", "Do this."), Remark("Another.", "Do this.")

    said = verdict.said(report(), [one, two, Remark("And more.")])

    assert said.reason == "One thing. Another. And more."
    assert said.advice == "Do this."
    assert said.sentence == "One thing. Another. And more. Do this."
