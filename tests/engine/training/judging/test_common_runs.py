"""Runs of notes that many pieces share."""

import numpy as np

from engine.data.examples import ExampleSet
from engine.training.judging.common_runs import pieces_sharing, runs_of


def rising(first: int, gap: int = 2, notes: int = 8) -> list[int]:
    row = [0] * 32
    for index in range(notes):
        row[index * gap] = first + index
    return row


def test_a_run_is_the_same_in_every_key_and_wherever_it_starts():
    later = np.roll(rising(40), 4)

    assert runs_of(np.array(rising(40))) == runs_of(np.array(rising(47))) == runs_of(later)
    assert runs_of(np.array(rising(40))) != runs_of(np.array(rising(40, gap=3)))


def test_fewer_than_eight_notes_are_no_run():
    assert runs_of(np.array(rising(40, notes=7))) == set()


def test_the_commonest_run_of_a_window_counts_once_a_piece():
    rows = [rising(40), rising(42), rising(50), rising(40, gap=3), rising(40, notes=3)]
    examples = ExampleSet(
        np.array(rows, np.uint8),
        np.zeros(5, np.uint8),
        np.array([0, 0, 1, 1, 2], np.int32),
        ("a", "b", "c"),
    )

    assert pieces_sharing(examples).tolist() == [2, 2, 2, 1, 0]
