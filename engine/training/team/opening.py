"""How a process that torchrun started meets the others."""

import importlib
import importlib.util
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from engine.errors import TrainingFailed
from engine.training.device import Choice, device_environment, open_device, without_noise
from engine.training.team.here import led_by
from engine.training.team.place import Place, own_gpu
from engine.training.team.sums import Sums
from engine.training.team.team import Team

_SUMS = {
    "torch": "engine.training.team.torch_sums.TorchSums",
    "tensorflow": "engine.training.team.tensorflow_sums.TensorFlowSums",
}


def open_team(place: Place, choice: Choice) -> Team:
    """Wake the backend on this process's own device and meet the others.

    Raises:
        TrainingFailed: The others cannot be met, or compute on something else.
    """
    if importlib.util.find_spec("torch") is not None:
        os.environ.setdefault("KERAS_BACKEND", "torch")
    environment = own_gpu(place, os.environ) | device_environment(choice)
    if environment["KERAS_BACKEND"] not in _SUMS:
        raise TrainingFailed(_NO_SUMS)
    os.environ.update(environment)
    team = Team(place, _met(place, environment["KERAS_BACKEND"]))
    _check_devices(team, choice)
    return team


@contextmanager
def leading(place: Place | None, choice: Choice) -> Iterator[None]:
    """Whatever is trained meanwhile is trained together; nothing where a process is alone.

    Raises:
        TrainingFailed: The others cannot be met, or compute on something else.
    """
    if place is None:
        yield
        return
    team = open_team(place, choice)
    from engine.training.team.orders import Leader  # Keras is awake now, on its own device.

    with led_by(Leader(team)):
        yield
    team.close()


def follow_leader(place: Place, choice: Choice) -> int:
    """Do what the leading process says until it is over; how many steps were made.

    Ctrl-C and SIGTERM, which reach every process, are the leading one's to hear.

    Raises:
        TrainingFailed: The others cannot be met.
        TeamLost: Another process has ended.
    """
    team = open_team(place, choice)
    from engine.training.team.orders import follow

    before = {each: signal.signal(each, signal.SIG_IGN) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        steps = follow(team)
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
    team.close()
    return steps


def _met(place: Place, backend: str) -> Sums:
    module, _, name = _SUMS[backend].rpartition(".")
    with without_noise():
        try:
            make: Any = getattr(importlib.import_module(module), name)
        except ImportError as error:
            raise TrainingFailed(_NOT_INSTALLED) from error
    try:
        sums: Sums = make(place)
    except (*make.failures, RuntimeError, ValueError) as error:
        raise TrainingFailed(_NOT_MET.format(size=place.size, where=place.address)) from error
    return sums


def _check_devices(team: Team, choice: Choice) -> None:
    """A part on a processor would hold up all GPUs, and the two cannot add up."""
    on_gpu = open_device(choice).kind == "gpu"
    team.weigh_alike()
    share = float(team.mean([float(on_gpu)])[0])
    if 0.0 < share < 1.0 - 1e-6:
        raise TrainingFailed(_MIXED.format(size=team.place.size))


_NO_SUMS = (
    "Several processes train together with PyTorch or TensorFlow only. "
    "Set KERAS_BACKEND to torch or tensorflow, or leave it out."
)
_NOT_INSTALLED = (
    "What several processes train with is not installed here. "
    "Install PyTorch, or leave KERAS_BACKEND out."
)
_NOT_MET = (
    "The {size} processes that shall train together could not meet at {where}. "
    "See that all were started, and that the machines reach each other."
)
_MIXED = (
    "Some of the {size} processes found a GPU and some did not, so they cannot train together. "
    "Start as many on each machine as it has GPUs, or give each --device cpu."
)
