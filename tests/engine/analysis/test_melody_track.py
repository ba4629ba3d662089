from dataclasses import replace

import pytest

from engine.analysis.melody_track import bass_name, choose_melody
from engine.analysis.top_line import top_line
from engine.midi.read import read_score
from engine.music.notes import Notes, TimedNote
from tests.engine.scores import score, track

TUNE = [67, 69, 71, 72, 71, 69, 67, 64, 65, 67, 69, 67, 65, 64, 62, 60] * 2
CHORDS = [(48, 52, 55), (48, 53, 57), (47, 50, 55), (48, 52, 55)] * 8
BASS = [36, 43, 36, 43, 41, 36, 43, 36] * 4


def chosen(*tracks):
    choice = choose_melody(score(*tracks))
    assert choice is not None
    return choice.track.index


def test_the_singable_line_wins_over_chords_and_bass():
    assert chosen(track(0, CHORDS), track(1, TUNE), track(2, BASS, program=33)) == 1


def test_the_name_decides_between_two_good_lines():
    assert chosen(track(0, TUNE), track(1, TUNE, name="Vocals")) == 1
    assert chosen(track(0, TUNE), track(1, TUNE, name="Backing vocals")) == 0


def test_a_solo_of_two_bars_does_not_win_over_the_tune():
    solo = track(0, TUNE[:8], name="Solo Guitar", program=30, start=24)

    assert chosen(solo, track(1, TUNE, name="6 String")) == 1


def test_drums_never_carry_the_melody():
    assert choose_melody(score(track(0, TUNE, drum=True))) is None
    assert chosen(track(0, TUNE, drum=True), track(1, BASS)) == 1


def test_shares_add_up_to_one_and_the_winner_has_the_largest():
    choice = choose_melody(score(track(0, CHORDS), track(1, TUNE), track(2, TUNE, drum=True)))

    assert choice is not None
    assert sum(choice.shares) == pytest.approx(1)
    assert choice.confidence == max(choice.shares)
    assert choice.shares[2] == 0


def test_the_runner_up_is_the_next_best_line():
    choice = choose_melody(score(track(0, BASS, program=33), track(1, TUNE), track(2, CHORDS)))

    assert choice is not None
    assert choice.track.index == 1
    assert choice.runner_up is not None
    assert choice.shares[choice.runner_up.index] == sorted(choice.shares)[-2]


def test_a_single_track_has_no_runner_up():
    choice = choose_melody(score(track(0, TUNE)))

    assert choice is not None
    assert (choice.runner_up, choice.whole, choice.confidence) == (None, False, 1.0)
    assert [note.pitch for note in choice.line.notes] == TUNE


def test_a_tune_that_two_tracks_play_is_as_sure_as_one():
    octave_up = [pitch + 12 for pitch in TUNE]
    choice = choose_melody(score(track(0, TUNE), track(1, octave_up), track(2, CHORDS)))

    assert choice is not None
    assert choice.confidence > 0.8 > max(choice.shares)


def test_the_melody_of_a_piano_piece_in_one_track_is_its_highest_line():
    hands = [(tune, *chord) for tune, chord in zip(TUNE, CHORDS, strict=True)]
    choice = choose_melody(score(track(0, hands)))

    assert choice is not None
    assert choice.whole
    assert [note.pitch for note in choice.line.notes] == TUNE


def test_a_tune_that_goes_from_track_to_track_is_put_together():
    fifths = [pitch + 7 for pitch in TUNE]
    parts = [track(i, fifths[i * 8 : i * 8 + 8], start=8.0 * i) for i in range(4)]
    choice = choose_melody(score(*parts))

    assert choice is not None
    assert choice.whole
    assert [note.pitch for note in choice.line.notes] == fifths


def test_the_order_of_the_tracks_does_not_matter():
    tracks = [track(0, CHORDS), track(1, TUNE), track(2, BASS, program=33)]
    shares = [choose_melody(score(*order)).shares for order in (tracks, tracks[::-1])]

    assert shares[0] == pytest.approx(shares[1][::-1])


def test_a_bass_is_told_by_its_name_but_not_by_that_of_a_drum_or_a_bassoon():
    assert bass_name("Slap Bass 1")
    assert not bass_name("Bass Drum")
    assert not bass_name("Bassoon")


def test_a_note_of_the_tune_lasts_over_the_accompaniment_under_it():
    held = [TimedNote(0.0, 4.0, 72, 80), TimedNote(4.0, 8.0, 74, 80)]
    under = [TimedNote(at, at + 1.0, 55, 80) for at in range(8)]

    assert [
        (n.start_step, n.end_step, n.pitch) for n in top_line(Notes.of(held + under)).notes
    ] == [
        (0, 16, 72),
        (16, 32, 74),
    ]


def test_legato_does_not_hide_the_next_note():
    falling = [
        TimedNote(0.0, 1.2, 72, 80),
        TimedNote(1.0, 2.2, 71, 80),
        TimedNote(2.0, 3.0, 69, 80),
    ]

    assert [note.pitch for note in top_line(Notes.of(falling)).notes] == [72, 71, 69]


def test_nothing_has_no_top_line():
    assert not top_line(Notes.of(())).notes


def test_95_of_100_pop_songs_with_their_names_blanked_give_the_melody(shared):
    """Songs that the weights were not fitted to; all 909 are counted in tests/bench."""
    won = total = 0
    for path in sorted((shared / "data/pop909").glob("*/*.mid"))[1::20]:
        named = read_score(path)
        # Last first, so that a tie would not go to the melody, which is the first in every file.
        blank = replace(named, tracks=tuple(replace(t, name="") for t in named.tracks[::-1]))
        choice = choose_melody(blank)
        right = choice is not None and named.tracks[choice.track.index].name == "MELODY"
        won += right and not choice.whole
        total += 1

    assert total > 40
    assert won / total >= 0.95
