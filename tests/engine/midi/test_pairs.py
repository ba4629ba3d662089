import pytest

from engine.midi.columns import read_columns
from engine.midi.pairs import pair_notes
from tests.engine.midi.smf import number, smf, track

ON, OFF = 64, 0


def spans(*events):
    """The notes, (start, end), of one pitch with (tick, velocity) events; sorted."""
    written, now = [], 0
    for tick, velocity in events:
        written.append(number(tick - now) + bytes((0x90, 60, velocity)))
        now = tick
    columns = read_columns(smf(track(*written)))
    pairs = pair_notes(columns)
    found = zip(columns.ticks[pairs.ons].tolist(), columns.ticks[pairs.offs].tolist(), strict=True)
    return sorted(found)


@pytest.mark.parametrize(
    ("events", "notes"),
    [
        ([(0, ON), (4, OFF), (4, ON), (6, OFF)], [(0, 4), (4, 6)]),
        ([(0, ON), (2, ON), (4, OFF), (6, OFF)], [(0, 4), (2, 4)]),  # One end for both.
        ([(0, ON), (4, ON), (4, OFF), (6, OFF)], [(0, 4), (4, 6)]),  # The start came first.
        ([(0, ON), (4, ON), (4, ON), (4, OFF), (6, OFF)], [(0, 4), (4, 6), (4, 6)]),
        ([(0, ON), (4, ON), (4, OFF), (4, OFF), (6, OFF)], [(0, 4)]),
        ([(3, ON), (3, OFF), (6, OFF)], []),  # As long as nothing.
        ([(3, ON), (3, ON), (3, OFF), (6, OFF)], []),
        ([(3, OFF), (4, ON)], []),
        ([(0, OFF), (0, ON), (5, OFF), (9, OFF)], [(0, 5)]),
    ],
)
def test_a_note_off_ends_all_notes_of_its_pitch_that_began_earlier(events, notes):
    assert spans(*events) == notes


def test_channels_pitches_and_tracks_do_not_end_each_others_notes():
    one = track(b"\x00\x90\x3c\x40", b"\x00\x91\x3c\x40", b"\x00\x90\x3d\x40", b"\x08\x80\x3c\x00")
    columns = read_columns(smf(one, track(b"\x05\x81\x3c\x00", b"\x00\x80\x3d\x00")))

    pairs = pair_notes(columns)

    assert pairs.ons.tolist() == [0]
    assert pairs.offs.tolist() == [3]


def test_a_file_without_notes_has_no_pairs():
    pairs = pair_notes(read_columns(smf(track())))

    assert len(pairs.ons) == len(pairs.offs) == 0
