from dataclasses import replace

import pytest

from engine.analysis.melody_track import choose_melody
from engine.midi.read import read_score
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


def test_nine_of_ten_pop_songs_with_their_names_blanked_give_the_melody(shared):
    won = total = 0
    for path in sorted((shared / "data/pop909").glob("*/*.mid"))[1::18]:
        named = read_score(path)
        blank = replace(named, tracks=tuple(replace(t, name="") for t in named.tracks))
        choice = choose_melody(blank)
        won += choice is not None and named.tracks[choice.track.index].name == "MELODY"
        total += 1

    assert total > 40
    assert won / total >= 0.9
