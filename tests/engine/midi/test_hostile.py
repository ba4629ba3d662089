"""What no program should write, and some do: every file gets its line, with what could be saved.

None of these has a time limit here; tests/fuzz tells how long the longest takes.
"""

from pathlib import Path

import pytest

from engine.midi.assemble import MOST_PLAYERS
from engine.midi.events import MOST_EVENTS, MOST_TRACKS
from engine.pieces.correction import NO_CORRECTION
from engine.pieces.inspect import record_of
from engine.pieces.record import PieceRecord
from tests.engine.midi.smf import END, meta, note, number, smf, track

HOSTILE = Path(__file__).parents[3] / ".." / "shared" / "data" / "hostile"
EXCEPTIONS = {  # All others are read whole.
    "ValueError_Control168": ("partial", "Some of its bytes are not music"),
    "test-control-7c-omni-mode-off": ("refused", "holds no notes"),
    "test-control-7e-mono-mode-on": ("refused", "holds no notes"),
    "test-empty-file": ("refused", "is an empty file"),
    "test-silence-end-of-track": ("refused", "holds no notes"),
    "test-sysex-7e-09-01-gm1-enable": ("refused", "holds no notes"),
    "test-sysex-7e-09-03-gm2-enable": ("refused", "holds no notes"),
}

TUNE = b"".join(note(60 + 5 * step % 12, 90, delta=6) for step in range(16))
WHOLE = smf(track(TUNE))
STRAY = b"\x00\x90\xff\x40"  # A message that has to be left out.
HEADER = b"MThd\x00\x00\x00\x06\x00\x01\x00\x01\x00\x60"


def record(data: bytes) -> PieceRecord:
    return record_of(Path("song.mid"), data, NO_CORRECTION)


def line(data: bytes) -> tuple[str, int, str]:
    """Status, notes and reason; a refused file must say why, and hold nothing."""
    read = record(data)
    report = read.report
    assert report.status in ("ok", "partial", "refused")
    assert report.status == "ok" or report.reason
    assert report.advice or report.status == "ok" or report.status == "partial"
    return report.status, sum(part.notes for part in report.tracks), report.reason


def torn(body: bytes, length: int) -> bytes:
    """A track that says a wrong length."""
    return b"MTrk" + length.to_bytes(4) + body


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="needs shared/data/hostile")
def test_each_hostile_file_gets_its_line() -> None:
    paths = sorted(HOSTILE.glob("*.mid"))
    assert len(paths) == 37
    for path in paths:
        report = record_of(path).report
        status, reason = EXCEPTIONS.get(path.stem, ("ok", ""))
        assert (path.stem, report.status) == (path.stem, status)
        assert reason in report.reason
        assert report.used == (status != "refused")


@pytest.mark.parametrize(
    "data",
    [
        smf(track(TUNE), kind=0),
        smf(track(TUNE), kind=1),
        smf(track(TUNE), kind=2),
        smf(track(TUNE), kind=3),
        smf(track(b"\x00\x90\x3c\x40", b"\x30\x3c\x00\x30\x3c\x40" * 15, b"\x60\x3c\x00")),
        smf(track(TUNE, end=b"")),
        HEADER + torn(TUNE + END, 0),
        HEADER + torn(TUNE + END, 7),
        HEADER + torn(TUNE + END, len(TUNE) - 3),
        HEADER[:11] + b"\x09" + HEADER[12:] + track(TUNE),
        HEADER[:11] + b"\x00" + HEADER[12:] + track(TUNE),
        HEADER[:7] + b"\x0a" + HEADER[8:] + b"more" + track(TUNE),
        WHOLE + b"\x00" * 3,
        WHOLE + b"XFIH\x00\x00\x00\x02la",
        b"RIFF\x00\x00\x02\x00RMIDdata\x00\x00\x02\x00" + WHOLE,
        b"\x00\x04Song".ljust(65, b"\x00") + b"Midi" + bytes(59) + WHOLE,
        b"junk before" * 9 + WHOLE,
        smf(track(b"\x00\xf8\x00\xf1\x01\x00\xf6", TUNE)),
        smf(track(b"\x80\x80\x80\x80\x80\x00\x90\x3c\x40\x01\x3c\x00", TUNE[36:])),
    ],
    ids=[
        "type 0",
        "type 1",
        "type 2",
        "type 3",
        "running status",
        "no end of track",
        "length 0",
        "length too short",
        "length a little too short",
        "nine tracks counted",
        "no tracks counted",
        "longer header",
        "zeros behind",
        "strange chunk behind",
        "RIFF",
        "MacBinary",
        "junk before",
        "system messages",
        "number of six bytes",
    ],
)
def test_what_is_only_written_strangely_is_read_whole(data: bytes) -> None:
    status, notes, _ = line(data)

    assert status == "ok"
    assert notes >= 12


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (HEADER + torn(TUNE, 5000), "ends in the middle"),
        (smf(track(STRAY, TUNE)), "bytes are not music"),
        (smf(track(b"\x00\x40\x00\x40\x00\x40", TUNE)), "bytes are not music"),
        (smf(track(TUNE), division=0xE728), "film frames"),
        (smf(track(TUNE, number(2**28 - 1) + b"\x90\x3c\x40")), "many hours"),
        (smf(track(TUNE, b"\xff" * 60)), "many hours"),
        (smf(track(meta(0x58, b"\x05\x06\x18\x08"), TUNE)), "cannot be counted"),
    ],
    ids=[
        "too long a length",
        "impossible value",
        "nothing that runs",
        "frames",
        "days",
        "endless number",
        "metre",
    ],
)
def test_of_what_is_damaged_the_rest_is_used_and_that_is_said(data: bytes, reason: str) -> None:
    status, notes, said = line(data)

    assert status == "partial"
    assert notes == 16
    assert reason in said


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (HEADER, "without any track"),
        (smf(track(TUNE), division=0), "how long a beat is"),
        (smf(track(STRAY, b"\x00\x90\x3c\x40\x00\x3c\x00" * MOST_EVENTS)), "1,000,000 events"),
        (HEADER + b"MTrk" * (2 * MOST_TRACKS + 4), "65,535 tracks"),
        (WHOLE + track() * MOST_TRACKS, "65,535 tracks"),
        (smf(*[track(note(60, 9))] * (MOST_PLAYERS + 1)), "500 instruments"),
        (smf(track(STRAY), *[track(note(60, 9))] * (MOST_PLAYERS + 1)), "500 instruments"),
        (HEADER + b"MTrk\x7f\x00\x00\x00" + b"\x80" * 3_000_000, "no notes"),
        (HEADER + b"MTrk\x7f\x00\x00\x00" + bytes(3_000_000), "1,000,000 events"),
    ],
    ids=[
        "no track",
        "no beat",
        "events",
        "chunk names",
        "empty tracks",
        "players",
        "players of a damaged file",
        "endless number",
        "zeros",
    ],
)
def test_what_is_beyond_music_is_refused_in_words(data: bytes, reason: str) -> None:
    status, _, said = line(data)

    assert status == "refused"
    assert reason in said


@pytest.mark.parametrize(
    "data",
    [
        smf(track(meta(1, b"la \xe9 " * 700_000), TUNE)),
        smf(track(*[meta(5, b"l\xe9 la ")] * 90_000, TUNE)),
        smf(track(*[meta(6, chord, delta=1) for chord in (b"C", b"Am") * 20_000]), track(TUNE)),
        smf(
            track(*[meta(0x51, (300_000 + n).to_bytes(3), delta=1) for n in range(50_000)]),
            track(TUNE * 40),
        ),
        smf(track(meta(0x51, b"\x00\x00\x01")), track(TUNE * 40)),
        smf(track(meta(0x51, b"\xff\xff\xff")), track(TUNE * 40, note(60, 7, delta=9_000_00))),
        smf(track(note(60, 90_000), *[note(60 + n % 9, 1) for n in range(100_000)]), division=960),
        smf(track(b"\x00\x90\x3c\x40", b"\x00\x3c\x40\x00\x3c\x00" * 90_000, TUNE)),
    ],
    ids=[
        "one text",
        "texts",
        "chords",
        "tempi",
        "fastest",
        "slowest",
        "notes",
        "lengths of nothing",
    ],
)
def test_what_is_absurd_but_bounded_is_read(data: bytes) -> None:
    status, notes, _ = line(data)

    assert status == "ok"
    assert notes


def test_thousands_of_metres_are_counted() -> None:
    changes = [meta(0x58, bytes((1 + n % 7, 2, 24, 8)), delta=50) for n in range(9000)]
    status, notes, said = line(smf(track(*changes), track(TUNE * 30)))

    assert (status, notes) == ("partial", 480)
    assert "cannot use yet" in said


def small() -> bytes:
    head = track(meta(3, b"Wiege"), meta(0x51, b"\x09\x27\xc0"), meta(0x58, b"\x03\x02\x18\x08"))
    return smf(head, track(b"\x00\xc0\x05", TUNE[:72]))


def test_a_file_torn_off_anywhere_gets_its_line() -> None:
    whole = small()
    heard = [line(whole[:size])[1] for size in range(len(whole))]

    assert heard == sorted(heard)  # The more is there, the more is heard.
    assert heard[-1] == line(whole)[1]


def test_a_file_that_lost_any_byte_gets_its_line() -> None:
    whole = small()
    notes = [line(whole[:at] + whole[at + 1 :])[1] for at in range(len(whole))]

    assert sum(count > 0 for count in notes) > 0.8 * len(notes)


def test_a_file_with_any_byte_at_its_highest_gets_its_line() -> None:
    whole = small()
    for at in range(len(whole)):
        line(whole[:at] + b"\xff" + whole[at + 1 :])
