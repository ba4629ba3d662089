"""Chords as a person types them."""

from itertools import pairwise

import pytest

from engine.model.kind import ModelKind
from engine.music.chords import Chord, ChordSpan
from engine.music.key import Key
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR
from gui.models.progression import (
    calm_progressions,
    progression_notes,
    progression_problem,
    progression_spans,
)

TWO, SIXTEEN = ModelKind(controls=("meter", "chords")), ModelKind(bars=16)
C, AM, F, G = Chord(0), Chord(9, "min"), Chord(5), Chord(7)


def test_four_chords_share_two_bars():
    spans = progression_spans("C Am F G", TWO, FOUR_FOUR)

    assert spans == tuple(
        ChordSpan(8 * n, 8 * n + 8, chord) for n, chord in enumerate((C, AM, F, G))
    )


def test_chords_for_fewer_bars_come_round_again_one_a_bar():
    spans = progression_spans("C F", SIXTEEN, THREE_FOUR)

    assert [span.chord for span in spans] == [C, F] * 8
    assert [span.start_step for span in spans] == list(range(0, 16 * 12, 12))


@pytest.mark.parametrize("meter", [FOUR_FOUR, THREE_FOUR, SIX_EIGHT], ids=str)
@pytest.mark.parametrize("text", ["C", "C F", "C F G", "C F G Am"])
def test_chords_fill_the_clip_and_change_on_beats(meter, text):
    spans = progression_spans(text, TWO, meter)

    assert spans[0].start_step == 0
    assert spans[-1].end_step == 2 * meter.steps_per_bar
    assert all(a.end_step == b.start_step for a, b in pairwise(spans))
    assert all(span.start_step % meter.steps_per_beat == 0 for span in spans)


@pytest.mark.parametrize(
    "text", ["c am f g", "C, Am; F | G", "C – Am – F – G", "C-Am-F-G", "C,Am,F,G", "  C Am  F G "]
)
def test_the_ways_people_write_are_understood(text):
    assert progression_spans(text, TWO, FOUR_FOUR) == progression_spans("C Am F G", TWO, FOUR_FOUR)
    assert progression_problem(text, TWO, FOUR_FOUR) == ""


def test_a_place_without_a_chord_stays_empty():
    (span,) = progression_spans("N.C. C", TWO, FOUR_FOUR)

    assert span == ChordSpan(16, 32, C)


def test_what_is_no_chord_is_named_with_what_to_write():
    assert "Cfoo is not a chord" in progression_problem("C Cfoo F", TWO, FOUR_FOUR)
    assert progression_spans("C Cfoo F", TWO, FOUR_FOUR) == ()


def test_more_chords_than_beats_are_too_many():
    assert progression_problem("C F " * 4, TWO, FOUR_FOUR) == ""
    assert "9 chords" in progression_problem("C F " * 4 + "G", TWO, FOUR_FOUR)
    assert "5 chords" in progression_problem("C F C F C", TWO, SIX_EIGHT)


def test_nothing_is_no_problem_and_no_chord():
    assert progression_problem("", TWO, FOUR_FOUR) == ""
    assert progression_spans("   ", TWO, FOUR_FOUR) == ()


@pytest.mark.parametrize("key", [Key(t, m) for t in range(12) for m in (False, True)], ids=str)
def test_calm_chords_stay_within_their_key(key):
    steps = (0, 2, 3, 5, 7, 8, 10) if key.minor else (0, 2, 4, 5, 7, 9, 11)
    scale = {(key.tonic + step) % 12 for step in steps}
    for calm in calm_progressions(key):
        spans = progression_spans(calm.text, TWO, FOUR_FOUR)
        assert spans
        assert all(set(span.chord.pitch_classes) <= scale for span in spans)


def test_it_is_said_which_chords_are_heard_otherwise_than_typed():
    assert progression_notes("C Dm7 H") == "Dm7 is heard as Dm, H is heard as B"
    assert progression_notes("C Am") == progression_notes("C Hallo") == ""
