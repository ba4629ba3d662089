"""How far a command is, in words."""

import pytest

from engine.commands.telling import TellingLink
from engine.jobs import Progress


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress("gather", 3, 50), "Reading the music, files: 3 of 50"),
        (Progress("train", 12, 60), "Learning: 20 %"),
        (
            Progress("train", 12, 60, {"seconds_left": 40.4}),
            "Learning: 20 %, 40 s left, then it is tried out",
        ),
        (
            Progress("train", 1, 600, {"seconds_left": 610.0, "seconds_after": 16.0}),
            "Learning: 0 %, 10 min left in all",
        ),
        (
            Progress("train", 1, 9000, {"seconds_left": 9000.0, "seconds_after": 16.0}),
            "Learning: 0 %, 2.5 h left in all",
        ),
        (Progress("prepare", 0), "Getting ready to learn"),
    ],
)
def test_learning_is_told_as_a_share_and_the_time_left_and_all_else_is_counted(
    progress, words, capsys
):
    TellingLink().report(progress)

    assert capsys.readouterr().err == f"{words}\n"
