"""The one line of steps: named, bounded, and one for each gesture."""

import pytest
from pytestqt.qtbot import QtBot

from gui.models import edits as edits_module
from gui.models.edits import KEPT_STEPS, Edits
from gui.models.value import ValueModel


@pytest.fixture
def edits(qtbot: QtBot) -> Edits:
    return Edits()


def test_a_step_is_named_taken_back_and_done_again(edits: Edits) -> None:
    number = ValueModel(1)
    assert edits.set(number, 2, "counting")
    assert not edits.set(number, 2, "counting")

    assert edits.undo_label == "Undo counting"
    edits.undo()
    assert (number.value, edits.redo_label, edits.can_undo) == (1, "Redo counting", False)
    edits.redo()
    assert number.value == 2


def test_five_hundred_steps_are_kept(edits: Edits) -> None:
    number = ValueModel(0)
    for value in range(1, KEPT_STEPS + 11):
        edits.set(number, value, "counting")
    while edits.can_undo:
        edits.undo()

    assert number.value == 10


def test_the_moves_of_one_gesture_are_one_step_however_long_it_lasts(
    edits: Edits, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ValueModel(0)
    now = [0.0]
    monkeypatch.setattr(edits_module.time, "monotonic", lambda: now[0])
    first, second = edits.gesture("slider"), edits.gesture("slider")
    for value in (1, 2, 3):
        edits.set(number, value, "sliding", merge=first)
        now[0] += 60
    edits.set(number, 4, "sliding", merge=second)

    edits.undo()
    assert number.value == 3
    edits.undo()
    assert number.value == 0


def test_arrows_of_a_field_are_one_step_only_in_one_go(
    edits: Edits, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ValueModel(0)
    now = [0.0]
    monkeypatch.setattr(edits_module.time, "monotonic", lambda: now[0])
    for value, waited in ((1, 0.0), (2, 1.0), (3, 1.0), (4, 5.0)):
        now[0] += waited
        edits.set(number, value, "counting", merge=edits.field("number"))

    edits.undo()
    assert number.value == 3
    edits.undo()
    assert number.value == 0


def test_what_undo_sets_off_is_no_step(edits: Edits) -> None:
    number, follower = ValueModel(0), ValueModel(0)
    number.changed.connect(lambda value: edits.set(follower, value, "following"))
    edits.set(number, 1, "counting")
    while edits.can_undo:
        edits.undo()

    assert edits.can_redo
    assert number.value == 0
