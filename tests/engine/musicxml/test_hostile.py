"""What somebody may have built to harm: nothing is expanded, fetched, nested or endless."""

from pathlib import Path

import pytest

from engine.errors import MidiFormatError
from engine.musicxml.elements import MOST_ELEMENTS, Elements, UnsafeXml
from engine.musicxml.read import read_musicxml, read_packed_musicxml
from engine.pieces.reading import score_of
from tests.engine.musicxml.written import (
    CONTAINER,
    attributes,
    document,
    four_notes,
    heard,
    measure,
    measures,
    note,
    packed,
    part,
    read,
)

LAUGHS = "<!DOCTYPE score-partwise [<!ENTITY a 'ha'>{}]>".format(
    "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9))
)


def refused(data: bytes, words: str) -> None:
    with pytest.raises(MidiFormatError, match=words) as raised:
        read_musicxml(Path("bad.xml"), data)
    assert str(raised.value).startswith("bad.xml ")


@pytest.mark.parametrize(
    "declared",
    [
        LAUGHS,
        "<!DOCTYPE score-partwise [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE score-partwise [<!ENTITY % x SYSTEM 'http://127.0.0.1/x.dtd'> %x;]>",
    ],
)
def test_entities_are_refused_before_they_are_used(declared):
    title = "<work><work-title>&j;&x;</work-title></work>"

    refused(document(measures(four_notes()), title, declared), "left out for safety")


def test_a_document_type_is_neither_fetched_nor_missed():
    declared = "<!DOCTYPE score-partwise PUBLIC '-//X//Y' 'http://127.0.0.1:9/partwise.dtd'>"

    assert len(heard(read(document(measures(four_notes()), start=declared)))) == 4


@pytest.mark.parametrize("name", ["x", "note", "beam"])
def test_elements_in_elements_without_end_are_refused(name):
    deep = f"<{name}>" * 100_000

    refused(document(measures(four_notes() + deep)), "left out for safety")


def test_a_tag_without_end_is_refused():
    refused(document(part("<measure " + " ".join(f"a{i}=''" for i in range(300_000)))), "safety")


def test_far_too_many_elements_are_refused(monkeypatch):
    assert MOST_ELEMENTS == 1_000_000
    monkeypatch.setattr("engine.musicxml.elements.MOST_ELEMENTS", 1000)

    with pytest.raises(UnsafeXml):
        Elements({}).read(b"<a>" + b"<b/>" * 1000 + b"</a>")


def test_far_too_many_notes_are_refused(monkeypatch):
    monkeypatch.setattr("engine.musicxml.part.MOST_NOTES", 3)

    refused(document(measures(four_notes())), "more than 3 notes")


@pytest.mark.parametrize("length", ["-4", "nan", "inf", "1e300", "9" * 300, "x", "", "1e11"])
def test_durations_that_are_none_leave_their_note_out(length):
    score = read(measures(attributes() + note("C4", length) + note("D4", 2)))

    assert heard(score) == [(0, 1, 62)]
    assert score.repairs == ("skipped",)


@pytest.mark.parametrize("divisions", ["0", "-2", "nan", "1e300", "two"])
def test_divisions_that_are_none_leave_those_before(divisions):
    again = f"<attributes><divisions>{divisions}</divisions></attributes>"

    assert heard(read(measures(four_notes(), again + note("G4", 2))))[-1] == (4, 5, 67)


def test_backup_before_the_measure_stops_at_its_start():
    back = "<backup><duration>90</duration></backup>"

    score = read(measures(attributes() + note("C4") + back + note("E4")))

    assert heard(score) == [(0, 1, 60), (0, 1, 64)]
    assert score.repairs == ("skipped",)


def test_pitches_that_cannot_sound_are_left_out():
    high = note("C4").replace("<octave>4", "<octave>400")
    odd = note("C4").replace("<step>C", "<step>H")

    assert heard(read(measures(attributes() + high + odd + note("C4")))) == [(2, 3, 60)]


def test_a_piece_of_many_hours_ends_early():
    long = measure(attributes("1000", 4, 1) + note("C4", 1000))

    score = read(part(*[long] * 30))

    assert "too_long" in score.repairs
    assert score.end_quarter <= 21_000


def test_repeats_cannot_blow_a_piece_up():
    again = '<barline><repeat direction="backward" times="999999"/></barline>'

    score = read(part(*[measure(four_notes() + again)] * 3000))

    assert len(score.tracks[0].notes) == 12_000


def test_a_torn_score_keeps_what_came_before():
    data = document(measures(*[four_notes()] * 4))

    score = read(data[: len(data) - 150])

    assert 12 <= len(score.tracks[0].notes) < 16
    assert score.repairs == ("cut_off",)


def test_every_cut_is_read_or_refused():
    data = document(measures(four_notes(), four_notes()))
    begun = data.index(b"<measure")
    for at in range(0, len(data), 3):
        if at > data.index(b"</note>") + 20:
            assert heard(read(data[:at]))[0] == (0, 1, 60)
        elif at < begun:
            refused(data[:at], "no measure could be read")


def test_every_changed_byte_is_read_or_refused():
    data = document(measures(four_notes(), four_notes()))
    for at in range(len(data)):
        try:
            read(data[:at] + bytes([data[at] ^ 0x11]) + data[at + 1 :])
        except MidiFormatError:
            continue


def test_a_score_without_music_says_so():
    refused(document(""), "no measure could be read")


def test_a_packed_score_is_found_by_its_list_or_by_its_name():
    score = document(measures(four_notes()))
    other = b"<settings/>"

    for members in (
        {"META-INF/container.xml": CONTAINER, "a/other.xml": other, "a/song.xml": score},
        {"0.xml": other, "song.xml": score},
        {"META-INF/container.xml": LAUGHS.encode() + b"<x/>", "song.xml": score},
    ):
        assert len(heard(score_of(Path("song.mxl"), packed(members)))) == 4


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (packed({"word/document.xml": b"<w/>"}), "without a score"),
        (b"PK\x03\x04 and nothing more", "damaged or cut short"),
        (packed({"a.xml": document("") + b" " * 30_000_000}), "far more than any piece"),
    ],
)
def test_a_packed_file_that_holds_none_is_refused(data, words):
    with pytest.raises(MidiFormatError, match=words):
        read_packed_musicxml(Path("song.mxl"), data)
