"""Trainings that broke off, as the train command lists, finds and throws them away."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.commands.numbers import counted
from engine.errors import TrainingFailed
from engine.training.kept import kept_folders, trainings_place
from engine.training.trainings import UnfinishedTraining, forget, newest, unfinished

LAST = "last"


def named_training(named: str) -> Path:
    """The folder of a training that is named 'last', by its id or by its folder.

    Raises:
        TrainingFailed: There is none that broke off.
    """
    if named == LAST:
        return newest()
    path = Path(named).expanduser()
    return path if path.is_dir() else trainings_place() / path.name


def forgotten(named: str) -> dict[str, Any]:
    """Throw away what is kept of a training.

    Raises:
        TrainingFailed: There is no such training, or somebody is at work on it.
    """
    folder = named_training(named)
    kept = {one.resolve() for one in kept_folders()}
    if folder.resolve() not in kept:
        raise TrainingFailed(
            f"There is no unfinished training {folder.name} that could be thrown away; it is "
            "under way, finished or gone. 'train --unfinished' lists those that there are."
        )
    forget(folder)
    return {"forgotten": folder.name}


def all_unfinished() -> dict[str, Any]:
    """The trainings that can go on, the newest first."""
    return {"unfinished": [_told(training) for training in unfinished()]}


def mention_unfinished() -> None:
    """Say on stderr that a training can go on, and how it is thrown away."""
    for training in unfinished()[:1]:
        sys.stderr.write(f"The training of {_line(_told(training))}\n")


def unfinished_text(answer: Mapping[str, Any]) -> str:
    """What was listed or thrown away, for a person."""
    if "forgotten" in answer:
        return f"What was kept of the training {answer['forgotten']} is thrown away."
    found = answer["unfinished"]
    if not found:
        return "There is no unfinished training."
    broke = counted(len(found), "training broke off", "trainings broke off")
    return "\n".join([f"{broke}:", *(_line(one) for one in found)])


def _told(training: UnfinishedTraining) -> dict[str, Any]:
    return {
        "id": training.folder.name,
        "name": training.name,
        "began": training.began.isoformat(),
        "share_done": training.share_done,
        "seconds_left": training.seconds_left,
        "out": str(training.out),
    }


def _line(told: Mapping[str, Any]) -> str:
    return (
        f"{told['name']} broke off at {100 * told['share_done']:.0f} %; 'train --resume "
        f"{told['id']}' goes on with it, 'train --forget {told['id']}' throws it away."
    )
