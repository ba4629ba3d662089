import dataclasses

import pytest

from engine.errors import MidiFormatError
from engine.midi.read import (
    LARGEST_FILE_BYTES,
    MOST_NOTES,
    read_performance,
    read_score,
    score_from,
)
from engine.music.meter import FOUR_FOUR, THREE_FOUR
from tests.engine.midi.smf import meta, note, smf, track

TUNE = track(note(60, 96), note(62, 48), note(64, 33))
STRAY = b"\x00\x90\xff\x40"  # A message that has to be left out.


@pytest.fixture(params=["sound", "damaged"])
def spoilt(request):
    """Turns the events of a track into a sound one, and into one that has to be mended."""
    return lambda *events: track(*events, *([STRAY] if request.param == "damaged" else []))


def score(tmp_path, data):
    return score_from(tmp_path / "song.mid", data)


def test_a_file_and_its_bytes_give_the_same_score(tmp_path):
    path = tmp_path / "song.mid"
    path.write_bytes(smf(TUNE))

    assert read_score(path) == score_from(path, path.read_bytes())


def test_notes_lie_on_whole_ticks(tmp_path, spoilt):
    (part,) = score(tmp_path, smf(spoilt(note(60, 7), note(62, 11, delta=300)))).tracks

    assert [(n.start_quarter * 96, n.end_quarter * 96) for n in part.notes] == [(0, 7), (307, 318)]


def test_a_score_has_title_words_and_resolution(tmp_path, spoilt):
    names = track(meta(3, "Wiegenlied für Jörg".encode("cp1252")))
    sung = spoilt(meta(3, b"Stimme"), meta(5, b"Gu"), meta(5, b"ten "), note(60, 96))
    read = score(tmp_path, smf(names, sung, division=192))

    assert (read.title, read.words, read.ticks_per_quarter) == ("Wiegenlied für Jörg", "Guten", 192)
    assert [t.name for t in read.tracks] == ["Stimme"]


def test_the_name_of_a_first_track_with_notes_is_no_title(tmp_path, spoilt):
    named = spoilt(meta(3, b"Piano"), note(60, 96))

    assert score(tmp_path, smf(named, TUNE)).title == ""
    assert score(tmp_path, smf(named)).title == "Piano"


def test_chords_are_read_from_markers_of_sound_and_of_damaged_files(tmp_path, spoilt):
    marked = spoilt(meta(6, b"C"), note(60, 192), meta(6, b"Am7"), note(60, 192), meta(6, b"N.C."))
    found = score(tmp_path, smf(marked)).chords

    assert [(c.quarter, c.chord and str(c.chord)) for c in found] == [
        (0, "C"),
        (2, "Am"),
        (4, None),
    ]


def test_a_track_for_each_channel_in_the_order_in_which_their_notes_end(tmp_path, spoilt):
    long_first = b"\x00\xc0\x05\x00\xc1\x06\x00\x90\x3c\x40\x00\x91\x3c\x40\x00\x99\x24\x40"
    ends = b"\x08\x81\x3c\x00\x08\x80\x3c\x00\x08\x89\x24\x00\x00\xc0\x07"
    read = score(tmp_path, smf(spoilt(long_first, ends, note(61, 5))))

    assert [(t.index, t.program, t.is_drum) for t in read.tracks] == [
        (0, 6, False),
        (1, 5, False),
        (2, 0, True),
    ]
    assert len(read.tracks[1].notes) == 2


def test_patterns_of_type_two_are_heard_one_after_the_other(tmp_path, spoilt):
    waltz = meta(0x58, bytes((3, 2, 24, 8)))
    read = score(tmp_path, smf(spoilt(note(60, 96 * 5)), spoilt(waltz, note(62, 96)), kind=2))

    assert [t.notes[0].start_quarter for t in read.tracks] == [0, 8]
    assert [(c.quarter, c.meter) for c in read.meters] == [(0, FOUR_FOUR), (8, THREE_FOUR)]
    assert read.duration_s == pytest.approx(4.5)


def test_patterns_that_would_last_for_hours_are_left_out(tmp_path):
    long = track(note(60, 15_000 * 96))
    read = score(tmp_path, smf(long, long, kind=2))

    assert len(read.tracks) == 1
    assert read.repairs == ("too_long",)


def test_a_performance_lays_patterns_one_after_the_other_too(tmp_path):
    path = tmp_path / "patterns.mid"
    path.write_bytes(smf(TUNE, TUNE, kind=2))

    first, second = read_performance(path).instruments

    assert second.notes[0].start == pytest.approx(first.notes[0].start + 2)


def test_a_metre_that_cannot_be_counted_is_said(tmp_path, spoilt):
    odd = meta(0x58, bytes((5, 6, 24, 8)))
    read = score(tmp_path, smf(spoilt(odd, note(60, 96))))

    assert "metre" in read.repairs
    assert [c.meter for c in read.meters] == [FOUR_FOUR]


def test_a_wrapped_file_is_read(tmp_path):
    wrapped = b"RIFF\x00\x00\x00\x00RMIDdata\x00\x00\x00\x00" + smf(TUNE)

    assert score(tmp_path, wrapped).tracks == score(tmp_path, smf(TUNE)).tracks


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty file"),
        (bytes(LARGEST_FILE_BYTES + 1), "far larger"),
        (b"no music", "not a MIDI file"),
        (smf(track(note(60, 1) * (MOST_NOTES + 1)), division=960), "more than 200,000 notes"),
    ],
)
def test_what_cannot_be_read_is_said_with_the_name_of_the_file(tmp_path, data, words):
    with pytest.raises(MidiFormatError, match=rf"^song\.mid .*{words}"):
        score(tmp_path, data)


def test_a_score_is_pure_data(tmp_path):
    read = score(tmp_path, smf(TUNE))

    assert dataclasses.replace(read, title="x").tracks == read.tracks
    assert all(type(v) in (int, float) for n in read.tracks[0].notes for v in n)
