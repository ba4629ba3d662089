"""Beats are the written ones where these mean something, and are heard where they do not."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.analysis.beats import FEWEST_NOTES, beats_of
from engine.analysis.regrid import regridded
from engine.analysis.time_map import TimeMap
from engine.midi.read import read_score
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.notes import TimedNote
from engine.music.timeline import MeterChange
from tests.engine.analysis.songs import drifting_beats, found, played, song, written

POP909 = Path(__file__).parents[3] / ".." / "shared" / "data" / "pop909"
needs_pop909 = pytest.mark.skipif(not POP909.is_dir(), reason="POP909 is not beside the repository")


def test_piece_on_its_written_beats_keeps_them():
    beats = beats_of(written(song()))

    assert (beats.source, beats.shifted) == ("written", False)
    assert beats.confidence > 0.9


def test_piece_played_to_the_click_keeps_its_written_beats():
    rng = np.random.default_rng(0)
    notes = [
        TimedNote(max(0.0, n.start_quarter + rng.normal(0, 0.04)), n.end_quarter + 0.1, *n[2:])
        for n in song()
    ]

    assert beats_of(written(notes)).source == "written"


def test_triplets_lie_on_written_beats_too():
    assert beats_of(written(song(parts_of_beat=3))).source == "written"


def test_few_notes_keep_their_written_beats():
    notes = [TimedNote(0.77 * i, 0.77 * i + 0.3, 60, 80) for i in range(FEWEST_NOTES - 1)]

    assert beats_of(written(notes)).source == "written"


def test_piece_beside_its_written_beats_is_found_and_keeps_its_tempo():
    late = [TimedNote(n.start_quarter + 0.6, n.end_quarter + 0.6, *n[2:]) for n in song()]

    beats = beats_of(written(late))

    assert (beats.source, beats.shifted) == ("estimated", True)
    assert found(beats.times_s, 0.3 + 0.5 * np.arange(90)) == 1.0


def test_single_line_is_not_moved_by_whole_sixteenths():
    line = [TimedNote(i + 0.5, i + 1.5, 60 + i % 7, 80) for i in range(60)]

    assert beats_of(written(line)).source == "written"


@pytest.mark.parametrize("period_s", [0.55, 0.68, 0.85])
@pytest.mark.parametrize("jitter_s", [0.0, 0.02])
def test_beats_of_free_playing_are_heard(period_s, jitter_s):
    true = drifting_beats(97, period_s)

    beats = beats_of(played(song(), true, jitter_s))

    assert (beats.source, beats.shifted) == ("estimated", False)
    assert found(beats.times_s, true[:96]) > 0.95


def test_steady_playing_at_another_tempo_is_heard():
    true = 0.4 + 0.7123 * np.arange(97)

    beats = beats_of(played(song(), true, 0.015))

    assert found(beats.times_s, true[:96]) > 0.98


def test_heard_beats_run_from_the_beginning_past_the_end():
    true = drifting_beats(97, 0.7, first_s=3.0)

    beats = beats_of(played(song(), true))

    assert 0.0 <= beats.times_s[0] < 0.8
    assert beats.times_s[-1] > true[95]
    assert (np.diff(beats.times_s) > 0).all()


@pytest.mark.parametrize(("count", "meter"), [(3, THREE_FOUR), (4, FOUR_FOUR)])
def test_bars_of_free_playing_are_heard(count, meter):
    true = drifting_beats(24 * count + 1, 0.62)

    beats = beats_of(played(song(count), true, 0.01))

    assert beats.meter == meter
    downbeats = np.array(beats.times_s)[list(beats.downbeats)]
    assert found(tuple(downbeats.tolist()), true[:-1:count]) > 0.9
    assert beats.downbeat_confidence > 0.7


def test_pickup_comes_before_the_first_downbeat():
    true = drifting_beats(98, 0.66)
    upbeat = [TimedNote(0.0, 0.9, 67, 80)]
    shifted = [TimedNote(n.start_quarter + 1, n.end_quarter + 1, *n[2:]) for n in song()]

    score = regridded(s := played(upbeat + shifted, true), beats_of(s))

    assert score.meters[0].meter == FOUR_FOUR
    downbeat = TimeMap.of(score.tempos).quarters_at(true[1:2])[0]
    bars = [bar.start_step for bar in score.bars()]
    assert min(abs(downbeat * 4 - step) for step in bars) < 0.5


def test_beats_in_three_make_six_eight():
    true = drifting_beats(97, 0.9)

    beats = beats_of(played(song(2, bars=48, parts_of_beat=3), true))

    assert beats.meter == SIX_EIGHT
    assert found(beats.times_s, true[:96]) > 0.95


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_hint_chooses_the_level(factor):
    true = drifting_beats(97, 0.7)

    beats = beats_of(played(song(), true), hint_qpm=factor * 60 / 0.7)

    assert np.median(np.diff(beats.times_s)) == pytest.approx(0.7 / factor, rel=0.12)


def test_given_metre_is_kept():
    beats = beats_of(played(song(), drifting_beats(97, 0.7)), meter=THREE_FOUR)

    assert beats.meter == THREE_FOUR


def test_same_piece_gives_the_same_beats():
    score = played(song(), drifting_beats(97, 0.7), 0.02)

    assert beats_of(score) == beats_of(score)


def test_music_on_heard_beats_lies_on_the_sixteenths():
    score = played(song(), drifting_beats(97, 0.7))

    starts = regridded(score, beats_of(score)).tracks[0].notes.starts * 4

    assert np.abs(starts - np.rint(starts)).mean() < 0.12


def test_metre_changes_of_a_file_are_trusted():
    late = [TimedNote(n.start_quarter + 0.5, n.end_quarter + 0.5, *n[2:]) for n in song()]
    score = written(late)
    changes = (*score.meters, MeterChange(0.5, FOUR_FOUR))

    assert beats_of(replace(score, meters=changes)).source == "written"


@needs_pop909
@pytest.mark.parametrize("name", ["001", "090", "204", "511", "700"])
def test_beats_of_pop909_are_found_where_the_written_ones_are_not(name):
    score = read_score(POP909 / name / f"{name}.mid")
    true = np.loadtxt(POP909 / name / "beat_midi.txt")[:, 0]

    beats = beats_of(score)

    clock = TimeMap.of(score.tempos)
    times = beats.times_s or tuple(clock.seconds_at(np.arange(0.0, score.end_quarter + 1)).tolist())
    assert found(times, true) > 0.95


@pytest.mark.parametrize("hint", [None, 20.0, 300.0])
@pytest.mark.parametrize("span_s", [0.0, 0.01, 0.5, 3.0, 400.0, 10_000.0])
def test_notes_at_random_places_end_in_beats_or_keep_the_written_ones(span_s, hint):
    rng = np.random.default_rng(int(span_s * 10))
    starts = 2 * np.sort(rng.uniform(0, span_s, 40))
    notes = [TimedNote(start, start + 0.2, 60, 80) for start in starts.tolist()]

    beats = beats_of(written(notes), hint)

    assert (np.diff(beats.times_s) > 0).all()
    assert 0.0 <= beats.confidence <= 1.0
    if beats.source == "estimated":
        assert beats.times_s[0] >= 0.0
        assert beats.times_s[-1] > starts[-1] / 2


def test_person_may_give_bars_of_one_beat():
    beats = beats_of(played(song(), drifting_beats(97, 0.7)), meter=Meter(1, 4))

    assert beats.downbeats == tuple(range(len(beats.times_s)))
