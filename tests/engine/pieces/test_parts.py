"""What is cut for models of drums, trios and sixteen bars, and what is said where it is missing."""

from dataclasses import replace

import pytest

from engine.model.known import KNOWN_CONFIGS
from engine.music.drums import DrumHit
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from engine.music.notes import TimedNote
from engine.music.score import Track
from engine.pieces.inspect import read_file
from engine.pieces.parts import bass_line, drum_hits
from engine.pieces.wanted import Wanted, wanted_by
from engine.pieces.windows import windows_for
from tests.engine.scores import score, track, write_midi

SCALE = [60, 62, 64, 65, 67, 69, 71, 72]
MELODY_16 = KNOWN_CONFIGS["lento-melody-16bar"]
DRUMS = KNOWN_CONFIGS["lento-drums-2bar"]
GROOVE = KNOWN_CONFIGS["groovae_2bar_humanize"]
TRIO = replace(KNOWN_CONFIGS["flat-trio_16bar"], steps=32)


def beat(*strokes, index=9):
    """A drum track of (quarter, pitch, velocity)."""
    notes = tuple(sorted(TimedNote(q, q + 0.1, pitch, velocity) for q, pitch, velocity in strokes))
    return Track(index, "Drums", 0, True, notes)


def test_every_model_says_what_it_wants():
    assert wanted_by(KNOWN_CONFIGS["lento-melody-2bar"]) == Wanted()
    assert wanted_by(MELODY_16) == Wanted(16)
    assert wanted_by(GROOVE) == wanted_by(DRUMS) == Wanted(2, "drums")
    assert wanted_by(KNOWN_CONFIGS["hierdec-trio_16bar"]) == Wanted(16, "trio")
    assert wanted_by(KNOWN_CONFIGS["lento-chords-2bar"]).chords


@pytest.mark.parametrize(("bars", "windows"), [(3, 0), (4, 1), (16, 1), (17, 2), (20, 5)])
def test_sixteen_bars_start_at_every_bar_and_four_are_the_fewest(bars, windows):
    tune = score(track(0, (SCALE * 10)[: 4 * bars]))

    found = windows_for(tune, MELODY_16)

    assert [w.bar for w in found] == list(range(windows))
    assert all(w.clip.steps == 256 for w in found)


def test_what_is_missing_of_sixteen_bars_is_silence():
    (window,) = windows_for(score(track(0, SCALE)), replace(MELODY_16, steps=128, segments=4))

    assert window.clip.bars == 8
    assert window.clip.melody.end_step == 32


def test_strokes_lie_on_the_nearest_sixteenth_and_remember_how_they_were_played():
    piece = score(beat((0.0, 36, 100), (1.0625, 38, 60), (1.9375, 38, 70), (2.0, 3, 99)))

    assert drum_hits(piece) == (
        DrumHit(0, 0, 100),
        DrumHit(4, 1, 60, 0.25),
        DrumHit(8, 1, 70, -0.25),
    )


def test_of_two_strokes_on_one_drum_in_a_step_the_louder_stays():
    piece = score(beat((0.0, 38, 60), (0.0625, 40, 90), index=0), beat((0.0, 37, 20)))

    assert drum_hits(piece) == (DrumHit(0, 1, 90, 0.25),)


def test_an_early_stroke_belongs_to_the_window_whose_bar_it_begins():
    piece = score(beat(*((q, 36, 90) for q in (0, 4, 7.9375, 12, 14, 18))))

    windows = windows_for(piece, GROOVE)

    assert [w.bar for w in windows] == [0, 1, 2, 3]
    assert windows[2].clip.drums[0] == DrumHit(0, 0, 90, -0.25)
    assert not windows[0].clip.melody.notes


def test_a_model_without_metre_is_given_what_is_in_four_four():
    piece = score(
        beat(*((q, 36, 90) for q in range(24))), meters=((0.0, THREE_FOUR), (12.0, FOUR_FOUR))
    )

    assert {w.clip.meter for w in windows_for(piece, DRUMS)} == {FOUR_FOUR}


def test_a_trio_is_melody_bass_and_drums_and_may_lack_the_last_two():
    tune, bass = track(0, SCALE * 2), track(1, [36, 43] * 4, length=2.0, program=33)
    drums = beat(*((q, 42, 80) for q in range(16)))

    full = windows_for(score(tune, bass, drums), TRIO)
    alone = windows_for(score(tune), TRIO)

    assert [len(w.clip.bass.notes) for w in full] == [4, 4, 4]
    assert [len(w.clip.drums) for w in full] == [8, 8, 8]
    assert [w.clip.melody for w in alone] == [w.clip.melody for w in full]
    assert not alone[0].clip.bass.notes
    assert not windows_for(score(drums), TRIO)


@pytest.mark.parametrize(
    ("others", "first"),
    [
        ([track(1, [48] * 8), track(2, [40] * 8, program=33)], 40),
        ([track(1, [48] * 8, name="Bass"), track(2, [40] * 8)], 48),
        ([track(1, [48] * 8), track(2, [40] * 8, name="Bassoon")], 40),
        ([track(1, [(36, 48, 52)] * 8)], 36),
        ([track(1, [84] * 8)], None),
        ([], None),
    ],
)
def test_the_bass_is_what_is_called_one_or_else_the_lowest_track(others, first):
    tune = track(0, SCALE)
    line = bass_line(score(tune, *others), tune)

    assert (line.notes[0].pitch if line.notes else None) == first


@pytest.mark.parametrize(
    ("pitches", "channel", "model", "words"),
    [
        (SCALE, 0, DRUMS, "has no drums, and the model learns drums"),
        (SCALE, 9, MELODY_16, "holds only drums, and the model needs a melody"),
        (SCALE, 0, MELODY_16, "too short: the model hears sixteen bars at once"),
        ([3, 4, 5], 9, DRUMS, "holds no drums in a bar that the model can use"),
    ],
)
def test_a_file_that_has_nothing_for_a_model_is_told_why(tmp_path, pitches, channel, model, words):
    path = write_midi(tmp_path / "a.mid", pitches, channel=channel)

    report = read_file(path, wanted_by(model)).report

    assert report.status == "refused"
    assert words in report.reason


def test_a_file_of_drums_is_fine_for_a_model_of_drums(tmp_path):
    path = write_midi(tmp_path / "a.mid", [36, 38] * 8, channel=9)

    report = read_file(path, wanted_by(DRUMS)).report

    assert (report.status, report.windows, report.melody_track) == ("ok", 3, None)


def test_every_real_groove_in_four_four_gives_windows(shared):
    paths = sorted((shared / "data" / "groove").rglob("*_4-4.mid"))[::60]

    windows = [read_file(path, wanted_by(GROOVE)).windows for path in paths]

    assert all(windows)
    hits = [hit for file in windows for w in file for hit in w.clip.drums]
    assert len({hit.velocity for hit in hits}) > 50
    assert {hit.drum for hit in hits} == set(range(9))


def test_a_model_that_is_told_chords_is_told_those_of_every_piece():
    chords = [(48, 52, 55)] * 4 + [(43, 47, 50)] * 4
    piece = score(track(0, SCALE * 2), track(1, chords, length=2.0))

    windows = windows_for(piece, KNOWN_CONFIGS["lento-chords-2bar"])
    untold = windows_for(piece, KNOWN_CONFIGS["lento-melody-2bar"])

    assert {str(span.chord) for span in windows[0].clip.chords} == {"C"}
    assert {str(span.chord) for span in windows[-1].clip.chords} == {"G"}
    assert not any(window.clip.chords for window in untold)
