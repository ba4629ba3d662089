"""Chords as a person writes them are read to their end, or refused by name."""

import pytest

from engine.music.chord_text import ChordsNotRead, chords_text, read_chords


@pytest.mark.parametrize(
    "text",
    ["C Am F G", "C,Am,F,G", "C-Am-F-G", "C | Am | F | G", "|C|Am|F|G|", "C – Am — F – G",
     "c am f g", "c-am-f-g", "C, Am; F | G"],
)  # fmt: skip
def test_chords_are_parted_at_spaces_commas_bars_and_dashes(text):
    assert chords_text(read_chords(text).chords) == "C Am F G"
    assert read_chords(text).notes == ""


@pytest.mark.parametrize(
    ("text", "heard"),
    [("Cis", "C#"), ("Es", "Eb"), ("Fism", "F#m"), ("As", "Ab"), ("H", "B"), ("B", "B"),
     ("Hm7", "Bm"), ("Des", "Db"), ("Gisdim", "Abdim"), ("Hes", "Bb"), ("Bes", "Bb")],
)  # fmt: skip
def test_german_names_are_read(text, heard):
    (chord,) = read_chords(text).chords

    assert chord == read_chords(heard).chords[0]


@pytest.mark.parametrize("wrong", ["Cfoo", "foo", "Ciss", "C%", "Hallo", "Am!", "12", "Nc-foo"])
def test_what_is_not_read_to_its_end_is_refused_by_name(wrong):
    with pytest.raises(ChordsNotRead) as refused:
        read_chords(f"C {wrong} F")

    assert str(refused.value).startswith(refused.value.symbol)
    assert refused.value.symbol.lower() in wrong.lower()


@pytest.mark.parametrize(
    ("text", "notes"),
    [("C Dm7 G7", "Dm7 is heard as Dm, G7 is heard as G."),
     ("Cmaj7/E C/E", "Cmaj7/E is heard as C, C/E is heard as C."),
     ("Asus4", "Asus4 is heard as A."), ("Esus", "Esus is heard as E."),
     ("Bm7b5", "Bm7b5 is heard as Bdim."),
     ("Cis H B", "Cis is heard as C#, H is heard as B, B is heard as B natural, not B flat."),
     ("C° D+ E- F#m Bb B", "")],
)  # fmt: skip
def test_it_says_what_is_heard_otherwise_than_written(text, notes):
    assert read_chords(text).notes == notes


def test_no_chord_keeps_its_place():
    assert chords_text(read_chords("C N.C. F NC").chords) == "C N.C. F N.C."


def test_nothing_holds_no_chord():
    assert read_chords(" , | - ").chords == ()
