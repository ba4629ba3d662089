import pytest

from engine.midi.words import FileText, title_in, words_in
from engine.music.score import MOST_WORDS


def texts(*said, kind="lyrics", track=1):
    return [FileText(track, 10 * at, kind, text) for at, text in enumerate(said)]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (("Twin", "kle ", "twin", "kle\r", "lit", "tle ", "star"), "Twinkle twinkle\nlittle star"),
        (("Twin-", "kle", "lit-", "tle", "star"), "Twinkle little star"),
        (("Hush\r", "lit-", "tle\n", "baby"), "Hush\nlittle\nbaby"),
        (("\\Hush ", "lit", "tle", "/ba", "by"), "Hush little\nbaby"),
        (("さ", "く", "ら\r", "さくら"), "さくら\nさくら"),
        (("{@LATIN}", "la ", "la"), "la la"),
        ((), ""),
    ],
)
def test_syllables_are_joined_to_lines(said, words):
    assert words_in(texts(*said)) == words


def test_karaoke_texts_are_sung_and_their_tags_are_understood():
    said = (
        "@KMIDI KARAOKE FILE",
        "@LENGL",
        "@TGuten Abend",
        "@TBrahms",
        "\\Gu",
        "ten ",
        "A",
        "bend",
    )

    assert words_in(texts(*said, kind="text")) == "Guten Abend\nBrahms\nGuten Abend"


def test_other_texts_are_lines_of_their_own_without_chord_symbols():
    said = texts("by Anna", "Am7", "by Anna", "for Ben", kind="text")

    assert words_in(said) == "by Anna\nfor Ben"


def test_names_and_markers_are_no_words():
    assert words_in(texts("Verse", kind="marker") + texts("Piano", kind="track_name")) == ""


def test_the_same_lyrics_in_two_tracks_count_once_and_lyrics_come_first():
    sung = texts("la ", "la") + texts("la ", "la", track=2) + texts("by Anna", kind="text")

    assert words_in(sung) == "la la\nby Anna"


def test_words_are_bounded():
    assert len(words_in(texts("la " * MOST_WORDS, "la"))) == MOST_WORDS


def test_the_title_is_the_name_of_the_first_track_where_that_names_all():
    named = texts("", "Lullaby\x00", kind="track_name", track=0)

    assert title_in(named, first_names_all=True) == "Lullaby"
    assert title_in(named, first_names_all=False) == ""
    assert title_in(texts("Piano", kind="track_name"), first_names_all=True) == ""


def test_a_karaoke_title_comes_before_the_name_of_a_track():
    both = texts("Words", kind="track_name", track=0) + texts("@TSong", "@TSinger", kind="text")

    assert title_in(both, first_names_all=True) == "Song"


@pytest.mark.parametrize("name", ["untitled", "Tempo Track", "Conductor", "Soft Karaoke"])
def test_what_programs_write_everywhere_is_no_title(name):
    assert title_in(texts(name, kind="track_name", track=0), first_names_all=True) == ""
