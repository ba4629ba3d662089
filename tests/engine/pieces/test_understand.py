"""What is heard in a score, and what a person said about it."""

from dataclasses import replace

import pytest

from engine.analysis.melody_track import choose_melody
from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.notes import Notes, TimedNote
from engine.music.score import Track
from engine.pieces.correction import NO_CORRECTION, Correction
from engine.pieces.on_beats import pickup_gap
from engine.pieces.understand import piece_of, understand, with_chords
from engine.pieces.wanted import Wanted
from engine.pieces.windows import all_windows, table_of, windows_of
from tests.engine.scores import score, track

TUNE = [72, 71, 69, 67, 69, 71, 72, 72, 74, 76, 74, 72, 71, 67, 72, 72]
CHORDS = [(48, 52, 55), (43, 47, 50), (45, 48, 52), (43, 47, 50)] * 2


def song(**more):
    """A tune over chords and a bass, with drums."""
    return score(
        track(0, TUNE, name="Tune"),
        track(1, CHORDS, length=2.0, name="Piano"),
        track(2, [36, 31, 33, 31] * 2, length=2.0, program=33),
        track(3, [36, 42, 38, 42] * 4, drum=True),
        **more,
    )


def starts(understood):
    return [note.start_step for note in understood.piece.parts.melody.notes]


def pitches(understood):
    return [note.pitch for note in understood.piece.parts.melody.notes]


def test_every_track_has_a_role():
    heard = understand(song())

    assert heard.roles == {0: "melody", 1: "accompaniment", 2: "bass", 3: "drums"}
    assert heard.choice.track.index == 0
    assert heard.runner_up in (1, 2)
    assert pitches(heard) == TUNE
    assert len(heard.piece.parts.bass) == 8
    assert len(heard.piece.parts.drums) == 16
    assert len(heard.piece.tracks) == 3
    assert heard.key.key == Key(0)
    assert (heard.beat, heard.beat_confidence) == ("written", 1.0)


def test_a_person_takes_another_track_for_the_melody():
    heard = understand(song(), NO_CORRECTION.with_role(2, "melody"))

    assert pitches(heard) == [36, 31, 33, 31] * 2
    assert heard.choice.confidence == 1
    assert heard.roles[2] == "melody"
    assert heard.roles[0] == "accompaniment"
    assert heard.runner_up is None


def test_a_track_that_a_person_takes_for_something_else_is_not_the_melody():
    heard = understand(song(), Correction(roles=((0, "accompaniment"),)))

    assert heard.choice.track.index != 0
    assert heard.roles[0] == "accompaniment"


def test_what_is_not_used_is_neither_heard_nor_harmonised():
    heard = understand(song(), Correction(roles=((0, "unused"), (3, "unused"))))

    assert 0 not in heard.roles
    assert heard.choice.track.index in (1, 2)
    assert not len(heard.piece.parts.drums)
    assert len(heard.piece.tracks) == 2


def test_all_tracks_but_one_may_be_left_out():
    every = tuple((index, "unused") for index in range(4))
    nothing = understand(song(), Correction(roles=every))

    assert nothing.choice is None
    assert not len(table_of(nothing.piece, Wanted()))
    assert len(table_of(understand(song(), Correction(roles=every[1:])).piece, Wanted()))


def test_a_person_says_which_track_is_the_bass_and_which_are_drums():
    heard = understand(song(), Correction(roles=((1, "bass"), (2, "drums"))))

    assert heard.piece.parts.bass.notes[0].pitch == 48
    assert heard.roles == {0: "melody", 1: "bass", 2: "drums", 3: "drums"}
    assert len(heard.piece.parts.drums) > len(understand(song()).piece.parts.drums)


def test_a_drum_track_can_be_the_melody_if_a_person_says_so():
    drums = score(track(0, TUNE, drum=True))

    assert understand(drums).choice is None
    assert pitches(understand(drums, NO_CORRECTION.with_role(0, "melody"))) == TUNE


def test_two_hands_in_one_track_are_split_at_a_note():
    hands = [(pitch, 48 + pitch % 5) for pitch in TUNE]
    piano = score(track(0, hands))
    crossing = score(track(0, [(60, 50)] * 4 + [(48,)] * 4 + [(62, 50)] * 4))

    assert pitches(understand(piano, Correction(split_pitch=60))) == TUNE
    heard = understand(crossing, Correction(split_pitch=55))
    assert pitches(heard) == [60] * 4 + [62] * 4
    assert starts(heard) == [0, 4, 8, 12, 32, 36, 40, 44]
    assert heard.choice.confidence == 1
    assert len(heard.piece.tracks[0]) == 20  # The left hand still accompanies.


def test_a_split_above_all_notes_leaves_no_melody():
    assert understand(score(track(0, TUNE)), Correction(split_pitch=100)).choice is None


def test_a_short_first_bar_is_filled_up_so_that_bar_lines_stay():
    pickup = score(track(0, [67, *TUNE]), meters=((0.0, Meter(1, 4)), (1.0, FOUR_FOUR)))
    heard = understand(pickup)
    windows = all_windows(heard.piece, Wanted())

    assert pickup_gap(pickup) == 3
    assert starts(heard)[:3] == [12, 16, 20]
    assert [change.meter for change in heard.score.meters] == [FOUR_FOUR]
    assert [(w.start_step, w.bar) for w in windows] == [(0, 0), (16, 1), (32, 2), (48, 3)]
    assert windows[0].clip.melody.notes[0].pitch == 67
    assert windows[1].clip.melody.notes[0].pitch == 72
    assert windows == windows_of(pickup, Wanted(), choose_melody(pickup))
    assert len(table_of(heard.piece, Wanted(16))) == 1


@pytest.mark.parametrize(
    ("meters", "gap"),
    [
        (((0.0, Meter(3, 8)), (1.5, SIX_EIGHT)), 1.5),
        (((0.0, FOUR_FOUR), (1.0, FOUR_FOUR)), 3.0),  # A bar that the next one cuts short.
        (((0.0, FOUR_FOUR), (8.0, THREE_FOUR)), 0.0),
        (((0.0, FOUR_FOUR), (4.0, THREE_FOUR)), 0.0),
        (((0.0, FOUR_FOUR),), 0.0),
    ],
)
def test_a_pickup_is_less_than_a_bar_before_the_metre(meters, gap):
    assert pickup_gap(score(track(0, TUNE), meters=meters)) == gap


def test_a_pickup_keeps_tempi_chords_and_later_metres_with_their_notes():
    piece = song(meters=((0.0, Meter(2, 4)), (2.0, THREE_FOUR), (8.0, FOUR_FOUR)))
    heard = understand(piece).score

    assert [(c.quarter, c.meter) for c in heard.meters] == [(0.0, THREE_FOUR), (9.0, FOUR_FOUR)]
    assert heard.tracks[0].notes.starts[0] == 1.0
    assert heard.tempos[0].quarter == 0.0
    assert heard.duration_s == piece.duration_s


def test_a_person_sets_the_metre_and_the_pickup():
    heard = understand(song(), Correction(meter=THREE_FOUR, pickup_quarters=1.0))
    late = score(track(0, TUNE, start=5.0))
    known = understand(late, Correction(pickup_quarters=0.0))

    assert heard.score.meters[0].meter == THREE_FOUR
    assert starts(heard)[:2] == [8, 12]
    assert (heard.beat, heard.beat_confidence) == ("person", 1.0)
    assert starts(known)[0] % 16 == 0


def test_another_metre_keeps_the_pickup_that_is_written():
    pickup = score(track(0, [67, *TUNE]), meters=((0.0, Meter(1, 4)), (1.0, FOUR_FOUR)))

    heard = understand(pickup, Correction(meter=Meter(2, 4)))

    assert starts(heard)[:2] == [4, 8]


def test_beats_without_bars_are_counted_in_bars_that_are_heard():
    ones = score(
        track(0, [72, 71, 69, 67] * 8, start=1.0),
        track(1, [(48, 52, 55), (43, 47, 50)] * 4, length=4.0, start=1.0),
        track(2, [36, 31] * 4, length=4.0, start=1.0, program=33),
        meters=((0.0, Meter(1, 4)),),
    )

    heard = understand(ones)

    assert {change.meter for change in heard.score.meters} == {FOUR_FOUR}
    assert starts(heard)[0] == 16
    assert heard.beat == "written"


def test_eighths_that_swing_are_made_even():
    swung = [at for beat in range(32) for at in (beat, beat + 2 / 3)]
    notes = [TimedNote(at, at + 0.3, 60 + n % 12, 80) for n, at in enumerate(swung)]
    heard = understand(score(Track(0, "", 0, False, Notes.of(notes))))

    assert heard.swung
    assert starts(heard) == list(range(0, 128, 2))


def test_the_felt_tempo_follows_the_tempo_that_a_person_sets():
    assert understand(song()).felt_bpm > 0
    faster = understand(song(), Correction(tempo_qpm=88.0))
    assert faster.felt_bpm == pytest.approx(1.1 * understand(song()).felt_bpm, rel=0.01)


def test_a_person_sets_the_tempo():
    heard = understand(song(), Correction(tempo_qpm=60.0))

    assert heard.score.tempos[0].qpm == 60
    assert heard.score.duration_s == pytest.approx(16.0)
    assert heard.beat == "person"
    assert all_windows(heard.piece, Wanted())[0].clip.tempo_qpm == 60


def test_chords_are_heard_from_a_piece_as_from_its_score():
    piece = understand(song()).piece

    chords = with_chords(piece).timeline.chords
    assert {str(change.chord) for change in chords[:-1]} >= {"C", "G"}
    assert with_chords(replace(piece, tracks=())).timeline.chords
    assert with_chords(with_chords(piece)) == with_chords(piece)


def test_a_form_is_heard():
    phrase, other = TUNE, [67, 65, 64, 62, 60, 62, 64, 65, 67, 69, 71, 72, 74, 72, 71, 67]
    heard = understand(score(track(0, phrase * 2 + other + phrase)))

    assert heard.form.split()[0] == "A"
    assert len(set(heard.form)) > 1


def test_a_score_without_notes_is_understood_as_nothing():
    heard = understand(score())

    assert heard.choice is None
    assert not heard.pitched
    assert not len(table_of(heard.piece, Wanted()))


def test_the_same_score_is_the_same_piece_without_and_with_a_choice():
    heard = understand(song())

    assert piece_of(song(), heard.choice) == heard.piece
