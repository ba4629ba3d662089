import pytest

from engine.musicxml.repeats import RepeatMarks, played_order
from tests.engine.musicxml.written import attributes, heard, measure, note, notes, part, read

BAR = notes("C4", "D4", "E4", "F4")
FORWARD = '<barline><repeat direction="forward"/></barline>'
BACKWARD = '<barline><repeat direction="backward"/></barline>'


def bars_of(score):
    return [(bar.start_step, str(bar.meter)) for bar in score.bars()]


def order_of(*marks):
    """Marks as 'f' forward, 'b' backward, digits the endings that a measure belongs to."""
    written = [
        RepeatMarks("f" in mark, 2 * ("b" in mark), frozenset(map(int, filter(str.isdigit, mark))))
        for mark in marks
    ]
    return "".join(map(str, played_order(written, 100)))


def test_a_pickup_is_a_short_first_bar():
    score = read(
        part(
            measure(attributes("3", 4) + notes("G4"), "0", 'implicit="yes"'),
            measure(notes("C4", "D4", "E4")),
            measure(notes("C4", "D4")),
        )
    )

    assert [(c.quarter, str(c.meter)) for c in score.meters] == [(0, "1/4"), (1, "3/4")]
    assert bars_of(score) == [(0, "1/4"), (4, "3/4"), (16, "3/4")]
    assert heard(score)[1] == (1, 2, 60)


def test_a_pickup_that_is_not_marked_is_one_too():
    score = read(part(measure(attributes() + note("G4", 1)), measure(BAR)))

    assert [(c.quarter, str(c.meter)) for c in score.meters] == [(0, "1/8"), (0.5, "4/4")]


def test_a_pickup_of_a_triplet_ends_on_a_sixteenth():
    score = read(
        part(measure(attributes(divisions=3) + note("G4", 1)), measure(notes("C4", duration=12)))
    )

    assert [(c.quarter, str(c.meter)) for c in score.meters] == [(0, "1/8"), (0.5, "4/4")]
    assert heard(score)[0] == (pytest.approx(0.5 - 1 / 3), 0.5, 67)
    assert heard(score)[1] == (0.5, 4.5, 60)


def test_metres_may_change_and_sums_are_added_up():
    score = read(
        part(
            measure(attributes() + BAR),
            measure(attributes("3+2", 8) + notes("C4", duration=5)),
            measure(notes("C4", duration=5)),
            measure(attributes("6", 8) + notes("C4", duration=6)),
        )
    )

    assert [(c.quarter, str(c.meter)) for c in score.meters] == [
        (0, "4/4"), (4, "5/8"), (9, "6/8")
    ]  # fmt: skip


def test_a_measure_that_lacks_rests_is_filled_up():
    score = read(
        part(measure(attributes() + BAR), measure(notes("G4")), measure(BAR), measure(BAR))
    )

    assert bars_of(score) == [(0, "4/4"), (16, "4/4"), (32, "4/4"), (48, "4/4")]


def test_a_measure_torn_in_two_is_one_bar():
    score = read(
        part(
            measure(attributes() + BAR),
            measure(notes("G4")),
            measure(notes("C4", "D4", "E4")),
            measure(BAR),
        )
    )

    assert bars_of(score) == [(0, "4/4"), (16, "4/4"), (32, "4/4")]


def test_an_overfull_measure_is_a_longer_bar():
    score = read(part(measure(attributes() + BAR), measure(BAR + notes("G4")), measure(BAR)))

    assert bars_of(score) == [(0, "4/4"), (16, "5/4"), (36, "4/4")]


def test_a_measure_that_is_counted_inexactly_is_whole():
    score = read(
        part(
            measure(attributes(divisions=480) + note("C4", 1919)),
            measure(note("C4", 1921)),
            measure(note("D4", 1920)),
        )
    )

    assert bars_of(score) == [(0, "4/4"), (16, "4/4"), (32, "4/4")]


def test_free_time_gives_bars_as_long_as_they_are():
    free = "<attributes><divisions>2</divisions><time><senza-misura/></time></attributes>"

    score = read(
        part(measure(free + notes("C4", "D4", "E4", "F4", "G4")), measure(notes("C4", "D4")))
    )

    assert bars_of(score) == [(0, "5/4"), (20, "2/4")]


def test_without_a_metre_bars_are_as_long_as_what_is_in_them():
    divisions = "<attributes><divisions>2</divisions></attributes>"
    three = notes("C4", "D4", "E4")

    score = read(part(measure(divisions + three), measure(three), measure(three)))

    assert bars_of(score) == [(0, "3/4"), (12, "3/4"), (24, "3/4")]


def test_repeats_are_played():
    score = read(
        part(measure(attributes() + BAR + BACKWARD), measure(FORWARD + notes("G4") + BACKWARD))
    )

    assert [note[2] for note in heard(score)] == [60, 62, 64, 65] * 2 + [67, 67]
    assert heard(score)[-1] == (12, 13, 67)


def test_endings_are_played_each_in_its_turn():
    first = '<barline location="left"><ending number="1" type="start"/></barline>'
    first += notes("A4", duration=8)
    first += '<barline><ending number="1" type="stop"/><repeat direction="backward"/></barline>'
    second = '<barline><ending number="2" type="start"/></barline>' + notes("B4", duration=8)
    second += '<barline><ending number="2" type="discontinue"/></barline>'

    score = read(part(measure(attributes() + BAR), measure(first), measure(second), measure(BAR)))

    assert [pitch for start, _, pitch in heard(score) if not start % 4] == [60, 69, 60, 71, 60]


def test_a_pickup_is_played_again_behind_the_bar_that_makes_room_for_it():
    score = read(
        part(
            measure(attributes() + notes("G3"), "0", 'implicit="yes"'),
            measure(BAR),
            measure(notes("C4", "D4", "E4") + BACKWARD),
            measure(notes("A3")),
            measure(BAR),
        )
    )

    assert bars_of(score) == [
        (0, "1/4"), (4, "4/4"), (20, "4/4"), (36, "4/4"), (52, "4/4"), (68, "4/4")
    ]  # fmt: skip


def test_what_held_where_a_repeat_begins_holds_again():
    harmony = "<harmony><root><root-step>{}</root-step></root><kind>major</kind></harmony>"
    first = attributes() + harmony.format("C") + '<sound tempo="60"/>' + BAR

    score = read(
        part(
            measure(first),
            measure(FORWARD + BAR),
            measure(harmony.format("G") + '<sound tempo="90"/>' + BAR + BACKWARD),
        )
    )

    assert [(c.quarter, str(c.chord)) for c in score.chords] == [
        (0, "C"), (8, "G"), (12, "C"), (16, "G")
    ]  # fmt: skip
    assert [(c.quarter, c.qpm) for c in score.tempos] == [(0, 60), (8, 90), (12, 60), (16, 90)]


def test_orders_of_measures():
    assert order_of("", "", "") == "012"
    assert order_of("", "b", "") == "01012"
    assert order_of("", "f", "b", "") == "012123"
    assert order_of("", "b", "", "b") == "01012323"
    assert order_of("f", "1b", "2", "") == "01023"
    assert order_of("", "1b", "2b", "3", "") == "0102034"
    assert order_of("", "12b", "3", "") == "0101023"
    assert order_of("", "1", "1b", "2", "2", "f", "b") == "0120345656"
    assert order_of("", "1b", "2", "", "1b", "2") == "010234" + "35"


def test_a_bracket_that_stops_short_of_its_repeat_reaches_it():
    assert order_of("f", "1", "b", "2", "") == "012034"
    assert order_of("f", "1", "", "b", "2", "") == "0123045"


def test_endings_are_counted_whatever_numbers_they_have():
    assert order_of("f", "1b", "3", "") == "01023"
    assert order_of("f", "2b", "2", "") == "01023"
    assert order_of("f", "1b", "2", "3", "") == "010234"
    assert order_of("f", "", "1", "2", "") == "01234"


def test_a_part_that_would_be_played_without_end_is_played_as_it_is_written():
    assert played_order([RepeatMarks(turns=8)] * 60, 100) == list(range(60))
