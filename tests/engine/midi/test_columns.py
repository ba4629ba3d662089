import numpy as np
import pytest

from engine.errors import MidiFormatError
from engine.midi.columns import LARGEST_BYTES, read_columns
from engine.midi.events import MOST_METAS
from tests.engine.midi.smf import END, meta, note, number, smf, track

TUNE = track(note(60, 96), note(62, 96))


def events(data):
    """(track, tick, status, first data byte) of every event but the ends of tracks."""
    found = read_columns(data)
    columns = (found.tracks, found.ticks, found.statuses, found.first_data)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return [row for row in rows if row[2:] != (0xFF, 0x2F)]


def test_every_event_has_its_track_tick_status_and_data():
    assert events(smf(TUNE, track(note(40, 5, delta=300, channel=9)))) == [
        (0, 0, 0x90, 60),
        (0, 96, 0x80, 60),
        (0, 96, 0x90, 62),
        (0, 192, 0x80, 62),
        (1, 300, 0x99, 40),
        (1, 305, 0x89, 40),
    ]


@pytest.mark.parametrize("delta", [0, 0x7F, 0x80, 0x3FFF, 0x4000, 0x1CFFFF])
def test_gaps_of_any_length_are_read(delta):
    assert events(smf(track(note(60, delta))))[1][:2] == (0, delta)


def test_a_gap_of_four_bytes_may_begin_with_zeros():
    assert events(smf(track(b"\x80\x80\x80\x05\xb0\x07\x40")))[0][1] == 5


@pytest.mark.parametrize("between", [b"", b"\x00\xf0\x02\x01\xf7", meta(1, b"la"), meta(9, b"")])
def test_a_running_status_goes_on_through_what_is_not_of_a_channel(between):
    found = events(smf(track(b"\x00\x90\x3c\x40", between, b"\x60\x3c\x00")))

    assert [row for row in found if row[2] < 0xF0] == [(0, 0, 0x90, 60), (0, 96, 0x90, 60)]


def test_a_running_status_may_have_one_data_byte():
    pressure = track(b"\x00\xd0\x10\x01\x11\x01\x12", b"\x00\x90\x3c\x40\x05\x3c\x00\x00\xc0\x01")

    assert events(smf(pressure)) == [
        (0, 0, 0xD0, 16),
        (0, 1, 0xD0, 17),
        (0, 2, 0xD0, 18),
        (0, 2, 0x90, 60),
        (0, 7, 0x90, 60),
        (0, 7, 0xC0, 1),
    ]


def test_metas_that_matter_come_with_their_place_and_their_bytes():
    text = bytes(range(256)) * 3
    data = smf(TUNE, track(note(60, 3), meta(1, text, delta=7), meta(0x7F, b"x"), meta(3, b"")))

    found = [(m.track, m.tick, m.kind, m.data) for m in read_columns(data).metas]

    assert found == [(1, 10, 1, text), (1, 10, 3, b"")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFF" + smf(TUNE),
        smf(),
        smf(TUNE, division=0),
        smf(TUNE, division=0xE728),  # Film frames.
        smf(TUNE)[:-1],
        smf(TUNE) + b"\x00",
        smf(TUNE) + b"XFIH\x00\x00\x00\x00",
        smf(TUNE)[:8] + b"\x00" + smf(TUNE)[8:],
        smf(b"MTrk\x00\x00\x00\x03\xff\x2f\x00"),  # An end without a time before it.
        smf(b"MTrk\x00\x00\x00\x00", TUNE),
        smf(track(note(60, 96), END, note(62, 96))),
        smf(track(note(60, 96), end=b"\x00\x90\x3c\x40")),
        smf(track(meta(1, b"la") + b"\x00\xff\x01\x04", end=END)),  # A text that hides the end.
        smf(track(b"\x00\x3c\x40", note(60, 96))),  # Nothing that could run.
        smf(TUNE, track(b"\x00\x3c\x40", note(60, 96))),
        smf(track(b"\x00\x90\xbc\x40")),
        smf(track(b"\x00\x90\x3c\xc0")),
        smf(track(b"\x00\xc0\x80")),
        smf(track(b"\x00\xf1\x00", note(60, 96))),
        smf(track(b"\x00\xf8", note(60, 96))),
        smf(track(b"\x80\x80\x80\x80\x00\x90\x3c\x40")),  # A gap of five bytes.
        smf(track(b"\x00\xff\x01\x80\x80\x80\x80\x01x")),
        smf(track(note(60, 20_001 * 96))),  # Days.
    ],
)
def test_whatever_is_irregular_has_no_columns(data):
    assert read_columns(data) is None


def test_a_regular_file_that_is_very_large_has_no_columns():
    blob = meta(0x7F, bytes(LARGEST_BYTES))

    assert read_columns(smf(track(blob, note(60, 96)))) is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (smf(track(b"\x00\x90\x3c\x40", b"\x00\x3c\x40" * 1_000_000)), "1,000,000 events"),
        (smf(track(meta(1, b"") * (MOST_METAS + 1))), "100,000 texts"),
    ],
)
def test_far_too_much_is_refused_in_words(data, words):
    with pytest.raises(MidiFormatError, match=words):
        read_columns(data)


def test_patterns_begin_one_after_the_other_on_bar_lines():
    waltz = meta(0x58, bytes((3, 2, 24, 8)))
    first = track(note(60, 96 * 5))  # A bar and a quarter in 4/4.
    second = track(waltz, note(62, 96), end=number(96) + b"\xff\x2f\x00")  # Within one bar.
    empty, last = track(), track(note(64, 96))
    found = read_columns(smf(first, second, empty, last, kind=2))

    begins = found.ticks[found.statuses == 0x90] / 96

    assert begins.tolist() == [0, 8, 11]
    assert [meta.tick / 96 for meta in found.metas] == [8]
    assert found.ticks.dtype == np.int64
