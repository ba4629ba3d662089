import pytest

from engine.music.meter import FOUR_FOUR, SIX_EIGHT, THREE_FOUR, Meter
from engine.pieces.windows import cut_windows
from tests.engine.scores import score, track

QUARTERS = [60, 62, 64, 65, 67, 69, 71, 72] * 3  # 24 quarters.


def windows_in(meter, pitches=QUARTERS, **more):
    line = track(0, pitches, **more)
    return cut_windows(score(line, meters=((0.0, meter),)), line)


@pytest.mark.parametrize(
    ("meter", "counted", "bars"),
    [
        (Meter(4, 4), FOUR_FOUR, [0, 1, 2, 3, 4]),
        (Meter(2, 4), FOUR_FOUR, list(range(9))),
        (Meter(3, 4), THREE_FOUR, list(range(7))),
        (Meter(6, 8), SIX_EIGHT, list(range(7))),
        (Meter(1, 4), FOUR_FOUR, list(range(0, 17, 2))),
        (Meter(12, 8), SIX_EIGHT, [0, 0, 1, 1, 2, 2, 3]),
        (Meter(8, 4), FOUR_FOUR, [0, 0, 1, 1, 2]),
        (Meter(3, 2), THREE_FOUR, [0, 1, 2, 3]),
        (Meter(5, 4), None, []),
    ],
)
def test_windows_start_where_a_bar_of_the_model_does(meter, counted, bars):
    windows = windows_in(meter)

    assert [window.bar for window in windows] == bars
    assert {window.clip.meter for window in windows} <= {counted}


def test_the_second_half_of_a_long_bar_starts_a_window_of_its_own():
    first, second, third, *_ = windows_in(Meter(12, 8))

    assert [n.pitch for n in first.clip.melody.notes] == [60, 62, 64, 65, 67, 69]
    assert [n.pitch for n in second.clip.melody.notes] == [65, 67, 69, 71, 72, 60]
    assert third.bar == 1


def test_a_note_held_over_the_bar_line_is_kept_and_a_silent_window_is_not():
    line = track(0, [60], length=6.0)
    windows = cut_windows(score(line, track(1, QUARTERS)), line)

    assert [window.bar for window in windows] == [0]

    two = track(0, [60, 62], length=6.0)
    held = cut_windows(score(two), two)[1]
    assert [(n.start_step, n.end_step, n.pitch) for n in held.clip.melody.notes] == [
        (0, 8, 60),
        (8, 32, 62),
    ]


def test_a_piece_shorter_than_a_window_gives_one():
    assert len(windows_in(FOUR_FOUR, [60, 62])) == 1


def test_sixteen_bars_may_hold_one_that_is_cut_short_but_no_other_metre():
    line = track(0, QUARTERS * 3)
    cut = score(line, meters=((0.0, FOUR_FOUR), (30.0, FOUR_FOUR)))
    other = score(line, meters=((0.0, FOUR_FOUR), (30.0, THREE_FOUR)))

    starts = [window.start_step for window in cut_windows(cut, line, bars=16)]

    assert starts == [0, 16, 32]
    assert cut_windows(cut, line, bars=2)[8].start_step == 120
    assert [w.start_step for w in cut_windows(other, line, bars=16)] == [0, 120]
