"""Undo and redo over immutable values."""

import pytest

from engine.project.history import History


def test_undo_and_redo_walk_the_same_way_back_and_forth() -> None:
    history = History("a")
    history.record("first", "b")
    history.record("second", "c")

    history.undo()
    history.undo()
    assert (history.current, history.undo_label, history.redo_label) == ("a", None, "first")

    history.redo()
    history.redo()
    assert (history.current, history.undo_label, history.redo_label) == ("c", "second", None)


def test_an_equal_value_leaves_no_step() -> None:
    history = History((1, 2))

    assert not history.record("nothing", (1, 2))
    assert history.undo_label is None


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(0)
    history.record("one", 1)
    history.undo()
    history.record("two", 2)

    assert history.redo_label is None
    with pytest.raises(IndexError):
        history.redo()


def test_only_the_newest_steps_are_kept() -> None:
    history = History(0, limit=500)
    for value in range(1, 1000):
        history.record("count", value)

    while history.undo_label is not None:
        history.undo()

    assert history.current == 999 - 500
