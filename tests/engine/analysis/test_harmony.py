from dataclasses import replace
from itertools import pairwise

import pytest

from engine.analysis.harmony import ACCOMPANIMENT, MELODY, WRITTEN, chords_of, harmonised
from engine.music.chords import Chord
from engine.music.key import Key
from engine.music.melody import Melody
from engine.music.meter import SIX_EIGHT, THREE_FOUR, Meter
from engine.music.notes import Notes
from engine.music.score import skyline
from engine.music.timeline import ChordChange
from tests.engine.scores import score, track

C_MAJOR = Key(0)
# Two bars of C, one of F, half a bar of D minor and half a bar of G, one of A minor.
BLOCKS = [(48, 52, 55)] * 4 + [(41, 48, 57)] * 2 + [(50, 53, 57), (43, 50, 59)] + [(45, 52, 60)] * 2
EXPECTED = [(0, 32, "C"), (32, 48, "F"), (48, 56, "Dm"), (56, 64, "G"), (64, 80, "Am")]
TUNE = [67, 64, 67, 72, 71, 67, 64, 67, 69, 72, 69, 65, 65, 69, 67, 71, 72, 69, 76, 72]


def heard(piece, line, key=C_MAJOR):
    return chords_of(piece, skyline(line.notes), key)


def named(spans):
    return [(span.start_step, span.end_step, str(span.chord)) for span in spans]


def test_chords_are_heard_in_an_accompaniment():
    line, piano = track(0, TUNE), track(1, BLOCKS, length=2.0)

    harmony = heard(score(line, piano), line)

    assert named(harmony.spans) == EXPECTED
    assert harmony.source == ACCOMPANIMENT


@pytest.mark.parametrize("semitones", range(1, 12))
def test_the_same_music_in_another_key_has_the_same_chords_there(semitones):
    moved = [tuple(pitch + semitones for pitch in block) for block in BLOCKS]
    line, piano = track(0, [p + semitones for p in TUNE]), track(1, moved, length=2.0)

    spans = heard(score(line, piano), line, Key(semitones)).spans

    assert [span.chord for span in spans] == [
        Chord.parse(name).transposed(semitones) for _, _, name in EXPECTED
    ]


def test_broken_chords_are_chords():
    broken = [pitch for a, b, c in BLOCKS for pitch in (a, b, c, b)]
    line, piano = track(0, TUNE), track(1, broken, length=0.5)

    assert named(heard(score(line, piano), line).spans) == EXPECTED


def test_one_track_may_hold_melody_and_chords():
    both = track(0, TUNE)
    both = replace(both, notes=Notes.of((*both.notes, *track(0, BLOCKS, length=2.0).notes)))

    assert named(heard(score(both), both).spans) == EXPECTED


def test_drums_are_no_harmony():
    line, piano = track(0, TUNE), track(1, BLOCKS, length=2.0)
    drums = track(2, [37, 42, 46, 49] * 10, length=0.5, drum=True)

    assert heard(score(line, piano, drums), line) == heard(score(line, piano), line)


def test_a_melody_alone_gets_chords_of_its_key_with_less_confidence():
    line, piano = track(0, TUNE), track(1, BLOCKS, length=2.0)

    alone, accompanied = heard(score(line), line), heard(score(line, piano), line)

    assert alone.source == MELODY
    assert {str(span.chord) for span in alone.spans} <= {"C", "Dm", "Em", "F", "G", "Am"}
    assert 0 < alone.confidence < accompanied.confidence <= 1


def test_chords_reach_from_the_first_sound_to_the_last_without_a_gap():
    line = track(0, TUNE[:8], start=4.0)
    late = track(1, BLOCKS[:2], length=2.0, start=16.0)

    spans = heard(score(line, late), line).spans

    assert (spans[0].start_step, spans[-1].end_step) == (16, 80)
    assert all(a.end_step == b.start_step for a, b in pairwise(spans))


@pytest.mark.parametrize(
    ("meter", "grid"),
    [(THREE_FOUR, 12), (SIX_EIGHT, 6), (Meter(2, 4), 8), (Meter(1, 4), 8), (Meter(3, 8), 6)],
)
def test_chords_change_where_a_bar_or_its_half_does(meter, grid):
    line, piano = track(0, TUNE * 2), track(1, BLOCKS * 2, length=1.5)

    spans = heard(score(line, piano, meters=((0.0, meter),)), line).spans

    assert len(spans) > 3
    assert {span.start_step % grid for span in spans} == {0}


def test_written_chords_are_taken_as_they_are():
    line, piano = track(0, TUNE), track(1, BLOCKS, length=2.0)
    written = (ChordChange(0.0, Chord(4)), ChordChange(3.25, None), ChordChange(8.0, Chord(9)))
    piece = replace(score(line, piano), chords=written)

    harmony = heard(piece, line)

    assert named(harmony.spans) == [(0, 13, "E"), (32, 80, "A")]
    assert (harmony.source, harmony.confidence) == (WRITTEN, 1.0)
    assert harmonised(piece, skyline(line.notes), C_MAJOR) is piece


def test_a_harmonised_piece_has_its_chords_in_every_part():
    line, piano = track(0, TUNE), track(1, BLOCKS, length=2.0)

    piece = harmonised(score(line, piano), skyline(line.notes), C_MAJOR)

    assert named(piece.chords_between(0, 96)) == EXPECTED  # None behind the last note.
    assert named(piece.chords_between(40, 60)) == [(0, 8, "F"), (8, 16, "Dm"), (16, 20, "G")]


def test_silence_has_no_chords():
    nothing = score()

    assert chords_of(nothing, Melody(), C_MAJOR).spans == ()
    assert harmonised(nothing, Melody(), C_MAJOR).chords == ()


def test_only_drums_have_no_chords():
    piece = score(track(0, [36, 38] * 8, drum=True))

    assert chords_of(piece, Melody(), C_MAJOR).spans == ()
