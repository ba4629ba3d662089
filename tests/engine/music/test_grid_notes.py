"""Notes on the step grid as columns."""

import pickle

import pytest

from engine.music.grid_notes import GridNotes
from engine.music.melody import Melody, Note
from engine.music.notes import Notes, TimedNote


def notes(*rows):
    return Notes.of(TimedNote(*row, 80) for row in rows)


def test_notes_are_placed_on_the_nearest_sixteenth_and_last_a_step_at_least():
    placed = GridNotes.placed(notes((0.0, 0.02, 60), (1.1, 2.0, 62), (0.375, 0.5, 64)))

    assert placed == GridNotes.of((Note(0, 1, 60), Note(2, 3, 64), Note(4, 8, 62)))


def test_a_line_is_the_highest_or_the_lowest_and_ends_where_the_next_starts():
    placed = GridNotes.placed(notes((0.0, 2.0, 60), (0.0, 0.5, 67), (1.0, 3.0, 64)))

    assert placed.highest().melody == Melody((Note(0, 2, 67), Note(4, 12, 64)))
    assert placed.lowest().melody == Melody((Note(0, 4, 60), Note(4, 12, 64)))
    assert not len(GridNotes.of(()).highest())


@pytest.mark.parametrize(
    ("start", "end", "cut"),
    [
        (0, 32, (Note(0, 6, 60), Note(8, 20, 62))),
        (4, 12, (Note(0, 2, 60), Note(4, 8, 62))),
        (6, 8, ()),
        (10, 12, (Note(0, 2, 62),)),
        (24, 40, ()),
    ],
)
def test_a_cut_keeps_what_is_held_over_and_trims_what_reaches_out(start, end, cut):
    line = GridNotes.of((Note(0, 6, 60), Note(8, 20, 62)))

    assert line.cut(start, end) == Melody(cut) == line.melody.between(start, end)


def test_columns_are_values():
    line = GridNotes.of((Note(0, 6, 60), Note(8, 20, 62)))
    same = pickle.loads(pickle.dumps(line))

    assert same == line
    assert hash(same) == hash(line)
    assert line != GridNotes.of((Note(0, 6, 60), Note(8, 20, 63)))
    assert line != GridNotes.of((Note(0, 6, 60),))
    assert line.notes == (Note(0, 6, 60), Note(8, 20, 62))
    assert "62" in repr(line)
