"""The felt tempo is heard in the onsets, whatever tempo is written."""

from pathlib import Path

import pytest

from engine.analysis.beats import beats_of
from engine.analysis.felt_tempo import FeltTempo, felt_bpm, felt_tempo
from engine.music.meter import SIX_EIGHT
from engine.music.notes import TimedNote
from engine.music.score import Score
from engine.music.timeline import MeterChange, TempoChange
from tests.engine.analysis.songs import drifting_beats, played, song, written


def stretched(factor: float) -> list[TimedNote]:
    return [
        TimedNote(n.start_quarter * factor, n.end_quarter * factor, *n[2:]) for n in song(bars=40)
    ]


def test_usual_music_is_felt_in_its_written_beats():
    assert felt_bpm(written(song(), qpm=80.0)) == pytest.approx(80.0)


def test_very_fast_quarters_are_felt_in_halves():
    felt = felt_tempo(score := written(stretched(2.0), qpm=200.0), beats_of(score))

    assert felt.bpm == pytest.approx(100.0)
    assert felt.level == "slower"


def test_same_music_in_other_note_values_is_felt_alike():
    quick, slow = written(stretched(2.0), qpm=180.0), written(song(bars=40), qpm=90.0)

    assert felt_bpm(quick) == pytest.approx(felt_bpm(slow))


def test_free_playing_is_felt_at_the_tempo_that_it_is_played_at():
    assert felt_bpm(played(song(), drifting_beats(97, 0.75))) == pytest.approx(80.0, rel=0.08)


def test_dotted_quarters_are_felt_in_six_eight():
    notes = [
        TimedNote(1.5 * n.start_quarter, 1.5 * n.end_quarter, *n[2:])
        for n in song(2, bars=48, parts_of_beat=3)
    ]

    assert felt_bpm(written(notes, SIX_EIGHT, qpm=100.0)) == pytest.approx(100 / 1.5)


def test_piece_without_notes_is_felt_at_no_tempo():
    empty = Score(
        Path("a.mid"), (), (TempoChange(0.0, 120.0),), (MeterChange(0.0, SIX_EIGHT),), 0.0
    )

    assert felt_tempo(empty, beats_of(empty)) == FeltTempo(0.0, "same", 0.0)


def test_one_note_is_felt_at_its_written_tempo():
    assert felt_bpm(written([TimedNote(0, 1, 60, 80)], qpm=72.0)) == pytest.approx(72.0)
