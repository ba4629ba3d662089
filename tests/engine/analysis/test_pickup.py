"""Where bars start is heard, where it is not written."""

import pytest

from engine.analysis.pickup import pickup_of
from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR, Meter
from engine.music.notes import TimedNote
from tests.engine.analysis.songs import song, written


def later(notes: list[TimedNote], quarters: float) -> list[TimedNote]:
    return [TimedNote(n.start_quarter + quarters, n.end_quarter + quarters, *n[2:]) for n in notes]


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
def test_pickup_of_a_piece_in_bars_of_a_quarter_is_heard(quarters):
    pickup = pickup_of(written(later(song(), quarters), Meter(1, 4)))

    assert (pickup.meter, pickup.quarters) == (FOUR_FOUR, quarters)
    assert pickup.confidence > 0.8


@pytest.mark.parametrize("quarters", [0, 1, 2])
def test_waltz_is_heard_as_one(quarters):
    pickup = pickup_of(written(later(song(3), quarters), Meter(1, 4)))

    assert (pickup.meter, pickup.quarters) == (THREE_FOUR, quarters)


def test_given_metre_is_kept():
    notes = [
        TimedNote(1.5 * n.start_quarter + 1.5, 1.5 * n.end_quarter + 1.5, *n[2:])
        for n in song(2, bars=48, parts_of_beat=3)
    ]

    pickup = pickup_of(written(notes, SIX_EIGHT), SIX_EIGHT)

    assert (pickup.meter, pickup.quarters) == (SIX_EIGHT, 1.5)


def test_short_piece_tells_nothing():
    assert pickup_of(written([TimedNote(i, i + 1, 60, 80) for i in range(5)])).confidence == 0.0
