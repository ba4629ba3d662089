"""Music written on other beats stays where it is in seconds."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.analysis.beats import Beats
from engine.analysis.regrid import main_tempo, regridded, with_meter, with_tempo
from engine.analysis.time_map import TimeMap
from engine.music.chords import Chord
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR
from engine.music.notes import Notes, TimedNote
from engine.music.score import Score, Track
from engine.music.timeline import ChordChange, MeterChange, TempoChange

EVEN = (TempoChange(0.0, 120.0),)


def score_at(times_s, tempos=EVEN) -> Score:
    """Notes of .3 s, written at a tempo that has nothing to do with them."""
    clock = TimeMap.of(tempos)
    starts = clock.quarters_at(np.array(times_s))
    ends = clock.quarters_at(np.array(times_s) + 0.3)
    notes = Notes.of(
        TimedNote(s, e, 60, 80) for s, e in zip(starts.tolist(), ends.tolist(), strict=True)
    )
    meters = (MeterChange(0.0, FOUR_FOUR),)
    return Score(Path("a.mid"), (Track(0, "", 0, False, notes),), tempos, meters, times_s[-1] + 0.3)


def seconds_of(score: Score) -> np.ndarray:
    return TimeMap.of(score.tempos).seconds_at(score.tracks[0].notes.starts)


def drifting(count: int, first: float = 0.2) -> np.ndarray:
    return first + np.cumsum(0.7 + 0.1 * np.sin(np.arange(count) / 5))


def test_notes_stay_where_they_are_in_seconds():
    beats = drifting(60)
    times = np.sort(np.concatenate([beats[:-1], beats[:-1] + 0.33 * np.diff(beats)]))
    score = score_at(times, (TempoChange(0.0, 120.0), TempoChange(7.3, 77.0)))

    new = regridded(score, Beats("estimated", 0.9, tuple(beats.tolist())))

    assert np.abs(seconds_of(new) - times).max() < 0.001
    assert new.duration_s == score.duration_s


def test_beats_become_quarter_notes():
    beats = drifting(60)

    new = regridded(score_at(beats[3:]), Beats("estimated", 0.9, tuple(beats.tolist())))

    starts = new.tracks[0].notes.starts
    assert np.allclose(np.diff(starts), 1.0, atol=0.02)


def test_beats_become_dotted_quarters_in_six_eight():
    beats = drifting(40)

    new = regridded(score_at(beats), Beats("estimated", 0.9, tuple(beats.tolist()), SIX_EIGHT))

    assert np.allclose(np.diff(new.tracks[0].notes.starts), 1.5, atol=0.02)
    assert new.meters[0].meter == SIX_EIGHT


def test_first_whole_bar_starts_at_the_first_downbeat():
    beats = 0.5 + 0.5 * np.arange(30)
    heard = Beats("estimated", 0.9, tuple(beats.tolist()), THREE_FOUR, downbeats=(1, 4, 7))

    new = regridded(score_at(beats), heard)

    assert new.meters == (MeterChange(0.0, THREE_FOUR), MeterChange(2.0, THREE_FOUR))
    assert TimeMap.of(new.tempos).quarters_at(np.array([beats[1]]))[0] == pytest.approx(2.0)


def test_even_beats_are_written_at_one_tempo():
    beats = 0.75 * np.arange(1, 200)

    new = regridded(score_at(beats), Beats("estimated", 0.9, tuple(beats.tolist())))

    assert [change.qpm for change in new.tempos] == pytest.approx([80.0])


def test_a_little_before_the_first_beat_joins_it():
    beats = 0.04 + 0.75 * np.arange(50)

    new = regridded(score_at(beats), Beats("estimated", 0.9, tuple(beats.tolist())))

    assert new.tracks[0].notes.starts[0] == pytest.approx(0.05, abs=0.01)
    assert new.meters == (MeterChange(0.0, FOUR_FOUR),)


def test_short_notes_keep_a_length():
    beats = 0.75 * np.arange(50)
    score = score_at(beats)
    notes = score.tracks[0].notes
    brief = replace(score.tracks[0], notes=notes.at(notes.starts, notes.starts + 1e-5))

    new = regridded(replace(score, tracks=(brief,)), Beats("estimated", 0.9, tuple(beats.tolist())))

    assert (new.tracks[0].notes.ends > new.tracks[0].notes.starts).all()


def test_chords_move_with_the_notes():
    beats = 0.1 + 0.75 * np.arange(50)
    score = replace(score_at(beats), chords=(ChordChange(2 * 0.85, Chord(0)),))

    new = regridded(score, Beats("estimated", 0.9, tuple(beats.tolist())))

    assert new.chords[0].quarter == new.tracks[0].notes.starts[1]


def test_piece_with_good_written_beats_is_given_back():
    score = score_at(0.5 * np.arange(20))

    assert regridded(score, Beats("written", 0.9)) is score


def test_person_gives_metre_and_pickup():
    score = score_at(0.5 * np.arange(20))

    assert with_meter(score, THREE_FOUR).meters == (MeterChange(0.0, THREE_FOUR),)
    assert with_meter(score, THREE_FOUR, 4.0).meters[1] == MeterChange(1.0, THREE_FOUR)


def test_person_gives_tempo_and_changes_keep_their_proportion():
    score = score_at(0.5 * np.arange(20), (TempoChange(0.0, 120.0), TempoChange(15.0, 60.0)))

    slower = with_tempo(score, 60.0)

    assert slower.tempos == (TempoChange(0.0, 60.0), TempoChange(15.0, 30.0))
    assert slower.duration_s == pytest.approx(2 * score.duration_s)
    assert slower.tracks == score.tracks


def test_main_tempo_is_that_of_most_of_the_music_and_not_of_its_lead_in():
    beats = 0.5 + 0.75 * np.arange(50)  # The lead-in becomes three sixteenths, at 90.

    new = regridded(score_at(beats), Beats("estimated", 0.9, tuple(beats.tolist())))

    assert new.tempos[0].qpm == pytest.approx(90.0)
    assert main_tempo(new) == pytest.approx(80.0)


@pytest.mark.parametrize(
    ("tempos", "main"),
    [
        ([(0, 50), (4, 100), (36, 30)], 100),
        ([(0, 100), (10, 60), (20, 100), (30, 140)], 100),
        ([(0, 90), (10, 96), (20, 98), (30, 200)], 96),
        ([(0, 70), (80, 140)], 70),
    ],
)
def test_main_tempo_has_as_much_music_below_it_as_above(tempos, main):
    changes = tuple(TempoChange(float(quarter), float(qpm)) for quarter, qpm in tempos)
    notes = Notes.of(TimedNote(q, q + 1.0, 60, 80) for q in range(40))
    score = Score(Path("a.mid"), (Track(0, "", 0, False, notes),), changes, (), 20.0)

    assert main_tempo(score) == main
    assert main_tempo(replace(score, tracks=())) == tempos[0][1]
